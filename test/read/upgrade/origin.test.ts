/** Whatever is wrong with an upgraded document is shown where the author wrote it. */
import { describe, expect, it } from 'vitest';
import { rules } from '../../../generator/finding-rules.js';
import { isObject, pointerTo, valueAt, type JsonValue } from '../../../generator/meaning/json.js';
import { from20 } from '../../../generator/read/upgrade/swagger/document.js';
import { document20 } from './given.js';

const list = { type: 'array', items: { type: 'string' } };
const author = {
  ...document20,
  ...{ host: 'h.example', consumes: ['multipart/form-data', 'a/b'], produces: ['a/b'] },
  definitions: { 'a/b': { properties: { n: { $ref: '#/definitions/a~1b', 'x-nullable': true } } } },
  parameters: {
    B: { name: 'b', in: 'body', schema: { type: 'object' } },
    F: { name: 'f', in: 'formData', type: 'string' },
    Q: { name: 'q', in: 'query', ...list },
  },
  responses: { R: { description: 'd', schema: { type: 'object' }, examples: { 'a/b': 1 } } },
  securityDefinitions: { s: { type: 'oauth2', flow: 'password', tokenUrl: 't' } },
  paths: {
    '/a': {
      post: {
        parameters: [
          { name: 'b', in: 'body', schema: { items: {} } },
          { $ref: '#/parameters/Q' },
          { name: 'r', in: 'query', ...list },
        ],
        responses: { 200: { description: 'd', schema: list, headers: { H: list } }, 400: { $ref: '#/responses/R' } },
      },
      put: { parameters: [{ $ref: '#/parameters/F' }, { name: 'g', in: 'formData', ...list }], responses: {} },
      patch: { parameters: [{ $ref: '#/parameters/B' }], responses: {} },
    },
  },
};

const post = '/paths/~1a/post';
const form = '/paths/~1a/put/requestBody/content/multipart~1form-data/schema';
const shared = '/components/requestBodies/B/content/a~1b/schema';

describe('a pointer of the upgraded document leads back', () => {
  it.each([
    ['/openapi', '/swagger'],
    ['/info/title', '/info/title'],
    ['/servers/0/url', '/host/0/url'],
    ['/components/schemas/a~1b/properties', '/definitions/a~1b/properties'],
    ['/components/schemas/a~1b/properties/n/anyOf/0/$ref', '/definitions/a~1b/properties/n/$ref'],
    ['/components/securitySchemes/s/flows/password/tokenUrl', '/securityDefinitions/s/tokenUrl'],
    ['/components/parameters/Q/schema/items', '/parameters/Q/items'],
    [`${shared}/type`, '/parameters/B/schema/type'],
    ['/components/responses/R/content/a~1b/schema/type', '/responses/R/schema/type'],
    ['/components/responses/R/content/a~1b/example', '/responses/R/examples/a~1b'],
    [`${post}/requestBody/content/a~1b/schema/items`, `${post}/parameters/0/schema/items`],
    [`${post}/parameters/0`, `${post}/parameters/1`],
    [`${post}/parameters/1/schema/items/type`, `${post}/parameters/2/items/type`],
    [`${post}/responses/200/content/a~1b/schema/items`, `${post}/responses/200/schema/items`],
    [`${post}/responses/200/headers/H/schema/items`, `${post}/responses/200/headers/H/items`],
    [`${post}/responses/400`, `${post}/responses/400`],
    [`${form}/properties/f/type`, '/parameters/F/type'],
    [`${form}/properties/g/items`, '/paths/~1a/put/parameters/1/items'],
    ['/paths/~1a/patch/requestBody', '/paths/~1a/patch/parameters/0'],
  ])('%s ← %s', (pointer, want) => {
    const { document, origin } = from20(author);
    expect(valueAt(document, pointer), `the upgraded document has no ${pointer}: correct the row`).toBeDefined();
    expect(origin(pointer)).toBe(want);
  });

  it('every value that stands in both is the same one', () => {
    const { document, origin } = from20(author);
    const wrong = scalars(document, '').filter(([pointer, value]) => {
      const written = valueAt(author, origin(pointer));
      return written !== undefined && !isObject(written) && !Array.isArray(written) && written !== value;
    });
    // References lead to new places, and the version is another one.
    expect(wrong.filter(([pointer]) => !/\/\$ref$|^\/openapi$|\/components\/securitySchemes/.test(pointer))).toEqual(
      [],
    );
  });
});

function scalars(value: JsonValue, pointer: string): [string, JsonValue][] {
  if (typeof value !== 'object' || value === null) return [[pointer, value]];
  return Object.entries(value).flatMap(([key, child]: [string, JsonValue]) => scalars(child, pointerTo(pointer, key)));
}

describe('what 3.1 cannot say, or what 2.0 got wrong, is a finding in its place', () => {
  it.each([
    [
      'a list with tabs',
      { name: 'q', in: 'query', ...list, collectionFormat: 'tsv' },
      'omitted',
      'collection-format',
      0,
      '',
    ],
    [
      'a list in a list',
      { name: 'q', in: 'query', type: 'array', items: list },
      'omitted',
      'collection-format',
      0,
      '/items',
    ],
    [
      'a field that may be empty',
      { name: 'q', in: 'formData', type: 'string', allowEmptyValue: true },
      'omitted',
      'allow-empty-value',
      0,
      '/allowEmptyValue',
    ],
    ['a form as JSON', { name: 'q', in: 'formData', type: 'string' }, 'assumed', 'form-media-type', 0, ''],
    [
      'a schema beside a reference',
      { name: 'b', in: 'body', schema: { $ref: '#/definitions/S', type: 'object' } },
      'assumed',
      'reference-siblings',
      0,
      '/schema/type',
    ],
  ])('%s', (_, parameter, kind, rule, index, below) => {
    const consumes = rule === 'form-media-type' ? ['application/json'] : [];
    const { findings } = from20({
      ...document20,
      definitions: { S: {} },
      paths: { '/a': { post: { consumes, parameters: [parameter], responses: {} } } },
    });
    expect(findings.map(({ rule, pointer }) => [rules[rule].class, rule, pointer])).toEqual([
      [kind, rule, `${post}/parameters/${index}${below}`],
    ]);
  });

  it('is none where all can be said', () => {
    expect(from20(author).findings).toEqual([]);
  });
});
