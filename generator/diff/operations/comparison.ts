/** Two operations that are compared. */
import type { Api, Operation } from '../../meaning/api.js';
import type { Direction } from '../rating.js';
import type { Change, Schemas } from '../schemas/schemas.js';

/** What the comparison of one pair of operations works with. */
export interface Comparison {
  readonly before: Api;
  readonly after: Api;
  readonly old: Operation;
  readonly now: Operation;
  readonly schemas: Schemas;
  /** A change of one direction, or of the operation itself. */
  readonly report: (change: Change, direction?: Direction) => void;
}
