/**
 * What a schema means, as alternatives of one JSON type each that no union is left in: `type: [string, "null"]`, an `anyOf` of
 * the two and a `$ref` beside an `enum` become alike, whoever wrote them.
 */
import { isObject, objectOf, own, pointerTo, stringOf, type JsonObject, type JsonValue } from '../../json.js';
import { accepts, isSame } from './accepts.js';
import { typeOf } from './numbers.js';
import { flatten, keyOf, nameOf, type All, type Located, type Part, type Union } from './parts.js';
import { tagOf } from '../unions.js';

export type TypeName = ReturnType<typeof typeOf>;
const typeNames: readonly TypeName[] = ['string', 'number', 'boolean', 'array', 'object', 'null'];

/** Values of one type. */
export interface Alternative {
  readonly type: TypeName;
  /** Of numbers. */
  readonly isInteger: boolean;
  /** All that holds of them. */
  readonly parts: readonly Part[];
  /** The only ones, where they are listed. */
  readonly values?: readonly JsonValue[];
  /** What discriminators say of them. */
  readonly tags: readonly Tag[];
  /** What people call the branches of unions that it is made of. */
  readonly name?: string;
  readonly pointer: string;
}

export interface Tag {
  readonly property: string;
  readonly values: readonly JsonValue[];
  readonly pointer: string;
}

export interface Meaning {
  readonly alternatives: readonly Alternative[];
  /** Somebody wrote alternatives. */
  readonly isUnion: boolean;
  /** What holds of every alternative. */
  readonly parts: readonly Part[];
  /** Unions that want exactly one of their branches. */
  readonly exclusive: readonly Union[];
  /** Unions that were not looked into, because together they have too many alternatives. */
  readonly unopened: readonly Union[];
  readonly pointer: string;
}

/** More alternatives than anybody compares. */
const most = 1024;

const known = new WeakMap<JsonObject, Map<string, Meaning>>();

/** @param document in canonical form */
export function meaningOf(document: JsonObject, all: All, pointer: string): Meaning {
  const byKey = known.get(document) ?? new Map<string, Meaning>();
  known.set(document, byKey);
  const key = `${keyOf(all)} ${pointer}`;
  const found = byKey.get(key) ?? new Opening(document).meaning(all, pointer);
  byKey.set(key, found);
  return found;
}

interface Branch {
  readonly parts: readonly Part[];
  readonly tags: readonly Tag[];
  readonly names: readonly string[];
  readonly pointer: string;
}

class Opening {
  readonly #exclusive: Union[] = [];
  readonly #unopened: Union[] = [];
  /** Unions that are being opened: one may hold itself. */
  readonly #open = new Set<string>();
  #isUnion = false;

  constructor(private readonly document: JsonObject) {}

