/** Numbers of limits, exactly: the tightest of several, and which steps hold which. */
import { isMultiple as divides } from '../../../runtime/decimal.js';
import { compareNumbers, digitsOf, plus } from '../../digits.js';
import { pointerTo, type JsonValue } from '../../json.js';
import type { Part } from './parts.js';

/** One end of a range. */
export interface Bound {
  readonly value: number;
  readonly isExclusive: boolean;
  readonly keyword: string;
  /** Of the keyword. */
  readonly pointer: string;
}

const ends = {
  lower: {
    plain: 'minimum',
    exclusive: 'exclusiveMinimum',
    isTighter: (one: number, other: number) => compareNumbers(one, other) > 0,
  },
  upper: {
    plain: 'maximum',
    exclusive: 'exclusiveMaximum',
    isTighter: (one: number, other: number) => compareNumbers(one, other) < 0,
  },
} as const;
export type End = keyof typeof ends;

/** The tightest of all limits at one end; of integers the last one that is inside. */
export function boundOf(parts: readonly Part[], end: End, isInteger: boolean): Bound | undefined {
  const { plain, exclusive, isTighter } = ends[end];
  let tightest: Bound | undefined;
  for (const { node, pointer } of parts) {
    for (const keyword of [plain, exclusive]) {
      const value = node[keyword];
      if (typeof value !== 'number') continue;
      const bound = { value, isExclusive: keyword === exclusive, keyword, pointer: pointerTo(pointer, keyword) };
      const found = isInteger ? wholeBound(bound, end) : bound;
      if (tightest === undefined || isTighterBound(found, tightest, isTighter)) tightest = found;
    }
  }
  return tightest;
}

function wholeBound(bound: Bound, end: End): Bound {
  const { value, isExclusive } = bound;
  const whole = end === 'lower' ? Math.ceil(value) : Math.floor(value);
  const step = isExclusive && whole === value ? (end === 'lower' ? 1 : -1) : 0;
  return { ...bound, value: step === 0 ? whole : plus(whole, step), isExclusive: false };
}

function isTighterBound(one: Bound, other: Bound, isTighter: (left: number, right: number) => boolean): boolean {
  return one.value === other.value ? one.isExclusive && !other.isExclusive : isTighter(one.value, other.value);
}

/** How the range changed at one end. */
export function boundEffect(old: Bound | undefined, now: Bound | undefined, end: End): 'narrower' | 'wider' | 'same' {
  if (old === undefined || now === undefined) return old === now ? 'same' : old === undefined ? 'narrower' : 'wider';
  if (old.value === now.value && old.isExclusive === now.isExclusive) return 'same';
  return isTighterBound(now, old, ends[end].isTighter) ? 'narrower' : 'wider';
}

/** The largest of lower limits, the smallest of upper ones, for keywords that count: `minLength`, `maxItems` … */
export function countOf(parts: readonly Part[], keyword: string): { value: number; pointer: string } | undefined {
  const isLower = keyword.startsWith('min');
  let found: { value: number; pointer: string } | undefined;
  for (const { node, pointer } of parts) {
    const value = node[keyword];
    // Zero or more is what goes without saying.
    if (typeof value !== 'number' || (isLower && value <= 0)) continue;
    if (found === undefined || (isLower ? value > found.value : value < found.value))
      found = { value, pointer: pointerTo(pointer, keyword) };
  }
  return found;
}

/** Whether a number is a whole multiple of another one, in decimals: 19.99 is one of 0.01. */
export function isMultiple(value: number, step: number): boolean {
  return !Number.isFinite(value) || !(step > 0) || divides(digitsOf(value), digitsOf(step));
}

/** Steps that another one does not imply; 1 goes without saying of integers. */
export function stepsOf(parts: readonly Part[], isInteger: boolean): { values: number[]; pointer: string | undefined } {
  const said = parts.filter(({ node }) => typeof node['multipleOf'] === 'number' && node['multipleOf'] > 0);
  const values = [...new Set(said.map(({ node }) => node['multipleOf'] as number))];
  const needed = values.filter(
    (one) => !(isInteger && isMultiple(1, one)) && !values.some((other) => other !== one && isMultiple(other, one)),
  );
  const [first] = said;
  return {
    values: needed.sort(compareNumbers),
    pointer: first && pointerTo(first.pointer, 'multipleOf'),
  };
}

export function typeOf(value: JsonValue): 'null' | 'boolean' | 'object' | 'array' | 'string' | 'number' {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value as 'boolean' | 'object' | 'string' | 'number';
}
