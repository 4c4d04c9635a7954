/** Questions about JSON schemas that several rooms ask. */
import { arrayOf, objectOf, own, resolve, stringOf, type JsonObject, type JsonValue } from '../json.js';

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
  // Several parts may describe one place, and only one of them what is below it.
  let here: readonly JsonValue[] = [schema];
  for (const segment of segments)
    here = partsOf(document, here).flatMap((node) => {
      const property = own(node['properties'], segment) ?? (/^\d+$/.test(segment) ? node['items'] : undefined);
      return property === undefined ? [] : [property];
    });
  return here[0];
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
export function partsOf(document: JsonObject, schemas: readonly JsonValue[]): JsonObject[] {
  // Each once: schemas that are parts of each other would be met again and again.
  const parts = new Set<JsonObject>();
  const visit = (schema: JsonValue): void => {
    const node = objectOf(resolve(document, schema, '').value);
    if (parts.has(node)) return;
    parts.add(node);
    for (const keyword of applicators) arrayOf(node[keyword]).forEach(visit);
  };
  schemas.forEach(visit);
  return [...parts];
}

/** What puts a schema together out of others that describe the same value. */
const applicators = ['allOf', 'oneOf', 'anyOf'] as const;
