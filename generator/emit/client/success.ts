/** Which documented answers are successes. */
import type { Content, Operation, Response } from '../../meaning/api.js';

export function isSuccess({ status }: Response): boolean {
  return status.startsWith('2');
}

/** Where no success is documented, what is said of all statuses is said of it as well. */
export function successesOf({ responses }: Operation): readonly Response[] {
  const successes = responses.filter(isSuccess);
  return successes.length > 0 ? successes : responses.filter(({ status }) => /^default$/i.test(status));
}

/** Contents of successes that a caller may choose from: one of each media type; none where there is no choice. */
export function choicesOf(operation: Operation): readonly Content[] {
  if (operation.input.style === 'flat') return [];
  const all = new Map(
    successesOf(operation).flatMap(({ contents }) => contents.map((one) => [one.mediaType, one] as const)),
  );
  return all.size > 1 ? [...all.values()] : [];
}
