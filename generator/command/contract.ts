/** `npm run contract`: holds the mock, or any server, to the document, action by action. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openArtifacts } from '../contract/checks/artifacts.js';
import { loadClient, readFiles, type CreateClient } from '../contract/checks/generated.js';
import { junit } from '../contract/report/junit.js';
import { leavingOut } from '../contract/coverage.js';
import { openLive } from '../contract/live/target.js';
import { runMatrix, type Matrix } from '../contract/matrix.js';
import { createProxy } from '../contract/live/proxy.js';
import { isClean, reportText } from '../contract/report/text.js';
import { inShard, matcher, nameMatcher, type Shard } from '../contract/selection.js';
import { NoAnswer, sender } from '../contract/live/send.js';
import { openSession } from '../contract/session.js';
import { runStories } from '../contract/checks/stories.js';
import { createObserver } from '../contract/live/observer.js';
import { opened, untilSignal } from '../dev/serve.js';
import type { GeneratedFile } from '../emit/file.js';
import { load } from '../read/load.js';
import { createMock, listen } from '../mock/mock.js';
import type { Api, Operation, Story } from '../meaning/api.js';
import { buildApi } from '../meaning/build.js';
import { locating, ProblemError } from '../problem.js';
import { signerFrom, targetOf, varsFrom } from './options/target.js';
import { fromHere, projectOf, shown, type ProjectOptions } from './options/project.js';
import { sayFindings } from './terminal/findings.js';
import { whileSaying } from './terminal/progress.js';

export interface ContractOptions extends ProjectOptions {
  readonly only?: readonly string[];
  readonly shard?: Shard;
  readonly seed: number;
  /** Folder of wire vectors; by default test/vectors/ of the document's project, if there is one. */
  readonly vectors?: string;
  /** Files for reports; a file's suffix says in which form. */
  readonly report?: readonly string[];
  /** A server that is not ours; without it the mock is looked at, and the generated files. */
  readonly target?: string;
  /** Names of actions that change state and may be sent to it. */
  readonly allowStateChanges?: readonly string[];
  readonly header?: readonly (readonly [name: string, value: string])[];
  readonly vars?: string;
  readonly sign?: string;
  readonly rate: number;
  readonly max: number;
  /** Of an answer, in milliseconds. */
  readonly maxResponseTime?: number;
  readonly phases?: readonly Phase[];
  /** Tell the document's stories instead of checking action by action. */
  readonly stories?: boolean;
  readonly proxy?: boolean;
  readonly port: number;
}

/** @returns 0 when nothing failed, 1 when something did, 2 when it could not be looked at */
export async function contract(options: ContractOptions): Promise<number> {
  const { spec, loading } = projectOf(options);
  const source = await load(spec, loading);
  const api = buildApi(source);
  sayFindings(source.findings.list(source.locate));
  return locating(source.locate, () => {
    const target = targetOf(options);
    if (target === undefined) return options.stories === true ? storiesOnMock(api, options) : againstMock(api, options);
    return options.proxy === true ? asProxy(api, target, options) : againstTarget(api, target, options);
  });
}

async function againstMock(api: Api, options: ContractOptions): Promise<number> {
  const { spec, out } = projectOf(options);
  const operations = selected(api, options);
  if (operations.length === 0) return emptyPart(options);
  const listening = await createMock(api).listen();
  try {
    const { url: base } = listening;
    const session = openSession({ api, send: sender(base), base, seed: options.seed, kind: 'own' });
    const files = readFiles(out);
    const folder = options.vectors === undefined ? vectorsBeside(spec) : fromHere(options.vectors);
    const vectors = folder === undefined ? {} : { vectors: readFiles(folder, /\.ya?ml$/) };
    const artifacts = openArtifacts({ api, validator: session.validator, files, ...vectors, operations });
    const client = await clientOf(files);
    const matrix = await whileSaying('asking', () => runMatrix(session, { operations, artifacts, ...client }));
    return finished(matrix, options);
  } finally {
    await listening.close();
  }
}

