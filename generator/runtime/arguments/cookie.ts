/** `style: cookie` (OpenAPI 3.2): like `form`, but nothing is encoded. */
import { cookieText } from './encode.js';
import { form, formExploded, readForm, readFormExploded } from './form.js';
import type { ReadPairs, WritePairs } from './pair.js';

export const cookie: WritePairs = (name, value, _encode, spell) => form(name, value, cookieText, spell);
export const cookieExploded: WritePairs = (name, value, _encode, spell) => formExploded(name, value, cookieText, spell);

const decode = (text: string) => text;
export const readCookie: ReadPairs = (name, arrived, shape) => readForm(name, { ...arrived, decode }, shape);
export const readCookieExploded: ReadPairs = (name, arrived, shape) =>
  readFormExploded(name, { ...arrived, decode }, shape);
