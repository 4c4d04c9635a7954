/** servers.ts: names that people would write, variables with their values, addresses that lead where they say. */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { write } from '../../generator/build/output.js';
import { emit } from '../../generator/build/pipeline.js';
import { loadClient } from '../../generator/contract/checks/generated.js';
import type { GeneratedFile } from '../../generator/emit/file.js';
import { buildApi } from '../../generator/meaning/build.js';
import { serversAt } from '../../generator/meaning/document/servers.js';
import type { JsonObject } from '../../generator/meaning/json.js';
import { answer, serve, type TestServer } from '../runtime/server.js';
import { strictFaults } from '../strict.js';

const responses = { '200': { description: 'Done.', content: { 'application/json': { schema: { type: 'object' } } } } };
const document = {
  openapi: '3.1.0',
  info: { title: 'Served', version: '1' },
  servers: [
    {
      url: 'https://{region}.acme.test:{port}/{version}',
      description: 'Production server (uses live data)',
      variables: {
        region: { default: 'us', enum: ['us', 'eu'], description: 'Where the data is. */' },
        port: { default: 443 },
        version: { default: 'v2' },
      },
    },
    { url: 'https://{tenant}.acme.test', 'x-name': 'own-tenant', description: 'Of yours.' },
    { url: '/api/v1', description: 'Beside the page' },
    { url: '{server}/v1', description: 'Anywhere', variables: { server: { default: 'https://acme.test' } } },
    { url: 'http://127.0.0.1:4010', description: 'Local' },
  ],
  paths: {
    '/list': { get: { operationId: 'list', responses } },
    '/files': {
      servers: [{ url: 'https://files.acme.test' }],
      get: { operationId: 'readFile', responses },
      put: { operationId: 'writeFile', servers: [{ url: 'https://upload.acme.test/' }], responses },
    },
  },
};
const folder = path.resolve('node_modules/.cache/servers');

interface Made {
  readonly servers: Readonly<Record<string, (...given: unknown[]) => string>>;
  readonly operationServers: Readonly<Record<string, Made['servers']>>;
}