/** Each story has a world of its own, and time passes at once. */
async function storiesOnMock(api: Api, options: ContractOptions): Promise<number> {
  const stories = selectedStories(api, options);
  const mock = createMock(api, { stateful: true });
  const listening = await mock.listen();
  try {
    const { url: base } = listening;
    const varsOf = options.vars === undefined ? {} : { varsOf: varsFrom(options.vars, api.operations) };
    const session = openSession({ api, send: sender(base), base, seed: options.seed, kind: 'own', ...varsOf });
    const pass = (seconds: number) => mock.memory?.advance(seconds * 1000);
    return finished(await runStories(session, { stories, begin: () => mock.memory?.reset(), pass }), options);
  } finally {
    await listening.close();
  }
}

async function againstTarget(api: Api, target: string, options: ContractOptions): Promise<number> {
  const { header = [], sign, rate, max, seed, vars } = options;
  const signer = sign === undefined ? {} : { sign: await signerFrom(sign) };
  const { send, base, mask, secretHeaders } = openLive({ target, headers: header, rate, max, ...signer });
  // Of stories --only names the stories.
  const operations = options.stories === true ? [] : selected(api, options);
  if (operations.length === 0 && options.stories !== true) return emptyPart(options);
  const varsOf = vars === undefined ? {} : { varsOf: varsFrom(vars, api.operations) };
  const session = openSession({ api, send, base, seed, kind: 'live', mask, secretHeaders, ...varsOf });
  const isAllowed = matcher(options.allowStateChanges ?? []);
  const leaveOut = leavingOut(isAllowed);
  try {
    const pass = (seconds: number) => sleep(seconds * 1000);
    const matrix = await whileSaying('asking', () =>
      options.stories === true
        ? runStories(session, { stories: selectedStories(api, options), pass, leaveOut })
        : runMatrix(session, { operations, leaveOut }),
    );
    return finished(matrix, options, mask);
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    console.error(mask(`${base} gave no answer: ${error.message}`));
    return 2;
  }
}

async function asProxy(api: Api, target: string, options: ContractOptions): Promise<number> {
  // Who calls says so in each call; what stands in the address is nobody's business.
  const { host, protocol, pathname } = new URL(target);
  const base = `${protocol}//${host}${pathname.replace(/\/$/, '')}`;
  const observer = createObserver(api, base);
  const server = createProxy(base, observer);
  const listening = await opened(options.port, () => listen(server, options.port, '127.0.0.1'));
  console.log(`proxy at ${listening.url} for ${base}; a signal (Ctrl+C) ends it and sums up`);
  await untilSignal(() => listening.close());
  return finished(observer.summary(), options);
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

/** More machines than actions: together the parts are everything all the same. */
function emptyPart({ shard }: ContractOptions): number {
  console.log(`Part ${shard?.index ?? 1} of ${shard?.count ?? 1} has no action to look at.`);
  return 0;
}

/** @throws ProblemError likewise */
function selectedStories(api: Api, { only = ['*'] }: ContractOptions): readonly Story[] {
  if (api.untold.length > 0) throw new ProblemError(api.untold);
  const isMeant = nameMatcher(only);
  const stories = api.stories.filter(({ name }) => isMeant(name));
  if (stories.length > 0) return stories;
  const what = api.stories.length === 0 ? 'The document tells no stories.' : `No story is called ${only.join(', ')}.`;
  const known = api.stories.map(({ name }) => name).join(', ');
  const fix = known === '' ? 'Write some under x-stories.' : `Known are: ${known}.`;
  throw new ProblemError([{ kind: 'selection', where: {}, what, fix }]);
}

function finished(matrix: Matrix, { report }: ContractOptions, mask = (text: string) => text): number {
  console.log(mask(reportText(matrix)));
  if (report !== undefined) {
    const file = fromHere(report);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, mask(junit(matrix)));
    console.log(`wrote ${shown(file)}`);
  }
  return isClean(matrix) ? 0 : 1;
}
