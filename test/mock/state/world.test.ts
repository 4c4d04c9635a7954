/**
 * The engine on a small document of two resources, one a child of the other: what no story of one interface shows. What is kept
 * and found by what, in which order, how far time has gone, and what is left when something fails.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createMock, type Mock, type MockOptions } from '../../../generator/mock/mock.js';
import { forgetful, Unkept, type Data } from '../../../generator/mock/state/store.js';
import { buildApi } from '../../../generator/meaning/build.js';
import { pointerSegments, valueAt, type JsonObject } from '../../../generator/meaning/json.js';
import { ProblemError } from '../../../generator/problem.js';

const shelves = parse(readFileSync('test/cases/shelves/openapi.yaml', 'utf8')) as JsonObject;

type Change = readonly [pointer: string, value: unknown];

/** The document, changed at some places. */
function documentWith(...changes: readonly Change[]): JsonObject {
  const document = structuredClone(shelves);
  for (const [pointer, value] of changes) {
    const holder = valueAt(document, pointer.slice(0, pointer.lastIndexOf('/'))) as Record<string, unknown>;
    expect(holder, `mend ${pointer}`).toBeTypeOf('object');
    holder[pointerSegments(pointer).at(-1) ?? ''] = value;
  }
  return document;
}

const apiWith = (...changes: readonly Change[]) => buildApi({ document: documentWith(...changes) });

/** A mock whose time stands still until it is set forward. */
function remembering(options: MockOptions = {}, api = apiWith()) {
  const mock = createMock(api, { stateful: true, now: () => 1_000_000, transitionTime: 1_000, ...options });
  if (mock.memory === undefined) throw new Error('it does not remember');
  return { ...mock, memory: mock.memory, ask: (call: string, body?: unknown) => ask(mock, call, body) };
}

