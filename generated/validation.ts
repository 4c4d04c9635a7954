// Generated from the OpenAPI document by generator/emit/validation.ts. Do not edit.
// Edit the document, then run: npm run generate

import type { ClientOptions } from './client.js';
import { validating, type Check, type Rules, type ValidationOptions } from './runtime/validation.js';
import * as compiled from './validators.js';
export type { Drift, ValidationOptions } from './runtime/validation.js';
export type { Violation } from './runtime/violation.js';

const { v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22, v23, v24, v25, v26, v27, v28, v29, v30, v31 } = compiled as unknown as Readonly<Record<string, Check>>;

const rules = {
  createStatefulWorkload: { body: [v0, true], answers: { '200': v1, '400': v2, '500': v3, default: v4 } },
  redeployStatefulWorkload: { parameters: [['NamespaceId', v5, true, 'query'], ['StatefulWorkloadId', v6, true, 'query']], answers: { '200': v7, '400': v8, '404': v9, '500': v3, default: v4 } },
  restartContainer: { parameters: [['NamespaceId', v5, true, 'query'], ['StatefulWorkloadId', v6, true, 'query'], ['ContainerId', v10, true, 'query']], answers: { '200': v7, '400': v11, '404': v9, '500': v3, default: v4 } },
  restartStatefulWorkloadInstance: { parameters: [['NamespaceId', v5, true, 'query'], ['StatefulWorkloadId', v6, true, 'query']], answers: { '200': v7, '400': v12, '404': v9, '500': v3, default: v4 } },
  deleteStatefulWorkload: { parameters: [['NamespaceId', v5, true, 'query'], ['StatefulWorkloadId', v6, true, 'query']], answers: { '200': v7, '400': v13, '404': v9, '500': v3, default: v4 } },
  resetStatefulWorkloadSpecType: { body: [v14, true], answers: { '200': v15, '400': v16, '404': v9, '500': v3, default: v4 } },
  describeStatefulWorkloads: { parameters: [['NamespaceId', v17, true, 'query'], ['StatefulWorkloadId', v18, false, 'query']], answers: { '200': v19, '400': v2, '500': v3, default: v4 } },
  describeStatefulWorkloadsAllNamespaces: { parameters: [['Limit', v20, false, 'query'], ['Offset', v21, false, 'query']], answers: { '200': v22, '400': v2, '500': v3, default: v4 } },
  describeStatefulWorkloadInfo: { parameters: [['NamespaceId', v5, true, 'query'], ['StatefulWorkloadId', v6, true, 'query']], answers: { '200': v23, '400': v2, '404': v9, '500': v3, default: v4 } },
  describeStatefulWorkloadInstances: { parameters: [['NamespaceId', v5, true, 'query'], ['StatefulWorkloadId', v6, true, 'query']], answers: { '200': v24, '400': v2, '404': v9, '500': v3, default: v4 } },
  describeStatefulWorkloadImages: { parameters: [['NamespaceId', v5, true, 'query'], ['StatefulWorkloadId', v6, true, 'query']], answers: { '200': v25, '400': v2, '404': v9, '500': v3, default: v4 } },
  modifyStatefulWorkload: { body: [v26, true], answers: { '200': v27, '400': v28, '404': v9, '500': v3, default: v4 } },
  associateEipOfStatefulWorkload: { parameters: [['NamespaceId', v5, true, 'query'], ['StatefulWorkloadId', v6, true, 'query'], ['EipId', v29, true, 'query']], answers: { '200': v7, '400': v30, '404': v9, '500': v3, default: v4 } },
  unAssociateEipOfStatefulWorkload: { parameters: [['NamespaceId', v5, true, 'query'], ['StatefulWorkloadId', v6, true, 'query'], ['EipId', v29, true, 'query']], answers: { '200': v7, '400': v31, '404': v9, '500': v3, default: v4 } },
} as unknown as Readonly<Record<string, Rules>>;

/**
 * Options of a client that validates: `createClient({ baseUrl, ...validation({ onDrift }) })`. Requests are checked before
 * they are sent, answers when they have come, by the document's own schemas.
 */
export function validation(options: ValidationOptions = {}): Pick<ClientOptions, 'wrap'> {
  return validating(rules, false, options);
}
