/** The document that is compared with: as it was at a git ref, in a file, or at an address. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { load, type LoadOptions, type Source } from '../read/load.js';
import { isRemote } from '../read/resolver.js';
import type { Api } from '../meaning/api.js';
import { buildApi } from '../meaning/build.js';
import { ProblemError } from '../problem.js';
import type { Files } from './clients/consumers.js';
import { HistoryError, historyOf, type History } from './history.js';

/** A document, read and understood. */
export interface Side {
  readonly source: Source;
  readonly api: Api;
}

export interface Old extends Side {
  readonly kind: 'ref' | 'file' | 'address';
  readonly commit?: string;
  /** A file of it, as a reader finds it. */
  readonly shown: (file: string) => string;
  /** Files below a folder of that time, by absolute path; of a file or an address those of today. */
  readonly files: (folder: string) => Files;
  close(): void;
}

export async function sideOf(file: string, loading?: LoadOptions): Promise<Side> {
  const source = await load(file, loading);
  return { source, api: buildApi(source) };
}

/**
 * A file that exists is one, whatever refs there are; else an address; else a git ref.
 * @param name as the user typed it
 * @param here where the user stands
 * @param spec the new document, absolute; at a ref its older self is meant
 * @throws HistoryError when the ref or what it must hold is not there; ProblemError when the document cannot be used
 */
export async function openOld(name: string, here: string, spec: string, loading?: LoadOptions): Promise<Old> {
  const file = path.resolve(here, name);
  if (isRemote(name)) return now('address', name, loading);
  if (existsSync(file) && statSync(file).isFile()) return now('file', realpathSync(file), loading);
  if (isRemote(spec)) {
    const what = `There is no file "${name}", and an address has no history: name the old document by its file or address.`;
    throw new HistoryError(what);
  }
  const history = historyOf(name, path.dirname(spec));
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'since-')));
  const close = () => rmSync(folder, { recursive: true, force: true });
  try {
    const side = await documentAt(history, name, spec, folder, loading);
    return {
      ...side,
      kind: 'ref',
      commit: history.commit,
      shown: (one) => `${name}:${path.relative(folder, path.resolve(one))}`,
      files: (below) => new Map(history.list(below).map((one) => [path.join(history.top, one.file), one.text])),
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

async function now(kind: 'file' | 'address', file: string, loading?: LoadOptions): Promise<Old> {
  return { ...(await sideOf(file, loading)), kind, shown: (one) => one, files: filesNow, close: () => {} };
}

function filesNow(folder: string): Files {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const places = files.map((one) => path.join(one.parentPath, one.name)).filter((one) => !one.includes('node_modules'));
  return new Map(places.map((one) => [one, readFileSync(one, 'utf8')]));
}

/** The document as it was; with the whole tree of that time when it refers beyond its own folder. */
async function documentAt(
  history: History,
  ref: string,
  spec: string,
  into: string,
  loading?: LoadOptions,
): Promise<Side> {
  const file = path.relative(history.top, spec);
  extract(history, path.dirname(spec), into);
  if (!existsSync(path.join(into, file)))
    throw new HistoryError(`${file} does not exist at ${ref}: there is nothing to compare with.`);
  try {
    return await sideOf(path.join(into, file), loading);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
  }
  extract(history, history.top, into);
  try {
    return await sideOf(path.join(into, file), loading);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const [first] = error.problems;
    const what = first?.what.replaceAll(into + path.sep, `${ref}:`) ?? '';
    throw new HistoryError(`${file} cannot be used as it was at ${ref}: ${what}`);
  }
}

function extract(history: History, folder: string, into: string): void {
  for (const { file, text } of history.list(folder)) {
    const target = path.join(into, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}
