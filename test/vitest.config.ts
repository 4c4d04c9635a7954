import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.ts'],
    reporters: [
      process.env['CI'] === undefined ? 'default' : 'dot',
      fileURLToPath(new URL('totals.ts', import.meta.url)),
    ],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Two cores are what the smallest CI machines have; more workers only make servers under test wait for each other.
    maxWorkers: 2,
    env: { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
  },
});
