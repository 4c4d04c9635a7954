/** The toolkit as a library: what the commands do, without a command line. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { adoptDocument, type Adopted } from './adopt/document.js';
import { load, type LoadOptions } from './read/load.js';
import { openMock, type Mock, type OpenOptions as MockOptions } from './mock/mock.js';
import { buildApi } from './meaning/build.js';
import { compare, write, type Drift } from './build/output.js';
import { buildOnce } from './build/pipeline.js';
import { locating } from './problem.js';
import type { HostHeader } from './read/network/fetch.js';
import { isRemote, type References } from './read/resolver.js';

export { ProblemError, type Place, type Problem } from './problem.js';
export type { Adopted, Drift, HostHeader, Mock, MockOptions };
export type { Proposal, Untold } from './adopt/proposal.js';
export type { Listening } from './mock/mock.js';

/** How a document is read. */
export interface Reading {
  /** What the document may refer to; files below its folder when left out. */
  readonly references?: References | undefined;
  /** OpenAPI Overlays that change the document before anything else is done with it, in this order. */
  readonly overlays?: readonly string[] | undefined;
  /** What is sent to which host of the network; never to another. */
  readonly headers?: readonly HostHeader[] | undefined;
}

export interface Project extends Reading {
  /** The OpenAPI document, relative to the current folder, or its address where `references` is `remote`. */
  readonly spec: string;
  /** The folder of generated files, likewise. */
  readonly out: string;
}

/**
 * Writes what the document makes.
 * @returns the files that changed, as paths inside `out`
 * @throws ProblemError when the document cannot be used, or `out` holds files of others; nothing is written then
 */
export async function generate({ out, ...project }: Project): Promise<string[]> {
  const { written, removed } = write((await built(project)).files, path.resolve(out));
  return [...written, ...removed];
}

/**
 * Compares what the document makes with what is there, and writes nothing.
 * @returns every difference; none when nothing drifted
 * @throws ProblemError when the document cannot be used
 */
export async function check({ out, ...project }: Project): Promise<Drift[]> {
  return compare((await built(project)).files, path.resolve(out));
}

/**
 * Looks at somebody's document and proposes what it leaves unsaid: the dispatch rule, forms, errors, request id, paging, safety.
 * @param out an overlay to write, or to bring up to date; what was edited in it stays
 * @throws ProblemError when the document cannot be used, or `out` is something else than an overlay
 */
export async function adopt({
  spec,
  out,
  ...reading
}: Reading & Pick<Project, 'spec'> & { readonly out?: string }): Promise<Adopted> {
  return adoptDocument(placed(spec), loading(reading), out === undefined ? undefined : path.resolve(out));
}

function built({ spec, ...reading }: Omit<Project, 'out'>) {
  return buildOnce(placed(spec), loading(reading));
}

function placed(spec: string): string {
  return isRemote(spec) ? spec : path.resolve(spec);
}

function loading({ references, overlays = [], headers = [] }: Reading): LoadOptions {
  return {
    ...(references === undefined ? {} : { references }),
    overlays: overlays.map((file) => path.resolve(file)),
    headers,
  };
}

/**
 * A mock of the document: with `fetch` in this process, with `listen` on a port.
 * @param document the path of an OpenAPI document, or the document itself, which refers to no other file then
 * @throws ProblemError when it cannot be used or mocked
 */
export async function createMock(
  document: string | object,
  { references, overlays, headers, ...options }: MockOptions & Reading = {},
): Promise<Mock> {
  const made = async (file: string) => {
    const source = await load(file, loading({ references, overlays, headers }));
    const api = buildApi(source);
    return locating(source.locate, () => openMock(api, options));
  };
  if (typeof document === 'string') return made(placed(document));
  const folder = mkdtempSync(path.join(tmpdir(), 'mock-'));
  try {
    const file = path.join(folder, 'openapi.json');
    writeFileSync(file, JSON.stringify(document));
    return await made(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
