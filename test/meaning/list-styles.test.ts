/** List styles that cannot be meant are problems, those that say nothing findings, and each says where. */
import { describe, expect, it } from 'vitest';
import { Findings } from '../../generator/finding.js';
import { buildApi } from '../../generator/meaning/build.js';
import type { JsonObject } from '../../generator/meaning/json.js';
import { listRowName, listStyleIn, rowsFor, withoutReserved } from '../../generator/meaning/operation/arguments.js';
import { wireRequest } from '../../generator/meaning/operation/wire.js';
import { ProblemError } from '../../generator/problem.js';

const texts = { type: 'array', items: { type: 'string' } };
const list = (name: string, style?: unknown, more: object = {}) => ({
  name,
  in: 'query',
  schema: texts,
  ...(style === undefined ? {} : { 'x-list-style': style }),
  ...more,
});

function documentOf(parameters: readonly object[], more: object = {}, form?: object): JsonObject {
  const content = { 'application/x-www-form-urlencoded': form };
  return {
    openapi: '3.1.0',
    info: { title: 'T', version: '1' },
    paths: {
      '/a': {
        get: { operationId: 'a', parameters, responses: {} },
        ...(form === undefined ? {} : { post: { operationId: 'b', requestBody: { content }, responses: {} } }),
      },
    },
    ...more,
  } as unknown as JsonObject;
}

/** Problems and findings, with their places. */
function said(document: JsonObject): string[] {
  const findings = new Findings();
  try {
    buildApi({ document, findings });
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return error.problems.map(({ what, where }) => `${where.pointer}: ${what}`);
  }
  return findings.list().map(({ rule, pointer }) => `${rule} ${pointer}`);
}

const parameter = '/paths/~1a/get/parameters/0';

describe('problems', () => {
  it.each([
    ['no number', { form: 'Filter' }, 'form: The form "Filter" of x-list-style has no place for the number of an item'],
    ['two numbers', { form: 'A.{n}.{n}' }, 'form: The form "A.{n}.{n}" of x-list-style has no place for the number'],
    ['no text', { form: 1 }, 'form: The form 1 of x-list-style is no text'],
    ['the name behind', { form: '{n}.{name}' }, 'form: The form "{n}.{name}" of x-list-style has the name behind'],
    [
      'another sign',
      { form: 'A&B.{n}' },
      'form: The form "A&B.{n}" of x-list-style holds a sign that no name can have',
    ],
    ['nothing between', { form: '{name}{n}' }, 'form: The form "{name}{n}" of x-list-style has no sign that ends'],
    ['a count', { form: '{name}.{n}', start: -1 }, 'start: x-list-style begins to count at -1'],
    ['half a count', { start: 0.5 }, 'start: x-list-style begins to count at 0.5'],
    ['a map', { map: 'entry' }, 'map: The map "entry" of x-list-style has no place for the number'],
    ['a key without a map', { form: '{name}.{n}', key: 'Name' }, 'key: x-list-style has a key that names nothing'],
    ['a slip of the finger', { form: '{name}.{n}', begin: 0 }, 'begin: "begin" means nothing here.'],
  ])('%s', (_what, style, want) => {
    expect(said(documentOf([list('Filter', style)]))).toEqual([
      expect.stringContaining(`${parameter}/x-list-style/${want}`),
    ]);
  });

  it('are said of the root, where a form without a name would be that of every list', () => {
    expect(said(documentOf([list('Filter')], { 'x-list-style': { form: 'Filter.{n}' } }))).toEqual([
      expect.stringContaining(
        '/x-list-style/form: The form "Filter.{n}" of x-list-style is of all lists: it needs {name}',
      ),
    ]);
  });

  it.each([
    [
      'a parameter called like an item',
      [list('Filter', { form: '{name}.{n}' }), list('Filter.1', undefined, { schema: { type: 'string' } })],
    ],
    [
      'a parameter called like a member',
      [list('F', { form: 'Filter.{n}' }), { name: 'Filter.1.Name', in: 'query', schema: { type: 'string' } }],
    ],
    ['two lists', [list('A', { form: 'Filter.{n}' }), list('B', { form: 'Filter.{n}' })]],
    [
      'a list and an object',
      [
        list('A', { form: 'B.{n}' }),
        {
          name: 'B',
          in: 'query',
          schema: { type: 'object', properties: { 1: {} } },
          'x-list-style': { form: '{name}.{n}' },
        },
      ],
    ],
  ])('are two that write the same names: %s', (_what, parameters) => {
    expect(said(documentOf(parameters))).toEqual([expect.stringMatching(/would write the same names\.$/)]);
  });

  it('are no two that only begin alike', () => {
    const parameters = [
      list('Names', { form: 'Filter.{n}.Name' }),
      list('Values', { form: 'Filter.{n}.Value' }),
      list('Filter.Mode', undefined, { schema: { type: 'string' } }),
    ];
    expect(said(documentOf(parameters))).toEqual([]);
    const [operation] = buildApi({ document: documentOf(parameters) }).operations;
    const query = { Names: ['a', 'b'], Values: ['c'], 'Filter.Mode': 'x' };
    expect(wireRequest(operation!, { query }).target).toBe(
      '/a?Filter.1.Name=a&Filter.2.Name=b&Filter.1.Value=c&Filter.Mode=x',
    );
  });

  it('of a form are said of its schema', () => {
    const properties = { Tags: texts, 'Tags.1': { type: 'string' } };
    const form = {
      schema: { type: 'object', properties },
      encoding: { Tags: { 'x-list-style': { form: '{name}.{n}' } } },
    };
    expect(said(documentOf([], {}, form))).toEqual([
      expect.stringContaining('"Tags" and "Tags.1" would write the same names.'),
    ]);
  });
});

