/**
 * One stage of one document, in a process of its own: `stage.mjs STAGE DOCUMENT FOLDER [OVERLAY]`, bundled by state.ts. Says what
 * came of it through its channel. `contract` and `docs` are commands, which need nothing of this.
 */
import type { Problem } from '../../generator/api.js';
import { counted, type Uncounted } from './cause.js';
import type { Outcome } from './result.js';
import { callerOf, library, understood } from './toolkit.js';

/** What the process says of itself; time is taken by who started it. */
export type Said = Omit<Outcome, 'milliseconds'>;
type Result = Omit<Said, 'peak'>;

const passed: Result = { passed: true, causes: [] };

type Work = (document: string, folder: string, overlays: readonly string[]) => Promise<Result>;

const work: Readonly<Record<string, Work>> = {
  adopted: async (spec, _folder, [out = '']) => {
    const { proposals, untold, refused } = await (await library()).adopt({ spec, out });
    if (refused !== undefined) throw refused;
    const isFound = proposals.some(({ target, proposes }) => target === '$' && own(proposes, 'x-action-dispatch'));
    return isFound
      ? passed
      : failed('rule', untold.find(({ about }) => about === 'dispatch')?.what ?? 'no rule is found');
  },

  read: async (document, _folder, overlays) => ({
    ...passed,
    findings: (await understood(document, overlays)).findings,
  }),

  generated: async (spec, out, overlays) => {
    await (await library()).generate({ spec, out, overlays });
    return passed;
  },

  compiles: async (_document, folder) => typechecked(folder, 'node'),

  // What peers write for bundlers.
  'compiles-bundled': async (_document, folder) => typechecked(folder, 'bundler'),

  mock: async (document, _folder, overlays) => {
    const { status } = await withMock(document, overlays, (base) => fetch(`${base}/__mock`));
    return status === 200
      ? passed
      : failed('refused', `the mock answers ${status} when asked what it can be asked for`);
  },

  answers: async (document, _folder, overlays) => {
    const { judgeAnswers } = await import('./judge.js');
    const { api } = await understood(document, overlays);
    return withMock(document, overlays, async (base) => judgeAnswers(await callerOf(api, base)));
  },
};

async function typechecked(folder: string, resolution: 'node' | 'bundler'): Promise<Result> {
  const causes = counted((await import('./typecheck.js')).typecheck(folder, resolution));
  return { passed: causes.length === 0, causes };
}

async function withMock<T>(
  document: string,
  overlays: readonly string[],
  run: (base: string) => Promise<T>,
): Promise<T> {
  const mock = await (await library()).createMock(document, { overlays });
  const listening = await mock.listen();
  try {
    return await run(listening.url);
  } finally {
    await listening.close();
    await mock.close();
  }
}

function failed(kind: string, message: string): Result {
  return { passed: false, causes: [{ kind, message, count: 1 }] };
}

async function resultOf(stage: string, document: string, folder: string, overlays: readonly string[]): Promise<Result> {
  try {
    return (await work[stage]?.(document, folder, overlays)) ?? failed('crash', `no stage is called ${stage}`);
  } catch (error) {
    const { ProblemError } = await library();
    if (error instanceof ProblemError) return { passed: false, causes: counted(error.problems.map(causeOf)) };
    return failed('crash', error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  }
}

function own(value: unknown, name: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name);
}

function causeOf({ kind, what, where: { pointer, line } }: Problem): Uncounted {
  const where = pointer ?? (line === undefined ? undefined : `line ${line}`);
  return { kind, message: what, ...(where === undefined ? {} : { where }) };
}

const [, , stage = '', document = '', folder = '', ...overlays] = process.argv;
const result = await resultOf(stage, document, folder, overlays);
const said: Said = { ...result, peak: process.resourceUsage().maxRSS * 1024 };
process.send?.(said, () => process.exit());
