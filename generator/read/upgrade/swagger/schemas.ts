/** Schemas of OpenAPI 2.0 as schemas of 3.1. */
import {
  isObject,
  objectOf,
  own,
  pointerTo,
  stringOf,
  type JsonObject,
  type JsonValue,
} from '../../../meaning/json.js';
import { mapObject, type Conversion, type Draft } from './conversion.js';

const schemaKeywords = new Set(['items', 'additionalProperties', 'not']);
const schemaMaps = new Set(['properties', 'patternProperties', 'definitions']);
const schemaLists = new Set(['allOf', 'anyOf', 'oneOf']);

/** What may say something about a reference without changing what it leads to. */
const annotations = new Set(['title', 'description', 'default', 'example', 'readOnly', 'externalDocs', 'xml']);

/** The schema at `from` of the author's document, which stands at `to` now. */
export function schemaOf(conversion: Conversion, value: JsonValue, to: string, from: string): JsonValue {
  if (!isObject(value)) return value;
  const nullable = value['x-nullable'] === true;
  const referenced = stringOf(own(value, '$ref'));
  // `type` can say null itself; for anything else null is a second possibility.
  const wrapped = nullable && (referenced !== undefined || stringOf(value['type']) === undefined);
  const at = wrapped ? pointerTo(to, 'anyOf', 0) : to;
  if (wrapped) conversion.moves.add(at, from);
  const schema =
    referenced === undefined ? keywordsOf(conversion, value, at, from) : referenceOf(conversion, value, from);
  if (wrapped) return { anyOf: [schema, { type: 'null' }] };
  return nullable ? orNull(schema) : schema;
}

/** In 2.0 nothing beside a reference counts; what describes the place is kept all the same. */
function referenceOf(conversion: Conversion, value: JsonObject, from: string): Draft {
  const siblings = Object.entries(value).filter(([name]) => name !== '$ref' && name !== 'x-nullable');
  const kept = siblings.filter(([name]) => annotations.has(name) || name.startsWith('x-'));
  const [lost] = siblings.filter((one) => !kept.includes(one)).map(([name]) => name);
  if (lost !== undefined)
    conversion.add(
      'reference-siblings',
      pointerTo(from, lost),
      `"${lost}" stands beside a $ref, where OpenAPI 2.0 ignores everything.`,
    );
  return conversion.reference(stringOf(value['$ref']) ?? '', Object.fromEntries(kept));
}

function keywordsOf(conversion: Conversion, value: JsonObject, to: string, from: string): Draft {
  const child = (one: JsonValue, ...way: (string | number)[]) =>
    schemaOf(conversion, one, pointerTo(to, ...way), pointerTo(from, ...way));
  const entries = Object.entries(value).flatMap(([keyword, one]): [string, JsonValue][] => {
    if (keyword === 'x-nullable' || keyword === 'collectionFormat') return [];
    if (keyword === 'exclusiveMinimum' || keyword === 'exclusiveMaximum')
      return exclusive(value, keyword, one, keyword === 'exclusiveMinimum' ? 'minimum' : 'maximum');
    if (keyword === 'minimum' && value['exclusiveMinimum'] === true) return [];
    if (keyword === 'maximum' && value['exclusiveMaximum'] === true) return [];
    if (keyword === 'type' && one === 'file')
      return [
        ['type', 'string'],
        ['format', 'binary'],
      ];
    if (keyword === 'format' && value['type'] === 'file') return [];
    if (keyword === 'discriminator' && typeof one === 'string')
      return [[keyword, discriminatorOf(conversion, one, from)]];
    if (schemaMaps.has(keyword) && isObject(one))
      return [[keyword, mapObject(one, (inner, name) => child(inner, keyword, name))]];
    if (Array.isArray(one) && (schemaLists.has(keyword) || keyword === 'items'))
      // A list of schemas under `items` means one after another.
      return [
        [
          keyword === 'items' ? 'prefixItems' : keyword,
          one.map((inner: JsonValue, index) => child(inner, keyword, index)),
        ],
      ];
    return [[keyword, schemaKeywords.has(keyword) ? child(one, keyword) : one]];
  });
  return Object.fromEntries(entries);
}

/** A limit that is excluded is a number of its own in 3.1. */
function exclusive(value: JsonObject, keyword: string, one: JsonValue, limit: string): [string, JsonValue][] {
  if (typeof one !== 'boolean') return [[keyword, one]];
  const bound = value[limit];
  return one && bound !== undefined ? [[keyword, bound]] : [];
}

function orNull(schema: Draft): Draft {
  const values = schema['enum'];
  return {
    ...schema,
    type: [schema['type'] ?? 'object', 'null'],
    // Who lets a value be null does not mean to forbid it by the list of its values.
    ...(Array.isArray(values) && !values.includes(null) ? { enum: [...(values as JsonValue[]), null] } : {}),
  };
}

/**
 * In 2.0 the tag's value is the name of the definition, which 3.1 takes for granted as well; a definition that has another
 * value says so by `x-discriminator-value`.
 */
function discriminatorOf(conversion: Conversion, propertyName: string, from: string): Draft {
  const mapping: Draft = {};
  for (const [name, definition] of Object.entries(objectOf(conversion.document['definitions']))) {
    const tag = stringOf(own(definition, 'x-discriminator-value'));
    const pointer = pointerTo('/definitions', name);
    if (tag !== undefined && (pointer === from || conversion.extends(definition, from)))
      mapping[tag] = pointerTo('#/components/schemas', name).replaceAll('%', '%25');
  }
  return Object.keys(mapping).length === 0 ? { propertyName } : { propertyName, mapping };
}
