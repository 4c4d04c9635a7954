/** The product on one page: a document is loaded, understood, and made into files. */
import path from 'node:path';
import type { GeneratedFile } from '../emit/file.js';
import { emitManifest } from '../emit/manifest.js';
import { stateOf, type StageCache } from './stage-cache.js';
import type { Finding } from '../finding.js';
import { load, type LoadOptions, type Source } from '../read/load.js';
import type { Api } from '../meaning/api.js';
import { buildApi } from '../meaning/build.js';
import { mapNodes } from '../meaning/document/walk.js';
import { surveyed } from '../validate/compile/survey.js';
import { locating } from '../problem.js';
import { Threads } from './threads.js';

export type Emitter = (api: Api) => readonly GeneratedFile[] | Promise<readonly GeneratedFile[]>;

/**
 * One row an artifact: the module in emit/, its emitter, whether a thread pays, and what it reads. A thread pays once where
 * a compiler costs more to load than everything else together, always where the work itself is long. The manifest comes
 * last: it holds the hashes of all the others.
 */
const emitters: readonly EmitterRow[] = [
  { module: '../emit/openapi.js', name: 'emitOpenapi', reads: text },
  { module: '../emit/translations.js', name: 'emitTranslations', reads: translations },
  { module: '../emit/wire.js', name: 'emitWire', reads: text },
  { module: '../emit/types.js', name: 'emitTypes', thread: 'once', reads: text },
  { module: '../emit/client.js', name: 'emitClient', thread: 'once', reads: text },
  { module: '../emit/client/operations.js', name: 'emitOperations', reads: text },
  { module: '../emit/plain.js', name: 'emitPlain', reads: text },
  { module: '../emit/validation.js', name: 'emitValidation', thread: 'always', reads: rules },
  { module: '../emit/longs.js', name: 'emitLongs', reads: rules },
  { module: '../emit/enums.js', name: 'emitEnums', reads: text },
  { module: '../emit/paging.js', name: 'emitPaging', reads: rules },
  { module: '../emit/client/servers.js', name: 'emitServers', reads: text },
  { module: '../emit/waiting.js', name: 'emitWaiting', reads: rules },
  { module: '../emit/source-report.js', name: 'emitSourceReport', reads: ({ transcription }) => transcription ?? null },
];

interface EmitterRow {
  readonly module: string;
  readonly name: string;
  readonly thread?: 'once' | 'always';
  readonly reads: (api: Api) => unknown;
}

/** The document as it is written. */
function text({ document }: Api): unknown {
  return document;
}

/** The document without what only people read. */
function rules({ document }: Api): unknown {
  return mapNodes(document, ({ description: _d, summary: _s, example: _e, examples: _x, ...node }) => node);
}

function translations(api: Api): unknown {
  return api.translations.map(({ language, api: { document } }) => [language, document]);
}

export interface EmitOptions {
  /** The threads that some emitters have. */
  readonly threads?: Threads;
  /** What earlier runs made. */
  readonly cache?: StageCache;
}

export interface Build {
  readonly source: Source;
  readonly api: Api;
  readonly files: readonly GeneratedFile[];
  /** What had to be assumed of the document, or is not carried, one a rule. */
  readonly findings: readonly Finding[];
}

/**
 * Builds everything that is committed for the document at `spec`, in memory.
 * @throws ProblemError when the document cannot be used
 */
export async function build(spec: string, options: LoadOptions & EmitOptions = {}): Promise<Build> {
  const source = await load(spec, options);
  const api = buildApi(source);
  for (const { rule, pointer, what, assumed } of surveyed(api)) source.findings.add(rule, { pointer }, what, assumed);
  source.findings.throwIfStrict(source.locate);
  const files = await locating(source.locate, () => emit(api, options));
  return { source, api, files, findings: source.findings.list(source.locate) };
}

/** The same for a process that does it once: the compilers load in threads while the document is read. */
export async function buildOnce(spec: string, options: LoadOptions = {}): Promise<Build> {
  const threads = startingThreads();
  try {
    return await build(spec, { ...options, threads });
  } finally {
    await threads.end();
  }
}

/**
 * Threads for a process that does it once.
 * @public test/bench/stages.mjs measures with them
 */
export function startingThreads(): Threads {
  return new Threads(
    emitters.filter(({ thread }) => thread !== undefined),
    'once',
  );
}

/** Threads for a process that does it again and again. */
export function lastingThreads(): Threads {
  return new Threads(
    emitters.filter(({ thread }) => thread === 'always'),
    'lasting',
  );
}

/** @throws ProblemError when the document declares what cannot be made, or a behaviour that cannot work */
export async function emit(api: Api, { threads, cache }: EmitOptions = {}): Promise<GeneratedFile[]> {
  // Only documents that declare behaviour pay for the language it is written in.
  if (api.resources.length > 0) (await import('../mock/state/check.js')).checkState(api);
  const states = new Map<EmitterRow['reads'], string>();
  const state = (reads: EmitterRow['reads']): string => {
    const known = states.get(reads) ?? stateOf(reads(api));
    states.set(reads, known);
    return known;
  };
  const files = await Promise.all(
    emitters.map(async ({ module, name, reads }): Promise<readonly GeneratedFile[]> => {
      const make = async () => {
        if (threads?.has(name) === true) return threads.run(name, api);
        const emitter = ((await import(module)) as Readonly<Record<string, Emitter>>)[name];
        if (emitter === undefined) throw new Error(`${module} exports no ${name}`);
        return emitter(api);
      };
      return cache === undefined ? make() : cache.of(path.basename(module, '.js'), state(reads), make);
    }),
  );
  // Several emitters may bring the same file of the runtime along.
  const distinct = [...new Map(files.flat().map((file) => [`${file.path}\n${file.text}`, file])).values()];
  return [...distinct, emitManifest(distinct)];
}
