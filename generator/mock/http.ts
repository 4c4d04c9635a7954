/** The mock on a socket. Whatever arrives gets an answer in the document's envelope or a closed connection, in bounded time. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { cors } from './cors.js';
import type { Answer, Incoming } from './exchange.js';

export const largestBody = 10 * 1024 * 1024;

export interface Exchange {
  (incoming: Incoming): Answer | Promise<Answer>;
}

/** A plain request handler for `node:http`. */
export function createHandler(exchange: Exchange): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    const carriesBody =
      request.headers['content-length'] !== undefined || request.headers['transfer-encoding'] !== undefined;
    if (!carriesBody) answer(undefined);
    else readBody(request, answer);

    function answer(body: Incoming['body']): void {
      const incoming = {
        method: request.method ?? 'GET',
        target: request.url ?? '/',
        headers: headersOf(request),
        body,
      };
      const given = exchange(incoming);
      if (given instanceof Promise) void given.then((one) => send(incoming, one, response));
      else send(incoming, given, response);
    }
  };
}

function readBody(request: IncomingMessage, done: (body: Uint8Array | 'too-large') => void): void {
  const chunks: Buffer[] = [];
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= largestBody) chunks.push(chunk);
    else if (chunks.length > 0) {
      chunks.length = 0;
      done('too-large');
    }
  });
  request.on('end', () => size <= largestBody && done(Buffer.concat(chunks)));
  // A caller that goes away in the middle gets nothing, and nobody waits for the rest.
  request.on('error', () => request.destroy());
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
  if (answer.wait !== undefined) {
    const { wait, ...rest } = answer;
    const timer = setTimeout(() => send(incoming, rest, response), wait);
    response.on('close', () => clearTimeout(timer));
    return;
  }
  if (answer.reset === true) return void (response.socket as Socket | null)?.resetAndDestroy();
  if (response.destroyed) return;
  const withBody = incoming.method !== 'HEAD' && answer.status !== 204;
  const length = answer.status === 204 ? {} : { 'Content-Length': Buffer.byteLength(answer.body) };
  response.writeHead(answer.status, { ...answer.headers, ...cors(incoming), ...length });
  response.end(withBody ? answer.body : undefined);
  if (answer.headers['Connection'] === 'close') response.socket?.destroySoon();
}

/**
 * A server with bounds on everything a caller can stretch. What Node itself refuses (a flood of headers, a malformed
 * request line, a caller that never finishes) is answered through the same envelope.
 */
export function createBoundedServer(
  handler: (request: IncomingMessage, response: ServerResponse) => void,
  refuse: (status: number, reason: string) => Answer,
): Server {
  const server = createServer(
    { requestTimeout: 20_000, headersTimeout: 10_000, keepAliveTimeout: 30_000, connectionsCheckingInterval: 1_000 },
    handler,
  );
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
    const [status, reason] =
      error.code === 'HPE_HEADER_OVERFLOW'
        ? ([431, 'the headers are too large'] as const)
        : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
          ? ([408, 'the request did not arrive in time'] as const)
          : ([400, 'the request is not HTTP'] as const);
    const { headers, body } = refuse(status, reason);
    const lines = Object.entries({
      ...headers,
      'Content-Length': String(Buffer.byteLength(body)),
      Connection: 'close',
    });
    socket.end(`HTTP/1.1 ${status} \r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`);
  });
  return server;
}
