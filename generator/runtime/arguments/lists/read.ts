/** Pairs with numbers and names between dots → lists and objects. */
import type { Arrived } from '../pair.js';
import { anyShape, type Shape, type Tree } from '../shape.js';
import { inside, memberStyle, startOf, type ListStyle, type MapStyle } from './style.js';

export interface ReadList {
  readonly tree?: Tree;
  /** Names that begin like it, and say no part of it. */
  readonly stray: readonly string[];
}

/** A pair: its whole name, what is left of that from the place that is read, and its value. */
interface Entry {
  readonly name: string;
  readonly rest: string;
  readonly text: string;
}

/** What is nested deeper is no argument. */
const deepest = 64;

export function readList(style: ListStyle, name: string, arrived: Arrived, shape: Shape): ReadList {
  const entries = arrived.pairs.flatMap(([key, value]): Entry[] => {
    const isOwn = key === name || (claimsName(style, name, key) && !arrived.isElsewhere(key));
    return isOwn ? [{ name: key, rest: key, text: value }] : [];
  });
  if (entries.length === 0) return { stray: [] };
  const taken = new Set<string>();
  const tree = new Reader(arrived, taken).at(name, entries, shape, style, 0);
  return {
    ...(tree === undefined ? {} : { tree }),
    stray: [...new Set(entries.flatMap((one) => (taken.has(one.name) ? [] : [one.name])))],
  };
}

/** Whether a name begins like an argument's, or a member's. */
export function claimsName({ form, map }: ListStyle, name: string, key: string): boolean {
  if (key === name || key.startsWith(`${name}.`)) return true;
  return [form, map?.form ?? ''].some((one) => itemsIn(one, name, key) !== undefined);
}

/** Whether a name is one that the style writes. */
export function writesName({ form, map }: ListStyle, name: string, key: string, shape: Shape): boolean {
  const isItem = shape.items !== undefined && itemsIn(form, name, key) !== undefined;
  if (isItem || shape.members === undefined || form === 'json') return isItem || (key === name && shape.text);
  return map === undefined ? key.startsWith(`${name}.`) : itemsIn(map.form, name, key) !== undefined;
}

/** The number in a name, and what is behind it; undefined where the form does not write such a name. */
function itemsIn(form: string, name: string, key: string): { number: number; behind: string } | undefined {
  const [before, after] = form.split('{n}');
  if (before === undefined || after === undefined) return undefined;
  const start = before.replace('{name}', () => name);
  if (!key.startsWith(start)) return undefined;
  const digits = /^(0|[1-9]\d{0,14})(?!\d)/.exec(key.slice(start.length))?.[0];
  if (digits === undefined || !key.startsWith(after, start.length + digits.length)) return undefined;
  const behind = key.slice(start.length + digits.length + after.length);
  return /^\w/.test(behind) ? undefined : { number: Number(digits), behind };
}

class Reader {
  constructor(
    private readonly arrived: Arrived,
    private readonly taken: Set<string>,
  ) {}

