/** What comments of types.ts say beyond openapi-typescript, which leaves out what a schema demands and what a reference is to. */
import { areSpelled, digitsOf, isSpelled, jsonText } from '../../meaning/digits.js';
import { isInt64 } from '../../meaning/schema/reachability.js';
import { isObject, objectOf, own, resolve, stringOf, type JsonObject, type JsonValue } from '../../meaning/json.js';
import { visitNodes } from '../../meaning/document/walk.js';
import { isJson } from '../../meaning/operation/wire.js';
import { constraintsOf } from '../constraints.js';

/** A copy of the document as openapi-typescript says it best: descriptions have the limits, properties say what they are when they only refer to it. */
export function withDocs(document: JsonObject): JsonObject {
  const copy = structuredClone(document);
  const known = new Map<string, JsonObject>();
  // Most references go to a few schemas, so each is followed once.
  const targetOf = (ref: string): JsonObject => {
    const target = known.get(ref) ?? objectOf(resolve(document, { $ref: ref }, '').value);
    known.set(ref, target);
    return target;
  };
  visitNodes(copy, (node) => {
    if (areSpelled()) spellShown(node as Written);
    byContent(node as Written);
    describe(node as Written, node);
    for (const property of Object.values(objectOf(node['properties']))) {
      const ref = stringOf(own(property, '$ref'));
      if (ref !== undefined) describe(property as Written, targetOf(ref));
    }
  });
  return copy;
}

/** A node of the copy. */
type Written = Record<string, JsonValue>;

/** The library shows values as doubles, and texts as they are. */
function spellShown(node: Written): void {
  // What tells that it is one is a text afterwards.
  if (isInt64(node)) node['x-int64'] = true;
  const text = (value: JsonValue): JsonValue =>
    isObject(value) || Array.isArray(value) ? jsonText(value, 2) : isSpelled(value) ? digitsOf(value) : value;
  for (const key of ['default', 'example']) if (node[key] !== undefined) node[key] = text(node[key]);
  if (Array.isArray(node['examples'])) node['examples'] = (node['examples'] as readonly JsonValue[]).map(text);
}

/** The library knows no parameters by media type: what is written as JSON is typed as what it says. */
function byContent(node: Written): void {
  if (stringOf(node['in']) === undefined || node['schema'] !== undefined) return;
  const [[mediaType = '', content] = []] = Object.entries(objectOf(node['content']));
  const schema = own(content, 'schema');
  if (!isJson(mediaType) || schema === undefined) return;
  delete node['content'];
  node['schema'] = schema;
}

/** Writes what is said of a schema into a node that stands for it, and may say some of it better. */
function describe(node: Written, schema: JsonObject): void {
  const description = stringOf(node['description'] ?? schema['description']);
  const limits = constraintsOf(schema);
  if (limits.length > 0) node['description'] = [...(description ? [description] : []), ...limits].join(' ');
  else if (description !== undefined) node['description'] = description;
  for (const key of ['default', 'deprecated']) {
    const value = node[key] ?? schema[key];
    if (value !== undefined) node[key] = isSpelled(value) ? digitsOf(value) : value;
  }
}
