/** Which of a document's operations a run looks at. */
import type { Operation } from '../meaning/api.js';
import { namesOf } from '../meaning/declared/dispatch.js';

export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/** An operation goes by its label, its action and its operationId. */
export function matcher(patterns: readonly string[]): (operation: Operation) => boolean {
  const isMeant = nameMatcher(patterns);
  return (operation) => namesOf(operation).some(isMeant);
}

/** Names with `*` for anything, several apart by commas. */
export function nameMatcher(patterns: readonly string[]): (name: string) => boolean {
  const expressions = patterns
    .flatMap((one) => one.split(','))
    .map((one) => one.trim())
    .filter(Boolean)
    .map((one) => new RegExp(`^${one.split('*').map(literally).join('.*')}$`, 's'));
  return (name) => expressions.some((one) => one.test(name));
}

/** Every n-th operation, so that neighbours, which are often alike, spread over the machines. */
export function inShard<T>(operations: readonly T[], { index, count }: Shard): T[] {
  return operations.filter((_, at) => at % count === index - 1);
}

function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
