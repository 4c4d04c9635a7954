/**
 * `deepObject`: `name[member]=value`. OpenAPI says nothing of what is nested; here it goes on in the same way, and items are
 * counted (`name[member][0]=value`), as most servers read it. `name[member][]=value` and a repeated name are read as well.
 */
import type { Encode } from './encode.js';
import type { Pair, ReadPairs, WritePairs } from './pair.js';
import type { Shape, Tree } from './shape.js';
import { Unsayable } from './unsayable.js';
import { isMembers, itemsOf, membersOf, plain, textOf } from './value.js';

export const deepObject: WritePairs = (name, value, encode, spell) => below(spell(name), value, encode, spell);

function below(at: string, value: unknown, encode: Encode, spell: Encode): Pair[] {
  const said = plain(value);
  if (Array.isArray(said)) return itemsOf(said).flatMap((item, index) => below(`${at}[${index}]`, item, encode, spell));
  if (!isMembers(said)) return [[at, encode(textOf(said))]];
  return membersOf(said).flatMap(([key, one]) => below(`${at}[${spell(bare(key))}]`, one, encode, spell));
}

function bare(key: string): string {
  if (key === '' || /[[\]]/.test(key)) throw new Unsayable('has a member whose name is empty or holds brackets');
  return key;
}

/** A tree under construction: what was said here, and below by name. */
interface Node {
  readonly texts: string[];
  readonly below: Map<string, Node>;
}

export const readDeepObject: ReadPairs = (name, { pairs, decode }, shape) => {
  const root: Node = { texts: [], below: new Map() };
  for (const [key, value] of pairs) {
    const path = pathBehind(name, key);
    if (path === undefined) continue;
    const node = path.reduce((at, step) => {
      const next: Node = at.below.get(step) ?? { texts: [], below: new Map() };
      at.below.set(step, next);
      return next;
    }, root);
    node.texts.push(decode(value));
  }
  return treeOf(root, shape);
};

/** `a[b][c]` → `[b, c]` behind `a`; undefined for other names. */
export function pathBehind(name: string, key: string): string[] | undefined {
  if (key === name) return [];
  if (!key.startsWith(`${name}[`) || !/^(\[[^[\]]*\])+$/.test(key.slice(name.length))) return undefined;
  return key.slice(name.length + 1, -1).split('][');
}

function treeOf({ texts, below }: Node, shape: Shape | undefined): Tree | undefined {
  if (below.size === 0) {
    const isList = texts.length > 1 || (shape?.items !== undefined && !shape.text && texts.length > 0);
    return isList ? texts : texts[0];
  }
  const keys = [...below.keys()];
  const mayBeList = shape === undefined || shape.items !== undefined;
  const isList = mayBeList && keys.every((key) => /^\d*$/.test(key) && shape?.members?.names.includes(key) !== true);
  if (!isList) {
    return Object.fromEntries(
      [...below].flatMap(([key, node]) => {
        const tree = treeOf(node, shape?.members?.of(key));
        return tree === undefined ? [] : [[key, tree] as const];
      }),
    );
  }
  return [...below]
    .sort(([one], [two]) => Number(one) - Number(two))
    .flatMap(([key, node]) => {
      if (key === '') return node.below.size === 0 ? node.texts : [treeOf(node, shape?.items?.()) ?? []];
      return [treeOf(node, shape?.items?.()) ?? ''];
    });
}
