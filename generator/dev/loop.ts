/**
 * The maintainer's loop: a document changes, everything that hangs on it follows. Whatever breaks, the last good output
 * stays. Builds never overlap: changes that arrive during a build lead to exactly one more.
 */
import type { GeneratedFile } from '../emit/file.js';
import { Kept, stateOf } from '../kept.js';
import { load, type LoadOptions } from '../load.js';
import { Memory } from '../memory.js';
import type { Api } from '../model/api.js';
import { buildApi } from '../model/build.js';
import { said, write } from '../output.js';
import { emit, lastingThreads } from '../pipeline.js';
import { locating, ProblemError } from '../problem.js';

export interface LoopOptions {
  readonly spec: string;
  readonly out: string;
  readonly loading: LoadOptions;
  /** One line a stage, for the terminal. */
  readonly log: (line: string) => void;
  readonly buildDocs: (api: Api, kept: Kept) => Promise<readonly GeneratedFile[]>;
  /** A new document is good: the mock takes it over. Throws a ProblemError when it cannot be mocked. */
  readonly onApi: (api: Api, files: readonly GeneratedFile[]) => void | Promise<void>;
  readonly onDocs: (docs: readonly GeneratedFile[]) => void;
  /** The document is broken (text) or good again (undefined). */
  readonly onProblem: (text: string | undefined) => void;
  /** Every file the document is made of, after each load. */
  readonly onFiles: (files: readonly string[]) => void;
}

export class Loop {
  #running: Promise<boolean> | undefined;
  #again = false;
  #built = '';
  readonly #memory = new Memory();
  readonly #kept = new Kept();
  readonly #threads = lastingThreads();

  constructor(private readonly options: LoopOptions) {}

  /** Brings everything up to date. Resolves, when all changes known by then are worked in, to whether the document is good. */
  refresh(): Promise<boolean> {
    if (this.#running !== undefined) {
      this.#again = true;
      return this.#running;
    }
    this.#running = this.#untilSettled().finally(() => (this.#running = undefined));
    return this.#running;
  }

  async #untilSettled(): Promise<boolean> {
    for (;;) {
      this.#again = false;
      const good = await this.#once();
      if (!this.#again) return good;
    }
  }

  async #once(): Promise<boolean> {
    const { spec, out, loading, log, onApi, onDocs, onFiles, onProblem, buildDocs } = this.options;
    const watch = new Stopwatch();
    try {
      const source = await load(spec, { ...loading, memory: this.#memory });
      onFiles(source.files);
      watch.lap('load');
      const hash = stateOf([source.document, source.transcription, source.translations]);
      if (hash === this.#built) {
        onProblem(undefined);
        log(`nothing changed in the document  ${watch.text()}`);
        return true;
      }
      const api = buildApi(source);
      watch.lap('model');
      const files = await locating(source.locate, () => emit(api, { kept: this.#kept, threads: this.#threads }));
      watch.lap('emit');
      // What does not change the document, in any language, leaves the mock alone.
      const calls = [source.document, source.translations.map(({ document }) => document)];
      await this.#kept.of('mock', stateOf(calls), () => locating(source.locate, () => onApi(api, files)));
      watch.lap('mock');
      const done = write(files, out);
      watch.lap('write');
      log(`${said(done)}  ${watch.text()}`);
      onDocs(await buildDocs(api, this.#kept));
      watch.lap('docs');
      log(`documentation ready  ${watch.text('docs')}`);
      this.#built = hash;
      onProblem(undefined);
      return true;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      onProblem(error.message);
      log(`${error.message}\nkept the last good output`);
      return false;
    }
  }
}

class Stopwatch {
  #last = performance.now();
  readonly #laps: [string, number][] = [];

  lap(stage: string): void {
    const now = performance.now();
    this.#laps.push([stage, now - this.#last]);
    this.#last = now;
  }

  text(only?: string): string {
    const laps = only === undefined ? this.#laps : this.#laps.filter(([stage]) => stage === only);
    return `(${laps.map(([stage, milliseconds]) => `${stage} ${Math.round(milliseconds)} ms`).join(', ')})`;
  }
}
