/**
 * OpenAPI 2.0 as 3.1, a row a thing that 2.0 says elsewhere or otherwise. A row that fails shows what the document became
 * instead: the rows say what 2.0 means (https://spec.openapis.org/oas/v2.0).
 */
import { describe, expect, it } from 'vitest';
import { valueAt, type JsonObject, type JsonValue } from '../../../generator/meaning/json.js';
import { from20 } from '../../../generator/read/upgrade/swagger/document.js';
import { document20, withOperation, withParameters, withSchema } from './given.js';

interface Row {
  readonly says: string;
  readonly given: JsonObject;
  readonly at: string;
  readonly want: JsonValue | undefined;
}

const operation = '/paths/~1a/post';
const body = `${operation}/requestBody`;
const schema = '/components/schemas/S';
const list = { type: 'array', items: { type: 'string' } };
const form = 'application/x-www-form-urlencoded';
const multipart = 'multipart/form-data';
const ok = (response: JsonObject): JsonObject => ({ responses: { 200: { description: 'd', ...response } } });
const response = `${operation}/responses/200`;

const queryOf = (parameter: JsonObject) => withParameters({ name: 'q', in: 'query', ...parameter });
const listIn = (place: string, collectionFormat?: string) =>
  withParameters({ name: 'q', in: place, ...list, ...(collectionFormat === undefined ? {} : { collectionFormat }) });
const formWith = (consumes: string[], ...parameters: JsonObject[]) =>
  withOperation({ consumes, parameters: parameters.map((one) => ({ in: 'formData', ...one })) });
const secured = (scheme: JsonObject) => ({ ...document20, paths: {}, securityDefinitions: { s: scheme } });

