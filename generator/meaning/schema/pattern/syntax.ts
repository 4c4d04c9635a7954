/** A pattern as a tree, whatever dialect it was written in. */

export type Node =
  | { readonly kind: 'set'; readonly set: string }
  | { readonly kind: 'sequence'; readonly items: readonly Node[] }
  | { readonly kind: 'choice'; readonly options: readonly Node[] }
  | {
      readonly kind: 'repeat';
      readonly body: Node;
      readonly least: number;
      readonly most: number;
      readonly lazy: boolean;
    }
  | { readonly kind: 'group'; readonly body: Node; readonly index: number }
  | { readonly kind: 'back'; readonly to: number | string }
  | { readonly kind: 'atomic'; readonly body: Node }
  | { readonly kind: 'look'; readonly body: Node; readonly behind: boolean; readonly negative: boolean }
  | { readonly kind: 'assertion'; readonly at: Assertion };

/** Places between characters. `last` is the end, or right before a line break that ends the text. */
export type Assertion = 'start' | 'end' | 'last' | 'line-start' | 'line-end' | 'word' | 'no-word';

export interface Pattern {
  readonly node: Node;
  /** Numbers of the groups that have a name. */
  readonly names: ReadonlyMap<string, number>;
}

/**
 * How a pattern is read: `unicode` as ECMAScript with the flag `u`, `plain` as ECMAScript without it, `other` as the
 * regular expressions of Java, PCRE, Python and .NET, which agree in nearly all that patterns of documents use.
 */
export type Dialect = 'unicode' | 'plain' | 'other';

/** Thrown where a pattern says what ECMAScript has no words for. The message completes "it …". */
export class UntranslatableError extends Error {}

export const empty: Node = { kind: 'sequence', items: [] };

/** One of several characters; the text of a set is an atom of ECMAScript with the flag `u`. */
export function set(text: string): Node {
  return { kind: 'set', set: text };
}

/** A character as itself. */
export function literal(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (/[\^$\\.*+?()[\]{}|/]/.test(character)) return `\\${character}`;
  return code < 0x20 || (code > 0x7e && code < 0xa1) || code === 0x2028 || code === 0x2029
    ? `\\u{${code.toString(16)}}`
    : character;
}

/** A character as itself, between the brackets of a class. */
export function literalInBrackets(character: string): string {
  return character === '-' ? '\\-' : literal(character);
}
