/**
 * OpenAPI 3.2 in the words of 3.1, a row a thing that 3.1 has no word for (https://spec.openapis.org/oas/v3.2.0), and what is
 * said of what cannot be carried.
 */
import { describe, expect, it } from 'vitest';
import { rules } from '../../../generator/finding-rules.js';
import { valueAt, type JsonObject, type JsonValue } from '../../../generator/meaning/json.js';
import { callingItself } from '../../../generator/read/upgrade/later/document.js';
import { to31 } from '../../../generator/read/upgrade/to31.js';

interface Row {
  readonly says: string;
  readonly given: JsonObject;
  readonly at: string;
  readonly want: JsonValue | undefined;
  /** The rule that is said, and where, as a pointer of the author's document. */
  readonly found?: readonly string[];
}

const document32 = { openapi: '3.2.0', info: { title: 'T', version: '1' } };
const operation = { responses: {} };
const withItem = (item: JsonObject, rest: JsonObject = {}) => ({ ...document32, paths: { '/a': item }, ...rest });
const withOperation = (fields: JsonObject, rest: JsonObject = {}) =>
  withItem({ get: { ...operation, ...fields } }, rest);
const withComponents = (components: JsonObject) => ({ ...document32, paths: {}, components });
const withContent = (content: JsonObject, rest: JsonObject = {}) => withOperation({ requestBody: { content } }, rest);

const get = '/paths/~1a/get';
const content = `${get}/requestBody/content`;
const item = { type: 'object', properties: { n: { type: 'integer' } } };

