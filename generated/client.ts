// Generated from the OpenAPI document by generator/emit/client.ts. Do not edit.
// Edit the document, then run: npm run generate

import { bind } from './runtime/client.js';
import { enveloped } from './runtime/enveloped.js';
import { flat } from './runtime/flat.js';
import type { CallOptions, ClientOptions } from './runtime/options.js';
import type { ApiFault, Result, Success, UnlistedCode } from './runtime/result.js';
import type { Answer, Sendable } from './runtime/shape.js';
import type { components } from './types.js';
export { ApiError, unwrap } from './runtime/unwrap.js';
export type { Middleware } from './runtime/middleware.js';
export type { CallOptions, ClientOptions };
type Schemas = components['schemas'];
/** Arguments of `createStatefulWorkload`. */
export type CreateStatefulWorkloadInput = Sendable<Schemas['CreateStatefulWorkloadRequest']>;
/** What `createStatefulWorkload` answers. */
export type CreateStatefulWorkloadAnswer = Answer<Schemas['CreateStatefulWorkloadResponse']>;
/** What a call of `createStatefulWorkload` comes back with. */
export type CreateStatefulWorkloadResult = Result<
  Success<200, CreateStatefulWorkloadAnswer>,
  | ApiFault<400, 'MissingParameter' | 'InvalidFormat' | 'InvalidParameterValue' | 'NoPrivate' | 'DuplicateNameError', Answer<Schemas['Error']>>
  | ApiFault<500, 'InternalServerError', Answer<Schemas['Error']>>
  | ApiFault<number, UnlistedCode, Answer<Schemas['UnlistedError']>>
  >;

/** Arguments of `redeployStatefulWorkload`. */
export interface RedeployStatefulWorkloadInput {
  /** Identifier of the namespace that the workload lives in. */
  readonly NamespaceId: number | bigint;
  /** Identifier of the workload. */
  readonly StatefulWorkloadId: number | bigint;
}

/** What `redeployStatefulWorkload` answers. */
export type RedeployStatefulWorkloadAnswer = Answer<Schemas['RequestIdResponse']> | undefined;
/** What a call of `redeployStatefulWorkload` comes back with. */
export type RedeployStatefulWorkloadResult = Result<
  Success<200, RedeployStatefulWorkloadAnswer>,
  | ApiFault<400, 'MissingParameter' | 'InvalidFormat' | 'InvalidParameterValue' | 'NoPrivate' | 'DuplicateNameError' | 'IncorrectState', Answer<Schemas['Error']>>
  | ApiFault<404, 'ResourceNotFound', Answer<Schemas['Error']>>
  | ApiFault<500, 'InternalServerError', Answer<Schemas['Error']>>
  | ApiFault<number, UnlistedCode, Answer<Schemas['UnlistedError']>>
  >;

/** Arguments of `restartContainer`. */
export interface RestartContainerInput {
  /** Identifier of the namespace that the workload lives in. */
  readonly NamespaceId: number | bigint;
  /** Identifier of the workload. */
  readonly StatefulWorkloadId: number | bigint;
  /** Identifier of the container in Docker, which `DescribeStatefulWorkloadInstances` answers as `DockerContainerId` (not the number that it answers as `ContainerId`). */
  readonly ContainerId: string;
}

/** What `restartContainer` answers. */
export type RestartContainerAnswer = Answer<Schemas['RequestIdResponse']> | undefined;
/** What a call of `restartContainer` comes back with. */
export type RestartContainerResult = Result<
  Success<200, RestartContainerAnswer>,
  | ApiFault<400, 'MissingParameter' | 'InvalidFormat' | 'InvalidParameterValue' | 'NoPrivate' | 'DuplicateNameError' | 'IncorrectState', Answer<Schemas['Error']>>
  | ApiFault<404, 'ResourceNotFound', Answer<Schemas['Error']>>
  | ApiFault<500, 'InternalServerError', Answer<Schemas['Error']>>
  | ApiFault<number, UnlistedCode, Answer<Schemas['UnlistedError']>>
  >;

