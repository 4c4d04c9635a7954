/** Speaks bytes to a port, and reads what comes back as answers or as a closed connection. */
import net from 'node:net';

export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Heard {
  readonly answers: readonly RawAnswer[];
  /** The other side ended or cut the connection. */
  readonly closed: boolean;
  /** Bytes that are no whole answer. */
  readonly rest: string;
}

export interface Speech {
  /** Written one after another. */
  readonly parts: Iterable<string | Uint8Array>;
  /** Half-close after the last part. */
  readonly end?: boolean;
  /** Stop listening when so many answers have come; otherwise when it is closed or the time is over. */
  readonly answers?: number;
  /** Milliseconds. */
  readonly patience?: number;
  /** The request method, since a HEAD has no body. */
  readonly isHead?: boolean;
}

export function speak(port: number, speech: Speech): Promise<Heard> {
  const { parts, end = false, answers: wanted = Infinity, isHead = false } = speech;
  // Who knows how many answers come waits for them; who does not, for silence.
  const { patience = wanted === Infinity ? 3_000 : 20_000 } = speech;
  return new Promise((done) => {
    const socket = net.connect(port, '127.0.0.1');
    let heard = Buffer.alloc(0);
    let isOver = false;
    const finish = (closed: boolean) => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      const { answers, rest } = answersIn(heard, isHead);
      socket.destroy();
      done({ answers, closed, rest });
    };
    const timer = setTimeout(() => finish(false), patience);
    socket.on('data', (chunk) => {
      heard = Buffer.concat([heard, chunk]);
      if (answersIn(heard, isHead).answers.length >= wanted) finish(false);
    });
    socket.on('close', () => finish(true));
    socket.on('end', () => finish(true));
    socket.on('error', () => {});
    socket.on('connect', () => {
      void (async () => {
        for (const part of parts) {
          if (socket.destroyed || isOver) return;
          if (!socket.write(part))
            await new Promise<void>((next) => {
              socket.once('drain', next);
              socket.once('close', () => next());
            });
        }
        if (end) socket.end();
      })();
    });
  });
}

/** Whole answers at the start of what was heard. Interim answers (100 Continue) do not count. */
function answersIn(bytes: Buffer, isHead: boolean): { answers: RawAnswer[]; rest: string } {
  const answers: RawAnswer[] = [];
  let at = 0;
  for (;;) {
    const end = bytes.indexOf('\r\n\r\n', at);
    if (end === -1) break;
    const [line = '', ...lines] = bytes.toString('latin1', at, end).split('\r\n');
    const status = Number(/^HTTP\/1\.[01] (\d{3})/.exec(line)?.[1]);
    if (Number.isNaN(status)) break;
    const headers = Object.fromEntries(
      lines.map((text) => [text.slice(0, text.indexOf(':')).toLowerCase(), text.slice(text.indexOf(':') + 1).trim()]),
    );
    const length = isHead || status === 204 || status < 200 ? 0 : Number(headers['content-length'] ?? 0);
    if (bytes.length < end + 4 + length) break;
    const body = bytes.toString('utf8', end + 4, end + 4 + length);
    if (status >= 200) answers.push({ status, headers, body });
    at = end + 4 + length;
  }
  return { answers, rest: bytes.toString('latin1', at) };
}