const tables: Readonly<Record<string, readonly Row[]>> = {
  methods: [
    {
      says: 'QUERY stands under a key of its own, with what the path says of all its operations',
      given: withItem({
        parameters: [{ name: 'p', in: 'header', schema: {} }],
        get: operation,
        query: { operationId: 'find', responses: {} },
      }),
      at: '/paths',
      want: {
        '/a': { parameters: [{ name: 'p', in: 'header', schema: {} }], get: operation },
        '/a#QUERY': {
          parameters: [{ name: 'p', in: 'header', schema: {} }],
          post: { operationId: 'find', responses: {}, 'x-http-method': 'QUERY' },
        },
      },
    },
    {
      says: 'so do others that can be sent',
      given: withItem({ additionalOperations: { COPY: operation, PROPFIND: operation } }),
      at: '/paths',
      want: {
        '/a': {},
        '/a#COPY': { post: { ...operation, 'x-http-method': 'COPY' } },
        '/a#PROPFIND': { post: { ...operation, 'x-http-method': 'PROPFIND' } },
      },
    },
    ...['CONNECT', 'TRACK', 'MADEUP'].map((method): Row => ({
      says: `${method} cannot be sent`,
      given: withItem({ additionalOperations: { [method]: operation } }),
      at: '/paths',
      want: { '/a': {} },
      found: ['omitted method', `/paths/~1a/additionalOperations/${method}`],
    })),
    {
      says: 'TRACE cannot be sent, in any version',
      given: { ...withItem({ get: operation, trace: operation }), openapi: '3.0.3' },
      at: '/paths',
      want: { '/a': { get: operation } },
      found: ['omitted method', '/paths/~1a/trace'],
    },
    {
      says: 'a method in small letters is meant in capitals',
      given: withItem({ additionalOperations: { copy: operation } }),
      at: '/paths',
      want: { '/a': {}, '/a#COPY': { post: { ...operation, 'x-http-method': 'COPY' } } },
      found: ['assumed method-spelling', '/paths/~1a/additionalOperations/copy'],
    },
    {
      says: 'one that has a field of its own goes there',
      given: withItem({ additionalOperations: { PUT: operation } }),
      at: '/paths',
      want: { '/a': { put: operation } },
      found: ['assumed method-spelling', '/paths/~1a/additionalOperations/PUT'],
    },
    {
      says: 'and is left out where that is taken',
      given: withItem({ put: { ...operation, deprecated: true }, additionalOperations: { PUT: operation } }),
      at: '/paths',
      want: { '/a': { put: { ...operation, deprecated: true } } },
      found: ['assumed method-twice', '/paths/~1a/additionalOperations/PUT'],
    },
    {
      says: 'of a shared path item',
      given: withItem({ $ref: '#/components/pathItems/P' }, { components: { pathItems: { P: { query: operation } } } }),
      at: '',
      want: {
        ...{ openapi: '3.1.1', info: { title: 'T', version: '1' } },
        paths: {
          '/a': { $ref: '#/components/pathItems/P' },
          '/a#QUERY': { post: { ...operation, 'x-http-method': 'QUERY' } },
        },
        components: { pathItems: { P: {} } },
      },
    },
  ],
  'the whole query': [
    {
      says: 'as a form is an exploded object',
      given: withOperation({
        parameters: [
          {
            name: 'q',
            in: 'querystring',
            required: true,
            content: { 'application/x-www-form-urlencoded': { schema: item, example: { n: 1 } } },
          },
        ],
      }),
      at: `${get}/parameters`,
      want: [
        {
          ...{ name: 'q', in: 'query', required: true, style: 'form', explode: true, schema: item, example: { n: 1 } },
          'x-query-string': true,
        },
      ],
    },
    {
      says: 'as something else cannot be sent',
      given: withOperation({
        parameters: [
          { name: 'q', in: 'querystring', content: { 'application/jsonpath': { schema: { type: 'string' } } } },
          { name: 'h', in: 'header', schema: {} },
        ],
      }),
      at: `${get}/parameters`,
      want: [{ name: 'h', in: 'header', schema: {} }],
      found: ['omitted query-string', `${get}/parameters/0`],
    },
    {
      says: 'as something else, shared',
      given: withOperation(
        { parameters: [{ $ref: '#/components/parameters/Q' }] },
        { components: { parameters: { Q: { name: 'q', in: 'querystring', content: { 'application/json': {} } } } } },
      ),
      at: '',
      want: {
        ...{ openapi: '3.1.1', info: { title: 'T', version: '1' } },
        paths: { '/a': { get: { ...operation, parameters: [] } } },
        components: { parameters: {} },
      },
      found: ['omitted query-string', '/components/parameters/Q'],
    },
  ],
  'media types': [
    {
      says: 'items one by one are a list all together',
      given: withContent({ 'application/jsonl': { itemSchema: item } }),
      at: content,
      want: { 'application/jsonl': { schema: { type: 'array', items: item }, 'x-item-schema': item } },
    },
    {
      says: 'items one by one beside what the author says of all together',
      given: withContent({ 'application/jsonl': { schema: { type: 'array' }, itemSchema: item } }),
      at: content,
      want: { 'application/jsonl': { schema: { type: 'array' }, 'x-item-schema': item } },
    },
    {
      says: 'a shared one stands in each place',
      given: withContent(
        { 'a/b': { $ref: '#/components/mediaTypes/M' } },
        { components: { mediaTypes: { M: { itemSchema: item } }, schemas: {} } },
      ),
      at: '',
      want: {
        ...{ openapi: '3.1.1', info: { title: 'T', version: '1' } },
        paths: {
          '/a': {
            get: {
              ...operation,
              requestBody: { content: { 'a/b': { schema: { type: 'array', items: item }, 'x-item-schema': item } } },
            },
          },
        },
        components: { schemas: {} },
      },
    },
    ...['prefixEncoding', 'itemEncoding'].map((name): Row => ({
      says: `${name} is not carried`,
      given: withContent({ 'multipart/mixed': { schema: {}, [name]: name === 'itemEncoding' ? {} : [] } }),
      at: content,
      want: { 'multipart/mixed': { schema: {} } },
      found: ['omitted encoding-by-position', `${content}/multipart~1mixed/${name}`],
    })),
    {
      says: 'an encoding in an encoding is not carried',
      given: withContent({ 'a/b': { encoding: { p: { contentType: 'c/d', encoding: { q: {} } } } } }),
      at: `${content}/a~1b/encoding`,
      want: { p: { contentType: 'c/d' } },
      found: ['omitted encoding-nested', `${content}/a~1b/encoding/p/encoding`],
    },
  ],
  examples: [
    ...(
      [
        ['data', { dataValue: { a: 1 } }, { value: { a: 1 } }],
        [
          'data and text',
          { dataValue: { a: 1 }, serializedValue: '{"a":1}' },
          { value: { a: 1 }, 'x-serialized-value': '{"a":1}' },
        ],
        ['text that is JSON', { serializedValue: '{"a":1}' }, { value: { a: 1 }, 'x-serialized-value': '{"a":1}' }],
        ['text that is none', { serializedValue: '{a' }, { value: '{a', 'x-serialized-value': '{a' }],
        ['a value as before', { summary: 's', value: 1 }, { summary: 's', value: 1 }],
      ] as const
    ).map(([says, given, want]): Row => ({
      says,
      given: withComponents({ examples: { E: given } }),
      at: '/components/examples/E',
      want,
    })),
  ],
  'the rest': [
    {
      says: 'a default branch makes the tag of a union needless',
      given: withComponents({
        schemas: { U: { oneOf: [item], discriminator: { propertyName: 'k', defaultMapping: 'D' } } },
      }),
      at: '/components/schemas/U',
      want: { oneOf: [item], 'x-discriminator': { propertyName: 'k', defaultMapping: 'D' } },
    },
    {
      says: 'a default branch of a base schema is not carried',
      given: withComponents({ schemas: { B: { discriminator: { propertyName: 'k', defaultMapping: 'D' } } } }),
      at: '/components/schemas/B',
      want: { discriminator: { propertyName: 'k', 'x-default-mapping': 'D' } },
      found: ['omitted default-mapping', '/components/schemas/B/discriminator/defaultMapping'],
    },
    {
      says: 'properties that are called like fields',
      given: withComponents({
        schemas: { S: { properties: { discriminator: { const: { defaultMapping: 'D' } }, query: item } } },
      }),
      at: '/components/schemas/S/properties',
      want: { discriminator: { const: { defaultMapping: 'D' } }, query: item },
    },
    {
      says: 'the flow of devices',
      given: withComponents({
        securitySchemes: {
          s: { type: 'oauth2', oauth2MetadataUrl: 'u', flows: { deviceAuthorization: { scopes: {} } } },
        },
      }),
      at: '/components/securitySchemes/s',
      want: { type: 'oauth2', 'x-oauth2MetadataUrl': 'u', flows: { 'x-deviceAuthorization': { scopes: {} } } },
      found: ['omitted device-authorization', '/components/securitySchemes/s/flows/deviceAuthorization'],
    },
    {
      says: 'a tag: its summary is the name that is shown',
      given: { ...document32, paths: {}, tags: [{ name: 't', summary: 's', kind: 'nav' }] },
      at: '/tags',
      want: [{ name: 't', 'x-displayName': 's', 'x-kind': 'nav' }],
    },
    {
      says: 'a tag below another',
      given: { ...document32, paths: {}, tags: [{ name: 't', parent: 'p' }] },
      at: '/tags',
      want: [{ name: 't', 'x-parent': 'p' }],
      found: ['omitted tag-parent', '/tags/0/parent'],
    },
    {
      says: 'the name of a server, where it has no description',
      given: { ...document32, paths: {}, servers: [{ url: 'u', name: 'n' }] },
      at: '/servers',
      want: [{ url: 'u', description: 'n', 'x-name': 'n' }],
    },
    {
      says: 'an answer without a description',
      given: withOperation({ responses: { 200: { summary: 's' }, 201: {} } }),
      at: `${get}/responses`,
      want: { 200: { description: 's', 'x-summary': 's' }, 201: { description: '' } },
    },
    {
      says: 'what an XML node is',
      given: withComponents({ schemas: { S: { xml: { name: 'n', nodeType: 'attribute' } } } }),
      at: '/components/schemas/S/xml',
      want: { name: 'n', attribute: true, 'x-node-type': 'attribute' },
    },
    {
      says: 'cookies are written as forms',
      given: withOperation({ parameters: [{ name: 'c', in: 'cookie', style: 'cookie', schema: {} }] }),
      at: `${get}/parameters/0`,
      want: { name: 'c', in: 'cookie', style: 'form', schema: {} },
      found: ['omitted cookie-style', `${get}/parameters/0/style`],
    },
    {
      says: 'the name of the document itself',
      given: { ...document32, $self: 'https://h.example/a', paths: {} },
      at: '',
      want: { openapi: '3.1.1', info: { title: 'T', version: '1' }, paths: {} },
    },
  ],
};

