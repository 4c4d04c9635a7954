/** Whether a schema holds, anywhere below it, a node of some kind. */
import { areSpelled, isRounded } from '../digits.js';
import { arrayOf, isObject, objectOf, own, resolve, stringOf, type JsonObject, type JsonValue } from '../json.js';
import { propertyNames, typesOf } from './schema.js';

/** Says of one node, without what is below it, whether it is of the kind. */
export type NodeTest = (node: JsonValue) => boolean;

/** Of integers that a number may round: 64-bit ones, and those that the document itself shows or limits beyond 2^53. */
export function isInt64(node: JsonValue): boolean {
  if (!isObject(node) || 'enum' in node) return false;
  return (own(node, 'format') === 'int64' || isShownBeyond(node)) && typesOf({}, node).includes('integer');
}

/** Of listed integers of which a number would round some. */
export function isListedBeyond(node: JsonValue): boolean {
  return areSpelled() && [...arrayOf(own(node, 'enum')), own(node, 'const')].some(isRounded);
}

const showing = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'default', 'example'];

function isShownBeyond(node: JsonObject): boolean {
  if (own(node, 'format') !== undefined || !areSpelled()) return false;
  return [...showing.map((key) => own(node, key)), ...arrayOf(own(node, 'examples'))].some(isRounded);
}

/** What is known of each node of a document, test by test. Models are never written into, so an answer stays true. */
const known = new WeakMap<JsonObject, Map<NodeTest, WeakMap<JsonObject, boolean>>>();

/**
 * Whether `schema`, or a node below it, passes `test`; references are followed, circles of them too.
 * Each node of a document is looked at once for each test, however often and from wherever it is asked for.
 */
export function reaches(document: JsonObject, schema: JsonValue, test: NodeTest): boolean {
  const byTest = known.get(document) ?? new Map<NodeTest, WeakMap<JsonObject, boolean>>();
  known.set(document, byTest);
  const decided = byTest.get(test) ?? new WeakMap<JsonObject, boolean>();
  byTest.set(test, decided);
  const nodes = nodesIn(schema);
  nodes.filter((node) => !decided.has(node)).forEach((node) => decide(document, node, test, decided));
  return nodes.some((node) => decided.get(node) === true);
}

/** Settles a node and everything below it: what passes is told to all above it, and what then heard nothing does not reach. */
function decide(document: JsonObject, start: JsonObject, test: NodeTest, decided: WeakMap<JsonObject, boolean>): void {
  const above = new Map<JsonObject, JsonObject[]>([[start, []]]);
  const hits: JsonObject[] = [];
  // A Map gives what is added on the way as well.
  for (const node of above.keys()) {
    if (stringOf(own(node, '$ref')) === undefined && test(node)) hits.push(node);
    for (const child of below(document, node)) {
      const isDecided = decided.get(child);
      if (isDecided === true) hits.push(node);
      if (isDecided !== undefined) continue;
      const parents = above.get(child);
      if (parents === undefined) above.set(child, [node]);
      else parents.push(node);
    }
  }
  for (let node = hits.pop(); node !== undefined; node = hits.pop()) {
    if (decided.has(node)) continue;
    decided.set(node, true);
    for (const parent of above.get(node) ?? []) hits.push(parent);
  }
  for (const node of above.keys()) if (!decided.has(node)) decided.set(node, false);
}

/** Names of members in branches of every union that the schema reaches. */
export function namesOfBranches(document: JsonObject, schema: JsonValue): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set(nodesIn(schema));
  for (const node of seen) {
    for (const branch of ['oneOf', 'anyOf'].flatMap((key) => nodesIn(own(node, key))))
      for (const name of propertyNames(document, branch, 'all')) names.add(name);
    for (const child of below(document, node)) seen.add(child);
  }
  return names;
}

function below(document: JsonObject, node: JsonObject): JsonObject[] {
  if (stringOf(own(node, '$ref')) !== undefined) return nodesIn(resolve(document, node, '').value);
  return [
    ...maps.flatMap((key) => Object.values(objectOf(own(node, key))).flatMap(nodesIn)),
    ...schemas.flatMap((key) => nodesIn(own(node, key))),
  ];
}

function nodesIn(value: JsonValue | undefined): JsonObject[] {
  if (Array.isArray(value)) return (value as readonly JsonValue[]).flatMap(nodesIn);
  return isObject(value) ? [value] : [];
}

const maps = ['properties', 'patternProperties', '$defs'];
const schemas = [
  ...['items', 'prefixItems', 'additionalProperties', 'allOf', 'oneOf', 'anyOf'],
  ...['not', 'if', 'then', 'else', 'contains'],
];
