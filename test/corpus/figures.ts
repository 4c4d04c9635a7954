/** Sums over documents: how many passed, why others did not, how long it took and how much memory. */
import { keyOf } from './cause.js';
import { hasPassed, isOutcome, type Cause, type Row } from './result.js';

/** One kind of reason over all documents. */
export interface SummedCause {
  readonly cause: string;
  /** How often it was met, altogether. */
  readonly count: number;
  /** Names of the documents, in the order of the rows. */
  readonly documents: readonly string[];
}

/** The reasons that `of` finds in a row, added up; those of most documents first. */
export function summed(
  rows: readonly Row[],
  of: (row: Row) => readonly Cause[],
  nameOf: (cause: Cause) => string = keyOf,
): SummedCause[] {
  const groups = new Map<string, { count: number; documents: string[] }>();
  for (const row of rows) {
    for (const cause of of(row)) {
      const name = nameOf(cause);
      const group = groups.get(name) ?? { count: 0, documents: [] };
      groups.set(name, group);
      group.count += cause.count;
      if (group.documents.at(-1) !== row.document.name) group.documents.push(row.document.name);
    }
  }
  return [...groups]
    .map(([cause, group]) => ({ cause, ...group }))
    .sort((a, b) => b.documents.length - a.documents.length || b.count - a.count);
}

export interface Share {
  readonly passed: number;
  /** Documents for which it is known, also those that did not get so far. */
  readonly of: number;
}

export function shareOf(rows: readonly Row[], stage: string): Share {
  const known = rows.filter(({ outcomes }) => outcomes.has(stage));
  return { passed: known.filter(({ outcomes }) => hasPassed(outcomes.get(stage))).length, of: known.length };
}

export interface Spread {
  readonly median: number;
  readonly p95: number;
  readonly worst: readonly { readonly name: string; readonly value: number }[];
}

/** Of every document that the stage was run for, passed or not; undefined when there is none. */
export function spreadOf(rows: readonly Row[], stage: string, figure: 'milliseconds' | 'peak'): Spread | undefined {
  const values = rows
    .flatMap(({ document: { name }, outcomes }) => {
      const outcome = outcomes.get(stage);
      return isOutcome(outcome) ? [{ name, value: outcome[figure] }] : [];
    })
    .sort((a, b) => a.value - b.value);
  const at = (share: number) => values[Math.ceil(share * values.length) - 1]?.value ?? NaN;
  if (values.length === 0) return undefined;
  return { median: at(0.5), p95: at(0.95), worst: values.slice(-5).reverse() };
}
