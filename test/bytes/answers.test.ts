/** An answer is what it is typed as: by its status and what the document says of it, whatever label a server puts on it. */
import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { worldOf, type World } from './world.js';

const binary = { type: 'string', format: 'binary' };
const pet = { type: 'object', required: ['name'], properties: { name: { type: 'string' } } };
const file = { 'application/pdf': { schema: binary } };
const json = { 'application/json': { schema: pet } };
const get = (operationId: string, responses: object) => ({
  get: {
    operationId,
    responses: Object.fromEntries(
      Object.entries(responses).map(([status, content]) => [
        status,
        { description: 'd', ...(content === undefined ? {} : { content: content as object }) },
      ]),
    ),
  },
});

const document = {
  openapi: '3.1.0',
  info: { title: 'Answers', version: '1' },
  paths: {
    '/report': get('report', { 200: file, 202: undefined, 404: json }),
    '/star': get('star', { 200: { '*/*': { schema: pet } } }),
    '/only': get('only', { default: json }),
    '/both': get('both', { 200: { ...json, ...file, 'text/csv': { schema: { type: 'string' } } } }),
    '/text': get('text', { 200: { 'text/plain': { schema: { type: 'string' } } } }),
    '/vendor': get('vendor', { 200: { 'application/vnd.acme.v2+json; charset=utf-8': { schema: pet } } }),
    '/errors': get('errors', {
      200: json,
      404: { 'application/problem+json': { schema: pet } },
      '4XX': json,
      default: json,
    }),
    '/events': get('events', { 200: { 'text/event-stream': { schema: pet } } }),
    '/whole': get('whole', {
      200: {
        'text/event-stream': {
          schema: { type: 'object', properties: { data: { type: 'string' }, event: { type: 'string' } } },
        },
      },
    }),
    '/lines': get('lines', { 200: { 'application/jsonl': { schema: pet } } }),
    '/items': get('items', { 200: { 'application/x-ndjson': { itemSchema: { $ref: '#/components/schemas/Pet' } } } }),
  },
  components: { schemas: { Pet: pet } },
};

let world: World;
beforeAll(async () => {
  world = await worldOf(document);
}, 120_000);
afterAll(async () => world?.close());

const answering = (status: number, type: string, body: string) => (response: ServerResponse) =>
  response.writeHead(status, type === '' ? {} : { 'Content-Type': type }).end(body);

describe('data', () => {
  it.each([
    ['report', 'application/pdf', '%PDF', 'Blob'],
    ['report', 'application/json', '{"a":1}', 'Blob'],
    ['report', 'text/plain', 'x', 'Blob'],
    ['report', '', 'x', 'Blob'],
    ['text', 'application/json', '"x"', 'string'],
    ['text', 'application/octet-stream', 'x', 'string'],
    ['star', 'application/json', '{"name":"a"}', 'Object'],
    ['star', 'text/plain', '{"name":"a"}', 'Object'],
    ['vendor', 'application/vnd.acme.v2+json; charset=utf-8', '{"name":"a"}', 'Object'],
    ['vendor', 'application/octet-stream', '{"name":"a"}', 'Object'],
    ['only', 'application/json', '{"name":"a"}', 'Object'],
    ['both', 'application/json', '{"name":"a"}', 'Object'],
    ['both', 'text/csv', 'a,b', 'string'],
    ['both', 'application/pdf', '%PDF', 'Blob'],
  ])('of %s, labelled %j: %s is a %s', async (id, type, body, want) => {
    const client = await world.answered(answering(200, type, body));
    const result = await client[id]!();
    expect(result, JSON.stringify(result)).toMatchObject({ ok: true, status: 200 });
    const { data } = result as { data?: unknown };
    expect(typeof data === 'string' ? 'string' : (data as object).constructor.name).toBe(want);
    if (data instanceof Blob) expect(await data.text()).toBe(body);
  });

  it('is nothing where the status has nothing', async () => {
    const client = await world.answered(answering(202, '', ''));
    const result = await client['report']!();
    expect([result.ok, result['status'], result['data']]).toEqual([true, 202, undefined]);
  });

  it('of an error is that of its status', async () => {
    const client = await world.answered(answering(404, 'application/problem+json', '{"name":"x"}'));
    expect(await client['errors']!()).toMatchObject({
      ok: false,
      error: { kind: 'api', status: 404, body: { name: 'x' } },
    });
  });
});

