/** Requests derived from the document: complete ones, and every way to break one rule in them. */
import {
  arrayOf,
  isObject,
  objectOf,
  own,
  resolve,
  stringOf,
  type JsonObject,
  type JsonValue,
} from '../../generator/meaning/json.js';

export interface Broken {
  readonly kind: 'missing' | 'format' | 'value' | 'duplicate';
  /** Full path of the field, as error messages write it. */
  readonly field: string;
  readonly what: string;
  readonly value: JsonValue;
}

/** One complete value per union branch: every property is there, and every list has an item. */
export function complete(document: JsonObject, schema: JsonValue): JsonValue[] {
  const { node, branches, properties } = read(document, schema);
  if (branches.length > 0)
    return branches.flatMap((branch) => complete(document, branch).map((value) => merge(document, node, value)));
  if ('const' in node) return [node['const'] ?? null];
  const [first] = arrayOf(node['enum']);
  if (first !== undefined) return [first];
  const type =
    stringOf(arrayOf(node['type'])[0]) ??
    stringOf(node['type']) ??
    (Object.keys(properties).length > 0 ? 'object' : 'string');
  if (type === 'object') return objects(document, properties, node);
  if (type === 'array') return complete(document, node['items'] ?? {}).map((item) => [item]);
  if (type === 'integer' || type === 'number') return [Number(node['minimum'] ?? 1)];
  if (type === 'boolean') return [false];
  return [stringOf(arrayOf(node['examples'])[0]) ?? 'text'];
}

/** As many objects as the richest property has variants; the others repeat. */
function objects(document: JsonObject, properties: JsonObject, node: JsonObject): JsonValue[] {
  const entries = Object.entries(properties).filter(([, child]) => child !== false);
  if (entries.length === 0) return [isObject(node['additionalProperties']) ? { key: 'text' } : {}];
  const variants = entries.map(([name, child]) => [name, complete(document, child)] as const);
  const most = Math.max(...variants.map(([, values]) => values.length));
  return Array.from({ length: most }, (_, index) =>
    Object.fromEntries(variants.map(([name, values]) => [name, values[index % values.length] ?? null])),
  );
}

function merge(document: JsonObject, node: JsonObject, value: JsonValue): JsonValue {
  const shared = objectOf(node['properties']);
  return isObject(value)
    ? {
        ...Object.fromEntries(
          Object.keys(shared).map((name) => [name, complete(document, shared[name] ?? {})[0] ?? null]),
        ),
        ...value,
      }
    : value;
}

/** Every way to break exactly one rule of the schema in a complete value. */
export function* broken(document: JsonObject, schema: JsonValue, value: JsonValue, field = ''): Generator<Broken> {
  const { node, branches, properties, required, forbidden } = read(document, schema, value);
  if (field !== '') {
    for (const wrong of wrongTypes(node, branches.length > 0 || Object.keys(properties).length > 0))
      yield { kind: 'format', field, what: `is ${JSON.stringify(wrong)}`, value: wrong };
    for (const outside of outsideOf(node))
      yield { kind: 'value', field, what: `is ${JSON.stringify(outside)}`, value: outside };
  }
  if (isObject(value)) {
    for (const name of required) {
      // Without its tag the value is another branch's, and that branch has something to say.
      if (forbidden.includes(name)) continue;
      const { [name]: _left, ...rest } = value;
      yield { kind: 'missing', field: join(field, name), what: 'is left out', value: rest };
    }
    for (const [name, child] of Object.entries(properties)) {
      if (child === false || !(name in value)) continue;
      for (const one of broken(document, child, value[name] ?? null, join(field, name)))
        yield { ...one, value: { ...value, [name]: one.value } };
    }
  }
  if (Array.isArray(value)) {
    const items = value as readonly JsonValue[];
    for (const one of broken(document, node['items'] ?? {}, items[0] ?? null, `${field}[0]`))
      yield { ...one, value: [one.value] };
    const unique = stringOf(node['x-unique-by']);
    const [first] = items;
    if (unique !== undefined && isObject(first) && unique in first)
      yield { kind: 'duplicate', field: `${field}[1].${unique}`, what: 'is there twice', value: [first, first] };
  }
}

interface Shape {
  readonly node: JsonObject;
  readonly branches: readonly JsonValue[];
  readonly properties: JsonObject;
  readonly required: readonly string[];
  /** Properties that another branch of the union must not have. */
  readonly forbidden: readonly string[];
}

/** A schema with its parts put together; with a value, the branch that the value is of. */
function read(document: JsonObject, schema: JsonValue, value?: JsonValue): Shape {
  const node = objectOf(resolve(document, schema, '').value);
  const parts = arrayOf(node['allOf']).map((part) => read(document, part, value));
  const all = arrayOf(node['oneOf'] ?? node['anyOf']);
  const chosen =
    value === undefined
      ? undefined
      : all.map((branch) => read(document, branch, value)).find((one) => isOf(one, value));
  const inside = [...parts, ...(chosen === undefined ? [] : [chosen])];
  const others = all.map((branch) => objectOf(objectOf(resolve(document, branch, '').value)['properties']));
  const forbidden = others.flatMap((one) => Object.keys(one).filter((name) => one[name] === false));
  return {
    forbidden,
    node: Object.assign({}, ...inside.map((part) => part.node), node) as JsonObject,
    branches: chosen === undefined ? all : [],
    properties: Object.assign({}, ...inside.map((part) => part.properties), objectOf(node['properties'])) as JsonObject,
    required: [...inside.flatMap((part) => part.required), ...arrayOf(node['required']).map(String)],
  };
}

function isOf({ properties }: Shape, value: JsonValue): boolean {
  return Object.entries(properties).every(([name, child]) => {
    const there = own(value, name);
    if (child === false) return there === undefined;
    return own(child, 'const') === undefined || there === own(child, 'const');
  });
}

/** Values of every type that the schema does not allow. */
function wrongTypes(node: JsonObject, isComposite: boolean): JsonValue[] {
  const types = [node['type']].flat().filter((type) => typeof type === 'string');
  if (types.length === 0) return isComposite ? ['text', null] : [];
  const samples: [string, JsonValue][] = [
    ['string', 'text'],
    ['boolean', true],
    ['object', {}],
    ['array', []],
    ['null', null],
    ['number', 1.5],
  ];
  const wrong = samples.filter(([type]) => !types.includes(type)).map(([, value]) => value);
  if (!types.includes('integer') && !types.includes('number')) wrong.push(1);
  if (types.includes('string') && types.length === 1 && unreadable.has(stringOf(node['format']) ?? '')) wrong.push('?');
  return wrong;
}

const unreadable = new Set(['date', 'date-time', 'uuid', 'ipv4', 'email']);

/** Values of the right type beyond every limit that the schema sets. */
function outsideOf(node: JsonObject): JsonValue[] {
  const { minimum, maximum, minLength, maxLength } = node;
  return [
    ...(arrayOf(node['enum']).length > 0 || typeof node['const'] === 'string' ? ['outside the list'] : []),
    ...(typeof minimum === 'number' ? [minimum - 1] : []),
    ...(typeof maximum === 'number' ? [maximum + 1] : []),
    ...(typeof minLength === 'number' && minLength > 0 ? ['x'.repeat(minLength - 1)] : []),
    ...(typeof maxLength === 'number' ? ['x'.repeat(maxLength + 1)] : []),
  ];
}

function join(field: string, name: string): string {
  return field === '' ? name : `${field}.${name}`;
}
