/** Everything that must agree, held in memory, and what the checks say of it when one thing in it is changed. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openArtifacts } from '../../generator/contract/checks/artifacts.js';
import { loadClient, readFiles, type CreateClient } from '../../generator/contract/checks/generated.js';
import type { Side } from '../../generator/contract/checks/checks.js';
import { clientChecks } from '../../generator/contract/checks/client.js';
import { NoAnswer, type RawAnswer, type Send } from '../../generator/contract/live/send.js';
import { openSession, openSheet, type Row, type Session } from '../../generator/contract/session.js';
import { catalogueOf, wireChecks } from '../../generator/contract/checks/wire.js';
import { textEdition } from '../../generator/docs/view/text.js';
import { wordsFor } from '../../generator/docs/view/words.js';
import type { GeneratedFile } from '../../generator/emit/file.js';
import { Findings } from '../../generator/finding.js';
import { lintText } from '../../generator/read/lint.js';
import { repairedDocument } from '../../generator/read/repair/document.js';
import { createMock } from '../../generator/mock/mock.js';
import { buildApi } from '../../generator/meaning/build.js';
import { labelOf } from '../../generator/meaning/declared/dispatch.js';
import type { JsonObject } from '../../generator/meaning/json.js';
import type { WireRequest } from '../../generator/meaning/operation/wire.js';
import { compare, write } from '../../generator/build/output.js';
import { build } from '../../generator/build/pipeline.js';
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
export async function objections(
  world: World,
  gate: Gate,
  action: string,
  sides: readonly Side[] = ['wire', 'client', 'files'],
): Promise<string[]> {
  if (gate === 'check') return drifts(world);
  if (gate === 'lint') {
    const found = await lintText(JSON.stringify(world.document), 'generated/mutated.json', 'spec/openapi.yaml');
    return [...new Set(found.map(({ kind }) => `lint: ${kind}`))];
  }
  try {
    return await contractFindings(world, action, sides);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return [...new Set(error.problems.map(({ kind }) => `load: ${kind}`))];
  }
}

async function contractFindings(world: World, action: string, sides: readonly Side[]): Promise<string[]> {
  const session = sessionFor(world);
  const operations = session.api.operations.filter((one) => labelOf(one) === action);
  const [operation] = operations;
  if (operation === undefined) throw new Error(`${action} is no action of the document`);
  const sheet = openSheet(operation);
  const rows: Row[] = [sheet];
  const files = filesOf(world.files);
  const catalogue = await catalogueOf(session);
  try {
    if (sides.includes('wire')) await wireChecks(session, operation, sheet, catalogue);
    const createClient = sides.includes('client') ? await clientOf(files) : undefined;
    if (createClient !== undefined) await clientChecks(session, operation, sheet, createClient, catalogue);
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    return ['contract: not_a_server_error'];
  }
  if (sides.includes('files')) {
    const { api: own, validator } = session;
    const artifacts = openArtifacts({ api: own, validator, files, vectors: filesOf(world.vectors), operations });
    artifacts.check(operation, sheet);
    rows.push(...artifacts.orphans());
  }
  const failed = rows.flatMap(({ cells }) => [...cells].filter(([, { findings }]) => findings.length > 0));
  return [...new Set(failed.map(([check]) => `contract: ${check}`))];
}

let current: Server = untouched.server;
const known = openSession({
  api,
  send: (request) => current(request, straight),
  base: 'http://mock',
  seed: 1,
  kind: 'own',
});

/** Schemas are compiled once, for the document as it is. */
function sessionFor(world: World): Session {
  current = world.server;
  if (world.document === source.document) return known;
  const places = { locate: (pointer: string) => ({ pointer }), written: () => undefined };
  const document = repairedDocument(world.document, places, new Findings(true));
  return openSession({ ...known, api: buildApi({ ...source, document }) });
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

let last: { readonly key: string; readonly client: CreateClient | undefined } | undefined;

/** A client that does not load is none; the compiler's check says why. */
async function clientOf(files: readonly GeneratedFile[]): Promise<CreateClient | undefined> {
  const key = files.flatMap(({ path: file, text }) => (file.endsWith('.ts') ? [file, text] : [])).join('\n');
  if (last?.key !== key) last = { key, client: await loadClient(files).catch(() => undefined) };
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