/** Sends pieces with a pause between them, and never ends unless it is told to. */
const pieces = (type: string, texts: readonly string[], ends: boolean) => (response: ServerResponse) => {
  response.writeHead(200, { 'Content-Type': type });
  const next = (index: number): void => {
    const text = texts[index];
    if (text === undefined) return void (ends && response.end());
    response.write(text, () => setImmediate(next, index + 1));
  };
  next(0);
};

async function taken(result: unknown, most: number): Promise<unknown[]> {
  const found: unknown[] = [];
  const { data } = result as { data: AsyncIterable<unknown> };
  for await (const item of data) if (found.push(item) === most) break;
  return found;
}

const a = { name: 'ü' };

describe('what comes piece by piece', () => {
  it.each([
    [
      'events',
      'text/event-stream',
      ['data: {"name":', '"ü"}\n\nda', 'ta: {"name":\ndata: "b"}\n\n'],
      [a, { name: 'b' }],
    ],
    ['events', 'text/event-stream', [': hello\r\n\r\n', 'event: x\r\ndata: plain\r\n\r\n', 'data:1\r\r'], ['plain', 1]],
    [
      'whole',
      'text/event-stream',
      ['id: 7\nevent: x\ndata: a\ndata: b\n\n', 'retry: 5\ndata\n\n'],
      [
        { data: 'a\nb', event: 'x', id: '7' },
        { data: '', retry: 5 },
      ],
    ],
    ['lines', 'application/jsonl', ['{"name":"ü"}\n{"na', 'me":"b"}\r\n\n'], [a, { name: 'b' }]],
    ['items', 'application/x-ndjson', ['{"name":"ü"}\n', '\u001e{"name":"b"}\n'], [a, { name: 'b' }]],
  ])('%s: %s is not waited for', async (id, type, texts, want) => {
    const client = await world.answered(pieces(type, texts, false));
    const result = await client[id]!(undefined, { timeoutMs: 20_000 });
    expect(result.ok, JSON.stringify(result)).toBe(true);
    expect(await taken(result, want.length)).toEqual(want);
  });

  it('ends with the answer, its last line without a line feed included', async () => {
    const client = await world.answered(pieces('application/jsonl', ['{"name":"ü"}\n1'], true));
    expect(await taken(await client['lines']!(), 10)).toEqual([a, 1]);
  });

  it('ends when the call is aborted', async () => {
    const client = await world.answered(pieces('application/jsonl', ['1\n'], false));
    const controller = new AbortController();
    const { data } = (await client['lines']!(undefined, { signal: controller.signal })) as {
      data?: AsyncIterable<unknown>;
    };
    const found: unknown[] = [];
    for await (const item of data!) {
      found.push(item);
      controller.abort();
    }
    expect(found).toEqual([1]);
  });
});

describe('types', () => {
  it('say what comes', () => {
    const text = world.files.find(({ path }) => path === 'client.ts')!.text.replaceAll(/\s+/g, ' ');
    for (const part of [
      /ReportResult = Result< \| Success<200, Blob> \| Success<202, undefined>/,
      /OnlyAnswer = \w+/,
      /EventsAnswer = AsyncIterable</,
      /ItemsAnswer = AsyncIterable<Schemas\['Pet'\]>/,
      /ApiFault<404, undefined, [^>]+>/,
      /ApiFault<StatusOf<4, 404>, undefined/,
    ])
      expect(text).toMatch(part);
  });
});
