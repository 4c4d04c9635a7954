/** Small OpenAPI 2.0 documents around what a test is about. */
import type { JsonObject, JsonValue } from '../../../generator/meaning/json.js';

export const document20 = { swagger: '2.0', info: { title: 'T', version: '1' } };

/** A document with one `POST /a`. */
export function withOperation(operation: JsonObject, rest: JsonObject = {}): JsonObject {
  return { ...document20, paths: { '/a': { post: { responses: {}, ...operation } } }, ...rest };
}

export function withParameters(...parameters: JsonValue[]): JsonObject {
  return withOperation({ parameters });
}

export function withSchema(schema: JsonValue): JsonObject {
  return { ...document20, paths: {}, definitions: { S: schema } };
}
