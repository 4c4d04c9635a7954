// Generated from the OpenAPI document by openapi-action-toolkit (generator/emit/client.ts in its repository). Do not edit.
// Edit the document, then run its command generate: npm run generate, or npx openapi-action-toolkit generate

import { bind } from './runtime/client.js';
import { flat, type FlatOperation } from './runtime/flat.js';
import { enveloped, type EnvelopedOperation } from './runtime/enveloped.js';
import type { CallOptions, ClientOptions } from './runtime/options.js';
import type { ApiFault, Result, Success, UnlistedCode } from './runtime/result.js';
import type { Answer, Sendable } from './runtime/shape.js';
import type { components } from './types.js';
export { ApiError, unwrap } from './runtime/unwrap.js';
export type { Middleware } from './runtime/middleware.js';
export type { CallOptions, ClientOptions };
type Schemas = components['schemas'];

/** What `createStatefulWorkload` takes. */
export type CreateStatefulWorkloadInput = Sendable<Schemas['CreateStatefulWorkloadRequest']>;

/** What `createStatefulWorkload` answers. */
export type CreateStatefulWorkloadAnswer = Schemas['CreateStatefulWorkloadResponse'];

/** What a call of `createStatefulWorkload` comes back with. */
export type CreateStatefulWorkloadResult = Result<
  Success<200, CreateStatefulWorkloadAnswer>,
  | ApiFault<400, 'MissingParameter' | 'InvalidFormat' | 'InvalidParameterValue' | 'NoPrivate' | 'DuplicateNameError', Answer<Schemas['Error']>>
  | ApiFault<500, 'InternalServerError', Answer<Schemas['Error']>>
  | ApiFault<number, UnlistedCode, Schemas['UnlistedError']>
>;

/** What `redeployStatefulWorkload` takes. */
export interface RedeployStatefulWorkloadInput {
  /**
   * Identifier of the namespace that the workload lives in.
   * @example 771294
   */
  readonly NamespaceId: number | bigint;
  /**
   * Identifier of the workload.
   * @example 403778
   */
  readonly StatefulWorkloadId: number | bigint;
}

/** What `redeployStatefulWorkload` answers. */
export type RedeployStatefulWorkloadAnswer = Schemas['RequestIdResponse'] | undefined;

/** What a call of `redeployStatefulWorkload` comes back with. */
export type RedeployStatefulWorkloadResult = Result<
  Success<200, RedeployStatefulWorkloadAnswer>,
  | ApiFault<400, 'MissingParameter' | 'InvalidFormat' | 'InvalidParameterValue' | 'NoPrivate' | 'DuplicateNameError' | 'IncorrectState', Answer<Schemas['Error']>>
  | ApiFault<404, 'ResourceNotFound', Answer<Schemas['Error']>>
  | ApiFault<500, 'InternalServerError', Answer<Schemas['Error']>>
  | ApiFault<number, UnlistedCode, Schemas['UnlistedError']>
>;

/** What `restartContainer` takes. */
export interface RestartContainerInput {
  /**
   * Identifier of the namespace that the workload lives in.
   * @example 771294
   */
  readonly NamespaceId: number | bigint;
  /**
   * Identifier of the workload.
   * @example 403778
   */
  readonly StatefulWorkloadId: number | bigint;
  /**
   * Identifier of the container in Docker, which `DescribeStatefulWorkloadInstances` answers as `DockerContainerId` (not the number that it answers as `ContainerId`).
   * @example 154h9fjnhgorahg9e4qeho9th49f38994fh9fh93r
   */
  readonly ContainerId: string;
}

/** What `restartContainer` answers. */
export type RestartContainerAnswer = Schemas['RequestIdResponse'] | undefined;

/** What a call of `restartContainer` comes back with. */
export type RestartContainerResult = Result<
  Success<200, RestartContainerAnswer>,
  | ApiFault<400, 'MissingParameter' | 'InvalidFormat' | 'InvalidParameterValue' | 'NoPrivate' | 'DuplicateNameError' | 'IncorrectState', Answer<Schemas['Error']>>
  | ApiFault<404, 'ResourceNotFound', Answer<Schemas['Error']>>
  | ApiFault<500, 'InternalServerError', Answer<Schemas['Error']>>
  | ApiFault<number, UnlistedCode, Schemas['UnlistedError']>
>;

/** What `restartStatefulWorkloadInstance` takes. */
export interface RestartStatefulWorkloadInstanceInput {
  /**
   * Identifier of the namespace that the workload lives in.
   * @example 771294
   */
  readonly NamespaceId: number | bigint;
  /**
   * Identifier of the workload.
   * @example 403778
   */
  readonly StatefulWorkloadId: number | bigint;
}

/** What `restartStatefulWorkloadInstance` answers. */
export type RestartStatefulWorkloadInstanceAnswer = Schemas['RequestIdResponse'] | undefined;

