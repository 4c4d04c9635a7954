/**
 * Whether a value is one that a schema means. Needs no library and compiles nothing, so single values can be held against
 * large documents; formats are not looked into. What judges calls is `validate/`.
 */
import { compareNumbers } from '../../digits.js';
import { arrayOf, isObject, objectOf, own, stringOf, type JsonObject, type JsonValue } from '../../json.js';
import { isMultiple, typeOf } from './numbers.js';
import { flatten, memberOf, membersOf, type Located, type Part } from './parts.js';

/** Deeper values are not looked into. */
const deepest = 64;

/** @param document in canonical form */
export function accepts(document: JsonObject, located: Located, value: JsonValue, depth = 0): boolean {
  if (depth > deepest) return true;
  const { parts, unions, isNever } = flatten(document, [located]);
  const test = (one: Located, inner: JsonValue = value) => accepts(document, one, inner, depth + 1);
  if (isNever) return false;
  if (!parts.every((part) => acceptsPart(part, value, test))) return false;
  return unions.every(({ keyword, branches }) => {
    if (keyword === 'anyOf') return branches.some((branch) => test(branch));
    return branches.filter((branch) => test(branch)).length === 1;
  });
}

type Test = (located: Located, value?: JsonValue) => boolean;

function acceptsPart(part: Part, value: JsonValue, test: Test): boolean {
  const { node } = part;
  if (!isOfType(node, value)) return false;
  if (Object.hasOwn(node, 'const') && !isSame(node['const'] as JsonValue, value)) return false;
  if (Array.isArray(node['enum']) && !arrayOf(node['enum']).some((one) => isSame(one, value))) return false;
  const not = memberOf(part, 'not');
  if (not !== undefined && test(not)) return false;
  const condition = memberOf(part, 'if');
  if (condition !== undefined) {
    const chosen = memberOf(part, test(condition) ? 'then' : 'else');
    if (chosen !== undefined && !test(chosen)) return false;
  }
  if (typeof value === 'number') return acceptsNumber(node, value);
  if (typeof value === 'string') return acceptsText(node, value);
  if (Array.isArray(value)) return acceptsList(part, value as readonly JsonValue[], test);
  return isObject(value) ? acceptsObject(part, value, test) : true;
}

function isOfType(node: JsonObject, value: JsonValue): boolean {
  const types = [node['type'] ?? []].flat();
  if (types.length === 0) return true;
  return types.includes(typeOf(value)) || (types.includes('integer') && Number.isInteger(value));
}

/** By value: members in any order. */
export function isSame(left: JsonValue, right: JsonValue): boolean {
  if (left === right) return true;
  if (Array.isArray(left) && Array.isArray(right))
    return (
      left.length === right.length && left.every((one, index) => isSame(one as JsonValue, right[index] as JsonValue))
    );
  if (!isObject(left) || !isObject(right)) return false;
  const names = Object.keys(left);
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => Object.hasOwn(right, name) && isSame(left[name] as JsonValue, right[name] as JsonValue))
  );
}

const number = (node: JsonObject, keyword: string, without: number) =>
  typeof node[keyword] === 'number' ? node[keyword] : without;

function acceptsNumber(node: JsonObject, value: number): boolean {
  return (
    compareNumbers(value, number(node, 'minimum', -Infinity)) >= 0 &&
    compareNumbers(value, number(node, 'maximum', Infinity)) <= 0 &&
    compareNumbers(value, number(node, 'exclusiveMinimum', -Infinity)) > 0 &&
    compareNumbers(value, number(node, 'exclusiveMaximum', Infinity)) < 0 &&
    (typeof node['multipleOf'] !== 'number' || isMultiple(value, node['multipleOf']))
  );
}

function acceptsText(node: JsonObject, value: string): boolean {
  const pattern = stringOf(node['pattern']);
  const least = number(node, 'minLength', 0);
  const most = number(node, 'maxLength', Infinity);
  const length = least > 0 || most < Infinity ? [...value].length : 0;
  if (length < least || length > most) return false;
  return pattern === undefined || (expressionOf(pattern)?.test(value) ?? true);
}

const expressions = new Map<string, RegExp | undefined>();

/** Undefined for a pattern that JavaScript cannot read. */
export function expressionOf(pattern: string): RegExp | undefined {
  if (expressions.has(pattern)) return expressions.get(pattern);
  let found: RegExp | undefined;
  for (const flags of ['u', '']) {
    try {
      found ??= new RegExp(pattern, flags);
    } catch {
      // Read without `u`, or not at all.
    }
  }
  expressions.set(pattern, found);
  return found;
}

function acceptsList(part: Part, items: readonly JsonValue[], test: Test): boolean {
  const { node } = part;
  if (items.length < number(node, 'minItems', 0) || items.length > number(node, 'maxItems', Infinity)) return false;
  if (
    node['uniqueItems'] === true &&
    items.some((one, index) => items.slice(0, index).some((other) => isSame(one, other)))
  )
    return false;
  const first = membersOf(part, 'prefixItems');
  if (!first.slice(0, items.length).every((one, index) => test(one, items[index]))) return false;
  const rest = memberOf(part, 'items');
  if (rest !== undefined && !items.slice(first.length).every((item) => test(rest, item))) return false;
  const contains = memberOf(part, 'contains');
  if (contains === undefined) return true;
  const count = items.filter((item) => test(contains, item)).length;
  return count >= number(node, 'minContains', 1) && count <= number(node, 'maxContains', Infinity);
}

function acceptsObject(part: Part, value: JsonObject, test: Test): boolean {
  const { node } = part;
  const names = Object.keys(value);
  if (names.length < number(node, 'minProperties', 0) || names.length > number(node, 'maxProperties', Infinity))
    return false;
  if (!arrayOf(node['required']).every((name) => typeof name !== 'string' || Object.hasOwn(value, name))) return false;
  const patterns = Object.keys(objectOf(node['patternProperties']));
  const propertyNames = memberOf(part, 'propertyNames');
  for (const name of names) {
    const inner = value[name] as JsonValue;
    if (propertyNames !== undefined && !test(propertyNames, name)) return false;
    const matching = patterns.filter((pattern) => expressionOf(pattern)?.test(name) === true);
    const described = [
      memberOf(part, 'properties', name),
      ...matching.map((pattern) => memberOf(part, 'patternProperties', pattern)),
    ].filter((one) => one !== undefined);
    const others = memberOf(part, 'additionalProperties');
    const held = described.length === 0 && others !== undefined ? [others] : described;
    if (!held.every((one) => test(one, inner))) return false;
    if (!arrayOf(own(node['dependentRequired'], name)).every((one) => Object.hasOwn(value, String(one)))) return false;
    const dependent = memberOf(part, 'dependentSchemas', name);
    if (dependent !== undefined && !test(dependent)) return false;
  }
  return true;
}
