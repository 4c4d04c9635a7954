/** `npm run contract`: holds the mock, or any server, to the document, action by action. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openArtifacts } from '../contract/artifacts.js';
import { loadClient, readFiles, type CreateClient } from '../contract/generated.js';
import { junit } from '../contract/junit.js';
import { runMatrix, type Matrix } from '../contract/matrix.js';
import { isClean, reportText } from '../contract/report.js';
import { inShard, matcher, type Shard } from '../contract/selection.js';
import { sender } from '../contract/send.js';
import { openSession } from '../contract/session.js';
import type { GeneratedFile } from '../emit/file.js';
import { load } from '../load.js';
import { createMock } from '../mock/mock.js';
import type { Api, Operation } from '../model/api.js';
import { buildApi } from '../model/build.js';
import { ProblemError } from '../problem.js';
import { fromHere, projectOf, shown, type ProjectOptions } from './project.js';

export interface ContractOptions extends ProjectOptions {
  readonly only?: readonly string[];
  readonly shard?: Shard;
  readonly seed: number;
  /** Folder of wire vectors; by default test/vectors/ of the document's project, if there is one. */
  readonly vectors?: string;
  /** File for JUnit XML. */
  readonly report?: string;
}

export async function contract(options: ContractOptions): Promise<number> {
  const { spec, out } = projectOf(options);
  const api = buildApi(await load(spec));
  const operations = selected(api, options);
  const listening = await createMock(api).listen();
  try {
    const { url: base } = listening;
    const session = openSession({ api, send: sender(base), base, seed: options.seed, kind: 'own' });
    const files = readFiles(out);
    const folder = options.vectors === undefined ? vectorsBeside(spec) : fromHere(options.vectors);
    const vectors = folder === undefined ? {} : { vectors: readFiles(folder, /\.ya?ml$/) };
    const artifacts = openArtifacts({ api, validator: session.validator, files, ...vectors, operations });
    const client = await clientOf(files);
    return finished(await runMatrix(session, { operations, artifacts, ...client }), options, (text) => text);
  } finally {
    await listening.close();
  }
}

/** What cannot be loaded does not compile either, and the compiler says more about it. */
async function clientOf(files: readonly GeneratedFile[]): Promise<{ createClient?: CreateClient }> {
  try {
    return { createClient: await loadClient(files) };
  } catch {
    return {};
  }
}

/** `test/vectors/` of the project that the document belongs to. */
function vectorsBeside(spec: string): string | undefined {
  const folder = path.join(path.dirname(spec), '..', 'test', 'vectors');
  return existsSync(folder) ? folder : undefined;
}

/** @throws ProblemError when nothing is left to look at: a run that checks nothing must not pass */
function selected(api: Api, { only, shard }: ContractOptions): readonly Operation[] {
  const named = only === undefined ? api.operations : api.operations.filter(matcher(only));
  if (named.length === 0) {
    const what = only === undefined ? 'The document has no operations.' : `No action is called ${only.join(', ')}.`;
    const fix = 'Name actions as in the table of a whole run; * stands for anything.';
    throw new ProblemError([{ kind: 'selection', where: {}, what, fix }]);
  }
  return shard === undefined ? named : inShard(named, shard);
}

function finished(matrix: Matrix, { report }: ContractOptions, mask: (text: string) => string): number {
  console.log(mask(reportText(matrix)));
  if (report !== undefined) {
    const file = fromHere(report);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, mask(junit(matrix)));
    console.log(`wrote ${shown(file)}`);
  }
  return isClean(matrix) ? 0 : 1;
}
