/** Pages that begin after so many items. */
import type { Paging } from '../paging.js';
import { at, put } from './place.js';
import { isLast, type PageRow } from './row.js';

export const offset = <const Row extends PageRow>(row: Row): Paging<Row['items']> => ({
  ...row,
  walk: (input) => {
    let start = Number(at(input, row.start) ?? 0);
    return {
      input: put(input, row.start, start),
      next: ({ list, answer }) => {
        start += list.length;
        return isLast(row, input, list, answer, start) ? undefined : put(input, row.start, start);
      },
    };
  },
});
