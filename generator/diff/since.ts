/** What changed in a project since a git ref: its document, and whether the consumer cases of that time still compile. */
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { load, type LoadOptions, type Source } from '../read/load.js';
import type { Api } from '../meaning/api.js';
import { buildApi } from '../meaning/build.js';
import { valueAt } from '../meaning/json.js';
import { emit } from '../build/pipeline.js';
import { ProblemError } from '../problem.js';
import { compareApis, sorted } from './compare.js';
import { compileConsumers, newlyBroken, type Broken, type Files } from './clients/consumers.js';
import type { Finding } from './finding.js';
import { highest } from './rating.js';
import { HistoryError, historyOf, type History } from './history.js';
import type { Difference } from './report/report.js';
import { nextVersion } from './report/version.js';

export interface SinceOptions {
  /** The document and the folder of generated files, absolute. */
  readonly spec: string;
  readonly out: string;
  readonly loading?: LoadOptions;
  /** Folder of the consumer cases, absolute. Without it: test/consumers beside package.json, when the ref has it. */
  readonly consumers?: string;
}

interface Side {
  readonly source: Source;
  readonly api: Api;
}

/**
 * Writes nothing but a temporary folder.
 * @throws HistoryError when the ref or what it must hold is not there; ProblemError when a document cannot be used
 */
export async function differenceSince(ref: string, options: SinceOptions): Promise<Difference> {
  const after = await sideOf(options.spec, options.loading);
  const { spec, out, consumers, home } = placesOf(options);
  const history = historyOf(ref, path.dirname(spec));
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'since-')));
  try {
    const before = await documentAt(history, ref, spec, folder, options.loading);
    const ours = compareApis(before.api, after.api);
    const cases = await brokenConsumers(
      history,
      { out, consumers, isGiven: options.consumers !== undefined },
      before,
      after,
    );
    const found = ours.map((one) => placed(one, ref, folder, before, after));
    const findings = sorted([...(cases?.findings ?? []), ...found]);
    const rating = highest(findings);
    const version = versionAt(history, path.join(home, 'package.json'));
    const next = nextVersion(version, rating);
    return {
      ref,
      commit: history.commit,
      ...(rating === undefined ? {} : { rating }),
      ...(version === undefined ? {} : { version }),
      ...(next === undefined ? {} : { nextVersion: next }),
      ...(cases === undefined ? {} : { consumers: cases.count }),
      findings,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As git sees them, without symbolic links on the way. */
function placesOf({ spec, out, consumers }: SinceOptions) {
  const written = path.dirname(spec);
  const real = realpathSync(written);
  const followed = (place: string) => path.resolve(real, path.relative(written, place));
  const upwards = (folder: string): string =>
    existsSync(path.join(folder, 'package.json')) || path.dirname(folder) === folder
      ? folder
      : upwards(path.dirname(folder));
  const found = upwards(real);
  const home = path.dirname(found) === found ? real : found;
  return {
    spec: path.join(real, path.basename(spec)),
    out: followed(out),
    consumers: consumers === undefined ? path.join(home, 'test', 'consumers') : followed(consumers),
    home,
  };
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

async function sideOf(file: string, loading?: LoadOptions): Promise<Side> {
  const source = await load(file, loading);
  return { source, api: buildApi(source) };
}

async function brokenConsumers(
  history: History,
  { out, consumers, isGiven }: { out: string; consumers: string; isGiven: boolean },
  before: Side,
  after: Side,
): Promise<{ count: number; findings: Finding[] } | undefined> {
  const cases = filesAt(history, consumers);
  const roots = [...cases.keys()].filter((file) => /\.[cm]?tsx?$/.test(file) && !/\.d\.[cm]?ts$/.test(file));
  if (roots.length === 0 && isGiven)
    throw new HistoryError(
      `${path.relative(history.top, consumers)} holds no TypeScript at that commit (--consumers).`,
    );
  if (roots.length === 0) return undefined;
  const client = async (api: Api): Promise<Files> =>
    new Map((await emit(api)).map((file) => [path.join(out, file.path), file.text]));
  const compile = (files: Files) => compileConsumers(roots, new Map([...cases, ...files]), [out, consumers]);
  const now = compile(await client(after.api));
  if (now.length === 0) return { count: roots.length, findings: [] };
  // Only now is it worth knowing what did not compile before either: against the client that was committed, else built.
  const committed = filesAt(history, out);
  const broken = newlyBroken(compile(committed.size > 0 ? committed : await client(before.api)), now);
  const files = [...new Set(broken.map(({ file }) => file))];
  const findings = files.map((file) =>
    consumerFinding(
      path.relative(history.top, file),
      broken.filter((one) => one.file === file),
    ),
  );
  return { count: roots.length, findings };
}

function filesAt(history: History, folder: string): Files {
  return new Map(history.list(folder).map(({ file, text }) => [path.join(history.top, file), text]));
}

function consumerFinding(file: string, broken: readonly Broken[]): Finding {
  const messages = broken.map(
    ({ line, column, code, message }) => `${line}:${column} ${code}: ${message.split('\n').at(-1)?.trim()}`,
  );
  return {
    rating: 'major',
    rule: 'consumer-broken',
    operations: [],
    pointer: '',
    place: `${file}:${broken[0]?.line ?? 1}`,
    what: [`${file}, written for the old client, no longer compiles`, ...messages].join('\n'),
  };
}

/** With file and line: of the new document, or of the old one for what is gone. */
function placed(found: Finding, ref: string, folder: string, before: Side, after: Side): Finding {
  if (valueAt(after.api.document, found.pointer) !== undefined) {
    const { file, line } = after.source.locate(found.pointer);
    return file === undefined ? found : { ...found, place: `${file}:${line ?? 1}` };
  }
  const { file, line } = before.source.locate(found.oldPointer ?? found.pointer);
  if (file === undefined) return found;
  return { ...found, place: `${ref}:${path.relative(folder, path.resolve(file))}:${line ?? 1}` };
}

function versionAt(history: History, file: string): string | undefined {
  try {
    const { version } = JSON.parse(history.list(file)[0]?.text ?? '{}') as { version?: unknown };
    return typeof version === 'string' ? version : undefined;
  } catch {
    return undefined;
  }
}
