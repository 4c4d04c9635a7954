/** Numbers that JSON does not have, as YAML can write them (`.inf`, `.nan`), or that are too large to be one (`1e999`). */
import { isObject, pointerTo, type JsonObject, type JsonValue } from '../../meaning/json.js';

/** Whether a file may write such a number at all. */
export function writesNoNumbers(text: string): boolean {
  return /(^|[\s:,[{-])[-+]?\.(inf|nan)\b|\de\+?\d{3}|\d{309}/im.test(text);
}

/**
 * The document with null in the place of each.
 * @param say is told where one stood
 */
export function withFiniteNumbers(document: JsonObject, say: (pointer: string) => void): JsonObject {
  const walk = (value: JsonValue, pointer: string): JsonValue => {
    if (typeof value === 'number' && !Number.isFinite(value)) {
      say(pointer);
      return null;
    }
    if (Array.isArray(value))
      return (value as readonly JsonValue[]).map((one, index) => walk(one, pointerTo(pointer, index)));
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(one, pointerTo(pointer, name))]));
  };
  return walk(document, '') as JsonObject;
}
