/** A server that ends the way people expect: a taken port is one line and exit code 2, a signal drains and exits with 0. */
import type { Listening } from '../mock/mock.js';
import { ProblemError } from '../problem.js';

/** How long requests under way may take once a signal has arrived, in milliseconds. */
const patience = 5_000;

/**
 * @param open opens the server
 * @throws ProblemError when the port cannot be had
 */
export async function opened(port: number, open: () => Promise<Listening>): Promise<Listening> {
  try {
    return await open();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const what =
      code === 'EADDRINUSE' ? `Port ${port} is taken.` : `Port ${port} cannot be used: ${(error as Error).message}.`;
    throw new ProblemError([
      { kind: 'port', where: {}, what, fix: 'Choose another one with --port N (0 finds a free one).' },
    ]);
  }
}

/** How often it is looked whether npm is still there, in milliseconds. */
const glance = 250;

const npm = process.ppid;

/** Resolves after SIGINT or SIGTERM, when everything is closed. A second signal ends at once. */
export function untilSignal(close: () => Promise<void>): Promise<void> {
  return new Promise((done, failed) => {
    let isEnding = false;
    const end = () => {
      if (isEnding) process.exit(130);
      isEnding = true;
      const timer = setTimeout(() => process.exit(0), patience);
      void close()
        .finally(() => clearTimeout(timer))
        .then(done, failed);
    };
    process.on('SIGINT', end);
    process.on('SIGTERM', end);
    // npm dies of a SIGTERM without passing it on, and would leave the port taken.
    if (process.env['npm_lifecycle_event'] === undefined) return;
    const watch = setInterval(() => {
      if (process.ppid === npm) return;
      clearInterval(watch);
      end();
    }, glance);
    watch.unref();
  });
}
