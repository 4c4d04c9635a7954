/** A few seconds of the soak that `npm run bench -- soak` runs for a minute: every answer right, none missing. */
import { expect, it } from 'vitest';
import { soak } from '../bench/soak.js';

it('20 connections at once beside hostile callers: no wrong answer, none missing', { timeout: 180_000 }, async () => {
  const { answers, hostile, wrong, drops } = await soak(4);
  expect([wrong, drops]).toEqual([[], []]);
  expect(answers).toBeGreaterThanOrEqual(400);
  expect(hostile).toBeGreaterThanOrEqual(10);
});
