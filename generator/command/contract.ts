/** `npm run contract`: holds the mock, or any server, to the document, action by action. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openArtifacts } from '../contract/checks/artifacts.js';
import { loadClient, readFiles, type CreateClient } from '../contract/checks/generated.js';
import { leavingOut } from '../contract/coverage.js';
import { openLive } from '../contract/live/target.js';
import { runMatrix, type Matrix } from '../contract/matrix.js';
import { createProxy } from '../contract/live/proxy.js';
import { isClean, reportText } from '../contract/report/text.js';
import { inShard, matcher, nameMatcher, type Shard } from '../contract/selection.js';
import { NoAnswer, sender } from '../contract/live/send.js';
import type { Phase } from '../contract/phases.js';
import { openSession } from '../contract/session.js';
import { runStories } from '../contract/checks/stories.js';
import { createObserver } from '../contract/live/observer.js';
import { opened, untilSignal } from '../dev/serve.js';
import type { GeneratedFile } from '../emit/file.js';
import { load } from '../read/load.js';
import { createMock, listen } from '../mock/mock.js';
import type { Api, Operation, Story } from '../meaning/api.js';
import { buildApi } from '../meaning/build.js';
import { labelOf } from '../meaning/declared/dispatch.js';
import { locating, ProblemError, type Place } from '../problem.js';
import { reportFiles, type ReportFiles } from './options/report.js';
import { signerFrom, targetOf, varsFrom } from './options/target.js';
import { fromHere, projectOf, type ProjectOptions } from './options/project.js';
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

/** One run: the document, what is wanted of it, and where its results go. */
interface Run {
  readonly api: Api;
  readonly options: ContractOptions;
  readonly reports: ReportFiles;
  readonly placeOf: (action: string) => Place | undefined;
}

/** @returns 0 when nothing failed, 1 when something did, 2 when it could not be looked at */
export async function contract(options: ContractOptions): Promise<number> {
  const reports = reportFiles(options.report, options);
  const { spec, loading } = projectOf(options);
  const source = await load(spec, loading);
  const api = buildApi(source);
  sayFindings(source.findings.list(source.locate));
  const places = new Map(api.operations.map((one) => [labelOf(one), one.pointer]));
  const placeOf = (action: string): Place | undefined => {
    const pointer = places.get(action);
    return pointer === undefined ? undefined : source.locate(pointer);
  };
  const run: Run = { api, options, reports, placeOf };
  return locating(source.locate, () => {
    const target = targetOf(options);
    if (target === undefined) return options.stories === true ? storiesOnMock(run) : againstMock(run);
    return options.proxy === true ? asProxy(run, target) : againstTarget(run, target);
  });
}

async function againstMock(run: Run): Promise<number> {
  const { api, options } = run;
  const { spec, out } = projectOf(options);
  const operations = selected(api, options);
  if (operations.length === 0) return emptyPart(options);
  const listening = await createMock(api).listen();
  try {
    const { url: base } = listening;
    const send = run.reports.keep(sender(base));
    const session = openSession({ api, send, base, kind: 'own', ...asked(options) });
    const files = readFiles(out);
    const folder = options.vectors === undefined ? vectorsBeside(spec) : fromHere(options.vectors);
    const vectors = folder === undefined ? {} : { vectors: readFiles(folder, /\.ya?ml$/) };
    const artifacts = isGenerated(options, out)
      ? { artifacts: openArtifacts({ api, validator: session.validator, files, ...vectors, operations }) }
      : {};
    const client = await clientOf(files);
    const matrix = await whileSaying('asking', () => runMatrix(session, { operations, ...artifacts, ...client }));
    return finished(run, matrix, { base });
  } finally {
    await listening.close();
  }
}

/** Of a document named by the caller, from which nothing has been generated, the mock is all that can be looked at. */
function isGenerated({ spec, out: named }: ContractOptions, out: string): boolean {
  if (spec === undefined || named !== undefined || existsSync(out)) return true;
  process.stderr.write(
    `Types and client were not looked at: there is no ${path.relative(process.cwd(), out)}/. To include them, run generate first.\n`,
  );
  return false;
}

/** Each story has a world of its own, and time passes at once. */
async function storiesOnMock(run: Run): Promise<number> {
  const { api, options } = run;
  const stories = selectedStories(api, options);
  const mock = createMock(api, { stateful: true });
  const listening = await mock.listen();
  try {
    const { url: base } = listening;
    const varsOf = options.vars === undefined ? {} : { varsOf: varsFrom(options.vars, api.operations) };
    const send = run.reports.keep(sender(base));
    const session = openSession({ api, send, base, kind: 'own', ...asked(options), ...varsOf });
    const pass = (seconds: number) => mock.memory?.advance(seconds * 1000);
    const matrix = await runStories(session, { stories, begin: () => mock.memory?.reset(), pass });
    return finished(run, matrix, { base });
  } finally {
    await listening.close();
  }
}

async function againstTarget(run: Run, target: string): Promise<number> {
  const { api, options, reports } = run;
  const { header = [], sign, rate, max, vars } = options;
  const signer = sign === undefined ? {} : { sign: await signerFrom(sign) };
  const live = openLive({ target, headers: header, rate, max, ...signer });
  const { base, mask, secretHeaders } = live;
  // Of stories --only names the stories.
  const operations = options.stories === true ? [] : selected(api, options);
  if (operations.length === 0 && options.stories !== true) return emptyPart(options);
  const varsOf = vars === undefined ? {} : { varsOf: varsFrom(vars, api.operations) };
  const sending = { send: reports.keep(live.send), sendBare: reports.keep(live.sendBare), mask, secretHeaders };
  const session = openSession({ api, base, kind: 'live', ...sending, ...asked(options), ...varsOf });
  const leaveOut = leavingOut(matcher(options.allowStateChanges ?? []));
  try {
    const pass = (seconds: number) => sleep(seconds * 1000);
    const matrix = await whileSaying('asking', () =>
      options.stories === true
        ? runStories(session, { stories: selectedStories(api, options), pass, leaveOut })
        : runMatrix(session, { operations, leaveOut }),
    );
    return finished(run, matrix, { base, secretHeaders, mask });
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    console.error(mask(`${base} gave no answer: ${error.message}`));
    return 2;
  }
}

/** What is wanted of the calls. */
function asked({ seed, phases, maxResponseTime }: ContractOptions) {
  return {
    seed,
    ...(phases === undefined ? {} : { phases }),
    ...(maxResponseTime === undefined ? {} : { maxResponseTime }),
  };
}

async function asProxy(run: Run, target: string): Promise<number> {
  // Who calls says so in each call; what stands in the address is nobody's business.
  const { host, protocol, pathname } = new URL(target);
  const base = `${protocol}//${host}${pathname.replace(/\/$/, '')}`;
  const { port } = run.options;
  const observer = createObserver(run.api, base);
  const server = createProxy(base, observer);
  const listening = await opened(port, () => listen(server, port, '127.0.0.1'));
  console.log(`proxy at ${listening.url} for ${base}; a signal (Ctrl+C) ends it and sums up`);
  await untilSignal(() => listening.close());
  return finished(run, observer.summary(), { base });
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

interface Looked {
  readonly base: string;
  readonly secretHeaders?: readonly string[];
  readonly mask?: (text: string) => string;
}

function finished({ reports, placeOf }: Run, matrix: Matrix, { mask = (text) => text, ...about }: Looked): number {
  console.log(mask(reportText(matrix)));
  reports.write(matrix, { ...about, placeOf }, mask);
  return isClean(matrix) ? 0 : 1;
}
