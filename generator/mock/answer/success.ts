/** Successes that nobody wrote: whoever reads the code of an answer must not take them for errors. */
import type { Api } from '../../meaning/api.js';
import { codeIn } from '../../meaning/declared/errors.js';
import { isObject, own, type JsonObject, type JsonValue } from '../../meaning/json.js';
import { pathOf, placed } from '../../meaning/operation/enclosure.js';
import { instanceSchema } from '../../meaning/schema/schema.js';

/**
 * A made-up success with a code that means none, where its schema has a code at all.
 * @param fits whether a value is as the schema says
 */
export function asSuccess(
  { document, errors }: Api,
  schema: JsonValue | undefined,
  value: JsonValue | undefined,
  fits: (value: JsonValue) => boolean,
): JsonValue | undefined {
  if (errors === undefined || schema === undefined || !isObject(value)) return value;
  const path = pathOf(errors.code);
  if (instanceSchema(document, schema, path) === undefined) return value;
  const codes = errors.success ?? ['', 0, null];
  const isFree = codeIn(errors, value) === undefined && fits(value);
  if (isFree && (errors.success === undefined || path.reduce<JsonValue | undefined>(own, value) !== undefined))
    return value;
  const said = codes.map((code) => placed(value, path, code) as JsonObject);
  const without = lacking(value, path);
  // Where a code that is there is an error, none is the better success.
  const ways = errors.success === undefined ? [without, ...said] : [...said, without];
  return ways.find((one) => codeIn(errors, one) === undefined && fits(one)) ?? value;
}

function lacking(value: JsonObject, [name = '', ...rest]: readonly string[]): JsonObject {
  const { [name]: held, ...others } = value;
  return rest.length === 0 || !isObject(held) ? others : { ...value, [name]: lacking(held, rest) };
}
