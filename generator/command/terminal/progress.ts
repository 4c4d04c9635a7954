/** What only people at a terminal get: colours, and a sign of life from work that takes long. */
import { styleText } from 'node:util';

type Stream = Pick<NodeJS.WriteStream, 'isTTY' | 'write'>;

/** Problems with their places, carets and fixes set apart. */
export function coloured(text: string, stream: Pick<Stream, 'isTTY'> = process.stderr): string {
  if (!stream.isTTY || process.env['NO_COLOR'] !== undefined) return text;
  const plain = { validateStream: false };
  return text
    .replaceAll(/^\S+:\d+:\d+(?= at |$)/gm, (place) => styleText('bold', place, plain))
    .replaceAll(/^ *\| +\^+$/gm, (caret) => styleText('red', caret, plain))
    .replaceAll(/^Fix: /gm, (fix) => styleText('green', fix, plain));
}

/** How long work may take before it gives a sign of life, and how often it does, in milliseconds. */
const second = 1_000;

export interface Progress {
  /** Takes the sign away, so that something can be printed. */
  clear(): void;
  end(): void;
}

/** On a terminal, a line that counts the seconds of work longer than one; nothing elsewhere and in CI. */
export function progressOf(doing: string, stream: Stream = process.stderr): Progress {
  if (!stream.isTTY || process.env['CI'] !== undefined) return { clear: () => {}, end: () => {} };
  const start = performance.now();
  let isShown = false;
  const timer = setInterval(() => {
    isShown = true;
    stream.write(`\r${doing} … ${Math.round((performance.now() - start) / second)} s`);
  }, second);
  timer.unref();
  const clear = () => {
    if (isShown) stream.write('\r\u001B[K');
    isShown = false;
  };
  return {
    clear,
    end: () => {
      clearInterval(timer);
      clear();
    },
  };
}

export async function whileSaying<T>(doing: string, run: () => Promise<T>): Promise<T> {
  const progress = progressOf(doing);
  try {
    return await run();
  } finally {
    progress.end();
  }
}
