/** How an operation shows a list: where in its answer the items stand, the total, and which page was asked for. */
import type { Operation } from '../../meaning/api.js';
import { dataSchema } from '../../meaning/declared/answer.js';
import { pointerSegments, resolve, objectOf, type JsonObject } from '../../meaning/json.js';
import { typesOf } from '../../meaning/schema/schema.js';
import { isMembers, type Members, type Value } from './value.js';

export interface Listing {
  page(items: readonly Members[], request: Members): readonly Members[];
  /** The whole answer; `total` counts what is on all pages. */
  body(items: readonly Members[], total: number): Value;
}

/** @returns undefined when nothing tells where the items go: neither `x-state` nor `x-pagination`, and not exactly one list in the answer */
export function createListing(document: JsonObject, operation: Operation): Listing | undefined {
  const { pagination, state } = operation;
  const [itemsAt, totalAt] = [state?.items ?? pagination?.items, state?.total ?? pagination?.total];
  const items = itemsAt === undefined ? itemsIn(document, operation) : pointerSegments(itemsAt);
  if (items === undefined) return undefined;
  const total = totalAt === undefined ? undefined : pointerSegments(totalAt);
  return {
    page: (all, request) => {
      if (pagination === undefined) return all;
      const [offset, limit] = [request[pagination.offset], request[pagination.limit]].map((one) =>
        typeof one === 'bigint' ? Math.max(Number(one), 0) : undefined,
      );
      const start = offset ?? 0;
      return all.slice(start, limit === undefined ? undefined : start + limit);
    },
    body: (shown, count) => {
      const whole = placed({}, items, shown);
      return total === undefined ? whole : placed(whole, total, BigInt(count));
    },
  };
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
