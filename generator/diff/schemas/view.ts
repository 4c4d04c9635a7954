/** A schema as instances meet it: references followed, `allOf` merged, the spellings of OpenAPI 3.0 and 3.1 made one. */
import {
  arrayOf,
  isObject,
  objectOf,
  own,
  pointerTo,
  resolve,
  stringOf,
  type JsonObject,
  type JsonValue,
} from '../../meaning/json.js';
import type { Direction } from '../rating.js';

export interface Located {
  readonly schema: JsonValue;
  /** Where it stands in its document. */
  readonly pointer: string;
}

export interface View {
  /** Where the schema really stands, references followed. */
  readonly pointer: string;
  /** Possible JSON types; undefined when it does not say. */
  readonly types: ReadonlySet<string> | undefined;
  /** The listed values (`enum`, `const`), in the author's order. */
  readonly values: readonly JsonValue[] | undefined;
  /** In the order written. */
  readonly properties: ReadonlyMap<string, Located>;
  readonly required: ReadonlySet<string>;
  readonly items: Located | undefined;
  /** What other properties may be; true when anything goes. */
  readonly additional: Located | boolean;
  /** Members of `oneOf` and `anyOf`; empty when there are none. */
  readonly alternatives: readonly Located[];
  /** Every other keyword that limits instances. */
  readonly keywords: ReadonlyMap<string, JsonValue>;
  readonly deprecated: boolean;
}

/** Keywords that limit nothing, or that a view holds under another name. */
const apart = new Set([
  ...[
    '$ref',
    '$id',
    '$schema',
    '$comment',
    '$anchor',
    'title',
    'description',
    'example',
    'examples',
    'externalDocs',
    'xml',
  ],
  ...['type', 'nullable', 'enum', 'const', 'properties', 'required', 'items', 'additionalProperties', 'allOf', 'oneOf'],
  ...['anyOf', 'deprecated', 'readOnly', 'writeOnly', 'discriminator', '$defs', 'definitions'],
]);

export function viewOf(document: JsonObject, { schema, pointer }: Located, direction: Direction): View {
  const parts = [...partsOf(document, schema, pointer)];
  const nodes = parts.map(({ schema: node }) => objectOf(node));
  const properties = propertiesOf(document, parts, direction);
  const alternatives = parts.flatMap(({ schema: node, pointer: at }) =>
    ['oneOf', 'anyOf'].flatMap((keyword) =>
      arrayOf(own(node, keyword)).map((member, index) => ({ schema: member, pointer: pointerTo(at, keyword, index) })),
    ),
  );
  return {
    pointer: resolve(document, schema, pointer).pointer,
    types: typesOf(parts),
    values: valuesOf(nodes),
    properties,
    required: new Set(
      nodes
        .flatMap((node) => arrayOf(node['required']).flatMap((name) => stringOf(name) ?? []))
        .filter((name) => properties.has(name) || !isHidden(document, parts, name, direction)),
    ),
    items: childOf(parts, 'items'),
    additional: additionalOf(parts),
    alternatives,
    keywords: new Map(nodes.flatMap(limits)),
    deprecated: nodes.some((node) => node['deprecated'] === true),
  };
}

/** The schema itself, what it refers to, and every member of `allOf`, all the way down. */
function* partsOf(
  document: JsonObject,
  schema: JsonValue,
  pointer: string,
  seen = new Set<string>(),
): Generator<Located> {
  yield { schema, pointer };
  if (!isObject(schema)) return;
  const ref = stringOf(schema['$ref']);
  if (ref !== undefined && !seen.has(ref)) {
    seen.add(ref);
    const target = decodeURIComponent(ref.slice(1));
    const { value } = resolve(document, { $ref: ref }, pointer);
    if (value !== undefined) yield* partsOf(document, value, target, seen);
  }
  for (const [index, member] of arrayOf(schema['allOf']).entries())
    yield* partsOf(document, member, pointerTo(pointer, 'allOf', index), seen);
}

/** Answers have no `writeOnly` fields, requests no `readOnly` ones. A name that several parts describe has all they say. */
function propertiesOf(document: JsonObject, parts: readonly Located[], direction: Direction): Map<string, Located> {
  const found = new Map<string, Located>();
  for (const { schema, pointer } of parts) {
    for (const [name, property] of Object.entries(objectOf(own(schema, 'properties')))) {
      if (hides(document, property, direction)) continue;
      const known = found.get(name);
      found.set(
        name,
        known === undefined
          ? { schema: property, pointer: pointerTo(pointer, 'properties', name) }
          : { schema: { allOf: [known.schema, property] }, pointer: known.pointer },
      );
    }
  }
  return found;
}

function isHidden(document: JsonObject, parts: readonly Located[], name: string, direction: Direction): boolean {
  return parts.some(({ schema }) => hides(document, own(own(schema, 'properties'), name), direction));
}

function hides(document: JsonObject, property: JsonValue | undefined, direction: Direction): boolean {
  const keyword = direction === 'request' ? 'readOnly' : 'writeOnly';
  return own(property, keyword) === true || own(resolve(document, property, '').value, keyword) === true;
}

function typesOf(parts: readonly Located[]): Set<string> | undefined {
  const said = parts.flatMap(({ schema }): Set<string>[] => {
    if (schema === false) return [new Set()];
    const { type, nullable } = objectOf(schema);
    const names = Array.isArray(type) ? (type as readonly JsonValue[]) : type === undefined ? [] : [type];
    const types = new Set(names.flatMap((name) => stringOf(name) ?? []));
    if (nullable === true && types.size > 0) types.add('null');
    return types.size === 0 ? [] : [types];
  });
  if (said.length === 0) return undefined;
  return said.reduce((left, right) => new Set([...left].filter((type) => right.has(type))));
}

function valuesOf(nodes: readonly JsonObject[]): JsonValue[] | undefined {
  const lists = nodes.flatMap((node) => [
    ...(Array.isArray(node['enum']) ? [node['enum'] as JsonValue[]] : []),
    ...('const' in node ? [[node['const'] as JsonValue]] : []),
  ]);
  if (lists.length === 0) return undefined;
  return lists.reduce((left, right) => {
    const kept = new Set(right.map((value) => JSON.stringify(value)));
    return left.filter((value) => kept.has(JSON.stringify(value)));
  });
}

function childOf(parts: readonly Located[], keyword: string): Located | undefined {
  for (const { schema, pointer } of parts) {
    const child = own(schema, keyword);
    if (child !== undefined) return { schema: child, pointer: pointerTo(pointer, keyword) };
  }
  return undefined;
}

function additionalOf(parts: readonly Located[]): Located | boolean {
  const found = childOf(parts, 'additionalProperties');
  if (found === undefined || found.schema === true) return true;
  if (isObject(found.schema) && Object.keys(found.schema).length === 0) return true;
  return found.schema === false ? false : found;
}

/** OpenAPI 3.0 writes `exclusiveMinimum: true` beside `minimum`. */
function limits(node: JsonObject): [string, JsonValue][] {
  return Object.entries(node).flatMap(([keyword, value]): [string, JsonValue][] => {
    if (apart.has(keyword) || (keyword.startsWith('x-') && keyword !== 'x-unique-by')) return [];
    if (keyword === 'uniqueItems' && value === false) return [];
    if (keyword === 'minimum' && node['exclusiveMinimum'] === true) return [['exclusiveMinimum', value]];
    if (keyword === 'maximum' && node['exclusiveMaximum'] === true) return [['exclusiveMaximum', value]];
    return typeof value === 'boolean' && keyword.startsWith('exclusive') ? [] : [[keyword, value]];
  });
}
