/** Given two ways to write a document, want the rating of what callers meet: what breaks them is seen, what does not is not cried. */
import { describe, expect, it } from 'vitest';
import { compareApis } from '../../generator/diff/compare.js';
import { highest, type Rating } from '../../generator/diff/rating.js';
import { buildApi } from '../../generator/meaning/build.js';
import type { JsonObject, JsonValue } from '../../generator/meaning/json.js';

type Want = Rating | 'none';
/** Both spellings of a field, and what the change is worth in a request and in an answer. */
type Row = readonly [old: JsonValue, now: JsonValue, request: Want, answer: Want];

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const tagged = (value: string, member: string): JsonObject => ({
  type: 'object',
  required: ['k'],
  properties: { k: { const: value }, [member]: { type: 'string' } },
});
const components: JsonObject = {
  Short: { type: 'string', maxLength: 5 },
  Text: { type: 'string', maxLength: 50 },
  Money: { type: 'number' },
  Id: { allOf: [{ type: 'string', readOnly: true }] },
  X: {
    type: 'object',
    required: ['k', 'j'],
    properties: { k: { type: 'string' }, j: { type: 'string' }, x: { type: 'string' } },
  },
  Y: {
    type: 'object',
    required: ['k', 'j'],
    properties: { k: { type: 'string' }, j: { type: 'string' }, y: { type: 'string' } },
  },
  Tree: { type: 'object', properties: { next: { $ref: '#/components/schemas/Tree' }, size: { type: 'integer' } } },
};

function documentOf(field: JsonValue, place: 'request' | 'answer', openapi: string): JsonObject {
  const content = (schema: JsonValue) => ({ 'application/json': { schema } });
  const holder = { type: 'object', properties: { f: field } };
  const plain = { type: 'object', properties: { id: { type: 'string' } } };
  return {
    openapi,
    info: { title: 'T', version: '1' },
    paths: {
      '/things': {
        post: {
          operationId: 'send',
          requestBody: { content: content(place === 'request' ? holder : plain) },
          responses: { 200: { description: 'd', content: content(place === 'answer' ? holder : plain) } },
        },
      },
    },
    components: { schemas: components },
  };
}

function rated(old: JsonObject, now: JsonObject): Want {
  return highest(compareApis(buildApi({ document: old }), buildApi({ document: now }))) ?? 'none';
}

const union = (x: string, y: string, propertyName = 'k') => ({
  oneOf: [ref('X'), ref('Y')],
  discriminator: { propertyName, mapping: { [x]: '#/components/schemas/X', [y]: '#/components/schemas/Y' } },
});

const seen: Record<string, Row> = {
  'a limit beside a reference is tightened': [
    { ...ref('Text'), maxLength: 20 },
    { ...ref('Text'), maxLength: 5 },
    'major',
    'minor',
  ],
  'a limit beside a reference is gone': [{ ...ref('Text'), maxLength: 10 }, ref('Text'), 'minor', 'major'],
  'the stricter of two limits is tightened': [
    { allOf: [{ type: 'string', maxLength: 20 }, { maxLength: 50 }] },
    { allOf: [{ type: 'string', maxLength: 5 }, { maxLength: 50 }] },
    'major',
    'minor',
  ],
  'one of two patterns is another': [
    { allOf: [{ pattern: '^a' }, { pattern: 'z$' }] },
    { allOf: [{ pattern: '^b' }, { pattern: 'z$' }] },
    'major',
    'major',
  ],
  'the second of two item schemas is narrowed': [
    { type: 'array', allOf: [{ items: { type: 'string' } }, { items: { maxLength: 50 } }] },
    { type: 'array', allOf: [{ items: { type: 'string' } }, { items: { maxLength: 5 } }] },
    'major',
    'minor',
  ],
  'anyOf becomes oneOf, and branches overlap': [
    {
      anyOf: [
        { type: 'object', properties: { a: {} } },
        { type: 'object', properties: { b: {} } },
      ],
    },
    {
      oneOf: [
        { type: 'object', properties: { a: {} } },
        { type: 'object', properties: { b: {} } },
      ],
    },
    'major',
    'minor',
  ],
  'a field comes beside a new union': [
    ref('X'),
    { oneOf: [ref('X'), ref('Y')], properties: { zz: {} }, required: ['zz'] },
    'major',
    'major',
  ],
  'a field beside a union goes with it': [
    { oneOf: [ref('X'), ref('Y')], properties: { zz: {} } },
    ref('X'),
    'major',
    'major',
  ],
  'a mapped value is another': [union('x', 'y'), union('x2', 'y'), 'major', 'major'],
  'mapped values are swapped': [union('x', 'y'), union('y', 'x'), 'major', 'major'],
  'another property is the tag': [union('x', 'y'), union('x', 'y', 'j'), 'major', 'major'],
  'a constant is gone': [{ type: 'string', const: 'a' }, { type: 'string' }, 'minor', 'major'],
  'listed values are free': [{ type: 'string', enum: ['a', 'b'] }, { type: 'string' }, 'minor', 'major'],
  'a number is no longer one': [{ allOf: [ref('Money'), { type: 'integer' }] }, { type: 'boolean' }, 'major', 'major'],
  'a member of a map is described': [
    { type: 'object', additionalProperties: { type: 'string' } },
    { type: 'object', additionalProperties: { type: 'string' }, properties: { a: { type: 'integer' } } },
    'major',
    'major',
  ],
  'what names of members are is narrowed': [
    { propertyNames: ref('Text') },
    { propertyNames: ref('Short') },
    'major',
    'minor',
  ],
  'what a text holds is narrowed': [
    { type: 'string', contentMediaType: 'application/json', contentSchema: ref('Text') },
    { type: 'string', contentMediaType: 'application/json', contentSchema: ref('Short') },
    'major',
    'minor',
  ],
  'what must not be is narrowed': [{ not: ref('Text') }, { not: ref('Short') }, 'minor', 'major'],
  'the first of a tuple is narrowed': [
    { prefixItems: [ref('Text')] },
    { prefixItems: [ref('Short')] },
    'major',
    'minor',
  ],
  'a part of allOf closes what another describes': [
    { allOf: [{ type: 'object', properties: { a: {} } }, { properties: { b: {} } }] },
    { allOf: [{ type: 'object', properties: { a: {} }, additionalProperties: false }, { properties: { b: {} } }] },
    'major',
    'minor',
  ],
};

