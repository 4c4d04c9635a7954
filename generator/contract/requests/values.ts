/** Values that a schema allows: one complete value per union branch, and varied ones from a seed. */
import {
  arrayOf,
  isObject,
  objectOf,
  own,
  resolve,
  stringOf,
  type JsonObject,
  type JsonValue,
} from '../../meaning/json.js';

/** A schema with its parts put together; with a value, the branch that the value is of. */
export interface Shape {
  readonly node: JsonObject;
  /** Alternatives that are still open. */
  readonly branches: readonly JsonValue[];
  readonly properties: JsonObject;
  readonly required: readonly string[];
  /** Properties that another branch of the union must not have: leaving one out changes the branch. */
  readonly forbidden: readonly string[];
  /** Behind a choice that a value only probably made: what breaks one branch may be right by another. */
  readonly isChoice: boolean;
}

export function shapeOf(document: JsonObject, schema: JsonValue, value?: JsonValue): Shape {
  const node = withPlainLimits(objectOf(resolve(document, schema, '').value));
  const parts = arrayOf(node['allOf']).map((part) => shapeOf(document, part, value));
  const all = arrayOf(node['oneOf'] ?? node['anyOf']);
  const chosen =
    value === undefined
      ? undefined
      : all.map((branch) => shapeOf(document, branch, value)).find((one) => isOf(one, value));
  const inside = [...parts, ...(chosen === undefined ? [] : [chosen])];
  const others = all.map((branch) => objectOf(objectOf(resolve(document, branch, '').value)['properties']));
  return {
    node: Object.assign({}, ...inside.map((part) => part.node), node) as JsonObject,
    branches: chosen === undefined ? all : [],
    properties: Object.assign({}, ...inside.map((part) => part.properties), objectOf(node['properties'])) as JsonObject,
    required: [...inside.flatMap((part) => part.required), ...arrayOf(node['required']).map(String)],
    forbidden: others.flatMap((one) => Object.keys(one).filter((name) => one[name] === false)),
    isChoice: all.length > 0 || 'if' in node || 'not' in node || inside.some((part) => part.isChoice),
  };
}

/** OpenAPI 3.0 writes `exclusiveMinimum: true` beside `minimum`; here it is always the number. */
function withPlainLimits(node: JsonObject): JsonObject {
  return limits.reduce((plain, [exclusive, limit]) => {
    const { [exclusive]: flag, [limit]: value, ...rest } = plain;
    if (typeof flag !== 'boolean') return plain;
    return value === undefined ? rest : { ...rest, [flag ? exclusive : limit]: value };
  }, node);
}

const limits = [
  ['exclusiveMinimum', 'minimum'],
  ['exclusiveMaximum', 'maximum'],
] as const;

function isOf({ properties, node }: Shape, value: JsonValue): boolean {
  if (node['type'] !== undefined && !typesIn(node).some((type) => isType(type, value))) return false;
  return Object.entries(properties).every(([name, child]) => {
    const there = own(value, name);
    if (child === false) return there === undefined;
    return own(child, 'const') === undefined || there === own(child, 'const');
  });
}

function isType(type: string, value: JsonValue): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isObject(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}

export function typesIn(node: JsonObject): string[] {
  const types = [node['type'] ?? []].flat().map(String);
  // OpenAPI 3.0 says it beside the type.
  return node['nullable'] === true && types.length > 0 ? [...types, 'null'] : types;
}

/** How deep values go where a schema contains itself and must. */
const deepest = 12;

/** Where a value stands: how deep, and behind which references. */
interface Place {
  readonly depth: number;
  readonly behind: readonly string[];
}

