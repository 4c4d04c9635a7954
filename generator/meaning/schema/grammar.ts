/** Which node of a document is what: walked from the root by kind, a property that is named like a keyword is never taken for one. */
import { isObject, type JsonObject, type JsonValue } from '../json.js';

export type Kind =
  | 'document'
  | 'components'
  | 'paths'
  | 'pathItem'
  | 'operation'
  | 'parameter'
  | 'requestBody'
  | 'responses'
  | 'response'
  | 'mediaType'
  | 'encoding'
  | 'callback'
  | 'schema';

/** How a member holds nodes: it is one, it lists them, or it maps names of the author's to them. */
interface Below {
  readonly kind: Kind;
  readonly as: 'one' | 'list' | 'map';
}

const one = (kind: Kind): Below => ({ kind, as: 'one' });
const list = (kind: Kind): Below => ({ kind, as: 'list' });
const map = (kind: Kind): Below => ({ kind, as: 'map' });
const each = (below: Below, ...keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, below]));

const described = { schema: one('schema'), content: map('mediaType') };

/** OpenAPI 3.0 to 3.2. A parameter and a header have the same members. */
const grammar: Readonly<Record<Kind, Readonly<Record<string, Below>>>> = {
  document: { paths: one('paths'), webhooks: map('pathItem'), components: one('components') },
  components: {
    schemas: map('schema'),
    responses: map('response'),
    ...each(map('parameter'), 'parameters', 'headers'),
    requestBodies: map('requestBody'),
    callbacks: map('callback'),
    pathItems: map('pathItem'),
    mediaTypes: map('mediaType'),
  },
  paths: {},
  callback: {},
  responses: {},
  pathItem: {
    parameters: list('parameter'),
    ...each(one('operation'), 'get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query'),
    additionalOperations: map('operation'),
  },
  operation: {
    parameters: list('parameter'),
    requestBody: one('requestBody'),
    responses: one('responses'),
    callbacks: map('callback'),
  },
  parameter: described,
  requestBody: { content: map('mediaType') },
  response: { headers: map('parameter'), content: map('mediaType') },
  mediaType: {
    ...each(one('schema'), 'schema', 'itemSchema'),
    encoding: map('encoding'),
    itemEncoding: one('encoding'),
    prefixEncoding: list('encoding'),
  },
  encoding: {
    headers: map('parameter'),
    encoding: map('encoding'),
    itemEncoding: one('encoding'),
    prefixEncoding: list('encoding'),
  },
  schema: {
    ...each(map('schema'), 'properties', 'patternProperties', 'dependentSchemas', '$defs', 'definitions'),
    ...each(list('schema'), 'allOf', 'anyOf', 'oneOf', 'prefixItems'),
    ...each(one('schema'), 'additionalProperties', 'unevaluatedProperties', 'propertyNames', 'items'),
    ...each(one('schema'), 'unevaluatedItems', 'contains', 'not', 'if', 'then', 'else', 'contentSchema'),
    // Of older drafts; `items` may be a list as well, and a dependency may be one of names.
    additionalItems: one('schema'),
    dependencies: map('schema'),
  },
};

/** Kinds whose every member is a node, extensions apart. */
const members: Readonly<Partial<Record<Kind, Kind>>> = {
  paths: 'pathItem',
  callback: 'pathItem',
  responses: 'response',
};

/** What a member of a node of this kind holds; undefined for what is no node (texts, data, extensions). */
function belowOf(kind: Kind, key: string): Below | undefined {
  const inner = members[kind];
  if (inner !== undefined) return key.startsWith('x-') ? undefined : one(inner);
  return Object.hasOwn(grammar[kind], key) ? grammar[kind][key] : undefined;
}

type Change = (child: JsonValue, kind: Kind, ...path: readonly string[]) => JsonValue;

/**
 * A node with every node below it changed, one level down; the same object when nothing did.
 * @param change gets each child, its kind, and its path from the node
 */
export function withChildren(node: JsonObject, kind: Kind, change: Change): JsonObject {
  let copy: Record<string, JsonValue> | undefined;
  for (const key of Object.keys(node)) {
    const below = belowOf(kind, key);
    if (below === undefined) continue;
    const value = node[key] as JsonValue;
    const changed = changedMember(value, below, key, change);
    if (changed === value) continue;
    copy ??= copyOf(node);
    put(copy, key, changed);
  }
  return copy ?? node;
}

function changedMember(value: JsonValue, { kind, as }: Below, key: string, change: Change): JsonValue {
  if (Array.isArray(value)) {
    // A list where one is expected: `items` and `dependencies` of older drafts.
    const items = value as readonly JsonValue[];
    const changed = items.map((item, index) => change(item, kind, key, String(index)));
    return changed.some((item, index) => item !== items[index]) ? changed : value;
  }
  if (as !== 'map' || !isObject(value)) return change(value, kind, key);
  let copy: Record<string, JsonValue> | undefined;
  for (const name of Object.keys(value)) {
    const child = value[name] as JsonValue;
    const changed = change(child, kind, key, name);
    if (changed === child) continue;
    copy ??= copyOf(value);
    put(copy, name, changed);
  }
  return copy ?? value;
}

/** A name may be `__proto__`. */
function put(object: Record<string, JsonValue>, key: string, value: JsonValue): void {
  if (key === '__proto__')
    Object.defineProperty(object, key, { value, enumerable: true, writable: true, configurable: true });
  else object[key] = value;
}

export function copyOf(node: JsonObject): Record<string, JsonValue> {
  return Object.hasOwn(node, '__proto__')
    ? (Object.fromEntries(Object.entries(node)) as Record<string, JsonValue>)
    : { ...node };
}