  /** @param name of what is read, in what it is in; an item has none */
  at(name: string, entries: readonly Entry[], shape: Shape, style: ListStyle, depth: number): Tree | undefined {
    if (depth > deepest) return undefined;
    if (style.form !== 'json') {
      // What is numbered is a list, and nothing else is tried: both, level for level, would take for ever.
      const groups = shape.items === undefined ? [] : numbered(style.form, name, entries, startOf(style));
      if (shape.items !== undefined && groups.length > 0) return this.#list(groups, shape.items(), style, depth);
      const found = shape.members === undefined ? undefined : this.#object(name, entries, shape, style, depth);
      if (found !== undefined) return found;
    }
    return this.#text(
      entries.filter(({ rest }) => rest === name),
      shape,
      style,
    );
  }

  /** `Tags=` is a list without items; what else stands there where no text can is no part of it. */
  #text(entries: readonly Entry[], shape: Shape, { form }: ListStyle): Tree | undefined {
    const isOnlyList = shape.items !== undefined && !shape.text;
    const isRight = shape.text || form === 'json' || (isOnlyList && entries.every(({ text }) => text === ''));
    if (entries.length === 0 || !isRight) return undefined;
    for (const one of entries) this.taken.add(one.name);
    const texts = entries.map(({ text }) => this.arrived.decode(text));
    if (isOnlyList && form !== 'json') return [];
    return texts.length > 1 ? texts : texts[0];
  }

  #list(groups: readonly Entry[][], items: Shape, style: ListStyle, depth: number): Tree | undefined {
    const list = groups.flatMap((group): Tree[] => {
      const item = this.at('', group, items, inside(style), depth + 1);
      return item === undefined ? [] : [item];
    });
    return list.length === 0 ? undefined : list;
  }

  #object(name: string, entries: readonly Entry[], shape: Shape, style: ListStyle, depth: number): Tree | undefined {
    const { map } = style;
    const members =
      map === undefined
        ? this.#members(name, entries, shape, style, depth)
        : this.#map(name, entries, shape, { ...style, map }, depth);
    return members.length === 0 ? undefined : Object.fromEntries(members);
  }

  #members(name: string, entries: readonly Entry[], shape: Shape, style: ListStyle, depth: number): [string, Tree][] {
    const below = entries.flatMap((one): Entry[] =>
      one.rest.startsWith(`${name}.`) ? [{ ...one, rest: one.rest.slice(name.length + 1) }] : [],
    );
    if (below.length === 0) return [];
    const known = shape.members?.names ?? [];
    const claimed = new Set<Entry>();
    const groups = new Map(
      known.map((member) => {
        const own = below.filter(({ rest }) => claimsName(memberStyle(style, member), member, rest));
        for (const one of own) claimed.add(one);
        return [member, own] as const;
      }),
    );
    for (const one of below) {
      if (claimed.has(one)) continue;
      const member = /^[^.]*/.exec(one.rest)?.[0] ?? '';
      groups.set(member, [...(groups.get(member) ?? []), one]);
    }
    return [...groups].flatMap(([member, own]): [string, Tree][] => {
      const inner = shape.members?.of(member) ?? anyShape;
      const tree = this.at(member, own, inner, memberStyle(style, member), depth + 1);
      return tree === undefined ? [] : [[member, tree]];
    });
  }

  #map(
    name: string,
    entries: readonly Entry[],
    shape: Shape,
    style: ListStyle & { readonly map: MapStyle },
    depth: number,
  ): [string, Tree][] {
    const { map } = style;
    return numbered(map.form, name, entries, startOf(style)).flatMap((group): [string, Tree][] => {
      const [key, ...more] = group.filter(({ rest }) => rest === `.${map.key}`);
      if (key === undefined || more.length > 0) return [];
      const text = this.arrived.decode(key.text);
      const values = group.flatMap((one) => (one.rest.startsWith('.') ? [{ ...one, rest: one.rest.slice(1) }] : []));
      const inner = shape.members?.of(text) ?? anyShape;
      const value = this.at(map.value, values, inner, memberStyle(style, map.value), depth + 1);
      if (value === undefined) return [];
      this.taken.add(key.name);
      return [[text, value]];
    });
  }
}

/** What belongs to each item, in the order of their numbers. */
function numbered(form: string, name: string, entries: readonly Entry[], start: number): Entry[][] {
  const groups = new Map<number, Entry[]>();
  for (const one of entries) {
    const found = itemsIn(form, name, one.rest);
    if (found === undefined || found.number < start) continue;
    const entry = { ...one, rest: found.behind };
    const group = groups.get(found.number);
    if (group === undefined) groups.set(found.number, [entry]);
    else group.push(entry);
  }
  return [...groups].sort(([left], [right]) => left - right).map(([, group]) => group);
}