const tables: Readonly<Record<string, readonly Row[]>> = {
  'how lists are written': [
    ...(
      [
        ['query', undefined, { name: 'q', in: 'query', explode: false, schema: list }],
        ['query', 'csv', { name: 'q', in: 'query', explode: false, schema: list }],
        ['query', 'ssv', { name: 'q', in: 'query', style: 'spaceDelimited', explode: false, schema: list }],
        ['query', 'pipes', { name: 'q', in: 'query', style: 'pipeDelimited', explode: false, schema: list }],
        ['query', 'multi', { name: 'q', in: 'query', schema: list }],
        ['query', 'tsv', { name: 'q', in: 'query', schema: { type: 'string' } }],
        ['path', undefined, { name: 'q', in: 'path', schema: list }],
        ['path', 'ssv', { name: 'q', in: 'path', schema: { type: 'string' } }],
        ['path', 'multi', { name: 'q', in: 'path', schema: { type: 'string' } }],
        ['header', 'csv', { name: 'q', in: 'header', schema: list }],
        ['header', 'pipes', { name: 'q', in: 'header', schema: { type: 'string' } }],
      ] as const
    ).map(([place, format, want]): Row => ({
      says: `in ${place}, ${format ?? 'no collectionFormat'}`,
      given: listIn(place, format),
      at: `${operation}/parameters/0`,
      want,
    })),
    {
      says: 'a list in a list, whose items are one text each',
      given: queryOf({ type: 'array', collectionFormat: 'pipes', items: { ...list, collectionFormat: 'csv' } }),
      at: `${operation}/parameters/0`,
      want: { name: 'q', in: 'query', style: 'pipeDelimited', explode: false, schema: list },
    },
    ...(
      [
        [undefined, { q: { style: 'form', explode: false } }],
        ['csv', { q: { style: 'form', explode: false } }],
        ['ssv', { q: { style: 'spaceDelimited', explode: false } }],
        ['pipes', { q: { style: 'pipeDelimited', explode: false } }],
        ['multi', undefined],
        ['tsv', undefined],
      ] as const
    ).flatMap(([format, want]): Row[] =>
      [form, multipart].map((type) => ({
        says: `in a form (${type}), ${format ?? 'no collectionFormat'}`,
        given: formWith([type], { name: 'q', ...list, ...(format === undefined ? {} : { collectionFormat: format }) }),
        at: `${body}/content/${type.replace('/', '~1')}/encoding`,
        want,
      })),
    ),
    {
      says: 'in a form with tabs, as one text',
      given: formWith([form], { name: 'q', ...list, collectionFormat: 'tsv' }),
      at: `${body}/content/application~1x-www-form-urlencoded/schema/properties/q`,
      want: { type: 'string' },
    },
    {
      says: 'in a header of an answer',
      given: withOperation(ok({ headers: { H: { description: 'h', ...list, collectionFormat: 'csv' } } })),
      at: `${response}/headers/H`,
      want: { description: 'h', schema: list },
    },
    {
      says: 'in a header of an answer with pipes, as one text',
      given: withOperation(ok({ headers: { H: { ...list, collectionFormat: 'pipes' } } })),
      at: `${response}/headers/H`,
      want: { schema: { type: 'string' } },
    },
  ],
  parameters: [
    {
      says: 'the keywords of a value go into a schema, the others stay',
      given: queryOf({
        ...{ description: 'd', required: true, allowEmptyValue: true, 'x-own': 1 },
        ...{ type: 'integer', format: 'int64', minimum: 1, exclusiveMinimum: true, maximum: 9, default: 2 },
      }),
      at: `${operation}/parameters/0`,
      want: {
        ...{ name: 'q', in: 'query', description: 'd', required: true, allowEmptyValue: true, 'x-own': 1 },
        schema: { type: 'integer', format: 'int64', exclusiveMinimum: 1, maximum: 9, default: 2 },
      },
    },
    {
      says: 'x-example is the example',
      given: queryOf({ type: 'string', 'x-example': 'e' }),
      at: `${operation}/parameters/0/example`,
      want: 'e',
    },
    {
      says: 'a shared one stays shared',
      given: withOperation(
        { parameters: [{ $ref: '#/parameters/a~1b' }] },
        { parameters: { 'a/b': { name: 'q', in: 'query', type: 'string' } } },
      ),
      at: '',
      want: {
        ...{ openapi: '3.1.1', info: { title: 'T', version: '1' } },
        paths: { '/a': { post: { parameters: [{ $ref: '#/components/parameters/a~1b' }], responses: {} } } },
        components: { parameters: { 'a/b': { name: 'q', in: 'query', schema: { type: 'string' } } } },
      },
    },
    {
      says: 'one that stands at another operation is taken from there',
      given: {
        ...withOperation({ parameters: [{ $ref: '#/paths/~1b/get/parameters/1' }] }),
        paths: {
          '/a': { post: { parameters: [{ $ref: '#/paths/~1b/get/parameters/0' }], responses: {} } },
          '/b': { get: { parameters: [{ name: 'q', in: 'query', type: 'string' }], responses: {} } },
        },
      },
      at: `${operation}/parameters/0`,
      want: { name: 'q', in: 'query', schema: { type: 'string' } },
    },
  ],
  bodies: [
    {
      says: 'is JSON where nothing is said',
      given: withParameters({ name: 'b', in: 'body', description: 'd', required: true, schema: { type: 'object' } }),
      at: body,
      want: { description: 'd', required: true, content: { 'application/json': { schema: { type: 'object' } } } },
    },
    {
      says: 'has what the document consumes',
      given: withOperation({ parameters: [{ name: 'b', in: 'body', schema: {} }] }, { consumes: ['a/b', 'a/c'] }),
      at: body,
      want: { content: { 'a/b': { schema: {} }, 'a/c': { schema: {} } } },
    },
    {
      says: 'has what the operation consumes instead',
      given: withOperation(
        { consumes: ['a/d'], parameters: [{ name: 'b', in: 'body', schema: {} }] },
        { consumes: ['a/b'] },
      ),
      at: body,
      want: { content: { 'a/d': { schema: {} } } },
    },
    {
      says: 'is JSON again where the operation clears the list',
      given: withOperation(
        { consumes: [], parameters: [{ name: 'b', in: 'body', schema: {} }] },
        { consumes: ['a/b'] },
      ),
      at: body,
      want: { content: { 'application/json': { schema: {} } } },
    },
    {
      says: 'a shared one is shared',
      given: withOperation(
        { parameters: [{ $ref: '#/parameters/B' }] },
        { consumes: ['a/b'], parameters: { B: { name: 'b', in: 'body', schema: { type: 'object' } } } },
      ),
      at: '',
      want: {
        ...{ openapi: '3.1.1', info: { title: 'T', version: '1' } },
        paths: { '/a': { post: { requestBody: { $ref: '#/components/requestBodies/B' }, responses: {} } } },
        components: { requestBodies: { B: { content: { 'a/b': { schema: { type: 'object' } } } } } },
      },
    },
    {
      says: 'a shared one has the media types of its operation',
      given: withOperation(
        { consumes: ['a/c'], parameters: [{ $ref: '#/parameters/B' }] },
        { consumes: ['a/b'], parameters: { B: { name: 'b', in: 'body', schema: { type: 'object' } } } },
      ),
      at: body,
      want: { content: { 'a/c': { schema: { type: 'object' } } } },
    },
    {
      says: 'one of the path is that of its operations',
      given: {
        ...document20,
        paths: { '/a': { parameters: [{ name: 'b', in: 'body', schema: {} }], post: { responses: {} } } },
      },
      at: '/paths/~1a',
      want: { post: { requestBody: { content: { 'application/json': { schema: {} } } }, responses: {} } },
    },
  ],
  forms: [
    {
      says: 'all fields are one object',
      given: formWith(
        [form],
        { name: 'n', type: 'integer', default: 3, enum: [1, 3], required: true, description: 'd', 'x-own': 1 },
        { name: 'o', type: 'string', 'x-nullable': true },
      ),
      at: body,
      want: {
        required: true,
        content: {
          [form]: {
            schema: {
              type: 'object',
              properties: {
                n: { type: 'integer', default: 3, enum: [1, 3], description: 'd', 'x-own': 1 },
                o: { type: ['string', 'null'] },
              },
              required: ['n'],
            },
          },
        },
      },
    },
    {
      says: 'a file',
      given: formWith([multipart], { name: 'f', type: 'file' }),
      at: `${body}/content/multipart~1form-data/schema`,
      want: { type: 'object', properties: { f: { type: 'string', format: 'binary' } } },
    },
    {
      says: 'a list of files, one part each',
      given: formWith([multipart], { name: 'f', type: 'array', items: { type: 'file' }, collectionFormat: 'multi' }),
      at: `${body}/content`,
      want: {
        [multipart]: {
          schema: {
            type: 'object',
            properties: { f: { type: 'array', items: { type: 'string', format: 'binary' } } },
          },
        },
      },
    },
    {
      says: 'a file is sent as multipart where both are possible',
      given: formWith([form, multipart], { name: 'f', type: 'file' }),
      at: `${body}/content`,
      want: { [multipart]: { schema: { type: 'object', properties: { f: { type: 'string', format: 'binary' } } } } },
    },
    ...(
      [
        ['no file and nothing said', [], { name: 'n', type: 'string' }, form],
        ['a file and nothing said', [], { name: 'n', type: 'file' }, multipart],
        ['no file and JSON said', ['application/json'], { name: 'n', type: 'string' }, form],
        ['a file and a form said that holds none', [form], { name: 'n', type: 'file' }, multipart],
      ] as const
    ).map(([says, consumes, field, want]): Row => ({
      says: `is one of a form's media types with ${says}`,
      given: formWith([...consumes], field),
      at: `${body}/content`,
      want: {
        [want]: {
          schema: {
            type: 'object',
            properties: { n: field.type === 'file' ? { type: 'string', format: 'binary' } : { type: 'string' } },
          },
        },
      },
    })),
    {
      says: 'shared fields, and those of the path, which the operation may replace',
      given: {
        ...document20,
        consumes: [form],
        parameters: { F: { name: 'f', in: 'formData', type: 'integer' } },
        paths: {
          '/a': {
            parameters: [
              { name: 'p', in: 'formData', type: 'string' },
              { name: 'q', in: 'formData', type: 'string' },
            ],
            post: {
              parameters: [{ $ref: '#/parameters/F' }, { name: 'q', in: 'formData', type: 'boolean' }],
              responses: {},
            },
          },
        },
      },
      at: `${body}/content/application~1x-www-form-urlencoded/schema/properties`,
      want: { p: { type: 'string' }, f: { type: 'integer' }, q: { type: 'boolean' } },
    },
    {
      says: 'a shared field is no component',
      given: { ...document20, paths: {}, parameters: { F: { name: 'f', in: 'formData', type: 'integer' } } },
      at: '/components',
      want: undefined,
    },
  ],
  answers: [
    {
      says: 'are JSON where nothing is said',
      given: withOperation(ok({ schema: { type: 'object' } })),
      at: response,
      want: { description: 'd', content: { 'application/json': { schema: { type: 'object' } } } },
    },
    {
      says: 'have what the operation produces, not what the document does',
      given: withOperation({ produces: ['text/csv'], ...ok({ schema: {} }) }, { produces: ['a/b'] }),
      at: `${response}/content`,
      want: { 'text/csv': { schema: {} } },
    },
    {
      says: 'have no content without a schema',
      given: withOperation({ produces: ['text/csv'], ...ok({}) }),
      at: response,
      want: { description: 'd' },
    },
    {
      says: 'are files',
      given: withOperation({ produces: ['image/png'], ...ok({ schema: { type: 'file' } }) }),
      at: `${response}/content`,
      want: { 'image/png': { schema: { type: 'string', format: 'binary' } } },
    },
    {
      says: 'are files of no known kind',
      given: withOperation(ok({ schema: { type: 'file' } })),
      at: `${response}/content`,
      want: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
    },
    {
      says: 'have examples by media type, one more than is produced',
      given: withOperation({
        produces: ['application/json'],
        ...ok({ schema: {}, examples: { 'application/json': { a: 1 }, 'text/plain': 'a' } }),
      }),
      at: `${response}/content`,
      want: { 'application/json': { schema: {}, example: { a: 1 } }, 'text/plain': { schema: {}, example: 'a' } },
    },
    {
      says: 'have examples by name',
      given: withOperation(ok({ schema: {}, examples: { first: { a: 1 } } })),
      at: `${response}/content`,
      want: { 'application/json': { schema: {}, examples: { first: { value: { a: 1 } } } } },
    },
    {
      says: 'a shared one stays shared',
      given: withOperation(
        { responses: { default: { $ref: '#/responses/Not%20found' } } },
        { produces: ['a/b'], responses: { 'Not found': { description: 'd', schema: {}, 'x-own': 1 } } },
      ),
      at: '',
      want: {
        ...{ openapi: '3.1.1', info: { title: 'T', version: '1' } },
        paths: { '/a': { post: { responses: { default: { $ref: '#/components/responses/Not found' } } } } },
        components: {
          responses: { 'Not found': { description: 'd', 'x-own': 1, content: { 'a/b': { schema: {} } } } },
        },
      },
    },
    {
      says: 'a shared one has the media types of its operation',
      given: withOperation(
        { produces: ['a/c'], responses: { default: { $ref: '#/responses/R' } } },
        { produces: ['a/b'], responses: { R: { description: 'd', schema: {} } } },
      ),
      at: `${operation}/responses/default`,
      want: { description: 'd', content: { 'a/c': { schema: {} } } },
    },
  ],
  schemas: [
    {
      says: 'keep what is the same in both',
      given: withSchema({
        ...{
          type: 'object',
          required: ['a'],
          additionalProperties: { type: 'string', 'x-nullable': true },
          'x-own': {},
        },
        properties: { a: { type: 'string', readOnly: true, example: 'e', xml: { attribute: true }, maxLength: 3 } },
      }),
      at: schema,
      want: {
        ...{ type: 'object', required: ['a'], additionalProperties: { type: ['string', 'null'] }, 'x-own': {} },
        properties: { a: { type: 'string', readOnly: true, example: 'e', xml: { attribute: true }, maxLength: 3 } },
      },
    },
    {
      says: 'excluded limits are numbers',
      given: withSchema({ minimum: 0, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false }),
      at: schema,
      want: { exclusiveMinimum: 0, maximum: 9 },
    },
    {
      says: 'null beside a type',
      given: withSchema({ type: 'string', 'x-nullable': true, enum: ['a'] }),
      at: schema,
      want: { type: ['string', 'null'], enum: ['a', null] },
    },
    {
      says: 'null beside a reference',
      given: withSchema({ properties: { s: { $ref: '#/definitions/S', 'x-nullable': true } } }),
      at: `${schema}/properties/s`,
      want: { anyOf: [{ $ref: schema.replace('/', '#/') }, { type: 'null' }] },
    },
    {
      says: 'null beside allOf',
      given: withSchema({ allOf: [{ type: 'object' }], 'x-nullable': true }),
      at: schema,
      want: { anyOf: [{ allOf: [{ type: 'object' }] }, { type: 'null' }] },
    },
    {
      says: 'beside a reference: what describes is kept, what judges is ignored, as 2.0 says',
      given: withSchema({ properties: { s: { $ref: '#/definitions/S', description: 'd', maxLength: 3, 'x-own': 1 } } }),
      at: `${schema}/properties/s`,
      want: { $ref: '#/components/schemas/S', description: 'd', 'x-own': 1 },
    },
    {
      says: 'properties that are called like keywords',
      given: withSchema({
        properties: { type: { type: 'file' }, discriminator: { type: 'string' }, 'x-nullable': { type: 'array' } },
      }),
      at: `${schema}/properties`,
      want: {
        type: { type: 'string', format: 'binary' },
        discriminator: { type: 'string' },
        'x-nullable': { type: 'array' },
      },
    },
    {
      says: 'values that look like schemas',
      given: withSchema({ default: { type: 'file', $ref: '#/definitions/S' }, example: { 'x-nullable': true } }),
      at: schema,
      want: { default: { type: 'file', $ref: '#/definitions/S' }, example: { 'x-nullable': true } },
    },
  ],
  'tags of unions': [
    {
      says: 'a name is an object, values are names of definitions',
      given: withSchema({ type: 'object', discriminator: 'kind', properties: { kind: { type: 'string' } } }),
      at: `${schema}/discriminator`,
      want: { propertyName: 'kind' },
    },
    {
      says: 'other values are those that the definitions below declare',
      given: {
        ...withSchema({ type: 'object', discriminator: 'kind', properties: { kind: { type: 'string' } } }),
        definitions: {
          S: { type: 'object', discriminator: 'kind', properties: { kind: { type: 'string' } } },
          B: { 'x-discriminator-value': 'b', allOf: [{ $ref: '#/definitions/S' }] },
          C: { 'x-discriminator-value': 'c', allOf: [{ $ref: '#/definitions/B' }] },
          Other: { 'x-discriminator-value': 'o', type: 'object' },
        },
      },
      at: `${schema}/discriminator`,
      want: { propertyName: 'kind', mapping: { b: '#/components/schemas/B', c: '#/components/schemas/C' } },
    },
  ],
  references: [
    ...(
      [
        ['to a name with a slash', { 'a/b': {} }, '#/definitions/a~1b', '#/components/schemas/a~1b'],
        ['to a name with a percent sign', { 'a%b': {} }, '#/definitions/a%25b', '#/components/schemas/a%25b'],
        ['to an encoded name', { 'L[a]': {} }, '#/definitions/L%5Ba%5D', '#/components/schemas/L[a]'],
        [
          'into a definition',
          { a: { properties: { b: {} } } },
          '#/definitions/a/properties/b',
          '#/components/schemas/a/properties/b',
        ],
        ['to itself', {}, '#/definitions/S', '#/components/schemas/S'],
        ['to nowhere, as written', {}, '#/definitions/Nowhere', '#/definitions/Nowhere'],
      ] as const
    ).map(([says, definitions, given, want]): Row => ({
      says,
      given: { ...document20, paths: {}, definitions: { S: { items: { $ref: given } }, ...definitions } },
      at: `${schema}/items/$ref`,
      want,
    })),
    ...(
      [
        [
          'to the schema of a body',
          '#/paths/~1a/post/parameters/0/schema',
          `#${body}/content/application~1json/schema`,
        ],
        [
          'to the schema of an answer',
          '#/paths/~1a/post/responses/200/schema/items',
          `#${response}/content/application~1json/schema/items`,
        ],
        ['into a parameter', '#/paths/~1a/post/parameters/1/items', `#${operation}/parameters/0/schema/items`],
        ['into a shared answer', '#/responses/R/schema', '#/components/responses/R/content/application~1json/schema'],
        ['into what may be null', '#/definitions/N/allOf/0', '#/components/schemas/N/anyOf/0/allOf/0'],
      ] as const
    ).map(([says, given, want]): Row => ({
      says,
      given: withOperation(
        {
          parameters: [
            { name: 'b', in: 'body', schema: {} },
            { name: 'q', in: 'query', ...list },
          ],
          ...ok({ schema: list }),
        },
        {
          responses: { R: { description: 'd', schema: {} } },
          definitions: { S: { items: { $ref: given } }, N: { 'x-nullable': true, allOf: [{}] } },
        },
      ),
      at: `${schema}/items/$ref`,
      want,
    })),
  ],
  addresses: [
    ...(
      [
        [
          { host: 'h.example:8080', basePath: '/v1', schemes: ['http', 'https'] },
          [{ url: 'http://h.example:8080/v1' }, { url: 'https://h.example:8080/v1' }],
        ],
        [{ host: 'h.example', basePath: '/', schemes: ['https'] }, [{ url: 'https://h.example' }]],
        [{ host: 'h.example' }, [{ url: 'https://h.example' }]],
        [{ host: 'h.example', basePath: 'v1' }, [{ url: 'https://h.example/v1' }]],
        [{ basePath: '/v1' }, [{ url: '/v1' }]],
        [{}, undefined],
      ] as const
    ).map(([given, want]): Row => ({
      says: JSON.stringify(given),
      given: { ...document20, paths: {}, ...given },
      at: '/servers',
      want,
    })),
    {
      says: 'of one operation',
      given: withOperation({ schemes: ['wss'] }, { host: 'h.example', schemes: ['https'] }),
      at: `${operation}/servers`,
      want: [{ url: 'wss://h.example' }],
    },
  ],
  security: [
    ...(
      [
        [
          { type: 'basic', description: 'd' },
          { type: 'http', scheme: 'basic', description: 'd' },
        ],
        [
          { type: 'apiKey', in: 'header', name: 'K', 'x-own': 1 },
          { type: 'apiKey', in: 'header', name: 'K', 'x-own': 1 },
        ],
        [
          { type: 'oauth2', flow: 'implicit', authorizationUrl: 'a', scopes: { s: 'd' } },
          { type: 'oauth2', flows: { implicit: { authorizationUrl: 'a', scopes: { s: 'd' } } } },
        ],
        [
          { type: 'oauth2', flow: 'password', tokenUrl: 't' },
          { type: 'oauth2', flows: { password: { tokenUrl: 't', scopes: {} } } },
        ],
        [
          { type: 'oauth2', flow: 'application', tokenUrl: 't', scopes: {} },
          { type: 'oauth2', flows: { clientCredentials: { tokenUrl: 't', scopes: {} } } },
        ],
        [
          { type: 'oauth2', flow: 'accessCode', authorizationUrl: 'a', tokenUrl: 't', scopes: {}, 'x-own': 1 },
          {
            type: 'oauth2',
            'x-own': 1,
            flows: { authorizationCode: { authorizationUrl: 'a', tokenUrl: 't', scopes: {} } },
          },
        ],
      ] as const
    ).map(([given, want]): Row => ({
      says: JSON.stringify(given),
      given: secured(given),
      at: '/components/securitySchemes/s',
      want,
    })),
  ],
  'everything else': [
    {
      says: 'is as it was',
      given: {
        ...document20,
        ...{
          tags: [{ name: 't' }],
          externalDocs: { url: 'u' },
          security: [{ s: [] }],
          'x-own': { $ref: '#/definitions/S' },
        },
        paths: {
          'x-of-paths': true,
          '/a': {
            'x-of-path': 1,
            get: {
              operationId: 'a',
              tags: ['t'],
              deprecated: true,
              'x-of-operation': 1,
              responses: { 'x-of-responses': 1 },
            },
          },
        },
      },
      at: '',
      want: {
        ...{ openapi: '3.1.1', info: { title: 'T', version: '1' } },
        ...{
          tags: [{ name: 't' }],
          externalDocs: { url: 'u' },
          security: [{ s: [] }],
          'x-own': { $ref: '#/definitions/S' },
        },
        paths: {
          'x-of-paths': true,
          '/a': {
            'x-of-path': 1,
            get: {
              operationId: 'a',
              tags: ['t'],
              deprecated: true,
              'x-of-operation': 1,
              responses: { 'x-of-responses': 1 },
            },
          },
        },
      },
    },
  ],
};

describe.each(Object.entries(tables))('%s', (_, rows) => {
  it.each(rows)('$says', ({ given, at, want }) => {
    const before = JSON.stringify(given);
    expect(valueAt(from20(given).document, at)).toEqual(want);
    expect(JSON.stringify(given), 'the document that was given is changed: make new nodes').toBe(before);
  });
});
