/** Places that hold `name=value`: queries, cookies, forms, and parts with names. */
import type { Decode, Encode } from './encode.js';
import type { Shape, Tree } from './shape.js';

/** Both as they stand there, encoded. */
export type Pair = readonly [name: string, value: string];

/**
 * An argument → its pairs; none when there is nothing to say.
 * @param encode of values, @param spell of names
 * @throws Unsayable
 */
export type WritePairs = (name: string, value: unknown, encode: Encode, spell: Encode) => Pair[];

/** What came: names are decoded, values are not, as some delimiters are told from characters by their encoding. */
export interface Arrived {
  readonly pairs: readonly Pair[];
  /** The same by name: there may be very many. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly decode: Decode;
  /** The name belongs to another argument. */
  isElsewhere(name: string): boolean;
}

/** Undefined when nothing of it is there. Throws a URIError when an encoding is broken. */
export type ReadPairs = (name: string, arrived: Arrived, shape: Shape) => Tree | undefined;

/** Text of a query or a form → pairs. */
export function pairsOf(text: string, decode: Decode): Pair[] {
  return text.split('&').flatMap((pair): Pair[] => {
    const equals = pair.indexOf('=');
    if (pair === '') return [];
    return [equals < 0 ? [decode(pair), ''] : [decode(pair.slice(0, equals)), pair.slice(equals + 1)]];
  });
}

export function arrivedAs(
  pairs: readonly Pair[],
  decode: Decode,
  isElsewhere: (name: string) => boolean = () => false,
): Arrived {
  const values = new Map<string, string[]>();
  for (const [name, value] of pairs) {
    const known = values.get(name);
    if (known === undefined) values.set(name, [value]);
    else known.push(value);
  }
  return { pairs, values, decode, isElsewhere };
}

export function valuesOf(name: string, { values }: Arrived): readonly string[] {
  return values.get(name) ?? [];
}
