/**
 * References that lead out of a document. Where they are needed they have been followed on reading; those that are left stand in
 * data, and libraries that follow every `$ref` would read the file, or ask the host, that a stranger names there.
 */
import { isObject, type JsonValue } from '../json.js';

/** A blank behind the name keeps it from being followed, and people see it all the same. */
const shown = '$ref ';

/** A value in which nothing leads outside. What needs no change is the same value. */
export function withoutOutside(value: JsonValue): JsonValue {
  return renamed(value, '$ref', shown);
}

/** The same the other way round: data as they were written. */
export function withOutside(value: JsonValue): JsonValue {
  return renamed(value, shown, '$ref');
}

function renamed(value: JsonValue, from: string, to: string): JsonValue {
  if (Array.isArray(value)) {
    const items = value as readonly JsonValue[];
    const made = items.map((item) => renamed(item, from, to));
    return made.some((one, index) => one !== items[index]) ? made : value;
  }
  if (!isObject(value)) return value;
  let isChanged = false;
  const entries = Object.entries(value).map(([key, child]): [string, JsonValue] => {
    const isOutside = key === from && typeof child === 'string' && !child.startsWith('#');
    const made = renamed(child, from, to);
    isChanged ||= isOutside || made !== child;
    return [isOutside ? to : key, made];
  });
  return isChanged ? Object.fromEntries(entries) : value;
}
