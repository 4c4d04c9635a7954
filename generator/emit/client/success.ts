/** Which documented answers are successes. */
import type { Operation, Response } from '../../meaning/api.js';

export function isSuccess({ status }: Response): boolean {
  return status.startsWith('2');
}

/** Where no success is documented, what is said of all statuses is said of it as well. */
export function successesOf({ responses }: Operation): readonly Response[] {
  const successes = responses.filter(isSuccess);
  return successes.length > 0 ? successes : responses.filter(({ status }) => /^default$/i.test(status));
}
