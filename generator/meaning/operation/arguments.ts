/** How a parameter is written: its row in the table of `runtime/arguments/`. */
import { reserved } from '../../runtime/arguments/reserved.js';
import { pairRows, rowName, textRows, usualStyle, type PairRow, type TextRow } from '../../runtime/arguments/table.js';
import type { Rows } from '../../runtime/arguments/call.js';
import type { Parameter } from '../api.js';
import { arrayOf, type JsonObject } from '../json.js';
import { argumentShape } from '../schema/argument-shape.js';
import { partsOf } from '../schema/schema.js';
import { isJson } from '../../runtime/arguments/media-type.js';

type Written = Pick<Parameter, 'in' | 'style' | 'explode' | 'allowReserved' | 'mediaType'>;

/** Name of the row; where the style has no words in the place, that of the usual style. */
export function rowOf({ in: place, style, explode, mediaType, allowReserved }: Written): string {
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
  if (parameter.mediaType !== undefined || !/^(deepObject|formExploded)/.test(row)) return false;
  const { members, text } = argumentShape(document, parameter.schema);
  const needed = partsOf(document, [parameter.schema]).flatMap((node) => arrayOf(node['required']));
  return members !== undefined && !text && needed.length === 0;
}

const alike = new Set(['form', 'simpleExploded', 'spaceDelimited', 'pipeDelimited', 'deepObject']);

const suffix = 'Reserved';

/** Rows that `allowReserved` changes. */
const loose = { form: true, formExploded: true, spaceDelimited: true, pipeDelimited: true, deepObject: true } as const;

/** The row whose value may hold reserved characters as they are, and its own name; undefined for all others. */
export function withoutReserved(name: string): string | undefined {
  return name.endsWith(suffix) ? name.slice(0, -suffix.length) : undefined;
}

/** What arguments are written with when nobody names a row. */
export const usualRows = { path: 'simple', header: 'simple', query: 'formExploded', cookie: 'formExploded' } as const;

export function pairRow(name: string): PairRow {
  return (pairRows as Readonly<Record<string, PairRow>>)[withoutReserved(name) ?? name] ?? pairRows.formExploded;
}

export function textRow(name: string): TextRow {
  return (textRows as Readonly<Record<string, TextRow>>)[name] ?? textRows.simple;
}

/** All rows, for calls that are made here. */
export const allRows: Rows = {
  texts: Object.fromEntries(Object.entries(textRows).map(([name, { write }]) => [name, write])),
  pairs: Object.fromEntries(
    Object.entries(pairRows).flatMap(([name, { write }]) => [
      [name, write],
      [`${name}${suffix}`, reserved(write)],
    ]),
  ),
};