/** What a call of `restartStatefulWorkloadInstance` comes back with. */
export type RestartStatefulWorkloadInstanceResult = Result<
  Success<200, RestartStatefulWorkloadInstanceAnswer>,
  | ApiFault<400, 'MissingParameter' | 'InvalidFormat' | 'InvalidParameterValue' | 'NoPrivate' | 'DuplicateNameError' | 'IncorrectState', Answer<Schemas['Error']>>
  | ApiFault<404, 'ResourceNotFound', Answer<Schemas['Error']>>
  | ApiFault<500, 'InternalServerError', Answer<Schemas['Error']>>
  | ApiFault<number, UnlistedCode, Schemas['UnlistedError']>
>;

/** What `deleteStatefulWorkload` takes. */
export interface DeleteStatefulWorkloadInput {
  /**
   * Identifier of the namespace that the workload lives in.
   * @example 771294
   */
  readonly NamespaceId: number | bigint;
  /**
   * Identifier of the workload.
   * @example 403778
   */
  readonly StatefulWorkloadId: number | bigint;
}

/** What `deleteStatefulWorkload` answers. */
export type DeleteStatefulWorkloadAnswer = Schemas['RequestIdResponse'] | undefined;

/** What a call of `deleteStatefulWorkload` comes back with. */
export type DeleteStatefulWorkloadResult = Result<
  Success<200, DeleteStatefulWorkloadAnswer>,
  | ApiFault<400, 'MissingParameter' | 'InvalidFormat' | 'InvalidParameterValue' | 'NoPrivate' | 'DuplicateNameError' | 'IncorrectState', Answer<Schemas['Error']>>
  | ApiFault<404, 'ResourceNotFound', Answer<Schemas['Error']>>
  | ApiFault<500, 'InternalServerError', Answer<Schemas['Error']>>
  | ApiFault<number, UnlistedCode, Schemas['UnlistedError']>
>;

/** What `resetStatefulWorkloadSpecType` takes. */
export type ResetStatefulWorkloadSpecTypeInput = Sendable<Schemas['ResetStatefulWorkloadSpecTypeRequest']>;

/** What `resetStatefulWorkloadSpecType` answers. */
export type ResetStatefulWorkloadSpecTypeAnswer = Schemas['RequestIdResponse'];

/** What a call of `resetStatefulWorkloadSpecType` comes back with. */
export type ResetStatefulWorkloadSpecTypeResult = Result<
  Success<200, ResetStatefulWorkloadSpecTypeAnswer>,
  | ApiFault<400, 'MissingParameter' | 'InvalidFormat' | 'InvalidParameterValue' | 'NoPrivate' | 'DuplicateNameError' | 'NothingToUpdate' | 'IncorrectState', Answer<Schemas['Error']>>
  | ApiFault<404, 'ResourceNotFound', Answer<Schemas['Error']>>
  | ApiFault<500, 'InternalServerError', Answer<Schemas['Error']>>
  | ApiFault<number, UnlistedCode, Schemas['UnlistedError']>
>;

/** What `describeStatefulWorkloads` takes. */
export interface DescribeStatefulWorkloadsInput {
  /**
   * Identifier of the namespace whose workloads are listed.
   * @example 771294
   */
  readonly NamespaceId: number | bigint;
  /**
   * Identifier of a single workload, to which the list is narrowed.
   * @example 403778
   */
  readonly StatefulWorkloadId?: number | bigint | undefined;
}

/** What `describeStatefulWorkloads` answers. */
export type DescribeStatefulWorkloadsAnswer = Answer<Schemas['DescribeStatefulWorkloadsResponse']>;

/** What a call of `describeStatefulWorkloads` comes back with. */
export type DescribeStatefulWorkloadsResult = Result<
  Success<200, DescribeStatefulWorkloadsAnswer>,
  | ApiFault<400, 'MissingParameter' | 'InvalidFormat' | 'InvalidParameterValue' | 'NoPrivate' | 'DuplicateNameError', Answer<Schemas['Error']>>
  | ApiFault<500, 'InternalServerError', Answer<Schemas['Error']>>
  | ApiFault<number, UnlistedCode, Schemas['UnlistedError']>
>;

/** What `describeStatefulWorkloadsAllNamespaces` takes. */
export interface DescribeStatefulWorkloadsAllNamespacesInput {
  /**
   * How many workloads a page holds at most. At least 1.
   * @default 20
   * @example 2
   */
  readonly Limit?: number | undefined;
  /**
   * How many workloads to skip before the page begins. At least 0.
   * @default 0
   * @example 1
   */
  readonly Offset?: number | undefined;
}

/** What `describeStatefulWorkloadsAllNamespaces` answers. */
export type DescribeStatefulWorkloadsAllNamespacesAnswer = Answer<Schemas['DescribeStatefulWorkloadsAllNamespacesResponse']>;

