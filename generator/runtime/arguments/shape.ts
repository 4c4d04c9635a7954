/** What a reader has to know of an argument: whether a text is a list or has members is nothing that the text says. */

export interface Shape {
  /** A single text can be meant. */
  readonly text: boolean;
  /** Of the items, where a list can be meant. */
  readonly items?: (() => Shape) | undefined;
  /** Where an object can be meant. */
  readonly members?: Membership | undefined;
  /** No text of it can hold a delimiter: a number, a boolean. */
  readonly isPlain?: boolean;
}

interface Membership {
  readonly names: readonly string[];
  /** Other names may be there. */
  readonly isOpen: boolean;
  /** Undefined for what may not be there. */
  of(name: string): Shape | undefined;
}

/** What was read: texts still, as only a schema says which of them are numbers. */
export type Tree = string | readonly Tree[] | { readonly [name: string]: Tree };

export const anyShape: Shape = {
  text: true,
  items: () => anyShape,
  members: { names: [], isOpen: true, of: () => anyShape },
};

/** Names and values in turn → members; undefined when one is left over. */
export function paired(texts: readonly string[]): Tree | undefined {
  if (texts.length % 2 > 0) return undefined;
  return Object.fromEntries(
    Array.from({ length: texts.length / 2 }, (_, index) => [texts[2 * index] ?? '', texts[2 * index + 1] ?? '']),
  );
}
