/** Where a generated document says something else than a fresh one, and which operations that concerns. */
import type { GeneratedFile } from '../../emit/file.js';
import type { Api, Operation } from '../../meaning/api.js';
import { arrayOf, isObject, own, pointerTo, valueAt, type JsonValue } from '../../meaning/json.js';
import { parseWritten } from '../../validate/exact.js';
import type { Fault } from './checks.js';
import { shortened } from './judge.js';

export interface Difference {
  /** The operation at or under whose pointer it is; undefined when it is elsewhere, or concerns many. */
  readonly operation: Operation | undefined;
  readonly fault: Omit<Fault, 'check'>;
}

/** At most one difference an operation, and one elsewhere. */
export function differenceIn(api: Api, fresh: GeneratedFile, text: string | undefined): Difference[] {
  if (text === fresh.text) return [];
  if (text === undefined) return [elsewhere(fresh.path, 'a file', 'none')];
  let have: JsonValue;
  try {
    have = parseWritten(text);
  } catch {
    return [elsewhere('', 'JSON', 'something else')];
  }
  const want = parseWritten(fresh.text);
  const inside = api.operations.flatMap((operation): Difference[] => {
    const [one, two] = [want, have].map((root) => valueAt(root, operation.pointer));
    const fault = one === undefined ? undefined : first(one, two, operation.pointer);
    return fault === undefined ? [] : [{ operation, fault }];
  });
  if (inside.length > 0) return inside;
  const fault = first(want, have, '') ?? { pointer: '', expected: 'the same bytes', found: 'another layout' };
  return [{ operation: undefined, fault }];
}

function elsewhere(pointer: string, expected: string, found: string): Difference {
  return { operation: undefined, fault: { pointer, expected, found } };
}

function first(
  want: JsonValue | undefined,
  have: JsonValue | undefined,
  pointer: string,
): Difference['fault'] | undefined {
  if (JSON.stringify(want) === JSON.stringify(have)) return undefined;
  if (Array.isArray(want) && Array.isArray(have)) {
    const length = Math.max(want.length, have.length);
    return some(
      Array.from({ length }, (_, at) => at),
      (at) => first(arrayOf(want)[at], arrayOf(have)[at], pointerTo(pointer, at)),
    );
  }
  if (isObject(want) && isObject(have)) {
    const names = [...new Set([...Object.keys(want), ...Object.keys(have)])];
    return some(names, (name) => first(own(want, name), own(have, name), pointerTo(pointer, name)));
  }
  const said = (value: JsonValue | undefined) => (value === undefined ? 'nothing' : shortened(value));
  return { pointer, expected: said(want), found: said(have) };
}

function some<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
