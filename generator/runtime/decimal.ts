/** Decimal arithmetic, as documents write their numbers. */

/** Whether a number divided by a step is an integer, both as they are written: 19.99 is a multiple of 0.01. */
export function isMultiple(value: number, step: number): boolean {
  if (Number.isSafeInteger(value) && Number.isSafeInteger(step)) return value % step === 0;
  if (!Number.isFinite(value) || step === 0) return false;
  const [left, right] = [partsOf(value), partsOf(step)];
  const places = Math.max(left.places, right.places);
  return scaled(left, places) % scaled(right, places) === 0n;
}

interface Decimal {
  readonly digits: bigint;
  /** How many of the digits stand behind the point; may be negative. */
  readonly places: number;
}

/** The shortest decimal that is the number: what was written, unless it was written with more digits than a number carries. */
function partsOf(value: number): Decimal {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  return { digits: BigInt(whole + fraction), places: fraction.length - Number(exponent) };
}

function scaled({ digits, places }: Decimal, to: number): bigint {
  return digits * 10n ** BigInt(to - places);
}
