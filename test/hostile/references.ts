/** References that lead out of the document, nowhere, in circles, or to more than there is room for. */
import { documentWith, json, postOf, yaml, type Hostile } from './document.js';

const a = (schema: unknown) => json(documentWith({}, schema));
const schemas = (all: object) => json(documentWith({ components: { schemas: all } }));
const to = (name: string) => ({ $ref: `#/components/schemas/${name}` });
/** `A0` holds `A1` twice, which holds `A2` twice, and so on. */
const doubling = (levels: number, twice: (reference: object) => object, last: object = { type: 'string' }) =>
  schemas({
    A: to('A0'),
    ...Object.fromEntries(Array.from({ length: levels }, (_, i) => [`A${i}`, twice(to(`A${i + 1}`))])),
    [`A${levels}`]: last,
  });
const outside =
  (reference: (outside: { host: string; secret: string }) => string): Hostile['files'] =>
  (place) => ({
    'openapi.json': JSON.stringify(documentWith({}, { $ref: reference(place) })),
  });

const head = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths: {}\n";

export const references: readonly Hostile[] = [
  { what: 'a $ref to a file by its full path', files: outside(({ secret }) => secret), want: 'bundler' },
  {
    what: 'a $ref to a file outside of the folder',
    files: outside(() => '../outside.yaml'),
    want: 'bundler',
  },
  { what: 'a $ref outside, percent-encoded', files: outside(() => '%2e%2e/outside.yaml'), want: 'bundler' },
  {
    what: 'a $ref outside, from a file inside',
    files: ({ secret }) => ({
      'openapi.json': JSON.stringify(documentWith({}, { $ref: 'inner/a.yaml' })),
      'inner/a.yaml': `$ref: ../../outside.yaml\n`,
      'inner/b.yaml': `$ref: ${secret}`,
    }),
    want: 'bundler',
  },
  { what: 'a $ref to file:', files: outside(({ secret }) => `file://${secret}`), want: 'bundler' },
  {
    what: 'a $ref to data:',
    files: outside(() => 'data:application/json,{"type":"string"}'),
    want: 'bundler',
  },
  { what: 'a $ref to a host', files: outside(({ host }) => `${host}/a.json`), want: 'bundler' },
  {
    what: 'a $ref to a host, without its protocol',
    files: outside(({ host }) => host.replace(/^http:/, '')),
    want: 'bundler',
  },
  {
    what: 'a $ref to a host, in other letters',
    files: outside(({ host }) => `HTTP${host.slice(4)}/a.json`),
    want: 'bundler',
  },
  {
    what: '$refs to a host where none is needed',
    files: ({ host, secret }) => ({
      'openapi.json': JSON.stringify(
        documentWith(
          { 'x-a': { $ref: `${host}/x.json` }, 'x-b': { $ref: secret } },
          {
            type: 'object',
            example: { $ref: `${host}/e.json` },
            properties: { a: { type: 'string', externalDocs: { url: host } } },
          },
        ),
      ),
    }),
    want: 'bundler',
  },
  {
    what: 'data with $refs to a host and a file, called like a schema',
    files: ({ host, secret }) => ({
      'openapi.json': JSON.stringify(
        documentWith(
          { 'x-a': { $ref: `${host}/A` }, 'x-b': { $ref: `${secret}#/A` } },
          { type: 'object', example: { a: { $ref: `${host}/A` } }, default: { $ref: `${secret}#/A` } },
        ),
      ),
    }),
    want: 'used',
  },
  {
    what: 'addresses and files in places that are no $ref',
    files: ({ host, secret }) => ({
      'openapi.json': JSON.stringify(
        documentWith(
          {
            $self: host,
            jsonSchemaDialect: `${host}/dialect`,
            servers: [{ url: host }],
            paths: {
              '/a': {
                post: postOf({
                  responses: {
                    '200': {
                      description: `![a](${host}/a.png) ![b](${secret}) <img src="${host}/c.png">`,
                      content: {
                        'application/json': {
                          schema: { $ref: '#/components/schemas/A' },
                          examples: {
                            a: { externalValue: `${host}/a.json` },
                            b: { externalValue: `file://${secret}` },
                          },
                        },
                      },
                    },
                  },
                }),
              },
            },
          },
          { $id: `${host}/a`, $schema: `${host}/s`, type: 'object', properties: { b: { $id: 'b', type: 'string' } } },
        ),
      ),
    }),
    want: 'used',
  },
  {
    what: 'callbacks that lead to a host',
    files: ({ host }) => ({
      'openapi.json': JSON.stringify(
        documentWith({
          paths: {
            '/a': {
              post: postOf({
                callbacks: {
                  a: { [`${host}/{$request.body#/a}`]: { post: { responses: { '200': { description: 'Fine' } } } } },
                  b: { [host]: { post: { responses: { '200': { description: 'Fine' } } } } },
                },
              }),
            },
          },
        }),
      ),
    }),
    want: 'used',
  },
  {
    what: 'a code in a callback expression',
    files: json(
      documentWith({
        paths: {
          '/a': {
            post: postOf({
              callbacks: {
                a: {
                  '{$request.body#/a[?(globalThis.hacked=1)]}': {
                    post: { responses: { '200': { description: 'Fine' } } },
                  },
                  '{$response.body#$..[?(@.constructor.constructor("globalThis.hacked=1")())]}': {
                    post: { responses: { '200': { description: 'Fine' } } },
                  },
                },
              },
            }),
          },
        },
      }),
    ),
    want: 'used',
  },
  { what: 'a $ref to a name that is no own member', files: a({ $ref: '#/constructor' }), want: 'no-unresolved-refs' },
  { what: 'a $ref to __proto__', files: a({ $ref: '#/components/schemas/__proto__' }), want: 'no-unresolved-refs' },
  { what: 'a $ref to itself', files: a(to('A')), want: 'reference-circle' },
  {
    what: 'a $ref to the whole document',
    files: a({ type: 'object', properties: { a: { $ref: '#' }, b: { $ref: '#/' } } }),
    want: 'no-unresolved-refs',
  },
  {
    what: 'a $ref to an operation',
    files: a({ type: 'object', properties: { a: { $ref: '#/paths/~1a/post' } } }),
    want: 'used',
  },
  {
    what: 'a $ref into another $ref',
    files: schemas({
      A: { type: 'object', properties: { a: { $ref: '#/components/schemas/B/properties/b/properties/c' } } },
      B: { properties: { b: to('C') } },
      C: { properties: { c: { type: 'string' } } },
    }),
    want: 'no-unresolved-refs',
  },
  {
    what: 'a $ref that is no text',
    files: a({
      type: 'object',
      properties: { a: { $ref: 1 }, b: { $ref: {} }, c: { $ref: ['#'] }, d: { $ref: null } },
    }),
    want: 'used',
  },
  {
    what: 'a $ref that is no address',
    files: a({ type: 'object', properties: { a: { $ref: 'http://[' } } }),
    want: 'bundler',
  },
  { what: 'a $ref with NUL', files: a({ $ref: 'a\u0000.yaml' }), want: 'bundler' },
  {
    what: 'a $ref with a bare percent sign',
    files: schemas({ A: { $ref: '#/components/schemas/100%' }, '100%': { type: 'string' } }),
    want: 'used',
  },
  {
    what: 'circles of allOf',
    files: schemas({ A: { allOf: [to('B')] }, B: { allOf: [to('C')] }, C: { allOf: [to('A')] } }),
    want: 'used',
  },
  {
    what: 'circles of oneOf, anyOf and not',
    files: schemas({ A: { oneOf: [to('A'), to('B')] }, B: { anyOf: [to('A'), { not: to('B') }] } }),
    want: 'used',
  },
  {
    what: 'circles of required members',
    files: schemas({ A: { type: 'object', required: ['a'], properties: { a: to('A') } } }),
    want: 'used',
  },
  {
    what: 'circles of lists that must hold something',
    files: schemas({ A: { type: 'array', minItems: 1, items: to('A') } }),
    want: 'used',
  },
  {
    what: 'circles of patterns, names and tuples',
    files: schemas({
      A: {
        type: 'object',
        propertyNames: to('A'),
        patternProperties: { '^a': to('A') },
        additionalProperties: to('A'),
        unevaluatedProperties: to('A'),
      },
      B: { type: 'array', prefixItems: [to('B')], contains: to('B'), unevaluatedItems: to('B') },
    }),
    want: 'used',
  },
  {
    what: 'circles of if, then, else and dependencies',
    files: schemas({
      A: { if: to('A'), then: to('A'), else: to('A'), dependentSchemas: { a: to('A') }, contentSchema: to('A') },
    }),
    want: 'used',
  },
  {
    what: 'circles of $dynamicRef',
    files: schemas({
      A: {
        $dynamicAnchor: 'a',
        type: 'object',
        properties: { a: { $dynamicRef: '#a' } },
        allOf: [{ $dynamicRef: '#a' }],
      },
    }),
    want: 'used',
  },
  {
    what: 'a circle of discriminators',
    files: schemas({
      A: { oneOf: [to('B')], discriminator: { propertyName: 'k', mapping: { b: '#/components/schemas/A' } } },
      B: { allOf: [to('A')], type: 'object', required: ['k'], properties: { k: { type: 'string' } } },
    }),
    want: 'used',
  },
  {
    what: 'circles of path items, parameters, answers and examples',
    files: json(
      documentWith({
        paths: { '/a': { $ref: '#/paths/~1b' }, '/b': { $ref: '#/paths/~1a' } },
        components: {
          parameters: { p: { $ref: '#/components/parameters/p' } },
          responses: { r: { $ref: '#/components/responses/r' } },
          examples: { e: { $ref: '#/components/examples/e' } },
        },
      }),
    ),
    want: 'reference-circle',
  },
  {
    what: 'a callback that holds its own operation',
    files: json(
      documentWith({ paths: { '/a': { post: postOf({ callbacks: { a: { '{$url}': { $ref: '#/paths/~1a' } } } }) } } }),
    ),
    want: 'used',
  },
  {
    what: 'circles between files',
    files: () => ({
      'openapi.yaml': `${head}components: { schemas: { A: { $ref: a.yaml } } }\n`,
      'a.yaml': '$ref: b.yaml\n',
      'b.yaml': '$ref: a.yaml\n',
    }),
    want: 'reference-circle',
  },
  {
    what: 'a file that holds itself',
    files: () => ({
      'openapi.yaml': `${head}components: { schemas: { A: { $ref: a.yaml } } }\n`,
      'a.yaml': 'type: object\nproperties: { a: { $ref: a.yaml }, b: { $ref: openapi.yaml#/components/schemas/A } }\n',
    }),
    want: 'used',
  },
  {
    what: 'members that double 6 times',
    files: doubling(6, (one) => ({ type: 'object', required: ['a', 'b'], properties: { a: one, b: one } })),
    want: 'used',
  },
  { what: 'allOf that doubles 30 times', files: doubling(30, (one) => ({ allOf: [one, one] })), want: 'used' },
  {
    what: 'allOf of objects that doubles 30 times',
    files: doubling(30, (one) => ({ type: 'object', allOf: [one, { properties: { a: one } }] }), { type: 'object' }),
    want: 'used',
  },
  { what: 'oneOf that doubles 30 times', files: doubling(30, (one) => ({ oneOf: [one, one] })), want: 'used' },
  {
    what: 'anyOf of different branches that doubles 6 times',
    files: doubling(6, (one) => ({
      anyOf: [{ type: 'object', properties: { a: one } }, { type: 'array', items: one }, one],
    })),
    want: 'used',
  },
  {
    what: 'allOf over oneOf that doubles 20 times',
    files: schemas({
      A: {
        allOf: Array.from({ length: 20 }, (_, i) => ({ oneOf: [{ required: [`a${i}`] }, { required: [`b${i}`] }] })),
      },
    }),
    want: 'used',
  },
  {
    what: 'lists of at least two that double 30 times',
    files: doubling(30, (one) => ({ type: 'array', minItems: 2, items: one })),
    want: 'used',
  },
  {
    what: 'not that doubles 30 times',
    files: doubling(30, (one) => ({ not: { anyOf: [one, { not: one }] } })),
    want: 'used',
  },
  {
    what: 'parameters that are references in a chain of 300',
    files: schemas({
      A: to('A0'),
      ...Object.fromEntries(
        Array.from({ length: 300 }, (_, i) => [`A${i}`, i < 299 ? to(`A${i + 1}`) : { type: 'string' }]),
      ),
    }),
    want: 'used',
  },
  {
    what: 'aliases that multiply',
    files: yaml(
      `${head}x-a:\n  a0: &a0 [a, a, a, a, a, a, a, a, a, a]\n${Array.from({ length: 12 }, (_, i) => `  a${i + 1}: &a${i + 1} [${Array.from({ length: 10 }, () => `*a${i}`).join(', ')}]\n`).join('')}`,
    ),
    want: 'document-size',
  },
  { what: 'an alias that holds itself', files: yaml(`${head}x-a: &a { b: *a }\n`), want: 'document-size' },
  {
    what: 'a schema that holds itself by an alias',
    files: yaml(`${head}components: { schemas: { A: &a { type: object, properties: { a: *a } } } }\n`),
    want: 'document-size',
  },
  {
    what: 'merge keys that multiply',
    files: yaml(
      `${head}x-a:\n  a0: &a0 { a: 1, b: 2 }\n${Array.from({ length: 30 }, (_, i) => `  a${i + 1}: &a${i + 1} { <<: [*a${i}, *a${i}], c${i}: *a${i} }\n`).join('')}`,
    ),
    want: 'document-size',
  },
];
