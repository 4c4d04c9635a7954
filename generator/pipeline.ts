/** The product on one page: a document is loaded, understood, and made into files. */
import type { GeneratedFile } from './emit/file.js';
import { emitManifest } from './emit/manifest.js';
import { emitOpenapi } from './emit/openapi.js';
import { emitSourceReport } from './emit/source-report.js';
import { emitTypes } from './emit/types.js';
import { emitWire } from './emit/wire.js';
import { load, type Source } from './load.js';
import type { Api } from './model/api.js';
import { buildApi } from './model/build.js';

export type Emitter = (api: Api) => readonly GeneratedFile[] | Promise<readonly GeneratedFile[]>;

/** One row an artifact. The manifest comes last: it holds the hashes of all the others. */
const emitters: readonly Emitter[] = [emitOpenapi, emitWire, emitTypes, emitSourceReport];

export interface Build {
  readonly source: Source;
  readonly api: Api;
  readonly files: readonly GeneratedFile[];
}

/**
 * Builds everything that is committed for the document at `spec`, in memory.
 * @throws ProblemError when the document cannot be used
 */
export async function build(spec: string): Promise<Build> {
  const source = await load(spec);
  const api = buildApi(source);
  return { source, api, files: await emit(api) };
}

export async function emit(api: Api): Promise<GeneratedFile[]> {
  const files = (await Promise.all(emitters.map((emitter) => emitter(api)))).flat();
  return [...files, emitManifest(files)];
}
