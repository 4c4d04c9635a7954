// Copied by openapi-action-toolkit from generator/runtime/middleware.ts in its repository, where the tests are. Do not edit here.
// Edit it there, then run its command generate: npm run generate, or npx openapi-action-toolkit generate

/**
 * openapi-fetch's middleware contract, without the `any`s of its own types. Whatever is written for openapi-fetch fits.
 * A middleware sees every attempt of a call, so a signature made in `onRequest` is always a fresh one.
 */
export interface Middleware {
  /** May answer another request to send instead, or a response that spares the sending. */
  onRequest?(call: MiddlewareCall): MaybePromise<Request | Response | undefined | void>;
  onResponse?(call: MiddlewareCall & { readonly response: Response }): MaybePromise<Response | undefined | void>;
  /** Called when no answer came. May answer another error, or a response as if it had come. */
  onError?(call: MiddlewareCall & { readonly error: unknown }): MaybePromise<Response | Error | undefined | void>;
}

export interface MiddlewareCall {
  /** What is about to be sent: final URL, headers and body. */
  request: Request;
  /** The true path; `{name}` segments of REST documents are not filled in. */
  readonly schemaPath: string;
  readonly params: {
    readonly query?: Record<string, unknown>;
    readonly header?: Record<string, unknown>;
    readonly path?: Record<string, unknown>;
    readonly cookie?: Record<string, unknown>;
  };
  /** Names this attempt. */
  readonly id: string;
  readonly options: { readonly baseUrl: string };
}

type MaybePromise<T> = T | Promise<T>;
