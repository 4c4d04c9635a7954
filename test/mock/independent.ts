/** A judge of answers that shares nothing with the mock: another validator, on the schemas as they stand in the document. */
import { registerSchema, setShouldValidateFormat, validate } from '@hyperjump/json-schema/draft-2020-12';
import '@hyperjump/json-schema/formats';
import type { Api, Operation } from '../../generator/meaning/api.js';
import { isObject, objectOf, own, type JsonObject, type JsonValue } from '../../generator/meaning/json.js';

setShouldValidateFormat(true);

let judges = 0;

export type Judge = (body: string) => { readonly valid: boolean };

/**
 * Judges bodies of one answer. Members that the schema does not name are wrong as well, although the document allows
 * them: a generator that makes up names would hide here.
 */
export async function judgeOf(api: Api, operation: Operation, status: string): Promise<Judge> {
  const schema = operation.responses.find((one) => one.status === status)?.contents[0]?.schema;
  if (schema === undefined) throw new Error(`${operation.id} says nothing about the answer ${status}`);
  const uri = `https://judge.example/${(judges += 1)}`;
  const components = objectOf(own(api.document['components'], 'schemas'));
  registerSchema(
    {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      ...(closed(schema) as object),
      $defs: Object.fromEntries(Object.entries(components).map(([name, one]) => [name, strict(one)])),
    } as Parameters<typeof registerSchema>[0],
    uri,
  );
  const check = await validate(uri);
  return (body) => ({ valid: check(JSON.parse(body) as Parameters<typeof check>[0]).valid });
}

/** Where a value stands, as opposed to a part of a schema, nothing may be left over. */
function closed(schema: JsonValue): JsonValue {
  return isObject(schema) ? { ...strict(schema), unevaluatedProperties: false } : schema;
}

function strict(schema: JsonValue): JsonObject {
  const node: Record<string, JsonValue> = { ...objectOf(schema) };
  if (typeof node['$ref'] === 'string') node['$ref'] = node['$ref'].replace('#/components/schemas/', '#/$defs/');
  if (isObject(node['properties']))
    node['properties'] = Object.fromEntries(
      Object.entries(node['properties']).map(([name, child]) => [name, closed(child)]),
    );
  for (const keyword of ['items', 'additionalProperties'])
    if (node[keyword] !== undefined) node[keyword] = closed(node[keyword]);
  for (const keyword of ['allOf', 'oneOf', 'anyOf'])
    if (Array.isArray(node[keyword])) node[keyword] = (node[keyword] as readonly JsonValue[]).map(strict);
  if (node['format'] === 'int64') {
    delete node['format'];
    Object.assign(node, { minimum: node['minimum'] ?? -(2 ** 63), maximum: node['maximum'] ?? 2 ** 63 });
  }
  for (const keyword of ['discriminator', 'example', 'examples']) delete node[keyword];
  return node;
}
