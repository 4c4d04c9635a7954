/** Rules that look at a value as a whole: `not`, `if`, what goes together, names of members, what a list or a text holds. */
import { arrayOf, objectOf, own, pointerTo, type JsonValue } from '../../json.js';
import { memberOf, type Located, type Part } from '../alternatives/parts.js';
import { verb, type At, type Pair, type Place, type Side } from './comparing.js';

export function compareConditions(at: At, parts: Side<readonly Part[]>): void {
  const { old, now } = parts;
  for (const keyword of ['propertyNames', 'contains', 'contentSchema', 'unevaluatedItems', 'unevaluatedProperties'])
    compareHeld(at, keyword, { old: singles(old, keyword), now: singles(now, keyword) });
  for (const keyword of ['patternProperties', 'dependentSchemas']) {
    const names = [...new Set([...namesIn(old, keyword), ...namesIn(now, keyword)])];
    for (const name of names)
      compareHeld(at, keyword, { old: singles(old, keyword, name), now: singles(now, keyword, name) });
  }
  compareNot(at, parts);
  compareIf(at, parts);
  compareDependent(at, parts);
  for (const keyword of ['minContains', 'maxContains']) compareWritten(at, parts, keyword);
}

function singles(parts: readonly Part[], keyword: string, ...names: readonly string[]): Located[] {
  return parts.flatMap((part) => memberOf(part, keyword, ...names) ?? []);
}

function namesIn(parts: readonly Part[], keyword: string): string[] {
  return parts.flatMap(({ node }) => Object.keys(objectOf(own(node, keyword))));
}

/** A schema that a part of the value must fit: what narrows it narrows the whole. */
function compareHeld(at: At, keyword: string, { old, now }: Side<readonly Located[]>): void {
  const { left, right } = unpaired(at, old, now);
  const count = Math.min(left.length, right.length);
  for (let index = 0; index < count; index += 1) at.below(` (${keyword})`, placeOf(left[index]), placeOf(right[index]));
  for (const one of left.slice(count)) reportWhole(at, keyword, one, undefined);
  for (const one of right.slice(count)) reportWhole(at, keyword, undefined, one);
}

/** Those that have no equal on the other side. */
function unpaired(at: At, old: readonly Located[], now: readonly Located[]): { left: Located[]; right: Located[] } {
  const right = [...now];
  const left = old.filter((one) => {
    const equal = right.findIndex((other) => isEqual(at, one, other));
    if (equal >= 0) right.splice(equal, 1);
    return equal < 0;
  });
  return { left, right };
}

function isEqual(at: At, old: Located, now: Located): boolean {
  const pair: Pair = { path: '', old: placeOf(old), now: placeOf(now) };
  return at.comparing.effectOf(pair) === 'none';
}

function placeOf(located: Located | undefined): Place {
  return { all: located === undefined ? [] : [located], pointer: located?.pointer ?? '' };
}

function reportWhole(at: At, keyword: string, old: Located | undefined, now: Located | undefined): void {
  at.report(
    now === undefined ? 'limit-loosened' : 'limit-tightened',
    (name) => `${keyword} of ${name} ${verb(old, now)}`,
    {
      pointer: now?.pointer ?? at.pair.now.pointer,
      oldPointer: old?.pointer ?? at.pair.old.pointer,
      before: old && text(old.schema),
      after: now && text(now.schema),
    },
  );
}

function text(value: JsonValue): string {
  return JSON.stringify(value);
}

/** What must not be: what narrows it widens the whole. */
function compareNot(at: At, parts: Side<readonly Part[]>): void {
  const { left, right } = unpaired(at, singles(parts.old, 'not'), singles(parts.now, 'not'));
  const count = Math.min(left.length, right.length);
  for (let index = 0; index < count; index += 1) {
    const [old, now] = [placeOf(left[index]), placeOf(right[index])];
    const effect = at.comparing.effectOf({ path: '', old, now });
    const kind =
      effect === 'wider' ? 'limit-tightened' : effect === 'narrower' ? 'limit-loosened' : 'condition-changed';
    at.report(kind, (name) => `not of ${name} changed`, { pointer: now.pointer, oldPointer: old.pointer });
  }
  for (const one of left.slice(count)) reportWhole(at, 'not', one, undefined);
  for (const one of right.slice(count)) reportWhole(at, 'not', undefined, one);
}

function compareIf(at: At, parts: Side<readonly Part[]>): void {
  // Without a consequence a condition is none.
  const having = (side: readonly Part[]) =>
    side.filter(
      (part) => memberOf(part, 'if') !== undefined && (memberOf(part, 'then') ?? memberOf(part, 'else')) !== undefined,
    );
  const [old, now] = [having(parts.old), [...having(parts.now)]];
  const left = old.filter((part) => {
    const condition = memberOf(part, 'if') as Located;
    const index = now.findIndex((other) => isEqual(at, condition, memberOf(other, 'if') as Located));
    const [other] = index < 0 ? [] : now.splice(index, 1);
    if (other === undefined) return true;
    for (const keyword of ['then', 'else']) {
      const consequence = (one: Part): Place => ({
        ...placeOf(memberOf(one, keyword)),
        pointer: pointerTo(one.pointer, keyword),
      });
      at.below(` (${keyword})`, consequence(part), consequence(other));
    }
    return false;
  });
  const count = Math.min(left.length, now.length);
  for (let index = 0; index < count; index += 1)
    at.report('condition-changed', (name) => `if of ${name} changed`, {
      pointer: pointerTo(now[index]?.pointer ?? '', 'if'),
      oldPointer: pointerTo(left[index]?.pointer ?? '', 'if'),
    });
  for (const one of left.slice(count)) reportWhole(at, 'if', memberOf(one, 'if'), undefined);
  for (const one of now.slice(count)) reportWhole(at, 'if', undefined, memberOf(one, 'if'));
}

/** Members that others bring along. */
function compareDependent(at: At, { old, now }: Side<readonly Part[]>): void {
  const of = (parts: readonly Part[]) =>
    new Map(
      parts.flatMap(({ node, pointer }) =>
        Object.entries(objectOf(own(node, 'dependentRequired'))).flatMap(([name, others]) =>
          arrayOf(others).map(
            (other) => [`${name} needs ${String(other)}`, pointerTo(pointer, 'dependentRequired', name)] as const,
          ),
        ),
      ),
    );
  const [before, after] = [of(old), of(now)];
  for (const [rule, oldPointer] of before)
    if (!after.has(rule)) at.report('limit-loosened', (name) => `in ${name}, ${rule} no longer`, { oldPointer });
  for (const [rule, pointer] of after)
    if (!before.has(rule)) at.report('limit-tightened', (name) => `in ${name}, ${rule} now`, { pointer });
}

function compareWritten(at: At, { old, now }: Side<readonly Part[]>, keyword: string): void {
  const of = (parts: readonly Part[]) =>
    text(parts.map(({ node }) => node[keyword] ?? null).filter((one) => one !== null));
  if (of(old) !== of(now)) at.report('condition-changed', (name) => `${keyword} of ${name} changed`);
}