/** What a call of `describeStatefulWorkloadsAllNamespaces` comes back with. */
export type DescribeStatefulWorkloadsAllNamespacesResult = Result<
  Success<200, DescribeStatefulWorkloadsAllNamespacesAnswer>,
  | ApiFault<400, 'MissingParameter' | 'InvalidFormat' | 'InvalidParameterValue' | 'NoPrivate' | 'DuplicateNameError', Answer<Schemas['Error']>>
  | ApiFault<500, 'InternalServerError', Answer<Schemas['Error']>>
  | ApiFault<number, UnlistedCode, Schemas['UnlistedError']>
>;

/** What `describeStatefulWorkloadInfo` takes. */
export interface DescribeStatefulWorkloadInfoInput {
  /**
   * Identifier of the namespace that the workload lives in.
   * @example 771294
   */
  readonly NamespaceId: number | bigint;
  /**
   * Identifier of the workload.
   * @example 403778
   */
  readonly StatefulWorkloadId: number | bigint;
}

/** What `describeStatefulWorkloadInfo` answers. */
export type DescribeStatefulWorkloadInfoAnswer = Answer<Schemas['DescribeStatefulWorkloadInfoResponse']>;

/** What a call of `describeStatefulWorkloadInfo` comes back with. */
export type DescribeStatefulWorkloadInfoResult = Result<
  Success<200, DescribeStatefulWorkloadInfoAnswer>,
  | ApiFault<400, 'MissingParameter' | 'InvalidFormat' | 'InvalidParameterValue' | 'NoPrivate' | 'DuplicateNameError', Answer<Schemas['Error']>>
  | ApiFault<404, 'ResourceNotFound', Answer<Schemas['Error']>>
  | ApiFault<500, 'InternalServerError', Answer<Schemas['Error']>>
  | ApiFault<number, UnlistedCode, Schemas['UnlistedError']>
>;

/** What `describeStatefulWorkloadInstances` takes. */
export interface DescribeStatefulWorkloadInstancesInput {
  /**
   * Identifier of the namespace that the workload lives in.
   * @example 771294
   */
  readonly NamespaceId: number | bigint;
  /**
   * Identifier of the workload.
   * @example 403778
   */
  readonly StatefulWorkloadId: number | bigint;
}

/** What `describeStatefulWorkloadInstances` answers. */
export type DescribeStatefulWorkloadInstancesAnswer = Schemas['DescribeStatefulWorkloadInstancesResponse'];

/** What a call of `describeStatefulWorkloadInstances` comes back with. */
export type DescribeStatefulWorkloadInstancesResult = Result<
  Success<200, DescribeStatefulWorkloadInstancesAnswer>,
  | ApiFault<400, 'MissingParameter' | 'InvalidFormat' | 'InvalidParameterValue' | 'NoPrivate' | 'DuplicateNameError', Answer<Schemas['Error']>>
  | ApiFault<404, 'ResourceNotFound', Answer<Schemas['Error']>>
  | ApiFault<500, 'InternalServerError', Answer<Schemas['Error']>>
  | ApiFault<number, UnlistedCode, Schemas['UnlistedError']>
>;

/** What `describeStatefulWorkloadImages` takes. */
export interface DescribeStatefulWorkloadImagesInput {
  /**
   * Identifier of the namespace that the workload lives in.
   * @example 771294
   */
  readonly NamespaceId: number | bigint;
  /**
   * Identifier of the workload.
   * @example 403778
   */
  readonly StatefulWorkloadId: number | bigint;
}

/** What `describeStatefulWorkloadImages` answers. */
export type DescribeStatefulWorkloadImagesAnswer = Schemas['DescribeStatefulWorkloadImagesResponse'];

/** What a call of `describeStatefulWorkloadImages` comes back with. */
export type DescribeStatefulWorkloadImagesResult = Result<
  Success<200, DescribeStatefulWorkloadImagesAnswer>,
  | ApiFault<400, 'MissingParameter' | 'InvalidFormat' | 'InvalidParameterValue' | 'NoPrivate' | 'DuplicateNameError', Answer<Schemas['Error']>>
  | ApiFault<404, 'ResourceNotFound', Answer<Schemas['Error']>>
  | ApiFault<500, 'InternalServerError', Answer<Schemas['Error']>>
  | ApiFault<number, UnlistedCode, Schemas['UnlistedError']>
>;

/** What `modifyStatefulWorkload` takes. */
export type ModifyStatefulWorkloadInput = Sendable<Schemas['ModifyStatefulWorkloadRequest']>;

/** What `modifyStatefulWorkload` answers. */
export type ModifyStatefulWorkloadAnswer = Schemas['RequestIdResponse'];

