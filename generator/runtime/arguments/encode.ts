/** How a text looks in a place. Delimiters are added behind this, so whatever could be taken for one is encoded or refused. */
import { Unsayable } from './unsayable.js';

/**
 * A text → what stands for it. Parts of lists and objects are told, as some places have a comma of their own for them.
 * @throws Unsayable when the place has no words for it
 */
export type Encode = (text: string, part?: 'item' | 'key') => string;

/** What stands for a text → the text. Throws a URIError when it stands for none. */
export type Decode = (text: string) => string;

/** RFC 3986 for one component: all but unreserved characters. `encodeURIComponent` leaves `!'()*`, on which signers disagree. */
export const percent: Encode = (text) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

export const unpercent: Decode = (text) => (text.includes('%') ? decodeURIComponent(text) : text);

/** The URL Standard's application/x-www-form-urlencoded: a blank is `+`. */
export const formField: Encode = (text) => new URLSearchParams([['', text]]).toString().slice(1);

/** Of a query or a form: `+` is a blank, as everybody reads it. */
export const unformed: Decode = (text) => unpercent(text.replaceAll('+', ' '));

/** Of parts and bodies: nothing has to be encoded. */
export const asIs: Encode = (text) => text;

/** RFC 9110, 5.5: no line breaks, no blanks around it; nothing is decoded, so a list's items hold no comma. */
export const headerText: Encode = (text, part) => {
  if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(text)) throw new Unsayable('holds a character that no header can carry');
  if (/^[\t ]|[\t ]$/.test(text)) throw new Unsayable('begins or ends with a blank, which no header keeps');
  if (part !== undefined && text.includes(',')) throw new Unsayable('has a comma inside of an item');
  if (part === 'key' && text.includes('=')) throw new Unsayable('has "=" inside of a name');
  return text;
};

/** RFC 6265, 4.1.1, for what is sent as it is: no blanks, quotation marks, commas, semicolons, backslashes. */
export const cookieText: Encode = (text) => {
  if (!/^[!#-+\--:<-[\]-~]*$/.test(text)) throw new Unsayable('holds a character that no cookie can carry');
  return text;
};

/** The name of a cookie is a token (RFC 9110, 5.6.2). */
export const cookieName: Encode = (text) => text.replace(/[^\w!#$&'*+\-.^`|~]+/gu, (rest) => percent(rest));
