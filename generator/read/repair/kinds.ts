/** What goes wrong in objects of one kind: fields that stand in the wrong object, fields that are missing. */
import type { Kind } from '../../meaning/document/grammar.js';
import { isObject, objectOf, pointerTo, type JsonObject, type JsonValue } from '../../meaning/json.js';
import type { Repair } from './context.js';
import { completedItem } from './operations.js';
import { beforeSchema, checkedSchema, schemaFields } from './schemas.js';
import { shown } from './values.js';

interface KindRules {
  /** On the way in: brings fields to where OpenAPI has them. */
  readonly before?: (value: JsonValue, pointer: string, repair: Repair) => JsonValue;
  /** On the way out: every field has its shape. */
  readonly after?: (value: JsonObject, pointer: string, repair: Repair) => JsonObject | undefined;
}

export const ofKind: Partial<Record<Kind, KindRules>> = {
  Document: { before: pathKeys, after: wholeDocument },
  Info: { after: (info, pointer, repair) => withTexts(info, ['title', 'version'], pointer, repair) },
  PathItem: { after: completedItem },
  Parameter: { before: underSchema, after: parameter },
  Header: { before: underSchema, after: withSayable },
  RequestBody: { before: underContent, after: withSayable },
  MediaType: { before: underSchema },
  Response: {
    before: underContent,
    after: (response, pointer, repair) =>
      withTexts(withSayable(response, pointer, repair), ['description'], pointer, repair),
  },
  Discriminator: { before: discriminator },
  Schema: { before: beforeSchema, after: checkedSchema },
};

/** OpenAPI 2.0 had only its property's name. */
function discriminator(value: JsonValue, pointer: string, repair: Repair): JsonValue {
  if (typeof value !== 'string') return value;
  repair.add(
    'object-expected',
    pointer,
    `${shown(value)} stands where a discriminator belongs.`,
    'It is read as its propertyName.',
  );
  return { propertyName: value };
}

/** In characters: the line of a request may have 8,000 bytes nearly everywhere. */
const longestPath = 8_000;

function pathKeys(value: JsonValue, _pointer: string, repair: Repair): JsonValue {
  if (!isObject(value) || !isObject(value['paths'])) return value;
  const paths = Object.entries(value['paths']).flatMap(([key, item]): [string, JsonValue][] => {
    if (key.length > longestPath && !key.startsWith('x-')) {
      const what = `A path of ${key.length} characters is longer than servers take.`;
      repair.add('name-unsayable', '/paths', what);
      return [];
    }
    if (key.startsWith('/') || key.startsWith('x-')) return [[key, item]];
    repair.add(
      'misplaced-field',
      pointerTo('/paths', key),
      `The path "${key}" does not begin with "/".`,
      'It is read with "/" before it.',
    );
    return [[`/${key}`, item]];
  });
  return { ...value, paths: Object.fromEntries(paths) };
}

function wholeDocument(document: JsonObject, pointer: string, repair: Repair): JsonObject {
  const lacks = (field: string) => {
    if (field in document) return false;
    repair.add('field-missing', pointer, `The document has no ${field}.`);
    return true;
  };
  const hasOperations = 'webhooks' in document || 'components' in document;
  const version = String(document['openapi']);
  const full = /^\d+\.\d+\.\d+/.test(version) ? version : version.includes('.') ? `${version}.0` : `${version}.0.0`;
  if (full !== version)
    repair.add('openapi-version', '/openapi', `OpenAPI "${version}" is no version.`, `It is read as ${full}.`);
  return {
    ...document,
    openapi: full,
    ...(lacks('info') ? { info: { title: '', version: '' } } : {}),
    ...(!hasOperations || !('paths' in document) ? (lacks('paths') && !hasOperations ? { paths: {} } : {}) : {}),
  };
}

function withTexts(value: JsonObject, fields: readonly string[], pointer: string, repair: Repair): JsonObject {
  const missing = fields.filter((field) => !(field in value));
  if (missing.length === 0) return value;
  repair.add('field-missing', pointer, `It has no ${missing.join(' and no ')}.`);
  return { ...value, ...Object.fromEntries(missing.map((field) => [field, ''])) };
}

/** OpenAPI 2.0 had the schema's keywords in the object itself. */
function underSchema(value: JsonValue, pointer: string, repair: Repair): JsonValue {
  if (!isObject(value) || 'schema' in value || 'content' in value || '$ref' in value) return value;
  const found = Object.keys(value).filter((name) => schemaFields.has(name));
  if (!found.some((name) => name === 'type' || name === 'enum' || name === 'properties' || name === 'allOf'))
    return value;
  repair.add(
    'misplaced-field',
    pointerTo(pointer, found[0] ?? ''),
    `${found.join(', ')} stand beside the schema, not in it.`,
  );
  const of = (isMoved: boolean) =>
    Object.fromEntries(Object.entries(value).filter(([name]) => found.includes(name) === isMoved));
  return { ...of(false), schema: of(true) };
}

/** OpenAPI 2.0 had no media types between an answer and its schema. */
function underContent(value: JsonValue, pointer: string, repair: Repair): JsonValue {
  if (typeof value === 'string') return { description: value };
  if (!isObject(value) || !isObject(value['schema']) || 'content' in value) return value;
  repair.add(
    'misplaced-field',
    pointerTo(pointer, 'schema'),
    'schema stands beside content, not in it.',
    'It is read as JSON.',
  );
  const { schema, ...rest } = value;
  return { ...rest, content: { 'application/json': { schema } } };
}

const places = new Set(['path', 'query', 'header', 'cookie', 'querystring', 'body', 'formData']);

/** What HTTP can carry as the name of a header, and as a media type. */
const sayable = { headers: /^[!#$%&'*+\-.^`|~\w]+$/, content: /^[\t\x20-\x7e]+$/ };

/** Without headers and media types that nobody could send. */
function withSayable(value: JsonObject, pointer: string, repair: Repair): JsonObject {
  return Object.entries(sayable).reduce((left, [field, names]) => {
    const wrong = Object.keys(objectOf(left[field])).filter((name) => !names.test(name));
    if (wrong.length === 0) return left;
    for (const name of wrong)
      repair.add('name-unsayable', pointerTo(pointer, field, name), `${shown(name)} holds what HTTP cannot carry.`);
    const right = Object.entries(objectOf(left[field])).filter(([name]) => !wrong.includes(name));
    return { ...left, [field]: Object.fromEntries(right) };
  }, value);
}

function parameter(written: JsonObject, pointer: string, repair: Repair): JsonObject | undefined {
  const value = withSayable(written, pointer, repair);
  const name = value['name'];
  if (typeof name !== 'string' || !places.has(String(value['in']))) {
    repair.add('parameter-place', pointer, `Parameter ${shown(name ?? '')} has no place.`);
    return undefined;
  }
  if (value['in'] === 'header' && !sayable.headers.test(name)) {
    repair.add('name-unsayable', pointer, `The header ${shown(name)} holds what HTTP cannot carry.`);
    return undefined;
  }
  if (value['in'] === 'path' && value['required'] !== true) {
    repair.add('path-parameter-optional', pointer, `The path parameter "${name}" is not required.`);
    return { ...value, required: true };
  }
  return 'schema' in value || Object.keys(objectOf(value['content'])).length > 0 ? value : { ...value, schema: {} };
}
