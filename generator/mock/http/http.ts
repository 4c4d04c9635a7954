/** The mock on a socket. Whatever arrives gets an answer in the document's envelope or a closed connection, in bounded time. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { cors } from './cors.js';
import { isBodiless, type Answer, type Incoming } from './exchange.js';

export const largestBody = 10 * 1024 * 1024;

/** A caller that sends too much may finish, so that it reads the answer; one that does not come to an end is cut off. */
const largestDiscarded = 64 * 1024 * 1024;
const longestDiscard = 2_000;

/** What the large bodies of all requests under way may have together, and from when on a body is large. */
const mostHeld = 128 * 1024 * 1024;
const small = 64 * 1024;

export interface Exchange {
  (incoming: Incoming): Answer | Promise<Answer>;
}

/** Words what went wrong outside the document's rules. */
export type Refuse = (status: number, reason: string) => Answer;

/** A plain request handler for `node:http`. */
export function createHandler(
  exchange: Exchange,
  refuse: Refuse,
): (request: IncomingMessage, response: ServerResponse) => void {
  let held = 0;

  return (request, response) => {
    const carriesBody =
      request.headers['content-length'] !== undefined || request.headers['transfer-encoding'] !== undefined;
    if (!carriesBody) answer(undefined);
    else readBody(request, heldUntilClosed(response), answer);

    function answer(body: Incoming['body'] | 'crowded'): void {
      const incoming = {
        method: request.method ?? 'GET',
        target: targetOf(request.url ?? '/'),
        headers: headersOf(request),
        body: body === 'crowded' ? undefined : body,
      };
      if (body === 'crowded') return sendSafely(incoming, crowded(), response);
      const given = exchange(incoming);
      if (given instanceof Promise) void given.then((one) => sendSafely(incoming, one, response));
      else sendSafely(incoming, given, response);
    }
  };

  /** Counts bytes in until the response has been sent or given up; false when there is no room for them. */
  function heldUntilClosed(response: ServerResponse): (bytes: number) => boolean {
    let own = 0;
    response.on('close', () => (held -= own));
    return (bytes) => {
      if (held + bytes > mostHeld) return false;
      held += bytes;
      own += bytes;
      return true;
    };
  }

  function crowded(): Answer {
    const { headers, ...answer } = refuse(503, 'too many large bodies are under way');
    return { ...answer, headers: { ...headers, Connection: 'close' } };
  }

  /** An answer that cannot be written, such as a documented header with a line break in it, must not end the process. */
  function sendSafely(incoming: Incoming, answer: Answer, response: ServerResponse): void {
    try {
      send(incoming, answer, response);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      if (response.headersSent) response.destroy();
      else send(incoming, refuse(500, `the answer cannot be sent: ${why}`), response);
    }
  }
}

/** Proxies send the whole URL in the request line; only path and query count. */
function targetOf(url: string): string {
  const authority = /^https?:\/\/[^/?#]*/i.exec(url)?.[0];
  if (authority === undefined) return url;
  const rest = url.slice(authority.length);
  return rest.startsWith('/') ? rest : `/${rest}`;
}

type Body = Uint8Array | 'too-large' | 'crowded';

/** @param hold makes room for bytes; false when there is none */
function readBody(request: IncomingMessage, hold: (bytes: number) => boolean, done: (body: Body) => void): void {
  const chunks: Buffer[] = [];
  let size = 0;
  let isDone = false;
  let refused: 'too-large' | 'crowded' | undefined;
  let timer: NodeJS.Timeout | undefined;
  const finish = (body: Body) => {
    if (isDone) return;
    isDone = true;
    clearTimeout(timer);
    done(body);
  };
  if (Number(request.headers['content-length'] ?? 0) > largestDiscarded) return finish('too-large');
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > largestBody) refused = 'too-large';
    else if (size > small && !hold(chunk.length)) refused ??= 'crowded';
    if (refused === undefined) return void chunks.push(chunk);
    chunks.length = 0;
    timer ??= setTimeout(() => finish(refused ?? 'too-large'), longestDiscard);
    if (size > largestDiscarded) finish(refused);
  });
  request.on('end', () => finish(refused ?? Buffer.concat(chunks)));
  // A caller that goes away in the middle gets nothing, and nobody waits for the rest.
  request.on('error', () => request.destroy());
  request.on('close', () => clearTimeout(timer));
}

function headersOf(request: IncomingMessage): Map<string, string[]> {
  const headers = new Map<string, string[]>();
  const { rawHeaders } = request;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = (rawHeaders[index] ?? '').toLowerCase();
    const values = headers.get(name);
    if (values === undefined) headers.set(name, [rawHeaders[index + 1] ?? '']);
    else values.push(rawHeaders[index + 1] ?? '');
  }
  return headers;
}

function send(incoming: Incoming, answer: Answer, response: ServerResponse): void {
  // Who has gone while the answer was made waits for nothing.
  if (response.destroyed) return;
  if (answer.wait !== undefined) {
    const { wait, ...rest } = answer;
    const timer = setTimeout(() => send(incoming, rest, response), wait);
    response.on('close', () => clearTimeout(timer));
    return;
  }
  if (answer.reset === true) return void (response.socket as Socket | null)?.resetAndDestroy();
  const isEmpty = isBodiless(answer.status);
  const withBody = incoming.method !== 'HEAD' && !isEmpty;
  const length = isEmpty ? {} : { 'Content-Length': Buffer.byteLength(answer.body) };
  response.writeHead(answer.status, { ...answer.headers, ...cors(incoming, answer), ...length });
  response.end(withBody ? answer.body : undefined);
}
