// Generated from the OpenAPI document by openapi-action-toolkit (generator/emit/validation.ts in its repository). Do not edit.
// Edit the document, then run its command generate: npm run generate, or npx openapi-action-toolkit generate

import type { ClientOptions } from './client.js';
import { validating, type Check, type Rules, type ValidationOptions } from './runtime/validation.js';
import * as compiled from './validators.js';
export type { Drift, ValidationOptions } from './runtime/validation.js';
export type { Violation } from './runtime/violation.js';

const { v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19 } = compiled as unknown as Readonly<Record<string, Check>>;

const rules = {
  createStatefulWorkload: { body: [v0, true], answers: { '200': v1, '400': v2, '500': v2, default: v3 } },
  redeployStatefulWorkload: { parameters: [['NamespaceId', v4, true, 'query'], ['StatefulWorkloadId', v5, true, 'query']], answers: { '200': v6, '400': v2, '404': v2, '500': v2, default: v3 } },
  restartContainer: { parameters: [['NamespaceId', v4, true, 'query'], ['StatefulWorkloadId', v5, true, 'query'], ['ContainerId', v7, true, 'query']], answers: { '200': v6, '400': v2, '404': v2, '500': v2, default: v3 } },
  restartStatefulWorkloadInstance: { parameters: [['NamespaceId', v4, true, 'query'], ['StatefulWorkloadId', v5, true, 'query']], answers: { '200': v6, '400': v2, '404': v2, '500': v2, default: v3 } },
  deleteStatefulWorkload: { parameters: [['NamespaceId', v4, true, 'query'], ['StatefulWorkloadId', v5, true, 'query']], answers: { '200': v6, '400': v2, '404': v2, '500': v2, default: v3 } },
  resetStatefulWorkloadSpecType: { body: [v8, true], answers: { '200': v6, '400': v2, '404': v2, '500': v2, default: v3 } },
  describeStatefulWorkloads: { parameters: [['NamespaceId', v9, true, 'query'], ['StatefulWorkloadId', v10, false, 'query']], answers: { '200': v11, '400': v2, '500': v2, default: v3 } },
  describeStatefulWorkloadsAllNamespaces: { parameters: [['Limit', v12, false, 'query'], ['Offset', v13, false, 'query']], answers: { '200': v14, '400': v2, '500': v2, default: v3 } },
  describeStatefulWorkloadInfo: { parameters: [['NamespaceId', v4, true, 'query'], ['StatefulWorkloadId', v5, true, 'query']], answers: { '200': v15, '400': v2, '404': v2, '500': v2, default: v3 } },
  describeStatefulWorkloadInstances: { parameters: [['NamespaceId', v4, true, 'query'], ['StatefulWorkloadId', v5, true, 'query']], answers: { '200': v16, '400': v2, '404': v2, '500': v2, default: v3 } },
  describeStatefulWorkloadImages: { parameters: [['NamespaceId', v4, true, 'query'], ['StatefulWorkloadId', v5, true, 'query']], answers: { '200': v17, '400': v2, '404': v2, '500': v2, default: v3 } },
  modifyStatefulWorkload: { body: [v18, true], answers: { '200': v6, '400': v2, '404': v2, '500': v2, default: v3 } },
  associateEipOfStatefulWorkload: { parameters: [['NamespaceId', v4, true, 'query'], ['StatefulWorkloadId', v5, true, 'query'], ['EipId', v19, true, 'query']], answers: { '200': v6, '400': v2, '404': v2, '500': v2, default: v3 } },
  unAssociateEipOfStatefulWorkload: { parameters: [['NamespaceId', v4, true, 'query'], ['StatefulWorkloadId', v5, true, 'query'], ['EipId', v19, true, 'query']], answers: { '200': v6, '400': v2, '404': v2, '500': v2, default: v3 } },
} as unknown as Readonly<Record<string, Rules>>;

/**
 * Options of a client that validates: `createClient({ baseUrl, ...validation({ onDrift }) })`. Requests are checked before
 * they are sent, answers when they have come, by the document's own schemas.
 */
export function validation(options: ValidationOptions = {}): Pick<ClientOptions, 'wrap'> {
  return validating(rules, false, options);
}
