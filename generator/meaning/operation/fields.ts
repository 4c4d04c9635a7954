/** `encoding` and list styles: how the members of a form are written. */
import { isJson, isUrlEncoded } from '../../runtime/arguments/media-type.js';
import type { Field, Fields } from '../../runtime/bodies/field.js';
import type { ListStyle } from '../../runtime/arguments/lists/style.js';
import { argumentShape, memberSchemas } from '../schema/argument-shape.js';
import { partsOf } from '../schema/schema.js';
import { listRowName, rowOf } from './arguments.js';
import { listStyleOf, type Listener } from './lists/styles.js';
import { arrayOf, isObject, objectOf, own, resolve, stringOf, type JsonObject, type JsonValue } from '../json.js';

/** Undefined where nothing differs from what is usual. */
export function readFields(
  document: JsonObject,
  mediaType: string,
  encoding: JsonValue | undefined,
  schema?: JsonValue,
): Fields | undefined {
  const lists = isUrlEncoded(mediaType) ? listStylesOfForm(document, schema, encoding) : new Map<string, ListStyle>();
  const said = Object.entries(objectOf(encoding)).flatMap(([name, value]) => {
    const field = fieldOf(document, mediaType, objectOf(value));
    return Object.keys(field).length === 0 ? [] : [[name, field] as const];
  });
  const fields = [...said, ...[...lists].map(([name, style]) => [name, { row: listRowName(style) }] as const)];
  return fields.length === 0 ? undefined : Object.fromEntries(fields);
}

/** Member → its list style, where it has one: a style or a media type that is named is nearer than that of all. */
export function listStylesOfForm(
  document: JsonObject,
  schema: JsonValue | undefined,
  encoding: JsonValue | undefined,
  listener?: Listener,
): ReadonlyMap<string, ListStyle> {
  if (schema === undefined) return new Map();
  const parts = partsOf(document, [schema]);
  const names = argumentShape(document, schema).members?.names ?? [];
  return new Map(
    names.flatMap((name) => {
      const holder = own(encoding, name);
      const { style, explode, contentType, allowReserved } = objectOf(holder);
      const isOpen = [style, explode, contentType, allowReserved].every((one) => one === undefined);
      const found = listStyleOf(document, { holder, schemas: memberSchemas(parts, name), isOpen }, listener);
      return found === undefined ? [] : [[name, found] as const];
    }),
  );
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
