/** How the parts of a form are written, and what else belongs to a media type besides its schema. */
import type { Content } from '../../meaning/api.js';
import { objectOf, own, pointerTo, stringOf, valueAt, type JsonObject, type JsonValue } from '../../meaning/json.js';
import type { Direction } from '../rating.js';
import type { Comparison } from './comparison.js';

export function compareEncodings(pair: Comparison, old: Content, now: Content, direction: Direction): void {
  const at = (one: Content) => one.pointer.replace(/schema$/, 'encoding');
  const [before, after] = [encodingsAt(pair.before.document, at(old)), encodingsAt(pair.after.document, at(now))];
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [left, right] = [own(before, name), own(after, name)];
    const places = (key: string) => ({
      pointer: pointerTo(at(now), name, key),
      oldPointer: pointerTo(at(old), name, key),
    });
    compareTypes(pair, { left, right }, name, places('contentType'), direction);
    for (const key of ['style', 'explode', 'allowReserved']) {
      const [was, is] = [own(left, key), own(right, key)].map((value) => JSON.stringify(value));
      if (was !== is)
        pair.report(
          {
            rule: 'writing-changed',
            ...places(key),
            what: `${name} is written otherwise (${key})`,
            before: was,
            after: is,
          },
          direction,
        );
    }
  }
}

function encodingsAt(document: JsonObject, pointer: string): JsonObject {
  return objectOf(valueAt(document, pointer));
}

/** Media types that a part may have; without any it is what its schema makes it. */
function compareTypes(
  pair: Comparison,
  { left, right }: { left: JsonValue | undefined; right: JsonValue | undefined },
  name: string,
  places: { pointer: string; oldPointer: string },
  direction: Direction,
): void {
  const types = (encoding: JsonValue | undefined) =>
    stringOf(own(encoding, 'contentType'))
      ?.split(',')
      .map((one) => one.trim().toLowerCase())
      .sort();
  const [before, after] = [types(left), types(right)];
  if (before?.join() === after?.join()) return;
  const takes = (list: readonly string[] | undefined, type: string) =>
    list === undefined ||
    list.some((one) => one === type || one === '*/*' || (one.endsWith('/*') && type.startsWith(one.slice(0, -1))));
  const isWithin = (small: readonly string[] | undefined, large: readonly string[] | undefined) =>
    large === undefined || (small !== undefined && small.every((one) => takes(large, one)));
  const rule = isWithin(after, before)
    ? 'limit-tightened'
    : isWithin(before, after)
      ? 'limit-loosened'
      : 'limit-changed';
  const text = { before: before?.join(', '), after: after?.join(', ') };
  pair.report({ rule, ...places, what: `the media types of ${name} changed (contentType)`, ...text }, direction);
}
