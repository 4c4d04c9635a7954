/** This file makes generated/longs.ts: the same client with exact 64-bit integers, as an import of its own. */
import type { Api, Operation } from '../meaning/api.js';
import { isStructured } from '../meaning/operation/content.js';
import { isInt64, isListedBeyond, reaches } from '../meaning/schema/reachability.js';
import { arrayOf, objectOf, own, resolve, stringOf, type JsonValue } from '../meaning/json.js';
import { bannerFor } from './banner.js';
import type { GeneratedFile } from './file.js';
import { literal } from './layout.js';
import { propertyKey } from './names.js';
import { runtimeFiles } from './runtime.js';

type Shape = true | string | Readonly<Record<string, unknown>>;

export function emitLongs(api: Api): GeneratedFile[] {
  const named = new Map<string, Shape>();
  const rows = api.operations.flatMap((operation): [string, Shape][] => {
    const shapes = answers(operation).flatMap((schema): Shape[] => present(shapeOf(api, schema, named)));
    return shapes.length === 0 ? [] : [[operation.name, oneOf(shapes)]];
  });
  const text = `${bannerFor('emit/longs.ts')}
import { createClient as create, type Client, type ClientOptions } from './client.js';
import { exactly, type Exact, type Shape } from './runtime/exact.js';
export { ApiError, unwrap } from './client.js';
export type { CallOptions, ClientOptions, Middleware } from './client.js';

/** The client with every 64-bit integer of an answer as a bigint. */
export type ExactClient = Exact<Client>;

/** Where answers hold 64-bit integers. */
const answers: Readonly<Record<string, Shape>> = ${table(rows)};

const named: Readonly<Record<string, Shape>> = ${table([...named].sort(([a], [b]) => (a < b ? -1 : 1)))};

/** Creates a client whose 64-bit integers are exact: in answers always bigints, in arguments numbers or bigints. */
export function createClient(options: Omit<ClientOptions, 'parse'>): ExactClient {
  return create({ ...options, parse: exactly(answers, named) }) as ExactClient;
}
`;
  return [{ path: 'longs.ts', text }, ...runtimeFiles('exact')];
}

/** Schemas of everything that an operation answers as JSON, or as XML, which becomes JSON. */
function answers({ responses }: Operation): JsonValue[] {
  return responses.flatMap(({ contents }) =>
    contents.flatMap((one) => (isStructured(one) && one.schema !== undefined ? [one.schema] : [])),
  );
}

function isLong(node: JsonValue): boolean {
  return isInt64(node) || isListedBeyond(node);
}

/** @param named gets the shapes of schemas that are referred to */
function shapeOf(api: Api, schema: JsonValue, named: Map<string, Shape>): Shape | undefined {
  if (!reaches(api.document, schema, isLong)) return undefined;
  const ref = stringOf(own(schema, '$ref'));
  if (ref !== undefined) {
    const name = ref.replace(/^#\/components\/schemas\//, '');
    if (!named.has(name)) {
      named.set(name, {});
      named.set(name, shapeOf(api, resolve(api.document, schema, '').value ?? {}, named) ?? {});
    }
    return name;
  }
  if (isInt64(schema)) return true;
  if (isListedBeyond(schema)) return { large: true };
  const below = (value: JsonValue | undefined) => (value === undefined ? undefined : shapeOf(api, value, named));
  const node = objectOf(schema);
  const of = [...Object.entries(objectOf(node['properties'])), ...Object.entries(arrayOf(node['prefixItems']))].flatMap(
    ([name, child]): [string, unknown][] => {
      const shape = below(child);
      // A name that says nothing of 64-bit integers has to stand here all the same where `rest` would speak for it.
      return shape === undefined ? (hasRest(node) ? [[name, {}]] : []) : [[name, shape]];
    },
  );
  const rest = below(node['items']) ?? below(node['additionalProperties']);
  const any = ['allOf', 'oneOf', 'anyOf', 'then', 'else'].flatMap((keyword) =>
    [node[keyword] ?? []].flat().flatMap((child) => present(below(child as JsonValue))),
  );
  return {
    ...(of.length === 0 ? {} : { of: Object.fromEntries(of) }),
    ...(rest === undefined ? {} : { rest }),
    ...(any.length === 0 ? {} : { any }),
  };
}

function present(shape: Shape | undefined): Shape[] {
  return shape === undefined ? [] : [shape];
}

function hasRest(node: Readonly<Record<string, JsonValue>>): boolean {
  return node['items'] !== undefined || node['additionalProperties'] !== undefined;
}

function oneOf(shapes: readonly Shape[]): Shape {
  const distinct = [...new Map(shapes.map((shape) => [JSON.stringify(shape), shape])).values()];
  return distinct.length === 1 ? (distinct[0] as Shape) : { any: distinct };
}

function table(rows: readonly (readonly [string, Shape])[]): string {
  return rows.length === 0
    ? '{}'
    : `{\n${rows.map(([name, shape]) => `  ${propertyKey(name)}: ${literal(shape)},\n`).join('')}}`;
}
