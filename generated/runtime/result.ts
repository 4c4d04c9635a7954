// Copied by openapi-action-toolkit from generator/runtime/result.ts in its repository, where the tests are. Do not edit here.
// Edit it there, then run its command generate: npm run generate, or npx openapi-action-toolkit generate

/** What a call comes back with: data or an error, told apart by `ok`. Nothing that a server or a network does throws past it. */
import type { Violation } from './violation.js';

/** A success. `status` and `data` belong together where several answers are documented. */
export interface Success<Status extends number, Data> {
  readonly ok: true;
  /** The operation that was called. */
  readonly action: string;
  readonly status: Status;
  readonly data: Data;
  /** What names this call in the API's own logs, when the answer says it. */
  readonly requestId: string | undefined;
  /** The answer as it came: status, headers, URL. Its body has been read into `data`. */
  readonly response: Response;
}

/** A failure, with whatever of the answer there was. */
export interface Failure<Fault extends AnyFault> {
  readonly ok: false;
  /** The operation that was called. */
  readonly action: string;
  readonly error: Fault;
  readonly status: Fault['status'];
  readonly requestId: string | undefined;
  readonly response: Response | undefined;
}

/** The API reports an error. */
export interface ApiFault<
  Status extends number = number,
  Code extends string | number | undefined = string | number | undefined,
  Body = unknown,
> {
  readonly kind: 'api';
  readonly status: Status;
  /** What to branch on. */
  readonly code: Code;
  /** What went wrong, for people. */
  readonly message: string;
  /** The whole answer. */
  readonly body: Body;
}

/** There is an answer, but not one that the document describes: a proxy's page, half a JSON text, nothing at all. */
export interface UnreadableFault {
  readonly kind: 'unreadable';
  readonly status: number;
  readonly code?: undefined;
  readonly message: string;
  /** What came instead. */
  readonly text: string;
  readonly cause?: unknown;
}

/** No (whole) answer came: refused, reset, not found, or a middleware threw; `cause` says which. */
export interface NetworkFault {
  readonly kind: 'network';
  readonly status?: undefined;
  readonly code?: undefined;
  readonly message: string;
  readonly cause: unknown;
}

/** No answer came in time. The API may have acted all the same. */
export interface TimeoutFault {
  readonly kind: 'timeout';
  readonly status?: undefined;
  readonly code?: undefined;
  readonly message: string;
}

/** The caller's signal ended the call. The API may have acted all the same. */
export interface AbortedFault {
  readonly kind: 'aborted';
  readonly status?: undefined;
  readonly code?: undefined;
  readonly message: string;
  /** The signal's reason. */
  readonly cause: unknown;
}

/** The call was never sent, because its input cannot be right. */
export interface InvalidFault {
  readonly kind: 'invalid';
  readonly status?: undefined;
  readonly code?: undefined;
  readonly message: string;
  /** What the opt-in validation found. */
  readonly violations?: readonly Violation[];
  readonly cause?: unknown;
}

/** What can go wrong with every call, whatever its document says. */
export type CallFault = UnreadableFault | NetworkFault | TimeoutFault | AbortedFault | InvalidFault;
export type AnyFault = ApiFault | CallFault;

/**
 * A code that the document does not list: what is left when the listed ones have been looked for. An enum, of which nothing exists
 * at run time, since no literal is the same as it: looking for a listed code leaves that error alone, and a misspelt one does not
 * compile. It is a string.
 */
export declare enum UnlistedCode {
  _ = 'any other code',
}

/** The outcome of a call: one of its successes, one of the API's own errors, or one of those that any call can meet. */
export type Result<Successes, Faults extends AnyFault> = Successes | FailureOf<Faults | CallFault>;
type FailureOf<Fault> = Fault extends AnyFault ? Failure<Fault> : never;

/** Any result but for the operation's name, as seen by code that serves all operations. */
export type AnyResult = Omit<Success<number, unknown>, 'action'> | Omit<Failure<AnyFault>, 'action'>;

/** The data of a result's successes. */
export type DataOf<R> = R extends { readonly ok: true; readonly data: infer Data } ? Data : never;
