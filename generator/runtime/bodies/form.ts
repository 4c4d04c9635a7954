/** `application/x-www-form-urlencoded`: an object's members as pairs (URL Standard, 5), or as their `encoding` says. */
import { formField } from '../arguments/encode.js';
import type { Pair } from '../arguments/pair.js';
import { queryText } from '../arguments/query-text.js';
import { isNothing, itemsOf, textOf, type Members } from '../arguments/value.js';
import { fieldOf, type FieldRows, type Fields } from './field.js';

/** Lists become repeated fields, objects JSON: OpenAPI's default, where no style is named. */
export function writeForm(body: Members, fields?: Fields, rows: FieldRows = {}): string {
  return queryText(formPairs(body, fields, rows));
}

export function formPairs(body: Members, fields?: Fields, rows: FieldRows = {}): Pair[] {
  return Object.entries(body).flatMap(([name, value]): Pair[] => {
    if (isNothing(value)) return [];
    const write = rows[fieldOf(fields, name).row ?? ''];
    if (write !== undefined) return write(name, value, formField, formField);
    const values = Array.isArray(value) ? itemsOf(value) : [value];
    return values.map((one) => [formField(name), formField(textOf(one))]);
  });
}
