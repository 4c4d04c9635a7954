/** Two operations that are compared. */
import type { Api, Operation } from '../../meaning/api.js';
import type { Direction } from '../rating.js';
import type { unchangedTest } from '../schemas/unchanged.js';
import type { Change } from '../schemas/schemas.js';

/** What the comparison of one pair of operations works with. */
export interface Comparison {
  readonly before: Api;
  readonly after: Api;
  readonly old: Operation;
  readonly now: Operation;
  readonly same: ReturnType<typeof unchangedTest>;
  /** A change of one direction, or of the operation itself. */
  readonly report: (change: Change, direction?: Direction) => void;
}