/** Arguments of `restartStatefulWorkloadInstance`. */
export interface RestartStatefulWorkloadInstanceInput {
  /** Identifier of the namespace that the workload lives in. */
  readonly NamespaceId: number | bigint;
  /** Identifier of the workload. */
  readonly StatefulWorkloadId: number | bigint;
}

/** What `restartStatefulWorkloadInstance` answers. */
export type RestartStatefulWorkloadInstanceAnswer = Answer<Schemas['RequestIdResponse']> | undefined;
/** What a call of `restartStatefulWorkloadInstance` comes back with. */
export type RestartStatefulWorkloadInstanceResult = Result<
  Success<200, RestartStatefulWorkloadInstanceAnswer>,
  | ApiFault<400, 'MissingParameter' | 'InvalidFormat' | 'InvalidParameterValue' | 'NoPrivate' | 'DuplicateNameError' | 'IncorrectState', Answer<Schemas['Error']>>
  | ApiFault<404, 'ResourceNotFound', Answer<Schemas['Error']>>
  | ApiFault<500, 'InternalServerError', Answer<Schemas['Error']>>
  | ApiFault<number, UnlistedCode, Answer<Schemas['UnlistedError']>>
  >;

/** Arguments of `deleteStatefulWorkload`. */
export interface DeleteStatefulWorkloadInput {
  /** Identifier of the namespace that the workload lives in. */
  readonly NamespaceId: number | bigint;
  /** Identifier of the workload. */
  readonly StatefulWorkloadId: number | bigint;
}

/** What `deleteStatefulWorkload` answers. */
export type DeleteStatefulWorkloadAnswer = Answer<Schemas['RequestIdResponse']> | undefined;
/** What a call of `deleteStatefulWorkload` comes back with. */
export type DeleteStatefulWorkloadResult = Result<
  Success<200, DeleteStatefulWorkloadAnswer>,
  | ApiFault<400, 'MissingParameter' | 'InvalidFormat' | 'InvalidParameterValue' | 'NoPrivate' | 'DuplicateNameError' | 'IncorrectState', Answer<Schemas['Error']>>
  | ApiFault<404, 'ResourceNotFound', Answer<Schemas['Error']>>
  | ApiFault<500, 'InternalServerError', Answer<Schemas['Error']>>
  | ApiFault<number, UnlistedCode, Answer<Schemas['UnlistedError']>>
  >;
/** Arguments of `resetStatefulWorkloadSpecType`. */
export type ResetStatefulWorkloadSpecTypeInput = Sendable<Schemas['ResetStatefulWorkloadSpecTypeRequest']>;
/** What `resetStatefulWorkloadSpecType` answers. */
export type ResetStatefulWorkloadSpecTypeAnswer = Answer<Schemas['RequestIdResponse']>;
/** What a call of `resetStatefulWorkloadSpecType` comes back with. */
export type ResetStatefulWorkloadSpecTypeResult = Result<
  Success<200, ResetStatefulWorkloadSpecTypeAnswer>,
  | ApiFault<400, 'MissingParameter' | 'InvalidFormat' | 'InvalidParameterValue' | 'NoPrivate' | 'DuplicateNameError' | 'NothingToUpdate' | 'IncorrectState', Answer<Schemas['Error']>>
  | ApiFault<404, 'ResourceNotFound', Answer<Schemas['Error']>>
  | ApiFault<500, 'InternalServerError', Answer<Schemas['Error']>>
  | ApiFault<number, UnlistedCode, Answer<Schemas['UnlistedError']>>
  >;

/** Arguments of `describeStatefulWorkloads`. */
export interface DescribeStatefulWorkloadsInput {
  /** Identifier of the namespace whose workloads are listed. */
  readonly NamespaceId: number | bigint;
  /** Identifier of a single workload, to which the list is narrowed. */
  readonly StatefulWorkloadId?: number | bigint | undefined;
}

