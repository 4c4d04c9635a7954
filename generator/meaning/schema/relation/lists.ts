/** Lists: how many items, and what each of them is. */
import type { All, Part } from '../alternatives/parts.js';
import { memberOf, membersOf } from '../alternatives/parts.js';
import type { At, Place, Side } from './comparing.js';
import { compareCount, compareFlags } from './limits.js';

export function compareLists(at: At, parts: Side<readonly Part[]>): void {
  for (const keyword of ['minItems', 'maxItems']) compareCount(at, parts, keyword);
  for (const keyword of ['uniqueItems', 'x-unique-by']) compareFlags(at, parts, keyword, () => 'limit-changed');
  const first = Math.max(firstItems(parts.old), firstItems(parts.now));
  for (let index = 0; index < first; index += 1)
    at.below(
      `[${index}]`,
      itemAt(parts.old, index, at.pair.old.pointer),
      itemAt(parts.now, index, at.pair.now.pointer),
    );
  at.below('[]', itemAt(parts.old, undefined, at.pair.old.pointer), itemAt(parts.now, undefined, at.pair.now.pointer));
}

function firstItems(parts: readonly Part[]): number {
  return Math.max(0, ...parts.map((part) => membersOf(part, 'prefixItems').length));
}

/** What holds of the item at an index, or of all behind the first ones. */
function itemAt(parts: readonly Part[], index: number | undefined, otherwise: string): Place {
  const all: All = parts.flatMap((part) => {
    const own = index === undefined ? undefined : membersOf(part, 'prefixItems')[index];
    return own ?? memberOf(part, 'items') ?? memberOf(part, 'unevaluatedItems') ?? [];
  });
  return { all, pointer: all[0]?.pointer ?? otherwise };
}
