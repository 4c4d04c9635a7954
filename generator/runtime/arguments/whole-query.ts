/** `in: querystring` (OpenAPI 3.2): the argument is all of the query. */
import { stringify } from '../json.js';
import { formField } from './encode.js';
import { formExploded, readFormExploded } from './form.js';
import type { ReadPairs, WritePairs } from './pair.js';

/** As a form. */
export const wholeForm: WritePairs = (name, value, _encode, _spell) => formExploded(name, value, formField, formField);
export const readWholeForm: ReadPairs = (_name, arrived, shape) =>
  readFormExploded('', { ...arrived, isElsewhere: () => false }, { ...shape, text: false, items: undefined });

/** As JSON. It has no name. */
export const wholeJson: WritePairs = (_name, value, encode) => [['', encode(stringify(value))]];
export const readWholeJson: ReadPairs = (_name, { pairs, decode }) =>
  pairs.length === 0
    ? undefined
    : pairs.map(([name, value]) => (value === '' ? name : `${name}=${decode(value)}`)).join('&');
