/** Numbered lists of an ordinary REST document: client, curl sample and mock say and read the same bytes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { worldOf, type World } from './world.js';

const text = { type: 'string' };
const tag = { type: 'object', required: ['key'], properties: { key: text, size: { type: 'number' } } };
const tags = { type: 'array', items: tag };
const map = { type: 'object', additionalProperties: { type: 'array', items: { type: 'integer' } } };
const urlencoded = 'application/x-www-form-urlencoded';

interface Case {
  readonly id: string;
  readonly style: object;
  readonly schema: object;
  readonly value: unknown;
  /** As a query has it; a form has `+` for a blank. */
  readonly want: string;
}

const dotted = { form: '{name}.{n}' };
const cases: readonly Case[] = [
  {
    id: 'list',
    style: dotted,
    schema: { type: 'array', items: text },
    value: ['a b', '&=', 'ü'],
    want: 'v.1=a%20b&v.2=%26%3D&v.3=%C3%BC',
  },
  {
    id: 'fromZero',
    style: { ...dotted, start: 0 },
    schema: tags,
    value: [{ key: 'a', size: 1.5 }, { key: 'b' }],
    want: 'v.0.key=a&v.0.size=1.5&v.1.key=b',
  },
  {
    id: 'member',
    style: { form: '{name}.member.{n}' },
    schema: { type: 'array', items: { type: 'array', items: text } },
    value: [['a'], ['b', 'c']],
    want: 'v.member.1.member.1=a&v.member.2.member.1=b&v.member.2.member.2=c',
  },
  {
    id: 'literal',
    style: { form: 'Tag.{n}.Key' },
    schema: { type: 'array', items: { type: 'boolean' } },
    value: [true, false],
    want: 'Tag.1.Key=true&Tag.2.Key=false',
  },
  {
    id: 'brackets',
    style: { form: '{name}[{n}]' },
    schema: { type: 'array', items: tag },
    value: [{ key: 'a' }],
    want: 'v%5B1%5D.key=a',
  },
  {
    id: 'object',
    style: dotted,
    schema: { type: 'object', properties: { 'a-b': text, c: tags } },
    value: { 'a-b': 'x', c: [{ key: 'k' }] },
    want: 'v.a-b=x&v.c.1.key=k',
  },
  {
    id: 'free',
    style: dotted,
    schema: { type: 'object', additionalProperties: true },
    value: { x: { y: ['1', '2'] } },
    want: 'v.x.y.1=1&v.x.y.2=2',
  },
  {
    id: 'map',
    style: { ...dotted, map: '{name}.entry.{n}' },
    schema: map,
    value: { 'a.b': [1, 2], c: [3] },
    want: 'v.entry.1.key=a.b&v.entry.1.value.1=1&v.entry.1.value.2=2&v.entry.2.key=c&v.entry.2.value.1=3',
  },
  {
    id: 'json',
    style: { form: 'json' },
    schema: tags,
    value: [{ key: 'a' }],
    want: 'v=%5B%7B%22key%22%3A%22a%22%7D%5D',
  },
  { id: 'either', style: dotted, schema: { anyOf: [text, { type: 'array', items: text }] }, value: 'a', want: 'v=a' },
];

const document = {
  openapi: '3.1.0',
  info: { title: 'Lists', version: '1' },
  servers: [{ url: 'http://127.0.0.1:4010' }],
  paths: Object.fromEntries(
    cases.map(({ id, style, schema, value }) => {
      const responses = { 204: { description: 'Fine.' } };
      const parameter = { name: 'v', in: 'query', required: true, schema, example: value, 'x-list-style': style };
      const member = { ...schema, 'x-list-style': style };
      const body = { schema: { type: 'object', required: ['v'], properties: { v: member } }, example: { v: value } };
      return [
        `/${id}`,
        {
          get: { operationId: id, parameters: [parameter], responses },
          post: {
            operationId: `${id}Form`,
            requestBody: { required: true, content: { [urlencoded]: body } },
            responses,
          },
        },
      ];
    }),
  ),
};

let world: World;
beforeAll(async () => {
  world = await worldOf(document);
}, 120_000);
afterAll(async () => world?.close());

describe.each(cases)('$id', ({ id, value, want }) => {
  it('is sent alike by client and curl in a query, and taken by the mock', async () => {
    const { seen, result } = await world.sent(id, { query: { v: value } });
    expect(seen?.target, JSON.stringify(result)).toBe(`/${id}?${want}`);
    expect((await world.curled([id])).get(id)?.target).toBe(`/${id}?${want}`);
    expect(await world.mocked(id, { query: { v: value } })).toMatchObject({ ok: true, status: 204 });
  });

  it('is sent alike in a form', async () => {
    const form = want.replaceAll('%20', '+');
    const { seen, result } = await world.sent(`${id}Form`, { body: { v: value } });
    expect(seen?.body.toString(), JSON.stringify(result)).toBe(form);
    expect((await world.curled([`${id}Form`])).get(`${id}Form`)?.body.toString()).toBe(form);
    expect(await world.mocked(`${id}Form`, { body: { v: value } })).toMatchObject({ ok: true, status: 204 });
  });
});

it('is never sent where a name has no words', async () => {
  const { seen, result } = await world.sent('free', { query: { v: { 'a.b': '1' } } });
  expect([seen, result]).toMatchObject([
    undefined,
    { ok: false, error: { kind: 'invalid', message: 'query.v has a member whose name is empty or holds a dot' } },
  ]);
});

it.each([
  ['/list?v.2=b&v.7=c&v.1=a', 204],
  ['/list?v=', 204],
  ['/list?v.1.2=a', 422],
  ['/list?v.01=a', 422],
  ['/list?v.1=a&v.1=b', 422],
  ['/fromZero?v.0.key=a&v.0.size=x', 422],
  ['/fromZero?v.1.size=1', 422],
  [`/free?v${'.1'.repeat(5000)}=x`, 422],
])('is judged: %.40s, %i', async (path, status) => {
  expect((await world.mock.fetch(`http://x${path}`)).status).toBe(status);
});
