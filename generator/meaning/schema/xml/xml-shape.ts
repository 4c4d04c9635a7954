/** A schema and its `xml` → how its values stand in XML. Whoever reads or writes XML asks this, and nobody else reads `xml`. */
import {
  instanceNamespace,
  isXmlName,
  xmlNamespace,
  type XmlItem,
  type XmlMember,
  type XmlName,
  type XmlNode,
  type XmlRoot,
  type XmlShape,
  type XmlShapes,
} from '../../../runtime/xml/shape.js';
import {
  arrayOf,
  decoded,
  isObject,
  objectOf,
  resolve,
  stringOf,
  type JsonObject,
  type JsonValue,
} from '../../json.js';
import { argumentTypes, itemSchemas, memberSchemas } from '../argument-shape.js';
import { partsOf } from '../schema.js';

/** How the values of one media type stand in XML. */
export interface XmlContent {
  readonly root: XmlRoot;
  /** What its shapes refer to, and those of the document's other contents. */
  readonly shapes: XmlShapes;
  /** What the document calls something that XML has no such name for, there and in its other contents. */
  readonly unsayable: readonly string[];
}

interface Table {
  readonly shapes: Record<string, XmlNode>;
  /** What a name stands for → the name. */
  readonly names: Map<string, string>;
  readonly unsayable: string[];
}

/** Content and answers of one document share their shapes. */
const tables = new WeakMap<JsonObject, Table>();

export function xmlContent(document: JsonObject, schema: JsonValue): XmlContent {
  const table = tables.get(document) ?? {
    shapes: Object.create(null) as Table['shapes'],
    names: new Map<string, string>(),
    unsayable: [],
  };
  tables.set(document, table);
  const said = nameOf(xmlOf(document, schema), table);
  const called = componentName(schema);
  const name = said.name ?? (called !== undefined && isXmlName(called) ? called : 'root');
  const shape = shapeOf(document, [schema], table);
  const root = { ...said, name, shape, ...(said.name === undefined ? { isGuessed: true as const } : {}) };
  return { root, shapes: table.shapes, unsayable: table.unsayable };
}

/** The shapes of a table that some refer to, by name. */
export function usedShapes(roots: readonly XmlRoot[], shapes: XmlShapes): XmlShapes {
  const used = new Set<string>();
  reachable(
    roots.map(({ shape }) => shape),
    shapes,
    used,
  );
  return Object.fromEntries([...used].sort().map((name) => [name, shapes[name] ?? {}]));
}

function reachable(from: readonly XmlShape[], shapes: XmlShapes, used = new Set<string>()): XmlNode[] {
  const queue = new Set(from);
  const nodes: XmlNode[] = [];
  // A set that grows while it is walked.
  for (const shape of queue) {
    const node = typeof shape === 'string' ? (shapes[shape] ?? {}) : shape;
    if (typeof shape === 'string') used.add(shape);
    nodes.push(node);
    const { items, members = {}, rest } = node;
    for (const below of [items, ...Object.values(members)]) if (below !== undefined) queue.add(below.shape);
    if (rest !== undefined) queue.add(rest);
  }
  return nodes;
}

/** @param schemas that describe one value together */
function shapeOf(document: JsonObject, schemas: readonly JsonValue[], table: Table): XmlShape {
  // What is neither referred to nor put together cannot hold itself but by others, and needs no name.
  const isPlain = (one: JsonObject) => !['$ref', 'allOf', 'oneOf', 'anyOf'].some((keyword) => keyword in one);
  if (schemas.length < 2 && schemas.map(objectOf).every(isPlain)) return made(document, schemas, table);
  const key = JSON.stringify(schemas);
  const known = table.names.get(key);
  if (known !== undefined) return known;
  const [only] = schemas.length === 1 ? schemas : [];
  const wanted = (only === undefined ? undefined : componentName(only)) ?? 'schema';
  let name = wanted;
  for (let count = 2; Object.hasOwn(table.shapes, name); count += 1) name = `${wanted}${count}`;
  table.names.set(key, name);
  table.shapes[name] = {};
  table.shapes[name] = made(document, schemas, table);
  return name;
}

const letters: Readonly<Record<string, string>> = { string: 's', number: 'n', integer: 'n', boolean: 'b', null: '0' };

function made(document: JsonObject, schemas: readonly JsonValue[], table: Table): XmlNode {
  const parts = partsOf(document, schemas);
  const types = argumentTypes(parts);
  const items = itemSchemas(parts);
  const names = [...new Set(parts.flatMap((node) => Object.keys(objectOf(node['properties']))))];
  const isList = types.has('array') || (types.size === 0 && items.length > 0);
  const isMembers = types.has('object') || (types.size === 0 && names.length > 0);
  const text = [...new Set([...types].flatMap((type) => letters[type] ?? []))].sort().reverse().join('');
  const isText = /[snb]/.test(text) || text === '0';
  const needed = new Set(parts.flatMap((node) => arrayOf(node['required'])));
  const rest = parts.flatMap(({ additionalProperties: more }) => (isObject(more) ? [more] : []));
  const members = names.map((name): [string, XmlMember] => [
    name,
    memberOf(document, name, { schemas: memberSchemas(parts, name), isNeeded: needed.has(name) }, table),
  ]);
  return {
    ...(isText || (text !== '' && !isList && !isMembers) ? { text } : {}),
    ...(isList ? { items: itemOf(document, items, table) } : {}),
    ...(isMembers ? { members: Object.fromEntries(members) } : {}),
    ...(isMembers && rest.length > 0 ? { rest: shapeOf(document, rest, table) } : {}),
  };
}

