/** The arguments of a call, read from the bytes it came with: which texts belong to which parameter, and what they say. */
import type { Operation, Parameter } from '../meaning/api.js';
import { shownNames } from '../meaning/operation/lists/names.js';
import { listRowOf, pairRow, rowOf, textRow } from '../meaning/operation/arguments.js';
import type { JsonObject } from '../meaning/json.js';
import { argumentShape } from '../meaning/schema/argument-shape.js';
import { cookiePairs, lenient } from '../runtime/arguments/cookie-header.js';
import { pathBehind } from '../runtime/arguments/deep-object.js';
import { unformed, unpercent } from '../runtime/arguments/encode.js';
import { isJson } from '../runtime/arguments/media-type.js';
import { arrivedAs, pairsOf, type Arrived } from '../runtime/arguments/pair.js';
import type { ListStyle } from '../runtime/arguments/lists/style.js';
import type { Shape, Tree } from '../runtime/arguments/shape.js';
import { isNumbering, readNumbered } from './numbered.js';
import { jsonOf, valueOf, type Read } from './parameters.js';

/** The places of a call as they came, still encoded. Header names are lower case. */
export interface Places {
  readonly path?: ReadonlyMap<string, string>;
  /** Without the question mark. */
  readonly query?: string;
  readonly header?: ReadonlyMap<string, readonly string[]>;
}

/** One argument that is there. */
export interface Argument extends Read {
  /** What was sent, for people. */
  readonly text: string;
  /** It is there without saying anything: `name=`. */
  readonly isEmpty: boolean;
  /** How it is not written as the document says, as the end of a sentence: `must be given once`. */
  readonly wrong?: string;
}

export type ReadArgument = (parameter: Parameter) => Argument | undefined;

/** Reads the arguments of one call, each when it is asked for. */
export function argumentsOf(document: JsonObject, operation: Operation, places: Places): ReadArgument {
  let query: Arrived | undefined;
  let cookies: Arrived | undefined;
  const arrived = (parameter: Parameter): Arrived => {
    const isElsewhere = (name: string) => isClaimed(document, operation, name, parameter);
    if (parameter.in === 'cookie') {
      cookies ??= arrivedAs(cookiePairs((places.header?.get('cookie') ?? []).join('; ')), lenient);
      return { ...cookies, isElsewhere };
    }
    query ??= arrivedAs(pairsOf(places.query ?? '', unformed), unformed);
    return { ...query, isElsewhere };
  };

  return (parameter) => {
    const { name, in: place } = parameter;
    const shape = argumentShape(document, parameter.schema);
    const row = rowOf(parameter);
    if (place === 'query' || place === 'cookie') {
      const said = arrived(parameter);
      const tree = pairRow(row).read(name, said, shape);
      const stray = listRowOf(row)?.stray(name, said, shape) ?? [];
      if (stray.length > 0 && parameter.listStyle !== undefined)
        return { ...unread(stray.join(', ')), wrong: mustBeCalled(parameter.listStyle, name, shape) };
      if (tree !== undefined || place === 'cookie' || parameter.listStyle !== undefined || !isNumbering(document))
        return argument(document, parameter, shape, tree);
      const isOthers = (one: string) => isClaimed(document, operation, one, parameter);
      const numbered = readNumbered(document, { name, schemas: [parameter.schema] }, said, isOthers);
      return argument(document, parameter, shape, numbered?.tree);
    }
    if (place === 'path') {
      const text = places.path?.get(name);
      return text === undefined ? undefined : ofText(document, parameter, shape, [text], unpercent);
    }
    const texts = places.header?.get(name.toLowerCase()) ?? [];
    return texts.length === 0 ? undefined : readHeader(document, parameter, texts);
  };
}

