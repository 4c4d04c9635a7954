/** Documents of any size, made from our own: every action again and again under numbered names, with its own schemas. */
import { readFileSync } from 'node:fs';
import type { JsonObject, JsonValue } from '../../generator/meaning/json.js';
import { objectOf } from '../../generator/meaning/json.js';

/** Without compiled validators, as a document is that does not ask for them. */
function original(): JsonObject {
  const { 'x-validation': _asked, ...document } = JSON.parse(
    readFileSync('generated/openapi.json', 'utf8'),
  ) as JsonObject;
  return document;
}

/** A dispatched document with `copies` times the actions and schemas of ours. */
export function dispatchedDocument(copies: number): JsonObject {
  const document = original();
  const paths: Record<string, JsonValue> = {};
  const components: Record<string, Record<string, JsonValue>> = {};
  for (let copy = 0; copy < copies; copy += 1) {
    const numbered = copy === 0 ? document : renumber(document, copy);
    Object.assign(paths, numbered['paths']);
    for (const [section, members] of Object.entries(objectOf(numbered['components']))) {
      components[section] = Object.assign(components[section] ?? {}, members);
    }
  }
  return { ...document, paths, components };
}

/** The same as an ordinary REST document: true paths of their own, no dispatch. */
export function restDocument(copies: number): JsonObject {
  const {
    'x-action-dispatch': _rule,
    'x-stories': _told,
    'x-resources': _kept,
    paths,
    ...rest
  } = dispatchedDocument(copies);
  const restful = Object.entries(objectOf(paths)).map(([key, item]) => [
    `${key.replace(/^\/[^/]+/, '/v1')}/{Owner}`,
    {
      ...withoutBehaviour(objectOf(item)),
      parameters: [{ name: 'Owner', in: 'path', required: true, schema: { type: 'string' } }],
    },
  ]);
  return { ...rest, paths: Object.fromEntries(restful) as JsonObject };
}

/** What an operation waits for or does to a resource is said without an owner; stories name actions. */
function withoutBehaviour(item: JsonObject): JsonObject {
  const operations = Object.entries(item).map(([method, operation]) => {
    const { 'x-wait': _wait, 'x-state': _state, ...rest } = objectOf(operation);
    return [method, rest];
  });
  return Object.fromEntries(operations) as JsonObject;
}

function renumber(document: JsonObject, copy: number): JsonObject {
  const names = new Set(Object.keys(objectOf(objectOf(document['components'])['schemas'])));
  const rename = (value: JsonValue, key = ''): JsonValue => {
    if (Array.isArray(value)) {
      const values = value as readonly JsonValue[];
      // The one allowed value of the Action parameter.
      if (
        key === 'enum' &&
        values.length === 1 &&
        document['paths'] &&
        `/ncs/${String(values[0])}` in objectOf(document['paths'])
      ) {
        return [`${String(values[0])}${copy}`];
      }
      return values.map((item) => rename(item));
    }
    if (typeof value === 'string') {
      if (key === 'operationId') return `${value}${copy}`;
      const schema = /^#\/components\/schemas\/(.+)$/.exec(value)?.[1];
      return schema !== undefined && names.has(schema) ? `${value}${copy}` : value;
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, rename(child, name)]));
  };
  const numbered = rename(document) as JsonObject;
  const suffix = (members: JsonValue | undefined) =>
    Object.fromEntries(Object.entries(objectOf(members)).map(([name, member]) => [`${name}${copy}`, member]));
  const components = objectOf(numbered['components']);
  return {
    ...numbered,
    paths: suffix(numbered['paths']),
    components: { ...components, schemas: suffix(components['schemas']) },
  };
}
