/** Names a request holds and the document does not: tolerated, but reported, since most of them are typing mistakes. */
import type { Operation } from '../../meaning/api.js';
import { isObject, own, type JsonObject, type JsonValue } from '../../meaning/json.js';
import { partsOf } from '../../meaning/schema/schema.js';
import { unformed } from '../../runtime/arguments/encode.js';
import { pairsOf } from '../../runtime/arguments/pair.js';
import { isClaimed, isPart } from '../../validate/arguments.js';
import { fieldOf } from '../../validate/violation.js';

/** Names reported, and items of a list looked at. */
const most = 20;

export function ignoredNames(
  document: JsonObject,
  operation: Operation,
  query: string,
  body: JsonValue | undefined,
): string[] {
  const found: string[] = [];
  for (const name of query === '' ? [] : new Set(pairsOf(query, unformed).map(([one]) => one))) {
    if (found.length >= most) break;
    if (!isClaimed(document, operation, name) && !isPart(document, operation, name)) found.push(name);
  }
  const schema = operation.body?.contents[0]?.schema;
  if (schema !== undefined && body !== undefined) walk(document, [schema], body, [], found);
  return found.slice(0, most);
}

/** @param schemas all that describe this place: a union's branches and an object's parts each name some of its members */
function walk(
  document: JsonObject,
  schemas: readonly JsonValue[],
  value: JsonValue,
  at: readonly (string | number)[],
  found: string[],
): void {
  if (found.length >= most || at.length > 32) return;
  const nodes = partsOf(document, schemas);
  if (Array.isArray(value)) {
    const items = nodes.flatMap((node) => (node['items'] === undefined ? [] : [node['items']]));
    if (items.length > 0)
      (value as readonly JsonValue[])
        .slice(0, most)
        .forEach((item, index) => walk(document, items, item, [...at, index], found));
    return;
  }
  if (!isObject(value) || nodes.length === 0) return;
  // A map takes any name; a node without properties says nothing about names.
  if (nodes.some((node) => isObject(node['additionalProperties']) || node['patternProperties'] !== undefined)) return;
  if (!nodes.some((node) => isObject(node['properties']))) return;
  for (const [name, child] of Object.entries(value)) {
    const described = nodes.flatMap((node) => {
      const property = own(node['properties'], name);
      return property === undefined ? [] : [property];
    });
    if (described.length === 0) found.push(fieldOf([...at, name]));
    else walk(document, described, child, [...at, name], found);
  }
}
