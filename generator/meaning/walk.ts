/** Walks the nodes of a document: what OpenAPI and JSON Schema define, never the author's data inside examples or extensions. */
import { isObject, pointerTo, type JsonObject, type JsonValue } from './json.js';

/** Keywords whose value maps names chosen by the author to nodes. */
const nodeMaps: ReadonlySet<string> = new Set([
  ...['paths', 'webhooks', 'responses', 'headers', 'content', 'links', 'callbacks', 'encoding', 'variables'],
  ...['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas'],
]);

/** Keywords whose value is the author's data. */
const data = new Set([
  ...['example', 'default', 'const', 'enum', 'value', 'required', 'mapping', 'scopes', 'dependentRequired'],
]);

/**
 * Rebuilds a document from the leaves up.
 * @param change gets each node with its children already changed, and the pointer it had in the original
 */
export function mapNodes(document: JsonObject, change: (node: JsonObject, pointer: string) => JsonObject): JsonObject {
  const node = (value: JsonValue, pointer: string): JsonValue => {
    if (Array.isArray(value)) {
      return (value as readonly JsonValue[]).map((item, index) => node(item, pointerTo(pointer, index)));
    }
    if (!isObject(value)) return value;
    const entries = Object.entries(value).map(([key, child]): [string, JsonValue] => [
      key,
      keyword(key, child, pointerTo(pointer, key)),
    ]);
    return change(Object.fromEntries(entries), pointer);
  };
  const map = (value: JsonObject, pointer: string): JsonValue =>
    Object.fromEntries(
      Object.entries(value).map(([name, child]) => [
        name,
        name.startsWith('x-') && /\/(paths|responses|callbacks)$/.test(pointer)
          ? child
          : node(child, pointerTo(pointer, name)),
      ]),
    );
  const keyword = (key: string, child: JsonValue, pointer: string): JsonValue => {
    if (data.has(key) || key.startsWith('x-')) return child;
    if (key === 'components' && isObject(child)) {
      return Object.fromEntries(
        Object.entries(child).map(([section, members]) => [
          section,
          isObject(members) && !section.startsWith('x-') ? map(members, pointerTo(pointer, section)) : members,
        ]),
      );
    }
    // `examples` is a map of Example objects beside media types and parameters, a list of values in a schema.
    if (key === 'examples') return isObject(child) ? map(child, pointer) : child;
    return nodeMaps.has(key) && isObject(child) ? map(child, pointer) : node(child, pointer);
  };
  return node(document, '') as JsonObject;
}

/** Shows every node of a document, parents before their children. */
export function visitNodes(document: JsonObject, visit: (node: JsonObject) => void): void {
  const node = (value: JsonValue): void => {
    if (Array.isArray(value)) return (value as readonly JsonValue[]).forEach(node);
    if (!isObject(value)) return;
    visit(value);
    for (const [key, child] of Object.entries(value)) {
      if (data.has(key) || key === 'examples' || key.startsWith('x-')) continue;
      if (key === 'components' && isObject(child)) Object.values(child).forEach(map);
      else if (nodeMaps.has(key)) map(child);
      else node(child);
    }
  };
  const map = (value: JsonValue): void => (isObject(value) ? Object.values(value).forEach(node) : node(value));
  node(document);
}
