/** What the comparisons of one schema with another work with. */
import type { JsonObject } from '../../json.js';
import type { All } from '../alternatives/parts.js';
import type { Difference, DifferenceKind, Direction, Effect } from './difference.js';

/** The same thing in the old document and in the new one. */
export interface Side<Of> {
  readonly old: Of;
  readonly now: Of;
}

/** What holds of a value, and where that is shown. */
export interface Place {
  readonly all: All;
  readonly pointer: string;
}

/** Two schemas that are to be compared. */
export interface Pair extends Side<Place> {
  /** From the value that is being compared: `.Name`, `[]`, `{}`. */
  readonly path: string;
}

/** Both documents in canonical form. */
export interface Comparing extends Side<JsonObject> {
  readonly direction: Direction;
  /** What becomes of the values of a schema, however far down. */
  readonly effectOf: (pair: Pair) => Effect;
}

export interface Found {
  readonly differences: Difference[];
  readonly below: Pair[];
}

export interface At {
  readonly comparing: Comparing;
  readonly pair: Pair;
  readonly found: Found;
  /** Reports a difference; it is at the schema itself where nothing better is said. */
  readonly report: (kind: DifferenceKind, says: Difference['says'], more?: Partial<Difference>) => void;
  readonly below: (path: string, old: Place, now: Place) => void;
}

export function startAt(comparing: Comparing, pair: Pair): At {
  const found: Found = { differences: [], below: [] };
  const { old, now } = pair;
  return {
    comparing,
    pair,
    found,
    report: (kind, says, more = {}) =>
      found.differences.push({ kind, says, path: '', pointer: now.pointer, oldPointer: old.pointer, ...more }),
    below: (path, before, after) => found.below.push({ path, old: before, now: after }),
  };
}

/** `is new`, `is gone` or `changed`. */
export function verb(before: unknown, after: unknown): string {
  return before === undefined ? 'is new' : after === undefined ? 'is gone' : 'changed';
}
