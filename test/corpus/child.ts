/** A process with a limit of time and memory: whoever goes beyond is killed, with everything it started. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

export interface Limits {
  readonly seconds: number;
  readonly bytes: number;
}

export interface Ended {
  /** `time` and `memory`: it was killed at the limit. */
  readonly how: 'ended' | 'time' | 'memory';
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly milliseconds: number;
  /** Highest resident memory, in bytes; 0 where the system does not tell it (no /proc). */
  readonly peak: number;
  /** What it printed, standard output and error together; the end of it when it is long. */
  readonly printed: string;
  /** The last message that it sent, where it was given a channel. */
  readonly message?: unknown;
}

/** What is kept of the output, in characters. */
const kept = 200_000;
/** Between two looks at the memory, in milliseconds. */
const look = 100;

const running = new Set<number>();
process.on('exit', () => running.forEach(kill));

/** Runs a JavaScript file in a process of its own; it is told the limit as a container would tell it. */
export function runChild(
  file: string,
  args: readonly string[],
  { limits, cwd = process.cwd(), channel = false }: { limits: Limits; cwd?: string; channel?: boolean },
): Promise<Ended> {
  const start = performance.now();
  const heap = Math.round((limits.bytes / 1024 ** 2) * 0.75);
  const child = spawn(process.execPath, [file, ...args], {
    cwd,
    // A group of its own, so that what it starts can be ended with it.
    detached: true,
    stdio: channel ? ['ignore', 'pipe', 'pipe', 'ipc'] : ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_OPTIONS: `--max-old-space-size=${heap}`,
      REDOCLY_TELEMETRY: 'off',
      REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
      NO_COLOR: '1',
      CI: '1',
    },
  });
  const { pid } = child;
  if (pid !== undefined) running.add(pid);
  let [how, peak, printed, message]: [Ended['how'], number, string, unknown] = ['ended', 0, '', undefined];
  const stop = (why: 'time' | 'memory') => {
    how = why;
    if (pid !== undefined) kill(pid);
  };
  const clock = setTimeout(() => stop('time'), limits.seconds * 1000);
  const watch = setInterval(() => {
    const bytes = pid === undefined ? 0 : residentOf(pid);
    peak = Math.max(peak, bytes);
    if (bytes > limits.bytes && how === 'ended') stop('memory');
  }, look);
  const listen = (chunk: Buffer) => {
    printed = (printed + chunk.toString()).slice(-kept);
  };
  child.stdout?.on('data', listen);
  child.stderr?.on('data', listen);
  child.on('message', (one) => {
    message = one;
  });
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (code, signal) => {
      clearTimeout(clock);
      clearInterval(watch);
      if (pid !== undefined) {
        // What it started and left behind ends with it.
        kill(pid);
        running.delete(pid);
      }
      const milliseconds = Math.round(performance.now() - start);
      done({ how, code, signal, milliseconds, peak, printed, ...(message === undefined ? {} : { message }) });
    });
  });
}

function kill(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

/** Resident memory of a process and all its descendants, in bytes, as Linux tells it. */
function residentOf(pid: number): number {
  const folder = `/proc/${pid}`;
  try {
    const [, kilobytes = '0'] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`${folder}/status`, 'utf8')) ?? [];
    const children = readdirSync(`${folder}/task`).flatMap((task) => {
      const file = `${folder}/task/${task}/children`;
      return existsSync(file) ? readFileSync(file, 'utf8').trim().split(' ').filter(Boolean).map(Number) : [];
    });
    return Number(kilobytes) * 1024 + children.reduce((sum, one) => sum + residentOf(one), 0);
  } catch {
    return 0;
  }
}
