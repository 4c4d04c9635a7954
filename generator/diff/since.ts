/** What changed in a document since another one, and whether the consumer cases of that time still compile. */
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { LoadOptions } from '../read/load.js';
import { isRemote } from '../read/resolver.js';
import type { Api } from '../meaning/api.js';
import { valueAt } from '../meaning/json.js';
import { emit } from '../build/pipeline.js';
import { allowing, type Allowance } from './allow.js';
import { compareApis, sorted } from './compare.js';
import { compileConsumers, newlyBroken, type Broken, type Files } from './clients/consumers.js';
import type { Finding, Located } from './finding.js';
import { highest } from './rating.js';
import { HistoryError } from './history.js';
import { openOld, sideOf, type Old, type Side } from './old.js';
import type { Difference } from './report/report.js';
import { nextVersion } from './report/version.js';

export interface SinceOptions {
  /** The document (or its address) and the folder of generated files, absolute. */
  readonly spec: string;
  readonly out: string;
  readonly loading?: LoadOptions;
  /** Folder of the consumer cases, absolute. Without it: test/consumers beside package.json, when the ref has it. */
  readonly consumers?: string;
  /** Where the user stands; the old document may be a file there. */
  readonly here?: string;
  /** What may change all the same. */
  readonly allowances?: readonly Allowance[];
}

/**
 * Writes nothing but a temporary folder.
 * @param old a file, an address, or a git ref
 * @throws HistoryError when the ref or what it must hold is not there; ProblemError when a document cannot be used
 */
export async function differenceSince(old: string, options: SinceOptions): Promise<Difference> {
  const { loading, here = process.cwd() } = options;
  const after = await sideOf(options.spec, loading);
  const { spec, out, consumers, home } = placesOf(options);
  const before = await openOld(old, here, spec, loading);
  try {
    const ours = compareApis(before.api, after.api).map((one) => placed(one, before, after));
    const isGiven = options.consumers !== undefined;
    const isAsked = before.kind === 'ref' || isGiven;
    const cases = isAsked ? await brokenConsumers({ out, consumers, isGiven, home }, before, after) : undefined;
    const all = sorted([...(cases?.findings ?? []), ...ours]);
    const { findings, allowed, notes } = allowing(all, options.allowances ?? []);
    const rating = highest(findings);
    const version = versionIn(before, path.join(home, 'package.json'));
    const next = nextVersion(version, rating);
    return {
      ref: old,
      kind: before.kind,
      ...(before.commit === undefined ? {} : { commit: before.commit }),
      ...(rating === undefined ? {} : { rating }),
      ...(version === undefined ? {} : { version }),
      ...(next === undefined ? {} : { nextVersion: next }),
      ...(cases === undefined ? {} : { consumers: cases.count }),
      findings,
      allowed,
      notes,
    };
  } finally {
    before.close();
  }
}

/** As git sees them, without symbolic links on the way. */
function placesOf({ spec, out, consumers, here = process.cwd() }: SinceOptions) {
  const written = isRemote(spec) ? here : path.dirname(spec);
  const real = realpathSync(written);
  const followed = (place: string) => path.resolve(real, path.relative(written, place));
  const upwards = (folder: string): string =>
    existsSync(path.join(folder, 'package.json')) || path.dirname(folder) === folder
      ? folder
      : upwards(path.dirname(folder));
  const found = upwards(real);
  const home = path.dirname(found) === found ? real : found;
  return {
    spec: isRemote(spec) ? spec : path.join(real, path.basename(spec)),
    out: followed(out),
    consumers: consumers === undefined ? path.join(home, 'test', 'consumers') : followed(consumers),
    home,
  };
}

interface ConsumerPlaces {
  readonly out: string;
  readonly consumers: string;
  readonly isGiven: boolean;
  readonly home: string;
}

async function brokenConsumers(
  { out, consumers, isGiven, home }: ConsumerPlaces,
  before: Old,
  after: Side,
): Promise<{ count: number; findings: Finding[] } | undefined> {
  const cases = before.files(consumers);
  const roots = [...cases.keys()].filter((file) => /\.[cm]?tsx?$/.test(file) && !/\.d\.[cm]?ts$/.test(file));
  if (roots.length === 0 && isGiven)
    throw new HistoryError(`${path.relative(home, consumers)} holds no TypeScript at that commit (--consumers).`);
  if (roots.length === 0) return undefined;
  const client = async (api: Api): Promise<Files> =>
    new Map((await emit(api)).map((file) => [path.join(out, file.path), file.text]));
  const compile = (files: Files) => compileConsumers(roots, new Map([...cases, ...files]), [out, consumers]);
  const now = compile(await client(after.api));
  if (now.length === 0) return { count: roots.length, findings: [] };
  // Only now is it worth knowing what did not compile before either: against the client that was committed, else built.
  const committed: Files = before.kind === 'ref' ? before.files(out) : new Map();
  const broken = newlyBroken(compile(committed.size > 0 ? committed : await client(before.api)), now);
  const files = [...new Set(broken.map(({ file }) => file))];
  const findings = files.map((file) =>
    consumerFinding(
      path.relative(home, file),
      broken.filter((one) => one.file === file),
    ),
  );
  return { count: roots.length, findings };
}

function consumerFinding(file: string, broken: readonly Broken[]): Finding {
  const messages = broken.map(
    ({ line, column, code, message }) => `${line}:${column} ${code}: ${message.split('\n').at(-1)?.trim()}`,
  );
  const line = broken[0]?.line ?? 1;
  return {
    rating: 'major',
    rule: 'consumer-broken',
    operations: [],
    pointer: '',
    place: `${file}:${line}`,
    at: { file, line, pointer: '' },
    what: [`${file}, written for the old client, no longer compiles`, ...messages].join('\n'),
  };
}

/** With file and line in each document that has the place; shown in the new one, in the old one for what is gone. */
function placed(found: Finding, before: Old, after: Side): Finding {
  const was = locatedIn(before, found.oldPointer ?? found.pointer);
  const now = locatedIn(after, found.pointer);
  const old = was === undefined ? undefined : { ...was, file: before.shown(was.file) };
  const shown = now ?? old;
  return {
    ...found,
    ...(old === undefined ? {} : { oldAt: old }),
    ...(now === undefined ? {} : { at: now }),
    ...(shown === undefined ? {} : { place: `${shown.file}:${shown.line}` }),
  };
}

function locatedIn({ source, api }: Side, pointer: string): Located | undefined {
  if (valueAt(api.document, pointer) === undefined) return undefined;
  const { file, line } = source.locate(pointer);
  return file === undefined ? undefined : { file, line: line ?? 1, pointer };
}

/** Of the toolkit's user: what package.json said at that time. */
function versionIn({ kind, files }: Old, file: string): string | undefined {
  if (kind !== 'ref') return undefined;
  try {
    const { version } = JSON.parse([...files(file).values()][0] ?? '{}') as { version?: unknown };
    return typeof version === 'string' ? version : undefined;
  } catch {
    return undefined;
  }
}
