/** What the world's documents write by habit is used as it is meant. */
import { describe, expect, it } from 'vitest';
import { createJudge } from '../../generator/contract/checks/judge.js';
import type { JsonObject, JsonValue } from '../../generator/meaning/json.js';
import { createValidator } from '../../generator/validate/validator.js';
import { answering, documentOf, mockOf } from './rest.js';

const text = { type: 'string' };
const object = (properties: JsonObject, more: JsonObject = {}) => ({ type: 'object', properties, ...more });
const taking = (schema: JsonValue, schemas: JsonObject = {}) =>
  mockOf(
    documentOf(
      {
        requestBody: { required: true, content: { 'application/json': { schema } } },
        responses: { '204': { description: 'D.' } },
      },
      { components: { schemas } },
      { method: 'post' },
    ),
  );

describe('oneOf with a branch that can never be the only one is judged as anyOf', () => {
  it.each<{ given: string; oneOf: JsonValue[]; takes: JsonValue[]; refuses: JsonValue[]; says?: boolean }>([
    {
      given: 'objects that require nothing',
      oneOf: [object({ mail: text }), object({ mail: text, code: text })],
      takes: [{ mail: 'm' }, { mail: 'm', code: 'c' }, {}],
      refuses: [{ mail: 1 }, 'text'],
    },
    {
      given: 'an object and what extends it',
      oneOf: [object({ id: text }, { required: ['id'] }), { allOf: [object({ id: text }), object({ more: text })] }],
      takes: [{ id: 'a' }, { id: 'a', more: 'm' }, { more: 'm' }],
      refuses: [{ id: 1 }],
    },
    {
      given: 'a text and a date',
      oneOf: [text, { type: 'string', format: 'date' }],
      takes: ['a', '2026-01-01'],
      refuses: [1],
    },
    {
      given: 'numbers and integers',
      oneOf: [{ type: 'number' }, { type: 'integer', minimum: 3 }],
      takes: [1.5, 4],
      refuses: ['4'],
    },
    {
      given: 'objects that are told apart by what they require',
      oneOf: [object({ a: text }, { required: ['a'] }), object({ b: text }, { required: ['b'] })],
      takes: [{ a: 'a' }, { b: 'b' }],
      refuses: [{ a: 'a', b: 'b' }, {}],
      says: false,
    },
    {
      given: 'objects that are told apart by a closed door',
      oneOf: [
        object({ a: text }, { additionalProperties: false, required: ['a'] }),
        object({ a: text, b: text }, { required: ['b'] }),
      ],
      takes: [{ a: 'a' }, { a: 'a', b: 'b' }],
      refuses: [{ c: 'c' }],
      says: false,
    },
    {
      given: 'one that is closed, and one with more',
      oneOf: [object({ a: text }, { additionalProperties: false }), object({ a: text, b: text }, { required: ['b'] })],
      takes: [{ a: 'a' }, {}, { a: 'a', b: 'b' }],
      refuses: [{ b: 1 }],
      says: false,
    },
    {
      given: 'objects of which one says what the other only requires',
      oneOf: [object({ c: text }, { required: ['a', 'c'] }), object({ a: { type: 'integer' } }, { required: ['a'] })],
      takes: [{ a: 'a', c: 'c' }, { a: 1 }],
      refuses: [{ a: 1, c: 'c' }, { c: 'c' }],
      says: false,
    },
  ])('$given', async ({ oneOf, takes, refuses, says = true }) => {
    const mock = taking({ oneOf });
    for (const value of takes) expect([value, await mock.send(value)]).toEqual([value, 204]);
    for (const value of refuses) expect([value, await mock.send(value)]).toEqual([value, 422]);
    expect(mock.found).toEqual(says ? ['one-of-idle'] : []);
  });
});

it('requires nothing that a whole forbids', async () => {
  const allOf = [object({ a: text }, { additionalProperties: false }), { required: ['a', 'b'] }];
  const mock = taking({ allOf });
  expect([await mock.send({ a: 'a' }), await mock.send({}), await mock.send({ a: 'a', b: 'b' })]).toEqual([
    204, 422, 422,
  ]);
  expect(mock.found).toEqual(['required-forbidden']);
});

it('requires nothing that it forbids', async () => {
  const mock = taking(object({ a: text }, { required: ['a', 'b'], additionalProperties: false }));
  expect([await mock.send({ a: 'a' }), await mock.send({}), await mock.send({ a: 'a', b: 'b' })]).toEqual([
    204, 422, 422,
  ]);
  expect(mock.found).toEqual(['required-forbidden']);
});

