/** Texts that no file and no wire can carry: half of a character, as JSON and YAML can write it (`"\ud83d"`). */
import { isObject, pointerTo, type JsonObject, type JsonValue } from '../../meaning/json.js';

/** Whether a file writes characters in halves at all; whole ones are written so as well. */
export function writesHalves(text: string): boolean {
  return /\\u[dD][89a-fA-F]/.test(text);
}

/**
 * The document with the sign for what cannot be read in the place of each half.
 * @param say is told where a text held one
 */
export function withWholeCharacters(document: JsonObject, say: (pointer: string) => void): JsonObject {
  const whole = (text: string, pointer: string): string => {
    if (!/\p{Surrogate}/u.test(text)) return text;
    say(pointer);
    return text.replaceAll(/\p{Surrogate}/gu, '\ufffd');
  };
  const walk = (value: JsonValue, pointer: string): JsonValue => {
    if (typeof value === 'string') return whole(value, pointer);
    if (Array.isArray(value))
      return (value as readonly JsonValue[]).map((one, index) => walk(one, pointerTo(pointer, index)));
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [whole(name, pointer), walk(one, pointerTo(pointer, name))]),
    );
  };
  return walk(document, '') as JsonObject;
}
