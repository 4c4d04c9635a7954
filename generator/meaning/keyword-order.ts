/**
 * One document, one sequence of bytes: brings the keywords of every node into a fixed order, so that moving `type` above
 * `description` changes nothing downstream. The author's order is kept where it means something to readers: properties,
 * paths, responses, examples, mappings, and everything inside example values. Components are sorted by name, because a
 * bundler collects them in the order in which it happens to meet them.
 */
import { isObject, type JsonObject, type JsonValue } from './json.js';

/** Keywords in reading order; those not listed follow in alphabetical order. */
const readingOrder = [
  ...[
    'openapi',
    'info',
    'jsonSchemaDialect',
    'servers',
    'security',
    'tags',
    'externalDocs',
    'paths',
    'webhooks',
    'components',
  ],
  ...[
    '$ref',
    'operationId',
    'name',
    'in',
    'title',
    'summary',
    'description',
    'required',
    'deprecated',
    'url',
    'variables',
  ],
  ...['termsOfService', 'contact', 'license', 'version', 'identifier', 'email'],
  ...['parameters', 'requestBody', 'responses', 'callbacks', 'headers', 'content', 'links'],
  ...['style', 'explode', 'allowReserved', 'schema', 'encoding', 'value', 'externalValue'],
  ...[
    'type',
    'format',
    'const',
    'enum',
    'default',
    'pattern',
    'minimum',
    'maximum',
    'exclusiveMinimum',
    'exclusiveMaximum',
  ],
  ...['multipleOf', 'minLength', 'maxLength', 'items', 'minItems', 'maxItems', 'uniqueItems', 'properties'],
  ...['additionalProperties', 'minProperties', 'maxProperties', 'allOf', 'anyOf', 'oneOf', 'not', 'discriminator'],
  ...[
    'propertyName',
    'mapping',
    'example',
    'examples',
    'get',
    'put',
    'post',
    'delete',
    'options',
    'head',
    'patch',
    'trace',
  ],
];
const rank = new Map(readingOrder.map((keyword, index) => [keyword, index]));

/** Keywords whose value maps names chosen by the author to nodes; the names keep their order. */
const maps = new Set([
  ...[
    'paths',
    'webhooks',
    'responses',
    'headers',
    'content',
    'links',
    'callbacks',
    'encoding',
    'variables',
    'properties',
  ],
  ...['patternProperties', '$defs', 'definitions', 'dependentSchemas', 'dependentRequired', 'mapping', 'scopes'],
]);

/** Keywords whose value is the author's data, kept to the letter. */
const data = new Set(['example', 'default', 'const', 'enum', 'value', 'required']);

/** The document with its keywords in canonical order. Pure: the input is left as it is. */
export function inKeywordOrder(document: JsonObject): JsonObject {
  return node(document) as JsonObject;
}

function node(value: JsonValue, key = ''): JsonValue {
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map((item) => node(item));
  if (!isObject(value) || key.startsWith('x-')) return value;
  const ordered: [string, JsonValue][] = Object.entries(value)
    .sort(([left], [right]) => byReadingOrder(left, right))
    .map(([keyword, child]) => [keyword, keywordValue(keyword, child)]);
  return Object.fromEntries(ordered);
}

function keywordValue(keyword: string, child: JsonValue): JsonValue {
  if (data.has(keyword)) return child;
  if (keyword === 'components' && isObject(child)) {
    const sections = Object.entries(child).sort(([left], [right]) => compare(left, right));
    return Object.fromEntries(sections.map(([section, members]) => [section, sorted(members)]));
  }
  // `examples` is a map of Example objects beside media types and parameters, a list of values in a schema.
  if (keyword === 'examples') return isObject(child) ? map(child) : child;
  return maps.has(keyword) && isObject(child) ? map(child) : node(child, keyword);
}

function map(members: JsonObject): JsonValue {
  return Object.fromEntries(Object.entries(members).map(([name, member]) => [name, node(member)]));
}

function sorted(members: JsonValue): JsonValue {
  if (!isObject(members)) return members;
  return map(Object.fromEntries(Object.entries(members).sort(([left], [right]) => compare(left, right))));
}

function byReadingOrder(left: string, right: string): number {
  return (rank.get(left) ?? rank.size) - (rank.get(right) ?? rank.size) || compare(left, right);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
