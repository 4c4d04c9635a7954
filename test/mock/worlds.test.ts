/** Worlds: each test has a memory of its own, by a header or a path, and sees nothing of the others. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createMock, openMock, type Mock, type MockOptions } from '../../generator/mock/mock.js';
import { Worlds } from '../../generator/mock/worlds.js';
import type { Memory } from '../../generator/mock/state/memory.js';
import { forgetful, Unkept, type Data } from '../../generator/mock/state/store.js';
import { buildApi } from '../../generator/meaning/build.js';
import type { JsonObject } from '../../generator/meaning/json.js';

const shelves = parse(readFileSync('test/cases/shelves/openapi.yaml', 'utf8')) as JsonObject;
const api = buildApi({ document: shelves });
const folder = mkdtempSync(path.join(tmpdir(), 'worlds-'));
afterAll(() => rmSync(folder, { recursive: true }));

const remembering = (options: MockOptions = {}) =>
  createMock(api, { stateful: true, now: () => 1_000_000, transitionTime: 1_000, ...options });

/** One call in a world, named by the header; undefined for the one without a name. */
async function ask(mock: Pick<Mock, 'fetch'>, world: string | undefined, call: string, body?: unknown) {
  const [method = '', target = ''] = call.split(' ');
  const named = world === undefined ? {} : { 'X-Mock-World': world };
  const answer = await mock.fetch(`http://mock${target}`, {
    method,
    headers: { 'Content-Type': 'application/json', ...named },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, text, headers: answer.headers };
}

async function names(mock: Mock, world: string | undefined): Promise<string[]> {
  const { text } = await ask(mock, world, 'GET /shelves');
  return (JSON.parse(text) as { name: string }[]).map(({ name }) => name);
}

const add = (mock: Mock, world: string | undefined, name: string) => ask(mock, world, 'POST /shelves', { name });
const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

describe('a world', () => {
  it('has resources and numbers of its own, by the header as by the path', async () => {
    const mock = remembering();
    const [first, second] = [await add(mock, 'a', 'one'), await add(mock, 'b', 'two')];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(JSON.parse(first.text)).toEqual({ ...(JSON.parse(second.text) as object), name: 'one' });
    await ask(mock, undefined, 'POST /__mock/worlds/a/shelves', { name: 'three' });
    expect([await names(mock, 'a'), await names(mock, 'b'), await names(mock, undefined)]).toEqual([
      ['one', 'three'],
      ['two'],
      [],
    ]);
    const { text } = await ask(mock, undefined, 'GET /__mock/worlds/b/shelves?x=1');
    expect(JSON.parse(text)).toMatchObject([{ name: 'two' }]);
  });

  it('begins with the seed data when it is first called, and has its own time', async () => {
    const book = { shelfId: 1, isbn: 'x', title: 't' };
    const mock = remembering({ seedData: { Shelf: [{ shelfId: 1, name: 's' }], Book: [book] } });
    await ask(mock, 'a', 'POST /shelves/1/books/x/lend?reader=Ada');
    await ask(mock, 'b', 'POST /shelves/1/books/x/lend?reader=Ada');
    await ask(mock, 'a', 'POST /__mock/advance?seconds=3');
    const state = async (world: string) => (await ask(mock, world, 'GET /shelves/1/books/x')).text;
    expect(
      [await state('a'), await state('b'), await state('c')].map(
        (text) => (JSON.parse(text) as { state: string }).state,
      ),
    ).toEqual(['here', 'lent', 'here']);
  });

  it('is set back, looked at, put back and forgotten alone', async () => {
    const mock = remembering();
    for (const world of [undefined, 'a', 'b']) await add(mock, world, `of ${world}`);
    const { text: copy } = await ask(mock, 'a', 'GET /__mock/snapshot');
    await ask(mock, undefined, 'POST /__mock/worlds/a/__mock/reset');
    expect([await names(mock, 'a'), await names(mock, 'b'), await names(mock, undefined)]).toEqual([
      [],
      ['of b'],
      ['of undefined'],
    ]);
    expect((await ask(mock, 'c', 'POST /__mock/restore', copy)).status).toBe(204);
    expect([await names(mock, 'a'), await names(mock, 'c')]).toEqual([[], ['of a']]);
    const listed = async () =>
      (
        JSON.parse((await ask(mock, undefined, 'GET /__mock/worlds')).text) as { worlds: { name: string }[] }
      ).worlds.map(({ name }) => name);
    expect((await listed()).sort()).toEqual(['a', 'b', 'c']);
    expect((await ask(mock, 'b', 'POST /__mock/forget')).status).toBe(204);
    expect((await listed()).sort()).toEqual(['a', 'c']);
    expect(await names(mock, 'b')).toEqual([]);
    const unnamed = await ask(mock, undefined, 'POST /__mock/forget');
    expect([unnamed.status, unnamed.text]).toEqual([400, expect.stringContaining('name the world')]);
    expect((await ask(mock, 'a', 'DELETE /__mock/forget')).status).toBe(405);
  });

  it('is there in process', async () => {
    const mock = remembering();
    await add(mock, 'a', 'one');
    expect(mock.world?.('a').snapshot().resources['Shelf']).toHaveLength(1);
    expect(mock.memory?.snapshot().resources['Shelf']).toEqual([]);
    mock.world?.('a').reset();
    expect(await names(mock, 'a')).toEqual([]);
    expect(() => mock.world?.('a/b').snapshot()).toThrow('no world can be called "a/b"');
    expect(createMock(api).world).toBeUndefined();
  });

  it('is taken over by another document with all the others, or none is', async () => {
    const mock = remembering();
    for (const world of [undefined, 'a', 'b']) await add(mock, world, `of ${world}`);
    mock.replace(buildApi({ document: shelves }));
    expect([await names(mock, undefined), await names(mock, 'a'), await names(mock, 'b')]).toEqual([
      ['of undefined'],
      ['of a'],
      ['of b'],
    ]);
    await ask(mock, 'b', 'POST /shelves/100001/books', { isbn: 'x', title: 't' });
    const other = structuredClone(shelves) as { 'x-resources': { Book: { transitions: { when: string }[] } } };
    (other['x-resources'].Book.transitions[0] as { when: string }).when = 'self.reader == "Ada"';
    expect(() => mock.replace(buildApi({ document: other as unknown as JsonObject }))).toThrow(
      /does not fit the document/,
    );
    expect([await names(mock, undefined), await names(mock, 'a'), await names(mock, 'b')]).toEqual([
      ['of undefined'],
      ['of a'],
      ['of b'],
    ]);
  });
});

describe('a name', () => {
  it.each<{ given: string; header?: string; target?: string; want: RegExp }>([
    { given: 'that is empty', header: '', want: /X-Mock-World must name a world: up to 100 letters/ },
    { given: 'with a slash', header: 'a/b', want: /must name a world/ },
    { given: 'with a space', header: 'a b', want: /must name a world/ },
    { given: 'that is a path', header: '..', want: /must name a world/ },
    { given: 'that is too long', header: 'x'.repeat(101), want: /must name a world/ },
    { given: 'that the path has not', target: '/__mock/worlds//shelves', want: /must name a world/ },
    { given: 'that is encoded in the path', target: '/__mock/worlds/a%20b/shelves', want: /must name a world/ },
    {
      given: 'beside another in the path',
      header: 'a',
      target: '/__mock/worlds/b/shelves',
      want: /must be the world of the path, b/,
    },
  ])('$given is a 400, on a mock with a memory and without', async ({ header, target = '/shelves', want }) => {
    for (const mock of [remembering(), createMock(api)]) {
      const { status, text } = await ask(mock, header, `GET ${target}`);
      expect(status).toBe(400);
      expect(text).toMatch(want);
    }
  });

  it('sent twice is a 400', async () => {
    const mock = remembering();
    const { port, close } = await mock.listen();
    try {
      const status = await new Promise((done, failed) => {
        const headers = ['Host', 'mock', 'X-Mock-World', 'a', 'X-Mock-World', 'b'];
        const request = http.get({ port, host: '127.0.0.1', path: '/shelves', headers: headers as never }, (answer) => {
          answer.resume();
          done(answer.statusCode);
        });
        request.on('error', failed);
      });
      expect(status).toBe(400);
    } finally {
      await close();
    }
  });

  it.each(['constructor', '__proto__', 'x'.repeat(100), 'a.b_c~d-1'])('%s is one', async (world) => {
    const mock = remembering();
    expect((await add(mock, world, 'one')).status).toBe(201);
    expect([await names(mock, world), await names(mock, undefined)]).toEqual([['one'], []]);
  });

  it('changes nothing on a mock without a memory', async () => {
    const mock = createMock(api);
    const answers = [
      await ask(mock, undefined, 'GET /shelves'),
      await ask(mock, 'a', 'GET /shelves'),
      await ask(mock, undefined, 'GET /__mock/worlds/a/shelves'),
    ].map(({ status, text }) => ({ status, text }));
    expect(answers).toEqual(Array.from({ length: 3 }, () => answers[0]));
    expect(answers[0]?.status).toBe(200);
  });

  it.each([
    { given: 'the header', target: '/shelves' },
    { given: 'the path', target: '/__mock/worlds/a/shelves' },
  ])('may be sent by a page: $given', async ({ target }) => {
    const answer = await remembering().fetch(`http://mock${target}`, {
      method: 'OPTIONS',
      headers: {
        Origin: 'http://page',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type,x-mock-world',
      },
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('Access-Control-Allow-Headers')).toContain('x-mock-world');
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
  });
});

describe('bounds', () => {
  it('a world that nobody calls is forgotten; one that is called is not, nor is the one without a name', () => {
    let now = 0;
    const worlds = new Worlds(
      () => ({}) as Memory,
      forgetful,
      { idle: 100 },
      () => now,
    );
    const [unnamed, a, b] = [worlds.of(''), worlds.of('a'), worlds.of('b')];
    now = 99;
    expect([worlds.of('b') === b, worlds.list().map(({ name, idle }) => [name, idle])]).toEqual([
      true,
      [
        ['a', 99],
        ['b', 0],
      ],
    ]);
    now = 100;
    expect(worlds.list().map(({ name }) => name)).toEqual(['b']);
    expect([worlds.of('a') === a, worlds.of('b') === b, worlds.of('') === unnamed]).toEqual([false, true, true]);
  });

  it('how long is an option', async () => {
    const mock = remembering({ worlds: { idle: 1 } });
    await add(mock, 'a', 'one');
    await pause(20);
    expect(await names(mock, 'a')).toEqual([]);
  });

  it('there are so many at most, until one is forgotten', async () => {
    const mock = remembering({ worlds: { most: 2 } });
    for (const world of ['a', 'b']) await add(mock, world, 'one');
    const { status, text } = await add(mock, 'c', 'one');
    expect(status).toBe(507);
    expect(text).toMatch(/there are 2 worlds, and no room for another; POST \/__mock\/forget in one/);
    expect((await add(mock, undefined, 'one')).status).toBe(201);
    await ask(mock, 'a', 'POST /__mock/forget');
    expect((await add(mock, 'c', 'one')).status).toBe(201);
    expect(await names(mock, 'b')).toEqual(['one']);
  });

  it.each([
    { given: 'one', worlds: { largest: 2_000 }, want: /the world a is full: it may hold 2000/, others: 201 },
    {
      given: 'all together',
      worlds: { together: 2_000 },
      want: /all worlds together are full: they may hold 2000/,
      others: 507,
    },
  ])('$given may hold so much; what goes beyond has not happened', async ({ worlds, want, others }) => {
    const mock = remembering({ worlds });
    let last = await add(mock, 'a', 'one');
    let count = 0;
    for (; last.status === 201; count += 1) last = await add(mock, 'a', 'x'.repeat(200));
    expect([last.status, last.text]).toEqual([507, expect.stringMatching(want)]);
    expect(await names(mock, 'a')).toHaveLength(count);
    expect((await add(mock, 'b', 'x'.repeat(200))).status).toBe(others);
    expect((await add(mock, undefined, 'x'.repeat(5_000))).status).toBe(201);
    await ask(mock, 'a', 'POST /__mock/reset');
    expect((await add(mock, 'b', 'x'.repeat(200))).status).toBe(201);
  });
});

describe('with a file', () => {
  it('all of them are there after a restart, but those that were forgotten', async () => {
    const data = path.join(folder, 'kept');
    const first = await openMock(api, { stateful: true, data });
    for (const world of [undefined, 'a', 'b', 'c']) await add(first, world, `of ${world}`);
    await ask(first, 'c', 'POST /__mock/forget');
    await ask(first, 'b', 'POST /__mock/reset');
    await add(first, 'b', 'again');
    await first.close();
    const second = await openMock(api, { stateful: true, data, worlds: { most: 2 } });
    expect([await names(second, undefined), await names(second, 'a'), await names(second, 'b')]).toEqual([
      ['of undefined'],
      ['of a'],
      ['again'],
    ]);
    // Those of the file count.
    expect((await add(second, 'd', 'one')).status).toBe(507);
    await second.close();
  });

  /** Says when it has kept what was written. */
  function slow(): Data & { keep: () => void; fail: () => void } {
    let [isKept, keep, fail] = [true, () => {}, () => {}];
    let kept = Promise.resolve();
    return {
      ...forgetful,
      store: () => ({
        load: () => [],
        write: () => {
          if (!isKept) return;
          isKept = false;
          kept = new Promise((done, failed) => {
            keep = () => ((isKept = true), done());
            fail = () => failed(new Unkept('the disk has failed'));
          });
        },
      }),
      kept: () => (isKept ? undefined : kept),
      keep: () => keep(),
      fail: () => fail(),
    };
  }

  it.each([
    { given: 'the call that changed it', call: 'POST /shelves', body: { name: 'two' } },
    { given: 'a call that shows it', call: 'GET /shelves', body: undefined },
    { given: 'a reset', call: 'POST /__mock/reset', body: undefined },
    { given: 'a snapshot', call: 'GET /__mock/snapshot', body: undefined },
  ])('nothing is told before it is kept: $given', async ({ call, body }) => {
    for (const isFailing of [false, true]) {
      const data = slow();
      const mock = remembering({ data });
      const first = add(mock, undefined, 'one');
      // Its body is read by then.
      await pause(20);
      let isAnswered = false;
      const second = ask(mock, undefined, call, body).finally(() => (isAnswered = true));
      await pause(20);
      expect(isAnswered).toBe(false);
      if (isFailing) data.fail();
      else data.keep();
      if (call.startsWith('GET')) expect((await second).status).toBe(isFailing ? 507 : 200);
      else if (isFailing) expect((await second).status).toBe(507);
      else expect((await second).status).toBeLessThan(300);
      expect((await first).status).toBe(isFailing ? 507 : 201);
    }
  });
});

describe('a thousand at once', () => {
  it('stay apart under load', { timeout: 240_000 }, async () => {
    const mock = remembering();
    const { url, close } = await mock.listen();
    const count = 1_000;
    const agent = new http.Agent({ keepAlive: true, maxSockets: 50 });
    const call = (method: string, target: string, world?: string, body?: string) =>
      new Promise<{ status: number; text: string }>((done, failed) => {
        const headers = {
          ...(world === undefined ? {} : { 'X-Mock-World': world }),
          ...(body === undefined
            ? {}
            : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }),
        };
        const request = http.request(`${url}${target}`, { method, agent, headers }, (answer) => {
          let text = '';
          answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
          answer.on('end', () => done({ status: answer.statusCode ?? 0, text }));
        });
        request.on('error', failed);
        request.end(body);
      });
    const worlds = Array.from({ length: count }, (_, index) => `w${index}`);
    try {
      // One round after the other over all of them, so that each is in the middle of its test while the others are.
      for (const round of [0, 1, 2]) {
        await Promise.all(
          worlds.map(async (world, index) => {
            const body = JSON.stringify({ name: `${world}, ${round}` });
            const made =
              index % 2 === 0
                ? await call('POST', '/shelves', world, body)
                : await call('POST', `/__mock/worlds/${world}/shelves`, undefined, body);
            expect(made.status).toBe(201);
          }),
        );
      }
      await Promise.all(
        worlds.map(async (world, index) => {
          const { text } = await call('GET', '/shelves', world);
          const found = (JSON.parse(text) as { name: string; shelfId: number }[]).map(({ name }) => name);
          expect(found).toEqual([0, 1, 2].map((round) => `${world}, ${round}`));
          if (index % 10 === 0) await call('POST', '/__mock/reset', world);
        }),
      );
      const sizes = await Promise.all(
        worlds.map(async (world) => (await call('GET', '/shelves', world)).text.length > 2),
      );
      expect(sizes.filter((isFull) => !isFull)).toHaveLength(count / 10);
      expect(mock.memory?.snapshot().resources['Shelf']).toEqual([]);
    } finally {
      agent.destroy();
      await close();
    }
  });
});
