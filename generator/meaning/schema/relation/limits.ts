/** Limits of numbers and texts: the tightest of all that hold, so that it does not matter where each is said. */
import { digitsOf, jsonText } from '../../digits.js';
import { pointerTo, type JsonValue } from '../../json.js';
import type { Alternative } from '../alternatives/alternatives.js';
import { boundEffect, boundOf, countOf, isMultiple, stepsOf, type Bound } from '../alternatives/numbers.js';
import type { Part } from '../alternatives/parts.js';
import { verb, type At, type Side } from './comparing.js';

type Kind = 'limit-tightened' | 'limit-loosened' | 'limit-changed';

export function compareNumbers(at: At, { old, now }: Side<Alternative>): void {
  for (const end of ['lower', 'upper'] as const) {
    // A number that may only be whole now is said by its type.
    const isInteger = old.isInteger && now.isInteger;
    const [before, after] = [boundOf(old.parts, end, isInteger), boundOf(now.parts, end, isInteger)];
    const effect = boundEffect(before, after, end);
    if (effect === 'same') continue;
    const keyword = after?.keyword ?? before?.keyword ?? '';
    const text = (bound: Bound | undefined) => {
      if (bound === undefined) return undefined;
      return before?.keyword === after?.keyword || !bound.isExclusive
        ? digitsOf(bound.value)
        : `${digitsOf(bound.value)}, exclusive`;
    };
    at.report(
      effect === 'narrower' ? 'limit-tightened' : 'limit-loosened',
      (name) => `${keyword} of ${name} ${verb(before, after)}`,
      {
        ...places(at, after?.pointer, before?.pointer),
        before: text(before),
        after: text(after),
      },
    );
  }
  compareSteps(at, { old, now });
  compareFormats(at, { old: old.parts, now: now.parts });
}

function compareSteps(at: At, { old, now }: Side<Alternative>): void {
  const [before, after] = [stepsOf(old.parts, old.isInteger), stepsOf(now.parts, now.isInteger)];
  const within = (small: readonly number[], large: readonly number[]) =>
    large.every((one) => small.some((other) => isMultiple(other, one)));
  const [narrower, wider] = [within(after.values, before.values), within(before.values, after.values)];
  const text = ({ values }: typeof before) => (values.length === 0 ? undefined : values.map(digitsOf).join(', '));
  if (narrower && wider) return;
  at.report(
    narrower ? 'limit-tightened' : wider ? 'limit-loosened' : 'limit-changed',
    (name) => `multipleOf of ${name} ${verb(text(before), text(after))}`,
    {
      ...places(at, after.pointer, before.pointer),
      before: text(before),
      after: text(after),
    },
  );
}

export function compareTexts(at: At, { old, now }: Side<Alternative>): void {
  const parts = { old: old.parts, now: now.parts };
  for (const keyword of ['minLength', 'maxLength']) compareCount(at, parts, keyword);
  comparePatterns(at, parts);
  compareFormats(at, parts);
  for (const keyword of ['contentEncoding', 'contentMediaType'])
    compareFlags(at, parts, keyword, () => 'limit-changed');
}

/** @param implied what holds anyway: a lower limit no higher says nothing */
export function compareCount(
  at: At,
  { old, now }: Side<readonly Part[]>,
  keyword: string,
  implied = { old: 0, now: 0 },
): void {
  const isLower = keyword.startsWith('min');
  const of = (parts: readonly Part[], without: number) => {
    const found = countOf(parts, keyword);
    return isLower && found !== undefined && found.value <= without ? undefined : found;
  };
  const [before, after] = [of(old, implied.old), of(now, implied.now)];
  if (before?.value === after?.value) return;
  const isTighter =
    before === undefined ||
    (after !== undefined && (isLower ? after.value > before.value : after.value < before.value));
  at.report(
    isTighter ? 'limit-tightened' : 'limit-loosened',
    (name) => `${keyword} of ${name} ${verb(before, after)}`,
    {
      ...places(at, after?.pointer, before?.pointer),
      before: before && String(before.value),
      after: after && String(after.value),
    },
  );
}

/** Patterns that every text has. */
const universal = /^\^?(\.\*|\(\.\*\)|\[\\s\\S\]\*|)\$?$/;

function comparePatterns(at: At, parts: Side<readonly Part[]>): void {
  compareFlags(
    at,
    parts,
    'pattern',
    () => 'limit-changed',
    (value) => typeof value === 'string' && !universal.test(value),
  );
}

/** Formats that hold one another, the smaller first. */
const nested = [
  ['int32', 'int64'],
  ['float', 'double'],
] as const;

function compareFormats(at: At, parts: Side<readonly Part[]>): void {
  compareFlags(at, parts, 'format', (before, after) => {
    if (nested.some(([small, large]) => before === large && after === small)) return 'limit-tightened';
    return nested.some(([small, large]) => before === small && after === large) ? 'limit-loosened' : 'limit-changed';
  });
}

/** Keywords whose values cannot be ordered: more of them allow less. */
export function compareFlags(
  at: At,
  { old, now }: Side<readonly Part[]>,
  keyword: string,
  changed: (before: JsonValue | undefined, after: JsonValue | undefined) => Kind,
  counts: (value: JsonValue) => boolean = (value) => value !== false,
): void {
  const of = (parts: readonly Part[]) =>
    parts.flatMap(({ node, pointer }) => {
      const value = node[keyword];
      return value !== undefined && counts(value)
        ? [{ value, text: jsonText(value), pointer: pointerTo(pointer, keyword) }]
        : [];
    });
  const [left, right] = [of(old), of(now)];
  const gone = left.filter(({ text }) => !right.some((other) => other.text === text));
  const added = right.filter(({ text }) => !left.some((other) => other.text === text));
  if (gone.length === 0 && added.length === 0) return;
  const kind =
    gone.length === 0
      ? 'limit-tightened'
      : added.length === 0
        ? 'limit-loosened'
        : changed(gone[0]?.value, added[0]?.value);
  const list = (values: typeof left) =>
    values.length === 0 ? undefined : [...new Set(values.map(({ text }) => text))].join(', ');
  at.report(kind, (name) => `${keyword} of ${name} ${verb(list(left), list(right))}`, {
    ...places(at, (added[0] ?? right[0])?.pointer, (gone[0] ?? left[0])?.pointer),
    before: list(left),
    after: list(right),
  });
}

/** A keyword that one side has not is missed at the schema. */
function places(at: At, now: string | undefined, old: string | undefined): { pointer: string; oldPointer: string } {
  return { pointer: now ?? at.pair.now.pointer, oldPointer: old ?? at.pair.old.pointer };
}
