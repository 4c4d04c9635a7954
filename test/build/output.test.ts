import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emitManifest } from '../../generator/emit/manifest.js';
import { compare, write } from '../../generator/build/output.js';

const content = [
  { path: 'openapi.json', text: '{ "a": 1 }\n' },
  { path: 'runtime/core.ts', text: 'export const a = 1;\nexport const b = 2;\n' },
];
const files = [...content, emitManifest(content)];
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'output-'));
  write(files, folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (file: string, text: string) => writeFileSync(path.join(folder, file), text);

describe('compare names every file that is not what the document makes', () => {
  const table: { given: string; spoil: () => void; want: unknown }[] = [
    { given: 'nothing touched', spoil: () => {}, want: [] },
    {
      given: 'a file removed',
      spoil: () => rmSync(path.join(folder, 'openapi.json')),
      want: [{ kind: 'missing', path: 'openapi.json' }],
    },
    {
      given: 'one byte changed by hand',
      spoil: () => put('runtime/core.ts', 'export const a = 1;\nexport const b = 3;\n'),
      want: [
        {
          kind: 'edited',
          path: 'runtime/core.ts',
          line: 2,
          diff: ' export const a = 1;\n-export const b = 3;\n+export const b = 2;',
        },
      ],
    },
    {
      given: 'an output of an older document, with its manifest',
      spoil: () => {
        const older = [{ path: 'openapi.json', text: '{ "a": 0 }\n' }, ...content.slice(1)];
        write([...older, emitManifest(older)], folder);
      },
      want: [
        expect.objectContaining({ kind: 'stale', path: 'openapi.json' }),
        expect.objectContaining({ kind: 'stale', path: 'manifest.json' }),
      ],
    },
    {
      given: 'a file nothing makes, in a folder nothing makes',
      spoil: () => {
        mkdirSync(path.join(folder, 'old'));
        put('old/thing.ts', '');
      },
      want: [{ kind: 'orphan', path: 'old/thing.ts' }],
    },
    {
      given: 'documentation, which is built and not committed',
      spoil: () => {
        mkdirSync(path.join(folder, 'docs'));
        put('docs/index.html', '');
      },
      want: [],
    },
    {
      given: 'a manifest made by another version of a package',
      spoil: () => {
        const manifest = readFileSync(path.join(folder, 'manifest.json'), 'utf8');
        put('manifest.json', manifest.replace(/"typescript": "[\d.]+"/, '"typescript": "5.0.0"'));
      },
      want: [
        expect.objectContaining({ kind: 'versions', packages: [expect.stringMatching(/^typescript 5\.0\.0 → 5/)] }),
      ],
    },
    {
      given: 'the manifest broken',
      spoil: () => put('manifest.json', '{'),
      want: [expect.objectContaining({ kind: 'stale', path: 'manifest.json' })],
    },
    {
      given: 'several at once',
      spoil: () => {
        rmSync(path.join(folder, 'openapi.json'));
        put('runtime/core.ts', '');
        put('more.ts', '');
      },
      want: [
        { kind: 'missing', path: 'openapi.json' },
        expect.objectContaining({ kind: 'edited', path: 'runtime/core.ts' }),
        { kind: 'orphan', path: 'more.ts' },
      ],
    },
  ];

  it.each(table)('$given', ({ spoil, want }) => {
    spoil();
    expect(compare(files, folder)).toEqual(want);
  });

  it('shows of a long line the place that differs', () => {
    const long = (end: string) => [{ path: 'a.txt', text: `${'x'.repeat(500)}${end}${'y'.repeat(500)}\n` }];
    write([...long('one'), emitManifest(long('one'))], folder);
    expect(compare([...long('two'), emitManifest(long('two'))], folder)[0]?.diff).toMatch(/^-…x+oney+…\n\+…x+twoy+…$/);
  });

  it('finds a byte that text comparison would miss', () => {
    put('openapi.json', '\uFEFF{ "a": 1 }\n');
    expect(compare(files, folder)).toMatchObject([{ kind: 'edited', path: 'openapi.json' }]);
  });
});

describe('write', () => {
  it('mends whatever compare finds and touches nothing else', () => {
    rmSync(path.join(folder, 'openapi.json'));
    mkdirSync(path.join(folder, 'old/older'), { recursive: true });
    put('old/older/more.ts', '');
    expect(write(files, folder)).toEqual({ written: ['openapi.json'], removed: ['old/older/more.ts'] });
    expect(readdirSync(folder), 'the empty folder stays').not.toContain('old');
    expect(compare(files, folder)).toEqual([]);
    expect(write(files, folder)).toEqual({ written: [], removed: [] });
    expect(readFileSync(path.join(folder, 'openapi.json'), 'utf8')).toBe(content[0]?.text);
  });

  it.each(['mine.ts', 'openapi.json'])('touches nothing where no generation was and %s lies', (file) => {
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    put(file, 'mine');
    expect(() => write(files, folder)).toThrow(
      `${folder}\nThe folder holds files that no generation made, and they would be lost: ${file}.\nFix: Name a folder`,
    );
    expect([readdirSync(folder), readFileSync(path.join(folder, file), 'utf8')]).toEqual([[file], 'mine']);
  });

  it('takes over a folder whose manifest is gone or was broken by a merge', () => {
    rmSync(path.join(folder, 'manifest.json'));
    expect(write(files, folder)).toEqual({ written: ['manifest.json'], removed: [] });
    const manifest = readFileSync(path.join(folder, 'manifest.json'), 'utf8');
    put('manifest.json', `<<<<<<< ours\n${manifest}=======\n${manifest}>>>>>>> theirs\n`);
    put('openapi.json', '<<<<<<< ours');
    expect(write(files, folder)).toEqual({ written: ['openapi.json', 'manifest.json'], removed: [] });
  });

  it('refuses two emitters that claim one path', () => {
    expect(() => write([...files, ...content], folder)).toThrow('Two emitters claim openapi.json');
  });
});