const notCried: Record<string, Row> = {
  'branches in another order': [
    { oneOf: [tagged('a', 'm'), tagged('b', 'n')] },
    { oneOf: [tagged('b', 'n'), tagged('a', 'm')] },
    'none',
    'none',
  ],
  'branches without a tag in another order': [
    {
      oneOf: [
        { type: 'object', required: ['a'], properties: { a: {} } },
        { type: 'object', required: ['b'], properties: { b: {} } },
      ],
    },
    {
      oneOf: [
        { type: 'object', required: ['b'], properties: { b: {} } },
        { type: 'object', required: ['a'], properties: { a: {} } },
      ],
    },
    'none',
    'none',
  ],
  'texts with patterns in another order': [
    {
      anyOf: [
        { type: 'string', pattern: '^a' },
        { type: 'string', pattern: '^b' },
      ],
    },
    {
      anyOf: [
        { type: 'string', pattern: '^b' },
        { type: 'string', pattern: '^a' },
      ],
    },
    'none',
    'none',
  ],
  'the first branch is gone': [
    { oneOf: [tagged('a', 'm'), tagged('b', 'n')] },
    { oneOf: [tagged('b', 'n')] },
    'major',
    'minor',
  ],
  'a branch that another holds is gone': [{ anyOf: [ref('Short'), ref('Text')] }, ref('Text'), 'none', 'none'],
  'a bound excludes its value': [
    { type: 'number', minimum: 5 },
    { type: 'number', exclusiveMinimum: 5 },
    'major',
    'minor',
  ],
  'one bound of whole numbers': [
    { type: 'integer', exclusiveMinimum: 0 },
    { type: 'integer', minimum: 1 },
    'none',
    'none',
  ],
  'minItems: 0': [{ type: 'array' }, { type: 'array', minItems: 0 }, 'none', 'none'],
  'minProperties that is required anyway': [ref('X'), { ...ref('X'), minProperties: 2 }, 'none', 'none'],
  'items: {}': [{ type: 'array' }, { type: 'array', items: {} }, 'none', 'none'],
  'additionalProperties: true': [{ type: 'object' }, { type: 'object', additionalProperties: true }, 'none', 'none'],
  'two types as two branches': [
    { type: ['string', 'null'] },
    { anyOf: [{ type: 'string' }, { type: 'null' }] },
    'none',
    'none',
  ],
  'a type beside listed values': [{ enum: ['a', 'b'] }, { type: 'string', enum: ['a', 'b'] }, 'none', 'none'],
  'one listed value as a constant': [{ type: 'string', enum: ['a'] }, { const: 'a' }, 'none', 'none'],
  'listed values as branches': [
    { type: 'string', enum: ['a', 'b'] },
    { oneOf: [{ const: 'a' }, { const: 'b', title: 'B' }] },
    'none',
    'none',
  ],
  'parts in another order': [
    { allOf: [{ type: 'string', maxLength: 9 }, { maxLength: 5 }] },
    { allOf: [{ maxLength: 5 }, { type: 'string', maxLength: 9 }] },
    'none',
    'none',
  ],
  'whole numbers as numbers that are whole': [
    { type: 'integer' },
    { allOf: [{ type: 'number' }, { type: 'integer' }] },
    'none',
    'none',
  ],
  'a component written out': [ref('Text'), { type: 'string', maxLength: 50 }, 'none', 'none'],
  'a component that holds itself, under a part': [ref('Tree'), { allOf: [ref('Tree')] }, 'none', 'none'],
  'a smaller step': [{ type: 'number', multipleOf: 0.1 }, { type: 'number', multipleOf: 0.01 }, 'minor', 'major'],
  'a condition is gone': [
    { type: 'object', if: { required: ['a'] }, then: { required: ['b'] } },
    { type: 'object' },
    'minor',
    'major',
  ],
  'members bring others along': [
    { type: 'object' },
    { type: 'object', dependentRequired: { a: ['b'] } },
    'major',
    'minor',
  ],
  'a readOnly member is required': [
    { type: 'object', properties: { id: ref('Id') } },
    { type: 'object', properties: { id: ref('Id') }, required: ['id'] },
    'none',
    'minor',
  ],
  'a pattern that every text has': [
    { type: 'string', pattern: '^a' },
    { type: 'string', pattern: '.*' },
    'minor',
    'major',
  ],
};

