/** A body as it came → the value that its schema is about. */
import type { Content } from '../meaning/api.js';
import { listRowOf, listStyleIn, pairRow } from '../meaning/operation/arguments.js';
import { pointerTo, type JsonObject, type JsonValue } from '../meaning/json.js';
import { argumentShape, memberSchemas } from '../meaning/schema/argument-shape.js';
import { partsOf } from '../meaning/schema/schema.js';
import { unformed } from '../runtime/arguments/encode.js';
import { essenceOf, isJson } from '../runtime/arguments/media-type.js';
import { arrivedAs, pairsOf, type Arrived, type Pair } from '../runtime/arguments/pair.js';
import type { Shape, Tree } from '../runtime/arguments/shape.js';
import { fieldOf } from '../runtime/bodies/field.js';
import { boundaryOf, readMultipart, type ArrivedPart } from '../runtime/bodies/multipart-read.js';
import { decodeXml } from '../runtime/xml/decode.js';
import { parseExact } from './exact.js';
import { mustBeCalled } from './arguments.js';
import { isNumbering, readNumbered } from './numbered.js';
import { jsonOf, valueOf, type Read } from './parameters.js';
import { jsonTextOf } from './structured.js';

/** Undefined where the schema says nothing of the bytes; `wrong` ends the sentence "the body must be …". */
export type ReadBody = Read | { readonly wrong: string; readonly field?: string; readonly found?: string } | undefined;

export function readBody(document: JsonObject, content: Content, bytes: Uint8Array, contentType = ''): ReadBody {
  const { kind, schema } = content;
  if (kind === 'binary') return undefined;
  if (kind === 'multipart') return ofParts(document, content, bytes, contentType);
  if (kind === 'xml') {
    try {
      return parseExact(jsonTextOf(content, decodeXml(bytes, contentType)));
    } catch (error) {
      return { wrong: `must be XML: ${error instanceof Error ? error.message : 'it cannot be read'}` };
    }
  }
  const text = textOf(bytes, contentType);
  if (text === undefined) return { wrong: 'must be UTF-8' };
  if (kind === 'form') return ofForm(document, content, text);
  if (kind === 'json') {
    try {
      return parseExact(text);
    } catch (error) {
      return { wrong: error instanceof SyntaxError ? 'must be JSON' : 'is nested too deeply' };
    }
  }
  // XML whose schema says no more than that it is a text stays one.
  const isText =
    schema !== undefined && essenceOf(content.mediaType).startsWith('text/') && argumentShape(document, schema).text;
  return isText ? valueOf(document, schema, text) : undefined;
}

/** The text of a body in the charset that its type names; a byte order mark is none of it. Undefined when the bytes are no text. */
function textOf(bytes: Uint8Array, contentType: string): string | undefined {
  const charset = /;\s*charset="?([^\s;"]+)/i.exec(contentType)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function ofForm(document: JsonObject, { schema = {}, fields }: Content, text: string): ReadBody {
  let pairs: readonly Pair[];
  try {
    pairs = pairsOf(text, unformed);
    for (const [, value] of pairs) unformed(value);
  } catch {
    return { wrong: 'must be percent-encoded UTF-8' };
  }
  return members(document, schema, fields, arrivedAs(pairs, unformed));
}

function ofParts(document: JsonObject, content: Content, bytes: Uint8Array, contentType: string): ReadBody {
  const boundary = boundaryOf(contentType);
  if (boundary === undefined) return { wrong: 'must have a type that names its boundary' };
  const parts = readMultipart(bytes, boundary);
  if (parts === undefined) return { wrong: 'must be parts between boundaries, with one at the end' };
  const { schema = {}, fields } = content;
  for (const part of parts) {
    const allowed = fieldOf(fields, part.name).type;
    if (allowed !== undefined && part.type !== undefined && !isAmong(part.type, allowed))
      return { wrong: `must be ${allowed.replaceAll(/\s*,\s*/g, ' or ')}`, field: part.name, found: part.type };
  }
  // Bytes of a file are text of their own kind: nothing is decoded, and the schema only says that they are there.
  const pairs = parts.map((part): Pair => [part.name, partText(part)]);
  return members(
    document,
    schema,
    fields,
    arrivedAs(pairs, (text) => text),
  );
}

/** @param allowed types and ranges, between commas */
function isAmong(type: string, allowed: string): boolean {
  const essence = essenceOf(type);
  return allowed.split(',').some((one) => {
    const wanted = essenceOf(one);
    return wanted === essence || wanted === '*/*' || (wanted.endsWith('/*') && essence.startsWith(wanted.slice(0, -1)));
  });
}

