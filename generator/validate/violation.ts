/** The words for what is wrong are the client's as well; here every value is JSON. */
import type { JsonValue } from '../meaning/json.js';
import type { Violation as AnyViolation } from '../runtime/violation.js';

export { byGravity, fieldOf } from '../runtime/violation.js';

export interface Violation extends AnyViolation {
  readonly value: JsonValue | undefined;
}
