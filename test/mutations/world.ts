/** Everything that must agree, held in memory, and what the checks say of it when one thing in it is changed. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openArtifacts } from '../../generator/contract/artifacts.js';
import { loadClient, readFiles, type CreateClient } from '../../generator/contract/generated.js';
import { runMatrix } from '../../generator/contract/matrix.js';
import { NoAnswer, type RawAnswer, type Send } from '../../generator/contract/send.js';
import { openSession } from '../../generator/contract/session.js';
import { textEdition } from '../../generator/docs/text.js';
import { wordsFor } from '../../generator/docs/words.js';
import type { GeneratedFile } from '../../generator/emit/file.js';
import { lintText } from '../../generator/lint.js';
import { createMock } from '../../generator/mock/mock.js';
import { buildApi } from '../../generator/model/build.js';
import { labelOf } from '../../generator/model/dispatch.js';
import type { JsonObject } from '../../generator/model/json.js';
import type { WireRequest } from '../../generator/model/wire.js';
import { compare, write } from '../../generator/output.js';
import { build } from '../../generator/pipeline.js';
import { ProblemError } from '../../generator/problem.js';

const { source, api, files: made } = await build('spec/openapi.yaml');
const mock = createMock(api);
const pages: GeneratedFile[] = [
  { path: 'docs/index.md', text: textEdition(api, wordsFor('en')) },
  ...api.translations.map((one) => ({
    path: `docs/${one.language}.md`,
    text: textEdition(one.api, wordsFor(one.language)),
  })),
];

/** The texts that exist for the document: generated files, pages, wire vectors. */
export interface World {
  readonly document: JsonObject;
  readonly files: ReadonlyMap<string, string>;
  readonly vectors: ReadonlyMap<string, string>;
  /** Stands between the checks and the mock. */
  readonly server: Server;
}

export type Server = (request: WireRequest, next: (request: WireRequest) => Promise<RawAnswer>) => Promise<RawAnswer>;

const textsOf = (files: readonly GeneratedFile[]) => new Map(files.map(({ path: file, text }) => [file, text]));
const filesOf = (texts: ReadonlyMap<string, string>) => [...texts].map(([file, text]) => ({ path: file, text }));

export const untouched: World = {
  document: source.document,
  files: textsOf([...made, ...pages]),
  vectors: textsOf(readFiles('test/vectors', /\.yaml$/)),
  server: (request, next) => next(request),
};

export const madeFiles: readonly string[] = made.map(({ path: file }) => file);

/** Where a mutation is looked for: the contract's checks, `npm run check`, `npm run lint` or the loader. */
export type Gate = 'contract' | 'check' | 'lint' | 'load';

/** @returns the names of everything that objects, as `gate: name`; empty when the world is as it should be */
export async function objections(world: World, gate: Gate, action: string): Promise<string[]> {
  if (gate === 'check') return drifts(world);
  if (gate === 'lint') {
    const found = await lintText(JSON.stringify(world.document), 'spec/mutated.json', 'spec/openapi.yaml');
    return [...new Set(found.map(({ kind }) => `lint: ${kind}`))];
  }
  try {
    return await contractFindings(world, action);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return [...new Set(error.problems.map(({ kind }) => `load: ${kind}`))];
  }
}

async function contractFindings(world: World, action: string): Promise<string[]> {
  const mutated = world.document === source.document ? api : buildApi({ ...source, document: world.document });
  const operations = mutated.operations.filter((one) => labelOf(one) === action);
  if (operations.length !== 1) throw new Error(`${action} is no action of the document`);
  const send: Send = (request) => world.server(request, straight);
  const session = openSession({ api: mutated, send, base: 'http://mock', seed: 1, kind: 'own' });
  const files = filesOf(world.files);
  const artifacts = openArtifacts({
    api: mutated,
    validator: session.validator,
    files,
    vectors: filesOf(world.vectors),
    operations,
  });
  const { findings } = await runMatrix(session, { operations, artifacts, ...(await clientOf(files)) });
  return [...new Set(findings.map(({ check }) => `contract: ${check}`))];
}

/** The mock without a socket. */
async function straight({ method, target, headers, body }: WireRequest): Promise<RawAnswer> {
  const init = { method, headers: headers.map(([name, value]): [string, string] => [name, value]) };
  const answer = await mock.fetch(`http://mock${target}`, { ...init, ...(body === undefined ? {} : { body }) });
  return {
    status: answer.status,
    headers: [...answer.headers],
    bytes: new Uint8Array(await answer.arrayBuffer()),
  };
}

let last: { readonly key: string; readonly client: { createClient?: CreateClient } } | undefined;

/** A client that does not load is none; the compiler's check says why. */
async function clientOf(files: readonly GeneratedFile[]): Promise<{ createClient?: CreateClient }> {
  const key = files.flatMap(({ path: file, text }) => (file.endsWith('.ts') ? [file, text] : [])).join('\n');
  if (last?.key !== key) {
    const client = await loadClient(files).then(
      (createClient) => ({ createClient }),
      () => ({}),
    );
    last = { key, client };
  }
  return last.client;
}

/** `npm run check` on a folder with the world's generated files. */
function drifts({ files }: World): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'mutations-'));
  try {
    write(made, folder);
    for (const { path: file } of made) if (!files.has(file)) rmSync(path.join(folder, file));
    for (const [file, text] of files) {
      if (!file.startsWith('docs/') && text !== untouched.files.get(file)) writeFileSync(path.join(folder, file), text);
    }
    return compare(made, folder).map(({ kind, path: file }) => `check: ${kind} ${file}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export { NoAnswer };
