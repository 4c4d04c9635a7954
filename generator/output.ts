/** The one writer: puts generated files on disk, or says how what is on disk differs from them. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { GeneratedFile } from './emit/file.js';
import type { Manifest } from './emit/manifest.js';

export type DriftKind = 'missing' | 'stale' | 'edited' | 'orphan';

/** One generated file that is not what the document makes. */
export interface Drift {
  readonly kind: DriftKind;
  /** Path inside the output folder. */
  readonly path: string;
  /** For `stale` and `edited`: the first line that differs, counted from 1, as it should be and as it is. */
  readonly line?: { readonly number: number; readonly want: string; readonly have: string };
}

/** What is built on demand and never committed. */
const unmanaged = ['docs'];

/**
 * Writes the files into `folder`: only those whose bytes changed, each complete or not at all, and removes files that an
 * earlier generation left behind.
 * @returns the paths that were written or removed
 */
export function write(files: readonly GeneratedFile[], folder: string): string[] {
  const changed = compare(files, folder);
  for (const { kind, path: file } of changed) {
    const target = path.join(folder, file);
    if (kind === 'orphan') {
      rmSync(target);
      continue;
    }
    const text = files.find((one) => one.path === file)?.text ?? '';
    mkdirSync(path.dirname(target), { recursive: true });
    // A reader never sees half a file: written beside, then moved into place.
    writeFileSync(`${target}.part`, text);
    renameSync(`${target}.part`, target);
  }
  return changed.map((one) => one.path);
}

/** Every file in `folder` that is not byte for byte what was generated, and every one missing or left over. */
export function compare(files: readonly GeneratedFile[], folder: string): Drift[] {
  const claimed = new Set<string>();
  for (const { path: file } of files) {
    if (claimed.has(file)) throw new Error(`Two emitters claim ${file}: rename one of the files.`);
    claimed.add(file);
  }
  const present = listFiles(folder);
  const recorded = recordedHashes(folder);
  return [
    ...files.flatMap(({ path: file, text }): Drift[] => {
      if (!present.has(file)) return [{ kind: 'missing', path: file }];
      const have = readFileSync(path.join(folder, file));
      if (have.equals(Buffer.from(text))) return [];
      const hash = createHash('sha256').update(have).digest('hex');
      const byHand = recorded[file] !== undefined && recorded[file] !== hash;
      return [{ kind: byHand ? 'edited' : 'stale', path: file, line: firstDifference(text, have.toString()) }];
    }),
    ...[...present].filter((file) => !claimed.has(file)).map((file): Drift => ({ kind: 'orphan', path: file })),
  ];
}

function listFiles(folder: string): Set<string> {
  if (!existsSync(folder)) return new Set();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const inside = files.map((file) => path.relative(folder, file).split(path.sep).join('/'));
  return new Set(inside.filter((file) => !unmanaged.includes(file.split('/')[0] ?? '')).sort());
}

/** The hashes of the last generation; none when the manifest is missing or broken (it is compared like any other file). */
function recordedHashes(folder: string): Readonly<Record<string, string>> {
  try {
    return (JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as Manifest).files;
  } catch {
    return {};
  }
}

function firstDifference(want: string, have: string): { number: number; want: string; have: string } {
  const [wanted, had] = [want.split('\n'), have.split('\n')];
  const index = wanted.findIndex((line, at) => line !== had[at]);
  const at = index === -1 ? wanted.length : index;
  return { number: at + 1, want: wanted[at] ?? '(end of file)', have: had[at] ?? '(end of file)' };
}