function partText({ bytes, fileName, type }: ArrivedPart): string {
  const isText = fileName === undefined || isJson(type);
  const { buffer, byteOffset, byteLength } = bytes;
  return Buffer.from(buffer, byteOffset, byteLength).toString(isText ? 'utf8' : 'latin1');
}

/** The members of a form, each as it is written: by its row, or repeated, or as JSON. */
function members(
  document: JsonObject,
  schema: JsonValue,
  fields: Content['fields'],
  all: Arrived,
): Exclude<ReadBody, undefined> {
  const parts = partsOf(document, [schema]);
  const { members: declared } = argumentShape(document, schema);
  const names = new Set(declared?.names);
  const shapeOf = (name: string) => declared?.of(name) ?? { text: true };
  const lists = [...names].flatMap((name) => {
    const row = fieldOf(fields, name).row ?? '';
    const [list, style] = [listRowOf(row), listStyleIn(row)];
    return list === undefined || style === undefined ? [] : [{ name, list, style }];
  });
  const tree = new Map<string, Tree>();
  const taken = new Set<string>();
  for (const { name, list, style } of lists) {
    const isElsewhere = (one: string) =>
      names.has(one) ||
      lists.some((other) => other.name !== name && other.list.writes(other.name, one, shapeOf(other.name)));
    const arrived = { ...all, isElsewhere };
    const [stray] = list.stray(name, arrived, shapeOf(name));
    if (stray !== undefined) return { field: name, found: stray, wrong: mustBeCalled(style, name, shapeOf(name)) };
    const found = list.read(name, arrived, shapeOf(name));
    for (const one of all.values.keys()) if (list.claims(name, one) && !isElsewhere(one)) taken.add(one);
    if (found !== undefined) tree.set(name, found);
  }
  for (const name of names) {
    const { row } = fieldOf(fields, name);
    if (row === undefined || row === 'json' || listRowOf(row) !== undefined) continue;
    const arrived = { ...all, isElsewhere: (one: string) => one !== name && names.has(one) };
    const found = pairRow(row).read(name, arrived, shapeOf(name));
    if (found === undefined) continue;
    tree.set(name, found);
    for (const one of typeof found === 'object' && !Array.isArray(found) ? Object.keys(found) : []) taken.add(one);
  }
  const isOthers = all.pairs.some(([name]) => !names.has(name));
  for (const name of isOthers && isNumbering(document) ? names : []) {
    if (tree.has(name) || listRowOf(fieldOf(fields, name).row ?? '') !== undefined || all.values.has(name)) continue;
    const argument = { name, schemas: memberSchemas(parts, name) };
    const found = readNumbered(document, argument, all, (one) => names.has(one));
    if (found === undefined) continue;
    tree.set(name, found.tree);
    for (const one of found.names) taken.add(one);
  }
  const isSaid = (one: string) =>
    tree.has(one) || taken.has(one) || tree.has(one.slice(0, Math.max(0, one.indexOf('['))));
  for (const [name, values] of all.values) {
    if (!isSaid(name)) tree.set(name, oneOrAll(values.map(all.decode), declared?.of(name)));
  }
  const literals = new Map<string, string>();
  const value = Object.fromEntries(
    [...tree].map(([name, one]) => {
      const read = valueIn(document, memberSchemas(parts, name), one);
      for (const [pointer, digits] of read.literals) literals.set(pointerTo('', name) + pointer, digits);
      return [name, read.value];
    }),
  );
  return { value, literals };
}

function valueIn(document: JsonObject, schemas: readonly JsonValue[], tree: Tree): Read {
  const [first, ...more] = schemas;
  if (first === undefined) return { value: tree as JsonValue, literals: new Map() };
  const read = valueOf(document, more.length === 0 ? first : { allOf: schemas }, tree);
  // A list that is one text of JSON is that list.
  const isJsonText =
    typeof tree === 'object' && Array.isArray(tree) && tree.length === 1 && /^\[/.test(String(tree[0]));
  const whole = isJsonText ? jsonOf(String(tree[0])) : undefined;
  return whole !== undefined && Array.isArray(whole.value) ? whole : read;
}

function oneOrAll(texts: readonly string[], shape: Shape | undefined): Tree {
  const isList = texts.length > 1 || (shape?.items !== undefined && !shape.text && !shape.members);
  return isList ? texts : (texts[0] ?? '');
}