describe('findings', () => {
  const style = { form: '{name}.{n}' };
  it.each([
    ['of somebody else', [list('A', { separator: ',' })], {}, [`extension-foreign ${parameter}/x-list-style`]],
    ['of somebody else, at the root', [list('A')], { 'x-list-style': 'bullets' }, ['extension-foreign /x-list-style']],
    ['no list', [list('A', style, { schema: { type: 'string' } })], {}, [`list-style-idle ${parameter}/x-list-style`]],
    ['no query', [list('A', style, { in: 'header' })], {}, [`list-style-idle ${parameter}/x-list-style`]],
    [
      'a content',
      [{ name: 'A', in: 'query', content: { 'application/json': { schema: texts } }, 'x-list-style': style }],
      {},
      [`list-style-idle ${parameter}/x-list-style`],
    ],
    ['no list at all', [], { 'x-list-style': style }, ['list-style-idle /x-list-style']],
    [
      'what names a style',
      [list('A', undefined, { explode: true })],
      { 'x-list-style': style },
      ['list-style-idle /x-list-style'],
    ],
  ])('%s', (_what, parameters, more, want) => {
    expect(said(documentOf(parameters, more))).toEqual(want);
  });

  it('are said of members that nobody writes, and of schemas inside of themselves', () => {
    const node = {
      type: 'object',
      properties: {
        name: { type: 'string' },
        parts: { type: 'array', items: { $ref: '#/components/schemas/Node' }, 'x-list-style': { form: 'part.{n}' } },
      },
    };
    const unused = { type: 'object', properties: { tags: { ...texts, 'x-list-style': style } } };
    const components = { schemas: { Node: node, Unused: unused } };
    const found = said(
      documentOf([{ name: 'root', in: 'query', schema: { $ref: '#/components/schemas/Node' } }], {
        'x-list-style': style,
        components,
      }),
    );
    expect(found.sort()).toEqual([
      'list-style-idle /components/schemas/Unused/properties/tags/x-list-style',
      'list-style-recursive /components/schemas/Node',
    ]);
  });
});

describe('the name of a row', () => {
  it.each([
    [{ form: '{name}.{n}' }, false],
    [{ form: '{name}.{n}', start: 0 }, false],
    [{ form: 'A.{n}.Reserved', members: { 'a b': { form: '{name}.{n}' } } }, false],
    [{ form: 'A.{n}.Reserved' }, true],
    [{ form: '{name}.{n}', map: { form: '{name}.{n}', key: 'k', value: 'Reserved' } }, true],
  ])('says %j, reserved: %s', (style, isReserved) => {
    const name = listRowName(style, isReserved);
    expect(listStyleIn(name)).toEqual(style);
    expect(withoutReserved(name) !== undefined).toBe(isReserved);
    expect(rowsFor([name]).pairs?.[name]).toBeTypeOf('function');
  });
});
