/** One request and its answer, whatever carries them: a socket or a function call. */

export interface Incoming {
  readonly method: string;
  /** Path and query as they stand in the request line. */
  readonly target: string;
  /** Lower-case names; every value that was sent. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  /** The raw body; `too-large` when it was longer than the limit and not kept. */
  readonly body: Uint8Array | 'too-large' | undefined;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Milliseconds to wait before the answer is sent. */
  readonly wait?: number;
  /** The connection is to be cut instead of answered. */
  readonly reset?: boolean;
}

/** The first value of a header. */
export function header({ headers }: Incoming, name: string): string | undefined {
  return headers.get(name)?.[0];
}

/** Whether answers of a status have no body, whatever is documented (RFC 9110). */
export function isBodiless(status: number): boolean {
  return status < 200 || status === 204 || status === 205 || status === 304;
}
