/** Numbers that a browser does not carry: Redoc gets others in their places, which the page spells as they are (`spell.js`). */
import { areSpelled, digitsOf, isSpelled, jsonText, nextDouble } from '../../meaning/digits.js';
import type { JsonObject, JsonValue } from '../../meaning/json.js';

/** A number as the browser writes it → as the document does. */
export type Spelling = Readonly<Record<string, string>>;

/** The same document, always with the same numbers in their places: none that a text of it holds. */
export function forBrowsers(document: JsonObject): { readonly document: JsonObject; readonly digits: Spelling } {
  if (!areSpelled()) return { document, digits: {} };
  const written = jsonText(document);
  const taken = new Set<number>();
  const known = new Map<string, number>();
  const placed = (digits: string): number => {
    let number = Number(digits);
    const isFree = () => String(number).length >= 16 && !written.includes(String(Math.abs(number)));
    while (!isFree() || taken.has(Math.abs(number))) number = nextDouble(number);
    taken.add(Math.abs(number));
    known.set(digits, number);
    return number;
  };
  const walk = (value: JsonValue): JsonValue => {
    if (isSpelled(value)) return known.get(digitsOf(value)) ?? placed(digitsOf(value));
    if (Array.isArray(value)) return (value as readonly JsonValue[]).map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(one)]));
  };
  const replaced = walk(document) as JsonObject;
  return { document: replaced, digits: Object.fromEntries([...known].map(([digits, number]) => [number, digits])) };
}
