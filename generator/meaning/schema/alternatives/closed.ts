/**
 * Parts that close an object against their own siblings. `additionalProperties: false` looks at one schema only, so a closed
 * part of an `allOf` forbids what the parts beside it describe. What their author meant is that the whole is closed.
 * The same holds of a map's values beside members of other types. What is required of a closed whole, and described nowhere in it, can never be there.
 */
import { arrayOf, isObject, objectOf, own, type JsonObject } from '../../json.js';
import { expressionOf } from './accepts.js';
import { flatten, memberOf, type All, type Located, type Part } from './parts.js';
import { areTypes, typesIn } from './within.js';

/** What a part of a closed whole says against the whole. */
export interface Contradiction {
  /** What its siblings describe and it forbids: names, and patterns of names. */
  readonly names: ReadonlySet<string>;
  readonly patterns: ReadonlySet<string>;
  /** What it requires and no part describes. */
  readonly required: ReadonlySet<string>;
}

/** Keywords that put schemas beside each other. */
const joins = ['allOf', 'anyOf', 'oneOf', '$ref'];

/**
 * What the parts of a closed schema say against each other, by the part's pointer.
 * @param document in canonical form
 */
export function contradictions(document: JsonObject, schema: Located): ReadonlyMap<string, Contradiction> {
  const found = new Map<string, Contradiction>();
  const isAsked = [...joins, 'additionalProperties'].some((keyword) => own(schema.schema, keyword) !== undefined);
  const { parts, unions } = isAsked ? flatten(document, [schema]) : { parts: [], unions: [] };
  if (!parts.some(limits)) return found;
  const whole = [
    ...parts,
    ...unions.flatMap(({ branches }) => branches.flatMap((one) => partsWithin(document, [one]))),
  ];
  const names = new Set(whole.flatMap(describedBy));
  const patterns = new Set(whole.flatMap(patternsOf));
  for (const part of parts) {
    const known = new Set(patternsOf(part));
    const said: Contradiction = {
      names: new Set([...names].filter((name) => !describes(part, name) && excludes(document, part, whole, name))),
      patterns: new Set([...patterns].filter((pattern) => isClosed(part) && !known.has(pattern))),
      required: new Set(
        patterns.size > 0 || !parts.some(isClosed) ? [] : requiredBy(part).filter((name) => !names.has(name)),
      ),
    };
    if (Object.values(said).some(({ size }: ReadonlySet<string>) => size > 0)) found.set(part.pointer, said);
  }
  return found;
}

function isClosed({ node }: Part): boolean {
  return own(node, 'additionalProperties') === false;
}

function limits({ node }: Part): boolean {
  const others = own(node, 'additionalProperties');
  return others === false || isObject(others);
}

/** Whether a part allows no value that the others describe by that name: none at all, or none of their type. */
function excludes(document: JsonObject, part: Part, whole: readonly Part[], name: string): boolean {
  if (isClosed(part)) return true;
  const others = memberOf(part, 'additionalProperties');
  if (others === undefined) return false;
  const types = (all: All) => typesIn(flatten(document, all).parts);
  const [allowed, described] = [
    types([others]),
    types(whole.flatMap((one) => memberOf(one, 'properties', name) ?? [])),
  ];
  return allowed !== undefined && described !== undefined && !described.some((type) => areTypes([type], allowed));
}

function requiredBy({ node }: Part): string[] {
  return arrayOf(own(node, 'required')).filter((name): name is string => typeof name === 'string');
}

/** With the branches of unions, all the way down. */
function partsWithin(document: JsonObject, all: All, seen = new Set<string>()): Part[] {
  const { parts, unions } = flatten(document, all);
  const fresh = parts.filter(({ pointer }) => !seen.has(pointer) && seen.add(pointer));
  if (fresh.length === 0) return [];
  return [...fresh, ...unions.flatMap(({ branches }) => branches.flatMap((one) => partsWithin(document, [one], seen)))];
}

function describedBy({ node }: Part): string[] {
  const members = objectOf(own(node, 'properties'));
  return Object.keys(members).filter((name) => members[name] !== false);
}

function patternsOf({ node }: Part): string[] {
  return Object.keys(objectOf(own(node, 'patternProperties')));
}

function describes(part: Part, name: string): boolean {
  const isListed = own(own(part.node, 'properties'), name) !== undefined;
  return isListed || patternsOf(part).some((pattern) => expressionOf(pattern)?.test(name) === true);
}
