/** Operations one by one: what is not called is in no bundle, and what is called is what the whole client calls. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { write } from '../../generator/build/output.js';
import { emitClient } from '../../generator/emit/client.js';
import { emitOperations } from '../../generator/emit/client/operations.js';
import { emitTypes } from '../../generator/emit/types.js';
import { buildApi } from '../../generator/meaning/build.js';
import type { JsonObject } from '../../generator/meaning/json.js';
import { createMock, type Listening } from '../../generator/mock/mock.js';
import { strictFaults } from '../strict.js';

const folder = path.resolve('node_modules/.cache/operations');
const object = { type: 'object' };
const json = { 'application/json': { schema: object } };
const responses = { '200': { description: 'Done.', content: json }, '404': { description: 'None.', content: json } };
const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };

/** Operations of every kind that need more of the runtime than most, each of them many times. */
const kinds: readonly ((number: number) => JsonObject)[] = [
  () => ({ parameters: [{ name: 'filter', in: 'query', style: 'deepObject', explode: true, schema: object }] }),
  () => ({ requestBody: { content: { 'multipart/form-data': { schema: object } } } }),
  () => ({ requestBody: { content: { 'application/x-www-form-urlencoded': { schema: object } } } }),
  () => ({ parameters: [{ name: 'Idempotency-Key', in: 'header', schema: { type: 'string' } }] }),
  () => ({
    responses: { '200': { description: 'D.', content: { 'text/event-stream': { schema: { type: 'string' } } } } },
  }),
  () => ({ responses: { '200': { description: 'D.', content: { 'application/pdf': {} } } } }),
  () => ({ security: [{ login: [] }, { inQuery: [] }, { inCookie: [] }] }),
  (number) => ({ summary: `Number ${number}`, requestBody: { required: true, content: json } }),
];

const orders = {
  '/orders/{id}': { get: { operationId: 'getOrder', parameters: [id], responses }, parameters: [] },
};
const many = Object.fromEntries(
  Array.from({ length: 450 }, (_, number) => {
    const operation = { operationId: `operation${number}`, responses, ...kinds[number % kinds.length]?.(number) };
    return [`/things/${number}`, { post: operation }];
  }),
);
const documentOf = (paths: object): JsonObject =>
  ({
    openapi: '3.1.0',
    info: { title: 'Many', version: '1' },
    security: [{ key: [] }],
    paths,
    components: {
      securitySchemes: {
        key: { type: 'apiKey', in: 'header', name: 'X-Key' },
        login: { type: 'http', scheme: 'basic' },
        inQuery: { type: 'apiKey', in: 'query', name: 'key' },
        inCookie: { type: 'apiKey', in: 'cookie', name: 'key' },
      },
    },
  }) as JsonObject;

const odd = {
  '/delete': { delete: { operationId: 'delete', responses } },
  '/own': { get: { operationId: 'createClient', responses } },
};
const api = buildApi({ document: documentOf({ ...orders, ...many, ...odd }) });
const alone = buildApi({ document: documentOf(orders) });

/** Minified and compressed. */
function bytes(where: string, contents: string): number {
  const made = buildSync({
    stdin: { contents, resolveDir: path.join(folder, where), loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
  });
  return gzipSync(made.outputFiles[0]?.contents ?? '', { level: 9 }).length;
}

interface Made {
  readonly createClient: (
    options: object,
    operations: object,
  ) => Readonly<Record<string, (...given: unknown[]) => Promise<object>>>;
  readonly [name: string]: unknown;
}

let made: Made;
let mock: Listening | undefined;
beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const all = [...emitOperations(api), ...emitClient(api), ...(await emitTypes(api))];
  // Both bring the runtime along.
  write([...new Map(all.map((file) => [file.path, file])).values()], path.join(folder, 'many'));
  write(emitClient(alone), path.join(folder, 'alone'));
  made = (await import(pathToFileURL(path.join(folder, 'many/operations.ts')).href)) as Made;
}, 120_000);
afterEach(async () => mock?.close());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('one call of 453 operations weighs what it weighs in a document of its own, and at most a tenth more', () => {
  expect(api.operations.length).toBe(453);
  const call = "getOrder({ path: { id: 'a' } }).then(console.log);";
  const one = bytes(
    'many',
    `import { createClient, getOrder } from './operations'; createClient({ baseUrl: '/' }, { getOrder }).${call}`,
  );
  const own = bytes('alone', `import { createClient } from './client'; createClient({ baseUrl: '/' }).${call}`);
  const all = bytes('many', `import { createClient } from './client'; createClient({ baseUrl: '/' }).${call}`);
  expect(one, `one call: ${one} bytes; alone: ${own}; with createClient of all: ${all}`).toBeLessThanOrEqual(own * 1.1);
  expect(all).toBeGreaterThan(own * 1.3);
});

describe('operations that are given', () => {
  it('are called as the whole client calls them, over a socket', async () => {
    mock = await createMock(api, { auth: true }).listen();
    const { createClient, getOrder, operation0, operation1, operation6 } = made;
    const auth = { key: 'k', login: { username: 'a', password: 'b' } };
    const shop = createClient(
      { baseUrl: mock.url, auth, retry: 0 },
      { getOrder, filter: operation0, operation1, operation6 },
    );
    expect(Object.keys(shop)).toEqual(['getOrder', 'filter', 'operation1', 'operation6']);
    expect(await shop['getOrder']?.({ path: { id: 'a' } })).toMatchObject({ ok: true, action: 'getOrder' });
    expect(await shop['getOrder']?.({ path: { id: '' } })).toMatchObject({ error: { kind: 'invalid' } });
    expect(await shop['filter']?.({ query: { filter: { a: 1 } } })).toMatchObject({ ok: true, action: 'operation0' });
    expect(await shop['operation1']?.({ body: { a: 'b' } })).toMatchObject({ ok: true });
    expect(await shop['operation6']?.()).toMatchObject({ ok: true });
    const nobody = createClient({ baseUrl: mock.url, retry: 0 }, { getOrder });
    expect(await nobody['getOrder']?.({ path: { id: 'a' } })).toMatchObject({ status: 401 });
  });

  it('share a token that was promised', async () => {
    let asked = 0;
    const auth = { key: async () => Promise.resolve(`k${(asked += 1)}`) };
    const { createClient, getOrder, operation0 } = made;
    const send = async () => Promise.resolve(new Response('{}'));
    const shop = createClient({ baseUrl: 'http://x', auth, fetch: send }, { getOrder, operation0 });
    await Promise.all([shop['getOrder']?.({ path: { id: 'a' } }), shop['operation0']?.()]);
    expect(asked).toBe(1);
  });

  it('have names that can be declared', () => {
    expect(Object.keys(made)).toEqual(expect.arrayContaining(['delete_', 'createClient2', 'createClient']));
  });

  it('have the types of the whole client', () => {
    const use = `
      import { createClient, delete_, getOrder } from './operations.js';
      import type { Client } from './client.js';
      const shop = createClient({ baseUrl: 'http://x', auth: { key: 'k' } }, { getOrder, remove: delete_ });
      const same: Client['getOrder'] = shop.getOrder;
      await shop.remove();
      // @ts-expect-error: an order has an id
      await shop.getOrder({ path: {} });
      // @ts-expect-error: not given
      shop.operation1;
      export { same };`;
    writeFileSync(path.join(folder, 'many/use.ts'), use);
    expect(strictFaults([path.join(folder, 'many/use.ts')])).toEqual([]);
  });
});
