/** Examines hostile documents in a process of its own, with a limit of time and memory: beyond it the process is ended. */
import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { Order, Outcome } from './examine.js';

type Told = Outcome | { readonly how: 'endless' | 'crashed'; readonly text: string };

export type Ended = Told & { readonly milliseconds: number };

/** What a document may take, in seconds, on a busy machine, and in megabytes of heap. */
const limits = { seconds: 60, megabytes: 1024 };

export class Examining {
  #child: Promise<ChildProcess> | undefined;
  #said = '';

  /** One at a time. */
  async of(order: Order): Promise<Ended> {
    const child = await (this.#child ??= this.#started());
    const start = performance.now();
    this.#said = '';
    const outcome = await new Promise<Told>((done) => {
      const settle = (told: Told) => {
        clearTimeout(clock);
        child.off('message', settle).off('exit', crashed);
        if (told.how === 'endless' || told.how === 'crashed') this.end();
        done(told);
      };
      const crashed = () => settle({ how: 'crashed', text: this.#said });
      const late = () => settle({ how: 'endless', text: `It is not done after ${limits.seconds} s.` });
      const clock = setTimeout(late, limits.seconds * 1000);
      child.on('message', settle).on('exit', crashed);
      child.send(order);
    });
    return { ...outcome, milliseconds: Math.round(performance.now() - start) };
  }

  end(): void {
    void this.#child?.then((child) => child.kill('SIGKILL'));
    this.#child = undefined;
  }

  #started(): Promise<ChildProcess> {
    const child = fork(path.resolve('test/hostile/examiner.ts'), [], {
      execArgv: ['--import', 'tsx', `--max-old-space-size=${limits.megabytes}`],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.#said = (this.#said + chunk.toString()).slice(-20_000)));
    return new Promise((ready, failed) => {
      child.once('message', () => ready(child));
      child.once('exit', () => failed(new Error(this.#said)));
    });
  }
}
