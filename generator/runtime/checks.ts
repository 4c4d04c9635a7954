/** What compiled schemas call: the same functions for the mock and for the client that validates. */

/** JSON pointer → the digits behind a number, for those that a double or its usual spelling does not carry. */
export type Digits = ReadonlyMap<string, string>;

/** The digits of the value that is being validated; one validation runs at a time. */
let written: Digits = new Map();

export function withDigits<Result>(digits: Digits, validate: () => Result): Result {
  written = digits;
  return validate();
}

/** Undefined where the number is what it looks like. */
export function digitsAt(pointer: string): string | undefined {
  return written.get(pointer);
}

/** A 64-bit integer is judged by its digits: the rounded number says another one. */
export function isLong(value: number, pointer: string): boolean {
  const digits = written.get(pointer);
  return digits === undefined ? Number.isSafeInteger(value) : isInt64(digits);
}

const [smallest, largest] = [-(2n ** 63n), 2n ** 63n - 1n];

/** Whether digits as written are a 64-bit integer: no exponent, no fraction, no other base. */
export function isInt64(digits: string): boolean {
  if (!/^-?(0|[1-9]\d*)$/.test(digits) || digits.length > 20) return false;
  if (digits.length < 16) return true;
  const value = BigInt(digits);
  return smallest <= value && value <= largest;
}

/** `uniqueItems`, without comparing every item with every other one. */
export function areUnique(items: readonly unknown[]): boolean {
  return new Set(items.map(textOf)).size === items.length;
}

export function equal(left: unknown, right: unknown): boolean {
  return textOf(left) === textOf(right);
}

/** Equal values have one text, whatever the order of their members. */
function textOf(value: unknown): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const members = value as Readonly<Record<string, unknown>>;
  return {
    sorted: Object.keys(members)
      .sort()
      .map((name) => [name, sorted(members[name])]),
  };
}

/** Nobody reads more. */
const mostRepeated = 100;

/** `x-unique-by`: the indices of items whose property an earlier item has as well. What is no plain value has the wrong type already. */
export function repeated(property: string, items: readonly unknown[]): number[] {
  const seen = new Set<string>();
  const found: number[] = [];
  items.forEach((item, index) => {
    if (typeof item !== 'object' || item === null || !Object.hasOwn(item, property)) return;
    const value = (item as Readonly<Record<string, unknown>>)[property];
    if (value === undefined || typeof value === 'object') return;
    const text = JSON.stringify(value);
    if (seen.has(text) && found.length < mostRepeated) found.push(index);
    seen.add(text);
  });
  return found;
}

/** Length in characters, as JSON Schema counts. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}