/** A header's values; several of one name are one list (RFC 9110, 5.3), and blanks around items are none of it (5.6.1). */
export function readHeader(document: JsonObject, parameter: Parameter, texts: readonly string[]): Argument {
  const shape = argumentShape(document, parameter.schema);
  const isOne = parameter.mediaType !== undefined || shape.text;
  const joined = isOne
    ? texts
    : [
        texts
          .join(',')
          .split(',')
          .map((text) => text.trim())
          .join(','),
      ];
  return ofText(document, parameter, shape, joined, (text) => text);
}

function ofText(
  document: JsonObject,
  parameter: Parameter,
  shape: Shape,
  texts: readonly string[],
  decode: (text: string) => string,
): Argument {
  const [text = ''] = texts;
  if (texts.length > 1) return { ...unread(texts.join(', ')), wrong: 'must be given once' };
  const tree = textRow(rowOf(parameter)).read(parameter.name, text, shape, decode);
  return argument(document, parameter, shape, tree) ?? { ...unread(text), wrong: `must be ${writtenAs(parameter)}` };
}

/** As the end of a sentence about names that begin like an argument's and say no part of it. */
export function mustBeCalled(style: ListStyle, name: string, shape: Shape): string {
  return `must be written as ${shownNames(style, name, shape).join(', ')} and so on`;
}

function unread(text: string): Argument {
  return { value: text, literals: new Map(), text, isEmpty: text === '' };
}

function writtenAs({ style, explode }: Parameter): string {
  return `written in the style ${style}${explode ? ', exploded' : ''}`;
}

function argument(
  document: JsonObject,
  { schema, mediaType, listStyle }: Parameter,
  shape: Shape,
  tree: Tree | undefined,
): Argument | undefined {
  if (tree === undefined) return undefined;
  const isWhole = mediaType !== undefined || listStyle?.form === 'json';
  const isRepeated = Array.isArray(tree) && (shape.items === undefined || isWhole);
  const text = Array.isArray(tree) ? tree.map(said).join(', ') : said(tree);
  const isEmpty = tree === '' || (Array.isArray(tree) && tree.length === 1 && tree[0] === '');
  if (isRepeated) return { ...unread(text), isEmpty, wrong: 'must be given once' };
  const read =
    mediaType !== undefined && typeof tree === 'string'
      ? isJson(mediaType)
        ? jsonOf(tree)
        : { value: tree, literals: new Map<string, string>() }
      : valueOf(document, schema, tree);
  return { ...read, text, isEmpty };
}

function said(tree: Tree): string {
  return typeof tree === 'string' ? tree : JSON.stringify(tree);
}

/** Whether a name of the query or of the cookies belongs to what the document declares. */
export function isClaimed(document: JsonObject, operation: Operation, name: string, but?: Parameter): boolean {
  return (
    operation.wire.query.some(([one]) => one === name) ||
    operation.parameters.some((one) => one !== but && claims(document, one, name, but === undefined))
  );
}

/** @param isOpen an object that takes any name counts as well */
function claims(document: JsonObject, parameter: Parameter, name: string, isOpen: boolean): boolean {
  if (parameter.in !== 'query' && parameter.in !== 'cookie') return false;
  if (parameter.name === name) return true;
  const row = rowOf(parameter);
  const list = listRowOf(row);
  if (list !== undefined)
    return isOpen
      ? list.claims(parameter.name, name)
      : list.writes(parameter.name, name, argumentShape(document, parameter.schema));
  if (/^deepObject/.test(row)) return pathBehind(parameter.name, name) !== undefined;
  if (!/^(formExploded|cookieExploded|whole)/.test(row)) return false;
  const { members } = argumentShape(document, parameter.schema);
  return members !== undefined && (members.names.includes(name) || (isOpen && members.isOpen));
}

/** Whether a name says a part of an argument of the query, numbered or dotted. */
export function isPart(document: JsonObject, operation: Operation, name: string): boolean {
  if (!isNumbering(document)) return false;
  const said = arrivedAs([[name, '']], unformed);
  return operation.parameters.some(
    (one) =>
      one.in === 'query' &&
      one.listStyle === undefined &&
      readNumbered(document, { name: one.name, schemas: [one.schema] }, said, () => false) !== undefined,
  );
}
