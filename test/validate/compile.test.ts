/** Given a schema as OpenAPI 3.0 writes it, want these values taken and those refused with their own reason. */
import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../generator/meaning/json.js';
import { explain } from '../../generator/runtime/explain.js';
import { createCompiler } from '../../generator/validate/compile/compile.js';

const x = { type: 'object', required: ['a'], properties: { a: { type: 'string' } } };
const rows: Record<
  string,
  readonly [schema: JsonObject, taken: readonly JsonValue[], refused: readonly (readonly [JsonValue, string])[]]
> = {
  'nullable beside allOf': [
    { allOf: [{ $ref: '#/components/schemas/X' }], nullable: true },
    [null, { a: 'b' }],
    [
      [{}, '/a must be present'],
      [{ a: 1 }, '/a must be string'],
      ['b', ' must be object'],
    ],
  ],
  'nullable beside a reference, and a place inside': [
    { properties: { p: { $ref: '#/components/schemas/X', nullable: true } } },
    [{ p: null }, { p: { a: 'b' } }],
    [[{ p: {} }, '/p/a must be present']],
  ],
  'nullable beside an enum': [
    { type: 'string', enum: ['a'], nullable: true },
    ['a', null],
    [['b', ' must be one of "a", null']],
  ],
  'branches with a constant that may be left out': [
    {
      oneOf: [
        { type: 'object', properties: { k: { enum: ['a'] }, n: { type: 'integer' } }, required: ['n'] },
        { type: 'object', properties: { k: { enum: ['b'] }, m: { type: 'integer' } }, required: ['m'] },
      ],
    },
    [{ n: 1 }, { m: 1 }, { k: 'b', m: 1 }],
    [[{ k: 'c', n: 1 }, '/k must be one of "a"']],
  ],
};

describe.each(Object.entries(rows))('%s', (_given, [S, taken, refused]) => {
  const compiler = createCompiler({ openapi: '3.0.3', components: { schemas: { S, X: x } } });
  const found = (value: JsonValue) =>
    explain(compiler.at('/components/schemas/S')(value, new Map())).map(
      ({ pointer, reason }) => `${pointer} ${reason}`,
    );
  it.each(taken)('takes %j', (value) => expect(found(value)).toEqual([]));
  it.each(refused)('refuses %j: %s', (value, why) => expect(found(value)).toContain(why));
});
