/** The one door to the Redocly CLI: views of the document in, Redoc's pages as text out. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JsonObject } from '../../meaning/json.js';
import { v8Flags } from '../../start/v8-flags.js';
import { ProblemError } from '../../problem.js';

export interface RedocInput {
  readonly document: JsonObject;
  readonly title: string;
  /** Handlebars template of the page. */
  readonly template: string;
  /** Redoc's own options (`openapi:` in redocly.yaml). */
  readonly options: JsonObject;
}

/** So many pages keep about as much memory as a new process would take. */
const pagesPerProcess = 100;

/** Renders pages one after another in a process of its own, which loads while the caller reads the document. */
export class Redoc {
  #process: CliProcess | undefined;
  #pages = 0;
  #last: Promise<unknown>;

  constructor() {
    // A page of nothing has everything loaded by the time that the first real one is ready.
    const nothing = { openapi: '3.1.0', info: { title: 'Nothing', version: '0' }, paths: {} };
    this.#last = this.#render({ document: nothing, title: '', template: '{{{redocHTML}}}', options: {} }).catch(
      () => {},
    );
  }

  /** @throws ProblemError with what the CLI said when it fails */
  page(input: RedocInput): Promise<string> {
    const page = this.#last.then(() => this.#render(input));
    this.#last = page.catch(() => {});
    return page;
  }

  end(): void {
    this.#process?.end();
    this.#process = undefined;
  }

  async #render({ document, title, template, options }: RedocInput): Promise<string> {
    const folder = mkdtempSync(path.join(tmpdir(), 'docs-'));
    try {
      const file = (name: string, text: string): string => {
        writeFileSync(path.join(folder, name), text);
        return path.join(folder, name);
      };
      // Only `telemetry: off` in a configuration file keeps the reader's browser quiet; the documented options do not.
      const config = file('redocly.yaml', JSON.stringify({ telemetry: 'off', openapi: options }));
      const input = file('view.json', JSON.stringify(document));
      const page = path.join(folder, 'page.html');
      const files = ['--config', config, '--template', file('page.hbs', template), '--output', page];
      await this.#run(['build-docs', input, '--inlineBundle', '--title', title, ...files], folder);
      return readFileSync(page, 'utf8');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  async #run(args: readonly string[], folder: string): Promise<void> {
    if (this.#pages % pagesPerProcess === 0) this.end();
    this.#pages += 1;
    this.#process ??= new CliProcess();
    try {
      await this.#process.run(args, folder);
    } catch (error) {
      this.end();
      throw error;
    }
  }
}

/** One process with the CLI in it. */
class CliProcess {
  readonly #child: ChildProcess;
  #said = '';

  constructor() {
    const require = createRequire(import.meta.url);
    const home = path.dirname(require.resolve('@redocly/cli/package.json'));
    const script = fileURLToPath(new URL('./redoc-process.mjs', import.meta.url));
    // Its first pages are most of its life.
    const flags = v8Flags(process.versions.node);
    this.#child = spawn(process.execPath, [...flags, script, path.join(home, 'lib', 'index.js')], {
      env: {
        ...process.env,
        REDOCLY_TELEMETRY: 'off',
        REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
        NO_COLOR: '1',
        NODE_ENV: 'production',
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.#said += chunk.toString()));
  }

  run(args: readonly string[], folder: string): Promise<void> {
    this.#said = '';
    const child = this.#child;
    return new Promise((resolve, reject) => {
      const settled = (): void => {
        child.off('message', done).off('close', ended).off('error', failed);
      };
      const done = (): void => {
        settled();
        resolve();
      };
      const failed = (error: Error): void => {
        settled();
        reject(error);
      };
      const ended = (code: number | null): void =>
        failed(
          new ProblemError([
            {
              kind: 'docs',
              where: {},
              what: `redocly build-docs ended with exit code ${code ?? 'none'}:\n${this.#said.trim()}`,
              fix: 'Mend what it names; `npm run lint` may say more about the document.',
            },
          ]),
        );
      child.on('message', done).on('close', ended).on('error', failed);
      child.send({ args, folder });
    });
  }

  end(): void {
    if (this.#child.connected) this.#child.disconnect();
  }
}