/** One complete value per union branch: every property is there, and every list has an item. */
export function completeValues(
  document: JsonObject,
  schema: JsonValue,
  { depth, behind }: Place = { depth: 0, behind: [] },
): JsonValue[] {
  const { node, branches, properties, required } = shapeOf(document, schema);
  const inside = { depth: depth + 1, behind: [...behind, ...referencesOf(own(schema, '$ref'))] };
  if (branches.length > 0) {
    const shared = (name: string) => completeValues(document, properties[name] ?? {}, inside)[0] ?? null;
    return branches.flatMap((branch) =>
      completeValues(document, branch, inside).map((value) =>
        isObject(value)
          ? { ...Object.fromEntries(Object.keys(properties).map((name) => [name, shared(name)])), ...value }
          : value,
      ),
    );
  }
  if ('const' in node) return [node['const'] ?? null];
  const [first] = arrayOf(node['enum']);
  if (first !== undefined) return [first];
  const example = node['example'] ?? arrayOf(node['examples'])[0];
  const type = typesIn(node)[0] ?? (Object.keys(properties).length > 0 ? 'object' : 'string');
  if (type === 'array') {
    if (depth > deepest) return [[]];
    const count = Math.max(1, Number(node['minItems'] ?? 1));
    return completeValues(document, node['items'] ?? {}, inside).map((item) =>
      Array.from({ length: count }, (_, index) => distinct(item, index)),
    );
  }
  if (type === 'object') {
    const wanted = Object.entries(properties).filter(
      ([name, child]) =>
        child !== false && depth <= deepest && (required.includes(name) || !containsItself(child, inside)),
    );
    return objects(document, wanted, node, inside);
  }
  return [scalar(node, type, example)];
}

/** A schema may contain itself once, so that the inner one is looked at as well; many times many would never end. */
function containsItself(schema: JsonValue, { behind }: Place): boolean {
  return inlineReferences(schema).some((one) => behind.filter((other) => other === one).length > 1);
}

function inlineReferences(schema: JsonValue): string[] {
  if (Array.isArray(schema)) return (schema as readonly JsonValue[]).flatMap(inlineReferences);
  if (!isObject(schema)) return [];
  return Object.entries(schema).flatMap(([key, child]) =>
    key === '$ref' ? referencesOf(child) : inlineReferences(child),
  );
}

function referencesOf(reference: JsonValue | undefined): string[] {
  return typeof reference === 'string' ? [reference] : [];
}

/** As many objects as the richest property has variants; the others repeat. */
function objects(document: JsonObject, wanted: [string, JsonValue][], node: JsonObject, inside: Place): JsonValue[] {
  const more = node['additionalProperties'];
  if (wanted.length === 0) {
    const isKeyed = isObject(more) && inside.depth <= deepest && !containsItself(more, inside);
    return [isKeyed ? { key: completeValues(document, more, inside)[0] ?? 'text' } : {}];
  }
  const variants = wanted.map(([name, child]) => [name, completeValues(document, child, inside)] as const);
  const most = Math.max(...variants.map(([, values]) => values.length));
  return Array.from({ length: most }, (_, index) =>
    Object.fromEntries(variants.map(([name, values]) => [name, values[index % values.length] ?? null])),
  );
}

function scalar(node: JsonObject, type: string, example: JsonValue | undefined): JsonValue {
  if (example !== undefined && isType(type, example)) return example;
  if (type === 'boolean') return false;
  if (type === 'null') return null;
  if (type === 'integer' || type === 'number') return numberWithin(node, type);
  const text = formats[stringOf(node['format']) ?? ''] ?? 'text';
  return text.padEnd(Number(node['minLength'] ?? 0), 'x').slice(0, Number(node['maxLength'] ?? Infinity));
}

/** A number between all limits, if possible 1 or the least. */
function numberWithin(node: JsonObject, type: string): number {
  const numbers = (name: string) => (typeof node[name] === 'number' ? [node[name]] : []);
  const step = Number(node['multipleOf'] ?? 1);
  const least = Math.max(...numbers('minimum'), ...numbers('exclusiveMinimum').map((limit) => limit + step));
  const most = Math.min(...numbers('maximum'), ...numbers('exclusiveMaximum').map((limit) => limit - step));
  if (least > most && type === 'number') return (least + most) / 2;
  const value = Math.ceil((least === -Infinity ? Math.min(1, most) : least) / step) * step;
  return Math.min(value, most);
}

/** Strings of well-known formats. */
const formats: Readonly<Record<string, string>> = {
  date: '2020-02-29',
  'date-time': '2020-02-29T12:00:00Z',
  time: '12:00:00Z',
  email: 'someone@example.com',
  uuid: '00000000-0000-4000-8000-000000000000',
  uri: 'https://example.com/',
  hostname: 'example.com',
  ipv4: '127.0.0.1',
  ipv6: '::1',
  byte: 'AAAA',
};

/** The n-th of several items, which may have to differ. */
function distinct(item: JsonValue, index: number): JsonValue {
  if (index === 0) return item;
  if (typeof item === 'number') return item + index;
  return typeof item === 'string' ? `${item}${index}` : item;
}

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
