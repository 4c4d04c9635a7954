// Copied by openapi-action-toolkit from generator/runtime/in-time.ts in its repository, where the tests are. Do not edit here.
// Edit it there, then run its command generate: npm run generate, or npx openapi-action-toolkit generate

/** Lets work go on until it is done, its time is up, or its caller has had enough. */
import { failure } from './failure.js';
import type { AnyFault, AnyResult } from './result.js';

/** Never rejects, whatever the work does. Without work it is a pause. */
export function inTime(
  ms: number,
  outer: AbortSignal | undefined,
  work?: (signal?: AbortSignal) => Promise<AnyResult>,
): Promise<AnyResult> {
  return new Promise((resolve) => {
    // Costs more than all the rest here, so only who can be stopped has one.
    const inner = ms < Infinity || outer ? new AbortController() : undefined;
    const end = (result: AnyResult): void => {
      clearTimeout(timer);
      resolve(result);
      // Stops the work, if it still goes on, and takes our listener off the caller's signal. What comes piece by piece goes on.
      if (!('isOpen' in result)) inner?.abort();
    };
    const fail = (kind: 'timeout' | 'aborted' | 'network', cause: unknown): void =>
      end(failure({ kind, message: `${cause}`, cause } as AnyFault));
    const abort = (): void => fail('aborted', outer?.reason);
    // Asked for more than 31 bits, setTimeout would fire at once.
    const timer = ms < 2 ** 31 ? setTimeout(fail, ms, 'timeout', `No answer in ${ms} ms`) : 0;
    if (outer?.aborted) return abort();
    // A controller has what the options want: once its signal is aborted, the listener is gone.
    outer?.addEventListener('abort', abort, inner);
    work?.(inner?.signal).then(end, (cause: unknown) => fail('network', cause));
  });
}
