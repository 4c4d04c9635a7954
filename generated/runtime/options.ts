// Copied by openapi-action-toolkit from generator/runtime/options.ts in its repository, where the tests are. Do not edit here.
// Edit it there, then run its command generate: npm run generate, or npx openapi-action-toolkit generate

/** What callers may choose, for a client or for one call. */
import type { Middleware } from './middleware.js';
import type { AnyResult } from './result.js';

/** How long to wait and how often to try. */
export interface Patience {
  /** How long the whole call may take, pauses and further attempts included. No limit by default. */
  readonly timeoutMs?: number | undefined;
  /** How long each attempt may take. No limit by default. */
  readonly attemptTimeoutMs?: number | undefined;
  /** How many more attempts a call gets that is harmless to repeat; 2 by default. Others are never sent twice. */
  readonly retry?: number | undefined;
  /** The longest pause before the second attempt, doubled before each further one; 250 by default. */
  readonly retryDelayMs?: number | undefined;
}

/** What `fetch` itself can be told. */
type FetchSettings = Omit<RequestInit, 'body' | 'headers' | 'method' | 'signal' | 'window'>;

/** `null` takes a header away that the client would send. */
export type HeaderSettings = HeadersInit | Readonly<Record<string, string | null | undefined>>;

export interface ClientOptions extends FetchSettings, Patience {
  /** Where the API is; it may have a path of its own. */
  readonly baseUrl: string;
  /** Used instead of the global `fetch`. */
  readonly fetch?: (request: Request, init?: RequestInit) => Promise<Response>;
  readonly headers?: HeaderSettings;
  /** openapi-fetch's middleware. It sees every attempt, with its true URL. */
  readonly middleware?: readonly Middleware[];
  /** Reads answers; by default a reader that refuses to round integers. */
  readonly parse?: Parse;
  /** Goes around every method, as the opt-in validation does. */
  readonly wrap?: Wrap;
}

export interface CallOptions extends FetchSettings, Patience {
  /** Where this call goes instead of the client's own address. */
  readonly baseUrl?: string | undefined;
  /** Ends the call early. */
  readonly signal?: AbortSignal | undefined;
  readonly headers?: HeaderSettings;
  /** Runs after the client's own. */
  readonly middleware?: readonly Middleware[];
}

/** The argument of operations that take none. */
export type NoInput = Readonly<Record<string, never>>;

/** A call's arguments, whatever they are. */
export type Input = Readonly<Record<string, unknown>>;

/** A method as code sees it that serves all operations. */
export type AnyMethod = (input?: Input, options?: CallOptions) => Promise<AnyResult & { readonly action: string }>;

/** JSON text → value. What it throws makes the answer an unreadable one. */
export type Parse = (text: string, action: string) => unknown;

/** Puts something around a method, such as a check of its input. */
export type Wrap = (method: AnyMethod, action: string) => AnyMethod;
