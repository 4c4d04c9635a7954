/** Which field of the old object is which of the new one, and which of them only changed its name. */
import { isObject, type JsonValue } from '../../meaning/json.js';
import type { Located } from './view.js';

export interface Matched {
  readonly kept: readonly string[];
  readonly renamed: readonly (readonly [before: string, after: string])[];
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/**
 * A field that is gone and one that is new are one renamed field when they have the same shape, and the same place,
 * description or a name in common. Either way the change is major; this only finds the words for it.
 */
export function matchFields(before: ReadonlyMap<string, Located>, after: ReadonlyMap<string, Located>): Matched {
  const [old, now] = [[...before.keys()], [...after.keys()]];
  const added = now.filter((name) => !before.has(name));
  const renamed: [string, string][] = [];
  const removed = old.filter((name) => {
    if (after.has(name)) return false;
    const next = added.find((other) => {
      const [left, right] = [before.get(name) as Located, after.get(other) as Located];
      if (renamed.some(([, taken]) => taken === other) || shape(left.schema) !== shape(right.schema)) return false;
      return old.indexOf(name) === now.indexOf(other) || sharesText(left, right) || sharesName(name, other);
    });
    if (next !== undefined) renamed.push([name, next]);
    return next === undefined;
  });
  return {
    kept: old.filter((name) => after.has(name)),
    renamed,
    removed,
    added: added.filter((name) => !renamed.some(([, taken]) => taken === name)),
  };
}

/** The schema without what only readers see. */
function shape(schema: JsonValue): string {
  return JSON.stringify(schema, (key, value: JsonValue) =>
    /^(description|title|examples?|externalDocs|x-.*)$/.test(key) && key !== 'x-unique-by' ? undefined : value,
  );
}

function sharesText(left: Located, right: Located): boolean {
  const text = ({ schema }: Located) => (isObject(schema) ? schema['description'] : undefined);
  return text(left) !== undefined && text(left) === text(right);
}

function sharesName(left: string, right: string): boolean {
  const [one, other] = [left.toLowerCase(), right.toLowerCase()];
  return one.includes(other) || other.includes(one) || one.slice(0, 4) === other.slice(0, 4);
}
