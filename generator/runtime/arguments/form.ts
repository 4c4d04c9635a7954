/** `form`: `name=value` (RFC 6570, 3.2.8), in queries, cookies and forms. */
import { valuesOf, type ReadPairs, type WritePairs } from './pair.js';
import type { Shape, Tree } from './shape.js';
import { listed, unlisted } from './simple.js';
import { isMembers, itemsOf, membersOf, plain, textOf } from './value.js';

export const form: WritePairs = (name, value, encode, spell) => {
  const text = listed(value, encode, ',', ',');
  return text === undefined ? [] : [[spell(name), text]];
};

/** One pair an item or a member; a member that is a list has a pair for each item, as nobody writes it otherwise. */
export const formExploded: WritePairs = (name, value, encode, spell) => {
  const said = plain(value);
  if (Array.isArray(said)) return itemsOf(said).map((item) => [spell(name), encode(textOf(item))]);
  if (!isMembers(said)) return [[spell(name), encode(textOf(said))]];
  return membersOf(said).flatMap(([key, one]) =>
    Array.isArray(one) ? formExploded(key, one, encode, spell) : [[spell(key), encode(textOf(one))] as const],
  );
};

export const readForm: ReadPairs = (name, arrived, shape) => {
  const values = valuesOf(name, arrived);
  const [first] = values;
  if (first === undefined) return undefined;
  // Said twice, it is not written in this style; the schema will not like it.
  if (values.length > 1) return values.map(arrived.decode);
  return unlisted(first, shape, arrived.decode, ',') ?? arrived.decode(first);
};

export const readFormExploded: ReadPairs = (name, arrived, shape) => {
  const textsOf = (key: string) => valuesOf(key, arrived).map(arrived.decode);
  const texts = textsOf(name);
  const { members } = shape;
  if (members === undefined || (texts.length > 0 && shape.text)) return oneOrAll(texts, shape);
  if (texts.length > 0 && shape.items !== undefined) return texts;
  const isOwn = (key: string) => members.names.includes(key) || (members.isOpen && !arrived.isElsewhere(key));
  const found = [...arrived.values.keys()].filter(isOwn);
  const tree = found.map((key) => [key, oneOrAll(textsOf(key), members.of(key)) ?? ''] as const);
  return tree.length === 0 ? undefined : Object.fromEntries(tree);
};

/** One text is a list only where it can be nothing else. */
function oneOrAll(texts: readonly string[], shape: Shape | undefined): Tree | undefined {
  const isList = texts.length > 1 || (shape?.items !== undefined && !shape.text && texts.length > 0);
  return isList ? texts : texts[0];
}
