/** `spaceDelimited` and `pipeDelimited`, not exploded, in queries: exploded they are `form`. */
import type { Encode } from './encode.js';
import { valuesOf, type ReadPairs, type WritePairs } from './pair.js';
import { unlisted } from './simple.js';
import { listed } from './simple.js';
import { Unsayable } from './unsayable.js';

export const spaceDelimited: WritePairs = (name, value, encode, spell) =>
  delimited(name, value, without(encode, ' ', 'a blank'), spell, '%20');
export const pipeDelimited: WritePairs = (name, value, encode, spell) =>
  delimited(name, value, without(encode, '|', '"|"'), spell, '|');

function delimited(name: string, value: unknown, encode: Encode, spell: Encode, between: string) {
  const text = listed(value, encode, between, between);
  return text === undefined ? [] : [[spell(name), text] as const];
}

/** Many encode the delimiter itself, so encoded or not it is one. */
function without(encode: Encode, delimiter: string, said: string): Encode {
  return (text, part) => {
    if (part !== undefined && text.includes(delimiter)) throw new Unsayable(`has ${said} inside of an item`);
    return encode(text, part);
  };
}

export const readSpaceDelimited = reader(' ');
export const readPipeDelimited = reader('|');

function reader(between: string): ReadPairs {
  return (name, arrived, shape) => {
    const values = valuesOf(name, arrived).map(arrived.decode);
    const [first] = values;
    if (first === undefined) return undefined;
    if (values.length > 1) return values;
    return unlisted(first, shape, (text) => text, between) ?? first;
  };
}
