// Copied by openapi-action-toolkit from generator/runtime/paging.ts in its repository, where the tests are. Do not edit here.
// Edit it there, then run its command generate: npm run generate, or npx openapi-action-toolkit generate

/** Lists that come page by page, as something to walk through. */
import type { AnyMethod, Input } from './options.js';
import { stringify } from './json.js';
import type { CallOptions } from './options.js';
import type { DataOf } from './result.js';
import { at } from './paging/place.js';
import { unwrap } from './unwrap.js';

/** How an operation's answers come page by page. */
export interface Paging<Path extends readonly string[] = readonly string[]> {
  /** Where the items of a page are in its data. */
  readonly items: Path;
  /** Pages may be empty before the last one: whether there is another one, each says itself. */
  readonly isSparse?: boolean;
  readonly whole?: boolean;
  walk(input: Input): Walk;
}

/** One way through the pages. */
export interface Walk {
  /** Arguments of the first page. */
  readonly input: Input;
  /** Arguments of the page after this one; undefined when it is the last. */
  next(turn: Turn): Input | undefined;
}

export interface Turn {
  readonly list: readonly unknown[];
  /** The data of the answer, or the whole answer. */
  readonly answer: unknown;
  readonly response: Response | undefined;
}

/** What a paged method has besides being called. */
export interface Pages<Method, Path extends readonly string[]> {
  /**
   * Every item, page after page. Begins at the offset that the input names; its limit is the size of a page.
   * @throws ApiError when a call fails
   */
  items(...call: CallOf<Method>): AsyncGenerator<ItemAt<DataIn<Method>, Path>, void, undefined>;
  /**
   * Every page.
   * @throws ApiError when a call fails
   */
  pages(...call: CallOf<Method>): AsyncGenerator<DataIn<Method>, void, undefined>;
}

/** A client whose paged methods can be walked through. */
export type PagedClient<Client, Rows> = Client & {
  readonly [Name in keyof Rows & keyof Client]: Pages<
    Client[Name],
    Rows[Name] extends { readonly items: infer Path extends readonly string[] } ? Path : never
  >;
};

type CallOf<Method> = Method extends (...call: infer Call) => unknown ? Call : never;
type DataIn<Method> = Method extends (...call: never) => Promise<infer R> ? DataOf<R> : never;
/** Of each alternative apart: an answer may also come in a media type that holds no list. */
type ItemAt<Value, Path> = Value extends unknown
  ? Path extends readonly [infer Key, ...infer Rest]
    ? Key extends keyof Value
      ? ItemAt<Value[Key], Rest>
      : never
    : Value extends readonly (infer Item)[]
      ? Item
      : never
  : never;

/** Adds `items` and `pages` to the methods of these operations. */
export function paging<Client extends object, const Rows extends Readonly<Record<string, Paging>>>(
  client: Client,
  rows: Rows,
): PagedClient<Client, Rows> {
  const paged = { ...client } as Record<string, AnyMethod>;
  for (const [action, row] of Object.entries(rows)) {
    const method = paged[action];
    if (method === undefined) continue;
    const pages = (input?: Input, options?: CallOptions) => pagesOf(method, row, input, options);
    async function* items(input?: Input, options?: CallOptions) {
      for await (const page of pages(input, options)) yield* listAt(page, row.items);
    }
    paged[action] = Object.assign((...call: Parameters<AnyMethod>) => method(...call), { ...method, items, pages });
  }
  return paged as PagedClient<Client, Rows>;
}

/**
 * Ends where the way ends; in any case with a page that has no items, or the same ones as an earlier page, as a server answers that
 * knows no pages. Where pages say themselves which is next, with one that names a page that has been read.
 */
async function* pagesOf(
  method: AnyMethod,
  { items, isSparse, whole, walk }: Paging,
  input: Input = {},
  options?: CallOptions,
): AsyncGenerator<unknown, void, undefined> {
  // All of them, not only the last: a server may go round in a circle of several pages.
  const seen = new Set<string>();
  const way = walk(input);
  for (let asked: Input | undefined = way.input; asked !== undefined;) {
    if (isSparse && seen.has(stringify(asked))) return;
    const result = await method(asked, options);
    const page = unwrap(result);
    const list = listAt(page, items);
    const text = stringify(isSparse ? asked : list);
    if (!isSparse && seen.size > 0 && (list.length === 0 || seen.has(text))) return;
    yield page;
    seen.add(text);
    const answer = whole ? (result as { body?: unknown }).body : page;
    asked = way.next({ list, answer, response: result.response });
  }
}

function listAt(page: unknown, path: readonly string[]): readonly unknown[] {
  const list = at(page, path);
  return Array.isArray(list) ? list : [];
}