const before31: Record<string, Row> = {
  'nullable beside allOf goes': [{ allOf: [ref('X')], nullable: true }, { allOf: [ref('X')] }, 'major', 'minor'],
  'nullable beside allOf comes': [{ allOf: [ref('X')] }, { allOf: [ref('X')], nullable: true }, 'minor', 'major'],
  'nullable beside a reference goes': [{ ...ref('X'), nullable: true }, ref('X'), 'major', 'minor'],
  'an excluded bound is not': [
    { type: 'number', minimum: 5, exclusiveMinimum: true },
    { type: 'number', minimum: 5 },
    'minor',
    'major',
  ],
  'exclusiveMinimum: false': [
    { type: 'number', minimum: 5 },
    { type: 'number', minimum: 5, exclusiveMinimum: false },
    'none',
    'none',
  ],
  'nullable beside a type, by way of allOf': [
    { type: 'string', nullable: true },
    { allOf: [{ type: 'string' }], nullable: true },
    'none',
    'none',
  ],
};

describe.each([
  ['what breaks callers', '3.1.0', seen],
  ['what only is written otherwise, or goes one way', '3.1.0', notCried],
  ['as OpenAPI 3.0 writes it', '3.0.3', before31],
])('%s', (_what, openapi, rows) => {
  it.each(Object.entries(rows))('%s', (_given, [old, now, request, answer]) => {
    const found = (place: 'request' | 'answer') =>
      rated(documentOf(old, place, openapi), documentOf(now, place, openapi));
    expect({ request: found('request'), answer: found('answer') }).toEqual({ request, answer });
  });
});

/** What a document says besides schemas. */
const around: Record<string, readonly [old: JsonObject, now: JsonObject, want: Want]> = {};
const operation = (more: JsonObject = {}): JsonObject => ({
  operationId: 'send',
  responses: { 200: { description: 'd' } },
  ...more,
});
const whole = (more: JsonObject = {}, post: JsonObject = {}): JsonObject => ({
  openapi: '3.1.0',
  info: { title: 'T', version: '1' },
  paths: { '/things': { post: operation(post) } },
  ...more,
});
const schemes = (name: string, scheme: JsonObject): JsonObject => ({ securitySchemes: { [name]: scheme } });
const key = { type: 'apiKey', in: 'header', name: 'X-Key' };
const keyed = (post: JsonObject, name = 'key') =>
  whole({ components: schemes(name, key), security: [{ [name]: [] }] }, post);
const oauth = (url: string) =>
  whole({
    components: schemes('oa', { type: 'oauth2', flows: { clientCredentials: { tokenUrl: url, scopes: { r: 'r' } } } }),
    security: [{ oa: ['r'] }],
  });
const body = (schema: JsonValue, type = 'application/json') => ({ content: { [type]: { schema } } });
const called = (schema: JsonValue, url = '{$request.body#/url}') => ({
  callbacks: { done: { [url]: { post: { requestBody: body(schema), responses: { 200: { description: 'd' } } } } } },
});
const hooked = (required: string[]) =>
  whole(
    {
      webhooks: { made: { post: { requestBody: body(ref('W')), responses: { 200: { description: 'd' } } } } },
      components: { schemas: { W: { type: 'object', properties: { w: { type: 'string' } }, required } } },
    },
    { requestBody: body(ref('W')) },
  );
