/** `label`: a dot in front (RFC 6570, 3.2.5), in paths. */
import type { Encode } from './encode.js';
import { listed, unlisted, type ReadText, type WriteText } from './simple.js';
import { Unsayable } from './unsayable.js';

const dotted = (text: string | undefined) => (text === undefined ? undefined : `.${text}`);

export const label: WriteText = (_name, value, encode) => dotted(listed(value, encode, ',', ','));
export const labelExploded: WriteText = (_name, value, encode) => dotted(listed(value, whole(encode), '.', '='));

/** A dot is never encoded, so it can only stand between items. */
function whole(encode: Encode): Encode {
  return (text, part) => {
    if (part !== undefined && text.includes('.')) throw new Unsayable('has a dot inside of an item');
    return encode(text, part);
  };
}

export const readLabel: ReadText = (_name, text, shape, decode) => {
  if (!text.startsWith('.')) return undefined;
  // OpenAPI 3.0.3 had dots between names and values.
  const isOld = shape.members !== undefined && !shape.text && !text.includes(',');
  return unlisted(text.slice(1), shape, decode, isOld ? '.' : ',');
};

export const readLabelExploded: ReadText = (_name, text, shape, decode) =>
  text.startsWith('.') ? unlisted(text.slice(1), shape, decode, '.', '=') : undefined;
