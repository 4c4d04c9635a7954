/**
 * Values as expressions see them: JSON with its integers as bigints. CEL tells integers from fractions, and a 64-bit
 * integer must come out of the mock with the digits it came in with.
 */
import { digitsOf, isSpelled, knownNumber } from '../../meaning/digits.js';
import { isObject, pointerTo, type JsonValue } from '../../meaning/json.js';

export type Value = null | boolean | number | bigint | string | readonly Value[] | Members;
export interface Members {
  readonly [name: string]: Value;
}

const none: ReadonlyMap<string, string> = new Map();

/** @param literals digits of numbers that a double does not carry, by JSON pointer (exact.ts) */
export function valueOf(json: JsonValue, literals: ReadonlyMap<string, string> = none, at = ''): Value {
  if (typeof json === 'number') {
    const arrived = literals.get(at);
    const digits = arrived ?? digitsOf(json);
    if ((arrived !== undefined || isSpelled(json)) && /^-?\d+$/.test(digits)) return BigInt(digits);
    if (arrived !== undefined && !Number.isInteger(json)) return knownNumber(arrived);
    return Number.isInteger(json) ? BigInt(json) : json;
  }
  // Pointers are needed only where there are digits to be found by them.
  const below = (name: string | number) => (literals.size === 0 ? '' : pointerTo(at, name));
  if (Array.isArray(json))
    return (json as readonly JsonValue[]).map((item, index) => valueOf(item, literals, below(index)));
  if (!isObject(json)) return json as Value;
  return Object.fromEntries(Object.entries(json).map(([name, one]) => [name, valueOf(one, literals, below(name))]));
}

export function isMembers(value: Value | undefined): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as it can be written: what fits into a number is one, so that `JSON.stringify` takes all but huge integers. */
export function plainOf(value: Value): unknown {
  if (typeof value === 'bigint') {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : value;
  }
  if (Array.isArray(value)) return (value as readonly Value[]).map(plainOf);
  if (!isMembers(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plainOf(one)]));
}
