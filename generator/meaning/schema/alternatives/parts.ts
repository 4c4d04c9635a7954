/** What holds of a value at once: a schema, what it refers to, and every member of `allOf`, all the way down. */
import {
  decoded,
  arrayOf,
  isObject,
  objectOf,
  own,
  pointerTo,
  resolve,
  stringOf,
  type JsonObject,
  type JsonValue,
} from '../../json.js';

/** A schema and where it stands in its document. */
export interface Located {
  readonly schema: JsonValue;
  readonly pointer: string;
}

/** Schemas that must all hold; none means anything goes. */
export type All = readonly Located[];

export interface Part {
  readonly node: JsonObject;
  readonly pointer: string;
}

export interface Union {
  readonly keyword: 'oneOf' | 'anyOf';
  readonly branches: readonly Located[];
  readonly at: Part;
}

export interface Flat {
  readonly parts: readonly Part[];
  readonly unions: readonly Union[];
  /** One of them is `false`. */
  readonly isNever: boolean;
}

/** @param document in canonical form */
export function flatten(document: JsonObject, all: All): Flat {
  const parts: Part[] = [];
  const unions: Union[] = [];
  const seen = new Set<string>();
  let isNever = false;
  const visit = ({ schema, pointer }: Located): void => {
    if (schema === false) isNever = true;
    if (!isObject(schema) || seen.has(pointer)) return;
    seen.add(pointer);
    const part = { node: schema, pointer };
    parts.push(part);
    if (typeof own(schema, '$ref') === 'string') visit(targetOf(document, { schema, pointer }));
    for (const member of membersOf(part, 'allOf')) visit(member);
    for (const keyword of ['oneOf', 'anyOf'] as const) {
      const branches = membersOf(part, keyword);
      if (branches.length > 0) unions.push({ keyword, branches, at: part });
    }
  };
  all.forEach(visit);
  return { parts, unions, isNever };
}

/** The members of a keyword that lists schemas. */
export function membersOf({ node, pointer }: Part, keyword: string): Located[] {
  return arrayOf(own(node, keyword)).map((schema, index) => ({ schema, pointer: pointerTo(pointer, keyword, index) }));
}

/** The schema of a keyword that holds one. */
export function memberOf({ node, pointer }: Part, keyword: string, ...names: readonly string[]): Located | undefined {
  const holder = names.length === 0 ? node : objectOf(own(node, keyword));
  const schema = own(holder, names[0] ?? keyword);
  return schema === undefined ? undefined : { schema, pointer: pointerTo(pointer, keyword, ...names) };
}

/** Where a reference leads; a broken one allows anything. */
function targetOf(document: JsonObject, { schema, pointer }: Located): Located {
  const ref = stringOf(own(schema, '$ref')) ?? '';
  const found = resolve(document, { $ref: ref }, pointer);
  // A reference to a reference is followed one by one, so that what stands beside each of them counts.
  const next = decoded(ref.replace(/^#/, ''));
  return { schema: valueBehind(document, ref) ?? found.value ?? true, pointer: next };
}

function valueBehind(document: JsonObject, ref: string): JsonValue | undefined {
  if (!ref.startsWith('#')) return undefined;
  return decoded(ref.slice(1))
    .split('/')
    .slice(1)
    .map((one) => one.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<JsonValue | undefined>(
      (value, one) => (Array.isArray(value) ? (value as readonly JsonValue[])[Number(one)] : own(value, one)),
      document,
    );
}

/** Plain references are one with what they refer to, so that a component has one name wherever it is used. */
export function keyOf(all: All): string {
  const keys = all.map(({ schema, pointer }) => {
    const ref = stringOf(own(schema, '$ref'));
    const isPlain = ref !== undefined && Object.keys(schema as JsonObject).length === 1;
    return isPlain ? decoded(ref.slice(1)) : pointer;
  });
  return [...new Set(keys)].sort().join(' ');
}

/** What people call a schema: its component, or its title. */
export function nameOf({ schema }: Located): string | undefined {
  const ref = stringOf(own(schema, '$ref'));
  return ref === undefined ? stringOf(own(schema, 'title')) : decoded(ref).split('/').pop();
}
