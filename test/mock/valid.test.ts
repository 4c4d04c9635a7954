/** What a mock answers where nobody wrote an example is what its schema allows, whatever the schema holds. */
import { describe, expect, it } from 'vitest';
import { buildApi } from '../../generator/meaning/build.js';
import { createMock } from '../../generator/mock/mock.js';
import type { JsonObject, JsonValue } from '../../generator/meaning/json.js';
import { createValidator } from '../../generator/validate/validator.js';
import { answering, documentOf, mockOf } from './rest.js';

interface Case {
  readonly given: string;
  readonly schema: JsonValue;
  readonly schemas?: JsonObject;
  readonly openapi?: string;
}

const animals = {
  Dog: {
    type: 'object',
    required: ['kind', 'bark'],
    properties: { kind: { type: 'string' }, bark: { type: 'boolean' } },
  },
  Cat: {
    type: 'object',
    required: ['kind', 'meow'],
    properties: { kind: { type: 'string' }, meow: { type: 'integer' } },
  },
};
const either: JsonValue = [{ $ref: '#/components/schemas/Dog' }, { $ref: '#/components/schemas/Cat' }];

const cases: readonly Case[] = [
  {
    given: 'a union by a mapping to references',
    schema: {
      oneOf: either,
      discriminator: {
        propertyName: 'kind',
        mapping: { hound: '#/components/schemas/Dog', kitty: '#/components/schemas/Cat' },
      },
    },
    schemas: animals,
  },
  {
    given: 'a union by the names of schemas',
    schema: { oneOf: either, discriminator: { propertyName: 'kind' } },
    schemas: animals,
  },
  {
    given: 'a tuple',
    schema: {
      type: 'object',
      required: ['at'],
      properties: {
        at: {
          type: 'array',
          prefixItems: [{ type: 'number' }, { type: 'string' }],
          minItems: 2,
          maxItems: 2,
          items: false,
        },
      },
    },
  },
  {
    given: 'a schema that contains itself',
    schema: { $ref: '#/components/schemas/Tree' },
    schemas: {
      Tree: {
        type: 'object',
        required: ['name', 'children'],
        properties: {
          name: { type: 'string' },
          children: { type: 'array', items: { $ref: '#/components/schemas/Tree' } },
        },
      },
    },
  },
  {
    given: 'schemas that contain each other where they must not end',
    schema: { $ref: '#/components/schemas/A' },
    schemas: {
      A: { type: 'object', required: ['b'], properties: { b: { $ref: '#/components/schemas/B' } } },
      B: {
        type: 'object',
        required: ['a'],
        properties: { a: { anyOf: [{ $ref: '#/components/schemas/A' }, { type: 'null' }] } },
      },
    },
  },
  {
    given: 'an anchor',
    schema: { $ref: '#/components/schemas/N' },
    schemas: { N: { $anchor: 'n', type: 'object', properties: { n: { $ref: '#n' } } } },
  },
  {
    given: 'properties beside others of another type',
    schema: {
      type: 'object',
      required: ['n'],
      properties: { n: { type: 'integer' } },
      additionalProperties: { type: 'string' },
    },
  },
  { given: 'members that must be there and are described nowhere', schema: { type: 'object', required: ['a', 'b'] } },
  {
    given: 'a number of members',
    schema: { type: 'object', minProperties: 3, additionalProperties: { type: 'integer' } },
  },
  { given: 'any object', schema: { type: 'object' } },
  { given: 'anything', schema: {} },
  { given: 'a pattern', schema: { type: 'string', pattern: '^[A-Z]{3}-\\d{4,}$', minLength: 12 } },
  { given: 'a pattern of another dialect', schema: { type: 'string', pattern: '\\A[[:upper:]]+\\z', minLength: 3 } },
  { given: 'a pattern that looks ahead', schema: { type: 'string', pattern: '^(?=.*[A-Z])(?=.*\\d).{8,}$' } },
  { given: 'a fraction as step', schema: { type: 'number', minimum: 0.015, multipleOf: 0.01 } },
  { given: 'limits that exclude', schema: { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 } },
  { given: 'limits of 3.0', schema: { type: 'integer', minimum: 5, exclusiveMinimum: true }, openapi: '3.0.3' },
  {
    given: 'nullable beside allOf',
    schema: {
      allOf: [{ type: 'object', required: ['x'], properties: { x: { type: 'string', format: 'uuid' } } }],
      nullable: true,
    },
    openapi: '3.0.3',
  },
  {
    given: 'many different items',
    schema: { type: 'array', minItems: 4, uniqueItems: true, items: { type: 'integer' } },
  },
  { given: 'a list that contains something', schema: { type: 'array', contains: { const: 3 } } },
  {
    given: 'a constant in every part',
    schema: {
      allOf: [
        { type: 'object', required: ['a'], properties: { a: { const: 1 } } },
        { type: 'object', required: ['b'], properties: { b: { const: 'x' } } },
      ],
    },
  },
  {
    given: 'a union beside properties',
    schema: {
      type: 'object',
      required: ['id'],
      properties: { id: { type: 'integer' } },
      oneOf: [
        { required: ['a'], properties: { a: { type: 'string' } } },
        { required: ['b'], properties: { b: { type: 'string' } } },
      ],
    },
  },
  {
    given: 'formats',
    schema: {
      type: 'object',
      required: ['a', 'b', 'c', 'd'],
      properties: {
        a: { type: 'string', format: 'date-time' },
        b: { type: 'string', format: 'ipv6' },
        c: { type: 'string', format: 'byte' },
        d: { type: 'string', format: 'uri-reference' },
      },
    },
  },
  { given: 'a null alone', schema: { type: 'null' } },
];

