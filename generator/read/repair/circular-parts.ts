/**
 * Schemas that are parts of themselves (by allOf, oneOf, not, if, …): a value would be held against them for ever; and those
 * that are parts of another so often that it would take as long. What is one is left out.
 */
import { mapNodes } from '../../meaning/document/walk.js';
import {
  decoded,
  isObject,
  own,
  pointerSegments,
  pointerTo,
  stringOf,
  valueAt,
  type JsonObject,
  type JsonValue,
} from '../../meaning/json.js';
import type { Repair } from './context.js';

/** How often one value may be held against the parts of one schema; unions of unions of documents stay far below. */
const mostOften = 5_000;

const lists = ['allOf', 'anyOf', 'oneOf'];
const singles = ['not', 'if', 'then', 'else'];
const references = ['$ref', '$dynamicRef'];

/** @param targets where a reference leads, as `#/…`; undefined when nowhere */
export function withoutCircularParts(
  document: JsonObject,
  targets: (ref: string) => { readonly ref: string } | undefined,
  repair: Repair,
): JsonObject {
  const often = new Map<string, number>();
  const cut = new Set<string>();
  const weigh = (pointer: string, schema: JsonValue | undefined): number => {
    const known = often.get(pointer);
    if (known !== undefined || !isObject(schema)) return known ?? 1;
    // Who comes here again, before it is known, has gone in a circle.
    often.set(pointer, Infinity);
    let sum = 1;
    for (const [at, part] of partsOf(pointer, schema, targets)) {
      const weight = weigh(at, part ?? valueAt(document, at));
      if (weight === Infinity || sum + weight > mostOften) cut.add(part === undefined ? pointer : at);
      else sum += weight;
    }
    often.set(pointer, sum);
    return sum;
  };
  mapNodes(document, (node, pointer, kind) => {
    if (kind === 'Schema') weigh(pointer, node);
    return node;
  });
  if (cut.size === 0) return document;
  for (const pointer of cut)
    repair.add('schema-circle', pointer, 'A schema is a part of itself here, or of another far too often.');
  return without(document, [...cut]);
}

/** What else holds of the same value: a part with its pointer, or the pointer that a reference leads to. */
function* partsOf(
  pointer: string,
  schema: JsonObject,
  targets: (ref: string) => { readonly ref: string } | undefined,
): Generator<[pointer: string, part?: JsonValue]> {
  for (const keyword of references) {
    const written = stringOf(own(schema, keyword));
    const target = written === undefined ? undefined : targets(written);
    if (target !== undefined) yield [decoded(target.ref.slice(1))];
  }
  for (const keyword of lists) {
    const list = own(schema, keyword);
    // What tells the branches apart says which one it is.
    if (!Array.isArray(list) || (keyword !== 'allOf' && own(schema, 'discriminator') !== undefined)) continue;
    for (const [index, part] of (list as readonly JsonValue[]).entries())
      yield [pointerTo(pointer, keyword, index), part];
  }
  for (const keyword of singles) {
    const part = own(schema, keyword);
    if (part !== undefined) yield [pointerTo(pointer, keyword), part];
  }
  const dependent = own(schema, 'dependentSchemas');
  for (const [name, part] of Object.entries(isObject(dependent) ? dependent : {}))
    yield [pointerTo(pointer, 'dependentSchemas', name), part];
}

/** The document without its schemas at these places, or without their references where they say something else as well. */
function without(document: JsonObject, pointers: readonly string[]): JsonObject {
  const copy = structuredClone(document);
  // Of a list the last ones first, and what is inside before it: those before them stay where they are.
  const backwards = [...pointers].sort((one, two) => two.localeCompare(one, 'en', { numeric: true }));
  for (const pointer of backwards) {
    const segments = pointerSegments(pointer);
    const name = segments.pop() ?? '';
    const holder = valueAt(copy, pointerTo('', ...segments)) as Record<string, JsonValue> | JsonValue[] | undefined;
    const schema = valueAt(copy, pointer) as Record<string, JsonValue> | undefined;
    if (holder === undefined || schema === undefined) continue;
    const rest = Object.keys(schema).filter((key) => !references.includes(key));
    if (rest.length > 0 && rest.length < Object.keys(schema).length) for (const key of references) delete schema[key];
    else if (Array.isArray(holder)) holder.splice(Number(name), 1);
    else if (singles.includes(name) || segments.at(-1) === 'dependentSchemas') delete holder[name];
    else holder[name] = {};
  }
  return copy;
}
