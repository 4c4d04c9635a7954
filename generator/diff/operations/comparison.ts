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
  /** Which way what is sent travels: callbacks go from those who serve to those who call. */
  readonly sent: Direction;
  readonly read: Direction;
  /** A change of one direction, or of the operation itself. */
  readonly report: (change: Change, direction?: Direction) => void;
}
