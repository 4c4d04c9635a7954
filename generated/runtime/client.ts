// Copied by openapi-action-toolkit from generator/runtime/client.ts in its repository, where the tests are. Do not edit here.
// Edit it there, then run its command generate: npm run generate, or npx openapi-action-toolkit generate

/** The one way every call takes: through openapi-fetch and its middleware, in time, again where that is harmless, into a result. */
import createFetch, { type ClientOptions as FetchOptions } from 'openapi-fetch';
import { inTime } from './in-time.js';
import { parseSafely, stringify } from './json.js';
import type { AnyMethod, CallOptions, ClientOptions, Input, Parse } from './options.js';
import type { AnyResult } from './result.js';
import { pauseBefore } from './retry.js';

/** What a call has of its own, as data. */
export interface Operation {
  /** Sending it twice does no more harm than sending it once. */
  readonly repeatable?: boolean;
}

/**
 * Arguments → method, true path, and what openapi-fetch is to send there.
 */
export type Arrange<Row> = (
  action: string,
  operation: Row,
  input: Input | undefined,
) => readonly [string, string, object];

/** Answer → result: decides what counts as a success, an error of the API, or neither. `call` is what was sent. */
export type Read<Row> = (
  operation: Row,
  response: Response,
  parse: Parse,
  action: string,
  call: object,
) => Promise<AnyResult>;

type FetchRequest = (method: string, path: string, init: object) => Promise<{ response: Response; error?: unknown }>;

/** Makes a method of every operation. */
export function bind<Row extends Operation>(
  operations: Readonly<Record<string, Row>>,
  arrange: Arrange<Row>,
  read: Read<Row>,
  { middleware = [], parse = parseSafely, wrap = (method) => method, fetch: send, ...settings }: ClientOptions,
): Record<string, AnyMethod> {
  const http = createFetch({
    // A redirect is an answer nobody documented; following one would send a call twice and its signature elsewhere.
    redirect: 'manual',
    bodySerializer: stringify,
    ...settings,
    fetch: (request: Request, more?: RequestInit) =>
      (send ?? fetch)(request, more).then((response) => (response.ok ? response : keep(response))),
  } as FetchOptions);
  const request = http.request as unknown as FetchRequest;
  const client: Record<string, AnyMethod> = {};
  for (const [action, operation] of Object.entries(operations)) {
    client[action] = wrap(async (input, options) => {
      const {
        signal,
        timeoutMs,
        attemptTimeoutMs,
        retry = 2,
        retryDelayMs = 250,
        middleware: more = [],
      }: CallOptions = { ...settings, ...options };
      const end = Date.now() + (timeoutMs ?? Infinity);
      const attempt = async (attemptSignal?: AbortSignal): Promise<AnyResult> => {
        const [method, path, call] = arrange(action, operation, input);
        const { response, error } = await request(method, path, {
          ...options,
          ...call,
          middleware: [...middleware, ...more],
          parseAs: 'stream',
          signal: attemptSignal,
        });
        // What a middleware answered instead has been read as well; what is left of it is this.
        if (error !== undefined && !Object.hasOwn(response, 'text'))
          keep(response, async () => (typeof error === 'string' ? error : stringify(error)));
        return read(operation, response, parse, action, call);
      };
      for (let left = operation.repeatable ? retry : 0, delay = retryDelayMs; ; delay *= 2) {
        const result = await inTime(Math.min(attemptTimeoutMs ?? Infinity, end - Date.now()), signal, attempt);
        const pause = left-- > 0 ? pauseBefore(result, delay) : Infinity;
        if (Date.now() + pause >= end) {
          (result as { action?: string }).action = action;
          return result as AnyResult & { action: string };
        }
        await inTime(pause, signal);
      }
    }, action);
  }
  return client;
}

/** openapi-fetch reads failed answers for itself: with this, everybody gets the same text. */
export function keep(response: Response, read = response.text.bind(response)): Response {
  let text: Promise<string> | undefined;
  response.text = () => (text ??= read());
  return response;
}
