/** All arguments of a call, apart by place → path, query and headers as they are sent. */
import { cookieName, headerText, percent, type Encode } from './encode.js';
import { cookieHeader } from './cookie-header.js';
import { formExploded } from './form.js';
import type { Pair, WritePairs } from './pair.js';
import { simple, type WriteText } from './simple.js';
import { fillPath } from './template.js';
import { Unsayable } from './unsayable.js';
import { isNothing, type Members } from './value.js';
import { queryText } from './query-text.js';

/** The rows that are used besides `simple`, and `form` exploded, by name. */
export interface Rows {
  readonly pairs?: Readonly<Record<string, WritePairs>>;
  readonly texts?: Readonly<Record<string, WriteText>>;
}

export type Place = 'path' | 'query' | 'header' | 'cookie';

/** Row of each argument that is not written as most in its place are. */
export type Styles = Readonly<Partial<Record<Place, Readonly<Record<string, string>>>>>;

/** What a call has of its own. */
export interface CallRow {
  /** The true path; `{name}` is filled from the arguments. */
  readonly path: string;
  /** What no caller may choose. */
  readonly query?: Readonly<Record<string, string>>;
  readonly header?: Readonly<Record<string, string>>;
  readonly styles?: Styles;
}

export type Arguments = Readonly<Partial<Record<Place, Members>>>;

export interface Written {
  readonly path: string;
  /** Without the question mark. */
  readonly query: string;
  readonly header: Readonly<Record<string, string>>;
}

/** @throws Unsayable saying which argument cannot be sent, and why */
export function writeCall(row: CallRow, given: Arguments, rows: Rows = {}): Written {
  const { styles = {}, query: fixed = {}, header = {} } = row;
  const textOf = (place: 'path' | 'header', name: string, value: unknown, encode: Encode) =>
    isNothing(value)
      ? undefined
      : naming(place, name, () => (rows.texts?.[own(styles[place], name) ?? ''] ?? simple)(name, value, encode));
  const pairsOf = (place: 'query' | 'cookie', all: Members, spell: Encode): Pair[] =>
    Object.entries(all).flatMap(([name, value]) =>
      isNothing(value)
        ? []
        : naming(place, name, () =>
            (rows.pairs?.[own(styles[place], name) ?? ''] ?? formExploded)(name, value, percent, spell),
          ),
    );
  // What no caller may choose comes first in the URL and is said last, so that no input can change it.
  const query = pairsOf('query', { ...fixed, ...given.query, ...fixed }, percent);
  const cookies = given.cookie === undefined ? [] : pairsOf('cookie', given.cookie, cookieName);
  const headers = Object.entries(given.header ?? {}).flatMap(([name, value]) => {
    const text = textOf('header', name, value, headerText);
    return text === undefined ? [] : [[name, text] as const];
  });
  return {
    path: fillPath(row.path, (name) => textOf('path', name, own(given.path, name), percent)),
    query: queryText(query),
    header: {
      ...Object.fromEntries(headers),
      ...header,
      ...(cookies.length > 0 && { Cookie: cookieHeader(cookies) }),
    },
  };
}

function own<Value>(object: Readonly<Record<string, Value>> | undefined, name: string): Value | undefined {
  return object !== undefined && Object.hasOwn(object, name) ? object[name] : undefined;
}

function naming<Result>(place: Place, name: string, write: () => Result): Result {
  try {
    return write();
  } catch (error) {
    throw new Unsayable(`${place}.${name} ${error instanceof Unsayable ? error.message : 'holds half a character'}`);
  }
}
