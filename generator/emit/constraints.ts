/** What a schema demands of a value beyond its type, in words. Types cannot say it, so comments do. */
import { digitsOf } from '../meaning/digits.js';
import { objectOf, own, type JsonObject, type JsonValue } from '../meaning/json.js';

/** Sentences such as `At least 1.`; empty when the schema demands nothing. */
export function constraintsOf(schema: JsonValue): string[] {
  const node = objectOf(schema);
  // Most schemas demand nothing, and large documents have tens of thousands.
  if (!Object.keys(node).some((key) => keywords.has(key))) return [];
  const said = sentences.flatMap(([keyword, say]) => {
    const value = own(node, keyword);
    return value === undefined || value === false ? [] : [say(value, node)].filter((text) => text !== '');
  });
  return said;
}

type Say = (value: JsonValue, node: JsonObject) => string;

const sentences: readonly (readonly [keyword: string, say: Say])[] = [
  [
    'minimum',
    (value, node) =>
      node['exclusiveMinimum'] === true ? `More than ${numeral(value)}.` : `At least ${numeral(value)}.`,
  ],
  [
    'maximum',
    (value, node) =>
      node['exclusiveMaximum'] === true ? `Less than ${numeral(value)}.` : `At most ${numeral(value)}.`,
  ],
  ['exclusiveMinimum', (value) => (typeof value === 'number' ? `More than ${numeral(value)}.` : '')],
  ['exclusiveMaximum', (value) => (typeof value === 'number' ? `Less than ${numeral(value)}.` : '')],
  ['multipleOf', (value) => `A multiple of ${numeral(value)}.`],
  ['minLength', (value) => `At least ${count(value, 'character')}.`],
  ['maxLength', (value) => `At most ${count(value, 'character')}.`],
  ['pattern', (value) => `Matches \`${String(value)}\`.`],
  ['minItems', (value) => `At least ${count(value, 'item')}.`],
  ['maxItems', (value) => `At most ${count(value, 'item')}.`],
  ['uniqueItems', () => 'No item twice.'],
  ['x-unique-by', (value) => `Items differ by \`${String(value)}\`.`],
  ['minProperties', (value) => `At least ${count(value, 'member')}.`],
  ['maxProperties', (value) => `At most ${count(value, 'member')}.`],
];

const keywords = new Set(sentences.map(([keyword]) => keyword));

function numeral(value: JsonValue): string {
  return typeof value === 'number' ? digitsOf(value) : String(value);
}

function count(value: JsonValue, noun: string): string {
  return `${String(value)} ${noun}${value === 1 ? '' : 's'}`;
}
