/**
 * Emitters in threads of their own: what they need is loaded while the document is read, and their work goes on beside the
 * others'. The thread's side is `emit/thread.ts`.
 */
import { type ResourceLimits, Worker } from 'node:worker_threads';
import type { GeneratedFile } from '../emit/file.js';
import type { Answer, Task } from './thread.js';
import { allSpelled } from '../meaning/digits.js';
import type { Api } from '../meaning/api.js';
import { ProblemError } from '../problem.js';

/** A module and the name of the emitter that it exports. */
export interface Threaded {
  readonly module: string;
  readonly name: string;
}

export class Threads {
  readonly #threads: ReadonlyMap<string, Thread>;
  /** Those that have had their one turn. */
  readonly #spent = new Set<string>();

  /**
   * Starts one thread an emitter. None when the sources themselves run, under a loader: threads cannot run TypeScript.
   * @param life whether each ends with its first answer, and gives its memory back while others go on
   */
  constructor(
    emitters: readonly Threaded[],
    private readonly life: 'once' | 'lasting',
  ) {
    const able = import.meta.url.endsWith('.ts') ? [] : emitters;
    // Compiling makes much garbage that dies young: with more room it is collected less often.
    const resourceLimits = life === 'lasting' ? { maxYoungGenerationSizeMb: 64 } : {};
    this.#threads = new Map(able.map((one) => [one.name, new Thread(one, resourceLimits)]));
  }

  has(name: string): boolean {
    return this.#threads.has(name) && !this.#spent.has(name);
  }

  /**
   * What the emitter makes of the model.
   * @throws whatever the emitter throws
   */
  async run(name: string, api: Api): Promise<readonly GeneratedFile[]> {
    const thread = this.#threads.get(name);
    if (thread === undefined || !this.has(name)) throw new Error(`No thread runs ${name}`);
    const answer = thread.run(api);
    if (this.life === 'lasting') return answer;
    this.#spent.add(name);
    return answer.finally(() => thread.end());
  }

  async end(): Promise<void> {
    await Promise.all([...this.#threads.values()].map((thread) => thread.end()));
  }
}

class Thread {
  readonly #worker: Worker;
  #waiting: { readonly done: (files: readonly GeneratedFile[]) => void; readonly failed: (why: unknown) => void }[] =
    [];
  #broken: unknown;

  constructor({ module, name }: Threaded, resourceLimits: ResourceLimits) {
    const workerData = { module: new URL(module, import.meta.url).href, name };
    this.#worker = new Worker(new URL('./thread.js', import.meta.url), { workerData, resourceLimits });
    this.#worker.on('message', (answer: Answer) => this.#settle(answer));
    this.#worker.on('error', (error) => {
      this.#broken = error;
      for (const { failed } of this.#waiting.splice(0)) failed(error);
    });
    // A thread that has nothing to do keeps no process alive.
    this.#worker.unref();
  }

  run(api: Api): Promise<readonly GeneratedFile[]> {
    if (this.#broken !== undefined) return Promise.reject(this.#broken as Error);
    return new Promise((done, failed) => {
      this.#waiting.push({ done, failed });
      this.#worker.ref();
      // Everything is copied on the way; no emitter that has a thread reads what goes with the document.
      const { transcription: _source, ...rest } = api;
      const task: Task = { api: { ...rest, translations: [] }, digits: allSpelled() };
      this.#worker.postMessage(task);
    });
  }

  #settle(answer: Answer): void {
    const first = this.#waiting.shift();
    if (this.#waiting.length === 0) this.#worker.unref();
    if ('files' in answer) first?.done(answer.files);
    // A class does not survive the way between threads.
    else first?.failed(answer.problems === undefined ? answer.error : new ProblemError(answer.problems));
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
