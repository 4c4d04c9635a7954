/** The reference as one JSON Schema for editors: of a document, of which it says nothing but what extensions of ours may be. */
import { furtherMethods, httpMethods } from '../../api.js';
import type { JsonObject } from '../../json.js';
import type { Place } from './shape.js';
import { declarations, extensions, extensionsAt } from './table.js';

const ref = (name: string): JsonObject => ({ $ref: `#/definitions/${name}` });
const all = (name: string): JsonObject => ({ type: 'object', additionalProperties: ref(name) });
const list = (name: string): JsonObject => ({ type: 'array', items: ref(name) });

/** @param properties what a node of the kind holds besides */
function node(place: Place, properties: JsonObject): JsonObject {
  const here = [...extensionsAt(place), ...extensionsAt('anywhere')];
  return {
    type: ['object', 'boolean'],
    properties: { ...properties, ...Object.fromEntries(here.map((name) => [name, ref(name)])) },
  };
}

export function editorSchema(): JsonObject {
  const content = { type: 'object', additionalProperties: ref('mediaType') };
  const examples = all('example');
  const components = {
    ...{ schemas: all('schema'), responses: all('response'), parameters: all('parameter'), examples },
    ...{ requestBodies: all('body'), headers: all('parameter'), pathItems: all('pathItem') },
  };
  const methods = [...httpMethods, 'query'].map((method) => [method, ref('operation')] as const);
  const extra = { type: 'object', propertyNames: { enum: furtherMethods }, additionalProperties: ref('operation') };
  const schemas = ['properties', 'patternProperties', '$defs', 'dependentSchemas'].map((one) => [one, all('schema')]);
  const inner = ['items', 'additionalProperties', 'not', 'if', 'then', 'else', 'contains'].map((one) => [
    one,
    ref('schema'),
  ]);
  const lists = ['allOf', 'anyOf', 'oneOf', 'prefixItems'].map((one) => [one, list('schema')]);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Extensions of OpenAPI documents that openapi-action-toolkit reads',
    description: 'Says nothing of OpenAPI itself: let an editor hold a document against a schema of OpenAPI beside it.',
    allOf: [ref('document')],
    definitions: {
      ...Object.fromEntries(
        extensions.map((name) => {
          const { schema, says, without } = declarations[name];
          return [
            name,
            { ...schema, description: `${says[0]?.toUpperCase()}${says.slice(1)}. Without it: ${without}.` },
          ];
        }),
      ),
      document: node('root', {
        paths: all('pathItem'),
        webhooks: all('pathItem'),
        components: { type: 'object', properties: components },
      }),
      pathItem: node('anywhere', {
        ...Object.fromEntries(methods),
        additionalOperations: extra,
        parameters: list('parameter'),
      }),
      operation: node('operation', {
        parameters: list('parameter'),
        requestBody: ref('body'),
        responses: all('response'),
      }),
      parameter: node('parameter', { schema: ref('schema'), content, examples }),
      body: node('anywhere', { content }),
      response: node('response', { content, headers: all('parameter') }),
      mediaType: node('anywhere', {
        ...{ schema: ref('schema'), itemSchema: ref('schema'), examples },
        encoding: all('encoding'),
      }),
      encoding: node('encoding', {}),
      example: node('example', {}),
      schema: node('schema', Object.fromEntries([...schemas, ...inner, ...lists])),
    },
  };
}
