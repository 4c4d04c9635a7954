/** What a row of the table is made of: an SDK as its vendor publishes it, and a document of ours of what it calls. */

export const columns = ['success', 'error', 'list', 'digits'] as const;
export type Column = (typeof columns)[number];

/** Ways in which a document goes wrong; a row that does not notice one of them is worth nothing. */
export const breakNames = ['dispatch', 'code', 'envelope', 'token', 'call id'] as const;
export type BreakName = (typeof breakNames)[number];

export interface Sdk {
  /** The package. */
  readonly name: string;
  /** The folder of its document, beside this file. */
  readonly folder: string;
  /** What the mock's memory begins with. */
  readonly seed: Readonly<Record<string, readonly object[]>>;
  /** The SDK's client with its endpoint at the mock, changed in nothing else. */
  open(url: string): Caller | Promise<Caller>;
  /** The same calls by our client. */
  readonly ours: Ours;
  readonly want: Want;
  /** What an SDK sends of itself: its signature, who it is, names of its attempts. Names of headers and parameters in small letters. */
  readonly apart?: { readonly headers?: readonly string[]; readonly query?: readonly string[] };
  /** Requests that belong to no call. */
  readonly isAside?: (request: { readonly method: string }) => boolean;
  readonly breaks: Readonly<Record<BreakName, Break>>;
}

export interface Caller {
  /** @returns the data, and what names the call in its answer, or what the call was named */
  success(): Promise<Succeeded>;
  /** @returns the code by which the SDK throws a documented error */
  error(): Promise<unknown>;
  /** @returns all items of all pages, by the SDK's paginator where it has one */
  list(): Promise<readonly unknown[]>;
  /** @returns what the SDK makes of an integer with more than 53 bits; undefined where it reads none */
  digits(): Promise<unknown>;
  close?(): Promise<void>;
}

export interface Succeeded {
  readonly data: unknown;
  readonly id: unknown;
}

/** A method of our client, its argument, and what of its data is looked at. */
export interface OurCall {
  readonly method: string;
  readonly input: object;
  readonly pick?: (data: never) => unknown;
}

export interface Ours extends Readonly<Record<Column, OurCall>> {
  /** Calls that come before all others. */
  readonly first?: readonly OurCall[];
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Want {
  readonly data: unknown;
  readonly code: string | number;
  readonly items: readonly unknown[];
}

/** A wrong document: texts of it that are replaced wherever they stand, and the column that has to notice. */
export interface Break {
  readonly replaces: readonly (readonly [from: string, to: string])[];
  readonly fails: Column;
}

/** In the place of what names a call: the SDK keeps it to itself, and takes no answer to another call. */
export const matched = Symbol('matched');

/** More than 53 bits. */
export const long = 9_007_199_254_740_993n;

/**
 * The code of what a call throws.
 * @throws Error when it throws nothing
 */
export async function thrown(call: Promise<unknown>, codeOf: (error: never) => unknown): Promise<unknown> {
  let answer: unknown;
  try {
    answer = await call;
  } catch (error) {
    return codeOf(error as never);
  }
  throw new Error(`nothing is thrown, but answered: ${JSON.stringify(answer)}`);
}
