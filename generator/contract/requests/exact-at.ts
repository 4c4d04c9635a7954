/** A value out of an answer, to be sent again. */
import { asWritten } from '../../meaning/digits.js';
import { valueAt, type JsonValue } from '../../meaning/json.js';
import { parseExact } from '../../validate/exact.js';
import type { RawAnswer } from '../live/send.js';

/** The value at a JSON pointer; a number that a double would round is carried with its digits. */
export function exactAt({ bytes, json }: RawAnswer, pointer: string): JsonValue | undefined {
  try {
    const { value, literals } = parseExact(json ?? new TextDecoder().decode(bytes));
    return valueAt(asWritten(value, literals), pointer);
  } catch {
    return undefined;
  }
}
