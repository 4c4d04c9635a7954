/** Whether what anybody would send as one schema fits another one too, as far as that is plain. */
import { arrayOf, isObject, objectOf, own, type JsonObject, type JsonValue } from '../../json.js';
import { isSame } from './accepts.js';
import { typeOf } from './numbers.js';
import { flatten, keyOf, memberOf, type All, type Located, type Part } from './parts.js';

/**
 * A branch of a `oneOf` whose ordinary values fit another branch as well can never be the only one: what its author meant is
 * that a value is one of these, not that it is only one.
 * @param document in canonical form
 */
export function hasIdleBranch(document: JsonObject, branches: readonly Located[]): boolean {
  // Of more, nobody wrote each by hand, and a tag tells them apart.
  if (branches.length < 2 || branches.length > 32) return false;
  return branches.some((one) => branches.some((other) => other !== one && isWithin(document, [one], [other])));
}

/** Deeper than this, nothing is plain. */
const deepest = 8;

/** Members that are not described are taken not to be there. */
function isWithin(document: JsonObject, inner: All, outer: All, depth = 0): boolean {
  if (keyOf(inner) === keyOf(outer)) return true;
  const [left, right] = [flatten(document, inner), flatten(document, outer)];
  if (left.isNever || right.isNever || right.unions.length > 0 || depth > deepest) return false;
  const holds = (part: Part) =>
    Object.entries(part.node).every(
      ([keyword, value]) => saysNothing(keyword) || keeps({ document, parts: left.parts, depth }, part, keyword, value),
    );
  return right.parts.every(holds);
}

interface Inner {
  readonly document: JsonObject;
  /** What holds of the values. */
  readonly parts: readonly Part[];
  readonly depth: number;
}

const notes = new Set([
  ...['$ref', 'allOf', 'title', 'description', 'default', 'example', 'examples', 'deprecated', 'externalDocs', 'xml'],
  ...['readOnly', 'writeOnly', '$comment', '$id', '$anchor', '$defs', 'definitions', 'discriminator'],
]);

function saysNothing(keyword: string): boolean {
  return notes.has(keyword) || keyword.startsWith('x-');
}

/** Whether the values keep what one keyword asks of them. */
function keeps(inner: Inner, part: Part, keyword: string, value: JsonValue): boolean {
  const { document, parts, depth } = inner;
  const within = (all: All, outer: Located | undefined) =>
    outer === undefined || isWithin(document, all, [outer], depth + 1);
  const members = (name: string) => parts.flatMap((one) => memberOf(one, 'properties', name) ?? []);
  const names = [...new Set(parts.flatMap(({ node }) => Object.keys(objectOf(own(node, 'properties')))))];
  const required = new Set(parts.flatMap(({ node }) => arrayOf(own(node, 'required'))));
  switch (keyword) {
    case 'type':
      return areTypes(typesIn(parts), [value].flat() as JsonValue[]);
    case 'enum':
      return valuesIn(parts)?.every((one) => arrayOf(value).some((other) => isSame(one, other))) === true;
    case 'const':
      return valuesIn(parts)?.every((one) => isSame(one, value)) === true;
    case 'required':
      return arrayOf(value).every((name) => required.has(name));
    case 'properties':
      return Object.keys(objectOf(value)).every((name) => {
        const all = members(name);
        return all.length === 0 ? !required.has(name) : within(all, memberOf(part, 'properties', name));
      });
    case 'additionalProperties': {
      const others = names.filter((name) => own(own(part.node, 'properties'), name) === undefined);
      if (value === true || others.length === 0) return true;
      const patterns = own(part.node, 'patternProperties') !== undefined;
      return value !== false && !patterns && others.every((name) => within(members(name), memberOf(part, keyword)));
    }
    case 'items': {
      const all = parts.flatMap((one) => memberOf(one, 'items') ?? []);
      return all.length > 0 ? within(all, memberOf(part, 'items')) : typesIn(parts)?.includes('array') === false;
    }
    case 'uniqueItems':
      if (value === false) return true;
  }
  return parts.some(({ node }) => {
    const held = own(node, keyword);
    if (held === undefined) return false;
    if (typeof held !== 'number' || typeof value !== 'number') return isSame(held, value);
    if (/^(exclusiveM|m)in/.test(keyword)) return held >= value;
    return /^(exclusiveM|m)ax/.test(keyword) ? held <= value : held === value;
  });
}

/** The types that values have; undefined where nobody says. */
export function typesIn(parts: readonly Part[]): readonly JsonValue[] | undefined {
  const said = parts.flatMap(({ node }) => (node['type'] === undefined ? [] : [[node['type']].flat() as JsonValue[]]));
  const [first, ...others] = said;
  if (first === undefined) return valuesIn(parts)?.map(typeOf);
  return first.filter((type) => others.every((types) => areTypes([type], types)));
}

export function areTypes(types: readonly JsonValue[] | undefined, allowed: readonly JsonValue[]): boolean {
  const isAllowed = (type: JsonValue) => allowed.includes(type) || (type === 'integer' && allowed.includes('number'));
  return types !== undefined && types.length > 0 && types.every(isAllowed);
}

function valuesIn(parts: readonly Part[]): readonly JsonValue[] | undefined {
  const lists = parts.flatMap(({ node }) => [
    ...(Array.isArray(node['enum']) ? [node['enum'] as readonly JsonValue[]] : []),
    ...(Object.hasOwn(node, 'const') ? [[node['const'] as JsonValue]] : []),
  ]);
  return lists[0];
}
