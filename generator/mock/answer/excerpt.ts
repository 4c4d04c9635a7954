/** As much of a document as the answers of one operation need: Prism converts what it is given, all of it and at once. */
import type { Api, Operation } from '../../meaning/api.js';
import {
  decoded,
  isObject,
  pointerSegments,
  resolve,
  stringOf,
  valueAt,
  type JsonObject,
  type JsonValue,
} from '../../meaning/json.js';
import { withoutOutside } from '../../meaning/schema/outside.js';

/** With every reference replaced by what it leads to; more than this takes Prism seconds, or for ever. */
const mostNodes = 20_000;

/** A document that holds one operation and its answers; undefined when they are too large for Prism. */
export function excerptFor({ document }: Api, operation: Operation): JsonObject | undefined {
  const written = valueAt(document, operation.pointer);
  const { responses = {}, deprecated = false } = isObject(written) ? written : {};
  if (sizeOf(document, responses) > mostNodes) return undefined;
  const { components: _components, paths: _paths, webhooks: _webhooks, security: _security, ...rest } = document;
  const root: Draft = Object.fromEntries(Object.entries(rest).filter(([name]) => !name.startsWith('x-')));
  const described = { responses, deprecated };
  root['paths'] = { [operation.key]: { [operation.method]: described } };
  for (const reference of referencesFrom(document, described)) {
    const { pointer, value } = resolve(document, { $ref: reference }, '');
    if (value !== undefined) put(root, document, pointer);
    // What a reference leads to may itself be nothing but a reference.
    put(root, document, decoded(reference.slice(1)));
  }
  // Prism follows every `$ref`, in data too.
  return structuredClone(withoutOutside(root as JsonObject)) as JsonObject;
}

interface Draft {
  [name: string]: JsonValue | Draft;
}

function put(root: Draft, document: JsonObject, pointer: string): void {
  const segments = pointerSegments(pointer);
  const last = segments.pop();
  const value = valueAt(document, pointer);
  if (last === undefined || value === undefined) return;
  let node = root;
  for (const segment of segments) {
    const below: JsonValue | Draft = Object.hasOwn(node, segment) ? (node[segment] ?? {}) : {};
    node[segment] = Array.isArray(below) ? Object.fromEntries(Object.entries(below)) : { ...(below as Draft) };
    node = node[segment];
  }
  node[last] = value;
}

function referencesFrom(document: JsonObject, start: JsonValue): Set<string> {
  const found = new Set<string>();
  const collect = (value: JsonValue): void => {
    if (Array.isArray(value)) return (value as readonly JsonValue[]).forEach(collect);
    if (!isObject(value)) return;
    for (const [key, child] of Object.entries(value)) {
      const reference = key === '$ref' ? stringOf(child) : undefined;
      if (reference === undefined) collect(child);
      else if (reference.startsWith('#')) found.add(reference);
    }
  };
  collect(start);
  // A set that grows while it is walked.
  for (const reference of found) collect(valueAt(document, decoded(reference.slice(1))) ?? null);
  return found;
}

/** Nodes of a value with every reference replaced; a circle counts once. */
function sizeOf(document: JsonObject, start: JsonValue): number {
  const known = new Map<string, number>();
  const size = (value: JsonValue): number => {
    if (typeof value !== 'object' || value === null) return 0;
    const reference = isObject(value) ? stringOf(value['$ref']) : undefined;
    if (reference?.startsWith('#') === true) {
      const before = known.get(reference);
      if (before !== undefined) return before;
      known.set(reference, 1);
      const found = size(valueAt(document, decoded(reference.slice(1))) ?? null);
      known.set(reference, found);
      return found;
    }
    let all = 1;
    for (const child of Object.values(value) as JsonValue[]) all = Math.min(all + size(child), mostNodes + 1);
    return all;
  };
  return size(start);
}
