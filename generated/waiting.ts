// Generated from the OpenAPI document by openapi-action-toolkit (generator/emit/waiting.ts in its repository). Do not edit.
// Edit the document, then run its command generate: npm run generate, or npx openapi-action-toolkit generate

import type { Client } from './client.js';
import { waiting, type WaitingClient } from './runtime/waiting.js';
export { ApiError } from './runtime/unwrap.js';
export { WaitError } from './runtime/waiting.js';
export type { WaitOptions } from './runtime/waiting.js';

/** Whom to ask, with what, and which states are an end. */
const rows = {
  createStatefulWorkload: { ask: 'describeStatefulWorkloadInfo', given: [{ to: ['NamespaceId'], from: 'input', at: ['NamespaceId'] }, { to: ['StatefulWorkloadId'], from: 'answer', at: ['StatefulWorkloadId'] }], state: ['Status'], well: ['Running'], badly: ['CreateFail', 'Abnormal'] },
} as const;

/** A client that can wait: `andWait` and `wait` beside each method whose call only begins something. */
export function withWaiting<C extends object = Client>(client: C): WaitingClient<C, typeof rows> {
  return waiting(client, rows);
}
