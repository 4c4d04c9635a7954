/** Pages of a mock that remembers nothing: it shows one, and whoever asks for what comes after it is told that it was the last. */
import type { Api, Operation } from '../../meaning/api.js';
import { isObject, pointerSegments, valueAt, type JsonObject, type JsonValue } from '../../meaning/json.js';
import type { Received } from '../../validate/validator.js';
import { argumentsOf } from '../state/arguments.js';
import { isMembers, type Value } from '../state/value.js';

/** Whether a call asks for what comes after a page, by what only an answer, or an item of one, can have told it. */
export function asksForLater(api: Api, operation: Operation, arrived: Received): boolean {
  const { style, by, start, first = 1 } = operation.pagination ?? {};
  if (start === undefined || style === 'offset' || style === 'page') return false;
  const request: Value = argumentsOf(api, operation, arrived);
  const asked = start.path.reduce<Value | undefined>((one, name) => (isMembers(one) ? one[name] : undefined), request);
  if (asked === undefined || asked === null || asked === '') return false;
  if (by === 'page') return Number(asked) > first;
  return by !== 'offset' || Number(asked) > 0;
}

/**
 * A page that leads to no other one.
 * @param isEmpty nothing is on it
 * @param fits whether a value is as the schema says
 */
export function asLast(
  { pagination }: Operation,
  value: JsonValue | undefined,
  isEmpty: boolean,
  fits: (value: JsonValue) => boolean,
): JsonValue | undefined {
  if (pagination === undefined || value === undefined) return value;
  const { next, items } = pagination;
  const path = next === undefined ? [] : pointerSegments(next);
  const isNamed = next !== undefined && valueAt(value, next) !== undefined;
  const ends = isNamed ? [without(value, path), withValueAt(value, path, ''), withValueAt(value, path, null)] : [value];
  const empty = isEmpty ? ends.map((one) => withValueAt(one, pointerSegments(items), [])) : [];
  return [...empty, ...ends].find(fits) ?? value;
}

export function withValueAt(value: JsonValue, [name, ...rest]: readonly string[], other: JsonValue): JsonValue {
  if (name === undefined || !isObject(value)) return other;
  return { ...value, [name]: withValueAt(value[name] ?? null, rest, other) };
}

function without(value: JsonValue, [name = '', ...rest]: readonly string[]): JsonValue {
  if (!isObject(value)) return value;
  const { [name]: held, ...others } = value;
  return rest.length === 0 || held === undefined ? (others as JsonObject) : { ...value, [name]: without(held, rest) };
}