let files: readonly GeneratedFile[];
let made: Made;
let server: TestServer | undefined;
beforeAll(async () => {
  files = await emit(buildApi({ document }));
  mkdirSync(folder, { recursive: true });
  write(files, folder);
  made = (await import(pathToFileURL(path.join(folder, 'servers.ts')).href)) as Made;
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await server?.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('names', () => {
  it.each<[readonly JsonObject[], readonly string[]]>([
    [[{ url: 'https://a.test', 'x-name': 'EU production', description: 'D' }], ['euProduction']],
    [
      [
        { url: 'https://a.test', description: 'The production server.' },
        { url: 'https://b.test', description: 'Sandbox environment' },
      ],
      ['production', 'sandbox'],
    ],
    [[{ url: 'https://a.test', description: 'Staging: what comes next, with the data of last night' }], ['staging']],
    [[{ url: 'https://api.acme.com/v1', description: 'One that is explained in very many words' }], ['acme']],
    [
      [{ url: 'https://api.acme.com/v1' }, { url: 'https://api.acme.com/v2' }],
      ['acmeV1', 'acmeV2'],
    ],
    [
      [{ url: 'https://api.acme.com' }, { url: 'http://api.acme.com' }],
      ['acmeHttps', 'acmeHttp'],
    ],
    [
      [{ url: 'https://www.api.acme.co.uk' }, { url: 'https://api.staging.acme.com' }],
      ['acme', 'stagingAcme'],
    ],
    [
      [{ url: 'http://localhost:8080/' }, { url: 'http://127.0.0.1:3000' }],
      ['localhost', 'host127001'],
    ],
    [
      [{ url: '/' }, { url: '/api/v3' }, { url: 'https://{host}' }],
      ['origin', 'apiV3', 'server'],
    ],
    [
      [
        { url: 'https://a.test', description: 'Live' },
        { url: 'https://b.test', description: 'live' },
      ],
      ['live_e4530b0e', 'live_b0d75b52'],
    ],
  ])('%j', (servers, want) => {
    expect(serversAt({ servers: servers as JsonObject[] }, '/servers').map(({ name }) => name)).toEqual(want);
  });

  it('are those of the others, whatever stands before and after', () => {
    const all: JsonObject[] = [{ url: 'https://one.test' }, { url: 'https://two.test' }, { url: '/v1' }];
    const names = (servers: JsonObject[]) =>
      Object.fromEntries(serversAt({ servers }, '/servers').map(({ url, name }) => [url, name]));
    expect(names(all.toReversed())).toEqual(names(all));
    expect(names(all.slice(1))).toEqual({ 'https://two.test': 'two', '/v1': 'v1' });
  });
});

describe('addresses', () => {
  it.each<[string, readonly unknown[], string]>([
    ['production', [], 'https://us.acme.test:443/v2'],
    ['production', [{ region: 'eu', version: 'v3/beta' }], 'https://eu.acme.test:443/v3/beta'],
    ['ownTenant', [{ tenant: 'a' }], 'https://a.acme.test'],
    ['anywhere', [{ server: 'http://localhost:1' }], 'http://localhost:1/v1'],
    ['local', [], 'http://127.0.0.1:4010'],
    ['besidePage', ['https://acme.test/x/y'], 'https://acme.test/api/v1'],
  ])('%s %j', (name, given, want) => expect(made.servers[name]?.(...given)).toBe(want));

  it.each<[string, readonly unknown[], string]>([
    ['production', [{ region: 'mars' }], 'servers.production takes "us" or "eu" for region, and not "mars".'],
    [
      'production',
      [{ port: '1/evil' }],
      'servers.production takes no more than a part of an address for port, and not "1/evil".',
    ],
    ['ownTenant', [{}], 'servers.ownTenant needs a value for tenant.'],
    [
      'ownTenant',
      [{ tenant: 'evil.test/' }],
      'servers.ownTenant takes no more than a part of an address for tenant, and not "evil.test/".',
    ],
    [
      'ownTenant',
      [{ tenant: 'u@evil.test#' }],
      'servers.ownTenant takes no more than a part of an address for tenant, and not "u@evil.test#".',
    ],
    [
      'besidePage',
      [],
      'servers.besidePage is the relative address "/api/v1", and no page says of what: give the address that it is relative to.',
    ],
  ])('%s %j is refused', (name, given, want) =>
    expect(() => made.servers[name]?.(...given)).toThrow(new TypeError(want)),
  );

  it('that are relative are the page’s, where there is one', () => {
    vi.stubGlobal('location', { href: 'https://shop.test/orders?x=1' });
    expect(made.servers['besidePage']?.()).toBe('https://shop.test/api/v1');
    for (const href of ['about:blank', 'file:///home/ada/page.html']) {
      vi.stubGlobal('location', { href });
      expect(() => made.servers['besidePage']?.()).toThrow('no page says of what');
    }
  });
});

describe('operations with servers of their own', () => {
  it('are named apart, the nearest list first', () => {
    const { readFile, writeFile } = made.operationServers;
    expect(Object.keys(made.operationServers)).toEqual(['readFile', 'writeFile']);
    expect([readFile?.['filesAcme']?.(), writeFile?.['uploadAcme']?.()]).toEqual([
      'https://files.acme.test',
      'https://upload.acme.test/',
    ]);
  });

  it('are called at the client’s address, unless a call names another', async () => {
    const create = await loadClient(files);
    const hosts: string[] = [];
    const client = create({
      baseUrl: made.servers['production']?.() ?? '',
      retry: 0,
      fetch: async (request) => {
        hosts.push(request.url);
        return Promise.resolve(new Response('{}'));
      },
    });
    await client['writeFile']?.();
    await client['writeFile']?.(undefined, { baseUrl: made.operationServers['writeFile']?.['uploadAcme']?.() });
    await client['list']?.();
    // 443 is https's own.
    expect(hosts).toEqual([
      'https://us.acme.test/v2/files',
      'https://upload.acme.test/files',
      'https://us.acme.test/v2/list',
    ]);
  });

  it('over a socket too', async () => {
    server = await serve(answer(200, {}));
    const client = (await loadClient(files))({
      baseUrl: 'http://127.0.0.1:1',
      retry: 0,
      fetch: async (request) => fetch(request),
    });
    expect(
      await client['readFile']?.(undefined, { baseUrl: made.servers['besidePage']?.(server.baseUrl) }),
    ).toMatchObject({ ok: true });
    expect(server.seen).toEqual(['GET /api/v1/files']);
  });
});

it('nothing is made for a document without servers', async () => {
  const bare = await emit(
    buildApi({ document: { ...document, servers: [], paths: { '/list': document.paths['/list'] } } }),
  );
  expect(bare.map((one) => one.path)).not.toContain('servers.ts');
  expect(bare.map((one) => one.path)).not.toContain('runtime/servers/address.ts');
});

it('types are those of the document', () => {
  const use = `
    import { createClient } from './client.js';
    import { operationServers, servers } from './servers.js';
    const client = createClient({ baseUrl: servers.production({ region: 'eu' }) });
    await client.writeFile({}, { baseUrl: operationServers.writeFile.uploadAcme() });
    servers.production(); servers.ownTenant({ tenant: 'a' }); servers.besidePage('https://a.test');
    // @ts-expect-error: no such region
    servers.production({ region: 'mars' });
    // @ts-expect-error: no default
    servers.ownTenant();
    // @ts-expect-error: no such server
    servers.staging();
    // @ts-expect-error: nothing to choose
    servers.local({ port: '1' });
    export {};`;
  write([...files, { path: 'use.ts', text: use }], folder);
  expect(strictFaults([path.join(folder, 'use.ts')])).toEqual([]);
});
