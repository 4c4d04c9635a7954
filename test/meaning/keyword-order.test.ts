import { describe, expect, it } from 'vitest';
import { inKeywordOrder } from '../../generator/meaning/document/keyword-order.js';
import { isObject, type JsonObject, type JsonValue } from '../../generator/meaning/json.js';
import { load } from '../../generator/read/load.js';

const text = (document: JsonObject) => JSON.stringify(inKeywordOrder(document));

describe('the order of keywords inside a node does not matter', () => {
  it('gives the same bytes for a document whose every node is turned round', async () => {
    const { document } = await load('test/cases/museum/openapi.yaml');
    expect(text(turned(document) as JsonObject)).toBe(text(document));
  });
});

describe("the author's order is kept where readers see it", () => {
  const table: { given: string; document: JsonObject; want: string[]; at: (one: JsonObject) => unknown }[] = [
    {
      given: 'paths',
      document: { paths: { '/z': {}, '/a': {} } },
      at: (one) => one['paths'],
      want: ['/z', '/a'],
    },
    {
      given: 'properties, also those named like keywords',
      document: { components: { schemas: { A: { properties: { zoo: {}, enum: {}, default: {}, abc: {} } } } } },
      at: (one) => dig(one, 'components', 'schemas', 'A', 'properties'),
      want: ['zoo', 'enum', 'default', 'abc'],
    },
    {
      given: 'members of an example',
      document: { components: { schemas: { A: { example: { z: 1, a: { type: 1, description: 2, b: 3 } } } } } },
      at: (one) => dig(one, 'components', 'schemas', 'A', 'example', 'a'),
      want: ['type', 'description', 'b'],
    },
    {
      given: 'named examples and their values',
      document: {
        components: { requestBodies: { A: { content: { j: { examples: { z: { value: { y: 1, x: 2 } }, a: {} } } } } } },
      },
      at: (one) => dig(one, 'components', 'requestBodies', 'A', 'content', 'j', 'examples', 'z', 'value'),
      want: ['y', 'x'],
    },
  ];

  it.each(table)('$given', ({ document, at, want }) => {
    expect(Object.keys(at(inKeywordOrder(document)) as object)).toEqual(want);
  });

  it('sorts components, which a bundler collects in any order', () => {
    const one = inKeywordOrder({
      components: { schemas: { B: {}, A: {} }, parameters: {}, examples: { b: {}, a: {} } },
    });
    expect(JSON.stringify(one)).toBe(
      '{"components":{"examples":{"a":{},"b":{}},"parameters":{},"schemas":{"A":{},"B":{}}}}',
    );
  });

  it('keeps a member called __proto__ as data', () => {
    const document = JSON.parse(
      '{"components":{"schemas":{"A":{"properties":{"__proto__":{"type":"string"}}}}}}',
    ) as JsonObject;
    expect(text(document)).toContain('"__proto__":{"type":"string"}');
  });
});

function dig(value: unknown, ...keys: string[]): unknown {
  return keys.reduce((here, key) => (here as Record<string, unknown>)[key], value);
}

/** Every node's keywords in reverse; maps of the author's names, lists and data as they are. */
function turned(value: JsonValue, key = ''): JsonValue {
  if (Array.isArray(value)) return (value as JsonValue[]).map((item) => turned(item));
  if (!isObject(value) || /^(example|value|default|x-.*)$/.test(key)) return value;
  const entries = Object.entries(value).map(([name, child]): [string, JsonValue] => [name, turned(child, name)]);
  const isMap =
    /^(paths|properties|responses|content|examples|headers|mapping|schemas|parameters|securitySchemes)$/.test(key);
  return Object.fromEntries(isMap ? entries : entries.reverse());
}
