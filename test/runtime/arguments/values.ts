/** Generated arguments, and how a row's text gets there and back. */
import fc from 'fast-check';
import {
  asIs,
  cookieName,
  formField,
  headerText,
  percent,
  unformed,
  unpercent,
  type Decode,
  type Encode,
} from '../../../generator/runtime/arguments/encode.js';
import { pairsOf, type Pair } from '../../../generator/runtime/arguments/pair.js';
import type { Shape, Tree } from '../../../generator/runtime/arguments/shape.js';
import { cookieHeader, cookiePairs } from '../../../generator/runtime/arguments/cookie-header.js';
import { queryText } from '../../../generator/runtime/arguments/query-text.js';

/** Whole characters only: half a surrogate pair is no text that a URL can carry. */
const anyText = fc.string({ unit: 'grapheme', maxLength: 12 });
const reservedText = fc.string({ unit: fc.constantFrom(...":/?#[]@!$&'()*+,;= |.%ü€😀ab"), maxLength: 8 });
const word = fc.string({ unit: fc.constantFrom(...'abcXYZ019-_'), minLength: 1, maxLength: 6 });
export const texts = fc.oneof(anyText, reservedText, word, word);
const keys = texts.filter((text) => text !== '' && text !== '__proto__');

export type Kind = 'text' | 'list' | 'object' | 'nested';

export const generated: Readonly<Record<Kind, fc.Arbitrary<unknown>>> = {
  text: texts,
  list: fc.array(texts, { minLength: 1, maxLength: 4 }),
  object: fc.oneof(
    fc.dictionary(keys, texts, { minKeys: 1, maxKeys: 4 }),
    fc.dictionary(word, word, { minKeys: 1, maxKeys: 4 }),
  ),
  nested: fc.letrec<{ node: unknown; members: unknown }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      texts,
      fc.array(texts, { minLength: 1, maxLength: 3 }),
      fc.array(tie('members'), { minLength: 1, maxLength: 3 }),
      fc.array(fc.array(texts, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
      tie('members'),
    ),
    members: fc.dictionary(
      fc.string({ unit: fc.constantFrom(...'abcü.$ &='), minLength: 1, maxLength: 4 }),
      tie('node'),
      { minKeys: 1, maxKeys: 3 },
    ),
  })).members,
};

const text: Shape = { text: true };
const open = (of: () => Shape): Shape => ({ text: false, members: { names: [], isOpen: true, of } });

/** What the reader is told: the kind alone, with any names. */
export const shapes: Readonly<Record<Exclude<Kind, 'nested'>, Shape>> = {
  text,
  list: { text: false, items: () => text },
  object: open(() => text),
};

/** The shape that a nested value has: a schema would say it. Items of one list are alike. */
export function shapeOf(...values: readonly unknown[]): Shape {
  const lists = values.filter((value): value is unknown[] => Array.isArray(value));
  const objects = values.filter((value): value is object => typeof value === 'object' && !Array.isArray(value));
  const names = [...new Set(objects.flatMap((one) => Object.keys(one)))];
  const of = (name: string) =>
    shapeOf(...objects.flatMap((one) => (Object.hasOwn(one, name) ? [(one as Record<string, unknown>)[name]] : [])));
  return {
    text: values.some((value) => typeof value === 'string'),
    ...(lists.length === 0 ? {} : { items: () => shapeOf(...lists.flat()) }),
    ...(objects.length === 0 ? {} : { members: { names, isOpen: false, of } }),
  };
}

export interface Place {
  readonly encode: Encode;
  readonly spell: Encode;
  readonly decode: Decode;
  /** Pairs as the wire has them, and back. */
  readonly write: (pairs: readonly Pair[]) => string;
  readonly read: (wire: string) => readonly Pair[];
}

export const pairPlaces: Readonly<Record<'query' | 'cookie' | 'form', Place>> = {
  query: {
    encode: percent,
    spell: percent,
    decode: unformed,
    write: queryText,
    read: (wire) => pairsOf(wire, unformed),
  },
  form: {
    encode: formField,
    spell: formField,
    decode: unformed,
    write: queryText,
    read: (wire) => pairsOf(wire, unformed),
  },
  cookie: { encode: percent, spell: cookieName, decode: unpercent, write: cookieHeader, read: cookiePairs },
};

export const textPlaces = {
  path: { encode: percent, decode: unpercent },
  header: { encode: headerText, decode: asIs as Decode },
} as const;

/** Trees have no prototype of their own making, so JSON compares them. */
export function same(one: Tree | undefined, two: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(two));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([one], [two]) => (one < two ? -1 : 1))
    .map(([key, member]) => [key, sorted(member)]);
}
