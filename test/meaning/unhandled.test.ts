/**
 * Everything OpenAPI can say is used, or its writer is told that it is not. Redocly's tables say what there is: an update
 * that knows a new keyword makes this test ask what becomes of it.
 */
import { Oas3_1Types, Oas3Types } from '@redocly/openapi-core';
import { describe, expect, it } from 'vitest';
import { unhandledKeywords, unhandled } from '../../generator/meaning/unhandled.js';
import type { JsonObject } from '../../generator/meaning/json.js';

/** What types, client, mock, checks or documentation are made of. */
const used: Readonly<Record<string, string>> = {
  Root: 'openapi info servers security tags externalDocs paths components jsonSchemaDialect',
  Tag: 'name description externalDocs',
  ExternalDocs: 'description url',
  Server: 'url description variables',
  ServerVariable: 'enum default description',
  Info: 'title version description termsOfService contact license summary',
  Contact: 'name url email',
  License: 'name url identifier',
  PathItem: '$ref parameters summary description get put post delete options head patch trace servers',
  Parameter:
    'name in description required deprecated style explode allowReserved allowEmptyValue schema example examples content',
  Operation:
    'tags summary description externalDocs operationId parameters requestBody responses deprecated security servers',
  RequestBody: 'description required content',
  MediaType: 'schema example examples encoding',
  Encoding: 'contentType headers style explode allowReserved',
  Example: 'value summary description',
  Header: 'description required deprecated style explode allowReserved allowEmptyValue schema example examples content',
  Responses: 'default',
  Response: 'description headers content',
  Schema:
    '$id $anchor $schema $defs definitions id $vocabulary $comment $dynamicAnchor externalDocs discriminator title summary ' +
    'description type enum const default format nullable readOnly writeOnly deprecated example examples ' +
    'xml multipleOf maximum minimum exclusiveMaximum exclusiveMinimum maxLength minLength pattern contentEncoding ' +
    'contentMediaType maxItems minItems uniqueItems maxProperties minProperties required allOf anyOf oneOf not if then ' +
    'else dependentSchemas dependentRequired prefixItems contains minContains maxContains patternProperties propertyNames ' +
    'unevaluatedItems unevaluatedProperties properties items additionalProperties',
  Discriminator: 'propertyName mapping',
  Xml: 'name namespace prefix attribute wrapped',
  Components: 'parameters schemas responses examples requestBodies headers pathItems',
};

/** Objects that only stand below a keyword that is left out, or that only Redocly's own tools know. */
const below: readonly RegExp[] = [
  /^(Callback|Link|SecurityScheme|OAuth2Flows|.*Flow|ClientCredentials|AuthorizationCode)$/,
  /^(TagGroup|Logo|X[A-Z]\w+)$/,
];

/** Sections of the components whose members are only reached through a keyword that is left out. */
const sections = ['securitySchemes', 'links', 'callbacks'];

describe.each([
  ['3.0', Oas3Types],
  ['3.1', Oas3_1Types],
])('OpenAPI %s', (_version, types) => {
  const objects = Object.entries(types).filter(([name]) => !below.some((pattern) => pattern.test(name)));

  it.each(objects.map(([name, { properties }]) => [name, Object.keys(properties ?? {})] as const))(
    '%s',
    (name, properties) => {
      const known = [...(used[name] ?? '').split(' '), ...(name === 'Components' ? sections : []), ...unhandled];
      const open = properties.filter((keyword) => !keyword.startsWith('x-') && !known.includes(keyword));
      expect(
        open,
        `decide what becomes of these keywords of ${name}, here or in generator/meaning/unhandled.ts`,
      ).toEqual([]);
    },
  );
});

const operation = { operationId: 'a', responses: { 200: { description: 'd' } } };
const documentWith = (more: object) =>
  ({ openapi: '3.1.0', paths: { '/a': { get: { ...operation, ...more } } } }) as JsonObject;
const answering = (more: object) => documentWith({ responses: { 200: { description: 'd', ...more } } });
const schemaWith = (schema: object) => answering({ content: { 'application/json': { schema } } });

/** One document a keyword, and where it is found. */
const given: Readonly<Record<string, [JsonObject, string]>> = {
  webhooks: [{ openapi: '3.1.0', webhooks: { a: { post: operation } } }, '/webhooks'],
  callbacks: [documentWith({ callbacks: { done: { '{$url}': { post: operation } } } }), '/paths/~1a/get/callbacks'],
  links: [answering({ links: { next: { operationId: 'a' } } }), '/paths/~1a/get/responses/200/links'],
  externalValue: [
    answering({ content: { 'text/plain': { examples: { a: { externalValue: 'http://a/b' } } } } }),
    '/paths/~1a/get/responses/200/content/text~1plain/examples/a/externalValue',
  ],
  $dynamicRef: [
    schemaWith({ items: { $dynamicRef: '#node' } }),
    '/paths/~1a/get/responses/200/content/application~1json/schema/items/$dynamicRef',
  ],
  contentSchema: [
    schemaWith({ contentSchema: { type: 'object' } }),
    '/paths/~1a/get/responses/200/content/application~1json/schema/contentSchema',
  ],
};

describe('what is left out is reported by name and place', () => {
  it.each(unhandled)('%s', (keyword) => {
    const [document, pointer] = given[keyword] ?? [{}, 'add a document with it to this test'];
    expect(unhandledKeywords(document)).toEqual([{ keyword, pointers: [pointer] }]);
  });

  it.each([
    ['a property of that name', schemaWith({ properties: { links: {}, callbacks: {}, servers: {} } })],
    ['an example with such members', answering({ content: { 'application/json': { example: { links: { a: 1 } } } } })],
    ['nothing inside', answering({ links: {} })],
  ])('%s is no gap', (_what, document) => {
    expect(unhandledKeywords(document)).toEqual([]);
  });
});
