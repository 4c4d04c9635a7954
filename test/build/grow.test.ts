/** The promise to the maintainer: what hangs on the document follows an edit of spec/, and of nothing else. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compare, write } from '../../generator/build/output.js';
import { build } from '../../generator/build/pipeline.js';

let folder: string;
let spec: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'grow-'));
  cpSync('spec', folder, { recursive: true, filter: (file) => !file.includes(`${path.sep}source`) });
  spec = path.join(folder, 'openapi.yaml');
});
afterEach(() => rmSync(folder, { recursive: true }));

function edit(file: string, change: (text: string) => string): void {
  const before = readFileSync(path.join(folder, file), 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${file} has nothing to change: bring this test up to date with spec/`);
  writeFileSync(path.join(folder, file), after);
}

const fileOf = async (name: string) => (await build(spec)).files.find(({ path: file }) => file === name)?.text ?? '';

describe('one more action is one file and one reference', () => {
  beforeEach(() => {
    const pause = readFileSync(path.join(folder, 'actions/RedeployStatefulWorkload.yaml'), 'utf8')
      .replaceAll('RedeployStatefulWorkload', 'OneMoreStatefulWorkload')
      .replaceAll('redeployStatefulWorkload', 'oneMoreStatefulWorkload');
    writeFileSync(path.join(folder, 'actions/OneMoreStatefulWorkload.yaml'), pause);
    edit('openapi.yaml', (text) =>
      text.replace(
        'paths:\n',
        'paths:\n  /ncs/OneMoreStatefulWorkload:\n    $ref: actions/OneMoreStatefulWorkload.yaml\n',
      ),
    );
  });

  it('in the model', async () => {
    const { api } = await build(spec);
    expect(api.operations).toHaveLength(15);
    expect(api.operations[0]?.wire).toEqual({
      method: 'GET',
      path: '/ncs',
      query: [
        ['Action', 'OneMoreStatefulWorkload'],
        ['Version', '2017-11-16'],
      ],
      headers: [],
    });
  });

  it('in the wire view', async () => {
    expect(await fileOf('openapi.wire.json')).toContain('GET /ncs?Action=OneMoreStatefulWorkload&Version=2017-11-16');
  });

  it('in the client', async () => {
    expect(await fileOf('client.ts')).toMatch(/\boneMoreStatefulWorkload\b/);
  });
});

describe('a renamed property', () => {
  it('makes check name exactly the artifacts that hold it', async () => {
    const out = path.join(folder, 'generated');
    write((await build(spec)).files, out);
    edit('actions/RestartContainer.yaml', (text) => text.replaceAll('ContainerId', 'DockerId'));
    const drifts = compare((await build(spec)).files, out).map(({ path: file }) => file);
    expect(drifts).toEqual([
      'openapi.json',
      'openapi.zh-CN.json',
      'openapi.wire.json',
      'types.ts',
      'client.ts',
      'validation.ts',
      'manifest.json',
    ]);
  });
});

describe('the same document gives the same bytes', () => {
  it('twice in a row, and from another folder', async () => {
    const [first, second, here] = [await build(spec), await build(spec), await build('spec/openapi.yaml')];
    expect(second.files).toEqual(first.files);
    const texts = (files: typeof first.files) => files.filter(({ path: file }) => /^(openapi|types|client)/.test(file));
    expect(texts(here.files)).toEqual(texts(first.files));
  });
});
