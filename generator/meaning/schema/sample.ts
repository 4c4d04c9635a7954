/** A value of a schema for people to see, where nobody wrote an example. */
import { argumentTypes, itemSchemas } from './argument-shape.js';
import { arrayOf, isObject, objectOf, type JsonObject, type JsonValue } from '../json.js';
import { partsOf } from './schema.js';

/** How deep it goes where a schema contains itself. */
const deepest = 4;

/**
 * The first of what the schema names (example, constant, list, default), or else something of its type: an object has its
 * required members (all of them, where none is required), a list one item.
 * @param name stands for a text
 */
export function sampleOf(document: JsonObject, schema: JsonValue, name: string, depth = 0): JsonValue {
  const parts = partsOf(document, [schema]);
  const named = parts.flatMap((node) => [
    ...('example' in node ? [node['example'] ?? null] : []),
    ...arrayOf(node['examples']),
    ...('const' in node ? [node['const'] ?? null] : []),
    ...arrayOf(node['enum']),
    ...('default' in node ? [node['default'] ?? null] : []),
  ]);
  const [first] = named;
  if (first !== undefined) return first;
  const types = argumentTypes(parts);
  const properties = Object.assign({}, ...parts.map((node) => objectOf(node['properties']))) as JsonObject;
  if (types.has('object') || (types.size === 0 && Object.keys(properties).length > 0)) {
    const required = parts.flatMap((node) => arrayOf(node['required']).map(String));
    const wanted =
      depth >= deepest ? [] : Object.keys(properties).filter((one) => required.length === 0 || required.includes(one));
    const more = parts.map((node) => node['additionalProperties']).find(isObject);
    if (wanted.length === 0 && more !== undefined && depth < deepest)
      return { key: sampleOf(document, more, 'value', depth + 1) };
    return Object.fromEntries(wanted.map((one) => [one, sampleOf(document, properties[one] ?? {}, one, depth + 1)]));
  }
  if (types.has('array')) {
    const [items = {}] = itemSchemas(parts);
    return depth >= deepest ? [] : [sampleOf(document, items, name.replace(/s$/, '') || name, depth + 1)];
  }
  if (types.has('integer') || types.has('number'))
    return Number(parts.find((node) => typeof node['minimum'] === 'number')?.['minimum'] ?? 1);
  return types.has('boolean') ? true : name;
}