async function ask(mock: Mock, call: string, body?: unknown) {
  const [method = '', path = ''] = call.split(' ');
  const headers = { 'Content-Type': 'application/json' };
  const answer = await mock.fetch(`http://mock${path}`, {
    method,
    ...(body === undefined ? {} : { headers, body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  return {
    status: answer.status,
    headers: answer.headers,
    data: (text === '' ? undefined : JSON.parse(text)) as never,
  };
}

/** What a file would keep, without one. */
function dataOf(records = new Map<string, string>(), write = () => {}): Data & { records: Map<string, string> } {
  return {
    ...forgetful,
    records,
    store: () => ({
      load: () => [...records],
      write: (changes) => {
        write();
        for (const [key, record] of changes) record === undefined ? records.delete(key) : records.set(key, record);
      },
    }),
  };
}

const shelf = (shelfId: number) => ({ shelfId, name: `n${shelfId}` });
const book = (shelfId: number, isbn: string) => ({ shelfId, isbn, title: isbn });
const seedData = { Book: [book(1, 'a'), book(1, 'b'), book(2, 'a')], Shelf: [shelf(1), shelf(2)] };
const names = ({ data }: { data: never }) => (data as readonly { isbn: string }[]).map(({ isbn }) => isbn);

describe('children', () => {
  it('are found within their parent, go with it, and leave those of others; seeds may name them first', async () => {
    const { ask: call } = remembering({ seedData });
    expect(names(await call('GET /shelves/1/books'))).toEqual(['a', 'b']);
    expect((await call('PATCH /shelves/2/books/a', { title: 'other' })).data).toMatchObject({ title: 'other' });
    expect((await call('GET /shelves/1/books/a')).data).toMatchObject({ title: 'a' });
    expect((await call('DELETE /shelves/1')).status).toBe(204);
    expect(names(await call('GET /shelves/1/books'))).toEqual([]);
    expect(names(await call('GET /shelves/2/books'))).toEqual(['a']);
  });

  it('of nobody are no seed', () => {
    expect(() => remembering({ seedData: { Book: [book(7, 'a')], Shelf: [shelf(1)] } })).toThrow(
      /There is no Shelf \["7"\] that it could belong to/,
    );
  });

  it('that an expression cannot look at are no seed', () => {
    const api = apiWith(['/x-resources/Book/transitions/0/when', 'self.reader == "Ada"']);
    const begin = () => remembering({ seedData: { Shelf: [shelf(1)], Book: [book(1, 'a')] } }, api);
    expect(begin).toThrow(ProblemError);
    expect(begin).toThrow(/at \/Book\/0\nIt cannot be kept: .*No such key: reader/);
  });

  it.each(['a/b', 'ü ☃', '__proto__', 'constructor', '..%2f', 'undefined', 'null'])(
    'may be called %s, and nothing else is found by it',
    async (isbn) => {
      const { ask: call } = remembering({ seedData: { Shelf: [shelf(1)] } });
      const path = `/shelves/1/books/${encodeURIComponent(isbn)}`;
      expect((await call(`GET ${path}`)).status).toBe(404);
      expect((await call('POST /shelves/1/books', { isbn, title: 't' })).status).toBe(201);
      expect((await call(`GET ${path}`)).data).toMatchObject({ isbn, title: 't' });
      expect((await call('POST /shelves/1/books', { isbn, title: 't' })).status).toBe(409);
    },
  );
});

describe('a file', () => {
  it('gives the order back, and numbers that were never given before', async () => {
    const data = dataOf();
    const first = remembering({ data });
    const ids: unknown[] = [];
    for (const name of ['z', 'y', 'x', 'w'])
      ids.push(valueAt((await first.ask('POST /shelves', { name })).data, '/shelfId'));
    await first.ask(`DELETE /shelves/${String(ids.pop())}`);
    // A file gives them in whatever order: in none that is the right one, forwards or backwards.
    const [one, ...others] = [...data.records];
    const second = remembering({ data: dataOf(new Map([...others, ...(one === undefined ? [] : [one])])) });
    const list = (await second.ask('GET /shelves')).data as readonly { shelfId: number }[];
    expect(list.map(({ shelfId }) => shelfId)).toEqual(ids);
    const made = valueAt((await second.ask('POST /shelves', { name: 'v' })).data, '/shelfId');
    expect(Number(made)).toBeGreaterThan(Math.max(...ids.map(Number)) + 1);
  });

  it('does not keep time that was set forward', async () => {
    const data = dataOf();
    const first = remembering({ data, seedData });
    first.memory.advance(1_000_000);
    await first.ask('POST /shelves/1/books/a/lend?reader=Ada');
    const second = remembering({ data });
    expect((await second.ask('GET /shelves/1/books/a')).data).toMatchObject({ state: 'lent' });
    second.memory.advance(3_000);
    expect((await second.ask('GET /shelves/1/books/a')).data).toMatchObject({ state: 'here' });
  });

  it('that cannot be written leaves everything as it was, in its order', async () => {
    let isFull = false;
    const write = () => {
      if (isFull) throw new Unkept('no space left');
    };
    const { ask: call, memory } = remembering({ data: dataOf(new Map(), write), seedData });
    const before = memory.snapshot();
    isFull = true;
    expect((await call('DELETE /shelves/1')).status).toBe(507);
    expect((await call('POST /shelves', { name: 'new' })).status).toBe(507);
    expect(memory.snapshot()).toEqual(before);
    isFull = false;
    expect((await call('POST /shelves', { name: 'new' })).data).toMatchObject({ shelfId: before.sequence + 0 });
    expect(names(await call('GET /shelves/1/books'))).toEqual(['a', 'b']);
  });

  it('is read by a document that identifies by other members', async () => {
    const data = dataOf();
    remembering({ data, seedData: { Shelf: [shelf(1)], Book: [book(1, 'a')] } });
    const api = apiWith(['/x-resources/Book/within', []]);
    for (let start = 0; start < 2; start += 1) {
      const { ask: call } = remembering({ data }, api);
      expect((await call('GET /shelves/1/books/a')).data).toMatchObject({ title: 'a' });
    }
    expect([...data.records.keys()]).toContain('["Book","[\\"a\\"]"]');
    expect(data.records.size).toBe(3);
  });

  it.each<{ given: string; change: Change; want: RegExp }>([
    {
      given: 'are told apart no more',
      change: ['/x-resources/Book/within', []],
      want: /at \/x-resources\/Book\nWhat the mock remembers does not fit the document: there are two Book/,
    },
    {
      given: 'lack what a transition looks at',
      change: ['/x-resources/Book/transitions/0/when', 'self.reader == "Ada"'],
      want: /transitions\/0\/when\nWhat the mock remembers does not fit the document: .*No such key: reader/,
    },
  ])('whose books $given is a problem of the document, and nothing is lost', ({ change, want }) => {
    const data = dataOf();
    const running = remembering({ data });
    running.memory.restore({
      sequence: 1,
      resources: { Book: [book(1, 'a'), book(2, 'a')].map((one) => ({ age: 0, value: { ...one, state: 'here' } })) },
    });
    const [kept, before] = [new Map(data.records), running.memory.snapshot()];
    const begin = () => remembering({ data }, apiWith(change));
    expect(begin).toThrow(ProblemError);
    expect(begin).toThrow(want);
    expect(() => running.replace(apiWith(change))).toThrow(want);
    expect(running.memory.snapshot()).toEqual(before);
    expect(data.records).toEqual(kept);
    const other = createMock(apiWith(), { stateful: true, now: () => 0 });
    other.memory?.restore(before);
    expect(() => other.replace(apiWith(change))).toThrow(want);
    expect(other.memory?.snapshot().resources).toMatchObject(before.resources);
  });
});

describe('time', () => {
  const aging = apiWith(
    ['/x-resources/Book/initial/since', '"2000-01-01T00:00:00Z"'],
    [
      '/x-resources/Book/transitions',
      [
        { when: 'self.title == "a"', after: 1, sets: { title: '"b"', since: 'now()' } },
        { when: 'self.title == "b"', after: 2, sets: { title: '"c"', since: 'now()' } },
      ],
    ],
  );
  const seeds = { Shelf: [shelf(1)], Book: [book(1, 'a')] };

  it('does one thing after the other, each at its moment, however late it is looked at', async () => {
    const { ask: call, memory } = remembering({ seedData: seeds, now: () => 0 }, aging);
    memory.advance(2_000);
    expect((await call('GET /shelves/1/books/a')).data).toMatchObject({ title: 'b', since: '1970-01-01T00:00:01Z' });
    memory.advance(600_000);
    expect((await call('GET /shelves/1/books/a')).data).toMatchObject({ title: 'c', since: '1970-01-01T00:00:03Z' });
  });

  it('goes on in a copy where it was', async () => {
    const { ask: call, memory } = remembering({ seedData: seeds }, aging);
    memory.advance(900);
    memory.restore(memory.snapshot());
    memory.advance(99);
    expect((await call('GET /shelves/1/books/a')).data).toMatchObject({ title: 'a' });
    memory.advance(1);
    expect((await call('GET /shelves/1/books/a')).data).toMatchObject({ title: 'b' });
  });

  it('that meets a mistake of the document stops every call, but not setting back, nor a mended document', async () => {
    const broken = apiWith(['/x-resources/Book/transitions/0/sets/reader', 'self.reader.size() / 0']);
    for (const mend of ['reset', 'replace'] as const) {
      const mock = remembering({ seedData }, broken);
      await mock.ask('POST /shelves/1/books/a/lend?reader=Ada');
      mock.memory.advance(3_000);
      const failed = await mock.ask('GET /shelves');
      expect([failed.status, JSON.stringify(failed.data)]).toEqual([500, expect.stringMatching(/sets\/reader failed/)]);
      if (mend === 'reset') mock.memory.reset();
      else mock.replace(apiWith());
      expect((await mock.ask('GET /shelves/1/books/a')).data).toMatchObject({ state: 'here' });
    }
  });

  it('ends with the year 9999', async () => {
    const { ask: call, memory } = remembering({ seedData });
    for (let count = 0; count < 80; count += 1) await call('POST /__mock/advance?seconds=3155760000');
    const late = await call('POST /__mock/advance?seconds=3155760000');
    expect([late.status, late.data]).toEqual([400, { message: 'time ends with the year 9999' }]);
    await call('POST /shelves/1/books/a/lend?reader=Ada');
    expect((await call('GET /shelves/1/books/a')).status).toBe(200);
    expect(memory.snapshot().resources['Book']).toHaveLength(3);
  });
});

describe('a snapshot that nobody took', () => {
  const restored = (sequence: unknown, ...books: unknown[]) => JSON.stringify({ sequence, resources: { Book: books } });
  const value = { ...book(1, 'a'), state: 'lent' };

  it.each([
    { given: 'a fraction to count on from', body: restored(1.5), want: /sequence must be an integer/ },
    { given: 'a number to count from that cannot grow', body: restored(2 ** 53 - 1), want: /sequence must be/ },
    { given: 'a negative one', body: restored(-1), want: /sequence must be/ },
    { given: 'two of one name', body: restored(1, { age: 0, value }, { age: 0, value }), want: /two Book \["1","a"\]/ },
    { given: 'no object', body: restored(1, { age: 0, value: [] }), want: /snapshot answers/ },
  ])('$given: refused, and nothing changes', async ({ body, want }) => {
    const { ask: call, memory } = remembering({ seedData });
    const before = memory.snapshot();
    const answer = await call('POST /__mock/restore', body);
    expect([answer.status, JSON.stringify(answer.data).replaceAll('\\', '')]).toEqual([
      400,
      expect.stringMatching(want),
    ]);
    expect(memory.snapshot()).toEqual(before);
  });

  it('of before all time, and of later than now, is of the beginning, and of now', async () => {
    const { ask: call, memory } = remembering();
    const lend = { ...value, reader: 'Ada', since: '2000-01-01T00:00:00Z' };
    const body = restored(1, { age: 9e15, value: lend }, { age: -1e9, value: { ...lend, isbn: 'b' } });
    expect((await call('POST /__mock/restore', body)).status).toBe(204);
    expect((await call('GET /shelves/1/books/a')).data).toMatchObject({ state: 'here' });
    expect((await call('GET /shelves/1/books/b')).data).toMatchObject({ state: 'lent' });
    memory.advance(3_000);
    expect((await call('GET /shelves/1/books/b')).data).toMatchObject({ state: 'here' });
  });
});

describe('a body with the schema of the resource itself', () => {
  it('does not change what the document calls readOnly, nor empty it', async () => {
    const api = apiWith(
      ['/components/requestBodies/Words/content/application~1json/schema', { $ref: '#/components/schemas/Book' }],
      ['/components/schemas/Book/required', ['title']],
      ['/components/schemas/Book/properties/state', { type: 'string', readOnly: true }],
      ['/components/schemas/Book/properties/since', { type: 'string', readOnly: true }],
    );
    const { ask: call } = remembering({ seedData }, api);
    const { data: before } = await call('GET /shelves/1/books/a');
    const after = await call('PUT /shelves/1/books/a', { title: 'new', state: 'burnt' });
    expect(after.data).toEqual({ ...(before as object), title: 'new' });
  });
});

describe('answers', () => {
  it('that the document does not allow are none, and what led there has not happened', async () => {
    const api = apiWith(['/paths/~1shelves~1{shelfId}~1books~1{number}~1lend/post/x-state/sets/state', '"eaten"']);
    const { ask: call } = remembering({ seedData }, api);
    const answer = await call('POST /shelves/1/books/a/lend?reader=Ada');
    expect(answer.status).toBe(500);
    expect(JSON.stringify(answer.data)).toMatch(/lendBook would not be as the document says: \/state /);
    expect((await call('GET /shelves/1/books/a')).data).toMatchObject({ state: 'here' });
  });

  it('show a changed resource as it is now', async () => {
    const { ask: call } = remembering({ seedData });
    expect((await call('GET /shelves/1/books/a')).data).toMatchObject({ title: 'a' });
    await call('PATCH /shelves/1/books/a', { title: 'new' });
    expect((await call('GET /shelves/1/books/a')).data).toMatchObject({ title: 'new' });
  });

  it('carry the identifier of the call once, and not one that was remembered', async () => {
    const api = apiWith(
      ['/components/schemas/Shelf/properties/requestId', { type: 'string' }],
      ['/paths/~1shelves/post/requestBody/content/application~1json/schema/properties/requestId', { type: 'string' }],
    );
    const mock = remembering({}, api);
    const answer = await mock.fetch('http://mock/shelves', {
      method: 'POST',
      headers: { 'X-Request-Id': 'r1', 'Content-Type': 'application/json' },
      body: '{"requestId":"mine","name":"n"}',
    });
    expect((await answer.text()).match(/requestId":"\w+/g)).toEqual(['requestId":"r1']);
  });

  it('say what is not there in the words that the document has for it', async () => {
    const said = '/components/responses/Missing/content/application~1json/examples/NotFound/x-state-error';
    const { ask: call } = remembering({ seedData }, apiWith([said, '"Nothing on " + string(request.shelfId)']));
    expect((await call('GET /shelves/1/books/z')).data).toMatchObject({ message: 'Nothing on 1' });
    expect((await call('POST /shelves/7/books', { isbn: 'a', title: 't' })).data).toMatchObject({
      message: 'Nothing on 7',
    });
  });

  it('have a documented message where ours would be too long', async () => {
    const api = apiWith(['/components/schemas/Error/properties/message/maxLength', 30]);
    const { ask: call } = remembering({ seedData }, api);
    const lend = () => call('POST /shelves/1/books/a/lend?reader=AdaAdaAdaAdaAdaAdaAdaAdaAdaAda');
    await lend();
    expect((await lend()).data).toMatchObject({ code: 'lent', message: 'Ada has it.' });
  });

  it('are of the media type that the document gives them', async () => {
    const created = valueAt(shelves, '/paths/~1shelves/post/responses/201/content/application~1json');
    const hal = { 'application/hal+json': created };
    const { ask: call } = remembering({}, apiWith(['/paths/~1shelves/post/responses/201/content', hal]));
    expect((await call('POST /shelves', { name: 'n' })).headers.get('Content-Type')).toBe('application/hal+json');
  });

  it('come page by page, whatever the page', async () => {
    const integer = { type: 'integer' };
    const api = apiWith(
      [
        '/paths/~1shelves/get/parameters',
        [
          { name: 'skip', in: 'query', schema: integer },
          { name: 'top', in: 'query', schema: integer },
        ],
      ],
      ['/paths/~1shelves/get/x-pagination', { offset: 'skip', limit: 'top', items: '/list', total: '/total' }],
      [
        '/paths/~1shelves/get/responses/200/content/application~1json',
        {
          schema: {
            type: 'object',
            properties: { list: { type: 'array', items: { $ref: '#/components/schemas/Shelf' } }, total: integer },
          },
        },
      ],
    );
    const { ask: call } = remembering({ seedData: { Shelf: [1, 2, 3].map(shelf) } }, api);
    const page = async (query: string) => {
      const { list, total } = (await call(`GET /shelves?${query}`)).data as {
        list: { shelfId: number }[];
        total: number;
      };
      return [...list.map(({ shelfId }) => shelfId), `of ${total}`];
    };
    expect(await page('')).toEqual([1, 2, 3, 'of 3']);
    expect(await page('skip=1&top=1')).toEqual([2, 'of 3']);
    expect(await page('skip=-1&top=1')).toEqual([1, 'of 3']);
    expect(await page('top=-1')).toEqual(['of 3']);
    expect(await page('skip=3')).toEqual(['of 3']);
  });
});

describe('expressions', () => {
  it('of the same text are told apart when they fail', async () => {
    const sets = '/paths/~1shelves~1{shelfId}~1books~1{number}/patch/x-state/sets';
    const api = apiWith(
      ['/x-resources/Book/transitions/0/sets/reader', '"a".size() / 0'],
      [sets, { reader: '"a".size() / 0' }],
    );
    const { ask: call } = remembering({ seedData }, api);
    expect(JSON.stringify((await call('PATCH /shelves/1/books/a', { title: 't' })).data)).toContain(
      '/patch/x-state/sets/reader failed',
    );
  });

  it('that ask for endless tokens get none', async () => {
    const api = apiWith(
      ['/x-resources/Shelf/initial/name2', 'newToken(1000000000)'],
      ['/components/schemas/Shelf/properties/name2', { type: 'string' }],
    );
    const { ask: call } = remembering({}, api);
    expect(JSON.stringify((await call('POST /shelves', { name: 'n' })).data)).toMatch(
      /newToken takes a length from 1 to 4096/,
    );
  });
});
