/** Credentials: every kind of scheme against the mock that asks for them, over a socket, and the bytes that a server is sent. */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { write } from '../../generator/build/output.js';
import { emit } from '../../generator/build/pipeline.js';
import { loadClient, type AnyClient } from '../../generator/contract/checks/generated.js';
import { Findings } from '../../generator/finding.js';
import type { GeneratedFile } from '../../generator/emit/file.js';
import { buildApi } from '../../generator/meaning/build.js';
import type { JsonValue } from '../../generator/meaning/json.js';
import { createMock, type Listening } from '../../generator/mock/mock.js';
import { answer, serve, type Script, type TestServer } from '../runtime/server.js';
import { strictFaults } from '../strict.js';

const responses = { '200': { description: 'Done.', content: { 'application/json': { schema: { type: 'object' } } } } };
const json = { content: { 'application/json': { schema: { type: 'object' } } } };
const asking: Readonly<Record<string, JsonValue | undefined>> = {
  open: [],
  inherited: undefined,
  inHeader: [{ key: [] }],
  inQuery: [{ queryKey: [] }],
  inCookie: [{ session: [] }],
  withBasic: [{ login: [] }],
  withBearer: [{ jwt: [] }],
  withHoba: [{ hoba: [] }],
  withOauth: [{ oauth: ['write'] }],
  withOpenId: [{ openId: [] }],
  either: [{ login: [] }, { jwt: [] }],
  both: [{ key: [], jwt: [] }],
  optional: [{}, { jwt: [] }],
  bothOrNone: [{ key: [], jwt: [] }, {}],
  connection: [{ tls: [] }, { jwt: [] }],
  unknown: [{ nowhere: [] }],
};

const api = buildApi({
  document: {
    openapi: '3.1.0',
    info: { title: 'Guarded', version: '1' },
    security: [{ key: [] }],
    paths: Object.fromEntries(
      Object.entries(asking).map(([operationId, security]) => {
        const parameters = [
          { name: 'q', in: 'query', schema: { type: 'string' } },
          { name: 'c', in: 'cookie', schema: { type: 'string' } },
        ];
        const operation = { operationId, ...(security === undefined ? {} : { security }), parameters, responses };
        return [
          `/${operationId}`,
          { get: operation, post: { ...operation, operationId: `${operationId}Post`, requestBody: json } },
        ];
      }),
    ),
    components: {
      securitySchemes: {
        key: { type: 'apiKey', in: 'header', name: 'X-Key', description: 'Of your account. */' },
        queryKey: { type: 'apiKey', in: 'query', name: 'api key' },
        session: { type: 'apiKey', in: 'cookie', name: 'session' },
        login: { type: 'http', scheme: 'basic' },
        jwt: { type: 'http', scheme: 'bearer' },
        hoba: { type: 'http', scheme: 'hoba' },
        oauth: {
          type: 'oauth2',
          flows: { clientCredentials: { tokenUrl: 'https://x.example', scopes: { write: '' } } },
        },
        openId: { type: 'openIdConnect', openIdConnectUrl: 'https://x.example' },
        tls: { type: 'mutualTLS' },
        unused: { type: 'apiKey', in: 'header', name: 'X-Unused' },
      },
    },
  } as never,
});

let files: readonly GeneratedFile[];
let create: (options: object) => AnyClient;
let mock: Listening;
let server: TestServer | undefined;
beforeAll(async () => {
  files = await emit(api);
  create = (await loadClient(files)) as never;
  mock = await createMock(api, { auth: true }).listen();
});
afterEach(async () => server?.close());
afterAll(async () => mock.close());

const secrets = {
  key: 'k1',
  queryKey: 'k 2&',
  session: 's;3',
  login: { username: 'ada', password: 'pässword:4' },
  jwt: 'j5',
  hoba: 'h6',
  oauth: () => 'o7',
  openId: async () => Promise.resolve('i8'),
};