/** What `describeStatefulWorkloads` answers. */
export type DescribeStatefulWorkloadsAnswer = Answer<Schemas['DescribeStatefulWorkloadsResponse']>;
/** What a call of `describeStatefulWorkloads` comes back with. */
export type DescribeStatefulWorkloadsResult = Result<
  Success<200, DescribeStatefulWorkloadsAnswer>,
  | ApiFault<400, 'MissingParameter' | 'InvalidFormat' | 'InvalidParameterValue' | 'NoPrivate' | 'DuplicateNameError', Answer<Schemas['Error']>>
  | ApiFault<500, 'InternalServerError', Answer<Schemas['Error']>>
  | ApiFault<number, UnlistedCode, Answer<Schemas['UnlistedError']>>
  >;

/** Arguments of `describeStatefulWorkloadsAllNamespaces`. */
export interface DescribeStatefulWorkloadsAllNamespacesInput {
  /** How many workloads a page holds at most. */
  readonly Limit?: number | undefined;
  /** How many workloads to skip before the page begins. */
  readonly Offset?: number | undefined;
}

/** What `describeStatefulWorkloadsAllNamespaces` answers. */
export type DescribeStatefulWorkloadsAllNamespacesAnswer = Answer<Schemas['DescribeStatefulWorkloadsAllNamespacesResponse']>;
/** What a call of `describeStatefulWorkloadsAllNamespaces` comes back with. */
export type DescribeStatefulWorkloadsAllNamespacesResult = Result<
  Success<200, DescribeStatefulWorkloadsAllNamespacesAnswer>,
  | ApiFault<400, 'MissingParameter' | 'InvalidFormat' | 'InvalidParameterValue' | 'NoPrivate' | 'DuplicateNameError', Answer<Schemas['Error']>>
  | ApiFault<500, 'InternalServerError', Answer<Schemas['Error']>>
  | ApiFault<number, UnlistedCode, Answer<Schemas['UnlistedError']>>
  >;

