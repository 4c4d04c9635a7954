/** The toolkit as a library: what the commands do, without a command line. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { load } from './read/load.js';
import { openMock, type Mock, type OpenOptions as MockOptions } from './mock/mock.js';
import { buildApi } from './meaning/build.js';
import { compare, write, type Drift } from './build/output.js';
import { buildOnce } from './build/pipeline.js';
import { locating } from './problem.js';
import type { HostHeader } from './read/network/fetch.js';
import { isRemote, type References } from './read/resolver.js';

export { ProblemError, type Place, type Problem } from './problem.js';
export type { Drift, HostHeader, Mock, MockOptions };
export type { Listening } from './mock/mock.js';

export interface Project {
  /** The OpenAPI document, relative to the current folder, or its address where `references` is `remote`. */
  readonly spec: string;
  /** The folder of generated files, likewise. */
  readonly out: string;
  /** What the document may refer to; files below its folder when left out. */
  readonly references?: References;
  /** OpenAPI Overlays that change the document before anything else is done with it, in this order. */
  readonly overlays?: readonly string[];
  /** What is sent to which host of the network; never to another. */
  readonly headers?: readonly HostHeader[];
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

function built({ spec, overlays = [], ...loading }: Omit<Project, 'out'>) {
  const at = isRemote(spec) ? spec : path.resolve(spec);
  return buildOnce(at, { ...loading, overlays: overlays.map((file) => path.resolve(file)) });
}

/**
 * A mock of the document: with `fetch` in this process, with `listen` on a port.
 * @param document the path of an OpenAPI document, or the document itself, which refers to no other file then
 * @throws ProblemError when it cannot be used or mocked
 */
export async function createMock(document: string | object, options: MockOptions = {}): Promise<Mock> {
  const made = async (file: string) => {
    const source = await load(file);
    const api = buildApi(source);
    return locating(source.locate, () => openMock(api, options));
  };
  if (typeof document === 'string') return made(path.resolve(document));
  const folder = mkdtempSync(path.join(tmpdir(), 'mock-'));
  try {
    const file = path.join(folder, 'openapi.json');
    writeFileSync(file, JSON.stringify(document));
    return await made(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
