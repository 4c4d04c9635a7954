// Copied from generator/runtime/failure.ts, which has the tests. Do not edit here.
// Edit it there, then run: npm run generate

import type { AnyFault, AnyResult } from './result.js';

/** A failed result; without a response when none came. */
export const failure = (error: AnyFault, response?: Response, requestId?: string): AnyResult => ({
  ok: false,
  error,
  status: response?.status,
  requestId,
  response,
});
