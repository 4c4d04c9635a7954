/** Whether a schema holds a node of some kind: right in circles, and each node looked at once however they are tied. */
import { describe, expect, it } from 'vitest';
import { isInt64, reaches } from '../../../generator/meaning/schema/reachability.js';
import type { JsonObject, JsonValue } from '../../../generator/meaning/json.js';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const long = { type: 'integer', format: 'int64' };
const documentOf = (schemas: JsonObject): JsonObject => ({ components: { schemas } });
const holdsLong = (schemas: JsonObject, asked: JsonValue) => reaches(documentOf(schemas), asked, isInt64);

describe('a schema', () => {
  it.each<[string, JsonValue, boolean]>([
    ['itself', long, true],
    ['of another format', { type: 'integer', format: 'int32' }, false],
    ['of listed values', { ...long, enum: [1] }, false],
    ['in a property', { properties: { id: long } }, true],
    ['in a property called like a keyword', { properties: { example: long, $ref: { type: 'string' } } }, true],
    ['in the items of the items', { items: { items: long } }, true],
    ['in one of several', { anyOf: [{ type: 'string' }, { allOf: [long] }] }, true],
    ['in a tuple', { prefixItems: [{ type: 'string' }, long] }, true],
    ['in a map', { additionalProperties: long }, true],
    ['under a pattern', { patternProperties: { '^x': long } }, true],
    ['in a condition', { if: {}, then: { else: long } }, true],
    ['only in an example', { example: long, enum: [long], default: long }, false],
    ['nowhere, where everything is allowed', true, false],
    ['behind a reference that leads nowhere', ref('Missing'), false],
  ])('%s', (_place, schema, want) => {
    expect(holdsLong({}, schema)).toBe(want);
  });
});

describe('a circle', () => {
  const circle = { A: { items: ref('B') }, B: { items: ref('C') }, C: { items: ref('A') } };

  it.each(['A', 'B', 'C'])('without one has none, from %s on', (name) => {
    expect(holdsLong(circle, ref(name))).toBe(false);
  });

  it.each([
    ['A', 'B'],
    ['B', 'A'],
    ['C', 'A'],
  ])('has it, whether %s is asked first or %s', (first, then) => {
    const document = documentOf({ ...circle, B: { anyOf: [ref('C'), long] } });
    expect([reaches(document, ref(first), isInt64), reaches(document, ref(then), isInt64)]).toEqual([true, true]);
  });

  it('does not lend what stands above it', () => {
    const document = documentOf({ ...circle, Top: { properties: { id: long, circle: ref('A') } } });
    expect([reaches(document, ref('Top'), isInt64), reaches(document, ref('A'), isInt64)]).toEqual([true, false]);
  });

  it('of bare references ends', () => {
    expect(holdsLong({ A: ref('B'), B: ref('A') }, ref('A'))).toBe(false);
  });
});

describe('schemas that all refer to each other', () => {
  /** Component n has a property for every component; the last one has what is looked for. */
  const circles = (count: number): JsonObject => {
    const names = Array.from({ length: count }, (_, index) => `S${index}`);
    const properties = Object.fromEntries(names.map((name) => [name, ref(name)]));
    return Object.fromEntries(
      names.map((name, index) => [name, { title: index === count - 1 ? 'last' : '', properties }]),
    );
  };

  it.each([20, 60, 200])('are looked at once each, for all questions together (%i)', (count) => {
    const document = documentOf(circles(count));
    let looks = 0;
    const isLast = (node: JsonValue) => {
      looks += 1;
      return (node as JsonObject)['title'] === 'last';
    };
    const isNone = (node: JsonValue) => {
      looks += 1;
      return (node as JsonObject)['title'] === 'none';
    };
    for (let index = 0; index < count; index += 1) {
      expect(reaches(document, ref(`S${index}`), isLast)).toBe(true);
      expect(reaches(document, ref(`S${index}`), isNone)).toBe(false);
    }
    expect(looks, 'each component once for each of the two questions').toBe(2 * count);
  });

  it('are not unfolded into what is asked for at every depth', () => {
    let schema: JsonObject = { title: 'leaf' };
    let looks = 0;
    const isLeaf = (node: JsonValue) => {
      looks += 1;
      return (node as JsonObject)['title'] === 'leaf';
    };
    const document = documentOf({});
    for (let depth = 0; depth < 100; depth += 1) {
      schema = { items: schema };
      expect(reaches(document, schema, isLeaf)).toBe(true);
    }
    expect(looks, 'each level once, however deep the levels above it are').toBe(101);
  });
});