interface Seen {
  readonly url: string | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** A client of a server that keeps what it is sent, and answers these statuses in turn, or 401 to certain credentials. */
async function watched(
  auth: unknown,
  { statuses = [200], refused, ...options }: { statuses?: number[]; refused?: string } & Record<string, unknown> = {},
) {
  const seen: Seen[] = [];
  server = await serve(
    ...statuses.map((status): Script => (request, response) => {
      seen.push({ url: request.url, headers: request.headers, body: '' });
      const isRefused = refused !== undefined && request.headers.authorization === refused;
      answer(isRefused ? 401 : status, {})(request, response);
    }),
  );
  return { client: create({ baseUrl: server.baseUrl, auth, retry: 0, ...options }), seen };
}

/** What of a call has to do with credentials. */
function shown({ url = '', headers }: Seen | { url?: string; headers: object }): string {
  const { authorization, cookie, 'x-key': key } = headers as Record<string, string>;
  return [url, authorization, cookie, key].filter(Boolean).join(' | ');
}

const guarded = Object.keys(asking).filter((name) => name !== 'open' && name !== 'optional' && name !== 'bothOrNone');

describe('against a mock that asks for credentials', () => {
  it.each(guarded.filter((name) => name !== 'connection' && name !== 'unknown'))(
    '%s is let in, and refused without',
    async (name) => {
      const client = create({ baseUrl: mock.url, auth: secrets, retry: 0 });
      expect(await client[name]?.()).toMatchObject({ ok: true });
      expect(await client[`${name}Post`]?.({ body: { a: 1 } })).toMatchObject({ ok: true });
      expect(await create({ baseUrl: mock.url, retry: 0 })[name]?.()).toMatchObject({ ok: false, status: 401 });
    },
  );

  it('a token that does not reach as far as the operation asks is a 403, and is not asked for again', async () => {
    let asked = 0;
    const claims = Buffer.from('{"scope":"read"}').toString('base64url');
    const oauth = async () => Promise.resolve(`h.${claims}.s${(asked += 1)}`);
    expect(await create({ baseUrl: mock.url, auth: { oauth } })['withOauth']?.()).toMatchObject({ status: 403 });
    expect(asked).toBe(1);
  });
});

describe('an operation is sent what it asks for and nothing else', () => {
  it.each([
    ['open', '/open'],
    ['inherited', '/inherited | k1'],
    ['inHeader', '/inHeader | k1'],
    ['inQuery', '/inQuery?api%20key=k%202%26'],
    ['inCookie', '/inCookie | session=s%3B3'],
    ['withBasic', `/withBasic | Basic ${Buffer.from('ada:pässword:4').toString('base64')}`],
    ['withBearer', '/withBearer | Bearer j5'],
    ['withHoba', '/withHoba | Hoba h6'],
    ['withOauth', '/withOauth | Bearer o7'],
    ['withOpenId', '/withOpenId | Bearer i8'],
    ['either', `/either | Basic ${Buffer.from('ada:pässword:4').toString('base64')}`],
    ['both', '/both | Bearer j5 | k1'],
    ['optional', '/optional | Bearer j5'],
    ['bothOrNone', '/bothOrNone | Bearer j5 | k1'],
    ['connection', '/connection | Bearer j5'],
    ['unknown', '/unknown'],
  ])('%s', async (name, want) => {
    const { client, seen } = await watched(secrets);
    expect(await client[name]?.()).toMatchObject({ ok: true });
    expect(seen.map(shown)).toEqual([want]);
  });

  it.each([
    ['the second alternative, where the first is not given', 'either', { jwt: 'j5' }, '/either | Bearer j5'],
    ['nothing, where no alternative is given', 'either', { key: 'k1' }, '/either'],
    ['what there is of schemes that belong together', 'both', { key: 'k1' }, '/both | k1'],
    ['nothing rather than half, where nothing is enough', 'bothOrNone', { key: 'k1' }, '/bothOrNone'],
    ['nothing, where there is no secret now', 'withBearer', { jwt: () => undefined }, '/withBearer'],
  ])('%s', async (_what, name, auth, want) => {
    const { client, seen } = await watched(auth);
    await client[name]?.();
    expect(seen.map(shown)).toEqual([want]);
  });

  it('beside the caller’s own query and cookies, and never over what the caller says', async () => {
    const { client, seen } = await watched(secrets);
    await client['inQuery']?.({ query: { q: 'a b' } });
    await client['inCookie']?.({ cookie: { c: '1' } });
    await client['withBearer']?.(undefined, { headers: { Authorization: 'Bearer mine' } });
    expect(seen.map(shown)).toEqual([
      '/inQuery?q=a%20b&api%20key=k%202%26',
      '/inCookie | c=1; session=s%3B3',
      '/withBearer | Bearer mine',
    ]);
  });
});

describe('a function that promises a token', () => {
  const counting = () => {
    const given: string[] = [];
    const jwt = async () => {
      await new Promise((done) => setTimeout(done, 5));
      given.push(`t${given.length + 1}`);
      return given.at(-1);
    };
    return { given, auth: { jwt } };
  };

  it('is asked once for calls in parallel, and not again for later ones', async () => {
    const { given, auth } = counting();
    const { client, seen } = await watched(auth);
    await Promise.all([client['withBearer']?.(), client['either']?.(), client['withBearer']?.()]);
    await client['withBearer']?.();
    expect([given, seen.map(({ headers }) => headers['authorization'])]).toEqual([['t1'], Array(4).fill('Bearer t1')]);
  });

  it('is asked again once after a 401, whose call is made again with its body', async () => {
    const { given, auth } = counting();
    const bodies: string[] = [];
    const { client, seen } = await watched(auth, {
      statuses: [401, 200],
      fetch: async (request: Request) => {
        bodies.push(await request.clone().text());
        return fetch(request);
      },
    });
    expect(await client['withBearerPost']?.({ body: { a: 1 } })).toMatchObject({ ok: true });
    expect(seen.map(({ headers }) => headers['authorization'])).toEqual(['Bearer t1', 'Bearer t2']);
    expect([given, bodies]).toEqual([
      ['t1', 't2'],
      ['{"a":1}', '{"a":1}'],
    ]);
  });

  it('is asked again once for calls that were refused together', async () => {
    const { given, auth } = counting();
    const { client, seen } = await watched(auth, { refused: 'Bearer t1' });
    const results = await Promise.all([client['withBearer']?.(), client['withBearer']?.(), client['withBearer']?.()]);
    expect(results.map((one) => one?.ok)).toEqual([true, true, true]);
    expect([given, seen.length]).toEqual([['t1', 't2'], 6]);
  });

  it('is believed after the second 401', async () => {
    const { given, auth } = counting();
    const { client, seen } = await watched(auth, { statuses: [401] });
    expect(await client['withBearer']?.()).toMatchObject({ ok: false, status: 401 });
    expect([given.length, seen.length]).toEqual([2, 2]);
  });

  it('that fails is asked again by the next call', async () => {
    let asked = 0;
    const jwt = () => ((asked += 1) === 1 ? Promise.reject(new Error('no token today')) : Promise.resolve('t2'));
    const { client, seen } = await watched({ jwt });
    expect(await client['withBearer']?.()).toMatchObject({
      error: { kind: 'network', cause: { message: 'no token today' } },
    });
    expect(await client['withBearer']?.()).toMatchObject({ ok: true });
    expect(seen.length).toBe(1);
  });

  it('that gives it at once is asked with every attempt, so that nobody gets the token of another', async () => {
    let user = 'ada';
    const { client, seen } = await watched({ jwt: () => user });
    await client['withBearer']?.();
    user = 'bob';
    await client['withBearer']?.();
    expect(seen.map(({ headers }) => headers['authorization'])).toEqual(['Bearer ada', 'Bearer bob']);
  });

  it.each([
    ['a secret that nobody can ask for', 'j5'],
    ['the same secret as before', async () => Promise.resolve('same')],
  ])('a 401 with %s is the answer', async (_what, jwt) => {
    const { client, seen } = await watched({ jwt }, { statuses: [401, 200] });
    expect(await client['withBearer']?.()).toMatchObject({ status: 401 });
    expect(seen.length).toBe(1);
  });
});

describe('a function that signs', () => {
  it('sees every attempt of the operations that ask for credentials, after all middleware', async () => {
    const signed: string[] = [];
    const sign = (request: Request) => {
      signed.push(`${new URL(request.url).pathname} ${request.headers.get('X-Team')}`);
      request.headers.set('Authorization', `Signed ${signed.length}`);
    };
    const team = { onRequest: ({ request }: { request: Request }) => request.headers.set('X-Team', 'shop') };
    const { client, seen } = await watched(sign, {
      statuses: [503, 200],
      middleware: [team],
      retry: 1,
      retryDelayMs: 0,
    });
    await client['withBearer']?.();
    await client['open']?.();
    expect(signed).toEqual(['/withBearer shop', '/withBearer shop']);
    expect(seen.map(shown)).toEqual(['/withBearer | Signed 1', '/withBearer | Signed 2', '/open']);
  });

  it('leaves at the request what a framework’s fetch reads there', async () => {
    const seen: unknown[] = [];
    const { client } = await watched(secrets, {
      fetch: async (request: Request) => {
        seen.push((request as { next?: unknown }).next);
        return fetch(request);
      },
    });
    await client['inQuery']?.(undefined, { next: { tags: ['a'] } });
    expect(seen).toEqual([{ tags: ['a'] }]);
  });

  it('may give another request', async () => {
    const sign = async (request: Request) => Promise.resolve(new Request(`${request.url}?signature=x`, request));
    const { client, seen } = await watched(sign);
    const result = await client['withBearer']?.();
    expect(seen.map(shown)).toEqual(['/withBearer?signature=x']);
    expect(inspect(result, { depth: 9 })).not.toContain('signature');
  });
});

describe('secrets are in nothing that is shown', () => {
  const secret = 'hush-hush';
  const all = {
    ...secrets,
    key: secret,
    queryKey: secret,
    session: secret,
    jwt: secret,
    login: { username: 'a', password: secret },
  };

  it.each(['inHeader', 'inQuery', 'inQueryPost', 'inCookie', 'withBasic', 'withBearer'])('%s', async (name) => {
    const logged: unknown[] = [];
    const log = {
      onRequest: ({ request }: { request: Request }) => void logged.push(request),
      onResponse: (call: object) => void logged.push(call),
      onError: (call: object) => void logged.push(call),
    };
    const { client, seen } = await watched(all, { statuses: [200, 500], middleware: [log] });
    const call = async (one: AnyClient) => one[name]?.(name.endsWith('Post') ? { body: {} } : undefined);
    const results = [await call(client), await call(client)];
    const closed = create({ baseUrl: 'http://127.0.0.1:1', auth: all, retry: 0, middleware: [log] });
    results.push(await call(closed));
    expect(JSON.stringify(seen).includes(name === 'withBasic' ? btoa(`a:${secret}`) : secret)).toBe(true);
    const text = inspect({ client, closed, results, logged }, { depth: 12, showHidden: true });
    expect(text).not.toContain(secret);
    expect(text).not.toContain(btoa(`a:${secret}`));
    expect(logged.length).toBe(6);
  });

  it.each([
    ['inHeader', { key: `${secret}\nX-Other: 1` }, /the header X-Key cannot be sent: a header has one line of Latin-1/],
    ['withBasic', { login: { username: `${secret}:`, password: 'p' } }, /a colon in its username/],
  ])('nor in what is said of one that cannot be sent: %s', async (name, auth, message) => {
    const { client, seen } = await watched(auth);
    const result = await client[name]?.();
    expect(result).toMatchObject({ ok: false, error: { message: expect.stringMatching(message) as unknown } });
    expect(inspect(result, { depth: 9, showHidden: true })).not.toContain(secret);
    expect(seen).toEqual([]);
  });
});

it('a scheme that the document does not declare is said', () => {
  const findings = new Findings();
  buildApi({ document: api.document, findings });
  const found = findings.list(() => ({})).filter(({ rule }) => rule === 'security-undeclared');
  expect(found).toMatchObject([{ what: expect.stringContaining('"nowhere"') as unknown }]);
});

describe('types', () => {
  const folder = path.resolve('node_modules/.cache/auth');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are those of the document’s schemes', () => {
    mkdirSync(folder, { recursive: true });
    const use = `
      import { createClient, type ClientOptions } from './client.js';
      import { createClient as createExact } from './longs.js';
      const baseUrl = 'http://x';
      createClient({ baseUrl });
      createExact({ baseUrl, auth: { key: 'k' } });
      createClient({ baseUrl, auth: { key: 'k', login: { username: 'a', password: 'b' }, oauth: async () => 't', jwt: () => undefined } });
      createClient({ baseUrl, auth: async (request) => { request.headers.set('a', 'b'); } });
      const given: ClientOptions = { baseUrl, auth: { queryKey: undefined } };
      // @ts-expect-error: no such scheme
      createClient({ baseUrl, auth: { kye: 'k' } });
      // @ts-expect-error: a name and a password
      createClient({ baseUrl, auth: { login: 'ada' } });
      // @ts-expect-error: nothing asks for it
      createClient({ baseUrl, auth: { unused: 'k' } });
      // @ts-expect-error: below HTTP
      createClient({ baseUrl, auth: { tls: 'k' } });
      export { given };`;
    write([...files, { path: 'use.ts', text: use }], folder);
    expect(strictFaults([path.join(folder, 'use.ts')])).toEqual([]);
  });
});
