/** What a request line says, and what was found in it. */
import type { Operation, ViolationKind } from '../../../meaning/api.js';
import { unformed } from '../../../runtime/arguments/encode.js';
import { arrivedAs, pairsOf } from '../../../runtime/arguments/pair.js';
import type { Incoming } from '../exchange.js';

/** Arguments as they arrived, apart by place. */
export interface Selected {
  readonly operation: Operation;
  /** What stands in the holes of the path, still encoded. */
  readonly path: ReadonlyMap<string, string>;
  /** The query as it came. */
  readonly query: string;
  /** The body without what selected the action, where the document does not describe that as a part of it. */
  readonly body?: Uint8Array;
}

/** Why no operation was meant; `kind` says which rule of the document answers. */
export interface NotSelected {
  readonly kind: ViolationKind;
  readonly field: string;
  readonly value: string;
  readonly reason: string;
  /** Methods that would be right, for a wrong one. */
  readonly allow?: readonly string[];
}

export type Selector = (incoming: Incoming) => Selected | NotSelected;

/** Decoded query, names exact. A malformed percent sequence throws a URIError. */
export function queryOf(text: string): Map<string, string[]> {
  const { values } = arrivedAs(pairsOf(text, unformed), unformed);
  return new Map([...values].map(([name, all]) => [name, all.map(unformed)]));
}

/** The query as it came, without the question mark. */
export function queryTextOf(target: string): string {
  const start = target.indexOf('?');
  return start === -1 ? '' : target.slice(start + 1);
}

export function pathOf(target: string): string {
  const start = target.indexOf('?');
  return start === -1 ? target : target.slice(0, start);
}

export const malformed: NotSelected = {
  kind: 'format',
  field: 'query',
  value: '',
  reason: 'must be percent-encoded UTF-8',
};
