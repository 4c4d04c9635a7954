/**
 * The maintainer's loop: a document changes, everything that hangs on it follows. Whatever breaks, the last good output
 * stays. Builds never overlap: changes that arrive during a build lead to exactly one more.
 */
import { statSync } from 'node:fs';
import type { GeneratedFile } from '../emit/file.js';
import { StageCache, stateOf } from '../build/stage-cache.js';
import { findingText, type Finding } from '../finding.js';
import { load, type LoadOptions, type Source } from '../read/load.js';
import { ParsedFiles } from '../read/parsed-files.js';
import type { Api } from '../meaning/api.js';
import { buildApi } from '../meaning/build.js';
import { said, write } from '../build/output.js';
import { emit, lastingThreads } from '../build/pipeline.js';
import { formatProblem, locating, ProblemError, type Problem } from '../problem.js';

export interface LoopOptions {
  readonly spec: string;
  readonly out: string;
  readonly loading: LoadOptions;
  /** One line a stage that did something, and the problems, for the terminal. */
  readonly log: (line: string) => void;
  readonly buildDocs: (api: Api, cache: StageCache, source: Source) => Promise<LoopDocs>;
  /** A new document is good: the mock takes it over. Throws a ProblemError when it cannot be mocked. */
  readonly onApi: (api: Api, files: readonly GeneratedFile[]) => void | Promise<void>;
  readonly onDocs: (docs: readonly GeneratedFile[]) => void;
  /** The document is broken (text) or good again (undefined). */
  readonly onProblem: (text: string | undefined) => void;
  /** Findings of the author's own rules. They hold nothing up. */
  readonly lint?: () => Promise<readonly Problem[]>;
  /** Every file the document is made of, after each load. */
  readonly onFiles: (files: readonly string[]) => void;
}

export interface LoopDocs {
  readonly files: readonly GeneratedFile[];
  /** What the pages leave out, a line each. */
  readonly findings: readonly string[];
  /** Files that the pages are made of besides the document's. */
  readonly pictures: readonly string[];
}

export class Loop {
  #running: Promise<boolean> | undefined;
  #again = false;
  #built = '';
  #linted = '';
  #linting = Promise.resolve();
  #untold: readonly Problem[] = [];
  /** What had to be assumed of the document. */
  #assumed: readonly Finding[] = [];
  /** What is known of the last document, so that an edit is told what it changed. */
  #said: ReadonlySet<string> = new Set();
  #left: readonly string[] = [];
  #pictures: readonly string[] = [];
  readonly #parsed = new ParsedFiles();
  /** What the round under way made anew, by stage. */
  readonly #made: string[] = [];
  readonly #cache = new StageCache((stage, made) => {
    const isNothing = Array.isArray(made) && made.length === 0;
    if (!isNothing) this.#made.push(stage);
  });
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
      if (this.#again) continue;
      // Nobody waits for it; one after the other, so that the last word is about the last edit.
      if (good) this.#linting = this.#linting.then(() => this.#lint());
      return good;
    }
  }

  async #once(): Promise<boolean> {
    const { spec, out, loading, log, onApi, onDocs, onFiles, onProblem, buildDocs } = this.options;
    const stages = new Stages(log);
    this.#made.length = 0;
    try {
      const source = await load(spec, { ...loading, parsed: this.#parsed });
      onFiles(source.files);
      const content = [source.document, source.transcription, source.translations];
      const hash = stateOf([...content, this.#pictures.map(changedAt)]);
      if (hash === this.#built) {
        stages.done('load', 'nothing changed in the document');
        onProblem(undefined);
        return true;
      }
      stages.done('load', `read and checked ${counted(source.files.length, 'file')}`);
      const api = buildApi(source);
      this.#untold = api.untold;
      this.#assumed = source.findings.list(source.locate).filter((one) => one.class === 'assumed');
      stages.done('model', counted(api.operations.length, 'operation'));
      const files = await locating(source.locate, () => emit(api, { cache: this.#cache, threads: this.#threads }));
      stages.done('emit', this.#takeMade());
      // What does not change the document, in any language, leaves the mock alone.
      const calls = [source.document, source.translations.map(({ document }) => document)];
      await this.#cache.of('mock', stateOf(calls), () => locating(source.locate, () => onApi(api, files)));
      stages.done('mock', this.#takeMade() && 'answers by this document');
      const done = write(files, out);
      stages.done('write', done.written.length + done.removed.length === 0 ? '' : said(done));
      const docs = await buildDocs(api, this.#cache, source);
      onDocs(docs.files);
      stages.done('docs', `ready${this.#takeMade(', rendered anew: ')}`);
      for (const line of docs.findings.filter((one) => !this.#left.includes(one))) log(line);
      this.#left = docs.findings;
      this.#pictures = docs.pictures;
      this.#built = stateOf([...content, this.#pictures.map(changedAt)]);
      onProblem(undefined);
      return true;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      onProblem(error.message);
      log(`${error.message}\nkept the last good output`);
      return false;
    }
  }

  /** Last, since it holds nothing up: types, mock and pages follow an edit that breaks a rule. */
  async #lint(): Promise<void> {
    const { lint, log } = this.options;
    if (lint === undefined || this.#linted === this.#built) return;
    const stages = new Stages(log);
    const ruled = [...(await lint()), ...this.#untold];
    this.#linted = this.#built;
    // By what is wrong, not by its line: that moves with every edit above it.
    const found = new Map([
      ...ruled.map((one) => [`${one.kind} ${one.where.pointer} ${one.what}`, formatProblem(one)] as const),
      ...this.#assumed.map((one) => [`${one.rule} ${one.count} ${one.pointer} ${one.what}`, findingText(one)] as const),
    ]);
    const fresh = [...found].filter(([key]) => !this.#said.has(key));
    const news = fresh.length === found.size ? '' : ` (${fresh.length === 0 ? 'none' : fresh.length} new)`;
    stages.done('lint', found.size === 0 ? 'no findings' : `${counted(found.size, 'finding')}${news}`);
    for (const [, text] of fresh) log(text);
    this.#said = new Set(found.keys());
  }

  /** What was made since the last question, after `lead`; empty when everything was kept. */
  #takeMade(lead = ''): string {
    const made = this.#made.splice(0).join(', ');
    return made === '' ? '' : `${lead}${made}`;
  }
}

/** When a file was changed last, in milliseconds; 0 for one that is gone. */
function changedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Tells of each stage when it is done, with its milliseconds. */
class Stages {
  #last = performance.now();

  constructor(private readonly log: (line: string) => void) {}

  /** @param what what the stage did; nothing is told of one that did nothing */
  done(stage: string, what: string): void {
    const now = performance.now();
    const milliseconds = String(Math.round(now - this.#last)).padStart(5);
    this.#last = now;
    if (what !== '') this.log(`${stage.padEnd(5)} ${milliseconds} ms  ${what}`);
  }
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
