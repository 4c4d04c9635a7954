/** Two operations that are compared. */
import type { Api, Operation } from '../model/api.js';
import type { Direction } from './rating.js';
import type { sameness } from './same.js';
import type { Change } from './schemas.js';

/** What the comparison of one pair of operations works with. */
export interface Pair {
  readonly before: Api;
  readonly after: Api;
  readonly old: Operation;
  readonly now: Operation;
  readonly same: ReturnType<typeof sameness>;
  /** A change of one direction, or of the operation itself. */
  readonly report: (change: Change, direction?: Direction) => void;
}
