/** The one way every call takes: through openapi-fetch and its middleware, in time, again where that is harmless, into a result. */
import createFetch, { type ClientOptions as FetchOptions } from 'openapi-fetch';
import { inTime } from './in-time.js';
import { parseSafely, stringify } from './json.js';
import type { Middleware } from './middleware.js';
import type { AnyResult } from './result.js';
import { pauseBefore } from './retry.js';

/** What a call has of its own, as data. */
export interface Operation {
  readonly method: string;
  /** It takes a body. */
  readonly body?: boolean;
  /** Success may come without a body. */
  readonly empty?: boolean;
  /** Sending it twice does no more harm than sending it once. */
  readonly repeatable?: boolean;
}

/** A call's arguments, whatever they are. */
export type Input = Readonly<Record<string, unknown>>;

/** Arguments → true path, and what openapi-fetch is to send there. */
export type Arrange = (action: string, operation: Operation, input: Input | undefined) => readonly [path: string, init: object];

/** Answer → result: decides what counts as a success, an error of the API, or neither. */
export type Read = (operation: Operation, response: Response, text: string, parse: Parse) => AnyResult;

/** JSON text → value. */
export type Parse = (text: string) => unknown;

/** How long to wait and how often to try, for all calls of a client or for one. */
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

type FetchSettings = Omit<RequestInit, 'body' | 'headers' | 'method' | 'signal' | 'window'>;
/** `null` takes a header away that the client would send. */
export type HeaderSettings = HeadersInit | Readonly<Record<string, string | null | undefined>>;

export interface ClientOptions extends FetchSettings, Patience {
  /** Where the API is; it may have a path of its own. */
  readonly baseUrl: string;
  /** Used instead of the global `fetch`. */
  readonly fetch?: (request: Request) => Promise<Response>;
  readonly headers?: HeaderSettings;
  /** openapi-fetch's middleware. It sees every attempt, with its true URL. */
  readonly middleware?: readonly Middleware[];
  /** Reads answers; by default a reader that refuses to round integers. */
  readonly parse?: Parse;
}

export interface CallOptions extends FetchSettings, Patience {
  /** Ends the call early. */
  readonly signal?: AbortSignal | undefined;
  readonly headers?: HeaderSettings;
  /** Runs after the client's own. */
  readonly middleware?: readonly Middleware[];
}

/** A method as code sees it that serves all operations. */
export type AnyMethod = (input?: Input, options?: CallOptions) => Promise<AnyResult & { readonly action: string }>;

type FetchRequest = (method: string, path: string, init: object) => Promise<{ response: Response; error?: unknown }>;

/** Makes a method of every operation. */
export function bind(
  operations: Readonly<Record<string, Operation>>,
  arrange: Arrange,
  read: Read,
  { middleware = [], parse = parseSafely, ...settings }: ClientOptions,
): Record<string, AnyMethod> {
  // A redirect is an answer nobody documented; following one would send a call twice and a signature elsewhere.
  const http = createFetch({ redirect: 'manual', bodySerializer: stringify, ...settings } as FetchOptions);
  const request = http.request as unknown as FetchRequest;
  const client: Record<string, AnyMethod> = {};
  for (const [action, operation] of Object.entries(operations)) {
    client[action] = async (input, { middleware: more = [], ...options } = {}) => {
      const patience: Patience & Pick<CallOptions, 'signal'> = { ...settings, ...options };
      const { signal, timeoutMs, attemptTimeoutMs, retry = 2, retryDelayMs = 250, ...init } = patience;
      const end = Date.now() + (timeoutMs ?? Infinity);
      const attempt = async (attemptSignal?: AbortSignal): Promise<AnyResult> => {
        const [path, call] = arrange(action, operation, input);
        let text: Promise<string> | undefined;
        // First in, so last to see the response. openapi-fetch reads failed answers for itself: both get the same text.
        const keepText: Middleware = {
          onResponse({ response }) {
            text = response.text();
            response.text = () => text!;
          },
        };
        const { response, error } = await request(operation.method, path, {
          ...init,
          ...call,
          middleware: [keepText, ...middleware, ...more],
          parseAs: 'stream',
          signal: attemptSignal,
        });
        // A response that a middleware gave instead of sending passes no onResponse.
        text ??= error === undefined ? response.text() : Promise.resolve(typeof error === 'string' ? error : stringify(error));
        return read(operation, response, await text, parse);
      };
      for (let left = operation.repeatable ? retry : 0, delay = retryDelayMs; ; delay *= 2) {
        const result = await inTime(Math.min(attemptTimeoutMs ?? Infinity, end - Date.now()), signal, attempt);
        const pause = left-- > 0 ? pauseBefore(result, delay) : Infinity;
        if (Date.now() + pause >= end) return { ...result, action };
        await inTime(pause, signal);
      }
    };
  }
  return client;
}
