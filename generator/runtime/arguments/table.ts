/**
 * The table: place × style × explode → how an argument is written and read. A client gets only the rows its document needs,
 * so it never has this file. Lists of the kind `Filter.1.Name=…` have a row for each of their styles, made by `listRow`.
 */
import { asciiJson, json, named, readContent, readNamed, text } from './content.js';
import { cookie, cookieExploded, readCookie, readCookieExploded } from './cookie.js';
import { deepObject, readDeepObject } from './deep-object.js';
import { pipeDelimited, readPipeDelimited, readSpaceDelimited, spaceDelimited } from './delimited.js';
import { form, formExploded, readForm, readFormExploded } from './form.js';
import { label, labelExploded, readLabel, readLabelExploded } from './label.js';
import { claimsName, readList, writesName } from './lists/read.js';
import type { ListStyle } from './lists/style.js';
import { lists } from './lists/write.js';
import { matrix, matrixExploded, readMatrix, readMatrixExploded } from './matrix.js';
import type { Arrived, ReadPairs, WritePairs } from './pair.js';
import type { Shape } from './shape.js';
import { readSimple, readSimpleExploded, simple, simpleExploded, type ReadText, type WriteText } from './simple.js';
import { readWholeForm, readWholeJson, wholeForm, wholeJson } from './whole-query.js';

export interface PairRow {
  readonly write: WritePairs;
  readonly read: ReadPairs;
  /** The file the writer is in. */
  readonly file: string;
}

/** Rows of places that hold `name=value`. */
export const pairRows = {
  form: { write: form, read: readForm, file: 'form' },
  formExploded: { write: formExploded, read: readFormExploded, file: 'form' },
  spaceDelimited: { write: spaceDelimited, read: readSpaceDelimited, file: 'delimited' },
  pipeDelimited: { write: pipeDelimited, read: readPipeDelimited, file: 'delimited' },
  deepObject: { write: deepObject, read: readDeepObject, file: 'deep-object' },
  json: { write: named(json), read: readNamed, file: 'content' },
  text: { write: named(text), read: readNamed, file: 'content' },
  wholeForm: { write: wholeForm, read: readWholeForm, file: 'whole-query' },
  wholeJson: { write: wholeJson, read: readWholeJson, file: 'whole-query' },
  cookie: { write: cookie, read: readCookie, file: 'cookie' },
  cookieExploded: { write: cookieExploded, read: readCookieExploded, file: 'cookie' },
} as const satisfies Readonly<Record<string, PairRow>>;

/** A row that has names of its own for parts of an argument. */
export interface ListRow extends PairRow {
  /** Whether a name begins like the argument's. */
  claims(name: string, key: string): boolean;
  /** Whether a name is one that it writes. */
  writes(name: string, key: string, shape: Shape): boolean;
  /** Names that begin like the argument's and say no part of it. */
  stray(name: string, arrived: Arrived, shape: Shape): readonly string[];
}

export function listRow(style: ListStyle): ListRow {
  return {
    write: lists(style),
    read: (name, arrived, shape) => readList(style, name, arrived, shape).tree,
    file: 'lists/write',
    claims: (name, key) => claimsName(style, name, key),
    writes: (name, key, shape) => writesName(style, name, key, shape),
    stray: (name, arrived, shape) => readList(style, name, arrived, shape).stray,
  };
}

export interface TextRow {
  readonly write: WriteText;
  readonly read: ReadText;
  readonly file: string;
}

/** Rows of places that hold a text: a segment of a path, a header. */
export const textRows = {
  simple: { write: simple, read: readSimple, file: 'simple' },
  simpleExploded: { write: simpleExploded, read: readSimpleExploded, file: 'simple' },
  label: { write: label, read: readLabel, file: 'label' },
  labelExploded: { write: labelExploded, read: readLabelExploded, file: 'label' },
  matrix: { write: matrix, read: readMatrix, file: 'matrix' },
  matrixExploded: { write: matrixExploded, read: readMatrixExploded, file: 'matrix' },
  json: { write: json, read: readContent, file: 'content' },
  asciiJson: { write: asciiJson, read: readContent, file: 'content' },
  text: { write: text, read: readContent, file: 'content' },
} as const satisfies Readonly<Record<string, TextRow>>;

export type PairRowName = keyof typeof pairRows;
export type TextRowName = keyof typeof textRows;

/** Place and style → the rows, exploded or not. A style that is missing here has no words in that place. */
export const styles: Readonly<Record<string, Readonly<Record<string, readonly [exploded: string, plain: string]>>>> = {
  path: {
    simple: ['simpleExploded', 'simple'],
    label: ['labelExploded', 'label'],
    matrix: ['matrixExploded', 'matrix'],
    json: ['json', 'json'],
    text: ['text', 'text'],
  },
  header: {
    simple: ['simpleExploded', 'simple'],
    json: ['asciiJson', 'asciiJson'],
    text: ['text', 'text'],
  },
  query: {
    form: ['formExploded', 'form'],
    spaceDelimited: ['formExploded', 'spaceDelimited'],
    pipeDelimited: ['formExploded', 'pipeDelimited'],
    deepObject: ['deepObject', 'deepObject'],
    wholeForm: ['wholeForm', 'wholeForm'],
    wholeJson: ['wholeJson', 'wholeJson'],
    json: ['json', 'json'],
    text: ['text', 'text'],
  },
  cookie: {
    form: ['formExploded', 'form'],
    cookie: ['cookieExploded', 'cookie'],
    json: ['json', 'json'],
    text: ['text', 'text'],
  },
};

/** Name of the row; undefined when the style has no words in the place. */
export function rowName(place: string, style: string, explode: boolean): string | undefined {
  return styles[place]?.[style]?.[explode ? 0 : 1];
}

/** The style when nobody names one. */
export const usualStyle = { path: 'simple', header: 'simple', query: 'form', cookie: 'form' } as const;
