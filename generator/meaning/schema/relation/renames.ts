/** Which member of the old object is which of the new one, and which of them only changed its name. */
import type { JsonValue } from '../../json.js';
import { textOf } from '../alternatives/alternatives.js';
import type { All } from '../alternatives/parts.js';

export interface Matched {
  readonly kept: readonly string[];
  readonly renamed: readonly (readonly [before: string, after: string])[];
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

type Named = ReadonlyMap<string, { readonly all: All }>;

/**
 * A member that is gone and one that is new are one renamed member when they have the same shape, and the same place,
 * description or a name in common. Either way it breaks callers; this only finds the words for it.
 */
export function matchMembers(before: Named, after: Named): Matched {
  const [old, now] = [[...before.keys()], [...after.keys()]];
  const added = now.filter((name) => !before.has(name));
  const renamed: [string, string][] = [];
  const taken = new Set<string>();
  const removed = old.filter((name) => {
    if (after.has(name)) return false;
    const left = before.get(name)?.all ?? [];
    const next = added.find((other) => {
      const right = after.get(other)?.all ?? [];
      if (taken.has(other) || shape(left) !== shape(right)) return false;
      const isSameText = textOf(left) !== undefined && textOf(left) === textOf(right);
      return old.indexOf(name) === now.indexOf(other) || isSameText || sharesName(name, other);
    });
    if (next === undefined) return true;
    taken.add(next);
    renamed.push([name, next]);
    return false;
  });
  return {
    kept: old.filter((name) => after.has(name)),
    renamed,
    removed,
    added: added.filter((name) => !taken.has(name)),
  };
}

/** The schemas without what only readers see. */
function shape(all: All): string {
  return JSON.stringify(
    all.map(({ schema }) => schema),
    (key, value: JsonValue) =>
      /^(description|title|examples?|externalDocs|x-.*)$/.test(key) && key !== 'x-unique-by' ? undefined : value,
  );
}

function sharesName(left: string, right: string): boolean {
  const [one, other] = [left.toLowerCase(), right.toLowerCase()];
  return one.includes(other) || other.includes(one) || one.slice(0, 4) === other.slice(0, 4);
}
