/** `simple`: items behind each other with commas, in paths, in headers, and behind the `=` of a form (RFC 6570, 3.2.2). */
import type { Decode, Encode } from './encode.js';
import { paired, type Shape, type Tree } from './shape.js';
import { isMembers, itemsOf, membersOf, plain, textOf } from './value.js';

/**
 * An argument → its text; undefined when there is nothing to say: an empty list says nothing.
 * @throws Unsayable
 */
export type WriteText = (name: string, value: unknown, encode: Encode) => string | undefined;

/** Undefined when the text is not written in the style. Throws a URIError when an encoding is broken. */
export type ReadText = (name: string, text: string, shape: Shape, decode: Decode) => Tree | undefined;

export const simple: WriteText = (_name, value, encode) => listed(value, encode, ',', ',');
export const simpleExploded: WriteText = (_name, value, encode) => listed(value, encode, ',', '=');

/** @param between items and members, @param within a member's name and value */
export function listed(value: unknown, encode: Encode, between: string, within: string): string | undefined {
  const said = plain(value);
  if (Array.isArray(said)) return joined(itemsOf(said), (item) => encode(textOf(item), 'item'), between);
  if (!isMembers(said)) return encode(textOf(said));
  const member = ([key, one]: [string, unknown]) => encode(key, 'key') + within + encode(textOf(one), 'item');
  return joined(membersOf(said), member, between);
}

function joined<Item>(items: readonly Item[], text: (item: Item) => string, between: string): string | undefined {
  return items.length === 0 ? undefined : items.map(text).join(between);
}

export const readSimple: ReadText = (_name, text, shape, decode) => unlisted(text, shape, decode, ',');
export const readSimpleExploded: ReadText = (_name, text, shape, decode) => unlisted(text, shape, decode, ',', '=');

/** @param within a member's name and value, where they are not told apart by their turn */
export function unlisted(
  text: string,
  { items, members, text: isText, isPlain }: Shape,
  decode: Decode,
  between: string,
  within?: string,
): Tree | undefined {
  // Who encodes everything encodes delimiters as well; where no item can hold one, it is one.
  const whole = isPlain === true || items?.().isPlain === true ? decode(text) : text;
  const parts = whole.split(between);
  if (members !== undefined && (within === undefined ? parts.length > 1 : text.includes(within))) {
    const found = within === undefined ? paired(parts.map(decode)) : membersIn(parts, decode, within);
    if (found !== undefined) return found;
  }
  if (items !== undefined && (!isText || parts.length > 1)) return parts.map((part) => decode(part));
  return isText ? decode(text) : undefined;
}

function membersIn(parts: readonly string[], decode: Decode, within: string): Tree | undefined {
  if (!parts.every((part) => part.includes(within))) return undefined;
  return Object.fromEntries(
    parts.map((part) => {
      const at = part.indexOf(within);
      return [decode(part.slice(0, at)), decode(part.slice(at + within.length))];
    }),
  );
}
