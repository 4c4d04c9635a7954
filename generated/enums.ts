// Generated from the OpenAPI document by generator/emit/enums.ts. Do not edit.
// Edit the document, then run: npm run generate

/** Kind of container the workload runs in: `Standard` is an ordinary container, `HighPerformance` is a bare-metal one. */
export const ContainerType = {
  Standard: 'Standard',
  HighPerformance: 'HighPerformance',
} as const;
export type ContainerType = (typeof ContainerType)[keyof typeof ContainerType];

/** Kind of data disk: `CloudSsd` (cloud disk on SSD), `CloudHighPerformanceSsd` (its faster variant) or `CloudLocal` (disk of the machine that runs the container). */
export const DataDiskType = {
  CloudSsd: 'CloudSsd',
  CloudHighPerformanceSsd: 'CloudHighPerformanceSsd',
  CloudLocal: 'CloudLocal',
} as const;
export type DataDiskType = (typeof DataDiskType)[keyof typeof DataDiskType];

/** What the directory lies on. `Memory` is the only medium so far; disks are announced. */
export const EmptydirMedium = {
  Memory: 'Memory',
} as const;
export type EmptydirMedium = (typeof EmptydirMedium)[keyof typeof EmptydirMedium];

/** How the container may use the directory: `ro` is read only, `rw` is read and write. `rw` is the documented default, yet the field is to be sent. */
export const EmptydirMode = {
  ro: 'ro',
  rw: 'rw',
} as const;
export type EmptydirMode = (typeof EmptydirMode)[keyof typeof EmptydirMode];

/** What the directory lies on. `Memory` is the only medium so far; disks are announced. */
export const EmptydirInfoMedium = {
  Memory: 'Memory',
} as const;
export type EmptydirInfoMedium = (typeof EmptydirInfoMedium)[keyof typeof EmptydirInfoMedium];

/** How the container may use the directory: `ro` is read only, `rw` (the default) is read and write. */
export const EmptydirInfoMode = {
  ro: 'ro',
  rw: 'rw',
} as const;
export type EmptydirInfoMode = (typeof EmptydirInfoMode)[keyof typeof EmptydirInfoMode];

/** Present only when the value comes from a secret; `Secret` is the only value there is. */
export const EnvInfoType = {
  Secret: 'Secret',
} as const;
export type EnvInfoType = (typeof EnvInfoType)[keyof typeof EnvInfoType];

/**
 * Every error code of this document. Branch on the code, not on the HTTP status, and expect further codes later.
 *
 * | code | meaning |
 * |---|---|
 * | `InternalServerError` | the service itself failed |
 * | `MissingParameter` | something required is absent |
 * | `InvalidFormat` | something has the wrong type or form |
 * | `InvalidParameterValue` | a value is not allowed, or there are too many or too few of them |
 * | `NoPrivate` | the account may not set this parameter |
 * | `DuplicateNameError` | a name that must be unique is used twice |
 * | `ResourceNotFound` | what the call names does not exist |
 * | `IncorrectState` | the workload cannot do this in its present state |
 * | `NothingToUpdate` | the workload already has this specification |
 * | `ContainerNumNotMatch` | the containers sent are not those that exist |
 */
export const ErrorCode = {
  InternalServerError: 'InternalServerError',
  MissingParameter: 'MissingParameter',
  InvalidFormat: 'InvalidFormat',
  InvalidParameterValue: 'InvalidParameterValue',
  NoPrivate: 'NoPrivate',
  DuplicateNameError: 'DuplicateNameError',
  ResourceNotFound: 'ResourceNotFound',
  IncorrectState: 'IncorrectState',
  NothingToUpdate: 'NothingToUpdate',
  ContainerNumNotMatch: 'ContainerNumNotMatch',
} as const;
export type ErrorCode = (typeof ErrorCode)[keyof typeof ErrorCode];

/** Why the workload is locked. `financial` means that it was stopped because of unpaid bills. */
export const OperationLockLockReason = {
  financial: 'financial',
} as const;
export type OperationLockLockReason = (typeof OperationLockLockReason)[keyof typeof OperationLockLockReason];

