/**
 * Numbers of documents that a double does not carry. In the model each of them is a double that stands for it: the nearest one
 * that stands for nothing else, among those with so many digits that nobody writes them by chance. So every room and library
 * passes numbers on as numbers; whoever writes one down, or judges by it, asks here for its digits. The same number has the same
 * stand-in in all documents of a process: that two are equal can be seen without asking.
 */
import { compare, decimalOf, sum, type Decimal } from '../runtime/decimal.js';
import { isObject, pointerTo, type JsonValue } from './json.js';

/** With fewer significant digits a number is carried by its double. */
const carried = 15;

/** Digits → the double that stands for them. */
const standIns = new Map<string, number>();
/** The way back, of those whose own spelling is another. */
const spelled = new Map<number, string>();
const taken = new Set<number>();

/** Documents are written by people. What goes beyond is rounded. */
const most = 200_000;

/** @param written a number as JSON writes it, or a sign or a zero more */
export function numberOf(written: string): number {
  const double = Number(written);
  if (written.length <= carried || !Number.isFinite(double) || Math.abs(double) < 1e-290) return double;
  const decimal = decimalOf(written);
  if (decimal.digits.length <= carried || decimal.digits.length > 1_000) return double;
  const text = textOf(decimal);
  const known = standIns.get(text);
  if (known !== undefined || standIns.size >= most) return known ?? double;
  const isWhole = decimal.digits.length <= decimal.point;
  let standIn = double;
  while (!canStand(standIn, isWhole)) standIn = nextDouble(standIn);
  // The largest doubles have nobody behind them.
  if (!Number.isFinite(standIn)) return double;
  stand(text, standIn);
  return standIn;
}

function stand(text: string, standIn: number): void {
  standIns.set(text, standIn);
  taken.add(standIn);
  if (textOf(decimalOf(standIn)) !== text) spelled.set(standIn, text);
}

/** A fraction is no integer as long as there are doubles between integers. */
function canStand(double: number, isWhole: boolean): boolean {
  if (!Number.isFinite(double)) return true;
  if (!isWhole && Number.isInteger(double) && Math.abs(double) < 2 ** 52) return false;
  return !taken.has(double) && decimalOf(double).digits.length > carried;
}

/** The next double away from zero. */
export function nextDouble(double: number): number {
  const bits = new BigInt64Array(new Float64Array([double]).buffer);
  bits[0] = (bits[0] ?? 0n) + 1n;
  return new Float64Array(bits.buffer)[0] ?? Infinity;
}

/** One text for one number, however it was written. */
function textOf({ isNegative, digits, point }: Decimal): string {
  const sign = isNegative ? '-' : '';
  if (point > 400 || point < -20) return `${sign}${digits[0]}.${digits.slice(1)}e${point - 1}`;
  if (point >= digits.length) return sign + digits.padEnd(point, '0');
  return point > 0
    ? `${sign}${digits.slice(0, point)}.${digits.slice(point)}`
    : `${sign}0.${'0'.repeat(-point)}${digits}`;
}

/** A number of a document as it is written down. */
export function digitsOf(value: number): string {
  return spelled.get(value) ?? String(value);
}

/** Whether a number of a document says another one than its double. */
export function isSpelled(value: unknown): value is number {
  return typeof value === 'number' && spelled.has(value);
}

/** Whether it is an integer of which a double makes another one. */
export function isRounded(value: unknown): value is number {
  if (!isSpelled(value)) return false;
  const digits = digitsOf(value);
  return /^-?\d+$/.test(digits) && String(Number(digits)) !== digits;
}

/** Whether such an integer is somewhere in a value. */
export function holdsRounded(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return isRounded(value);
  return Object.values(value).some(holdsRounded);
}

/** Whether there is any such number. */
export function areSpelled(): boolean {
  return spelled.size > 0;
}

/** Below zero where the left one of two numbers of documents is less, above where it is more. */
export function compareNumbers(left: number, right: number): number {
  if (!Number.isFinite(left) || !Number.isFinite(right) || !(spelled.has(left) || spelled.has(right)))
    return left < right ? -1 : left > right ? 1 : 0;
  return compare(digitsOf(left), digitsOf(right));
}

/** The sum of two numbers of documents, one of which needs its digits. */
export function plus(value: number, step: number): number {
  if (!isSpelled(value) && Number.isSafeInteger(value + step)) return value + step;
  return isFinite(value + step) ? numberOf(sum(digitsOf(value), digitsOf(step))) : value + step;
}

