/** What the world writes, and what it is read as: one row a mistake. The rule says it; strictly held, it is refused. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RuleId } from '../../../generator/finding.js';
import { valueAt, type JsonObject, type JsonValue } from '../../../generator/meaning/json.js';
import { ProblemError } from '../../../generator/problem.js';
import { load } from '../../../generator/read/load.js';

const answers = { '200': { description: 'Fine.' } };
const get = (operation: object) => ({ '/a': { get: { operationId: 'read', responses: answers, ...operation } } });
const asSchema = (schema: unknown) => ({ components: { schemas: { A: schema, B: { type: 'object' } } } });
const whole = (part: object) => ({ openapi: '3.0.3', info: { title: 'T', version: '1' }, paths: {}, ...part });

async function read(document: object | string, strict = false) {
  const folder = mkdtempSync(path.join(tmpdir(), 'repair-'));
  try {
    const file = path.join(folder, typeof document === 'string' ? 'openapi.yaml' : 'openapi.json');
    writeFileSync(file, typeof document === 'string' ? document : JSON.stringify(document));
    const source = await load(file, { strict });
    return { document: source.document, findings: source.findings.list(source.locate) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const operation = '/paths/~1a/get';
const schema = '/components/schemas/A';
const rows: [what: string, part: object, rule: RuleId, at: string, want: JsonValue | undefined][] = [
  [
    'no operationId',
    {
      paths: {
        '/a/{id}': {
          get: { parameters: [{ name: 'id', in: 'path', required: true, schema: {} }], responses: answers },
        },
      },
    },
    'operation-id-missing',
    '/paths/~1a~1{id}/get/operationId',
    'getAById',
  ],
  [
    'one operationId twice',
    { paths: { ...get({}), '/b': { get: { operationId: 'READ', responses: answers } } } },
    'operation-id-twice',
    `${operation}/operationId`,
    'read_ea27e86b',
  ],
  ['a number as version', { info: { title: 'T', version: 2.5 } }, 'text-expected', '/info/version', '2.5'],
  ['a short version of OpenAPI', { openapi: '3.0' }, 'openapi-version', '/openapi', '3.0.0'],
  ['no info', { info: undefined, paths: get({}) }, 'field-missing', '/info', { title: '', version: '' }],
  [
    'no description of an answer',
    { paths: get({ responses: { '200': {} } }) },
    'field-missing',
    `${operation}/responses/200/description`,
    '',
  ],
  [
    'no answers',
    { paths: get({ responses: undefined }) },
    'responses-missing',
    `${operation}/responses`,
    { default: { description: '' } },
  ],
  [
    'a status with words',
    { paths: get({ responses: { '200 OK': { description: '' } } }) },
    'status-unknown',
    `${operation}/responses`,
    { '200': { description: '' } },
  ],
  ['text for a boolean', { paths: get({ deprecated: 'true' }) }, 'boolean-expected', `${operation}/deprecated`, true],
  ['one tag, not in a list', { paths: get({ tags: 'a' }) }, 'list-expected', `${operation}/tags`, ['a']],
  ['null for a text', { paths: get({ summary: null }) }, 'null-unexpected', `${operation}/summary`, undefined],
  ['an unknown field', { paths: get({ sumary: 'x' }) }, 'unknown-field', `${operation}/sumary`, 'x'],
  [
    'a path without slash',
    { paths: { a: { get: { operationId: 'a', responses: answers } } } },
    'misplaced-field',
    operation + '/operationId',
    'a',
  ],
  [
    'an undeclared path parameter',
    { paths: { '/a/{id}': get({})['/a'] } },
    'path-parameter-undeclared',
    '/paths/~1a~1{id}/get/parameters',
    [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
  ],
  [
    'an optional path parameter',
    { paths: { '/a/{id}': get({ parameters: [{ name: 'id', in: 'path', schema: {} }] })['/a'] } },
    'path-parameter-optional',
    '/paths/~1a~1{id}/get/parameters/0/required',
    true,
  ],
  [
    'a path parameter that the path has not',
    { paths: get({ parameters: [{ name: 'id', in: 'path', required: true, schema: {} }] }) },
    'path-parameter-surplus',
    `${operation}/parameters`,
    undefined,
  ],
  [
    'a parameter twice',
    {
      paths: get({
        parameters: [
          { name: 'q', in: 'query', schema: {} },
          { name: 'q', in: 'query', schema: { type: 'string' } },
        ],
      }),
    },
    'parameter-twice',
    `${operation}/parameters`,
    [{ name: 'q', in: 'query', schema: { type: 'string' } }],
  ],
  [
    'a parameter without place',
    { paths: get({ parameters: [{ name: 'q', schema: {} }] }) },
    'parameter-place',
    `${operation}/parameters`,
    undefined,
  ],
  [
    'a type beside the schema',
    { paths: get({ parameters: [{ name: 'q', in: 'query', type: 'integer' }] }) },
    'misplaced-field',
    `${operation}/parameters/0/schema`,
    { type: 'integer' },
  ],
  [
    'a schema beside content',
    { paths: get({ responses: { '200': { description: '', schema: { type: 'string' } } } }) },
    'misplaced-field',
    `${operation}/responses/200/content`,
    { 'application/json': { schema: { type: 'string' } } },
  ],
  [
    'a body among the parameters',
    { paths: get({ parameters: [{ name: 'b', in: 'body', schema: { type: 'string' } }] }) },
    'misplaced-field',
    `${operation}/requestBody`,
    { content: { 'application/json': { schema: { type: 'string' } } }, required: false },
  ],
  [
    'a query in a key',
    { paths: { '/a?full=true': get({})['/a'] ?? {} } },
    'path-query',
    '/paths/~1a?full=true/get/parameters',
    [{ name: 'full', in: 'query', required: true, schema: { type: 'string', enum: ['true'] } }],
  ],
  [
    'a hole in the query of a key',
    { paths: { '/a?from={since}': get({ parameters: [{ name: 'since', in: 'path', schema: {} }] })['/a'] ?? {} } },
    'misplaced-field',
    '/paths/~1a?from={since}/get/parameters/0',
    { name: 'from', in: 'query', required: true, schema: {} },
  ],
  ['a type that is none', asSchema({ type: 'int64' }), 'schema-type', schema, { type: 'integer', format: 'int64' }],
  ['a component as type', asSchema({ type: 'B' }), 'schema-type', schema, { $ref: '#/components/schemas/B' }],
  ['an empty enum', asSchema({ enum: [] }), 'enum-empty', schema, {}],
  [
    'values of items beside the list',
    asSchema({ type: 'array', enum: ['a', 'b'], items: { type: 'string' } }),
    'enum-of-items',
    schema,
    { type: 'array', items: { type: 'string', enum: ['a', 'b'] } },
  ],
  [
    'numbers and flags among texts',
    asSchema({ type: 'string', enum: ['a', 1, true] }),
    'enum-type',
    schema,
    { type: 'string', enum: ['a', '1', 'true'] },
  ],
  [
    'quoted numbers',
    asSchema({ type: 'integer', enum: ['1', '2'] }),
    'enum-type',
    schema,
    { type: 'integer', enum: [1, 2] },
  ],
  [
    'quoted flags',
    asSchema({ type: 'boolean', enum: ['true', true] }),
    'enum-type',
    schema,
    { type: 'boolean', enum: [true, true] },
  ],
  [
    'values none of which the type can be',
    asSchema({ type: 'boolean', enum: ['Y', 'N'] }),
    'enum-type',
    schema,
    { enum: ['Y', 'N'] },
  ],
  ['an enum that is no list', asSchema({ enum: 'a' }), 'list-expected', `${schema}/enum`, ['a']],
  [
    'required in the property',
    asSchema({ properties: { a: { type: 'string', required: true } } }),
    'required-shape',
    schema,
    { properties: { a: { type: 'string' } }, required: ['a'] },
  ],
  ['required as one name', asSchema({ required: 'a' }), 'list-expected', `${schema}/required`, ['a']],
  ['a limit as text', asSchema({ maxLength: '10' }), 'number-expected', `${schema}/maxLength`, 10],
  ['properties as an empty list', asSchema({ properties: [] }), 'object-expected', `${schema}/properties`, {}],
  [
    'a mapping by name',
    asSchema({ discriminator: { propertyName: 't', mapping: { b: 'B' } } }),
    'discriminator-mapping',
    `${schema}/discriminator/mapping`,
    { b: '#/components/schemas/B' },
  ],
  [
    'a mapping to nothing',
    asSchema({ discriminator: { propertyName: 't', mapping: { b: '#/components/schemas/Gone' } } }),
    'discriminator-mapping',
    `${schema}/discriminator/mapping`,
    {},
  ],
  [
    'a discriminator as text',
    asSchema({ discriminator: 't' }),
    'object-expected',
    `${schema}/discriminator`,
    { propertyName: 't' },
  ],
  [
    'a reference of OpenAPI 2.0',
    asSchema({ $ref: '#/definitions/B' }),
    'reference-spelling',
    schema,
    { $ref: '#/components/schemas/B' },
  ],
  [
    'an example that leads nowhere',
    {
      paths: get({
        responses: {
          '200': {
            description: '',
            content: { 'application/json': { examples: { a: { $ref: '#/components/examples/Gone' } } } },
          },
        },
      }),
    },
    'reference-unneeded',
    `${operation}/responses/200/content/application~1json/examples`,
    {},
  ],
];

describe('a mistake is used as it is meant, and said', () => {
  it.each(rows)('%s', async (_what, part, rule, at, want) => {
    const { document, findings } = await read(whole(part));
    expect(valueAt(document, at)).toEqual(want);
    expect(
      findings.map((one) => one.rule),
      'no finding says what was assumed',
    ).toContain(rule);
    const [finding] = findings.filter((one) => one.rule === rule);
    expect(finding).toMatchObject({ class: 'assumed', count: 1 });
    expect(finding?.line, 'the finding has no place in the file').toBeGreaterThan(0);
  });

  it.each(rows)('%s, held strictly, is refused', async (_what, part) => {
    await expect(read(whole(part), true)).rejects.toThrow(ProblemError);
  });
});

describe('what is right stays as it is', () => {
  it.each([
    [
      'a property that is called like a keyword',
      {
        type: 'object',
        properties: {
          enum: { type: 'string' },
          required: { type: 'boolean' },
          type: { type: 'string' },
          $ref: { type: 'string' },
        },
      },
    ],
    [
      'an example that looks like a schema',
      { type: 'object', example: { type: 'int', required: true, $ref: '#/nowhere' } },
    ],
    ['extensions', { type: 'string', 'x-a': { type: 'int', $ref: '#/nowhere' } }],
  ])('%s', async (_what, one: JsonObject) => {
    const { document, findings } = await read(whole(asSchema(one)));
    expect(valueAt(document, schema)).toEqual(one);
    expect(findings).toEqual([]);
  });
});

describe('what cannot be used is a problem', () => {
  it.each([
    [
      'a schema that is nowhere',
      asSchema({ $ref: '#/components/schemas/Gone' }),
      /Nothing is where \$ref "#\/components\/schemas\/Gone" leads/,
    ],
    ['references that lead back to themselves', asSchema({ $ref: '#/components/schemas/A' }), /leads back to itself/],
    ['another OpenAPI', { openapi: '4.0.0' }, /OpenAPI 4\.0\.0 is not supported/],
  ])('%s', async (_what, part, message) => {
    await expect(read(whole(part))).rejects.toThrow(message);
  });

  it('a document deeper than anybody writes', async () => {
    let deep: JsonValue = {};
    for (let level = 0; level < 600; level += 1) deep = { allOf: [deep] };
    await expect(read(whole(asSchema(deep)))).rejects.toThrow(/nested more than 256 levels/);
  });

  it('aliases that multiply', async () => {
    const lines = Array.from(
      { length: 9 },
      (_, index) => `  l${index + 1}: &l${index + 1} [${Array(9).fill(`*l${index}`).join(', ')}]`,
    );
    await expect(read(`openapi: 3.0.0\nx-l:\n  l0: &l0 [1,2,3]\n${lines.join('\n')}\npaths: {}\n`)).rejects.toThrow(
      /aliases multiply/,
    );
  });
});

describe('what is written in YAML keeps its characters', () => {
  it.each([
    ['version: 1.0', '1.0'],
    ['version: 1.10', '1.10'],
    ['version: 2024', '2024'],
    ['version: true', 'true'],
    ['version: 2024-01-31', '2024-01-31'],
  ])('%s', async (line, want) => {
    const { document } = await read(`openapi: 3.0.0\ninfo:\n  title: T\n  ${line}\npaths: {}\n`);
    expect(valueAt(document, '/info/version')).toBe(want);
  });

  it('among texts of an enum', async () => {
    const listed = 'components:\n  schemas:\n    A:\n      type: string\n      enum: [1.10, 2.0, 1e3, x]\n';
    const { document } = await read(`openapi: 3.0.0\ninfo:\n  title: T\n  version: '1'\npaths: {}\n${listed}`);
    expect(valueAt(document, '/components/schemas/A/enum')).toEqual(['1.10', '2.0', '1e3', 'x']);
  });
});
