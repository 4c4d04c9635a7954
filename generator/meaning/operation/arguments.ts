/** How a parameter is written: its row in the table of `runtime/arguments/`. */
import { reserved } from '../../runtime/arguments/reserved.js';
import {
  listRow,
  pairRows,
  rowName,
  textRows,
  usualStyle,
  type ListRow,
  type PairRow,
  type TextRow,
} from '../../runtime/arguments/table.js';
import type { Rows } from '../../runtime/arguments/call.js';
import type { ListStyle } from '../../runtime/arguments/lists/style.js';
import type { Parameter } from '../api.js';
import { arrayOf, type JsonObject } from '../json.js';
import { argumentShape } from '../schema/argument-shape.js';
import { partsOf } from '../schema/schema.js';
import { isJson } from '../../runtime/arguments/media-type.js';

type Written = Pick<Parameter, 'in' | 'style' | 'explode' | 'allowReserved' | 'mediaType' | 'listStyle'>;

/** Name of the row; where the style has no words in the place, that of the usual style. */
export function rowOf({ in: place, style, explode, mediaType, allowReserved, listStyle }: Written): string {
  if (listStyle !== undefined) return listRowName(listStyle, allowReserved);
  if (mediaType !== undefined && style === 'querystring') return isJson(mediaType) ? 'wholeJson' : 'wholeForm';
  if (mediaType !== undefined) return rowName(place, isJson(mediaType) ? 'json' : 'text', explode) ?? 'text';
  const name = rowName(place, style, explode) ?? rowName(place, usualStyle[place], explode) ?? '';
  return allowReserved && place === 'query' && Object.hasOwn(loose, name) ? `${name}${suffix}` : name;
}

/** The same, but the usual one for a single value, which both write alike. */
export function rowIn(document: JsonObject, parameter: Parameter): string {
  const row = rowOf(parameter);
  const { items, members } = argumentShape(document, parameter.schema);
  return items === undefined && members === undefined && alike.has(row) ? usualRows[parameter.in] : row;
}

/** An object whose members are written for themselves, and none of which is required: without any, nothing is written. */
export function canBeUnwritten(document: JsonObject, parameter: Parameter): boolean {
  const row = rowOf(parameter);
  if (parameter.mediaType !== undefined || !/^(deepObject|formExploded)|\{n\}/.test(row)) return false;
  const { members, text } = argumentShape(document, parameter.schema);
  const needed = partsOf(document, [parameter.schema]).flatMap((node) => arrayOf(node['required']));
  return members !== undefined && !text && needed.length === 0;
}

const alike = new Set(['form', 'simpleExploded', 'spaceDelimited', 'pipeDelimited', 'deepObject']);

const suffix = 'Reserved';

/** Rows that `allowReserved` changes. */
const loose = { form: true, formExploded: true, spaceDelimited: true, pipeDelimited: true, deepObject: true } as const;

/** A list style as the name of its row: its form, and behind it what else it says. */
export function listRowName({ form, ...rest }: ListStyle, isReserved = false): string {
  if (form === 'json') return isReserved ? `json${suffix}` : 'json';
  const more = Object.keys(rest).length > 0 || isReserved ? ` ${JSON.stringify(rest)}` : '';
  return `${form}${more}${isReserved ? suffix : ''}`;
}

/** The style that a row's name says; undefined for rows that are none of a list style. */
export function listStyleIn(name: string): ListStyle | undefined {
  if (!isList(name)) return undefined;
  const [form = '', ...rest] = (withoutReserved(name) ?? name).split(' ');
  return { ...(rest.length === 0 ? {} : (JSON.parse(rest.join(' ')) as object)), form };
}

function isList(row: string): boolean {
  return row.includes('{n}');
}

/** The row whose value may hold reserved characters as they are, and its own name; undefined for all others. */
export function withoutReserved(name: string): string | undefined {
  // A form may end with the word itself.
  const isReserved = isList(name) ? / \{.*\}Reserved$/.test(name) : name.endsWith(suffix);
  return isReserved ? name.slice(0, -suffix.length) : undefined;
}

/** What arguments are written with when nobody names a row. */
export const usualRows = { path: 'simple', header: 'simple', query: 'formExploded', cookie: 'formExploded' } as const;

const listRows = new Map<string, ListRow>();

/** The row of a list style; undefined for the name of another row. */
export function listRowOf(name: string): ListRow | undefined {
  const style = listStyleIn(name);
  if (style === undefined) return undefined;
  const row = listRows.get(name) ?? listRow(style);
  listRows.set(name, row);
  return row;
}

export function pairRow(name: string): PairRow {
  const list = listRowOf(name);
  if (list !== undefined) return list;
  return (pairRows as Readonly<Record<string, PairRow>>)[withoutReserved(name) ?? name] ?? pairRows.formExploded;
}

export function textRow(name: string): TextRow {
  return (textRows as Readonly<Record<string, TextRow>>)[name] ?? textRows.simple;
}

/** All rows, and those of list styles that are named, for calls that are made here. */
export function rowsFor(names: readonly string[]): Rows {
  const lists = names.filter(isList).map((name) => {
    const { write } = pairRow(name);
    return [name, withoutReserved(name) === undefined ? write : reserved(write)] as const;
  });
  return lists.length === 0 ? allRows : { ...allRows, pairs: { ...allRows.pairs, ...Object.fromEntries(lists) } };
}

const allRows: Rows = {
  texts: Object.fromEntries(Object.entries(textRows).map(([name, { write }]) => [name, write])),
  pairs: Object.fromEntries(
    Object.entries(pairRows).flatMap(([name, { write }]) => [
      [name, write],
      [`${name}${suffix}`, reserved(write)],
    ]),
  ),
};