describe('closed parts, where the whole is meant', () => {
  const closed = (members: JsonObject, rest: JsonObject = {}) =>
    object(members, { additionalProperties: false, ...rest });
  const Inner = { allOf: [closed({ a: text }), closed({ b: text })] };
  it.each<{ given: string; schema: JsonObject; takes: JsonValue[]; refuses: JsonValue[]; says?: string[] }>([
    {
      given: 'of an allOf',
      schema: { allOf: [closed({ a: text }, { required: ['a'] }), object({ b: text }, { required: ['b'] })] },
      takes: [{ a: 'a', b: 'b' }],
      refuses: [{ a: 'a' }, { a: 'a', b: 'b', c: 'c' }, { a: 'a', b: 1 }],
    },
    {
      given: 'all of them, one by reference',
      schema: { allOf: [{ $ref: '#/components/schemas/Base' }, closed({ b: text }, { required: ['b'] })] },
      takes: [
        { base: 'a', b: 'b' },
        { base: 'a', b: 'b', inner: { a: 'a', b: 'b' } },
      ],
      refuses: [{ base: 'a' }, { base: 'a', b: 'b', c: 'c' }, { base: 'a', b: 'b', inner: { c: 'c' } }],
    },
    {
      given: 'the whole, beside what it is made of',
      schema: { ...closed({ b: text }), allOf: [{ $ref: '#/components/schemas/Base' }], required: ['base'] },
      takes: [{ base: 'a', b: 'b' }],
      refuses: [{ b: 'b' }, { base: 'a', c: 'c' }],
    },
    {
      given: 'the whole, beside its alternatives',
      schema: closed(
        { a: text },
        { oneOf: [object({ b: text }, { required: ['b'] }), object({ c: text }, { required: ['c'] })] },
      ),
      takes: [{ a: 'a', b: 'b' }],
      refuses: [{ a: 'a', d: 'd' }],
    },
    {
      given: 'with patterns of names beside it',
      schema: { allOf: [closed({ a: text }), object({}, { patternProperties: { '^x-': text } })] },
      takes: [{ a: 'a', 'x-b': 'b' }],
      refuses: [{ a: 'a', b: 'b' }, { 'x-b': 1 }],
    },
    {
      given: 'whose others have another type',
      schema: { allOf: [object({}, { additionalProperties: { type: 'object' } }), object({ a: text, b: object({}) })] },
      takes: [{ a: 'a', c: {} }],
      refuses: [{ a: 1 }, { c: 'c' }, { b: 'b' }],
    },
    {
      given: 'whose others have the same type',
      schema: { allOf: [object({}, { additionalProperties: { type: 'string' } }), object({ a: { minLength: 2 } })] },
      takes: [{ a: 'aa', c: 'c' }],
      refuses: [{ a: 11 }, { a: 'a' }, { c: 1 }],
      says: [],
    },
    {
      given: 'with a member that only a pattern knows',
      schema: {
        allOf: [closed({ a: text }), object({}, { patternProperties: { '^x-': text } })],
        required: ['x-b'],
      },
      takes: [{ 'x-b': 'b' }],
      refuses: [{ a: 'a' }],
    },
    {
      given: 'beside a member that may not be there',
      schema: { allOf: [closed({ a: text }), object({ b: false })] },
      takes: [{ a: 'a' }],
      refuses: [{ a: 'a', b: 'b' }],
      says: [],
    },
    {
      given: 'which forbids what nobody describes',
      schema: { allOf: [closed({ a: text, b: text }), object({ a: text })] },
      takes: [{ a: 'a', b: 'b' }],
      refuses: [{ c: 'c' }],
      says: [],
    },
  ])('$given', async ({ schema, takes, refuses, says = ['closed-part'] }) => {
    const Base = closed({ base: text, inner: { $ref: '#/components/schemas/Inner' } });
    const mock = taking(schema, { Base, Inner });
    for (const value of takes) expect([value, await mock.send(value)]).toEqual([value, 204]);
    for (const value of refuses) expect([value, await mock.send(value)]).toEqual([value, 422]);
    expect([...new Set(mock.found)]).toEqual(says);
  });
});

it('answers data that look like a reference as they are written, and asks nobody', async () => {
  const example = { a: { $ref: 'http://127.0.0.1:9/A' }, b: [{ $ref: './secret.yaml' }] };
  const { ask } = mockOf(documentOf(answering({ type: 'object', example })));
  expect(JSON.parse((await ask()).text)).toEqual(example);
});

it('makes what stands required beside a union', async () => {
  const schema = { required: ['c'], anyOf: [object({ a: text }), object({ b: text })] };
  const { ask, found } = mockOf(documentOf(answering(schema)));
  expect([JSON.parse((await ask()).text), found]).toEqual([expect.objectContaining({ c: expect.anything() }), []]);
});

it.each([
  { given: 'which is nothing without its members', schema: object({ a: text, b: text }), want: 200 },
  { given: 'that requires a member', schema: object({ a: text }, { required: ['a'] }), want: 422 },
  { given: 'whose name is written', schema: object({ a: text }), explode: false, want: 422 },
])('a required object in the query may be absent: $given', async ({ schema, explode = true, want }) => {
  const parameters = [{ name: 'filter', in: 'query', required: true, explode, schema }];
  const { ask } = mockOf(documentOf({ ...answering(text), parameters }));
  expect((await ask()).status).toBe(want);
  expect((await ask({}, explode ? '/it?a=1' : '/it?filter=a,1')).status).toBe(200);
});

