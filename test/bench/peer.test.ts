/** A peer that cannot run is named in its row, and everything else is measured. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { rowOrSkipped, runPeer } from './peer.js';
import { table } from './report.js';
import { met, type Row } from './row.js';

const folder = mkdtempSync(path.join(tmpdir(), 'peers-'));
afterAll(() => rmSync(folder, { recursive: true }));

function installed(name: string, engines: object, script: string): void {
  mkdirSync(path.join(folder, name), { recursive: true });
  mkdirSync(path.join(folder, '.bin'), { recursive: true });
  writeFileSync(path.join(folder, name, 'package.json'), JSON.stringify({ name, engines }));
  writeFileSync(path.join(folder, '.bin', name), `#!/bin/sh\n${script}\n`);
  chmodSync(path.join(folder, '.bin', name), 0o755);
}

const measured = (name: string): Row => {
  const left = { what: 'size', ours: '10 bytes', budget: '<= 1' };
  const row = () => {
    runPeer({ name, bin: name }, [], { folder });
    return { ...left, peer: '20 bytes', ratio: 0.5 };
  };
  return rowOrSkipped(row, left);
};

it('measures one that runs, names one that does not and one that is not there', () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  installed('able', {}, 'exit 0');
  installed('modern', { node: '>=99.1' }, 'echo broken >&2; exit 1');
  const rows = ['able', 'modern', 'absent'].map(measured);
  expect(table(rows).split('\n').slice(2)).toEqual([
    '| size | 10 bytes | 20 bytes | 0.50 | <= 1 | yes |',
    `| size | 10 bytes | skipped: modern does not run on Node ${process.versions.node}, it needs Node >=99.1 |  | <= 1 |  |`,
    '| size | 10 bytes | skipped: absent is not installed |  | <= 1 |  |',
  ]);
  expect(rows.map(met), 'a skipped row fails no run').toEqual([true, undefined, undefined]);
  expect(said).toHaveBeenCalledWith('modern failed: broken');
  said.mockRestore();
});

it('lets other errors through', () => {
  const row = () => {
    throw new Error('a mistake of ours');
  };
  expect(() => rowOrSkipped(row, { what: 'a', ours: 'b', budget: '' })).toThrow('a mistake of ours');
});
