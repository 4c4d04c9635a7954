// Copied by openapi-action-toolkit from generator/runtime/paging/row.ts in its repository, where the tests are. Do not edit here.
// Edit it there, then run its command generate: npm run generate, or npx openapi-action-toolkit generate

/** How an operation's answers come page by page, as data. */
import type { Input } from '../options.js';
import { at } from './place.js';

export interface PageRow {
  /** Where the items of a page are in its data. */
  readonly items: readonly string[];
  /** Argument: where a page begins. */
  readonly start: readonly string[];
  /** Argument: how many items a page may have. */
  readonly limit?: readonly string[];
  /** How many items a page has when nobody says. */
  readonly full?: number;
  /** Where the number of all items is. */
  readonly total?: readonly string[];
  /** Places other than that of the items are places of the whole answer, whose data are only a part of it. */
  readonly whole?: boolean;
}

/** Whether a page is the last one: by the number of all items, or else because it is not full. */
export function isLast(row: PageRow, input: Input, page: readonly unknown[], answer: unknown, count: number): boolean {
  const all = row.total && at(answer, row.total);
  const size = Number((row.limit && at(input, row.limit)) ?? row.full ?? 1);
  return page.length === 0 || (all == null ? page.length < size : count >= Number(all));
}
