/** Event streams that break off, over a socket: what is asked again, and what the caller gets of it. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { build } from '../../generator/build/pipeline.js';
import { resuming } from '../../generator/runtime/streams/resuming.js';
import { streams } from '../../generator/runtime/streams/items.js';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** What one connection gets, and whether it breaks off then; a number is a status. */
type Turn = readonly [text: string, isBroken?: boolean] | number;

async function serve(turns: readonly Turn[]) {
  const asked: IncomingMessage[] = [];
  server = createServer((request, response) => {
    const turn = turns[asked.push(request) - 1] ?? 500;
    if (typeof turn === 'number') return void response.writeHead(turn).end();
    const [text, isBroken = false] = turn;
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    response.write(text, () => (isBroken ? request.socket.destroy() : response.end()));
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/events` };
}

async function heard(url: string, init: RequestInit = {}) {
  const items: unknown[] = [];
  const { fetch: send } = resuming({ fetch: (request: Request) => fetch(request) });
  const response = await send(new Request(url, { headers: { 'X-Own': 'kept' }, ...init }));
  try {
    for await (const item of streams('events', response, JSON.parse)) items.push(item);
    return { items, error: undefined };
  } catch (error) {
    return { items, error };
  }
}

const first = 'retry: 5\nid: a\ndata: 1\n\nid: b\ndata: 2\n\n';

describe('a stream of events', () => {
  it.each<{ given: string; turns: Turn[]; items: unknown[]; ids: (string | undefined)[]; breaks?: boolean }>([
    { given: 'ends when it ends', turns: [[first]], items: [1, 2], ids: [undefined] },
    {
      given: 'goes on behind the last event',
      turns: [[first, true], ['id: c\ndata: 3\n\n']],
      items: [1, 2, 3],
      ids: [undefined, 'b'],
    },
    {
      given: 'forgets half an event, which comes again',
      turns: [[`${first}id: c\ndata: 3`, true], ['id: c\r\ndata: 3\r\n\r\n']],
      items: [1, 2, 3],
      ids: [undefined, 'b'],
    },
    {
      given: 'goes on more than once',
      turns: [[first, true], ['id: c\ndata: 3\n\n', true], ['data: 4\n\n', true], ['data: 5\n\n']],
      items: [1, 2, 3, 4, 5],
      ids: [undefined, 'b', 'c', 'c'],
    },
    {
      given: 'goes on as often as it brings something',
      turns: [...Array.from({ length: 7 }, (): Turn => [first, true]), ['data: 9\n\n']],
      items: [...Array.from({ length: 7 }, () => [1, 2]).flat(), 9],
      ids: [undefined, 'b', 'b', 'b', 'b', 'b', 'b', 'b'],
    },
    { given: 'ends where there is no more', turns: [[first, true], 204], items: [1, 2], ids: [undefined, 'b'] },
    {
      given: 'says what went wrong where nobody goes on',
      turns: [[first, true], 404],
      items: [1, 2],
      ids: [undefined, 'b'],
      breaks: true,
    },
    {
      given: 'says it at once where no event has an id',
      turns: [['data: 1\n\n', true]],
      items: [1],
      ids: [undefined],
      breaks: true,
    },
    {
      given: 'gives up after five attempts that bring nothing',
      turns: [[first, true], ['', true], ['', true], ['', true], ['', true], ['', true], ['data: 9\n\n']],
      items: [1, 2],
      ids: [undefined, 'b', 'b', 'b', 'b', 'b'],
      breaks: true,
    },
  ])('$given', async ({ turns, items, ids, breaks = false }) => {
    const { asked, url } = await serve(turns);
    const found = await heard(url);
    expect([found.items, found.error !== undefined]).toEqual([items, breaks]);
    expect(asked.map(({ headers }) => headers['last-event-id'])).toEqual(ids);
    expect(asked.every(({ headers }) => headers['x-own'] === 'kept')).toBe(true);
  });

  it('that something else than GET asked for is not asked for again', async () => {
    const { asked, url } = await serve([[first, true], ['data: 3\n\n']]);
    expect((await heard(url, { method: 'POST', body: 'x' })).items).toEqual([1, 2]);
    expect(asked).toHaveLength(1);
  });

  it('that was aborted is not asked for again', async () => {
    const { asked, url } = await serve([['retry: 50\nid: a\ndata: 1\n\n', true], ['data: 2\n\n']]);
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 30);
    expect((await heard(url, { signal: abort.signal })).items).toEqual([1]);
    expect(asked).toHaveLength(1);
  });
});

it.each([
  ['test/cases/streams/openapi.yaml', true],
  ['test/cases/museum/openapi.yaml', false],
  ['spec/openapi.yaml', false],
])('the client of %s can: %s', async (spec, can) => {
  const { files } = await build(spec);
  expect(files.some((file) => file.path === 'runtime/streams/resuming.ts')).toBe(can);
});
