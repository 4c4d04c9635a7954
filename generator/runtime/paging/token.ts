/** Pages that each name the next one. */
import type { Paging } from '../paging.js';
import { at, put } from './place.js';
import type { PageRow } from './row.js';

export interface TokenRow extends PageRow {
  /** Where an answer names the next page. */
  readonly next: readonly string[];
}

export const token = <const Row extends TokenRow>(row: Row): Paging<Row['items']> => ({
  ...row,
  isSparse: true,
  walk: (input) => ({
    input,
    next: ({ answer }) => {
      const next = at(answer, row.next);
      return next == null || next === '' ? undefined : put(input, row.start, next);
    },
  }),
});
