/** Servers for contract tests: the mock with a twist, on a port of its own. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Answer, Incoming } from '../../generator/mock/http/exchange.js';
import { createHandler } from '../../generator/mock/http/http.js';
import { listen, type Listening } from '../../generator/mock/mock.js';

/** Answers one call; `next` gives what the faultless mock would answer. */
export type Twist = (incoming: Incoming, next: (incoming: Incoming) => Promise<Answer>) => Answer | Promise<Answer>;

/** The mock's `fetch` as an engine, so that a twist can stand before or behind it. */
export function twisted(
  fetch: (url: string, init: RequestInit) => Promise<Response>,
  twist: Twist,
): Promise<Listening> {
  const next = async ({ method, target, headers, body }: Incoming): Promise<Answer> => {
    const pairs = [...headers].flatMap(([name, values]) => values.map((value): [string, string] => [name, value]));
    const hasBody = body instanceof Uint8Array && body.length > 0;
    const answer = await fetch(`http://mock${target}`, {
      method,
      headers: pairs.filter(([name]) => !['host', 'connection', 'content-length'].includes(name)),
      ...(hasBody ? { body: body as Uint8Array<ArrayBuffer> } : {}),
    });
    return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() };
  };
  const refuse = (status: number, reason: string): Answer => ({ status, headers: {}, body: reason });
  return raw(createHandler((incoming) => twist(incoming, next), refuse));
}

/** Any handler on a free port. */
export function raw(handler: (request: IncomingMessage, response: ServerResponse) => void): Promise<Listening> {
  return listen(createServer(handler), 0, '127.0.0.1');
}
