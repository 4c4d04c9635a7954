// Copied by openapi-action-toolkit from generator/runtime/failure.ts in its repository, where the tests are. Do not edit here.
// Edit it there, then run its command generate: npm run generate, or npx openapi-action-toolkit generate

import type { AnyFault, AnyResult } from './result.js';

/** A failed result; without a response when none came. */
export const failure = (error: AnyFault, response?: Response, requestId?: string): AnyResult => ({
  ok: false,
  error,
  status: response?.status,
  requestId,
  response,
});
