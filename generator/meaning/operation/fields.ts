/** `encoding`: how the members of a form are written. */
import { isJson, isUrlEncoded } from '../../runtime/arguments/media-type.js';
import type { Field, Fields } from '../../runtime/bodies/field.js';
import { rowOf } from './arguments.js';
import { arrayOf, isObject, objectOf, own, resolve, stringOf, type JsonObject, type JsonValue } from '../json.js';

/** Undefined where nothing differs from what is usual. */
export function readFields(
  document: JsonObject,
  mediaType: string,
  encoding: JsonValue | undefined,
): Fields | undefined {
  const fields = Object.entries(objectOf(encoding)).flatMap(([name, value]) => {
    const field = fieldOf(document, mediaType, objectOf(value));
    return Object.keys(field).length === 0 ? [] : [[name, field] as const];
  });
  return fields.length === 0 ? undefined : Object.fromEntries(fields);
}

/** A style that is named makes the type of no account; without one the type says it all (OpenAPI 3.1.1, 4.8.15.1). */
function fieldOf(document: JsonObject, mediaType: string, encoding: JsonObject): Field {
  const { style, explode, allowReserved, contentType } = encoding;
  const headers = fixedHeaders(document, encoding['headers']);
  const more = headers === undefined || isUrlEncoded(mediaType) ? {} : { headers };
  if (style !== undefined || explode !== undefined || allowReserved !== undefined) {
    const named = stringOf(style) ?? 'form';
    const row = rowOf({
      in: 'query',
      style: named,
      explode: typeof explode === 'boolean' ? explode : named === 'form',
      allowReserved: allowReserved === true && isUrlEncoded(mediaType),
    });
    return { row, ...more };
  }
  const type = stringOf(contentType);
  if (type === undefined) return more;
  return isUrlEncoded(mediaType) ? (isJson(type) ? { row: 'json' } : {}) : { type, ...more };
}

/** Headers of a part that can have one value only: nobody is asked for them. */
function fixedHeaders(
  document: JsonObject,
  headers: JsonValue | undefined,
): Readonly<Record<string, string>> | undefined {
  const fixed = Object.entries(objectOf(headers)).flatMap(([name, value]) => {
    const header = objectOf(resolve(document, value, '').value);
    const schema = resolve(document, header['schema'], '').value;
    const values = arrayOf(own(schema, 'enum'));
    const only = own(schema, 'const') ?? (values.length === 1 ? values[0] : undefined) ?? own(schema, 'default');
    const isKept =
      only !== undefined && !isObject(only) && !Array.isArray(only) && name.toLowerCase() !== 'content-type';
    return isKept ? [[name, String(only)] as const] : [];
  });
  return fixed.length === 0 ? undefined : Object.fromEntries(fixed);
}
