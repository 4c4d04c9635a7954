/**
 * A server with bounds on everything a caller can stretch. What Node itself refuses (a flood of headers, a malformed
 * request line, a caller that never finishes) is answered through the same envelope.
 */
import { createServer, STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Answer } from './exchange.js';
import { largestBody, type Refuse } from './http.js';

/** How long a caller may take, in milliseconds. */
export interface Limits {
  readonly headers: number;
  readonly request: number;
}

const usual: Limits = { headers: 10_000, request: 20_000 };

/** How many requests of one connection may wait for their answers at once. Whoever sends more is flooding, not calling. */
const mostUnanswered = 100;

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export function createBoundedServer(handler: Handler, refuse: Refuse, limits: Limits = usual): Server {
  /** The last response that a connection waits for, and how many right before it have no answer yet. */
  const pending = new WeakMap<Duplex, { readonly response: ServerResponse; readonly unanswered: number }>();
  const server = createServer(
    {
      headersTimeout: limits.headers,
      requestTimeout: limits.request,
      keepAliveTimeout: 30_000,
      // Twice what Node has: documents have hundreds of query parameters.
      maxHeaderSize: 32 * 1024,
      connectionsCheckingInterval: Math.min(1_000, limits.headers / 2),
      // Node would answer with an empty body.
      requireHostHeader: false,
    },
    (request, response) => {
      const last = pending.get(request.socket);
      const unanswered = last === undefined || last.response.writableEnded ? 0 : last.unanswered + 1;
      pending.set(request.socket, { response, unanswered });
      if (unanswered > mostUnanswered) return void request.socket.destroy();
      if (request.httpVersion === '1.1' && request.headers.host === undefined)
        return deny(response, 400, 'a Host header is needed');
      handler(request, response);
    },
  );
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    if (Number(request.headers['content-length'] ?? 0) > largestBody)
      return deny(response, 413, 'the body is too large');
    response.writeContinue();
    server.emit('request', request, response);
  });
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) =>
    deny(response, 417, 'this expectation cannot be met'),
  );
  server.on('connect', (_request: IncomingMessage, socket: Duplex) =>
    socket.end(raw(refuse(405, 'CONNECT is for proxies'))),
  );
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
    const end = () => {
      if (socket.writable) socket.end(raw(refuse(...reasonOf(error))), () => socket.destroy());
    };
    // Answers come in the order of their requests: one that is still under way goes first.
    const before = pending.get(socket)?.response;
    if (before === undefined || before.writableFinished || before.destroyed) end();
    else if (before.req.complete) before.once('close', end);
    // Node lends a response its socket when the earlier ones are sent.
    else if (before.socket !== null && !before.headersSent) end();
    else socket.destroy();
  });
  return server;

  function deny(response: ServerResponse, status: number, reason: string): void {
    const { headers, body } = refuse(status, reason);
    response.writeHead(status, { ...headers, Connection: 'close', 'Content-Length': Buffer.byteLength(body) });
    response.end(body);
  }
}

function reasonOf({ code }: NodeJS.ErrnoException): [status: number, reason: string] {
  if (code === 'HPE_HEADER_OVERFLOW') return [431, 'the headers are too large'];
  if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW') return [413, 'the chunk extensions are too large'];
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return [408, 'the request did not arrive in time'];
  return [400, 'the request is not HTTP'];
}

function raw({ status, headers, body }: Answer): string {
  const lines = Object.entries({ ...headers, 'Content-Length': String(Buffer.byteLength(body)), Connection: 'close' })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');
  return `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines}\r\n${body}`;
}
