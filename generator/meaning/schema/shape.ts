/** A schema with its parts put together, so that a value can be made of it. */
import { arrayOf, isObject, objectOf, own, resolve, type JsonObject, type JsonValue } from '../json.js';

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

/** @param known what the parts of one shape have come to; each is looked at once, however often it is a part */
export function shapeOf(
  document: JsonObject,
  schema: JsonValue,
  value?: JsonValue,
  known = new Map<JsonValue, Shape>(),
): Shape {
  const same = known.get(identityOf(document, schema));
  if (same !== undefined) return same;
  // A schema that is a part of itself says nothing more the second time.
  known.set(identityOf(document, schema), nothing);
  const shape = unitedOf(document, schema, value, known);
  known.set(identityOf(document, schema), shape);
  return shape;
}

/** The node that a bare reference leads to; what says something of its own is itself. */
function identityOf(document: JsonObject, schema: JsonValue): JsonValue {
  const isBare = isObject(schema) && '$ref' in schema && Object.keys(schema).length === 1;
  return isBare ? (resolve(document, schema, '').value ?? schema) : schema;
}

function unitedOf(
  document: JsonObject,
  schema: JsonValue,
  value: JsonValue | undefined,
  known: Map<JsonValue, Shape>,
): Shape {
  const { node, target } = referred(document, schema);
  const below = (part: JsonValue) => shapeOf(document, part, value, known);
  const parts = [...(target === undefined ? [] : [target]), ...arrayOf(node['allOf'])].map(below);
  const all = alternativesOf(node);
  const chosen = value === undefined ? undefined : all.map((branch) => below(branch)).find((one) => isOf(one, value));
  const inside = [...parts, ...(chosen === undefined ? [] : [chosen])];
  const others = all.map((branch) => objectOf(objectOf(resolve(document, branch, '').value)['properties']));
  return {
    node: Object.assign({}, ...inside.map((part) => part.node), node) as JsonObject,
    // A union of one part stays open where the whole has none of its own.
    branches: chosen !== undefined || all.length > 0 ? (chosen === undefined ? all : []) : inherited(parts),
    properties: Object.assign({}, ...inside.map((part) => part.properties), objectOf(node['properties'])) as JsonObject,
    required: [...new Set([...inside.flatMap((part) => part.required), ...arrayOf(node['required']).map(String)])],
    forbidden: [...new Set(others.flatMap((one) => Object.keys(one).filter((name) => one[name] === false)))],
    isChoice: all.length > 0 || 'if' in node || 'not' in node || inside.some((part) => part.isChoice),
  };
}

/** Of a union; or of a condition, which a value made for either of its ends may fulfil. */
function alternativesOf(node: JsonObject): readonly JsonValue[] {
  const union = arrayOf(node['oneOf'] ?? node['anyOf']);
  if (union.length > 0 || !('if' in node)) return union;
  return [node['then'] ?? true, node['else'] ?? true];
}

const nothing: Shape = { node: {}, branches: [], properties: {}, required: [], forbidden: [], isChoice: false };

function inherited(parts: readonly Shape[]): readonly JsonValue[] {
  return parts.find(({ branches }) => branches.length > 0)?.branches ?? [];
}

/** A schema behind its references; where something stands beside one, both count. */
function referred(document: JsonObject, schema: JsonValue): { node: JsonObject; target?: JsonValue } {
  const { $ref: reference, ...beside } = objectOf(schema);
  if (reference === undefined) return { node: withPlainLimits(objectOf(schema)) };
  const target = resolve(document, { $ref: reference }, '').value;
  const says = Object.keys(beside).some(
    (key) => !['description', 'summary', 'title'].includes(key) && !key.startsWith('x-'),
  );
  return says && target !== undefined
    ? { node: withPlainLimits(beside), target }
    : { node: withPlainLimits(objectOf(target)) };
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

export function isType(type: string, value: JsonValue): boolean {
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
