/** For those who prefer exceptions: the data of a result, or a real Error. */
import type { AnyFault, DataOf, Failure, Success } from './result.js';

/** A failed call as an exception. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly kind: AnyFault['kind'];
  /** The API's code, when it is the API that reports the error. */
  readonly code: string | number | undefined;
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  /** The operation that was called. */
  readonly action: string;
  /** The result it was made from, with the API's whole answer. */
  readonly failure: Failure<AnyFault>;

  constructor(failure: Failure<AnyFault>) {
    const { action, error, status, requestId } = failure;
    const head = [action, status, error.code].filter(Boolean).join(' ');
    super(`${head}: ${error.message}${requestId ? ` (request ${requestId})` : ''}`, {
      cause: 'cause' in error ? error.cause : error,
    });
    this.kind = error.kind;
    this.code = error.code;
    this.status = status;
    this.requestId = requestId;
    this.action = action;
    this.failure = failure;
  }
}

/**
 * The data of a successful result.
 * @throws ApiError when the call failed
 */
export function unwrap<R extends Success<number, unknown> | Failure<AnyFault>>(result: R): DataOf<R> {
  if (!result.ok) throw new ApiError(result);
  return result.data as DataOf<R>;
}
