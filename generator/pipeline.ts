/** The product on one page: a document is loaded, understood, and made into files. */
import { Worker } from 'node:worker_threads';
import type { GeneratedFile } from './emit/file.js';
import { emitManifest } from './emit/manifest.js';
import { load, type LoadOptions, type Source } from './load.js';
import type { Api } from './model/api.js';
import { buildApi } from './model/build.js';
import { locating } from './problem.js';

export type Emitter = (api: Api) => readonly GeneratedFile[] | Promise<readonly GeneratedFile[]>;

/**
 * One row an artifact: the module in emit/, its emitter, and whether it brings a compiler along, which costs more to load
 * than everything else together. The manifest comes last: it holds the hashes of all the others.
 */
const emitters = [
  { module: './emit/openapi.js', name: 'emitOpenapi', heavy: false },
  { module: './emit/translations.js', name: 'emitTranslations', heavy: false },
  { module: './emit/wire.js', name: 'emitWire', heavy: false },
  { module: './emit/types.js', name: 'emitTypes', heavy: true },
  { module: './emit/client.js', name: 'emitClient', heavy: true },
  { module: './emit/plain.js', name: 'emitPlain', heavy: false },
  { module: './emit/validation.js', name: 'emitValidation', heavy: true },
  { module: './emit/longs.js', name: 'emitLongs', heavy: false },
  { module: './emit/source-report.js', name: 'emitSourceReport', heavy: false },
] as const;

export interface Build {
  readonly source: Source;
  readonly api: Api;
  readonly files: readonly GeneratedFile[];
}

/**
 * Builds everything that is committed for the document at `spec`, in memory.
 * @throws ProblemError when the document cannot be used
 */
export async function build(spec: string, options: LoadOptions = {}): Promise<Build> {
  const source = await load(spec, options);
  const api = buildApi(source);
  return { source, api, files: await locating(source.locate, () => emit(api)) };
}

/** The same for a process that does it once: the compilers load in threads while the document is read. */
export async function buildOnce(spec: string, options: LoadOptions = {}): Promise<Build> {
  // Threads cannot run TypeScript; when the sources themselves run, under a loader, one thread does it all.
  if (import.meta.url.endsWith('.ts')) return build(spec, options);
  const threads = new Map(emitters.filter(({ heavy }) => heavy).map((one) => [one.name as string, startThread(one)]));
  try {
    const source = await load(spec, options);
    const api = buildApi(source);
    return { source, api, files: await locating(source.locate, () => emit(api, (name) => threads.get(name))) };
  } finally {
    await Promise.all([...threads.values()].map((thread) => thread.worker.terminate()));
  }
}

/** @param threadOf an emitter's thread, when it has one */
export async function emit(api: Api, threadOf?: (name: string) => Thread | undefined): Promise<GeneratedFile[]> {
  const files = await Promise.all(
    emitters.map(async ({ module, name }): Promise<readonly GeneratedFile[]> => {
      const thread = threadOf?.(name);
      if (thread !== undefined) return thread.run(api);
      const emitter = ((await import(module)) as Readonly<Record<string, Emitter>>)[name];
      if (emitter === undefined) throw new Error(`${module} exports no ${name}`);
      return emitter(api);
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
