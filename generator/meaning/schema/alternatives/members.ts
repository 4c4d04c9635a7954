/** The members of an object by all that holds of it, in one direction: requests have no `readOnly` ones, answers no `writeOnly` ones. */
import { arrayOf, objectOf, own, pointerTo, type JsonObject, type JsonValue } from '../../json.js';
import { expressionOf } from './accepts.js';
import type { Direction } from '../relation/difference.js';
import { flatten, memberOf, type All, type Located, type Part } from './parts.js';

export interface Members {
  /** Described ones, in the order written, with everything that holds of each. */
  readonly described: ReadonlyMap<string, Member>;
  /** Names that must be there. */
  readonly required: ReadonlySet<string>;
  /** What holds of members that are not described; `closed` when there are none. */
  readonly others: All;
  readonly isClosed: boolean;
  /** Somebody says what other members are, and not just that they may be. */
  readonly isMap: boolean;
}

export interface Member {
  readonly all: All;
  readonly pointer: string;
}

/** @param document in canonical form */
export function membersIn(document: JsonObject, parts: readonly Part[], direction: Direction): Members {
  const hiding = direction === 'request' ? 'readOnly' : 'writeOnly';
  const names = new Map<string, string>();
  for (const { node, pointer } of parts)
    for (const name of Object.keys(objectOf(own(node, 'properties'))))
      if (!names.has(name)) names.set(name, pointerTo(pointer, 'properties', name));
  const hidden = new Set<string>();
  const described = new Map<string, Member>();
  for (const [name, pointer] of names) {
    const all = holdingOf(parts, name);
    if (flatten(document, all).parts.some(({ node }) => node[hiding] === true)) hidden.add(name);
    else described.set(name, { all, pointer });
  }
  const said = parts.flatMap(
    (part) => memberOf(part, 'additionalProperties') ?? memberOf(part, 'unevaluatedProperties') ?? [],
  );
  return {
    described,
    required: new Set(
      parts
        .flatMap(({ node }) => arrayOf(own(node, 'required')))
        .filter((name): name is string => typeof name === 'string' && !hidden.has(name)),
    ),
    others: said.filter(({ schema }) => !isAnything(schema)),
    isClosed: said.some(({ schema }) => schema === false),
    isMap: said.some(({ schema }) => !isAnything(schema) && schema !== false),
  };
}

function isAnything(schema: JsonValue): boolean {
  return schema === true || (typeof schema === 'object' && schema !== null && Object.keys(schema).length === 0);
}

/** What each part says of a member: by name, by pattern, else as one of the others. */
export function holdingOf(parts: readonly Part[], name: string): Located[] {
  return parts.flatMap((part) => {
    const patterns = Object.keys(objectOf(own(part.node, 'patternProperties')));
    const said = [
      memberOf(part, 'properties', name),
      ...patterns
        .filter((pattern) => expressionOf(pattern)?.test(name) === true)
        .map((pattern) => memberOf(part, 'patternProperties', pattern)),
    ].filter((one) => one !== undefined);
    if (said.length > 0) return said;
    const others = memberOf(part, 'additionalProperties');
    return others === undefined ? [] : [others];
  });
}
