/** One emitter in a thread of its own, started by `threads.ts` with module and name: gets models, gives files in the same order. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Api } from '../meaning/api.js';
import { spell } from '../meaning/digits.js';
import { ProblemError, type Problem } from '../problem.js';
import type { GeneratedFile } from '../emit/file.js';

export type Answer =
  { readonly files: readonly GeneratedFile[] } | { readonly error: unknown; readonly problems?: readonly Problem[] };

/** A model, and the digits of its numbers. */
export interface Task {
  readonly api: Api;
  readonly digits: ReadonlyMap<string, number>;
}

type Emitter = (api: Api) => readonly GeneratedFile[] | Promise<readonly GeneratedFile[]>;

const { module, name } = workerData as { module: string; name: string };
const loaded = import(module) as Promise<Readonly<Record<string, Emitter>>>;
let last: Promise<void> = Promise.resolve();

parentPort?.on('message', ({ api, digits }: Task) => {
  last = last.then(async () => {
    spell(digits);
    parentPort?.postMessage(await answer(api));
  });
});

async function answer(api: Api): Promise<Answer> {
  try {
    const emitter = (await loaded)[name];
    if (emitter === undefined) throw new Error(`${module} exports no ${name}`);
    return { files: await emitter(api) };
  } catch (error) {
    return error instanceof ProblemError ? { error: undefined, problems: error.problems } : { error };
  }
}
