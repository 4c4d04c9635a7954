/** How the reference says what an extension may be: in JSON Schema of draft 7, which every editor's YAML support reads. */
import type { JsonObject, JsonValue } from '../../json.js';

/** Where an extension stands: at the root, or at a node of a kind; `anywhere` at any node that can hold extensions. */
export type Place = 'root' | 'operation' | 'parameter' | 'encoding' | 'response' | 'example' | 'schema' | 'anywhere';

export interface Declaration {
  readonly at: readonly Place[];
  readonly says: string;
  /** What holds without it. */
  readonly without: string;
  readonly example: JsonValue;
  readonly schema: JsonObject;
}

export const text = (description: string): JsonObject => ({ type: 'string', minLength: 1, description });
export const oneOf = (description: string, ...values: readonly JsonValue[]): JsonObject => ({
  enum: values,
  description,
});
export const texts = (description: string): JsonObject => ({ type: 'array', items: { type: 'string' }, description });
export const pointer = (description: string): JsonObject => ({ type: 'string', pattern: '^(/.*)?$', description });
export const code = (description: string): JsonObject => ({ type: ['string', 'number'], description });

/** In the Common Expression Language. YAML reads `1` and `true` as what they are there as well. */
export const expression = (description: string): JsonObject => ({
  type: ['string', 'number', 'boolean'],
  description: `${description} A CEL expression.`,
});
export const expressions = (description: string): JsonObject => ({
  type: 'object',
  additionalProperties: { type: ['string', 'number', 'boolean'] },
  description: `${description} Member: CEL expression.`,
});

/** Members of these names and no others, as one with another name is most likely mistyped; extensions go everywhere. */
export function members(
  properties: Readonly<Record<string, JsonObject>>,
  required: readonly string[] = [],
  more: JsonObject = {},
): JsonObject {
  return {
    type: 'object',
    properties,
    patternProperties: { '^x-': true },
    additionalProperties: false,
    ...(required.length === 0 ? {} : { required }),
    ...more,
  };
}

export function named(value: JsonObject, description: string): JsonObject {
  return { type: 'object', additionalProperties: value, description };
}
