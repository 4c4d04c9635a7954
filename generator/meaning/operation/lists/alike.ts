/** Whether two list styles write the same, of what both are about. */
import type { Shape } from '../../../runtime/arguments/shape.js';
import { inside, memberStyle, startOf, type ListStyle } from '../../../runtime/arguments/lists/style.js';

/** @param one, @param other undefined where a style of OpenAPI writes it */
export function isWrittenAlike(
  one: ListStyle | undefined,
  other: ListStyle | undefined,
  here: Shape,
  there: Shape,
  depth = 0,
): boolean {
  const [items, moreItems, members, moreMembers] = [here.items, there.items, here.members, there.members];
  const isList = items !== undefined && moreItems !== undefined;
  const isObject = members !== undefined && moreMembers !== undefined;
  // What is no list any more, or was none, is another type, and that is said of it.
  if ((!isList && !isObject) || depth > deepest) return true;
  if (one === undefined || other === undefined) return one === other;
  if (one.form === 'json' || other.form === 'json') return one.form === other.form;
  if (isList && (one.form !== other.form || startOf(one) !== startOf(other))) return false;
  if (isList && !isWrittenAlike(inside(one), inside(other), items(), moreItems(), depth + 1)) return false;
  if (!isObject) return true;
  if (JSON.stringify(one.map) !== JSON.stringify(other.map)) return false;
  const names = one.map === undefined ? members.names : [one.map.value];
  return names.every((name) => {
    const [left, right] = [members.of(name), moreMembers.of(name)];
    if (left === undefined || right === undefined || !(one.map !== undefined || moreMembers.names.includes(name)))
      return true;
    return isWrittenAlike(memberStyle(one, name), memberStyle(other, name), left, right, depth + 1);
  });
}

const deepest = 8;