function itemOf(document: JsonObject, schemas: readonly JsonValue[], table: Table): XmlItem {
  return {
    ...nameOf(xmlOfAll(document, schemas), table),
    shape: schemas.length === 0 ? {} : shapeOf(document, schemas, table),
  };
}

function memberOf(
  document: JsonObject,
  called: string,
  { schemas, isNeeded }: { readonly schemas: readonly JsonValue[]; readonly isNeeded: boolean },
  table: Table,
): XmlMember {
  const xml = xmlOfAll(document, schemas);
  const parts = partsOf(document, schemas);
  const as = placeOf(xml, argumentTypes(parts).has('array') || itemSchemas(parts).length > 0);
  const name = nameOf(xml, table);
  const isNameless = as === 'text' || as === 'cdata' || as === 'inside';
  if (!isNameless && name.name === undefined && !isXmlName(called)) {
    table.unsayable.push(called);
    return { as: 'nothing', shape: {} };
  }
  const isEmptyable = isNeeded && (as === 'bare' || isNameless);
  return {
    ...(isNameless ? {} : name),
    ...(as === undefined ? {} : { as }),
    ...(isEmptyable ? { isNeeded: true as const } : {}),
    shape: shapeOf(document, schemas, table),
  };
}

/** `attribute` and `wrapped`, or since OpenAPI 3.2 `nodeType`, which an older document is given as an extension. */
function placeOf(xml: JsonObject, isList: boolean): XmlMember['as'] {
  const nodeType = stringOf(xml['nodeType']) ?? stringOf(xml['x-node-type']);
  if (nodeType === 'text' || nodeType === 'cdata') return nodeType;
  if (nodeType === 'attribute' || xml['attribute'] === true) return 'attribute';
  if (isList) return nodeType === 'element' || xml['wrapped'] === true ? undefined : 'bare';
  return nodeType === 'none' ? 'inside' : undefined;
}

/** Prefixes that mean the same everywhere. */
const wellKnown: Readonly<Record<string, string>> = { xsi: instanceNamespace, xml: xmlNamespace };

/** A prefix without a namespace is not declared anywhere, so it is none. */
function nameOf(xml: JsonObject, table: Table): Partial<XmlName> {
  const [name = '', written] = (stringOf(xml['name']) ?? '').split(':').reverse();
  const prefix = stringOf(xml['prefix']) ?? written ?? '';
  const namespace = stringOf(xml['namespace']) ?? wellKnown[prefix] ?? '';
  if (name !== '' && !isXmlName(name)) table.unsayable.push(name);
  return {
    ...(isXmlName(name) ? { name } : {}),
    ...(namespace === '' ? {} : { namespace }),
    ...(namespace === '' || prefix === '' ? {} : { prefix }),
  };
}

function xmlOfAll(document: JsonObject, schemas: readonly JsonValue[]): JsonObject {
  return schemas.map((schema) => xmlOf(document, schema)).find((xml) => Object.keys(xml).length > 0) ?? {};
}

/**
 * What is said where a schema is used counts before what it says itself. What it is made of says nothing of it, unless that is
 * all: `allOf` of one, with nothing but `xml` beside it.
 */
function xmlOf(document: JsonObject, schema: JsonValue, seen: readonly JsonValue[] = []): JsonObject {
  if (seen.includes(schema)) return {};
  const node = objectOf(schema);
  const parts = arrayOf(node['allOf']).map(objectOf);
  const beside = parts.filter((part) => !('$ref' in part));
  const [only, ...more] = parts.filter((part) => '$ref' in part);
  const isAll = more.length === 0 && !beside.some((part) => 'properties' in part);
  const target = '$ref' in node ? resolve(document, schema, '').value : isAll ? only : undefined;
  const below = target === undefined ? {} : xmlOf(document, target, [...seen, schema]);
  const inside = beside.map((part) => xmlOf(document, part, [...seen, schema]));
  return Object.assign({}, below, ...inside, objectOf(node['xml'])) as JsonObject;
}

function componentName(schema: JsonValue): string | undefined {
  const found = /^#\/components\/schemas\/([^/]+)$/.exec(stringOf(objectOf(schema)['$ref']) ?? '')?.[1];
  return found === undefined ? undefined : decoded(found).replaceAll('~1', '/').replaceAll('~0', '~');
}
