/** Arguments that go into a body with what says which action is meant around them. */
import { enclose, type Enclosure } from '../bodies/enclose.js';
import type { Groups } from '../grouped.js';
import type { Input } from '../options.js';
import type { PlacedOperation } from '../placed.js';

export interface EnclosedOperation extends PlacedOperation {
  readonly enclosure?: Enclosure;
}

/** Calls are numbered, so that an answer can be told from that of another call. */
let last = 0;

/** For `placed`: the caller's object goes into the body, with what else a body holds around it. */
export function enclosed({ enclosure }: EnclosedOperation, groups: Groups): Groups {
  if (enclosure === undefined) return groups;
  const id = enclosure.call && ++last;
  return {
    ...groups,
    body: enclose(enclosure, groups.body as Input | undefined, enclosure.call?.isText ? `${id}` : id),
  };
}
