/** Whether a schema holds, anywhere below it, a node of some kind. */
import { isObject, resolve, stringOf, own, type JsonObject, type JsonValue } from '../json.js';
import { typesOf } from './schema.js';

export function isInt64(node: JsonValue): boolean {
  return own(node, 'format') === 'int64' && !('enum' in (node as JsonObject)) && typesOf({}, node).includes('integer');
}

const known = new WeakMap<JsonObject, Map<(node: JsonValue) => boolean, Map<string, boolean>>>();

/** Answers for whole components are kept, so that asking for every operation stays linear. */
export function reaches(document: JsonObject, schema: JsonValue, test: (node: JsonValue) => boolean): boolean {
  const byTest = known.get(document) ?? new Map<(node: JsonValue) => boolean, Map<string, boolean>>();
  known.set(document, byTest);
  const memo = byTest.get(test) ?? new Map<string, boolean>();
  byTest.set(test, memo);
  const open = new Set<string>();
  const visit = (node: JsonValue): boolean => {
    if (Array.isArray(node)) return (node as readonly JsonValue[]).some(visit);
    if (!isObject(node)) return false;
    const ref = stringOf(own(node, '$ref'));
    if (ref !== undefined) {
      const kept = memo.get(ref);
      if (kept !== undefined) return kept;
      if (open.has(ref)) return false;
      open.add(ref);
      const target = resolve(document, node, '').value;
      const found = target !== undefined && visit(target);
      // A circle still open may hide a hit, so only hits and closed answers are kept.
      if (found || open.size === 1) memo.set(ref, found);
      open.delete(ref);
      return found;
    }
    return test(node) || Object.entries(node).some(([key, child]) => schemaKeywords.has(key) && below(key, child));
  };
  const below = (key: string, child: JsonValue): boolean =>
    maps.has(key) && isObject(child) ? Object.values(child).some(visit) : visit(child);
  return visit(schema);
}

const maps = new Set(['properties', 'patternProperties', '$defs']);
const schemaKeywords = new Set([
  ...maps,
  ...[
    'items',
    'prefixItems',
    'additionalProperties',
    'allOf',
    'oneOf',
    'anyOf',
    'not',
    'if',
    'then',
    'else',
    'contains',
  ],
]);
