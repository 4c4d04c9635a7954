// Copied by openapi-action-toolkit from generator/runtime/retry.ts in its repository, where the tests are. Do not edit here.
// Edit it there, then run its command generate: npm run generate, or npx openapi-action-toolkit generate

/** When, and how soon, a repeatable call is worth another attempt. */
import type { AnyResult } from './result.js';

/** Nobody wants to wait longer than this for a second attempt: the answer at hand is better. */
const longestPause = 60_000;

/** Milliseconds to wait before trying again; Infinity when another attempt would not help. */
export function pauseBefore(result: AnyResult, delay: number): number {
  // Without any answer it was a broken connection or a timeout: as good as a server's failure.
  const status = result.status ?? 500;
  if (result.ok || result.error.kind === 'aborted' || (status < 500 && status !== 429)) return Infinity;
  const after = result.response?.headers.get('Retry-After');
  // Anything between nothing and the full delay, so that callers who failed together do not come back together.
  const pause = after ? +after * 1000 || Date.parse(after) - Date.now() : Math.random() * delay;
  return pause <= longestPause ? pause : Infinity;
}
