/** Parameters and headers of OpenAPI 2.0, whose own keywords describe their value. */
import { isObject, own, pointerTo, stringOf, type JsonObject, type JsonValue } from '../../../meaning/json.js';
import { without, type Conversion, type Draft } from './conversion.js';
import { schemaOf } from './schemas.js';

/** What describes the value: in OpenAPI 3 these stand in a schema. */
const valueKeywords: ReadonlySet<string> = new Set([
  ...['type', 'format', 'items', 'collectionFormat', 'default', 'maximum', 'exclusiveMaximum', 'minimum'],
  ...['exclusiveMinimum', 'maxLength', 'minLength', 'pattern', 'maxItems', 'minItems', 'uniqueItems', 'enum'],
  ...['multipleOf', 'x-nullable'],
]);
const moved = new Set([...valueKeywords, 'schema', 'example']);

/** How a list is written, by its place, where that is not what OpenAPI 3 takes for granted. What is not here has no word there. */
const styles: Readonly<Record<string, Readonly<Record<string, Draft>>>> = {
  query: {
    csv: { explode: false },
    ssv: { style: 'spaceDelimited', explode: false },
    pipes: { style: 'pipeDelimited', explode: false },
    multi: {},
  },
  formData: {
    csv: { style: 'form', explode: false },
    ssv: { style: 'spaceDelimited', explode: false },
    pipes: { style: 'pipeDelimited', explode: false },
    multi: {},
  },
  path: { csv: {} },
  header: { csv: {} },
};
const separators: Readonly<Record<string, string>> = { csv: 'commas', ssv: 'spaces', tsv: 'tabs', pipes: 'pipes' };

export interface Value {
  readonly schema: JsonValue;
  readonly style: Draft;
}

/**
 * The value of a parameter or header whose place is `place`. Its schema stands at `to` now.
 * @param from the parameter in the author's document
 */
export function valueOf(conversion: Conversion, node: JsonObject, place: string, to: string, from: string): Value {
  const inner = own(node, 'schema');
  // A word of OpenAPI 3 only, but it is clear what is meant.
  const given = isObject(inner) ? pointerTo(from, 'schema') : from;
  const value = isObject(inner)
    ? inner
    : Object.fromEntries(Object.entries(node).filter(([name]) => valueKeywords.has(name)));
  conversion.moves.add(to, given);
  const plain = (schema: JsonObject, style: Draft = {}): Value => ({
    schema: schemaOf(conversion, schema, to, given),
    style,
  });
  if (value['type'] !== 'array') return plain(value);
  const format = stringOf(own(node, 'collectionFormat')) ?? 'csv';
  const style = own(styles[place], format);
  if (!isObject(style)) return plain(asText(conversion, value, format, given));
  const items = own(value, 'items');
  if (!isObject(items) || items['type'] !== 'array') return plain(value, style);
  const format2 = stringOf(own(items, 'collectionFormat')) ?? 'csv';
  return plain({ ...value, items: asText(conversion, items, format2, pointerTo(given, 'items')) }, style);
}

/** OpenAPI 3 cannot say how such a list is written: whoever calls writes it. */
function asText(conversion: Conversion, value: JsonObject, format: string, from: string): JsonObject {
  const separator = separators[format];
  const how = separator === undefined ? `in the format "${format}"` : `with ${separator} between its items`;
  conversion.add('collection-format', from, `Nothing here writes a list ${how}.`);
  return { type: 'string', ...(value['x-nullable'] === true ? { 'x-nullable': true } : {}) };
}

/** A parameter that stays one. */
export function parameterOf(conversion: Conversion, node: JsonObject, to: string, from: string): Draft {
  conversion.moves.add(to, from);
  const { schema, style } = valueOf(conversion, node, stringOf(node['in']) ?? '', pointerTo(to, 'schema'), from);
  return { ...without(node, moved), ...style, schema, ...exampleOf(node) };
}

export function headerOf(conversion: Conversion, node: JsonValue, to: string, from: string): JsonValue {
  if (!isObject(node)) return node;
  const { schema } = valueOf(conversion, node, 'header', pointerTo(to, 'schema'), from);
  return { ...without(node, moved), schema, ...exampleOf(node) };
}

/** 2.0 has no example of a parameter; many write one, and more as an extension. */
function exampleOf(node: JsonObject): Draft {
  const example = own(node, 'example') ?? own(node, 'x-example');
  return example === undefined ? {} : { example };
}

/** What a schema of a form keeps of the parameter it was. */
export function propertyOf(conversion: Conversion, node: JsonObject, to: string, from: string): Value {
  const { schema, style } = valueOf(conversion, node, 'formData', to, from);
  if (node['allowEmptyValue'] === true)
    conversion.add(
      'allow-empty-value',
      pointerTo(from, 'allowEmptyValue'),
      'allowEmptyValue is written, and nothing is generated from it.',
    );
  const rest = without(node, new Set([...moved, 'name', 'in', 'required', 'allowEmptyValue']));
  return { schema: isObject(schema) ? { ...schema, ...rest, ...exampleOf(node) } : schema, style };
}
