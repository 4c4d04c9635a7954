/** Schemas that all refer to each other: whatever is asked of them, each is looked at about once, and answers stay small. */
import { describe, expect, it } from 'vitest';
import { breaksOf } from '../../../generator/contract/requests/breaks.js';
import { fieldsOf } from '../../../generator/docs/view/fields.js';
import type { JsonObject, JsonValue } from '../../../generator/meaning/json.js';
import { instanceSchema, partsOf, propertyNames } from '../../../generator/meaning/schema/schema.js';
import { shapeOf } from '../../../generator/meaning/schema/shape.js';
import { completeValues } from '../../../generator/meaning/schema/values.js';

const sizes = [20, 60, 200];

/** Every component is put together of all the others; `looks` counts how often anybody reads what one consists of. */
function tied(count: number, keyword: 'allOf' | 'anyOf') {
  const looks = { count: 0 };
  const names = Array.from({ length: count }, (_, index) => `S${index}`);
  const component = (name: string): JsonObject =>
    Object.defineProperty({ type: 'object', properties: { [name]: { type: 'string' } } } as JsonObject, keyword, {
      enumerable: true,
      get: () => {
        looks.count += 1;
        return names.map((one) => ({ $ref: `#/components/schemas/${one}` }));
      },
    });
  const schemas = Object.fromEntries(names.map((name) => [name, component(name)]));
  return { document: { components: { schemas } } as JsonObject, names, looks };
}

const first: JsonValue = { $ref: '#/components/schemas/S0' };

describe.each(['allOf', 'anyOf'] as const)('components that are parts of each other (%s)', (keyword) => {
  it.each(sizes)('are parts once each (%i)', (count) => {
    const { document, looks } = tied(count, keyword);
    expect(partsOf(document, [first])).toHaveLength(count);
    expect(looks.count).toBeLessThanOrEqual(2 * count);
  });

  it.each(sizes)('are looked through once for a member (%i)', (count) => {
    const { document, looks } = tied(count, keyword);
    expect(instanceSchema(document, first, [`S${count - 1}`])).toEqual({ type: 'string' });
    expect(instanceSchema(document, first, ['nothing', 'like', 'this'])).toBeUndefined();
    expect(looks.count).toBeLessThanOrEqual(4 * count);
  });

  it.each(sizes)('name their members once (%i)', (count) => {
    const { document, names, looks } = tied(count, keyword);
    expect(propertyNames(document, first, 'all').sort()).toEqual([...names].sort());
    expect(looks.count).toBeLessThanOrEqual(4 * count);
  });

  it.each(sizes)('are put together once each (%i)', (count) => {
    const { document, names, looks } = tied(count, keyword);
    const value = { S0: 'a' };
    const { properties } = shapeOf(document, first, value);
    expect(Object.keys(properties)).toContain('S0');
    if (keyword === 'allOf') expect(Object.keys(properties).sort()).toEqual([...names].sort());
    // Some read it twice or three times; what matters is that it does not grow with the ways that lead there.
    expect(looks.count).toBeLessThanOrEqual(12 * count);
  });
});

/** Every component has a property for every other one. */
function knit(count: number, of: (ref: JsonObject, index: number) => JsonValue) {
  const names = Array.from({ length: count }, (_, index) => `S${index}`);
  const properties = () =>
    Object.fromEntries(names.map((name, index) => [name, of({ $ref: `#/components/schemas/${name}` }, index)]));
  const schemas = Object.fromEntries(names.map((name) => [name, { type: 'object', properties: properties() }]));
  return { components: { schemas } } as JsonObject;
}

describe.each<[string, (ref: JsonObject) => JsonValue]>([
  ['members', (ref) => ref],
  ['lists', (ref) => ({ type: 'array', items: ref })],
  ['maps', (ref) => ({ type: 'object', additionalProperties: ref })],
  ['choices', (ref) => ({ anyOf: [{ type: 'string' }, ref] })],
])('components that hold each other as %s', (_how, of) => {
  it.each(sizes)('have a list of fields that can be read, the first level whole (%i)', (count) => {
    const fields = fieldsOf(knit(count, of), first);
    expect(fields.filter(({ path }) => /^S\d+$/.test(path)).length).toBeGreaterThanOrEqual(count);
    expect(fields.length).toBeLessThanOrEqual(10 * 500);
  });

  it.each(sizes)('have a value that can be sent, and broken (%i)', (count) => {
    const document = knit(count, of);
    const values = completeValues(document, first, { most: 2 * count });
    expect(values.length).toBeGreaterThan(0);
    expect(Object.keys(values[0] ?? {}), 'each member has its share').toHaveLength(count);
    expect(JSON.stringify(values).length).toBeLessThan(100_000);
    const broken = [...breaksOf(document, first, values[0] ?? null)];
    expect(broken.length).toBeGreaterThan(0);
  });
});

describe('a list of fields', () => {
  const pair = {
    A: {
      type: 'object',
      properties: { one: { $ref: '#/components/schemas/B' }, two: { $ref: '#/components/schemas/B' } },
    },
    B: { type: 'object', properties: { back: { $ref: '#/components/schemas/A' }, name: { type: 'string' } } },
  };

  it('unfolds what stands in two places twice, and a circle once', () => {
    const fields = fieldsOf({ components: { schemas: pair } }, { $ref: '#/components/schemas/A' });
    expect(fields.map(({ path }) => path)).toEqual(['one', 'one.back', 'one.name', 'two', 'two.back', 'two.name']);
  });

  it('goes as deep as it stays readable, the same everywhere', () => {
    const wide = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`w${index}`, { type: 'string' }]));
    const level = (below: JsonValue) => ({
      type: 'object',
      properties: Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`p${index}`, below])),
    });
    const paths = fieldsOf({}, level(level({ type: 'object', properties: wide }))).map(({ path }) => path);
    expect(paths).toHaveLength(10 + 100);
    expect(paths).not.toContain('p0.p0.w0');
  });

  it('ends where a part contains itself', () => {
    const document = {
      components: { schemas: { A: { allOf: [{ $ref: '#/components/schemas/A' }], properties: { a: {} } } } },
    };
    expect(fieldsOf(document, { $ref: '#/components/schemas/A' }).map(({ path }) => path)).toEqual(['a']);
  });
});