/** Arguments of `describeStatefulWorkloadInfo`. */
export interface DescribeStatefulWorkloadInfoInput {
  /** Identifier of the namespace that the workload lives in. */
  readonly NamespaceId: number | bigint;
  /** Identifier of the workload. */
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
  | ApiFault<number, UnlistedCode, Answer<Schemas['UnlistedError']>>
  >;

/** Arguments of `describeStatefulWorkloadInstances`. */
export interface DescribeStatefulWorkloadInstancesInput {
  /** Identifier of the namespace that the workload lives in. */
  readonly NamespaceId: number | bigint;
  /** Identifier of the workload. */
  readonly StatefulWorkloadId: number | bigint;
}

/** What `describeStatefulWorkloadInstances` answers. */
export type DescribeStatefulWorkloadInstancesAnswer = Answer<Schemas['DescribeStatefulWorkloadInstancesResponse']>;
/** What a call of `describeStatefulWorkloadInstances` comes back with. */
export type DescribeStatefulWorkloadInstancesResult = Result<
  Success<200, DescribeStatefulWorkloadInstancesAnswer>,
  | ApiFault<400, 'MissingParameter' | 'InvalidFormat' | 'InvalidParameterValue' | 'NoPrivate' | 'DuplicateNameError', Answer<Schemas['Error']>>
  | ApiFault<404, 'ResourceNotFound', Answer<Schemas['Error']>>
  | ApiFault<500, 'InternalServerError', Answer<Schemas['Error']>>
  | ApiFault<number, UnlistedCode, Answer<Schemas['UnlistedError']>>
  >;

/** Arguments of `describeStatefulWorkloadImages`. */
export interface DescribeStatefulWorkloadImagesInput {
  /** Identifier of the namespace that the workload lives in. */
  readonly NamespaceId: number | bigint;
  /** Identifier of the workload. */
  readonly StatefulWorkloadId: number | bigint;
}

/** What `describeStatefulWorkloadImages` answers. */
export type DescribeStatefulWorkloadImagesAnswer = Answer<Schemas['DescribeStatefulWorkloadImagesResponse']>;
/** What a call of `describeStatefulWorkloadImages` comes back with. */
export type DescribeStatefulWorkloadImagesResult = Result<
  Success<200, DescribeStatefulWorkloadImagesAnswer>,
  | ApiFault<400, 'MissingParameter' | 'InvalidFormat' | 'InvalidParameterValue' | 'NoPrivate' | 'DuplicateNameError', Answer<Schemas['Error']>>
  | ApiFault<404, 'ResourceNotFound', Answer<Schemas['Error']>>
  | ApiFault<500, 'InternalServerError', Answer<Schemas['Error']>>
  | ApiFault<number, UnlistedCode, Answer<Schemas['UnlistedError']>>
  >;
/** Arguments of `modifyStatefulWorkload`. */
export type ModifyStatefulWorkloadInput = Sendable<Schemas['ModifyStatefulWorkloadRequest']>;
/** What `modifyStatefulWorkload` answers. */
export type ModifyStatefulWorkloadAnswer = Answer<Schemas['RequestIdResponse']>;
/** What a call of `modifyStatefulWorkload` comes back with. */
export type ModifyStatefulWorkloadResult = Result<
  Success<200, ModifyStatefulWorkloadAnswer>,
  | ApiFault<400, 'MissingParameter' | 'InvalidFormat' | 'InvalidParameterValue' | 'NoPrivate' | 'DuplicateNameError' | 'ContainerNumNotMatch' | 'IncorrectState', Answer<Schemas['Error']>>
  | ApiFault<404, 'ResourceNotFound', Answer<Schemas['Error']>>
  | ApiFault<500, 'InternalServerError', Answer<Schemas['Error']>>
  | ApiFault<number, UnlistedCode, Answer<Schemas['UnlistedError']>>
  >;

/** Arguments of `associateEipOfStatefulWorkload`. */
export interface AssociateEipOfStatefulWorkloadInput {
  /** Identifier of the namespace that the workload lives in. */
  readonly NamespaceId: number | bigint;
  /** Identifier of the workload. */
  readonly StatefulWorkloadId: number | bigint;
  /** Identifier of the elastic public IP. It is not the address itself. */
  readonly EipId: string;
}

/** What `associateEipOfStatefulWorkload` answers. */
export type AssociateEipOfStatefulWorkloadAnswer = Answer<Schemas['RequestIdResponse']> | undefined;
/** What a call of `associateEipOfStatefulWorkload` comes back with. */
export type AssociateEipOfStatefulWorkloadResult = Result<
  Success<200, AssociateEipOfStatefulWorkloadAnswer>,
  | ApiFault<400, 'MissingParameter' | 'InvalidFormat' | 'InvalidParameterValue' | 'NoPrivate' | 'DuplicateNameError' | 'IncorrectState', Answer<Schemas['Error']>>
  | ApiFault<404, 'ResourceNotFound', Answer<Schemas['Error']>>
  | ApiFault<500, 'InternalServerError', Answer<Schemas['Error']>>
  | ApiFault<number, UnlistedCode, Answer<Schemas['UnlistedError']>>
  >;

/** Arguments of `unAssociateEipOfStatefulWorkload`. */
export interface UnAssociateEipOfStatefulWorkloadInput {
  /** Identifier of the namespace that the workload lives in. */
  readonly NamespaceId: number | bigint;
  /** Identifier of the workload. */
  readonly StatefulWorkloadId: number | bigint;
  /** Identifier of the elastic public IP. It is not the address itself. */
  readonly EipId: string;
}

/** What `unAssociateEipOfStatefulWorkload` answers. */
export type UnAssociateEipOfStatefulWorkloadAnswer = Answer<Schemas['RequestIdResponse']> | undefined;
/** What a call of `unAssociateEipOfStatefulWorkload` comes back with. */
export type UnAssociateEipOfStatefulWorkloadResult = Result<
  Success<200, UnAssociateEipOfStatefulWorkloadAnswer>,
  | ApiFault<400, 'MissingParameter' | 'InvalidFormat' | 'InvalidParameterValue' | 'NoPrivate' | 'DuplicateNameError' | 'IncorrectState', Answer<Schemas['Error']>>
  | ApiFault<404, 'ResourceNotFound', Answer<Schemas['Error']>>
  | ApiFault<500, 'InternalServerError', Answer<Schemas['Error']>>
  | ApiFault<number, UnlistedCode, Answer<Schemas['UnlistedError']>>
  >;

/** One method per operation. */
export interface Client {
  /**
   * Create a stateful workload.
   *
   * Creates a workload with its containers in a namespace and answers its identifier. The workload is not ready yet at that moment; ask `DescribeStatefulWorkloadInfo` until its `Status` is `Running` or `CreateFail`.
   *
   * `POST /ncs?Action=CreateStatefulWorkload&Version=2017-11-16`
   *
   * Errors:
   * - `MissingParameter`, 400: Something required is absent
   * - `InvalidFormat`, 400: Something has the wrong form
   * - `InvalidParameterValue`, 400: A value is not allowed
   * - `NoPrivate` (GrayDeploymentError), 400: The account may not set this
   * - `InvalidParameterValue` (NumError), 400: Too many or too few
   * - `DuplicateNameError`, 400: A name is used twice
   * - `InternalServerError`, 500: The service failed
   */
  createStatefulWorkload(input: CreateStatefulWorkloadInput, options?: CallOptions): Promise<CreateStatefulWorkloadResult>;
  /**
   * Deploy a workload anew.
   *
   * Deploys the workload once more from its present definition. This changes something although it is sent by GET; do not let anything repeat it.
   *
   * `GET /ncs?Action=RedeployStatefulWorkload&Version=2017-11-16`
   *
   * Errors:
   * - `MissingParameter`, 400: Something required is absent
   * - `InvalidFormat`, 400: Something has the wrong form
   * - `InvalidParameterValue`, 400: A value is not allowed
   * - `NoPrivate` (GrayDeploymentError), 400: The account may not set this
   * - `InvalidParameterValue` (NumError), 400: Too many or too few
   * - `DuplicateNameError`, 400: A name is used twice
   * - `IncorrectState`, 400: Not in this state
   * - `ResourceNotFound`, 404: There is no such thing
   * - `InternalServerError`, 500: The service failed
   */
  redeployStatefulWorkload(input: RedeployStatefulWorkloadInput, options?: CallOptions): Promise<RedeployStatefulWorkloadResult>;
  /**
   * Restart one container.
   *
   * Restarts a single container of a workload. This changes something although it is sent by GET; do not let anything repeat it.
   *
   * `GET /ncs?Action=RestartContainer&Version=2017-11-16`
   *
   * Errors:
   * - `MissingParameter`, 400: Something required is absent
   * - `InvalidFormat`, 400: Something has the wrong form
   * - `InvalidParameterValue`, 400: A value is not allowed
   * - `NoPrivate` (GrayDeploymentError), 400: The account may not set this
   * - `InvalidParameterValue` (NumError), 400: Too many or too few
   * - `DuplicateNameError`, 400: A name is used twice
   * - `IncorrectState`, 400: Not in this state
   * - `ResourceNotFound`, 404: There is no such thing
   * - `InternalServerError`, 500: The service failed
   */
  restartContainer(input: RestartContainerInput, options?: CallOptions): Promise<RestartContainerResult>;
  /**
   * Force a workload to restart.
   *
   * Restarts the instances of a workload by force. This changes something although it is sent by GET; do not let anything repeat it.
   *
   * `GET /ncs?Action=RestartStatefulWorkloadInstance&Version=2017-11-16`
   *
   * Errors:
   * - `MissingParameter`, 400: Something required is absent
   * - `InvalidFormat`, 400: Something has the wrong form
   * - `InvalidParameterValue`, 400: A value is not allowed
   * - `NoPrivate` (GrayDeploymentError), 400: The account may not set this
   * - `InvalidParameterValue` (NumError), 400: Too many or too few
   * - `DuplicateNameError`, 400: A name is used twice
   * - `IncorrectState`, 400: Not in this state
   * - `ResourceNotFound`, 404: There is no such thing
   * - `InternalServerError`, 500: The service failed
   */
  restartStatefulWorkloadInstance(input: RestartStatefulWorkloadInstanceInput, options?: CallOptions): Promise<RestartStatefulWorkloadInstanceResult>;
  /**
   * Delete a workload.
   *
   * Deletes a workload for good. This changes something although it is sent by GET; do not let anything repeat it.
   *
   * `GET /ncs?Action=DeleteStatefulWorkload&Version=2017-11-16`
   *
   * Errors:
   * - `MissingParameter`, 400: Something required is absent
   * - `InvalidFormat`, 400: Something has the wrong form
   * - `InvalidParameterValue`, 400: A value is not allowed
   * - `NoPrivate` (GrayDeploymentError), 400: The account may not set this
   * - `InvalidParameterValue` (NumError), 400: Too many or too few
   * - `DuplicateNameError`, 400: A name is used twice
   * - `IncorrectState`, 400: Not in this state
   * - `ResourceNotFound`, 404: There is no such thing
   * - `InternalServerError`, 500: The service failed
   */
  deleteStatefulWorkload(input: DeleteStatefulWorkloadInput, options?: CallOptions): Promise<DeleteStatefulWorkloadResult>;
  /**
   * Change the resource specification of a workload.
   *
   * Gives a workload that is paid by use another resource specification, and its containers the resources that go with it. When the specification is the same as before, nothing is done and the answer is the error `NothingToUpdate`.
   *
   * `POST /ncs?Action=ResetStatefulWorkloadSpecType&Version=2017-11-16`
   *
   * Errors:
   * - `MissingParameter`, 400: Something required is absent
   * - `InvalidFormat`, 400: Something has the wrong form
   * - `InvalidParameterValue`, 400: A value is not allowed
   * - `NoPrivate` (GrayDeploymentError), 400: The account may not set this
   * - `InvalidParameterValue` (NumError), 400: Too many or too few
   * - `DuplicateNameError`, 400: A name is used twice
   * - `NothingToUpdate`, 400: It is like that already
   * - `IncorrectState`, 400: Not in this state
   * - `ResourceNotFound`, 404: There is no such thing
   * - `InternalServerError`, 500: The service failed
   */
  resetStatefulWorkloadSpecType(input: ResetStatefulWorkloadSpecTypeInput, options?: CallOptions): Promise<ResetStatefulWorkloadSpecTypeResult>;
  /**
   * List the workloads of a namespace.
   *
   * Lists the workloads of one namespace with their most important data. Ask `DescribeStatefulWorkloadInfo` for the details of one.
   *
   * `GET /ncs?Action=DescribeStatefulWorkloads&Version=2017-11-16`
   *
   * Errors:
   * - `MissingParameter`, 400: Something required is absent
   * - `InvalidFormat`, 400: Something has the wrong form
   * - `InvalidParameterValue`, 400: A value is not allowed
   * - `NoPrivate` (GrayDeploymentError), 400: The account may not set this
   * - `InvalidParameterValue` (NumError), 400: Too many or too few
   * - `DuplicateNameError`, 400: A name is used twice
   * - `InternalServerError`, 500: The service failed
   */
  describeStatefulWorkloads(input: DescribeStatefulWorkloadsInput, options?: CallOptions): Promise<DescribeStatefulWorkloadsResult>;
  /**
   * List the workloads of all namespaces.
   *
   * Lists the workloads of all namespaces with their most important data, page by page.
   *
   * `GET /ncs?Action=DescribeStatefulWorkloadsAllNamespaces&Version=2017-11-16`
   *
   * Errors:
   * - `MissingParameter`, 400: Something required is absent
   * - `InvalidFormat`, 400: Something has the wrong form
   * - `InvalidParameterValue`, 400: A value is not allowed
   * - `NoPrivate` (GrayDeploymentError), 400: The account may not set this
   * - `InvalidParameterValue` (NumError), 400: Too many or too few
   * - `DuplicateNameError`, 400: A name is used twice
   * - `InternalServerError`, 500: The service failed
   */
  describeStatefulWorkloadsAllNamespaces(input?: DescribeStatefulWorkloadsAllNamespacesInput, options?: CallOptions): Promise<DescribeStatefulWorkloadsAllNamespacesResult>;
  /**
   * Look at one workload.
   *
   * Tells everything about one workload: where and in which network it runs, how it is, and how its containers are set up.
   *
   * `GET /ncs?Action=DescribeStatefulWorkloadInfo&Version=2017-11-16`
   *
   * Errors:
   * - `MissingParameter`, 400: Something required is absent
   * - `InvalidFormat`, 400: Something has the wrong form
   * - `InvalidParameterValue`, 400: A value is not allowed
   * - `NoPrivate` (GrayDeploymentError), 400: The account may not set this
   * - `InvalidParameterValue` (NumError), 400: Too many or too few
   * - `DuplicateNameError`, 400: A name is used twice
   * - `ResourceNotFound`, 404: There is no such thing
   * - `InternalServerError`, 500: The service failed
   */
  describeStatefulWorkloadInfo(input: DescribeStatefulWorkloadInfoInput, options?: CallOptions): Promise<DescribeStatefulWorkloadInfoResult>;
  /**
   * Look at the instances of a workload.
   *
   * Lists the pods of a workload with their state, their address and the containers that run in them.
   *
   * `GET /ncs?Action=DescribeStatefulWorkloadInstances&Version=2017-11-16`
   *
   * Errors:
   * - `MissingParameter`, 400: Something required is absent
   * - `InvalidFormat`, 400: Something has the wrong form
   * - `InvalidParameterValue`, 400: A value is not allowed
   * - `NoPrivate` (GrayDeploymentError), 400: The account may not set this
   * - `InvalidParameterValue` (NumError), 400: Too many or too few
   * - `DuplicateNameError`, 400: A name is used twice
   * - `ResourceNotFound`, 404: There is no such thing
   * - `InternalServerError`, 500: The service failed
   */
  describeStatefulWorkloadInstances(input: DescribeStatefulWorkloadInstancesInput, options?: CallOptions): Promise<DescribeStatefulWorkloadInstancesResult>;
  /**
   * Look at the images of a workload.
   *
   * Tells which image each container of a workload runs.
   *
   * `GET /ncs?Action=DescribeStatefulWorkloadImages&Version=2017-11-16`
   *
   * Errors:
   * - `MissingParameter`, 400: Something required is absent
   * - `InvalidFormat`, 400: Something has the wrong form
   * - `InvalidParameterValue`, 400: A value is not allowed
   * - `NoPrivate` (GrayDeploymentError), 400: The account may not set this
   * - `InvalidParameterValue` (NumError), 400: Too many or too few
   * - `DuplicateNameError`, 400: A name is used twice
   * - `ResourceNotFound`, 404: There is no such thing
   * - `InternalServerError`, 500: The service failed
   */
  describeStatefulWorkloadImages(input: DescribeStatefulWorkloadImagesInput, options?: CallOptions): Promise<DescribeStatefulWorkloadImagesResult>;
  /**
   * Change the definition of a workload.
   *
   * Replaces the definition of a workload. Always send all of it: a field that is left out is emptied. Only containers that exist can be changed; they are matched by name, one to one, otherwise the answer is the error `ContainerNumNotMatch`. Containers cannot be added, removed or renamed, and the number of log directories must stay the same.
   *
   * `POST /ncs?Action=ModifyStatefulWorkload&Version=2017-11-16`
   *
   * Errors:
   * - `MissingParameter`, 400: Something required is absent
   * - `InvalidFormat`, 400: Something has the wrong form
   * - `InvalidParameterValue`, 400: A value is not allowed
   * - `NoPrivate` (GrayDeploymentError), 400: The account may not set this
   * - `InvalidParameterValue` (NumError), 400: Too many or too few
   * - `DuplicateNameError`, 400: A name is used twice
   * - `ContainerNumNotMatch`, 400: Other containers than there are
   * - `IncorrectState`, 400: Not in this state
   * - `ResourceNotFound`, 404: There is no such thing
   * - `InternalServerError`, 500: The service failed
   */
  modifyStatefulWorkload(input: ModifyStatefulWorkloadInput, options?: CallOptions): Promise<ModifyStatefulWorkloadResult>;
  /**
   * Bind an elastic public IP to a workload.
   *
   * Makes a workload reachable at an elastic public IP. This changes something although it is sent by GET; do not let anything repeat it.
   *
   * `GET /ncs?Action=AssociateEipOfStatefulWorkload&Version=2017-11-16`
   *
   * Errors:
   * - `MissingParameter`, 400: Something required is absent
   * - `InvalidFormat`, 400: Something has the wrong form
   * - `InvalidParameterValue`, 400: A value is not allowed
   * - `NoPrivate` (GrayDeploymentError), 400: The account may not set this
   * - `InvalidParameterValue` (NumError), 400: Too many or too few
   * - `DuplicateNameError`, 400: A name is used twice
   * - `IncorrectState`, 400: Not in this state
   * - `ResourceNotFound`, 404: There is no such thing
   * - `InternalServerError`, 500: The service failed
   */
  associateEipOfStatefulWorkload(input: AssociateEipOfStatefulWorkloadInput, options?: CallOptions): Promise<AssociateEipOfStatefulWorkloadResult>;
  /**
   * Take an elastic public IP from a workload.
   *
   * Ends the binding of an elastic public IP to a workload. This changes something although it is sent by GET; do not let anything repeat it.
   *
   * `GET /ncs?Action=UnAssociateEipOfStatefulWorkload&Version=2017-11-16`
   *
   * Errors:
   * - `MissingParameter`, 400: Something required is absent
   * - `InvalidFormat`, 400: Something has the wrong form
   * - `InvalidParameterValue`, 400: A value is not allowed
   * - `NoPrivate` (GrayDeploymentError), 400: The account may not set this
   * - `InvalidParameterValue` (NumError), 400: Too many or too few
   * - `DuplicateNameError`, 400: A name is used twice
   * - `IncorrectState`, 400: Not in this state
   * - `ResourceNotFound`, 404: There is no such thing
   * - `InternalServerError`, 500: The service failed
   */
  unAssociateEipOfStatefulWorkload(input: UnAssociateEipOfStatefulWorkloadInput, options?: CallOptions): Promise<UnAssociateEipOfStatefulWorkloadResult>;
}


/** What each call has of its own. */
const wire = {
  createStatefulWorkload: { method: 'POST', body: true },
  redeployStatefulWorkload: { method: 'GET', empty: true },
  restartContainer: { method: 'GET', empty: true },
  restartStatefulWorkloadInstance: { method: 'GET', empty: true },
  deleteStatefulWorkload: { method: 'GET', empty: true },
  resetStatefulWorkloadSpecType: { method: 'POST', body: true },
  describeStatefulWorkloads: { method: 'GET', repeatable: true },
  describeStatefulWorkloadsAllNamespaces: { method: 'GET', repeatable: true },
  describeStatefulWorkloadInfo: { method: 'GET', repeatable: true },
  describeStatefulWorkloadInstances: { method: 'GET', repeatable: true },
  describeStatefulWorkloadImages: { method: 'GET', repeatable: true },
  modifyStatefulWorkload: { method: 'POST', body: true },
  associateEipOfStatefulWorkload: { method: 'GET', empty: true },
  unAssociateEipOfStatefulWorkload: { method: 'GET', empty: true },
};

/** A client of NetEase Cloud Container Service – StatefulWorkload. */
export function createClient(options: ClientOptions): Client {
  return bind(wire, flat('/ncs', 'Action', { Version: '2017-11-16' }), enveloped('Code', 'Message', 'RequestId'), options) as unknown as Client;
}
