/** A client of its own over node's HTTP: what is judged is the bytes that came, not what a library made of them. */
import { request as http } from 'node:http';
import { request as https } from 'node:https';
import type { WireRequest } from '../../meaning/operation/wire.js';

export interface RawAnswer {
  readonly status: number;
  /** As they came: order, case and repetitions kept. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly bytes: Uint8Array;
  /** What they say, where they say it in XML: the same as JSON. */
  readonly json?: string;
  /** From the request's first byte to the answer's last. */
  readonly milliseconds?: number;
}

/** Carries one call to the server under test. */
export type Send = (request: WireRequest) => Promise<RawAnswer>;

/** No answer came: refused, unknown, cut, too slow. */
export class NoAnswer extends Error {}

/** Thrown by a sender that has sent as much as it may. */
export class Enough extends Error {}

const patience = 30_000;

/** @param base `http://host:port`, with a path in front of the document's if the server has one */
export function sender(base: string, headers: readonly (readonly [string, string])[] = []): Send {
  const url = new URL(base);
  const send = url.protocol === 'https:' ? https : http;
  const prefix = url.pathname.replace(/\/$/, '');
  return (wire) =>
    new Promise((done, failed) => {
      const start = performance.now();
      const body = wire.body === undefined ? undefined : Buffer.from(wire.body);
      const sent = repeated(wire.headers);
      for (const [name, value] of headers) sent.set(name.toLowerCase(), [name, [value]]);
      const request = send(
        {
          protocol: url.protocol,
          hostname: url.hostname.replace(/^\[|\]$/g, ''),
          port: url.port,
          method: wire.method,
          path: prefix + wire.target,
          headers: Object.fromEntries([
            ['Accept', 'application/json, */*'],
            ...sent.values(),
            ...(body === undefined ? [] : [['Content-Length', String(body.length)] as const]),
          ]),
          timeout: patience,
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', failed);
          response.on('end', () =>
            done({
              status: response.statusCode ?? 0,
              headers: pairs(response.rawHeaders),
              bytes: Buffer.concat(chunks),
              milliseconds: performance.now() - start,
            }),
          );
        },
      );
      request.on('timeout', () => request.destroy(new Error(`no answer within ${patience / 1000} seconds`)));
      request.on('error', (error: NodeJS.ErrnoException) =>
        // Where several addresses were tried, only the code says something.
        failed(new NoAnswer(error.message === '' ? (error.code ?? 'no connection') : error.message)),
      );
      request.end(body);
    });
}

/** Headers by lower-case name; one that is there twice is sent twice. */
function repeated(headers: WireRequest['headers']): Map<string, [name: string, values: string[]]> {
  const sent = new Map<string, [string, string[]]>();
  for (const [name, value] of headers) {
    const earlier = sent.get(name.toLowerCase());
    if (earlier === undefined) sent.set(name.toLowerCase(), [name, [value]]);
    else earlier[1].push(value);
  }
  return sent;
}

/** Node's flat list of raw headers as pairs. */
export function pairs(raw: readonly string[]): [string, string][] {
  return Array.from({ length: raw.length / 2 }, (_, index) => [raw[2 * index] ?? '', raw[2 * index + 1] ?? '']);
}

/** The first value of a header, whatever its case. */
export function headerOf({ headers }: Pick<RawAnswer, 'headers'>, name: string): string | undefined {
  return headers.find(([one]) => one.toLowerCase() === name.toLowerCase())?.[1];
}
