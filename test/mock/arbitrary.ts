/** Arbitrary values of a schema, for property-based runs. What it does not know it refuses, so that nothing goes untested silently. */
import fc, { type Arbitrary } from 'fast-check';
import {
  arrayOf,
  isObject,
  objectOf,
  resolve,
  stringOf,
  type JsonObject,
  type JsonValue,
} from '../../generator/meaning/json.js';

/** JSON whose integers may be as long as 64 bits. */
export type ExactValue = JsonValue | bigint | { readonly [name: string]: ExactValue } | readonly ExactValue[];

const known = new Set(
  (
    'type format enum const minLength maxLength pattern minimum maximum items minItems maxItems x-unique-by properties ' +
    'required additionalProperties allOf oneOf discriminator description title summary default example examples ' +
    'deprecated x-ledger'
  ).split(' '),
);

/** @param depth how much deeper optional members may go */
export function valueOf(document: JsonObject, schema: JsonValue, depth = 6): Arbitrary<ExactValue> {
  const node = merged(document, schema);
  const unknown = Object.keys(node).filter((keyword) => !known.has(keyword));
  if (unknown.length > 0) throw new Error(`arbitrary.ts has to learn ${unknown.join(', ')}`);
  const branches = arrayOf(node['oneOf']);
  if (branches.length > 0) {
    const { oneOf: _oneOf, discriminator: _discriminator, ...shared } = node;
    return fc.oneof(...branches.map((branch) => valueOf(document, { allOf: [shared, branch] }, depth)));
  }
  if ('const' in node) return fc.constant(node['const'] ?? null);
  if (node['enum'] !== undefined) return fc.constantFrom(...arrayOf(node['enum']));
  const types = [node['type'] ?? 'object'].flat() as string[];
  return fc.oneof(...types.map((type) => ofType(document, type, node, depth)));
}

function ofType(document: JsonObject, type: string, node: JsonObject, depth: number): Arbitrary<ExactValue> {
  const limit = (name: string, usual: number) => Number(node[name] ?? usual);
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.double({ min: limit('minimum', -1e9), max: limit('maximum', 1e9), noNaN: true });
    case 'integer':
      return integer(node);
    case 'string':
      return text(node, limit('minLength', 0), limit('maxLength', 30));
    case 'array': {
      const item = valueOf(document, node['items'] ?? {}, depth - 1);
      const size = { minLength: limit('minItems', 0), maxLength: limit('maxItems', depth > 0 ? 3 : 1) };
      const unique = stringOf(node['x-unique-by']);
      if (unique === undefined) return fc.array(item, size);
      // Items without the property do not clash.
      let anonymous = 0;
      const selector = (one: ExactValue) =>
        isObject(one as JsonValue) && unique in (one as object)
          ? String((one as Record<string, ExactValue>)[unique])
          : `\0${(anonymous += 1)}`;
      return fc.uniqueArray(item, { ...size, selector });
    }
    case 'object':
      return object(document, node, depth);
    default:
      throw new Error(`arbitrary.ts has to learn the type ${type}`);
  }
}

function integer({ format, minimum, maximum }: JsonObject): Arbitrary<ExactValue> {
  const bits = format === 'int64' ? 63n : format === 'int32' ? 31n : 53n;
  const min = minimum === undefined ? -(2n ** bits) : BigInt(minimum as number);
  const max = maximum === undefined ? 2n ** bits - 1n : BigInt(maximum as number);
  return fc.oneof(fc.bigInt({ min, max }), fc.constantFrom(min, max));
}

function text({ format, pattern }: JsonObject, minLength: number, maxLength: number): Arbitrary<ExactValue> {
  if (typeof pattern === 'string') return fc.stringMatching(new RegExp(pattern));
  if (format === 'date-time')
    return fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }).map((date) => date.toISOString());
  if (format !== undefined) throw new Error(`arbitrary.ts has to learn the format ${JSON.stringify(format)}`);
  return fc.string({ unit: 'grapheme', minLength, maxLength });
}

/** Names that nobody declared; some of them are traps for careless code. */
const surplus = fc.dictionary(
  fc.constantFrom('surplus', 'toString', 'constructor', 'hasOwnProperty', 'length', '\u{1F600}', ''),
  fc.jsonValue({ maxDepth: 2 }) as Arbitrary<ExactValue>,
  { maxKeys: 2 },
);

function object(document: JsonObject, node: JsonObject, depth: number): Arbitrary<ExactValue> {
  const required = arrayOf(node['required']) as string[];
  const properties = Object.entries(objectOf(node['properties'])).filter(
    ([name, child]) => child !== false && (depth > 0 || required.includes(name)),
  );
  const model = Object.fromEntries(
    properties.map(([name, child]) => [name, valueOf(document, child, depth - 1)] as const),
  );
  const own = fc.record(model, { requiredKeys: required.filter((name) => name in model), noNullPrototype: true });
  const { additionalProperties } = node;
  const more = isObject(additionalProperties)
    ? fc.dictionary(fc.string({ minLength: 1, maxLength: 8 }), valueOf(document, additionalProperties, depth - 1), {
        maxKeys: 3,
      })
    : surplus;
  return fc.tuple(more, own).map(([extra, value]): ExactValue => {
    const declared = Object.keys(objectOf(node['properties']));
    const free = Object.entries(extra).filter(([name]) => !declared.includes(name));
    return { ...Object.fromEntries(free), ...value };
  });
}

/** A schema with references followed and the parts of `allOf` put together. */
function merged(document: JsonObject, schema: JsonValue): JsonObject {
  const { allOf, $ref: _ref, ...node } = objectOf(resolve(document, schema, '').value);
  const parts = arrayOf(allOf).map((part) => merged(document, part));
  return [...parts, node as JsonObject].reduce<JsonObject>(
    (left, right) => ({
      ...left,
      ...right,
      ...(left['properties'] === undefined && right['properties'] === undefined
        ? {}
        : { properties: { ...objectOf(left['properties']), ...objectOf(right['properties']) } }),
      ...(left['required'] === undefined && right['required'] === undefined
        ? {}
        : { required: [...new Set([...arrayOf(left['required']), ...arrayOf(right['required'])])] }),
    }),
    {},
  );
}