it.each(['Transfer-Encoding', 'Content-Encoding', 'Content-Length', 'Connection'])(
  'leaves %s to the server, though it is documented',
  async (name) => {
    const schema = { type: 'string', example: 'chunked' };
    const response = { description: 'D.', headers: { [name]: { schema } }, content: { 'text/plain': {} } };
    const { ask } = mockOf(documentOf({ responses: { '200': response } }));
    const { headers, text } = await ask();
    expect([headers.get(name) ?? 'none', text]).toEqual(['none', 'text']);
  },
);

it('sends documented headers by their pattern', async () => {
  const headers = { ETag: { schema: { type: 'string', pattern: '^"\\d+"$' } } };
  const { ask } = mockOf(
    documentOf({ responses: { '200': { description: 'D.', headers, content: { 'text/plain': {} } } } }),
  );
  expect((await ask()).headers.get('ETag')).toMatch(/^"\d+"$/);
});

describe('a plain text that can be none is JSON', () => {
  const schema = object({ id: { type: 'integer' } }, { required: ['id'] });
  const content = { 'text/plain': { schema }, 'text/json': { schema }, 'application/json': { schema } };
  const { ask, api, operation } = mockOf(documentOf({ responses: { '200': { description: 'D.', content } } }));

  it.each([
    { accept: undefined, want: 'application/json' },
    { accept: '*/*', want: 'application/json' },
    { accept: 'text/plain', want: 'text/plain' },
    { accept: 'text/json', want: 'text/json' },
  ])('Accept: $accept', async ({ accept, want }) => {
    const answer = await ask(accept === undefined ? {} : { headers: { Accept: accept } });
    expect([answer.type, JSON.parse(answer.text)]).toEqual([want, { id: expect.any(Number) as number }]);
  });

  it.each(['text/plain', 'application/json', 'text/json'])('is judged by its schema as %s', (type) => {
    const judge = createJudge(api, createValidator(api));
    const answer = (body: string) => ({
      status: 200,
      headers: [['Content-Type', type]] as const,
      bytes: new TextEncoder().encode(body),
    });
    expect(judge(operation, answer('{"id":1}'))).toEqual([]);
    expect(judge(operation, answer('{"id":"1"}'))).toMatchObject([{ check: 'response_schema_conformance' }]);
  });
});

it('judges an answer of any media type by its schema', () => {
  const content = { '*/*': { schema: object({ id: { type: 'integer' } }, { required: ['id'] }) } };
  const { api, operation } = mockOf(documentOf({ responses: { '200': { description: 'D.', content } } }));
  const { answer } = createValidator(api);
  expect(answer(operation, 200, '{"id":1}')).toEqual([]);
  expect(answer(operation, 200, '{}')).toMatchObject([{ field: 'id', kind: 'missing' }]);
});

it.each([
  ['/commits/abc', 'commit'],
  ['/commits/abc.diff', 'change'],
  ['/commits/a.b.patch', 'change'],
  ['/commits/last', 'last'],
  ['/commits/abc.zip', 'commit'],
])('%s means %s, as more of it is written out', async (target, want) => {
  const parameter = (name: string, schema: JsonValue = text) => ({ name, in: 'path', required: true, schema });
  const get = (operationId: string, parameters: JsonValue[] = []) => ({
    get: { operationId, parameters, ...answering({ const: operationId }) },
  });
  const { ask } = mockOf({
    ...documentOf(answering(text)),
    paths: {
      '/commits/{sha}': get('commit', [parameter('sha')]),
      '/commits/{sha}.{form}': get('change', [parameter('sha'), parameter('form', { enum: ['diff', 'patch'] })]),
      '/commits/last': get('last'),
    },
  });
  expect(JSON.parse((await ask({}, target)).text)).toBe(want);
});

it.each([
  ['/files/00000000-0000-4000-8000-000000000000', 'byId'],
  ['/files/a.jpg', 'byName'],
  ['/files/a.jpg/7', 'part'],
  ['/files/a.jpg/seven', 'view'],
])('%s means %s of like paths, by what their values may be', async (target, want) => {
  const parameter = (name: string, schema: JsonValue) => ({ name, in: 'path', required: true, schema });
  const get = (operationId: string, parameters: JsonValue[]) => ({
    get: { operationId, parameters, ...answering({ const: operationId }) },
  });
  const ofFile = parameter('name', text);
  const { ask } = mockOf({
    ...documentOf(answering(text)),
    paths: {
      '/files/{id}': get('byId', [parameter('id', { type: 'string', format: 'uuid' })]),
      '/files/{name}': get('byName', [ofFile]),
      '/files/{name}/{part}': get('part', [ofFile, parameter('part', { type: 'integer' })]),
      '/files/{name}/{view}': get('view', [ofFile, parameter('view', { type: 'string', pattern: '^[a-z]+$' })]),
    },
  });
  expect(JSON.parse((await ask({}, target)).text)).toBe(want);
});
