/** A value is held against each schema once, however many ways lead there. */
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../generator/meaning/json.js';
import { createCompiler } from '../../generator/validate/compile/compile.js';

const to = (name: string) => ({ $ref: `#/components/schemas/${name}` });

function errorsOf(schemas: { [name: string]: JsonValue }, value: JsonValue): number {
  const compiler = createCompiler({ openapi: '3.1.0', components: { schemas } });
  return compiler.at('/components/schemas/It')(value, new Map()).length;
}

/** `It` holds the next one beside and inside, which holds the next one beside and inside, and so on. */
const levels = Array.from({ length: 30 }, (_, level) => [
  level === 0 ? 'It' : `It${level}`,
  { allOf: [to(`It${level + 1}`), { type: 'object', properties: { a: to(`It${level + 1}`) } }] },
]);
const doubling = { ...Object.fromEntries(levels), It30: { type: 'object', properties: { b: { type: 'string' } } } };
const nested = (depth: number, last: JsonValue): JsonValue => (depth === 0 ? last : { a: nested(depth - 1, last) });

describe('schemas that multiply', () => {
  it('take a value in no time', () => {
    expect(errorsOf(doubling, nested(15, { b: 'b' }))).toBe(0);
  });

  it('and refuse one, without saying it a million times', () => {
    const errors = errorsOf(doubling, nested(15, { b: 1 }));
    expect(errors).toBeGreaterThan(0);
    expect(errors).toBeLessThan(100_000);
  });
});

describe('what is known of a value', () => {
  const schemas = {
    It: { type: 'array', items: to('Item') },
    Item: { allOf: [to('One'), to('Two')], unevaluatedProperties: false },
    One: { allOf: [to('Part')] },
    Two: { allOf: [to('Part')], properties: { b: { type: 'string' } } },
    Part: { properties: { a: { type: 'string' } } },
  };
  const many = Array.from({ length: 5_000 }, () => ({ a: 'a', b: 'b' }));

  it.each([
    { last: { a: 'a', b: 'b' }, isRight: true },
    { last: { a: 'a' }, isRight: true },
    { last: { a: 'a', c: 'c' }, isRight: false },
    { last: { a: 1 }, isRight: false },
  ])('counts as seen: $last', ({ last, isRight }) => {
    expect(errorsOf(schemas, [...many, last]) === 0).toBe(isRight);
  });

  it('is of that value, whichever was judged last', () => {
    const Part = {
      anyOf: [
        { required: ['a'], properties: { a: { type: 'string' } } },
        { required: ['c'], properties: { c: { type: 'string' } } },
      ],
    };
    const parts = [{ not: { not: to('Part') } }, { properties: { inner: to('Part') } }, to('Part')];
    const Item = { allOf: parts, unevaluatedProperties: false };
    const items = Array.from({ length: 5_000 }, () => ({ a: 'a', inner: { c: 'c' } }));
    expect(errorsOf({ ...schemas, Item, Part }, items)).toBe(0);
    expect(errorsOf({ ...schemas, Item, Part }, [...items, { a: 'a', c: 1 }])).toBeGreaterThan(0);
  });

  it('is forgotten with it', () => {
    const compiler = createCompiler({ openapi: '3.1.0', components: { schemas } }).at('/components/schemas/It');
    const value = [...many, { a: 'a' } as { a: JsonValue }];
    expect(compiler(value, new Map())).toHaveLength(0);
    (value.at(-1) as { a: JsonValue }).a = 1;
    expect(compiler(value, new Map())).not.toHaveLength(0);
  });
});
