// Generated from the OpenAPI document by openapi-action-toolkit (generator/emit/longs.ts in its repository). Do not edit.
// Edit the document, then run its command generate: npm run generate, or npx openapi-action-toolkit generate

import { createClient as create, type Client, type ClientOptions } from './client.js';
import { exactly, type Exact, type Shape } from './runtime/exact.js';
export { ApiError, unwrap } from './client.js';
export type { CallOptions, ClientOptions, Middleware } from './client.js';

/** The client with every 64-bit integer of an answer as a bigint. */
export type ExactClient = Exact<Client>;

/** Where answers hold 64-bit integers. */
const answers: Readonly<Record<string, Shape>> = {
  createStatefulWorkload: 'CreateStatefulWorkloadResponse',
  describeStatefulWorkloads: 'DescribeStatefulWorkloadsResponse',
  describeStatefulWorkloadsAllNamespaces: 'DescribeStatefulWorkloadsAllNamespacesResponse',
  describeStatefulWorkloadInfo: 'DescribeStatefulWorkloadInfoResponse',
  describeStatefulWorkloadInstances: 'DescribeStatefulWorkloadInstancesResponse',
  describeStatefulWorkloadImages: 'DescribeStatefulWorkloadImagesResponse',
};

const named: Readonly<Record<string, Shape>> = {
  ContainerInfo: { of: { NamespaceId: true, Envs: { rest: 'EnvInfo' }, SshKeyIds: { rest: true }, Volumes: { rest: 'VolumeInfo' } } },
  CreateStatefulWorkloadResponse: { of: { StatefulWorkloadId: true } },
  DescribeStatefulWorkloadImagesResponse: { of: { NamespaceId: true, StatefulWorkloadId: true } },
  DescribeStatefulWorkloadInfoResponse: { any: ['Workload'] },
  DescribeStatefulWorkloadInstancesResponse: { of: { Pods: { rest: 'Pod' } } },
  DescribeStatefulWorkloadsAllNamespacesResponse: { of: { StatefulWorkloads: { rest: 'WorkloadSummary' } } },
  DescribeStatefulWorkloadsResponse: { of: { StatefulWorkloads: { rest: 'WorkloadListItem' } } },
  EnvInfo: { of: { SecretId: true } },
  Pod: { of: { PodId: true, Containers: { rest: 'PodContainer' } } },
  PodContainer: { of: { ContainerId: true } },
  SecretMountInfo: { of: { SecretId: true } },
  VolumeInfo: { of: { Secrets: { rest: 'SecretMountInfo' } } },
  Workload: { of: { StatefulWorkloadId: true, NamespaceId: true, PackageId: true, Containers: { rest: 'ContainerInfo' }, ImagePullSecretIds: { rest: true } } },
  WorkloadListItem: { any: ['Workload'] },
  WorkloadSummary: { of: { NamespaceId: true, StatefulWorkloadId: true } },
};

/** Creates a client whose 64-bit integers are exact: in answers always bigints, in arguments numbers or bigints. */
export function createClient(options: Omit<ClientOptions, 'parse'>): ExactClient {
  return create({ ...options, parse: exactly(answers, named) }) as ExactClient;
}
