/** How a quantity grows from size to size, beyond what it is at any size. */
import type { Row } from './row.js';

/** Measured at some size of the document. */
export interface Sample {
  readonly size: number;
  readonly value: number;
}

/**
 * Fits fixed + c × size^exponent through three samples whose sizes are a constant factor apart: the differences between
 * neighbours do not have the fixed part any more, and their ratio is factor^exponent.
 * @returns NaN when nothing grows from the first sample to the second
 */
export function exponentOf([small, middle, large]: readonly [Sample, Sample, Sample]): number {
  const [first, second] = [middle.value - small.value, large.value - middle.value];
  if (first <= 0 || second <= 0) return NaN;
  return Math.log(second / first) / Math.log(large.size / middle.size);
}

/** Growth from the smallest to the largest beside what it were if the line through the smaller two went on. */
export function growthRow(
  what: string,
  samples: readonly [Sample, Sample, Sample],
  shown: (value: number) => string,
  budget = '',
): Row {
  const [small, middle, large] = samples;
  const linear = ((middle.value - small.value) / (middle.size - small.size)) * (large.size - small.size);
  const list = samples.map(({ size, value }) => `${size}: ${shown(value)}`).join(', ');
  const exponent = exponentOf(samples);
  return {
    what: `${what} (${list})`,
    ours: `${shown(large.value - small.value)}${Number.isNaN(exponent) ? '' : `, n^${exponent.toFixed(2)}`}`,
    peer: linear > 0 ? `${shown(linear)} if linear` : 'too little to tell',
    ...(linear > 0 ? { ratio: (large.value - small.value) / linear } : {}),
    budget,
  };
}
