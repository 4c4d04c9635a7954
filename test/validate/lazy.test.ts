/** What of a document can be checked is checked; the rest is left out and said, and only when something is held against it. */
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../generator/meaning/json.js';
import { createCompiler } from '../../generator/validate/compile/compile.js';
import { compileStandalone } from '../../generator/validate/compile/standalone.js';

function checked(schema: JsonValue, value: JsonValue, schemas: { [name: string]: JsonValue } = {}) {
  const document = { openapi: '3.1.0', components: { schemas: { It: schema, ...schemas } } };
  const said: string[] = [];
  const compiler = createCompiler(document, ({ rule, pointer }) => said.push(`${rule} ${pointer}`));
  const errors = compiler.at('/components/schemas/It')(value, new Map());
  return { takes: errors.length === 0, said };
}

describe('left out and said', () => {
  const at = '/components/schemas/It';
  it.each([
    {
      given: 'a pattern nobody can read',
      schema: { pattern: '(', maxLength: 2 },
      takes: ['()'],
      refuses: ['abc'],
      said: `pattern-unchecked ${at}/pattern`,
    },
    {
      given: 'a pattern of another dialect',
      schema: { pattern: '\\Aa\\z' },
      takes: ['a'],
      refuses: ['Aaz'],
      said: `pattern-dialect ${at}/pattern`,
    },
    {
      given: 'a pattern that takes exponential time',
      schema: { pattern: '^(a+)+$' },
      takes: ['a'],
      refuses: [`${'a'.repeat(5_000)}!`],
      said: `pattern-time ${at}/pattern`,
    },
    {
      given: 'one that no automaton can do',
      schema: { pattern: '^(a+)+(?=b)$' },
      takes: [`${'a'.repeat(5_000)}!`],
      refuses: [],
      said: `pattern-unchecked ${at}/pattern`,
    },
    {
      given: 'a limit that is a text',
      schema: { maxLength: '2' },
      takes: ['ab'],
      refuses: ['abc'],
      said: `keyword-shape ${at}/maxLength`,
    },
    {
      given: 'a limit that is none',
      schema: { maxLength: 'two', minLength: 1 },
      takes: ['abc'],
      refuses: [''],
      said: `keyword-shape ${at}/maxLength`,
    },
    {
      given: 'a property that is no schema',
      schema: { properties: { a: 7, b: { type: 'string' } } },
      takes: [{ a: 1 }],
      refuses: [{ b: 1 }],
      said: `schema-unchecked ${at}/properties/a`,
    },
    {
      given: 'a reference to nothing',
      schema: { properties: { a: { $ref: '#/nowhere' } }, required: ['a'] },
      takes: [{ a: 1 }],
      refuses: [{}],
      said: `schema-unchecked ${at}/properties/a/$ref`,
    },
    {
      given: 'names of another dialect',
      schema: { patternProperties: { '\\Ax': { type: 'string' } }, additionalProperties: false },
      takes: [{ x1: 'a' }],
      refuses: [{ x1: 1 }, { y: 'a' }],
      said: `pattern-dialect ${at}/patternProperties/\\Ax`,
    },
    {
      given: 'names nobody can read',
      schema: { patternProperties: { '(': { type: 'string' } }, additionalProperties: false },
      takes: [{ x: 1 }],
      refuses: [],
      said: `pattern-unchecked ${at}/patternProperties/(`,
    },
  ])('$given', ({ schema, takes, refuses, said }) => {
    for (const value of takes)
      expect(checked(schema as JsonValue, value as JsonValue)).toEqual({ takes: true, said: [said] });
    for (const value of refuses)
      expect(checked(schema as JsonValue, value as JsonValue)).toEqual({ takes: false, said: [said] });
  });

  it('and not before something arrives there', () => {
    const schema = { type: 'object', properties: { a: { $ref: '#/components/schemas/Other' } } };
    const schemas = { Other: { pattern: '(' } };
    expect(checked(schema, {}, schemas).said).toEqual([]);
    expect(checked(schema, { a: 'x' }, schemas).said).toEqual(['pattern-unchecked /components/schemas/Other/pattern']);
  });
});

it('unevaluated members are seen through references', () => {
  const schema = { allOf: [{ $ref: '#/components/schemas/Base' }], unevaluatedProperties: false };
  const schemas = { Base: { type: 'object', properties: { a: { type: 'string' } } } };
  expect([checked(schema, { a: 'x' }, schemas).takes, checked(schema, { b: 1 }, schemas).takes]).toEqual([true, false]);
});

describe('multiples in decimals', () => {
  it.each([
    [0.01, 19.99, true],
    [0.01, 0.07, true],
    [0.01, 0.075, false],
    [0.1, 1e21, true],
    [1e-7, 3e-7, true],
    [3, 9, true],
    [3, 10, false],
    [0.3, 0.9, true],
    [1.5, -4.5, true],
    [1e3, 1.5e3, false],
  ])('of %d: %d: %s', (multipleOf, value, want) => {
    expect(checked({ multipleOf }, value).takes).toBe(want);
  });
});

describe('compiled for a client', () => {
  const standalone = (schema: JsonValue, schemas: { [name: string]: JsonValue } = {}) => {
    const document = { openapi: '3.1.0', components: { schemas: { It: schema, ...schemas } } };
    const said: string[] = [];
    const found = compileStandalone(
      document,
      new Map([['it', { pointer: '/components/schemas/It' }]]),
      './runtime',
      ({ rule }) => said.push(rule),
    );
    return { ...found, said };
  };

  it.each([
    { schema: { pattern: '\\Aa' }, code: 'new RegExp("^a", "u")', said: ['pattern-dialect'], runtime: [] },
    { schema: { pattern: '^[\\w-.]+$' }, code: 'new RegExp("^[\\\\w-.]+$", "")', said: [], runtime: [] },
    { schema: { pattern: '^(a+)+$' }, code: '"sets":["a"]', said: ['pattern-time'], runtime: ['automaton'] },
    { schema: { pattern: '^.*,.*,.*$' }, code: '"sets":["."', said: [], runtime: ['automaton'] },
    { schema: { pattern: '(' }, code: 'export const it', said: ['pattern-unchecked'], runtime: [] },
    { schema: { multipleOf: 0.01 }, code: './runtime/limits.js', said: [], runtime: ['limits'] },
  ])('$schema', ({ schema, code, said, runtime }) => {
    const found = standalone(schema);
    expect(found.code).toContain(code);
    expect([found.said, found.runtime]).toEqual([said, runtime]);
  });

  it('only what is reachable', () => {
    const { code } = standalone(
      { $ref: '#/components/schemas/Used' },
      { Used: { const: 'used' }, Other: { const: 'other' } },
    );
    expect([code.includes('used'), code.includes('other')]).toEqual([true, false]);
  });
});
