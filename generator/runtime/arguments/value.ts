/** What may be said: texts, lists and objects. What is undefined or null is not there, as in RFC 6570. */
import { stringify } from '../json.js';

export type Members = Readonly<Record<string, unknown>>;

export function isNothing(value: unknown): value is undefined | null {
  return value === undefined || value === null;
}

/** A date and the like, as it is in JSON. */
export function plain(value: unknown): unknown {
  const { toJSON } = Object(value) as { toJSON?: unknown };
  return typeof toJSON === 'function' ? (toJSON.call(value) as unknown) : value;
}

export function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list or an object inside of something that has no words for it is JSON. */
export function textOf(value: unknown): string {
  const said = plain(value);
  return typeof said === 'object' ? stringify(said) : String(said);
}

export function itemsOf(list: readonly unknown[]): unknown[] {
  return list.filter((item) => !isNothing(item));
}

export function membersOf(value: Members): [name: string, value: unknown][] {
  return Object.entries(value).filter(([, member]) => !isNothing(member));
}
