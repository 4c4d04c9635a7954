/** A value out of an answer, to be sent again. */
import { isObject, pointerTo, valueAt, type JsonValue } from '../../meaning/json.js';
import { parseExact } from '../../validate/exact.js';
import type { RawAnswer } from '../live/send.js';
import { exactInteger } from './wire.js';

/** The value at a JSON pointer; an integer that a number would round is carried with its digits. */
export function exactAt({ bytes, json }: RawAnswer, pointer: string): JsonValue | undefined {
  let read: ReturnType<typeof parseExact>;
  try {
    read = parseExact(json ?? new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
  const exact = (value: JsonValue, at: string): JsonValue => {
    const digits = typeof value === 'number' ? read.literals.get(at) : undefined;
    if (digits !== undefined && /^-?\d+$/.test(digits)) return exactInteger(BigInt(digits));
    if (Array.isArray(value))
      return (value as readonly JsonValue[]).map((one, index) => exact(one, pointerTo(at, index)));
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, exact(one, pointerTo(at, name))]));
  };
  const value = valueAt(read.value, pointer);
  return value === undefined ? undefined : exact(value, pointer);
}