describe.each(Object.entries(tables))('%s', (_, rows) => {
  it.each(rows)('$says', ({ given, at, want, found }) => {
    const before = JSON.stringify(given);
    const { document, findings } = to31(given);
    expect(valueAt(document, at)).toEqual(want);
    const said = findings.map(({ rule, pointer }) => [`${rules[rule].class} ${rule}`, pointer]);
    expect(said).toEqual(found === undefined ? [] : [found]);
    expect(JSON.stringify(given), 'the document that was given is changed: make new nodes').toBe(before);
  });
});

describe('places', () => {
  const author = withItem(
    {
      query: {
        ...operation,
        requestBody: { content: { 'a/b': { $ref: '#/components/mediaTypes/M' }, 'a/c': { itemSchema: item } } },
      },
      additionalOperations: { COPY: { ...operation, description: 'd' } },
      parameters: [{ name: 'p', in: 'query', schema: {} }],
    },
    {
      components: {
        mediaTypes: { M: { itemSchema: item } },
        schemas: {
          S: { items: { $ref: '#/paths/~1a/query/requestBody/content/a~1c/itemSchema/properties/n' } },
          T: { items: { $ref: '#/components/mediaTypes/M/itemSchema' } },
          U: { items: { $ref: '#/components/schemas/S' } },
        },
      },
    },
  );
  const query = '/paths/~1a#QUERY/post';

  it.each([
    [`${query}/requestBody/content/a~1b/schema/items/type`, '/components/mediaTypes/M/itemSchema/type'],
    [
      `${query}/requestBody/content/a~1c/schema/items/type`,
      '/paths/~1a/query/requestBody/content/a~1c/itemSchema/type',
    ],
    [
      `${query}/requestBody/content/a~1c/x-item-schema/type`,
      '/paths/~1a/query/requestBody/content/a~1c/itemSchema/type',
    ],
    ['/paths/~1a#QUERY/parameters/0/name', '/paths/~1a/parameters/0/name'],
    ['/paths/~1a#COPY/post/description', '/paths/~1a/additionalOperations/COPY/description'],
    ['/components/schemas/S/items', '/components/schemas/S/items'],
  ])('%s ← %s', (pointer, want) => {
    const { document, origin } = to31(author);
    expect(valueAt(document, pointer), `the upgraded document has no ${pointer}: correct the row`).toBeDefined();
    expect(origin(pointer)).toBe(want);
  });

  it('references lead to where things are now', () => {
    const { document } = to31(author);
    expect(['S', 'T', 'U'].map((name) => valueAt(document, `/components/schemas/${name}/items/$ref`))).toEqual([
      `#${query}/requestBody/content/a~1c/schema/items/properties/n`,
      `#${query}/requestBody/content/a~1b/schema/items`,
      '#/components/schemas/S',
    ]);
  });

  it('a document of 3.0 or 3.1 is used as it is', () => {
    const given = { ...withItem({ get: operation }), openapi: '3.1.0' };
    expect(to31(given).document).toBe(given);
  });
});

describe('a document that is called something', () => {
  it('leads references by that name into itself', () => {
    const $ref = 'https://h.example/a#/components/schemas/S';
    const given = { ...document32, $self: 'https://h.example/a', components: { schemas: { S: {}, T: { $ref } } } };
    expect(valueAt(callingItself(given), '/components/schemas/T/$ref')).toBe('#/components/schemas/S');
    expect(callingItself(document32)).toBe(document32);
  });
});