const asked = (schema: JsonValue, more: JsonObject = {}) =>
  whole({}, { parameters: [{ name: 'q', in: 'query', schema, ...more }] });
const parts = (contentType: string) =>
  whole(
    {},
    {
      requestBody: {
        content: { 'multipart/form-data': { schema: { type: 'object' }, encoding: { file: { contentType } } } },
      },
    },
  );
const served = (...urls: string[]): JsonObject => ({ servers: urls.map((url) => ({ url })) });
const answered = (type: string) =>
  whole({}, { responses: { 200: { description: 'd', ...body({ type: 'object' }, type) } } });

Object.assign(around, {
  'what was public asks for a key': [keyed({ security: [] }), keyed({}), 'major'],
  'what was public beside a key asks for it': [keyed({ security: [{}, { key: [] }] }), keyed({}), 'major'],
  'a key is asked for no longer': [keyed({}), keyed({ security: [] }), 'minor'],
  'security moves into the operation, under another name': [
    keyed({}),
    whole({ components: schemes('k', key) }, { security: [{ k: [] }] }),
    'none',
  ],
  'the key travels elsewhere': [
    keyed({}),
    { ...keyed({}), components: schemes('key', { ...key, in: 'query' }) },
    'major',
  ],
  'tokens come from elsewhere': [oauth('https://a.example'), oauth('https://b.example'), 'major'],
  'a server of one operation, though it is deprecated as well': [
    whole({}, served('https://a.example')),
    whole({}, { ...served('https://b.example'), deprecated: true }),
    'major',
  ],
  'an operation gets a server of its own': [whole(), whole({}, served('https://a.example')), 'major'],
  'a server of all is said of one': [
    whole(served('https://a.example')),
    whole({}, served('https://a.example/')),
    'none',
  ],
  'a server comes second': [
    whole(served('https://a.example')),
    whole(served('https://a.example', 'https://b.example')),
    'minor',
  ],
  'a value of a server variable goes': [
    whole({ servers: [{ url: 'https://{r}.example', variables: { r: { default: 'a', enum: ['a', 'b'] } } }] }),
    whole({ servers: [{ url: 'https://{r}.example', variables: { r: { default: 'a', enum: ['a'] } } }] }),
    'major',
  ],
  'what a callback sends is of another type': [
    whole({}, called({ type: 'string' })),
    whole({}, called({ type: 'integer' })),
    'major',
  ],
  'what a callback sends is narrower': [
    whole({}, called({ type: 'string' })),
    whole({}, called({ type: 'string', maxLength: 5 })),
    'minor',
  ],
  'a callback goes': [whole({}, called({})), whole(), 'major'],
  'a callback goes to another URL': [whole({}, called({})), whole({}, called({}, '{$request.query.url}')), 'major'],
  'a component of a request and a webhook': [hooked(['w']), hooked([]), 'major'],
  'a parameter may not be empty': [
    asked({ type: 'string' }, { allowEmptyValue: true }),
    asked({ type: 'string' }),
    'major',
  ],
  'a number becomes a text': [asked({ type: 'integer' }), asked({ type: 'string' }), 'minor'],
  'a number becomes a text of some form': [
    asked({ type: 'integer' }),
    asked({ type: 'string', minLength: 3 }),
    'major',
  ],
  'a value becomes a list': [asked({ type: 'string' }), asked({ type: 'array', items: { type: 'string' } }), 'minor'],
  'a list becomes a value': [asked({ type: 'array', items: { type: 'string' } }), asked({ type: 'string' }), 'major'],
  'a part may be of fewer media types': [parts('image/png, image/jpeg'), parts('image/png'), 'major'],
  'a part may be of more media types': [parts('image/png'), parts('image/*'), 'minor'],
  'the charset of JSON': [answered('application/json; charset=utf-8'), answered('application/json'), 'none'],
  'the charset of a text': [answered('text/plain; charset=utf-8'), answered('text/plain; charset=utf-16'), 'major'],
} satisfies typeof around);

describe('what a document says besides schemas', () => {
  it.each(Object.entries(around))('%s', (_given, [old, now, want]) => expect(rated(old, now)).toBe(want));
});

describe('one component used twice, the second time with a change of its own', () => {
  const twice = (limit: number): JsonValue => ({
    type: 'object',
    properties: { a: ref('Text'), b: { ...ref('Text'), minLength: limit } },
  });
  it('is seen where it changed', () => {
    expect(rated(documentOf(twice(1), 'request', '3.1.0'), documentOf(twice(9), 'request', '3.1.0'))).toBe('major');
  });
});