/** What a call of `modifyStatefulWorkload` comes back with. */
export type ModifyStatefulWorkloadResult = Result<
  Success<200, ModifyStatefulWorkloadAnswer>,
  | ApiFault<400, 'MissingParameter' | 'InvalidFormat' | 'InvalidParameterValue' | 'NoPrivate' | 'DuplicateNameError' | 'ContainerNumNotMatch' | 'IncorrectState', Answer<Schemas['Error']>>
  | ApiFault<404, 'ResourceNotFound', Answer<Schemas['Error']>>
  | ApiFault<500, 'InternalServerError', Answer<Schemas['Error']>>
  | ApiFault<number, UnlistedCode, Schemas['UnlistedError']>
>;

/** What `associateEipOfStatefulWorkload` takes. */
export interface AssociateEipOfStatefulWorkloadInput {
  /**
   * Identifier of the namespace that the workload lives in.
   * @example 771294
   */
  readonly NamespaceId: number | bigint;
  /**
   * Identifier of the workload.
   * @example 403778
   */
  readonly StatefulWorkloadId: number | bigint;
  /**
   * Identifier of the elastic public IP. It is not the address itself.
   * @example 5f7d2f1e-2f0b-4c55-9c59-31a3f0f1b6a4
   */
  readonly EipId: string;
}

/** What `associateEipOfStatefulWorkload` answers. */
export type AssociateEipOfStatefulWorkloadAnswer = Schemas['RequestIdResponse'] | undefined;

/** What a call of `associateEipOfStatefulWorkload` comes back with. */
export type AssociateEipOfStatefulWorkloadResult = Result<
  Success<200, AssociateEipOfStatefulWorkloadAnswer>,
  | ApiFault<400, 'MissingParameter' | 'InvalidFormat' | 'InvalidParameterValue' | 'NoPrivate' | 'DuplicateNameError' | 'IncorrectState', Answer<Schemas['Error']>>
  | ApiFault<404, 'ResourceNotFound', Answer<Schemas['Error']>>
  | ApiFault<500, 'InternalServerError', Answer<Schemas['Error']>>
  | ApiFault<number, UnlistedCode, Schemas['UnlistedError']>
>;

/** What `unAssociateEipOfStatefulWorkload` takes. */
export interface UnAssociateEipOfStatefulWorkloadInput {
  /**
   * Identifier of the namespace that the workload lives in.
   * @example 771294
   */
  readonly NamespaceId: number | bigint;
  /**
   * Identifier of the workload.
   * @example 403778
   */
  readonly StatefulWorkloadId: number | bigint;
  /**
   * Identifier of the elastic public IP. It is not the address itself.
   * @example 5f7d2f1e-2f0b-4c55-9c59-31a3f0f1b6a4
   */
  readonly EipId: string;
}

/** What `unAssociateEipOfStatefulWorkload` answers. */
export type UnAssociateEipOfStatefulWorkloadAnswer = Schemas['RequestIdResponse'] | undefined;

/** What a call of `unAssociateEipOfStatefulWorkload` comes back with. */
export type UnAssociateEipOfStatefulWorkloadResult = Result<
  Success<200, UnAssociateEipOfStatefulWorkloadAnswer>,
  | ApiFault<400, 'MissingParameter' | 'InvalidFormat' | 'InvalidParameterValue' | 'NoPrivate' | 'DuplicateNameError' | 'IncorrectState', Answer<Schemas['Error']>>
  | ApiFault<404, 'ResourceNotFound', Answer<Schemas['Error']>>
  | ApiFault<500, 'InternalServerError', Answer<Schemas['Error']>>
  | ApiFault<number, UnlistedCode, Schemas['UnlistedError']>
>;

