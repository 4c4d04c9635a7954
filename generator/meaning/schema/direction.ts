/** Members that only a request has (`writeOnly`), or only an answer (`readOnly`). */
import { arrayOf, isObject, own, resolve, type JsonObject, type JsonValue } from '../json.js';
import { withChildren } from '../document/walk.js';
import { reaches } from './reachability.js';
import { shapeOf } from './shape.js';

export type Direction = 'request' | 'answer';

const isReadOnly = (node: JsonValue): boolean => own(node, 'readOnly') === true;
const isWriteOnly = (node: JsonValue): boolean => own(node, 'writeOnly') === true;

/** Whether a schema describes members that this direction does not have. */
export function hides(document: JsonObject, schema: JsonValue, direction: Direction): boolean {
  return reaches(document, schema, direction === 'answer' ? isWriteOnly : isReadOnly);
}

/** Whether the document has members of requests or of answers alone. */
export function hasDirections(document: JsonObject): boolean {
  const isMarked = (node: JsonValue): boolean =>
    Array.isArray(node)
      ? (node as readonly JsonValue[]).some(isMarked)
      : isObject(node) && (isReadOnly(node) || isWriteOnly(node) || Object.values(node).some(isMarked));
  return isMarked(document);
}

/**
 * A schema that requires only what its direction has, down to its references: what those lead to is for the caller to ask
 * about.
 * @param hidden names that a schema around this one describes
 */
export function requiredIn(
  document: JsonObject,
  schema: JsonValue,
  direction: Direction,
  hidden: ReadonlySet<string> = new Set(),
): JsonValue {
  if (!isObject(schema)) return schema;
  const names = new Set([...hidden, ...hiddenNames(document, schema, direction)]);
  const node = withChildren(schema, 'Schema', (child, _kind, key) =>
    // Parts describe the same object; anything else is another one.
    requiredIn(document, child, direction, parts.has(key ?? '') ? names : new Set()),
  );
  const required = arrayOf(node['required']);
  if (!required.some((name) => names.has(String(name)))) return node;
  return { ...node, required: required.filter((name) => !names.has(String(name))) };
}

const parts = new Set(['allOf', 'anyOf', 'oneOf', 'then', 'else', 'if']);

function hiddenNames(document: JsonObject, schema: JsonObject, direction: Direction): string[] {
  if (!['properties', 'allOf', '$ref'].some((key) => key in schema)) return [];
  const { properties } = shapeOf(document, schema);
  return Object.keys(properties).filter((name) => isHidden(document, properties[name] ?? {}, direction));
}

function isHidden(document: JsonObject, property: JsonValue, direction: Direction): boolean {
  const flag = direction === 'answer' ? isWriteOnly : isReadOnly;
  if (!isObject(property)) return false;
  return (
    flag(property) ||
    flag(resolve(document, property, '').value ?? null) ||
    arrayOf(property['allOf']).some((part) => flag(resolve(document, part, '').value ?? null))
  );
}

/** A value without the members that its direction does not have, all the way down. */
export function shownIn(document: JsonObject, schema: JsonValue, value: JsonValue, direction: Direction): JsonValue {
  return hides(document, schema, direction) ? without(document, [schema], value, direction, 0) : value;
}

const deepest = 64;

function without(
  document: JsonObject,
  schemas: readonly JsonValue[],
  value: JsonValue,
  direction: Direction,
  depth: number,
): JsonValue {
  if (depth > deepest || schemas.length === 0) return value;
  const nodes = schemas.flatMap((schema) => allParts(document, schema, 0));
  if (Array.isArray(value)) {
    const items = value as readonly JsonValue[];
    return items.map((item, index) => {
      const of = nodes.flatMap((node) => arrayOf(node['prefixItems'])[index] ?? node['items'] ?? []);
      return without(document, of, item, direction, depth + 1);
    });
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, child]): [string, JsonValue][] => {
      const described = nodes.flatMap((node) => own(node['properties'], name) ?? []);
      if (described.some((one) => isHidden(document, one, direction))) return [];
      const further = described.length > 0 ? described : nodes.flatMap((node) => node['additionalProperties'] ?? []);
      return [[name, without(document, further, child, direction, depth + 1)]];
    }),
  );
}

/** A schema and whatever of its parts may describe the same value. */
function allParts(document: JsonObject, schema: JsonValue, depth: number): JsonObject[] {
  const node = resolve(document, schema, '').value;
  if (!isObject(node) || depth > 8) return [];
  const inner = ['allOf', 'oneOf', 'anyOf'].flatMap((keyword) => arrayOf(node[keyword]));
  return [node, ...inner.flatMap((part) => allParts(document, part, depth + 1))];
}
