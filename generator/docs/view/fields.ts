/** A schema as the flat list of its fields, the way a reader looks them up: `Containers[].Volumes[].VolumeType`. */
import { arrayOf, isObject, objectOf, resolve, stringOf, type JsonObject, type JsonValue } from '../../meaning/json.js';

export interface Field {
  /** Place in the value; `[]` stands for every item of a list, `{}` for every value of a map. */
  readonly path: string;
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
  /** Values and limits, as the schema states them. */
  readonly limits: readonly (readonly [keyword: string, value: JsonValue])[];
  /** Title of the union branch the field belongs to. */
  readonly branch?: string;
  /** The node itself, with what stands beside its `$ref`. */
  readonly node: JsonObject;
}

const limiting = [
  ...['const', 'enum', 'default', 'pattern', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'],
  ...['multipleOf', 'minLength', 'maxLength', 'minItems', 'maxItems', 'uniqueItems'],
];

/** Fields that one list has at most; beyond, no more levels are unfolded. Nobody reads as many. */
const most = 500;

/**
 * Fields from the outside in, in the author's order. What refers back to itself is not unfolded a second time, and of
 * schemas that all refer to each other only so many levels are as make a list that can be read.
 */
export function fieldsOf(document: JsonObject, schema: JsonValue): Field[] {
  const whole = fieldsWithin(document, schema, Infinity, most);
  if (whole.isWhole) return whole.fields;
  // The first level is shown whatever it holds, within reason.
  for (let shown = fieldsWithin(document, schema, 1, 10 * most), levels = 2; ; levels += 1) {
    const more = fieldsWithin(document, schema, levels, most);
    if (!more.isWhole) return shown.fields;
    shown = more;
  }
}

/** @param levels how deep the list goes: properties in properties */
function fieldsWithin(
  document: JsonObject,
  schema: JsonValue,
  levels: number,
  most: number,
): { readonly fields: Field[]; readonly isWhole: boolean } {
  let count = 0;
  const visit = (value: JsonValue, path: string, seen: readonly string[], branch?: string, level = 1): Field[] => {
    // Places that add no field count as well: unions of unions have many.
    count += 1;
    if (count > most) return [];
    const { node, pointer } = merged(document, value);
    if (pointer !== '' && seen.includes(pointer)) return [];
    const trail = pointer === '' ? seen : [...seen, pointer];
    const required = new Set(arrayOf(node['required']));
    const properties = Object.entries(objectOf(node['properties'])).filter(([, property]) => property !== false);
    const { items, additionalProperties: others } = node;
    count += properties.length;
    return [
      ...properties.flatMap(([name, property]) => {
        const here = path === '' ? name : `${path}.${name}`;
        const below = level < levels ? visit(property, here, trail, branch, level + 1) : [];
        return [field(document, property, here, required.has(name), branch), ...below];
      }),
      ...[...arrayOf(node['oneOf']), ...arrayOf(node['anyOf'])].flatMap((member, index) =>
        visit(member, path, trail, titleOf(document, member) ?? String(index + 1), level),
      ),
      ...(items === undefined ? [] : visit(items, `${path}[]`, trail, branch, level)),
      ...(isObject(others) ? visit(others, `${path}{}`, trail, branch, level) : []),
    ];
  };
  const fields = visit(schema, '', []);
  return { fields, isWhole: count <= most };
}

function field(document: JsonObject, value: JsonValue, path: string, required: boolean, branch?: string): Field {
  const { node } = merged(document, value);
  const limits = limiting.flatMap((keyword) => {
    const limit = node[keyword];
    return limit === undefined ? [] : [[keyword, limit] as const];
  });
  return {
    path,
    type: typeText(document, value),
    required,
    description: stringOf(node['description']) ?? '',
    limits,
    ...(branch === undefined ? {} : { branch }),
    node: objectOf(value),
  };
}

/** `array of Container`, `integer (int64)`, `string or integer`. */
export function typeText(document: JsonObject, value: JsonValue, depth = 0): string {
  // A list that holds itself would never be told to the end.
  if (depth > 4) return '…';
  const { node } = merged(document, value);
  const types = (Array.isArray(node['type']) ? (node['type'] as readonly JsonValue[]) : [node['type']]).flatMap(
    (one) => stringOf(one) ?? [],
  );
  const format = stringOf(node['format']);
  const names = types.map((type) => {
    if (type === 'array') return `array of ${typeText(document, node['items'] ?? {}, depth + 1)}`;
    if (type === 'object' && isObject(node['additionalProperties']))
      return `map of ${typeText(document, node['additionalProperties'], depth + 1)}`;
    if (type === 'object') return titleOf(document, value) ?? 'object';
    return format === undefined ? type : `${type} (${format})`;
  });
  return names.length === 0 ? (titleOf(document, value) ?? 'any') : names.join(' or ');
}

function titleOf(document: JsonObject, value: JsonValue): string | undefined {
  const found = resolve(document, value, '');
  const name = /^\/components\/schemas\/([^/]+)$/.exec(found.pointer)?.[1];
  return name ?? stringOf(objectOf(found.value)['title']);
}

/** The node a value means: references followed, members of `allOf` united, what stands beside a `$ref` on top. */
function merged(document: JsonObject, value: JsonValue): { node: JsonObject; pointer: string } {
  const found = resolve(document, value, '');
  const target = objectOf(found.value);
  const { $ref: _ref, ...beside } = objectOf(value);
  const own = found.pointer === '' || Object.keys(beside).length === 0 ? target : { ...target, ...beside };
  return { node: united(document, own), pointer: found.pointer };
}

/** What nodes with an `allOf` come to. One that is a part of itself adds nothing the second time. */
const known = new WeakMap<JsonObject, JsonObject>();

function united(document: JsonObject, whole: JsonObject): JsonObject {
  const { allOf, ...rest } = whole;
  if (allOf === undefined) return whole;
  const same = known.get(whole);
  if (same !== undefined) return same;
  known.set(whole, rest);
  const parts = [...arrayOf(allOf).map((member) => merged(document, member).node), rest];
  const node = parts.reduce((sum, part) => ({
    ...sum,
    ...part,
    ...unite('properties', sum, part),
    required: [...new Set([...arrayOf(sum['required']), ...arrayOf(part['required'])])],
  }));
  known.set(whole, node);
  return node;
}

function unite(key: string, left: JsonObject, right: JsonObject): JsonObject {
  const both = { ...objectOf(left[key]), ...objectOf(right[key]) };
  return Object.keys(both).length === 0 ? {} : { [key]: both };
}
