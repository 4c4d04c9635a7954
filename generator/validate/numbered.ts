/**
 * Lists and objects of queries and forms, numbered and dotted as APIs with one URL write them: `Tag.1.Key=…`, `Tags.member.1=…`,
 * `Place.City=…`. Read beside the style of the document, for what says nothing in that.
 */
import { declared } from '../meaning/declared/extensions.js';
import { own, stringOf, type JsonObject, type JsonValue } from '../meaning/json.js';
import { argumentTypes, itemSchemas, memberSchemas } from '../meaning/schema/argument-shape.js';
import { partsOf } from '../meaning/schema/schema.js';
import type { Arrived } from '../runtime/arguments/pair.js';
import type { Tree } from '../runtime/arguments/shape.js';

export interface Numbered {
  readonly tree: Tree;
  /** Names of the pairs that said it. */
  readonly names: readonly string[];
}

/** A tree under construction: what was said here, and below by name. */
interface Node {
  readonly texts: string[];
  readonly below: Map<string, Node>;
}

/** Where actions share URLs lists are written so whatever a document says, as OpenAPI has no words for it. */
export function isNumbering(document: JsonObject): boolean {
  return declared(document, 'x-action-dispatch') !== undefined;
}

/**
 * @param isDeclared names of other arguments, which are theirs
 * @returns undefined when nothing of it is there
 */
export function readNumbered(
  document: JsonObject,
  argument: { readonly name: string; readonly schemas: readonly JsonValue[] },
  { pairs, decode }: Arrived,
  isDeclared: (name: string) => boolean,
): Numbered | undefined {
  const aliases = aliasesOf(document, argument.name, argument.schemas);
  const root: Node = { texts: [], below: new Map() };
  const names: string[] = [];
  for (const [key, value] of pairs) {
    const [head = '', ...path] = key.split('.');
    if (isDeclared(key) || !aliases.has(uncapitalised(head)) || (head !== argument.name && isDeclared(head))) continue;
    const node = path.reduce((at, step) => {
      const next: Node = at.below.get(step) ?? { texts: [], below: new Map() };
      at.below.set(step, next);
      return next;
    }, root);
    node.texts.push(decode(value));
    names.push(key);
  }
  return names.length === 0 ? undefined : { tree: treeOf(document, root, argument.schemas), names };
}

/** What a list or a member may be called on the wire: its name, and what its `xml` calls it or its items. */
function aliasesOf(document: JsonObject, name: string, schemas: readonly JsonValue[]): ReadonlySet<string> {
  const parts = partsOf(document, schemas);
  const called = [...parts, ...partsOf(document, itemSchemas(parts))].flatMap(
    (part) => stringOf(own(own(part, 'xml'), 'name')) ?? [],
  );
  return new Set([name, ...called].map(uncapitalised));
}

function uncapitalised(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function treeOf(document: JsonObject, node: Node, schemas: readonly JsonValue[]): Tree {
  const parts = partsOf(document, schemas);
  const types = argumentTypes(parts);
  const [text = ''] = node.texts;
  if (types.has('array')) {
    // `Tags=` is a list without items, and a name between the list and its numbers says nothing.
    if (node.below.size === 0) return node.texts.filter((one) => one !== '');
    const numbered = numberedBelow(node) ?? node;
    return inOrder(numbered).map((one) => treeOf(document, one, itemSchemas(parts)));
  }
  if (node.below.size === 0) return text;
  const names = new Set(parts.flatMap((part) => Object.keys(own(part, 'properties') ?? {})));
  const entries = names.size === 0 ? entriesOf(node) : undefined;
  if (entries !== undefined)
    return Object.fromEntries(entries.map(([key, value]) => [key, treeOf(document, value, memberSchemas(parts, key))]));
  return Object.fromEntries(
    [...node.below].map(([key, below]) => {
      const name = memberCalled(document, key, names, parts);
      return [name, treeOf(document, below, memberSchemas(parts, name))];
    }),
  );
}

/** The member that a name on the wire means; the name itself where none does. */
function memberCalled(
  document: JsonObject,
  key: string,
  names: ReadonlySet<string>,
  parts: readonly JsonObject[],
): string {
  if (names.has(key)) return key;
  const meant = [...names].find((name) =>
    aliasesOf(document, name, memberSchemas(parts, name)).has(uncapitalised(key)),
  );
  return meant ?? key;
}

const number = /^\d+$/;

/** The node whose members are numbers: this one, or the only one below. */
function numberedBelow(node: Node): Node | undefined {
  const keys = [...node.below.keys()];
  if (keys.every((key) => number.test(key))) return node;
  const [only] = keys;
  const below = keys.length === 1 && only !== undefined ? node.below.get(only) : undefined;
  return below !== undefined && below.below.size > 0 && [...below.below.keys()].every((key) => number.test(key))
    ? below
    : undefined;
}

function inOrder({ below }: Node): Node[] {
  return [...below].sort(([left], [right]) => Number(left) - Number(right)).map(([, node]) => node);
}

/** A map that is written as a list of names and values: `Attribute.1.Name=a&Attribute.1.Value=b`. */
function entriesOf(node: Node): (readonly [string, Node])[] | undefined {
  const numbered = numberedBelow(node);
  if (numbered === undefined) return undefined;
  const entries = inOrder(numbered).map(({ below }) => [...below.values()]);
  return entries.every(([key, value, ...more]) => key !== undefined && value !== undefined && more.length === 0)
    ? entries.flatMap(([key, value]) =>
        key === undefined || value === undefined ? [] : [[key.texts[0] ?? '', value] as const],
      )
    : undefined;
}
