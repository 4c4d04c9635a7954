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
    const inner = new AbortController();
    const end = (result: AnyResult): void => {
      clearTimeout(timer);
      outer?.removeEventListener('abort', abort);
      resolve(result);
    };
    const fail = (kind: 'timeout' | 'aborted' | 'network', message: string, cause?: unknown): void => {
      end(failure({ kind, message, cause } as AnyFault));
      inner.abort();
    };
    const abort = (): void => fail('aborted', 'Aborted by the caller', outer?.reason);
    // Asked for more than 31 bits, setTimeout would fire at once.
    const timer = ms < 2 ** 31 ? setTimeout(fail, ms, 'timeout', `No answer in ${ms} ms`) : 0;
    if (outer?.aborted) return abort();
    outer?.addEventListener('abort', abort);
    work?.(timer || outer ? inner.signal : undefined).then(end, (cause) => fail('network', `${cause}`, cause));
  });
}
