/** Changes complete values at random, by a seed. */
import { arrayOf, isObject, type JsonObject, type JsonValue } from '../../meaning/json.js';
import { shapeOf } from '../../meaning/schema/shape.js';

/** Numbers from 0 to 1 that the same seed always gives in the same order. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const texts = ['', 'text', 'a b', '"quoted" \\ back', "it's", 'a+b&c=d%20', '名前', '😀', 'x'.repeat(300), '<b>', '0'];

/** Changes a complete value at random into others that probably fit: the caller asks the validator. */
export function varied(
  document: JsonObject,
  schema: JsonValue,
  value: JsonValue | undefined,
  random: () => number,
): JsonValue | undefined {
  if (value === undefined) return undefined;
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const { node, properties, required, forbidden } = shapeOf(document, schema, value);
  if (isObject(value)) {
    const kept = Object.entries(value).filter(
      ([name]) => required.includes(name) || forbidden.includes(name) || random() < 0.6,
    );
    return Object.fromEntries(
      kept.map(([name, one]) => [name, varied(document, properties[name] ?? {}, one, random) ?? null]),
    );
  }
  if (Array.isArray(value)) {
    const items = value as readonly JsonValue[];
    const count = random() < 0.2 ? 0 : items.length;
    return items.slice(0, count).map((item) => varied(document, node['items'] ?? {}, item, random) ?? null);
  }
  const values = arrayOf(node['enum']);
  if (values.length > 0) return pick(values);
  if ('const' in node) return value;
  if (typeof value === 'boolean') return random() < 0.5;
  if (typeof value === 'number') {
    const least = Number(node['minimum'] ?? node['exclusiveMinimum'] ?? -2_147_483_648);
    const most = Number(node['maximum'] ?? node['exclusiveMaximum'] ?? 2_147_483_647);
    return Math.floor(least + random() * (most - least + 1));
  }
  return typeof value === 'string' && node['format'] === undefined && node['pattern'] === undefined
    ? pick(texts)
    : value;
}
