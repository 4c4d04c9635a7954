/** Values of the wrong type, as what they are meant to be. */
import type { Shape } from '../../meaning/document/grammar.js';
import { digitsOf, jsonText, numberOf } from '../../meaning/digits.js';
import { isObject, type JsonObject, type JsonValue } from '../../meaning/json.js';
import type { Repair } from './context.js';

export const valueRepairs = { text, boolean, number, list, map };

function text(value: JsonValue, pointer: string, repair: Repair): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'object') {
    repair.add('text-expected', pointer, `${shown(value)} stands where a text belongs.`, 'It is left out.');
    return undefined;
  }
  const read = writtenText(value, pointer, repair);
  repair.add('text-expected', pointer, `${read} stands where a text belongs.`, `It is used as the text "${read}".`);
  return read;
}

/** A number or a flag as the text it is written as: 1.0 is the number 1, but as a version it is another text. */
export function writtenText(value: string | number | boolean | null, pointer: string, repair: Repair): string {
  const digits = repair.written(pointer);
  return digits !== undefined && isWrittenSo(value, digits) ? digits : spelledOut(value);
}

function isWrittenSo(value: JsonValue, text: string): boolean {
  if (typeof value !== 'number') return text === String(value);
  return /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(text) && numberOf(text) === value;
}

function spelledOut(value: JsonValue): string {
  return typeof value === 'number' ? digitsOf(value) : String(value);
}

function boolean(value: JsonValue, pointer: string, repair: Repair): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const meant = /^(true|yes|1)$/i.test(String(value))
    ? true
    : /^(false|no|0|)$/i.test(String(value))
      ? false
      : undefined;
  const said = meant === undefined ? 'It is left out.' : `It is used as ${meant}.`;
  repair.add('boolean-expected', pointer, `${shown(value)} stands where true or false belongs.`, said);
  return meant;
}

function number(value: JsonValue, pointer: string, repair: Repair): number | undefined {
  if (typeof value === 'number') return value;
  const meant =
    typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))
      ? numberOf(value.trim())
      : undefined;
  const said = meant === undefined ? 'It is left out.' : `It is used as ${digitsOf(meant)}.`;
  repair.add('number-expected', pointer, `${shown(value)} stands where a number belongs.`, said);
  return meant;
}

function list(value: JsonValue, each: Shape, pointer: string, repair: Repair): readonly JsonValue[] | undefined {
  if (Array.isArray(value)) return value as readonly JsonValue[];
  // A map of objects is a list with names nobody asked for; an object with text in it is one item.
  const isMap = isObject(value) && each.of === 'kind' && Object.values(value).every(isObject);
  const items = isMap ? Object.values(value) : [value as JsonValue];
  repair.add('list-expected', pointer, `${shown(value)} stands where a list belongs.`);
  return items;
}

function map(value: JsonValue, each: Shape, pointer: string, repair: Repair): JsonObject | undefined {
  if (isObject(value)) return value;
  if (!Array.isArray(value)) {
    repair.add('object-expected', pointer, `${shown(value)} stands where names and what they mean belong.`);
    return undefined;
  }
  const items = value as readonly JsonValue[];
  repair.add(
    'object-expected',
    pointer,
    'A list stands where names and what they mean belong.',
    'Its items get names.',
  );
  const isExample = each.of === 'kind' && each.kind === 'Example';
  return Object.fromEntries(
    items.map((item, index): [string, JsonValue] => {
      const name =
        isObject(item) && typeof item['name'] === 'string'
          ? item['name']
          : `${isExample ? 'example' : 'item'}${index + 1}`;
      return [name, isExample && !(isObject(item) && 'value' in item) ? { value: item } : item];
    }),
  );
}

/** A value for a message: short, on one line. */
export function shown(value: JsonValue): string {
  const text = jsonText(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
