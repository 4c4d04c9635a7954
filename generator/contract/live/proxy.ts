/** A proxy that changes nothing on the way and holds everything that passes against the document. */
import { createServer, request as http, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { request as https } from 'node:https';
import type { Observer } from './observer.js';
import { pairs } from './send.js';

/** Longer bodies pass all the same, but nobody judges them. */
const largestJudged = 10 * 1024 * 1024;

/** Headers that concern the connection and not the message, but for those that say how the message is framed. */
const ofConnection = new Set(['connection', 'keep-alive', 'proxy-connection', 'host']);

/**
 * The server of the proxy, not yet listening. What arrives goes to the target as it is, but for `Host`, which names the
 * target; what is answered goes back as it is: status line, headers in their order and spelling, bytes as they come.
 */
export function createProxy(target: string, observer: Observer): Server {
  const url = new URL(target);
  const forward = url.protocol === 'https:' ? https : http;
  const prefix = url.pathname.replace(/\/$/, '');

  return createServer((incoming, outgoing) => {
    const sent = collected(incoming);
    const upstream = forward({
      protocol: url.protocol,
      hostname: url.hostname.replace(/^\[|\]$/g, ''),
      port: url.port,
      method: incoming.method,
      path: prefix + (incoming.url ?? '/'),
      headers: ['Host', url.host, ...passed(incoming.rawHeaders)],
    });
    upstream.on('response', (answer) => {
      const came = collected(answer);
      // Node would add a date of its own.
      outgoing.sendDate = false;
      outgoing.writeHead(answer.statusCode ?? 502, answer.statusMessage, passed(answer.rawHeaders));
      answer.pipe(outgoing);
      answer.on('error', () => outgoing.destroy());
      outgoing.on('finish', () =>
        observer.saw(
          {
            method: incoming.method ?? '',
            target: incoming.url ?? '/',
            headers: pairs(incoming.rawHeaders),
            bytes: sent(),
          },
          { status: answer.statusCode ?? 0, headers: pairs(answer.rawHeaders), bytes: came() },
        ),
      );
    });
    upstream.on('error', (error) => failed(incoming, outgoing, error));
    outgoing.on('close', () => upstream.destroy());
    incoming.pipe(upstream);
  });

  function failed(incoming: IncomingMessage, outgoing: ServerResponse, { message }: Error): void {
    if (outgoing.destroyed) return;
    observer.lost(
      { method: incoming.method ?? '', target: incoming.url ?? '/', headers: [], bytes: undefined },
      message,
    );
    if (outgoing.headersSent) return void outgoing.destroy();
    outgoing.writeHead(502, { 'Content-Type': 'text/plain' }).end(`The target gave no answer: ${message}\n`);
  }
}

/** Headers as they came, in a flat list. */
function passed(raw: readonly string[]): string[] {
  return pairs(raw)
    .filter(([name]) => !ofConnection.has(name.toLowerCase()))
    .flat();
}

/** Keeps a copy of what streams past; undefined when it was too long to keep. */
function collected(stream: IncomingMessage): () => Uint8Array | undefined {
  const chunks: Buffer[] = [];
  let size = 0;
  stream.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= largestJudged) chunks.push(chunk);
    else chunks.length = 0;
  });
  return () => (size <= largestJudged ? Buffer.concat(chunks) : undefined);
}
