/** Pages that have numbers. */
import type { Paging } from '../paging.js';
import { at, put } from './place.js';
import { isLast, type PageRow } from './row.js';

export interface NumberedRow extends PageRow {
  /** The number of the first page. */
  readonly first: number;
}

export const page = <const Row extends NumberedRow>(row: Row): Paging<Row['items']> => ({
  ...row,
  walk: (input) => {
    let number = Number(at(input, row.start) ?? row.first);
    let count: number | undefined;
    return {
      input: put(input, row.start, number),
      next: ({ list, answer }) => {
        // Who begins later has left out as many on each page before: a server may give less than it is asked for.
        count = (count ?? (number - row.first) * list.length) + list.length;
        number += 1;
        return isLast(row, input, list, answer, count) ? undefined : put(input, row.start, number);
      },
    };
  },
});
