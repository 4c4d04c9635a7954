/** Decimal arithmetic, as documents and calls write their numbers: a double is the decimal that is its shortest spelling. */

export interface Decimal {
  readonly isNegative: boolean;
  /** Without zeros at either end; empty for zero. */
  readonly digits: string;
  /** How many of the digits stand before the point; negative where zeros follow it. */
  readonly point: number;
}

/** @param written a number as JSON writes it */
export function decimalOf(written: string | number): Decimal {
  const [, sign, whole = '', fraction = '', exponent = '0'] =
    /^([-+]?)(\d*)(?:\.(\d*))?(?:[eE]([-+]?\d+))?$/.exec(`${written}`) ?? [];
  const all = (whole + fraction).replace(/^0+/, '');
  const digits = trimmed(all);
  if (digits === '') return { isNegative: false, digits, point: 0 };
  return { isNegative: sign === '-', digits, point: all.length - fraction.length + Number(exponent) };
}

/** Zeros at the end; a search for them would try each zero of a long row. */
function trimmed(digits: string): string {
  let end = digits.length;
  while (digits[end - 1] === '0') end -= 1;
  return digits.slice(0, end);
}

/** Below zero where the left one is less, above where it is more. */
export function compare(left: string | number, right: string | number): number {
  const [one, other] = [decimalOf(left), decimalOf(right)];
  const sign = signOf(one);
  if (sign !== signOf(other) || sign === 0) return sign - signOf(other);
  if (one.point !== other.point) return one.point < other.point ? -sign : sign;
  return one.digits === other.digits ? 0 : one.digits < other.digits ? -sign : sign;
}

function signOf({ digits, isNegative }: Decimal): number {
  return digits === '' ? 0 : isNegative ? -1 : 1;
}

/** Nothing that has more digits, or more zeros, is divided exactly. */
const longest = 2_000;

/** Whether a number divided by a step is an integer, both as they are written: 19.99 is a multiple of 0.01. */
export function isMultiple(value: string | number, step: string | number): boolean {
  if (Number.isSafeInteger(value) && Number.isSafeInteger(step)) return (value as number) % (step as number) === 0;
  if (!Number.isFinite(+value)) return false;
  const [left, right] = [decimalOf(value), decimalOf(step)];
  if (right.digits === '') return false;
  if (left.digits === '') return true;
  const places = Math.max(placesOf(left), placesOf(right));
  if (Math.max(places, left.point, right.point) > longest) return false;
  return scaled(left, places) % scaled(right, places) === 0n;
}

/** As JSON writes it. */
export function sum(left: string | number, right: string | number): string {
  const [one, other] = [decimalOf(left), decimalOf(right)];
  const places = Math.max(placesOf(one), placesOf(other), 0);
  const signed = (decimal: Decimal) =>
    decimal.digits === '' ? 0n : scaled(decimal, places) * (decimal.isNegative ? -1n : 1n);
  return `${signed(one) + signed(other)}e-${places}`;
}

/** How many of the digits stand behind the point; negative where zeros stand before it. */
function placesOf({ digits, point }: Decimal): number {
  return digits.length - point;
}

function scaled(decimal: Decimal, places: number): bigint {
  return BigInt(decimal.digits) * 10n ** BigInt(places - placesOf(decimal));
}
