import type { Pair } from './pair.js';

/** Pairs → the text of a query or a form. What has no name stands for itself. */
export function queryText(pairs: readonly Pair[]): string {
  return pairs.map(([name, value]) => (name === '' ? value : `${name}=${value}`)).join('&');
}
