/**
 * One document, one sequence of bytes: brings the keywords of every node into a fixed order, so that moving `type` above
 * `description` changes nothing downstream. The author's order is kept where it means something to readers: properties,
 * paths, responses, examples, mappings, and everything inside example values. Components are sorted by name, because a
 * bundler collects them in the order in which it happens to meet them.
 */
import { isObject, type JsonObject, type JsonValue } from '../json.js';
import { grammar, type Kind } from './grammar.js';
import { withChildren } from './walk.js';

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

/** The document with its keywords in canonical order. Pure: the input is left as it is. */
export function inKeywordOrder(document: JsonObject): JsonObject {
  return ordered(document, 'Document');
}

function ordered(node: JsonObject, kind: Kind): JsonObject {
  const inside = withChildren(node, kind, (child, below) => (isObject(child) ? ordered(child, below) : child));
  // Names that are all the author's keep their order.
  if ('*' in grammar[kind]) return inside;
  if (kind !== 'Components') return sorted(inside, byReadingOrder);
  const sections = Object.entries(inside).map(([section, members]): [string, JsonValue] => [
    section,
    isObject(members) && !section.startsWith('x-') ? sorted(members, compare) : members,
  ]);
  return sorted(Object.fromEntries(sections), compare);
}

function sorted(node: JsonObject, by: (left: string, right: string) => number): JsonObject {
  return Object.fromEntries(Object.entries(node).sort(([left], [right]) => by(left, right))) as JsonObject;
}

function byReadingOrder(left: string, right: string): number {
  return (rank.get(left) ?? rank.size) - (rank.get(right) ?? rank.size) || compare(left, right);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