  meaning(all: All, pointer: string): Meaning {
    const { parts } = flatten(this.document, all);
    const branches = this.#branches(all, { parts: [], tags: [], names: [], pointer });
    const alternatives = withoutLists(branches.flatMap((branch) => this.#typed(branch)));
    return {
      alternatives,
      isUnion: this.#isUnion && alternatives.filter(({ type }) => type !== 'null').length > 1,
      parts,
      exclusive: this.#exclusive,
      unopened: this.#unopened,
      pointer,
    };
  }

  #branches(all: All, outer: Branch): Branch[] {
    const { parts, unions, isNever } = flatten(this.document, all);
    if (isNever) return [];
    let branches: Branch[] = [{ ...outer, parts: [...outer.parts, ...parts] }];
    for (const union of unions) {
      const key = `${union.at.pointer} ${union.keyword}`;
      if (this.#open.has(key)) continue;
      if (branches.length * union.branches.length > most) {
        this.#unopened.push(union);
        continue;
      }
      this.#open.add(key);
      branches = branches.flatMap((branch) => this.#opened(union, branch));
      this.#open.delete(key);
    }
    return branches;
  }

  #opened(union: Union, outer: Branch): Branch[] {
    const { branches, keyword, at } = union;
    const isNull = (one: Located) => own(one.schema, 'type') === 'null';
    if (branches.filter((one) => !isNull(one)).length > 1) this.#isUnion = true;
    if (keyword === 'oneOf' && branches.length > 1 && !this.#exclusive.includes(union)) this.#exclusive.push(union);
    const tags =
      own(at.node, 'discriminator') === undefined
        ? undefined
        : tagOf(
            this.document,
            at.node,
            branches.filter((one) => !isNull(one)).map((one) => one.schema),
          );
    const written = branches.length === 1 ? [] : branches;
    return branches.flatMap((branch) => {
      const values = tags?.branches.find((one) => one.schema === branch.schema)?.values;
      const tag =
        tags === undefined || values === undefined
          ? []
          : [{ property: tags.name, values, pointer: pointerTo(at.pointer, 'discriminator') }];
      const name = written.length === 0 ? undefined : nameOf(branch);
      return this.#branches([branch], {
        parts: outer.parts,
        tags: [...outer.tags, ...tag],
        names: name === undefined ? outer.names : [...outer.names, name],
        pointer: written.length === 0 ? outer.pointer : branch.pointer,
      });
    });
  }

  #typed({ parts, tags, names, pointer }: Branch): Alternative[] {
    const lists = parts.flatMap(({ node }) => {
      const listed = own(node, 'enum');
      return [
        ...(Array.isArray(listed) ? [listed as readonly JsonValue[]] : []),
        ...(Object.hasOwn(node, 'const') ? [[node['const'] as JsonValue]] : []),
      ];
    });
    const all =
      lists.length === 0
        ? undefined
        : lists.reduce((left, right) => left.filter((one) => right.some((other) => isSame(one, other))));
    const values = all?.filter((value) => parts.every((part) => this.#fits(part, value)));
    const said = parts.flatMap(({ node }) => (node['type'] === undefined ? [] : [[node['type']].flat() as string[]]));
    return typeNames.flatMap((type): Alternative[] => {
      const isInteger =
        type === 'number' && said.some((types) => types.includes('integer') && !types.includes('number'));
      const isPossible = said.every(
        (types) => types.includes(type) || (type === 'number' && types.includes('integer')),
      );
      const own = values?.filter((value) => typeOf(value) === type);
      if (!isPossible || own?.length === 0) return [];
      // Both of two are any.
      const isListed = own !== undefined && type !== 'null' && !(type === 'boolean' && own.length > 1);
      const name = names.at(-1);
      return [
        {
          type,
          isInteger,
          parts,
          tags,
          pointer,
          ...(isListed ? { values: own } : {}),
          ...(name === undefined ? {} : { name }),
        },
      ];
    });
  }

  /** Values that other rules forbid are listed in vain. Unions beside the list are looked at for themselves. */
  #fits({ node, pointer }: Part, value: JsonValue): boolean {
    const { oneOf: _oneOf, anyOf: _anyOf, allOf: _allOf, $ref: _ref, ...rest } = node;
    return accepts(this.document, { schema: rest, pointer: `${pointer} without unions` }, value);
  }
}

/** Branches that list single values, as those do who describe each, are one list. */
function withoutLists(alternatives: readonly Alternative[]): Alternative[] {
  const merged: Alternative[] = [];
  for (const one of alternatives) {
    const { type, values } = one;
    const isList = values !== undefined && (type === 'string' || type === 'number');
    const index = isList ? merged.findIndex((other) => other.type === type && other.values !== undefined) : -1;
    const other = merged[index];
    if (values === undefined || other?.values === undefined) merged.push(one);
    else {
      const added = values.filter((value) => !other.values?.some((known) => isSame(known, value)));
      merged[index] = { ...other, values: [...other.values, ...added], isInteger: other.isInteger && one.isInteger };
    }
  }
  return merged;
}

/** The types of all alternatives, as people write them. */
export function typesOf(alternatives: readonly Alternative[]): Set<string> {
  const types = new Set<string>();
  for (const { type, isInteger } of alternatives) types.add(type === 'number' && isInteger ? 'integer' : type);
  if (types.has('number')) types.delete('integer');
  return types;
}

/** Where one of these keywords stands, of the first part that has one; else the place of the whole. */
export function keywordAt(parts: readonly Part[], otherwise: string, ...keywords: readonly string[]): string {
  for (const { node, pointer } of parts) {
    const keyword = keywords.find((one) => Object.hasOwn(node, one));
    if (keyword !== undefined) return pointerTo(pointer, keyword);
  }
  return otherwise;
}

/** The only value of a property that an alternative must have: `Type="Run"`. */
export function labelOf(document: JsonObject, { name, type, isInteger, parts, values, tags }: Alternative): string {
  if (name !== undefined) return name;
  const constants = tagsIn(document, parts).map(([property, value]) => `${property}=${JSON.stringify(value)}`);
  const listed = (values ?? []).map((value) => JSON.stringify(value));
  const declared = tags.map(
    ({ property, values: own }) => `${property}=${own.map((one) => JSON.stringify(one)).join('|')}`,
  );
  return [isInteger ? 'integer' : type, ...constants, ...listed, ...declared].join(' ');
}

/** Properties with one value that are required. */
export function tagsIn(document: JsonObject, parts: readonly Part[]): [string, JsonValue][] {
  const required = new Set(
    parts.flatMap(({ node }) => (Array.isArray(node['required']) ? (node['required'] as string[]) : [])),
  );
  return parts.flatMap(({ node, pointer }) =>
    Object.entries(objectOf(own(node, 'properties'))).flatMap(([name, schema]): [string, JsonValue][] => {
      if (!required.has(name) || !isObject(schema)) return [];
      const inner = flatten(document, [{ schema, pointer: pointerTo(pointer, 'properties', name) }]).parts;
      const [constant] = inner.flatMap((part) =>
        Object.hasOwn(part.node, 'const') ? [part.node['const'] as JsonValue] : [],
      );
      const [listed] = inner.flatMap((part) =>
        Array.isArray(part.node['enum']) && part.node['enum'].length === 1 ? [part.node['enum'][0] as JsonValue] : [],
      );
      const value = constant ?? listed;
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** Deprecated by any part. */
export function isDeprecated(parts: readonly Part[]): boolean {
  return parts.some(({ node }) => node['deprecated'] === true);
}

/** A title or a text that two schemas have in common tells that one is the other. */
export function textOf(all: All): string | undefined {
  return all.map(({ schema }) => stringOf(own(schema, 'description'))).find((text) => text !== undefined);
}
