/** Arguments arrive as texts. What they mean is said by their schemas; a text that cannot mean it is a violation. */
import type { Tree } from '../runtime/arguments/shape.js';
import { isInt64 } from '../runtime/checks.js';
import { pointerTo, type JsonObject, type JsonValue } from '../meaning/json.js';
import { argumentTypes, itemSchemas, memberSchemas } from '../meaning/schema/argument-shape.js';
import { partsOf } from '../meaning/schema/schema.js';
import { parseExact } from './exact.js';

export interface Read {
  readonly value: JsonValue;
  /** Digits of 64-bit integers, for exact.ts: JSON pointer → text. */
  readonly literals: ReadonlyMap<string, string>;
}

/** The value that a tree of texts stands for. A text that is not of the type stays a string, and the schema will say what is wrong. */
export function valueOf(document: JsonObject, schema: JsonValue, tree: Tree): Read {
  const literals = new Map<string, string>();
  return { value: typed(document, [schema], tree, '', literals), literals };
}

/** JSON in an argument. What is no JSON stays a string. */
export function jsonOf(text: string): Read {
  try {
    return parseExact(text);
  } catch {
    return { value: text, literals: new Map() };
  }
}

function typed(
  document: JsonObject,
  schemas: readonly JsonValue[],
  tree: Tree,
  pointer: string,
  literals: Map<string, string>,
): JsonValue {
  const parts = partsOf(document, schemas);
  if (typeof tree === 'string') return scalar(argumentTypes(parts), tree, pointer, literals);
  if (Array.isArray(tree)) {
    const items = itemSchemas(parts);
    return (tree as readonly Tree[]).map((one, index) =>
      typed(document, items, one, pointerTo(pointer, index), literals),
    );
  }
  return Object.fromEntries(
    Object.entries(tree).map(([name, one]) => [
      name,
      typed(document, memberSchemas(parts, name), one, pointerTo(pointer, name), literals),
    ]),
  );
}

function scalar(types: ReadonlySet<string>, text: string, pointer: string, literals: Map<string, string>): JsonValue {
  if (types.has('integer') && isInt64(text)) {
    literals.set(pointer, text);
    return Number(text);
  }
  if (types.has('number') && /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text)) {
    if (text.length > 15) literals.set(pointer, text);
    return Number(text);
  }
  if (types.has('boolean') && (text === 'true' || text === 'false')) return text === 'true';
  if (types.has('string')) return text;
  if (types.has('null') && text === '') return null;
  // Where a style has no words for a list or an object, it is JSON.
  if ((types.has('object') || types.has('array')) && /^[[{]/.test(text)) return below(jsonOf(text), pointer, literals);
  if (types.size > 0 || !/^(true|false|-?\d+)$/.test(text)) return text;
  return below(jsonOf(text), pointer, literals);
}

function below({ value, literals: inside }: Read, pointer: string, literals: Map<string, string>): JsonValue {
  for (const [at, digits] of inside) literals.set(pointer + at, digits);
  return value;
}