/** `JSON.stringify` with the digits of documents; bigints are the integers that they are. */
export function jsonText(value: unknown, indent?: number): string {
  if (!areSpelled()) {
    try {
      return JSON.stringify(value, null, indent);
    } catch {
      // Only a bigint, or a circle, brings us here.
    }
  }
  // Nobody can guess the mark, so no text can pass for a number.
  const mark = `${Math.random()}:`;
  const marked = (_: string, one: unknown) =>
    isSpelled(one) ? `${mark}${digitsOf(one)}${mark}` : typeof one === 'bigint' ? `${mark}${one}${mark}` : one;
  const text = JSON.stringify(value, marked, indent) as string | undefined;
  return text?.replaceAll(`"${mark}`, '').replaceAll(`${mark}"`, '') as string;
}

/** The stand-in of a number that a document has; the double of any other. */
export function knownNumber(written: string): number {
  if (written.length <= carried || standIns.size === 0) return Number(written);
  return standIns.get(textOf(decimalOf(written))) ?? Number(written);
}

const tokens = /"(?:\\.|[^"\\])*"|-?\d[\d.eE+-]*/g;

/** JSON that was made of documents, as the values that it was made of. */
export function parseKnown(json: string): JsonValue {
  const known = (token: string) => (token.startsWith('"') ? token : String(knownNumber(token)));
  return JSON.parse(areSpelled() ? json.replaceAll(tokens, known) : json) as JsonValue;
}

/** JSON that was written without knowing of digits, with them. */
export function spelledOut(json: string): string {
  if (!areSpelled()) return json;
  return json.replaceAll(tokens, (token) => (token.startsWith('"') ? token : digitsOf(Number(token))));
}

const none: ReadonlyMap<string, string> = new Map();

/** A value of a document as one that came over the wire: the nearest doubles, and the digits of those by JSON pointer. */
export function asArrived(value: JsonValue): {
  readonly value: JsonValue;
  readonly literals: ReadonlyMap<string, string>;
} {
  if (!isOdd(value)) return { value, literals: none };
  const literals = new Map<string, string>();
  const walk = (one: JsonValue, pointer: string): JsonValue => {
    if (isSpelled(one) || typeof one === 'bigint') {
      const digits = isSpelled(one) ? digitsOf(one) : String(one);
      literals.set(pointer, digits);
      return Number(digits);
    }
    if (Array.isArray(one))
      return (one as readonly JsonValue[]).map((item, index) => walk(item, pointerTo(pointer, index)));
    if (!isObject(one)) return one;
    return Object.fromEntries(
      Object.entries(one).map(([name, member]) => [name, walk(member, pointerTo(pointer, name))]),
    );
  };
  return { value: walk(value, ''), literals };
}

/** The way back: a value that came over the wire as a value of a document. */
export function asWritten(value: JsonValue, literals: ReadonlyMap<string, string>, pointer = ''): JsonValue {
  if (literals.size === 0) return value;
  if (typeof value === 'number') return numberOf(literals.get(pointer) ?? String(value));
  if (Array.isArray(value))
    return (value as readonly JsonValue[]).map((one, index) => asWritten(one, literals, pointerTo(pointer, index)));
  if (!isObject(value)) return value;
  const members = Object.entries(value);
  return Object.fromEntries(members.map(([name, one]) => [name, asWritten(one, literals, pointerTo(pointer, name))]));
}

/** Whether a value is or holds what only its digits tell. */
function isOdd(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return isSpelled(value) || typeof value === 'bigint';
  return Object.values(value).some(isOdd);
}

/**
 * A value of a document as callers give it to a client: integers that a number rounds are bigints.
 * @param fraction what a fraction becomes: a text where all is text, else the nearest double, as nobody has more
 */
export function sendable(value: JsonValue | undefined, fraction: 'text' | 'double'): unknown {
  if (!isOdd(value)) return value;
  return spelledBy(value, (number) => {
    const digits = digitsOf(number);
    if (isRounded(number)) return BigInt(digits);
    return fraction === 'text' ? digits : Number(digits);
  });
}

function spelledBy(value: unknown, spell: (number: number) => unknown): unknown {
  if (isSpelled(value)) return spell(value);
  if (Array.isArray(value)) return value.map((one) => spelledBy(one, spell));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, spelledBy(one, spell)]));
}

/** The digits of this process for another one's thread. */
export function allSpelled(): ReadonlyMap<string, number> {
  return standIns;
}

/** What `allSpelled` gave in the process where the model was made. */
export function spell(known: ReadonlyMap<string, number>): void {
  for (const [text, standIn] of known) if (!standIns.has(text)) stand(text, standIn);
}
