// Generated from the OpenAPI document by generator/emit/plain.ts. Do not edit.
// Edit the document, then run: npm run generate

import createFetch, { type Client, type ClientOptions } from 'openapi-fetch';
import { truePaths } from './runtime/plain.js';
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
  const client = createFetch<paths>(options);
  // Before all others, so that a signature is of the true URL.
  client.use(truePaths(labels));
  return client;
}
