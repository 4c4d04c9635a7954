/** How an operation shows a list: where in its answer the items stand, the total, and which page was asked for. */
import type { Operation, PageArgument, Pagination } from '../../meaning/api.js';
import { dataSchema } from '../../meaning/declared/answer.js';
import { defaultSize, pageArgumentSchema } from '../../meaning/declared/paging.js';
import { pointerSegments, resolve, objectOf, type JsonObject } from '../../meaning/json.js';
import { typesOf } from '../../meaning/schema/schema.js';
import { isMembers, type Members, type Value } from './value.js';

export interface Listing {
  page(items: readonly Members[], request: Members): Page;
  /** The whole answer; `total` counts what is on all pages. */
  body(page: Shown, total: number, linkTo: LinkTo): Value;
  /** Headers that lead to the next page. */
  headers(page: Shown, linkTo: LinkTo): Readonly<Record<string, string>>;
}

/** Items, and with what the argument that says where a page begins asks for the next one. */
interface Shown<Item extends Value = Value> {
  readonly items: readonly Item[];
  readonly next?: Value;
}

/** Resources, before what is shown of each is known. */
export type Page = Shown<Members>;

/** A URL of the same call with another argument in its query. */
export type LinkTo = (name: string, value: string) => string;

/** @returns undefined when nothing tells where the items go: neither `x-state` nor `x-pagination`, and not exactly one list in the answer */
export function createListing(document: JsonObject, operation: Operation): Listing | undefined {
  const { pagination, state } = operation;
  const [itemsAt, totalAt] = [state?.items ?? pagination?.items, state?.total ?? pagination?.total];
  const items = itemsAt === undefined ? itemsIn(document, operation) : pointerSegments(itemsAt);
  if (items === undefined) return undefined;
  const total = totalAt === undefined ? undefined : pointerSegments(totalAt);
  const next = pagination?.next === undefined ? undefined : pointerSegments(pagination.next);
  const page =
    pagination === undefined ? (all: readonly Members[]) => ({ items: all }) : pager(document, operation, pagination);
  const urlOf = ({ next: value }: Shown, linkTo: LinkTo) =>
    value === undefined ? undefined : linkTo(pagination?.start?.path[0] ?? '', String(value));
  return {
    page,
    body: (shown, count, linkTo) => {
      const listed = placed({}, items, shown.items);
      const whole = total === undefined ? listed : placed(listed, total, BigInt(count));
      const leads = pagination?.style === 'link' ? urlOf(shown, linkTo) : shown.next;
      return next === undefined || leads === undefined ? whole : placed(whole, next, leads);
    },
    headers: (shown, linkTo) => {
      const url = pagination?.header === undefined ? undefined : urlOf(shown, linkTo);
      return url === undefined ? {} : { [pagination?.header ?? 'Link']: `<${url}>; rel="next"` };
    },
  };
}

/** Which items a request asks for. Without a size for its pages, a list has one page. */
function pager(document: JsonObject, operation: Operation, pagination: Pagination): Listing['page'] {
  const { style, by = style, limit, start, first = 1, mark = [] } = pagination;
  const usual = defaultSize(document, operation);
  const isNumber =
    start !== undefined && typesOf(document, pageArgumentSchema(document, operation, start)).includes('integer');
  return (all, request) => {
    const asked = (argument: PageArgument | undefined) =>
      argument === undefined ? undefined : argument.path.reduce<Value | undefined>(memberOf, request);
    const count = (value: Value | undefined) =>
      value === undefined || value === null || !/^-?\d+$/.test(String(value)) ? undefined : Math.max(Number(value), 0);
    const size = count(asked(limit)) ?? (style === 'offset' ? undefined : usual);
    const place = asked(start);
    const isAsked = place !== undefined && place !== null && place !== '';
    const beginnings: Readonly<Record<string, () => number>> = {
      offset: () => count(place) ?? 0,
      page: () => ((count(place) ?? first) - first) * (size ?? 0),
      // What nobody gave leads nowhere.
      token: () => (!isAsked ? 0 : /^\d+$/.test(String(place)) ? Number(place) : all.length),
      marker: () => {
        const index = all.findIndex((one) => String(mark.reduce<Value | undefined>(memberOf, one)) === String(place));
        return isAsked ? (index === -1 ? all.length : index + 1) : 0;
      },
      link: () => 0,
    };
    const begin = Math.max(beginnings[by]?.() ?? 0, 0);
    const end = size === undefined || size === 0 ? all.length : begin + size;
    const items = all.slice(begin, size === undefined ? undefined : begin + size);
    if (end >= all.length || start === undefined) return { items };
    if (by === 'page') return { items, next: BigInt((count(place) ?? first) + 1) };
    return { items, next: isNumber || by === 'offset' ? BigInt(end) : String(end) };
  };
}

function memberOf(holder: Value | undefined, name: string): Value | undefined {
  return isMembers(holder) ? holder[name] : undefined;
}

/** The data of the answer when they are a list, or its one member that is. */
export function itemsIn(document: JsonObject, operation: Operation): string[] | undefined {
  const schema = dataSchema(document, operation);
  const { answer = [] } = operation;
  if (schema === undefined) return undefined;
  if (typesOf(document, schema).includes('array')) return [...answer];
  const properties = Object.entries(objectOf(objectOf(resolve(document, schema, '').value)['properties']));
  const lists = properties.filter(([, property]) => typesOf(document, property).includes('array'));
  return lists.length === 1 ? [...answer, ...lists.map(([name]) => name)] : undefined;
}

function placed(into: Value, at: readonly string[], value: Value): Value {
  const [name, ...rest] = at;
  if (name === undefined) return value;
  const members = isMembers(into) ? into : {};
  return { ...members, [name]: placed(members[name] ?? {}, rest, value) };
}
