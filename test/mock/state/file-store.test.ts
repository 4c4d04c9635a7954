/** The file that a mock keeps its data in: what is no such file is refused before LMDB, which ends the process on it, sees it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { open } from 'lmdb';
import { afterAll, expect, it } from 'vitest';
import { openFileStore } from '../../../generator/mock/state/file-store.js';

const folder = mkdtempSync(path.join(tmpdir(), 'file-store-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => path.join(folder, name);

it('keeps keys and records of any length, in one file that the next process opens', async () => {
  const long = 'k'.repeat(5_000);
  const first = await openFileStore(at('a.mdb'));
  first.write([
    ['one', 'a\nb'],
    [long, ''],
    ['gone', 'c'],
  ]);
  first.write([['gone', undefined]]);
  await first.close();
  const second = await openFileStore(at('a.mdb'));
  expect(new Map(second.load())).toEqual(
    new Map([
      ['one', 'a\nb'],
      [long, ''],
    ]),
  );
  await second.close();
});

it.each([
  { given: 'a folder', make: (file: string) => mkdirSync(file) },
  { given: 'text', make: (file: string) => writeFileSync(file, 'Workload: []\n'.repeat(1_000)) },
  { given: 'a pipe', make: (file: string) => execFileSync('mkfifo', [file]) },
])('$given is refused', async ({ given, make }) => {
  make(at(given));
  await expect(openFileStore(at(given))).rejects.toThrow(/no file that a mock keeps its data in\.\nFix: Name a file/);
});

it('a file that was cut off is refused', async () => {
  const store = await openFileStore(at('whole.mdb'));
  store.write([['one', 'a']]);
  await store.close();
  writeFileSync(at('cut.mdb'), readFileSync(at('whole.mdb')).subarray(0, 5_000));
  await expect(openFileStore(at('cut.mdb'))).rejects.toThrow(/no file that a mock keeps its data in/);
});

it('one mock of a process works with it at a time', async () => {
  const store = await openFileStore(at('once.mdb'));
  await expect(openFileStore(at('once.mdb'))).rejects.toThrow(`The process ${process.pid} keeps its data there.`);
  await store.close();
  await (await openFileStore(at('once.mdb'))).close();
});

it.each([
  { given: 'that has ended', owner: { pid: 2 ** 22 + 1, since: '1' }, isLinuxOnly: false },
  { given: 'whose number another process has got since', owner: { pid: process.ppid, since: '1' }, isLinuxOnly: true },
])('a file of a process $given is nobody’s', async ({ given, owner, isLinuxOnly }) => {
  if (isLinuxOnly && process.platform !== 'linux') return;
  const root = open({ path: at(given), noSubdir: true, maxDbs: 2 });
  root.openDB({ name: 'owners', encoding: 'json' }).putSync('owner', owner);
  await root.close();
  await (await openFileStore(at(given))).close();
});
