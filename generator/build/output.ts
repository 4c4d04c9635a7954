/** The one writer: puts generated files on disk, or says how what is on disk differs from them. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { createTwoFilesPatch } from 'diff';
import type { GeneratedFile } from '../emit/file.js';
import type { Manifest } from '../emit/manifest.js';
import { ProblemError } from '../problem.js';

export type DriftKind = 'missing' | 'stale' | 'edited' | 'versions' | 'orphan';

/** One generated file that is not what the document makes. */
export interface Drift {
  readonly kind: DriftKind;
  /** Path inside the output folder. */
  readonly path: string;
  /** For files that differ: line (from 1) of the first difference, and a short diff from what is there to what should be. */
  readonly line?: number;
  readonly diff?: string;
  /** For `versions`: the packages whose version on record is another one, as `name 1.0.0 → 1.1.0`. */
  readonly packages?: readonly string[];
}

/** What is built on demand and never committed. */
const unmanaged = ['docs', 'package'];

/** What a write did, as paths inside the folder. */
export interface Written {
  readonly written: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Writes the files into `folder`: only those whose bytes changed, each complete or not at all, and removes files that an
 * earlier generation left behind.
 * @param proof the file, one of `files` or not, by which a folder shows that an earlier generation made it
 * @throws ProblemError when somebody else's files would be replaced or removed; nothing is written then
 */
export function write(files: readonly GeneratedFile[], folder: string, proof: Proof = manifestProof): Written {
  const changed = unlike(files, folder);
  const lost = changed.filter(({ text, have }) => text === undefined || have !== undefined).map((one) => one.path);
  if (lost.length > 0 && !isOurs(folder, proof)) throw foreign(folder, lost);
  for (const { path: file, text } of changed) {
    const target = path.join(folder, file);
    if (text === undefined) {
      rmSync(target);
      removeEmpty(folder, path.dirname(file));
      continue;
    }
    mkdirSync(path.dirname(target), { recursive: true });
    // A reader never sees half a file: written beside, then moved into place.
    writeFileSync(`${target}.part`, text);
    renameSync(`${target}.part`, target);
  }
  const isLeft = ({ text }: Unlike) => text === undefined;
  return {
    written: changed.filter((one) => !isLeft(one)).map((one) => one.path),
    removed: changed.filter(isLeft).map((one) => one.path),
  };
}

/** For the terminal. */
export function said({ written, removed }: Written): string {
  const parts = [
    ...(written.length === 0 ? [] : [`wrote ${written.join(', ')}`]),
    ...(removed.length === 0 ? [] : [`removed ${removed.join(', ')}`]),
  ];
  return parts.length === 0 ? 'nothing changed' : parts.join('; ');
}

export interface Proof {
  readonly file: string;
  /** What the file holds, even when a merge left it broken. */
  readonly mark: RegExp;
}

const manifestProof: Proof = { file: 'manifest.json', mark: /"document": "[\da-f]*"/ };

function isOurs(folder: string, { file, mark }: Proof): boolean {
  const proof = path.join(folder, file);
  return existsSync(proof) && mark.test(readFileSync(proof, 'utf8'));
}

function foreign(folder: string, files: readonly string[]): ProblemError {
  const shown = files.slice(0, 3).join(', ') + (files.length > 3 ? ` and ${files.length - 3} more` : '');
  return new ProblemError([
    {
      kind: 'folder-in-use',
      where: { file: folder },
      what: `The folder holds files that no generation made, and they would be lost: ${shown}.`,
      fix: 'Name a folder of its own with --out, or remove these files first.',
    },
  ]);
}

function removeEmpty(folder: string, inner: string): void {
  if (inner === '.' || readdirSync(path.join(folder, inner)).length > 0) return;
  rmdirSync(path.join(folder, inner));
  removeEmpty(folder, path.dirname(inner));
}

/** Every file in `folder` that is not byte for byte what was generated, and every one missing or left over. */
export function compare(files: readonly GeneratedFile[], folder: string): Drift[] {
  const recorded = recordedManifest(folder);
  return unlike(files, folder).map(({ path: file, have, text }): Drift => {
    if (text === undefined) return { kind: 'orphan', path: file };
    if (have === undefined) return { kind: 'missing', path: file };
    const where = { path: file, ...difference(file, have.toString(), text) };
    const packages = file === 'manifest.json' ? changedPackages(recorded, JSON.parse(text) as Manifest) : [];
    if (packages.length > 0) return { kind: 'versions', ...where, packages };
    const hash = createHash('sha256').update(have).digest('hex');
    const byHand = recorded.files[file] !== undefined && recorded.files[file] !== hash;
    return { kind: byHand ? 'edited' : 'stale', ...where };
  });
}

/** A file that is not there (no `have`), that should not be there (no `text`), or that differs. */
interface Unlike {
  readonly path: string;
  readonly have?: Buffer;
  readonly text?: string;
}

function unlike(files: readonly GeneratedFile[], folder: string): Unlike[] {
  const claimed = new Set<string>();
  for (const { path: file } of files) {
    if (claimed.has(file)) throw new Error(`Two emitters claim ${file}: rename one of the files.`);
    claimed.add(file);
  }
  const present = listFiles(folder);
  const differing = files.flatMap(({ path: file, text }): Unlike[] => {
    if (!present.has(file)) return [{ path: file, text }];
    const have = readFileSync(path.join(folder, file));
    return have.equals(Buffer.from(text)) ? [] : [{ path: file, have, text }];
  });
  return [...differing, ...[...present].filter((file) => !claimed.has(file)).map((file) => ({ path: file }))];
}

function listFiles(folder: string): Set<string> {
  if (!existsSync(folder)) return new Set();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const inside = files.map((file) => path.relative(folder, file).split(path.sep).join('/'));
  return new Set(inside.filter((file) => !unmanaged.includes(file.split('/')[0] ?? '')).sort());
}

/** The manifest of the last generation; an empty one when it is missing or broken (it is compared like any other file). */
function recordedManifest(folder: string): Manifest {
  const none: Manifest = { document: '', files: {}, packages: {} };
  try {
    return { ...none, ...(JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as Partial<Manifest>) };
  } catch {
    return none;
  }
}

function changedPackages(before: Manifest, now: Manifest): string[] {
  return Object.entries(now.packages)
    .filter(([name, version]) => before.packages[name] !== undefined && before.packages[name] !== version)
    .map(([name, version]) => `${name} ${before.packages[name]} → ${version}`);
}

const shownDiffLines = 12;

function difference(file: string, have: string, want: string): { line: number; diff: string } {
  const [wanted, had] = [want.split('\n'), have.split('\n')];
  const index = wanted.findIndex((text, at) => text !== had[at]);
  const line = (index === -1 ? wanted.length : index) + 1;
  // A diff of everything would be slow to make and longer than anyone reads: the neighbourhood of the first difference says it.
  const from = Math.max(0, line - 3);
  const window = (lines: readonly string[]) => lines.slice(from, from + 200).join('\n');
  const patch = createTwoFilesPatch(file, file, window(had), window(wanted), '', '', { context: 1 });
  const lines = patch
    .split('\n')
    .slice(5)
    .filter((one) => !one.startsWith('\\'));
  const short = lines.slice(0, shownDiffLines).map((one) => excerpt(one, counterpart(one, lines)));
  return { line, diff: [...short, ...(lines.length > shownDiffLines ? ['…'] : [])].join('\n').trimEnd() };
}

const shownColumns = 160;

/** The line that stands on the other side of the first difference. */
function counterpart(line: string, lines: readonly string[]): string {
  const other = line.startsWith('-') ? '+' : line.startsWith('+') ? '-' : undefined;
  return other === undefined ? line : (lines.find((one) => one.startsWith(other)) ?? line);
}

/** A long line is shown where it differs from the other. */
function excerpt(line: string, other: string): string {
  if (line.length <= shownColumns) return line;
  const rest = line.slice(1);
  const same = rest.split('').findIndex((char, at) => char !== other[at + 1]);
  const from = same < shownColumns / 2 ? 0 : same - shownColumns / 4;
  const piece = rest.slice(from, from + shownColumns - 1);
  return `${line[0]}${from > 0 ? '…' : ''}${piece}${from + piece.length < rest.length ? '…' : ''}`;
}