/** One method per operation. */
export interface Client {
  /**
   * Create a stateful workload.
   *
   * Creates a workload with its containers in a namespace and answers its identifier. The workload is not ready yet at that moment; ask `DescribeStatefulWorkloadInfo` until its `Status` is `Running` or `CreateFail`.
   *
   * Sends `POST /ncs?Action=CreateStatefulWorkload&Version=2017-11-16`.
   *
   * Error codes:
   * - `MissingParameter` (400): Something required is absent
   * - `InvalidFormat` (400): Something has the wrong form
   * - `InvalidParameterValue` (400): A value is not allowed
   * - `NoPrivate` (400): The account may not set this
   * - `InvalidParameterValue` (400): Too many or too few
   * - `DuplicateNameError` (400): A name is used twice
   * - `InternalServerError` (500): The service failed
   *
   * @example
   * ```ts
   * const result = await ncs.createStatefulWorkload({
   *   Placement: { ZoneId: ['cn-east-1a'] },
   *   SpecType: 'ncs.n1.medium2',
   *   VirtualPrivateCloud: {
   *     VpcId: 'xfdjk309f9-fa0e-f9aj9j390-9e02',
   *     SubnetId: 'None',
   *   },
   *   SecurityGroupIds: ['ad2d4e'],
   *   Labels: { test: 'test' },
   *   ContainerType: 'Standard',
   *   NamespaceId: 1,
   *   Name: 'test',
   *   SysCmds: ['net.core.somaxconn=1024'],
   *   Containers: [
   *     {
   *       Name: 'container',
   *       Image: 'hub.cn-east-1.163yun.com/public/debian:7.9',
   *       LogDirs: ['/var/log/test/', '/var/log/hello/'],
   *       Args: ['sleep', 'infinity'],
   *       Envs: [{ Name: 'HOSTNAME', Value: 'test' }],
   *       ResourceRequirements: {
   *         Limits: { Cpu: '1000', Memory: '1024' },
   *         Requests: { Cpu: '1000', Memory: '1024' },
   *       },
   *       SecurityContext: { Privilege: false, Capabilities: ['SYS_ADMIN'] },
   *       DataDisks: [
   *         {
   *           DiskType: 'CloudLocal',
   *           DiskName: 'localTest',
   *           MountPath: '/mnt',
   *           DiskSize: 20,
   *         },
   *       ],
   *       SshKeyIds: [1, 2, 3],
   *       Volumes: [
   *         {
   *           VolumeType: 'Emptydir',
   *           Emptydirs: [
   *             {
   *               Medium: 'Memory',
   *               MountPath: '/abc',
   *               Mode: 'rw',
   *             },
   *           ],
   *         },
   *       ],
   *     },
   *   ],
   * });
   * ```
   */
  createStatefulWorkload(input: CreateStatefulWorkloadInput, options?: CallOptions): Promise<CreateStatefulWorkloadResult>;
  /**
   * Deploy a workload anew.
   *
   * Deploys the workload once more from its present definition. This changes something although it is sent by GET; do not let anything repeat it.
   *
   * Sends `GET /ncs?Action=RedeployStatefulWorkload&Version=2017-11-16`.
   *
   * Error codes:
   * - `MissingParameter` (400): Something required is absent
   * - `InvalidFormat` (400): Something has the wrong form
   * - `InvalidParameterValue` (400): A value is not allowed
   * - `NoPrivate` (400): The account may not set this
   * - `InvalidParameterValue` (400): Too many or too few
   * - `DuplicateNameError` (400): A name is used twice
   * - `IncorrectState` (400): Not in this state
   * - `ResourceNotFound` (404): There is no such thing
   * - `InternalServerError` (500): The service failed
   *
   * @example
   * ```ts
   * const result = await ncs.redeployStatefulWorkload({ NamespaceId: 771294, StatefulWorkloadId: 403778 });
   * ```
   */
  redeployStatefulWorkload(input: RedeployStatefulWorkloadInput, options?: CallOptions): Promise<RedeployStatefulWorkloadResult>;
  /**
   * Restart one container.
   *
   * Restarts a single container of a workload. This changes something although it is sent by GET; do not let anything repeat it.
   *
   * Sends `GET /ncs?Action=RestartContainer&Version=2017-11-16`.
   *
   * Error codes:
   * - `MissingParameter` (400): Something required is absent
   * - `InvalidFormat` (400): Something has the wrong form
   * - `InvalidParameterValue` (400): A value is not allowed
   * - `NoPrivate` (400): The account may not set this
   * - `InvalidParameterValue` (400): Too many or too few
   * - `DuplicateNameError` (400): A name is used twice
   * - `IncorrectState` (400): Not in this state
   * - `ResourceNotFound` (404): There is no such thing
   * - `InternalServerError` (500): The service failed
   *
   * @example
   * ```ts
   * const result = await ncs.restartContainer({
   *   NamespaceId: 771294,
   *   StatefulWorkloadId: 403778,
   *   ContainerId: '154h9fjnhgorahg9e4qeho9th49f38994fh9fh93r',
   * });
   * ```
   */
  restartContainer(input: RestartContainerInput, options?: CallOptions): Promise<RestartContainerResult>;
  /**
   * Force a workload to restart.
   *
   * Restarts the instances of a workload by force. This changes something although it is sent by GET; do not let anything repeat it.
   *
   * Sends `GET /ncs?Action=RestartStatefulWorkloadInstance&Version=2017-11-16`.
   *
   * Error codes:
   * - `MissingParameter` (400): Something required is absent
   * - `InvalidFormat` (400): Something has the wrong form
   * - `InvalidParameterValue` (400): A value is not allowed
   * - `NoPrivate` (400): The account may not set this
   * - `InvalidParameterValue` (400): Too many or too few
   * - `DuplicateNameError` (400): A name is used twice
   * - `IncorrectState` (400): Not in this state
   * - `ResourceNotFound` (404): There is no such thing
   * - `InternalServerError` (500): The service failed
   *
   * @example
   * ```ts
   * const result = await ncs.restartStatefulWorkloadInstance({ NamespaceId: 771294, StatefulWorkloadId: 403778 });
   * ```
   */
  restartStatefulWorkloadInstance(input: RestartStatefulWorkloadInstanceInput, options?: CallOptions): Promise<RestartStatefulWorkloadInstanceResult>;
  /**
   * Delete a workload.
   *
   * Deletes a workload for good. This changes something although it is sent by GET; do not let anything repeat it.
   *
   * Sends `GET /ncs?Action=DeleteStatefulWorkload&Version=2017-11-16`.
   *
   * Error codes:
   * - `MissingParameter` (400): Something required is absent
   * - `InvalidFormat` (400): Something has the wrong form
   * - `InvalidParameterValue` (400): A value is not allowed
   * - `NoPrivate` (400): The account may not set this
   * - `InvalidParameterValue` (400): Too many or too few
   * - `DuplicateNameError` (400): A name is used twice
   * - `IncorrectState` (400): Not in this state
   * - `ResourceNotFound` (404): There is no such thing
   * - `InternalServerError` (500): The service failed
   *
   * @example
   * ```ts
   * const result = await ncs.deleteStatefulWorkload({ NamespaceId: 771294, StatefulWorkloadId: 403778 });
   * ```
   */
  deleteStatefulWorkload(input: DeleteStatefulWorkloadInput, options?: CallOptions): Promise<DeleteStatefulWorkloadResult>;
  /**
   * Change the resource specification of a workload.
   *
   * Gives a workload that is paid by use another resource specification, and its containers the resources that go with it. When the specification is the same as before, nothing is done and the answer is the error `NothingToUpdate`.
   *
   * Sends `POST /ncs?Action=ResetStatefulWorkloadSpecType&Version=2017-11-16`.
   *
   * Error codes:
   * - `MissingParameter` (400): Something required is absent
   * - `InvalidFormat` (400): Something has the wrong form
   * - `InvalidParameterValue` (400): A value is not allowed
   * - `NoPrivate` (400): The account may not set this
   * - `InvalidParameterValue` (400): Too many or too few
   * - `DuplicateNameError` (400): A name is used twice
   * - `NothingToUpdate` (400): It is like that already
   * - `IncorrectState` (400): Not in this state
   * - `ResourceNotFound` (404): There is no such thing
   * - `InternalServerError` (500): The service failed
   *
   * @example
   * ```ts
   * const result = await ncs.resetStatefulWorkloadSpecType({
   *   NamespaceId: 17,
   *   SpecType: 'ncs.n1.medium8',
   *   StatefulWorkloadId: 5241,
   *   Containers: [
   *     {
   *       Name: 'container',
   *       ResourceRequirements: {
   *         Limits: { Cpu: '2000', Memory: '4096' },
   *         Requests: { Cpu: '2000', Memory: '4096' },
   *       },
   *     },
   *   ],
   * });
   * ```
   */
  resetStatefulWorkloadSpecType(input: ResetStatefulWorkloadSpecTypeInput, options?: CallOptions): Promise<ResetStatefulWorkloadSpecTypeResult>;
  /**
   * List the workloads of a namespace.
   *
   * Lists the workloads of one namespace with their most important data. Ask `DescribeStatefulWorkloadInfo` for the details of one.
   *
   * Sends `GET /ncs?Action=DescribeStatefulWorkloads&Version=2017-11-16`, which changes nothing.
   *
   * Error codes:
   * - `MissingParameter` (400): Something required is absent
   * - `InvalidFormat` (400): Something has the wrong form
   * - `InvalidParameterValue` (400): A value is not allowed
   * - `NoPrivate` (400): The account may not set this
   * - `InvalidParameterValue` (400): Too many or too few
   * - `DuplicateNameError` (400): A name is used twice
   * - `InternalServerError` (500): The service failed
   *
   * @example
   * ```ts
   * const result = await ncs.describeStatefulWorkloads({ NamespaceId: 771294, StatefulWorkloadId: 403778 });
   * ```
   */
  describeStatefulWorkloads(input: DescribeStatefulWorkloadsInput, options?: CallOptions): Promise<DescribeStatefulWorkloadsResult>;
  /**
   * List the workloads of all namespaces.
   *
   * Lists the workloads of all namespaces with their most important data, page by page.
   *
   * Sends `GET /ncs?Action=DescribeStatefulWorkloadsAllNamespaces&Version=2017-11-16`, which changes nothing.
   *
   * Error codes:
   * - `MissingParameter` (400): Something required is absent
   * - `InvalidFormat` (400): Something has the wrong form
   * - `InvalidParameterValue` (400): A value is not allowed
   * - `NoPrivate` (400): The account may not set this
   * - `InvalidParameterValue` (400): Too many or too few
   * - `DuplicateNameError` (400): A name is used twice
   * - `InternalServerError` (500): The service failed
   *
   * @example
   * ```ts
   * const result = await ncs.describeStatefulWorkloadsAllNamespaces({ Limit: 2, Offset: 1 });
   * ```
   */
  describeStatefulWorkloadsAllNamespaces(input?: DescribeStatefulWorkloadsAllNamespacesInput, options?: CallOptions): Promise<DescribeStatefulWorkloadsAllNamespacesResult>;
  /**
   * Look at one workload.
   *
   * Tells everything about one workload: where and in which network it runs, how it is, and how its containers are set up.
   *
   * Sends `GET /ncs?Action=DescribeStatefulWorkloadInfo&Version=2017-11-16`, which changes nothing.
   *
   * Error codes:
   * - `MissingParameter` (400): Something required is absent
   * - `InvalidFormat` (400): Something has the wrong form
   * - `InvalidParameterValue` (400): A value is not allowed
   * - `NoPrivate` (400): The account may not set this
   * - `InvalidParameterValue` (400): Too many or too few
   * - `DuplicateNameError` (400): A name is used twice
   * - `ResourceNotFound` (404): There is no such thing
   * - `InternalServerError` (500): The service failed
   *
   * @example
   * ```ts
   * const result = await ncs.describeStatefulWorkloadInfo({ NamespaceId: 771294, StatefulWorkloadId: 403778 });
   * ```
   */
  describeStatefulWorkloadInfo(input: DescribeStatefulWorkloadInfoInput, options?: CallOptions): Promise<DescribeStatefulWorkloadInfoResult>;
  /**
   * Look at the instances of a workload.
   *
   * Lists the pods of a workload with their state, their address and the containers that run in them.
   *
   * Sends `GET /ncs?Action=DescribeStatefulWorkloadInstances&Version=2017-11-16`, which changes nothing.
   *
   * Error codes:
   * - `MissingParameter` (400): Something required is absent
   * - `InvalidFormat` (400): Something has the wrong form
   * - `InvalidParameterValue` (400): A value is not allowed
   * - `NoPrivate` (400): The account may not set this
   * - `InvalidParameterValue` (400): Too many or too few
   * - `DuplicateNameError` (400): A name is used twice
   * - `ResourceNotFound` (404): There is no such thing
   * - `InternalServerError` (500): The service failed
   *
   * @example
   * ```ts
   * const result = await ncs.describeStatefulWorkloadInstances({ NamespaceId: 771294, StatefulWorkloadId: 403778 });
   * ```
   */
  describeStatefulWorkloadInstances(input: DescribeStatefulWorkloadInstancesInput, options?: CallOptions): Promise<DescribeStatefulWorkloadInstancesResult>;
  /**
   * Look at the images of a workload.
   *
   * Tells which image each container of a workload runs.
   *
   * Sends `GET /ncs?Action=DescribeStatefulWorkloadImages&Version=2017-11-16`, which changes nothing.
   *
   * Error codes:
   * - `MissingParameter` (400): Something required is absent
   * - `InvalidFormat` (400): Something has the wrong form
   * - `InvalidParameterValue` (400): A value is not allowed
   * - `NoPrivate` (400): The account may not set this
   * - `InvalidParameterValue` (400): Too many or too few
   * - `DuplicateNameError` (400): A name is used twice
   * - `ResourceNotFound` (404): There is no such thing
   * - `InternalServerError` (500): The service failed
   *
   * @example
   * ```ts
   * const result = await ncs.describeStatefulWorkloadImages({ NamespaceId: 771294, StatefulWorkloadId: 403778 });
   * ```
   */
  describeStatefulWorkloadImages(input: DescribeStatefulWorkloadImagesInput, options?: CallOptions): Promise<DescribeStatefulWorkloadImagesResult>;
  /**
   * Change the definition of a workload.
   *
   * Replaces the definition of a workload. Always send all of it: a field that is left out is emptied. Only containers that exist can be changed; they are matched by name, one to one, otherwise the answer is the error `ContainerNumNotMatch`. Containers cannot be added, removed or renamed, and the number of log directories must stay the same.
   *
   * Sends `POST /ncs?Action=ModifyStatefulWorkload&Version=2017-11-16`.
   *
   * Error codes:
   * - `MissingParameter` (400): Something required is absent
   * - `InvalidFormat` (400): Something has the wrong form
   * - `InvalidParameterValue` (400): A value is not allowed
   * - `NoPrivate` (400): The account may not set this
   * - `InvalidParameterValue` (400): Too many or too few
   * - `DuplicateNameError` (400): A name is used twice
   * - `ContainerNumNotMatch` (400): Other containers than there are
   * - `IncorrectState` (400): Not in this state
   * - `ResourceNotFound` (404): There is no such thing
   * - `InternalServerError` (500): The service failed
   *
   * @example
   * ```ts
   * const result = await ncs.modifyStatefulWorkload({
   *   SysCmds: ['net.core.somaxconn=1024'],
   *   Containers: [
   *     {
   *       Name: 'containerName',
   *       Image: 'hub.c.163.com/public/ubuntu:16.04-tools',
   *       Args: ['sleep', 'infinity'],
   *       ResourceRequirements: {
   *         Requests: { Memory: '1024', Cpu: '1000' },
   *         Limits: { Memory: '1024', Cpu: '1000' },
   *       },
   *       Envs: [{ Name: 'STAGE', Value: 'production' }],
   *       LogDirs: ['/home/logs/'],
   *       SshKeyIds: [458768],
   *       Volumes: [
   *         {
   *           VolumeType: 'Emptydir',
   *           Emptydirs: [
   *             {
   *               Medium: 'Memory',
   *               MountPath: '/abc',
   *               Mode: 'rw',
   *             },
   *           ],
   *         },
   *       ],
   *     },
   *   ],
   *   StatefulWorkloadId: 275041,
   *   NamespaceId: 134412,
   * });
   * ```
   */
  modifyStatefulWorkload(input: ModifyStatefulWorkloadInput, options?: CallOptions): Promise<ModifyStatefulWorkloadResult>;
  /**
   * Bind an elastic public IP to a workload.
   *
   * Makes a workload reachable at an elastic public IP. This changes something although it is sent by GET; do not let anything repeat it.
   *
   * Sends `GET /ncs?Action=AssociateEipOfStatefulWorkload&Version=2017-11-16`.
   *
   * Error codes:
   * - `MissingParameter` (400): Something required is absent
   * - `InvalidFormat` (400): Something has the wrong form
   * - `InvalidParameterValue` (400): A value is not allowed
   * - `NoPrivate` (400): The account may not set this
   * - `InvalidParameterValue` (400): Too many or too few
   * - `DuplicateNameError` (400): A name is used twice
   * - `IncorrectState` (400): Not in this state
   * - `ResourceNotFound` (404): There is no such thing
   * - `InternalServerError` (500): The service failed
   *
   * @example
   * ```ts
   * const result = await ncs.associateEipOfStatefulWorkload({
   *   NamespaceId: 771294,
   *   StatefulWorkloadId: 403778,
   *   EipId: '5f7d2f1e-2f0b-4c55-9c59-31a3f0f1b6a4',
   * });
   * ```
   */
  associateEipOfStatefulWorkload(input: AssociateEipOfStatefulWorkloadInput, options?: CallOptions): Promise<AssociateEipOfStatefulWorkloadResult>;
  /**
   * Take an elastic public IP from a workload.
   *
   * Ends the binding of an elastic public IP to a workload. This changes something although it is sent by GET; do not let anything repeat it.
   *
   * Sends `GET /ncs?Action=UnAssociateEipOfStatefulWorkload&Version=2017-11-16`.
   *
   * Error codes:
   * - `MissingParameter` (400): Something required is absent
   * - `InvalidFormat` (400): Something has the wrong form
   * - `InvalidParameterValue` (400): A value is not allowed
   * - `NoPrivate` (400): The account may not set this
   * - `InvalidParameterValue` (400): Too many or too few
   * - `DuplicateNameError` (400): A name is used twice
   * - `IncorrectState` (400): Not in this state
   * - `ResourceNotFound` (404): There is no such thing
   * - `InternalServerError` (500): The service failed
   *
   * @example
   * ```ts
   * const result = await ncs.unAssociateEipOfStatefulWorkload({
   *   NamespaceId: 771294,
   *   StatefulWorkloadId: 403778,
   *   EipId: '5f7d2f1e-2f0b-4c55-9c59-31a3f0f1b6a4',
   * });
   * ```
   */
  unAssociateEipOfStatefulWorkload(input: UnAssociateEipOfStatefulWorkloadInput, options?: CallOptions): Promise<UnAssociateEipOfStatefulWorkloadResult>;
}

/** What each call has of its own. */
const wire: Readonly<Record<string, FlatOperation & EnvelopedOperation>> = {
  createStatefulWorkload: { body: true },
  redeployStatefulWorkload: { empty: true },
  restartContainer: { empty: true },
  restartStatefulWorkloadInstance: { empty: true },
  deleteStatefulWorkload: { empty: true },
  resetStatefulWorkloadSpecType: { body: true },
  describeStatefulWorkloads: { repeatable: true },
  describeStatefulWorkloadsAllNamespaces: { repeatable: true },
  describeStatefulWorkloadInfo: { repeatable: true },
  describeStatefulWorkloadInstances: { repeatable: true },
  describeStatefulWorkloadImages: { repeatable: true },
  modifyStatefulWorkload: { body: true },
  associateEipOfStatefulWorkload: { empty: true },
  unAssociateEipOfStatefulWorkload: { empty: true },
};

/** A client of NetEase Cloud Container Service – StatefulWorkload. */
export function createClient(options: ClientOptions): Client {
  return bind(wire, flat('/ncs', 'Action', { Version: '2017-11-16' }), enveloped('Code', 'Message', 'RequestId'), options) as unknown as Client;
}
