/** What an argument can be by its schema: a text, a list, an object. Readers of bytes ask this, as bytes do not say it. */
import type { Shape } from '../../runtime/arguments/shape.js';
import { arrayOf, isObject, objectOf, own, type JsonObject, type JsonValue } from '../json.js';
import { partsOf } from './schema.js';

/** Shapes are asked for by every request of a mock, and a schema belongs to one document. */
const known = new WeakMap<object, Shape>();

export function argumentShape(document: JsonObject, schema: JsonValue): Shape {
  const kept = isObject(schema) ? known.get(schema) : undefined;
  if (kept !== undefined) return kept;
  const shape = shapeOf(document, [schema]);
  if (isObject(schema)) known.set(schema, shape);
  return shape;
}

/** The JSON types that schemas and their parts allow together; empty where they do not say. */
export function argumentTypes(parts: readonly JsonObject[]): ReadonlySet<string> {
  return new Set(
    parts.flatMap((node) => {
      const types = [node['type'] ?? []].flat().map(String);
      const values = [...arrayOf(node['enum']), ...('const' in node ? [node['const'] ?? null] : [])];
      const implied = types.length > 0 ? [] : values.map(typeOf);
      return [...types, ...implied, ...(node['nullable'] === true ? ['null'] : [])];
    }),
  );
}

function typeOf(value: JsonValue): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;
}

/** Schemas of the items, and of a member by its name, of everything that is a list or an object at that place. */
export function itemSchemas(parts: readonly JsonObject[]): JsonValue[] {
  return parts.flatMap((node) => [
    ...(node['items'] === undefined ? [] : [node['items']]),
    ...arrayOf(node['prefixItems']),
  ]);
}

export function memberSchemas(parts: readonly JsonObject[], name: string): JsonValue[] {
  const named = parts.flatMap((node) => own(node['properties'], name) ?? []);
  if (named.length > 0) return named;
  return parts.flatMap((node) => (isObject(node['additionalProperties']) ? [node['additionalProperties']] : []));
}

function shapeOf(document: JsonObject, schemas: readonly JsonValue[]): Shape {
  const parts = partsOf(document, schemas);
  const types = argumentTypes(parts);
  const names = [...new Set(parts.flatMap((node) => Object.keys(objectOf(node['properties']))))];
  const hasItems = itemSchemas(parts).length > 0;
  const isUntold = types.size === 0;
  const isList = types.has('array') || (isUntold && hasItems);
  const isMembers = types.has('object') || (isUntold && names.length > 0);
  const isScalar = ['string', 'number', 'integer', 'boolean', 'null'].some(
    (type) => types.has(type) && type !== 'null',
  );
  const isAnything = isUntold && !isList && !isMembers;
  const isOpen =
    parts.some(({ additionalProperties: more }) => isObject(more) || more === true) ||
    (!parts.some((node) => node['additionalProperties'] === false) && names.length === 0);
  return {
    text: isScalar || isAnything || (types.has('null') && types.size === 1),
    ...(isList || isAnything ? { items: () => shapeOf(document, itemSchemas(parts)) } : {}),
    ...(isMembers || isAnything
      ? {
          members: {
            names,
            isOpen: isOpen && !isScalar && !isAnything,
            of: (name) => shapeOf(document, memberSchemas(parts, name)),
          },
        }
      : {}),
    isPlain: isScalar && !isList && !isMembers && !types.has('string'),
  };
}