describe.each([false, true])('dynamic: %s', (dynamic) => {
  it.each(cases)('$given', async ({ schema, schemas = {}, openapi = '3.1.0' }) => {
    const document = documentOf(answering(schema), { components: { schemas } }, { openapi });
    const { api, ask, operation, found } = mockOf(document, { dynamic });
    const { status, type, text } = await ask();
    const wrong = createValidator(api).answer(operation, 200, text);
    expect([status, type, text, wrong]).toEqual([200, 'application/json', text, []]);
    expect(found).not.toContain('answer-invalid');
  });
});

describe('which answer', () => {
  const json = (value: JsonValue): JsonObject => ({
    description: 'D.',
    content: { 'application/json': { schema: { type: 'object' }, example: value } },
  });
  it.each([
    { given: 'only default', responses: { default: json({ d: 1 }) }, want: [200, '{"d":1}'] },
    {
      given: 'the lowest success',
      responses: { '202': json({ a: 2 }), '201': json({ a: 1 }) },
      want: [201, '{"a":1}'],
    },
    { given: 'a class of successes', responses: { '404': json({}), '2XX': json({ a: 1 }) }, want: [200, '{"a":1}'] },
    { given: 'only failures', responses: { '404': json({ n: 1 }) }, want: [404, '{"n":1}'] },
    {
      given: 'JSON of which nothing is said',
      responses: { '200': { description: 'D.', content: { 'application/json': {} } } },
      want: [200, '{}'],
    },
    {
      given: 'lines, each an item',
      responses: {
        '200': {
          description: 'D.',
          content: { 'application/jsonl': { schema: { type: 'array', items: { const: 3 } } } },
        },
      },
      want: [200, '3\n'],
    },
    { given: 'no content', responses: { '200': { description: 'D.' } }, want: [200, ''] },
    { given: 'not modified', responses: { '304': json({ n: 1 }) }, want: [304, ''] },
  ])('$given', async ({ responses, want }) => {
    const { status, text } = await mockOf(documentOf({ responses })).ask();
    expect([status, text]).toEqual(want);
  });
});

it('the path of which more is written out is the one that is meant', async () => {
  const of = (operationId: string, value: string) => ({
    get: {
      operationId,
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
      responses: { '200': { description: 'D.', content: { 'application/json': { example: value } } } },
    },
  });
  const paths = {
    '/a/{id}': of('one', 'plain'),
    '/a/{id}.json': of('two', 'written out'),
    '/a/{id}?full=true': of('three', 'asked for'),
  };
  const mock = createMock(buildApi({ document: { openapi: '3.1.0', info: { title: 'T', version: '1' }, paths } }));
  expect(await (await mock.fetch('http://mock/a/1.json')).json()).toBe('written out');
  expect(await (await mock.fetch('http://mock/a/1?full=true')).json()).toBe('asked for');
  expect(await (await mock.fetch('http://mock/a/1')).json()).toBe('plain');
});

describe('examples that do not fit', () => {
  const schema = {
    type: 'object',
    required: ['a', 'b'],
    properties: { a: { type: 'string' }, b: { type: 'integer' } },
  };
  it.each([
    { given: 'one that lacks a member is completed', example: { a: 'x' }, want: { a: 'x', b: 1 } },
    { given: 'one that is wrong gives way', example: { a: 1, b: 2 }, want: { a: 'text', b: 1 } },
  ])('$given, and that is said', async ({ example, want }) => {
    const { ask, found } = mockOf(documentOf(answering(schema, { example })));
    expect([JSON.parse((await ask()).text), found]).toEqual([want, ['example-invalid']]);
  });

  it('the next one that fits is answered, one asked for by name always', async () => {
    const examples = { wrong: { value: { a: 1 } }, right: { value: { a: 'x', b: 3 } } };
    const { ask } = mockOf(documentOf(answering(schema, { examples })));
    expect((await ask()).text).toBe('{"a":"x","b":3}');
    expect((await ask({ headers: { Prefer: 'example=wrong' } })).text).toBe('{"a":1}');
  });
});

describe('what only a request has', () => {
  const user = {
    type: 'object',
    required: ['id', 'name', 'password'],
    properties: {
      id: { type: 'integer', readOnly: true },
      name: { type: 'string' },
      password: { type: 'string', writeOnly: true },
    },
  };
  const example = { id: 1, name: 'n', password: 'secret' };
  const list = { type: 'array', items: { $ref: '#/components/schemas/User' } };
  const components = { schemas: { User: user } };

  it.each([
    { given: 'an example', document: documentOf(answering(list, { example: [example] }), { components }) },
    {
      given: 'an example by name',
      document: documentOf(answering(list, { examples: { one: { value: [example] } } }), { components }),
      prefer: 'example=one',
    },
    { given: 'made', document: documentOf(answering(list), { components }) },
    { given: 'made anew', document: documentOf(answering(list), { components }), prefer: 'dynamic=true' },
  ])('is in no answer: $given', async ({ document, prefer }) => {
    const { ask, found } = mockOf(document);
    const { status, text } = await ask(prefer === undefined ? {} : { headers: { Prefer: prefer } });
    expect([status, found]).toEqual([200, []]);
    for (const one of JSON.parse(text) as JsonObject[]) expect(Object.keys(one).sort()).toEqual(['id', 'name']);
  });

  it.each([
    { body: { name: 'n', password: 'p' }, want: 204 },
    { body: { name: 'n' }, want: 422 },
  ])('a request $body: $want', async ({ body, want }) => {
    const operation = {
      requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/User' } } } },
      responses: { '204': { description: 'D.' } },
    };
    expect(await mockOf(documentOf(operation, { components }, { method: 'post' })).send(body)).toBe(want);
  });
});
