/** Parameters arrive as text. What a text means is said by the parameter's schema; a text that cannot mean it is a violation. */
import type { Parameter } from '../meaning/api.js';
import { objectOf, resolve, type JsonObject, type JsonValue } from '../meaning/json.js';
import { typesOf } from '../meaning/schema/schema.js';
import { isInt64 } from '../runtime/checks.js';

export interface Read {
  readonly value: JsonValue;
  /** Digits of 64-bit integers, for exact.ts: JSON pointer → text. */
  readonly literals: ReadonlyMap<string, string>;
}

/**
 * The value that texts stand for. A text that is not of the type stays a string, and the schema will say what is wrong.
 * @param texts every value given under the parameter's name, decoded
 */
export function readTexts(document: JsonObject, parameter: Parameter, texts: readonly string[]): Read {
  const { schema, style, explode } = parameter;
  if (parameter.mediaType !== undefined) return { value: jsonOr(texts[0] ?? ''), literals: new Map() };
  if (typesOf(document, schema).includes('array')) {
    const separator = style === 'spaceDelimited' ? ' ' : style === 'pipeDelimited' ? '|' : ',';
    const items = explode && parameter.in === 'query' ? texts : (texts[0] ?? '').split(separator);
    const itemSchema = objectOf(resolve(document, schema, '').value)['items'] ?? {};
    const read = items.map((text) => scalar(document, itemSchema, text));
    const literals = read.flatMap(({ digits }, index) =>
      digits === undefined ? [] : [[`/${index}`, digits] as const],
    );
    return { value: read.map(({ value }) => value), literals: new Map(literals) };
  }
  const { value, digits } = scalar(document, schema, texts[0] ?? '');
  return { value, literals: new Map(digits === undefined ? [] : [['', digits]]) };
}

function scalar(document: JsonObject, schema: JsonValue, text: string): { value: JsonValue; digits?: string } {
  const types = typesOf(document, schema);
  if (types.includes('integer') && isInt64(text)) return { value: Number(text), digits: text };
  if (types.includes('number') && /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text)) return { value: Number(text) };
  if (types.includes('boolean') && (text === 'true' || text === 'false')) return { value: text === 'true' };
  if (types.includes('null') && text === '') return { value: null };
  if (types.length > 0 || !/^(true|false|-?\d+)$/.test(text)) return { value: text };
  return { value: jsonOr(text) };
}

function jsonOr(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return text;
  }
}
