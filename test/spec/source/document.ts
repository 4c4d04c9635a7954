/** Where the OpenAPI document keeps what a row or a sample speaks of. Works on the bundle, follows `$ref`, `allOf`, `oneOf`. */
import { load } from '../../../generator/read/load.js';
import {
  arrayOf,
  isObject,
  objectOf,
  own,
  pointerTo,
  resolve,
  stringOf,
  valueAt,
  type JsonObject,
  type JsonValue,
  type Resolved,
} from '../../../generator/meaning/json.js';

export async function loadDocument(): Promise<JsonObject> {
  return (await load('spec/openapi.yaml')).document;
}

/** One way an object may look: unions have several. `properties` says where each member is declared. */
export interface Shape {
  readonly properties: ReadonlyMap<string, string>;
  readonly required: ReadonlySet<string>;
}

export interface Found {
  readonly pointers: readonly string[];
  readonly required: boolean;
}

export interface Operation {
  readonly action: string;
  readonly pointer: string;
  readonly method: string;
  readonly value: JsonObject;
}

export function at(document: JsonObject, pointer: string): Resolved {
  return resolve(document, valueAt(document, pointer), pointer);
}

/** Every operation, by the value that its dispatch parameter allows. */
export function operations(document: JsonObject): Operation[] {
  return Object.entries(objectOf(document['paths'])).flatMap(([key, item]) =>
    Object.entries(objectOf(item))
      .filter(([method]) => method === 'get' || method === 'post')
      .map(([method, value]) => {
        const pointer = pointerTo('/paths', key, method);
        return { action: key.split('/').at(-1) ?? '', pointer, method, value: objectOf(value) };
      }),
  );
}

export function operation(document: JsonObject, action: string): Operation | undefined {
  return operations(document).find((one) => one.action === action);
}

/** The operation's parameters: name, where it is listed, what it is. */
export function parameters(
  document: JsonObject,
  of: Operation,
): { name: string; pointer: string; value: JsonObject }[] {
  return arrayOf(of.value['parameters']).map((_, index) => {
    const pointer = pointerTo(of.pointer, 'parameters', index);
    const value = objectOf(at(document, pointer).value);
    return { name: stringOf(value['name']) ?? '', pointer, value };
  });
}

/** Pointer of the schema of the request body, or of the successful answer. */
export function bodySchema(document: JsonObject, of: Operation, side: 'request' | 'answer'): string | undefined {
  const holder =
    side === 'request' ? at(document, `${of.pointer}/requestBody`) : at(document, `${of.pointer}/responses/200`);
  const pointer = pointerTo(holder.pointer, 'content', 'application/json', 'schema');
  return valueAt(document, pointer) === undefined ? undefined : pointer;
}

function shapes(document: JsonObject, pointer: string): Shape[] {
  const { value, pointer: here } = at(document, pointer);
  const schema = objectOf(value);
  const own: Shape = {
    properties: new Map(
      Object.entries(objectOf(schema['properties']))
        .filter(([, property]) => property !== false)
        .map(([name]) => [name, pointerTo(here, 'properties', name)]),
    ),
    required: new Set(arrayOf(schema['required']).map(String)),
  };
  const parts = arrayOf(schema['allOf']).map((_, index) => shapes(document, pointerTo(here, 'allOf', index)));
  const branches = arrayOf(schema['oneOf']).flatMap((_, index) => shapes(document, pointerTo(here, 'oneOf', index)));
  return [...parts, ...(branches.length > 0 ? [branches] : [])].reduce(
    (sofar, more) => sofar.flatMap((one) => more.map((other) => merged(one, other))),
    [own],
  );
}

function merged(one: Shape, other: Shape): Shape {
  return {
    properties: new Map([...one.properties, ...other.properties]),
    required: new Set([...one.required, ...other.required]),
  };
}

/**
 * The members `name` below `path` (`Containers[].Volumes[]`), in every branch that may hold one.
 * @param when only branches in which this member has this constant (`absent`: in which it is not allowed)
 */
export function member(
  document: JsonObject,
  schema: string,
  path: string,
  name: string,
  when: Readonly<Record<string, string>> = {},
): Found | undefined {
  let here = [schema];
  for (const segment of path === '' ? [] : path.split('.')) {
    const step = segment.replace('[]', '');
    const next = here
      .flatMap((pointer) => shapes(document, pointer))
      .flatMap((shape) => shape.properties.get(step) ?? []);
    const resolved = next.map((pointer) => at(document, pointer));
    const list = (value: JsonValue | undefined) => own(value, 'items') !== undefined;
    if (resolved.length === 0 || resolved.some(({ value }) => list(value) !== segment.endsWith('[]'))) return undefined;
    here = resolved.map(({ pointer }) => (segment.endsWith('[]') ? `${pointer}/items` : pointer));
  }
  const candidates = here
    .flatMap((pointer) => shapes(document, pointer))
    .filter((shape) =>
      Object.entries(when).every(([tag, value]) => {
        const declared = shape.properties.get(tag);
        const constant = declared === undefined ? undefined : own(at(document, declared).value, 'const');
        return value === 'absent' ? declared === undefined : constant === value;
      }),
    );
  const pointers = [...new Set(candidates.flatMap((shape) => shape.properties.get(name) ?? []))];
  if (pointers.length === 0) return undefined;
  return { pointers, required: candidates.every((shape) => shape.required.has(name)) };
}

/** A schema in the words of the vocabulary: `int64`, `array of string`, `string or integer`, … */
export function typeOf(document: JsonObject, pointer: string): string {
  const schema = objectOf(at(document, pointer).value);
  const type = schema['type'];
  if (Array.isArray(type)) return type.map(String).join(' or ');
  if (type === 'integer' && schema['format'] === 'int64') return 'int64';
  if (type === 'array') return `array of ${typeOf(document, `${at(document, pointer).pointer}/items`)}`;
  if (isObject(schema['additionalProperties'])) {
    return `map of ${typeOf(document, `${at(document, pointer).pointer}/additionalProperties`)}`;
  }
  return typeof type === 'string' ? type : 'anything';
}

/** The values that a schema allows, when it lists them. */
export function tokensOf(document: JsonObject, pointer: string): readonly JsonValue[] | undefined {
  const schema = objectOf(at(document, pointer).value);
  if (schema['const'] !== undefined) return [schema['const']];
  return schema['enum'] === undefined ? undefined : arrayOf(schema['enum']);
}

/** The schema of a parameter; anything else as it is. */
export function schemaAt(document: JsonObject, pointer: string): string {
  const here = at(document, pointer);
  return own(here.value, 'in') === undefined ? here.pointer : `${here.pointer}/schema`;
}

/** Ledger ids at a node, or at the component that it refers to. */
export function ledgerAt(document: JsonObject, pointer: string): string[] {
  const nodes = [valueAt(document, pointer), at(document, pointer).value];
  return [...new Set(nodes.flatMap((node) => arrayOf(own(node, 'x-ledger')).map(String)))];
}
