/** The arithmetic of the benchmark's growth rows. */
import { expect, it } from 'vitest';
import { exponentOf, growthRow, type Sample } from './growth.js';
import { table } from './report.js';

const grown = (of: (size: number) => number) =>
  [14, 140, 1400].map((size): Sample => ({ size, value: of(size) })) as [Sample, Sample, Sample];
const ms = (value: number) => `${Math.round(value)} ms`;

it.each([
  { exponent: 1, of: (size: number) => 500 + 3 * size },
  { exponent: 2, of: (size: number) => 500 + 3 * size ** 2 },
  { exponent: 0.5, of: (size: number) => 20 + size ** 0.5 },
])('finds the exponent $exponent beyond the fixed cost', ({ exponent, of }) => {
  expect(exponentOf(grown(of))).toBeCloseTo(exponent, 6);
});

it('shows the sizes, the exponent and the ratio to linear in a row', () => {
  const row = growthRow(
    'load, time',
    grown((size) => 100 + size),
    ms,
  );
  expect(table([row]).split('\n')[2]).toBe(
    '| load, time (14: 114 ms, 140: 240 ms, 1400: 1500 ms) | 1386 ms, n^1.00 | 1386 ms if linear | 1.00 |  |  |',
  );
});

it('claims nothing of what does not grow', () => {
  const row = growthRow(
    'model, memory',
    grown((size) => (size === 140 ? 1 : 2)),
    ms,
    '<= 1.1',
  );
  expect(table([row]).split('\n')[2]).toBe(
    '| model, memory (14: 2 ms, 140: 1 ms, 1400: 2 ms) | 0 ms | too little to tell |  | <= 1.1 |  |',
  );
});
