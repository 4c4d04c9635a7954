/** Pages that begin after an item. */
import type { Paging } from '../paging.js';
import { at, put } from './place.js';
import { isLast, type PageRow } from './row.js';

export interface MarkerRow extends PageRow {
  /** What of an item names it. */
  readonly mark: readonly string[];
}

export const marker = <const Row extends MarkerRow>(row: Row): Paging<Row['items']> => ({
  ...row,
  walk: (input) => ({
    input,
    next: ({ list }) => {
      const mark = at(list.at(-1), row.mark);
      // How many there are before it is not known, so no total tells that it is the last page.
      const isEnd = mark == null || isLast(row, input, list, undefined, 0);
      return isEnd ? undefined : put(input, row.start, mark);
    },
  }),
});
