// Generated from the OpenAPI document by openapi-action-toolkit (generator/emit/plain.ts in its repository). Do not edit.
// Edit the document, then run its command generate: npm run generate, or npx openapi-action-toolkit generate

import { plainClient, type Client, type ClientOptions } from './runtime/plain.js';
import type { paths } from './types.js';
export type { components, operations, paths } from './types.js';

const labels: Readonly<Record<string, string>> = {
  '/ncs/CreateStatefulWorkload': '/ncs',
  '/ncs/RedeployStatefulWorkload': '/ncs',
  '/ncs/RestartContainer': '/ncs',
  '/ncs/RestartStatefulWorkloadInstance': '/ncs',
  '/ncs/DeleteStatefulWorkload': '/ncs',
  '/ncs/ResetStatefulWorkloadSpecType': '/ncs',
  '/ncs/DescribeStatefulWorkloads': '/ncs',
  '/ncs/DescribeStatefulWorkloadsAllNamespaces': '/ncs',
  '/ncs/DescribeStatefulWorkloadInfo': '/ncs',
  '/ncs/DescribeStatefulWorkloadInstances': '/ncs',
  '/ncs/DescribeStatefulWorkloadImages': '/ncs',
  '/ncs/ModifyStatefulWorkload': '/ncs',
  '/ncs/AssociateEipOfStatefulWorkload': '/ncs',
  '/ncs/UnAssociateEipOfStatefulWorkload': '/ncs',
};

/** openapi-fetch for NetEase Cloud Container Service – StatefulWorkload. Paths are the document's; what is sent is the true URL. */
export function createClient(options: ClientOptions): Client<paths> {
  return plainClient<paths>(options, labels);
}
