/** A value out of an answer, to be sent again. */
import { valueAt, type JsonValue } from '../../meaning/json.js';
import { parseWritten } from '../../validate/exact.js';
import type { RawAnswer } from '../live/send.js';

/** The value at a JSON pointer; a number that a double would round is carried with its digits. */
export function exactAt({ bytes, json }: RawAnswer, pointer: string): JsonValue | undefined {
  try {
    return valueAt(parseWritten(json ?? new TextDecoder().decode(bytes)), pointer);
  } catch {
    return undefined;
  }
}
