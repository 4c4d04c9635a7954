/** `allowReserved`: reserved characters and what is encoded already stay as they are (RFC 6570, 3.2.3). */
import type { Encode } from './encode.js';
import type { WritePairs } from './pair.js';

/** Without `#`, `&` and `+`, which would end the value or be read as a blank, and without `'`, which URL parsers encode. */
const kept = /%(2[1489ACF]|3[ABDF]|40|5[BD])/g;

export const reserved =
  (write: WritePairs): WritePairs =>
  (name, value, encode, spell) =>
    write(name, value, loose(encode), spell);

function loose(encode: Encode): Encode {
  return (text, part) =>
    encode(text, part)
      .replace(kept, decodeURIComponent)
      .replace(/%25([\dA-Fa-f]{2})/g, '%$1');
}
