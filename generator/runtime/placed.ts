/** Arguments as one flat object where the document puts some of them elsewhere than most. */
import type { Rows } from './arguments/call.js';
import type { BodyWriters } from './bodies/encode-body.js';
import type { Arrange } from './client.js';
import type { Input } from './options.js';
import { grouped, type GroupedOperation, type Groups } from './grouped.js';

export interface PlacedOperation extends GroupedOperation {
  /** Places of arguments that do not go into the body, or, without a body, not into the query. */
  readonly places?: Readonly<Record<string, 'path' | 'query' | 'header' | 'cookie'>>;
  /** Two places claim one name: its arguments stand apart by place already. */
  readonly apart?: boolean;
  /** Without arguments for it, no body is sent; otherwise an empty object is. */
  readonly bodyOptional?: boolean;
}

/** @param around what puts arguments into the body, where a document has bodies that hold more */
export const placed = <Row extends PlacedOperation>(
  rows?: Rows & BodyWriters,
  around: (operation: Row, groups: Groups) => Groups = (_operation, groups) => groups,
): Arrange<Row> => {
  const arrange = grouped(rows);
  return (action, operation, input = {}) =>
    arrange(action, operation, around(operation, byPlace(operation, input)) as Groups & Input);
};

export function byPlace({ places = {}, body, bodyOptional, apart }: PlacedOperation, input: Input): Groups {
  if (apart) return input;
  const rest = body === undefined ? 'query' : 'body';
  const groups: Record<string, Input> = body === undefined || bodyOptional ? {} : { body: {} };
  for (const [name, value] of Object.entries(input)) {
    const place = Object.hasOwn(places, name) ? (places[name] as string) : rest;
    groups[place] = { ...groups[place], [name]: value };
  }
  return groups as Groups;
}
