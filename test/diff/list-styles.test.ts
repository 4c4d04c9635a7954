/** A list style that is another one is breaking, and shown where it is said. */
import { expect, it } from 'vitest';
import { compareApis } from '../../generator/diff/compare.js';
import { buildApi } from '../../generator/meaning/build.js';
import type { JsonObject } from '../../generator/meaning/json.js';

interface Said {
  readonly root?: object;
  readonly parameter?: object;
  readonly encoding?: object;
  readonly inside?: object;
  /** Members of what lists hold. */
  readonly more?: object;
}

const api = ({ root, parameter, encoding, inside, more = {} }: Said) => {
  const said = (style: object | undefined) => (style === undefined ? {} : { 'x-list-style': style });
  return buildApi({
    document: {
      openapi: '3.1.0',
      info: { title: 'T', version: '1' },
      ...said(root),
      paths: {
        '/ships': {
          get: {
            operationId: 'list',
            parameters: [
              { name: 'filters', in: 'query', schema: { $ref: '#/components/schemas/Filters' }, ...said(parameter) },
              { name: 'sort', in: 'query', schema: { type: 'string' } },
            ],
            responses: {},
          },
          post: {
            operationId: 'add',
            requestBody: {
              content: {
                'application/x-www-form-urlencoded': {
                  schema: { type: 'object', properties: { names: { type: 'array', items: { type: 'string' } } } },
                  encoding: { names: said(encoding) },
                },
              },
            },
            responses: {},
          },
        },
      },
      components: {
        schemas: {
          Filters: {
            type: 'array',
            items: {
              type: 'object',
              properties: { values: { type: 'array', items: { type: 'string' }, ...said(inside) }, ...more },
            },
          },
        },
      },
    } as unknown as JsonObject,
  });
};

const root = { form: '{name}.{n}' };
const parameter = '/paths/~1ships/get/parameters/0/x-list-style';
const inside = '/components/schemas/Filters/items/properties/values/x-list-style';
const encoding =
  '/paths/~1ships/post/requestBody/content/application~1x-www-form-urlencoded/encoding/names/x-list-style';

const cases: readonly (readonly [string, Said, Said, readonly string[]])[] = [
  ['nothing', { root }, { root }, []],
  ['the same in other words', { root }, { root: { ...root, start: 1 } }, []],
  ['the form of all', { root }, { root: { form: '{name}.member.{n}' } }, ['list,add /x-list-style']],
  ['where all begin to count', { root }, { root: { ...root, start: 0 } }, ['list,add /x-list-style']],
  ['one that is said now', { root }, { root, parameter: { form: 'Filter.{n}' } }, [`list ${parameter}`]],
  ['one that is said no more', { parameter: root }, {}, [`list ${parameter}`]],
  ['a member of a form', { encoding: root }, { encoding: { form: 'json' } }, [`add ${encoding}`]],
  ['a member inside', { root }, { root, inside: { form: '{name}.value.{n}' } }, [`list ${inside}`]],
  [
    'no style, for members that are new',
    { root },
    { root, more: { tags: { type: 'array', items: { type: 'string' }, 'x-list-style': { form: 'tag.{n}' } } } },
    [],
  ],
];

it.each(cases)('%s', (_what, before, after, want) => {
  const found = compareApis(api(before), api(after)).filter(({ rule }) => rule !== 'field-added');
  expect(
    found.map(({ rating, rule, operations, pointer }) => [rating, rule, `${operations.join()} ${pointer}`]),
  ).toEqual(want.map((place) => ['major', 'list-style-changed', place]));
});
