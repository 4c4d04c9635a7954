/** Questions about JSON schemas that several rooms ask. */
import { arrayOf, objectOf, resolve, stringOf, type JsonObject, type JsonValue } from '../json.js';

/**
 * Names of the properties an object schema declares: its own, and those of its `allOf`, `oneOf` and `anyOf` members.
 * `required` asks for those that every instance must have (alternatives do not count).
 */
export function propertyNames(document: JsonObject, schema: JsonValue, which: 'all' | 'required'): string[] {
  const names = new Set<string>();
  const seen = new Set<string>();
  const visit = (value: JsonValue, pointer: string): void => {
    const found = resolve(document, value, pointer);
    if (found.pointer !== '' && seen.has(found.pointer)) return;
    seen.add(found.pointer);
    const node = objectOf(found.value);
    if (which === 'all') Object.keys(objectOf(node['properties'])).forEach((name) => names.add(name));
    else arrayOf(node['required']).forEach((name) => names.add(stringOf(name) ?? ''));
    const members = which === 'all' ? ['allOf', 'oneOf', 'anyOf'] : ['allOf'];
    for (const keyword of members) arrayOf(node[keyword]).forEach((one) => visit(one, ''));
  };
  visit(schema, '');
  return [...names];
}

/** Whether a JSON pointer into an instance (`/Items/0/Name`; a list's index is any number) can exist by this schema. */
export function instanceSchema(
  document: JsonObject,
  schema: JsonValue,
  segments: readonly string[],
): JsonValue | undefined {
  const node = objectOf(resolve(document, schema, '').value);
  const [segment, ...rest] = segments;
  if (segment === undefined) return schema;
  const property = objectOf(node['properties'])[segment];
  if (property !== undefined) return instanceSchema(document, property, rest);
  if (/^\d+$/.test(segment) && node['items'] !== undefined) return instanceSchema(document, node['items'], rest);
  for (const keyword of ['allOf', 'oneOf', 'anyOf']) {
    for (const member of arrayOf(node[keyword])) {
      const found = instanceSchema(document, member, segments);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** Asked again for every request of a mock. A node belongs to one document, so the node alone is key enough. */
const types = new WeakMap<object, readonly string[]>();

/** The JSON types a schema allows, looking through references; empty when it does not say. */
export function typesOf(document: JsonObject, schema: JsonValue): readonly string[] {
  const node = objectOf(schema);
  const known = types.get(node);
  if (known !== undefined) return known;
  const { type } = objectOf(resolve(document, schema, '').value);
  const found = (Array.isArray(type) ? (type as readonly JsonValue[]) : [type]).flatMap((one) => stringOf(one) ?? []);
  if (node === schema) types.set(node, found);
  return found;
}

/** The schemas and all their parts (`allOf`, `oneOf`, `anyOf`), references followed: together they say which members there can be. */
export function partsOf(document: JsonObject, schemas: readonly JsonValue[], depth = 0): JsonObject[] {
  if (depth > 8) return [];
  return schemas.flatMap((schema) => {
    const node = objectOf(resolve(document, schema, '').value);
    const parts = ['allOf', 'oneOf', 'anyOf'].flatMap((keyword) => arrayOf(node[keyword]));
    return [node, ...(parts.length === 0 ? [] : partsOf(document, parts, depth + 1))];
  });
}
