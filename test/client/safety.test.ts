/** A REST document without a word on safety: what the client tries again, and the key that it sends by itself. */
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { emit } from '../../generator/build/pipeline.js';
import { loadClient, type CreateClient } from '../../generator/contract/checks/generated.js';
import type { GeneratedFile } from '../../generator/emit/file.js';
import { buildApi } from '../../generator/meaning/build.js';
import { answer, serve, type TestServer } from '../runtime/server.js';

const responses = { '200': { description: 'Done.', content: { 'application/json': { schema: { type: 'object' } } } } };
const key = { name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', format: 'uuid' } };
const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
const body = { content: { 'application/json': { schema: { type: 'object' } } } };

const api = buildApi({
  document: {
    openapi: '3.1.0',
    info: { title: 'Orders', version: '1' },
    'x-validation': true,
    paths: {
      '/orders': {
        get: { operationId: 'list', responses },
        post: { operationId: 'create', requestBody: body, responses },
      },
      '/orders/{id}': {
        parameters: [id],
        put: { operationId: 'replace', requestBody: body, responses },
        patch: { operationId: 'change', requestBody: body, responses },
        delete: { operationId: 'remove', responses },
      },
      '/payments': { post: { operationId: 'pay', parameters: [key], requestBody: body, responses } },
    },
  },
});

let files: readonly GeneratedFile[];
let createClient: CreateClient;
let server: TestServer | undefined;
beforeAll(async () => {
  files = await emit(api);
  createClient = await loadClient(files);
});
afterEach(async () => server?.close());

/** What arrives of a call that is answered 503 each time. */
async function attempts(call: (client: ReturnType<CreateClient>) => Promise<unknown>) {
  const keys: (string | undefined)[] = [];
  server = await serve((request, response) => {
    keys.push(request.headers['idempotency-key'] as string | undefined);
    answer(503, {})(request, response);
  });
  const settings = { baseUrl: server.baseUrl, retry: 3, retryDelayMs: 0, fetch: (request: Request) => fetch(request) };
  await call(createClient(settings));
  return keys;
}

describe('retry: 3', () => {
  it.each<[string, object | undefined, number]>([
    ['list', undefined, 4],
    ['replace', { path: { id: 'a' }, body: {} }, 4],
    ['remove', { path: { id: 'a' } }, 4],
    ['create', { body: {} }, 1],
    ['change', { path: { id: 'a' }, body: {} }, 1],
    ['pay', { body: {} }, 4],
  ])('%s', async (method, input, times) => {
    expect(await attempts((client) => client[method]!(input))).toHaveLength(times);
  });
});

describe('an idempotency key', () => {
  const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

  it('is made for a call, and is the same in every attempt', async () => {
    const keys = await attempts((client) => client['pay']!());
    expect(keys).toHaveLength(4);
    expect(keys[0]).toMatch(uuid);
    expect(new Set(keys).size).toBe(1);
  });

  it('is another one for another call', async () => {
    const keys = await attempts(async (client) => [await client['pay']!({}), await client['pay']!({})]);
    expect(keys).toHaveLength(8);
    expect(new Set(keys).size).toBe(2);
  });

  it.each<[string, object | undefined, object | undefined]>([
    ['the argument', { header: { 'Idempotency-Key': 'mine' } }, undefined],
    ['the argument, in other letters', { header: { 'idempotency-key': 'mine' } }, undefined],
    ["the call's headers", undefined, { headers: { 'idempotency-key': 'mine' } }],
  ])('is the one that %s gives', async (_place, input, options) => {
    const keys = await attempts((client) => client['pay']!(input, options));
    expect(keys).toEqual(['mine', 'mine', 'mine', 'mine']);
  });

  it('is sent by no other call', async () => {
    expect(await attempts((client) => client['create']!({ body: {} }))).toEqual([undefined]);
  });

  it('is there when a request is checked', async () => {
    const wrapped: unknown[] = [];
    await attempts((client) => client['pay']!());
    const wrap = (method: (input?: object) => Promise<object>) => (input?: object) => {
      wrapped.push(input);
      return method(input);
    };
    const base = { baseUrl: server!.baseUrl, retry: 0, fetch: (request: Request) => fetch(request), wrap };
    await createClient(base)['pay']!();
    expect(wrapped).toEqual([{ header: { 'Idempotency-Key': expect.stringMatching(uuid) as string } }]);
  });

  it('may be left out by its type, and be given', () => {
    const client = files.find(({ path }) => path === 'client.ts')?.text ?? '';
    expect(client).toMatch(
      /interface PayInput \{\n {2}readonly header\?: \{\n {4}readonly 'Idempotency-Key'\?: string /,
    );
    expect(client).toContain('pay(input?: PayInput');
    expect(client).toContain('with a key of its own as `Idempotency-Key` unless you give one');
  });
});

it('says in its comments what only a method says', () => {
  const client = files.find(({ path }) => path === 'client.ts')?.text ?? '';
  expect(client).toContain('Sends `GET /orders`, which changes nothing (GET only reads).');
  expect(client).toContain('Sends `POST /orders`.');
});
