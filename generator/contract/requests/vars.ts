/** The caller's own values: real ids for a server that knows them. */
import { parse } from 'yaml';
import type { Operation } from '../../meaning/api.js';
import { namesOf } from '../../meaning/declared/dispatch.js';
import { numberOf } from '../../meaning/digits.js';
import { isObject, type JsonObject, type JsonValue } from '../../meaning/json.js';
import type { Vars } from './cases.js';

/**
 * Reads `{ Name: value }`, for every action, and `{ Action: { Name: value } }` for one of them, which wins. YAML or JSON.
 * @throws Error saying what is wrong with the text
 */
export function readVars(text: string, operations: readonly Operation[]): (operation: Operation) => Vars {
  const all = plain(parse(text, { intAsBigInt: true }) as unknown);
  if (!isObject(all)) throw new Error('it must hold names and values, such as `Id: 42`');
  const isAction = (name: string) => operations.some((one) => namesOf(one).includes(name));
  const shared = Object.fromEntries(
    Object.entries(all).filter(([name, value]) => !(isAction(name) && isObject(value))),
  );
  const of = (name: string): JsonObject => (isObject(all[name]) && isAction(name) ? all[name] : {});
  return (operation) => Object.assign({}, shared, ...namesOf(operation).reverse().map(of)) as Vars;
}

function plain(value: unknown): JsonValue {
  if (typeof value === 'bigint') return numberOf(String(value));
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value as JsonValue;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, plain(member)]));
}
