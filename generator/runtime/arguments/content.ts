/** Arguments that are described by `content`: JSON or a text, as a whole. */
import { stringify } from '../json.js';
import { valuesOf, type ReadPairs, type WritePairs } from './pair.js';
import type { ReadText, WriteText } from './simple.js';

export const json: WriteText = (_name, value, encode) => encode(stringify(value));

/** In ASCII alone, which every header carries. */
export const asciiJson: WriteText = (_name, value, encode) =>
  encode(
    stringify(value).replace(/[\u007f-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );

/** A text of another media type. */
export const text: WriteText = (_name, value, encode) => encode(typeof value === 'string' ? value : stringify(value));

export const readContent: ReadText = (_name, given, _shape, decode) => decode(given);

/** Such a text behind a name. */
export const named =
  (write: WriteText): WritePairs =>
  (name, value, encode, spell) => {
    const said = write(name, value, encode);
    return said === undefined ? [] : [[spell(name), said]];
  };

export const readNamed: ReadPairs = (name, arrived) => {
  const values = valuesOf(name, arrived).map(arrived.decode);
  return values.length > 1 ? values : values[0];
};
