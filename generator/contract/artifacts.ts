/** The generated files, held against the document. */
import type { Operation } from '../model/api.js';
import type { Row, Sheet } from './session.js';

export interface Artifacts {
  /** Everything that can be said of one operation. */
  check(operation: Operation, sheet: Sheet): Promise<void> | void;
  /** What belongs to no operation of the document. */
  orphans(): Row[];
}