/** How the container may use the secret; secrets can only be read, so `ro` is the only value. */
export const SecretMountMode = {
  ro: 'ro',
} as const;
export type SecretMountMode = (typeof SecretMountMode)[keyof typeof SecretMountMode];

/** How the container may use the secret; secrets can only be read, so `ro` is the only value. */
export const SecretMountInfoMode = {
  ro: 'ro',
} as const;
export type SecretMountInfoMode = (typeof SecretMountInfoMode)[keyof typeof SecretMountInfoMode];

/** State of the underlying layer that runs the workload: `Pending` (not started yet), `Running`, `Succeeded` (ended well) or `Failed` (ended with an error). It may differ from `Status`. Expect further values later. */
export const UnderlyingStatus = {
  Pending: 'Pending',
  Running: 'Running',
  Succeeded: 'Succeeded',
  Failed: 'Failed',
} as const;
export type UnderlyingStatus = (typeof UnderlyingStatus)[keyof typeof UnderlyingStatus];

/** What the volume is: `Emptydir` is scratch space, `Secret` shows secrets as files. */
export const VolumeInfoVolumeType = {
  Emptydir: 'Emptydir',
  Secret: 'Secret',
} as const;
export type VolumeInfoVolumeType = (typeof VolumeInfoVolumeType)[keyof typeof VolumeInfoVolumeType];

/** How the workload is run, as single pods (`pods`) or as a stateful set (`statefulsets`). */
export const WorkloadKind = {
  pods: 'pods',
  statefulsets: 'statefulsets',
} as const;
export type WorkloadKind = (typeof WorkloadKind)[keyof typeof WorkloadKind];

/** State of the workload as the container service sees it: `Creating` (being set up), `CreateFail` (could not be set up), `Running`, `Updating` (a change is being rolled out) or `Abnormal` (set up, but not healthy). Expect further values later. */
export const WorkloadStatus = {
  Creating: 'Creating',
  CreateFail: 'CreateFail',
  Running: 'Running',
  Updating: 'Updating',
  Abnormal: 'Abnormal',
} as const;
export type WorkloadStatus = (typeof WorkloadStatus)[keyof typeof WorkloadStatus];

/** The documented error codes: with which status they come, what they mean, and what a message looks like. */
export const errorCodes = {
  MissingParameter: { status: 400, meaning: 'Something required is absent. A required parameter or body field was not sent; the message names it.', example: 'The required input parameter NamespaceId for processing this request is not supplied.' },
  InvalidFormat: { status: 400, meaning: 'Something has the wrong form. A parameter or body field has the wrong type, or the body is not JSON; the message names the place.', example: 'The format of the parameter NamespaceId is invalid: must be integer.' },
  InvalidParameterValue: { status: 400, meaning: 'A value is not allowed. The type is right, but the value lies outside of what is allowed there; the message names both.', example: 'The Parameter Version \'s value 2016-01-01 is invalid.' },
  NoPrivate: { status: 400, meaning: 'The account may not set this. The parameter exists, but only accounts on an allow list may set it. On the wire the code is `NoPrivate`.', example: 'No permission to set the parameter SysCmds.' },
  DuplicateNameError: { status: 400, meaning: 'A name is used twice. Two items that must differ by name have the same one; the message names the place.', example: 'The name cache in Containers[0].Volumes[0].Emptydirs is set more than once.' },
  InternalServerError: { status: 500, meaning: 'The service failed. The fault is on the side of the service. What the call did is not known, so look before you send it again.', example: 'The request processing has failed due to an internal server error.' },
  IncorrectState: { status: 400, meaning: 'Not in this state. The workload exists, but cannot do this in its present state. Wait for another state and try again.', example: 'The workload 403778 is in the state Updating.' },
  ResourceNotFound: { status: 404, meaning: 'There is no such thing. The workload, or something else that the call names, does not exist in this namespace.', example: 'The workload 403778 does not exist.' },
  NothingToUpdate: { status: 400, meaning: 'It is like that already. The new specification equals the present one, so nothing was done.', example: 'The specification of the workload 403778 is ncs.n1.medium8 already.' },
  ContainerNumNotMatch: { status: 400, meaning: 'Other containers than there are. The containers of the request and those of the workload do not match one to one by name.', example: 'The containers sent do not match those of the workload 403778.' },
} as const;
