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

/** Fields from the outside in, in the author's order. What refers back to itself is not unfolded a second time. */
export function fieldsOf(document: JsonObject, schema: JsonValue): Field[] {
  const visit = (value: JsonValue, path: string, seen: readonly string[], branch?: string): Field[] => {
    const { node, pointer } = merged(document, value);
    if (pointer !== '' && seen.includes(pointer)) return [];
    const trail = pointer === '' ? seen : [...seen, pointer];
    const required = new Set(arrayOf(node['required']));
    const properties = Object.entries(objectOf(node['properties'])).filter(([, property]) => property !== false);
    const { items, additionalProperties: others } = node;
    return [
      ...properties.flatMap(([name, property]) => {
        const here = path === '' ? name : `${path}.${name}`;
        return [field(document, property, here, required.has(name), branch), ...visit(property, here, trail, branch)];
      }),
      ...[...arrayOf(node['oneOf']), ...arrayOf(node['anyOf'])].flatMap((member, index) =>
        visit(member, path, trail, titleOf(document, member) ?? String(index + 1)),
      ),
      ...(items === undefined ? [] : visit(items, `${path}[]`, trail, branch)),
      ...(isObject(others) ? visit(others, `${path}{}`, trail, branch) : []),
    ];
  };
  return visit(schema, '', []);
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
  const own = found.pointer === '' ? target : { ...target, ...beside };
  const { allOf, ...rest } = own;
  const parts = [...arrayOf(allOf).map((member) => merged(document, member).node), rest];
  const node = parts.reduce((sum, part) => ({
    ...sum,
    ...part,
    ...unite('properties', sum, part),
    required: [...arrayOf(sum['required']), ...arrayOf(part['required'])],
  }));
  return { node, pointer: found.pointer };
}

function unite(key: string, left: JsonObject, right: JsonObject): JsonObject {
  const both = { ...objectOf(left[key]), ...objectOf(right[key]) };
  return Object.keys(both).length === 0 ? {} : { [key]: both };
}
