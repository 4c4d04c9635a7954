/** Lists that come page by page, as something to walk through. */
import type { AnyMethod, Input } from './options.js';
import { stringify } from './json.js';
import type { CallOptions } from './options.js';
import type { DataOf } from './result.js';
import { unwrap } from './unwrap.js';

/** How an operation's answers come page by page. */
export interface Paging {
  /** Argument: how many items a page may have. */
  readonly limit: string;
  /** Argument: how many items to leave out. */
  readonly offset: string;
  /** Where the items of a page are in its data. */
  readonly items: readonly string[];
  /** Where the number of all items is. */
  readonly total?: readonly string[];
  /** How many items a page has when nobody says. */
  readonly size?: number;
  /** The group of the two arguments, where arguments stand apart by place. */
  readonly group?: string;
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
 * Ends with the last item that `total` counts; without a total with a page that is not full; in any case with a page that has no
 * items, or the same ones as an earlier page, as a server answers that knows no offset.
 */
async function* pagesOf(
  method: AnyMethod,
  { limit, offset, items, total, size, group }: Paging,
  input: Input = {},
  options?: CallOptions,
): AsyncGenerator<unknown, void, undefined> {
  const given = group === undefined ? input : ((input[group] ?? {}) as Input);
  const full = Number(given[limit] ?? size ?? 1);
  // All of them, not only the last: a server may go round in a circle of several pages.
  const seen = new Set<string>();
  for (let start = Number(given[offset] ?? 0); ;) {
    const place = { ...given, [offset]: start };
    const page = unwrap(await method(group === undefined ? place : { ...input, [group]: place }, options));
    const list = listAt(page, items);
    const text = stringify(list);
    if (seen.size > 0 && (list.length === 0 || seen.has(text))) return;
    yield page;
    seen.add(text);
    start += list.length;
    const all = total && at(page, total);
    if (list.length === 0 || (all == null ? list.length < full : start >= Number(all))) return;
  }
}

function listAt(page: unknown, path: readonly string[]): readonly unknown[] {
  const list = at(page, path);
  return Array.isArray(list) ? list : [];
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((node, key) => (node as Input | null | undefined)?.[key], value);
}
