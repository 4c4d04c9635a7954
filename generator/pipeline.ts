/** The product on one page: a document is loaded, understood, and made into files. */
import { Worker } from 'node:worker_threads';
import type { GeneratedFile } from './emit/file.js';
import { emitManifest } from './emit/manifest.js';
import { Kept } from './kept.js';
import { load, type LoadOptions, type Source } from './load.js';
import type { Api } from './model/api.js';
import { buildApi } from './model/build.js';
import { mapNodes } from './model/walk.js';
import { locating } from './problem.js';

export type Emitter = (api: Api) => readonly GeneratedFile[] | Promise<readonly GeneratedFile[]>;

/**
 * One row an artifact: the module in emit/, its emitter, whether it brings a compiler along, which costs more to load than
 * everything else together, and what it reads. The manifest comes last: it holds the hashes of all the others.
 */
const emitters: readonly EmitterRow[] = [
  { module: './emit/openapi.js', name: 'emitOpenapi', reads: text },
  { module: './emit/translations.js', name: 'emitTranslations', reads: translations },
  { module: './emit/wire.js', name: 'emitWire', reads: text },
  { module: './emit/types.js', name: 'emitTypes', heavy: true, reads: text },
  { module: './emit/client.js', name: 'emitClient', heavy: true, reads: text },
  { module: './emit/plain.js', name: 'emitPlain', reads: text },
  { module: './emit/validation.js', name: 'emitValidation', heavy: true, reads: rules },
  { module: './emit/longs.js', name: 'emitLongs', reads: rules },
  { module: './emit/source-report.js', name: 'emitSourceReport', reads: ({ transcription }) => transcription ?? null },
];

interface EmitterRow {
  readonly module: string;
  readonly name: string;
  readonly heavy?: true;
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
  /** An emitter's thread, when it has one. */
  readonly threadOf?: (name: string) => Thread | undefined;
  /** What earlier runs made. */
  readonly kept?: Kept;
}

export interface Build {
  readonly source: Source;
  readonly api: Api;
  readonly files: readonly GeneratedFile[];
}

/**
 * Builds everything that is committed for the document at `spec`, in memory.
 * @throws ProblemError when the document cannot be used
 */
export async function build(spec: string, options: LoadOptions & Pick<EmitOptions, 'kept'> = {}): Promise<Build> {
  const source = await load(spec, options);
  const api = buildApi(source);
  return { source, api, files: await locating(source.locate, () => emit(api, options)) };
}

/** The same for a process that does it once: the compilers load in threads while the document is read. */
export async function buildOnce(spec: string, options: LoadOptions = {}): Promise<Build> {
  // Threads cannot run TypeScript; when the sources themselves run, under a loader, one thread does it all.
  if (import.meta.url.endsWith('.ts')) return build(spec, options);
  const threads = new Map(emitters.filter(({ heavy }) => heavy).map((one) => [one.name, startThread(one)]));
  try {
    const source = await load(spec, options);
    const api = buildApi(source);
    return {
      source,
      api,
      files: await locating(source.locate, () => emit(api, { threadOf: (name) => threads.get(name) })),
    };
  } finally {
    await Promise.all([...threads.values()].map((thread) => thread.worker.terminate()));
  }
}

export async function emit(api: Api, { threadOf, kept }: EmitOptions = {}): Promise<GeneratedFile[]> {
  const files = await Promise.all(
    emitters.map(async ({ module, name, reads }): Promise<readonly GeneratedFile[]> => {
      const make = async () => {
        const thread = threadOf?.(name);
        if (thread !== undefined) return thread.run(api);
        const emitter = ((await import(module)) as Readonly<Record<string, Emitter>>)[name];
        if (emitter === undefined) throw new Error(`${module} exports no ${name}`);
        return emitter(api);
      };
      return kept === undefined ? make() : kept.of(name, reads(api), make);
    }),
  );
  // Several emitters may bring the same file of the runtime along.
  const distinct = [...new Map(files.flat().map((file) => [`${file.path}\n${file.text}`, file])).values()];
  return [...distinct, emitManifest(distinct)];
}

interface Thread {
  readonly worker: Worker;
  readonly run: (api: Api) => Promise<readonly GeneratedFile[]>;
}

function startThread({ module, name }: { module: string; name: string }): Thread {
  const workerData = { module: new URL(module, import.meta.url).href, name };
  const worker = new Worker(new URL('./emit/thread.js', import.meta.url), { workerData });
  const files = new Promise<readonly GeneratedFile[]>((done, failed) => {
    worker.once('message', done);
    worker.once('error', failed);
  });
  // A failure before the model is ready is reported by `run`, not as an unhandled rejection.
  files.catch(() => {});
  return {
    worker,
    run: (api) => {
      worker.postMessage(api);
      return files;
    },
  };
}
