// Generated from the OpenAPI document by openapi-action-toolkit (generator/emit/client/operations.ts in its repository). Do not edit.
// Edit the document, then run its command generate: npm run generate, or npx openapi-action-toolkit generate

import type { Client, ClientOptions } from './client.js';
import { bind } from './runtime/client.js';
import { flat, type FlatOperation } from './runtime/flat.js';
import { enveloped, type EnvelopedOperation } from './runtime/enveloped.js';

/** Makes a method of an operation. */
type Maker = (options: ClientOptions) => unknown;

/** What makers make. */
type Methods<Makers> = {
  readonly [Name in keyof Makers]: Makers[Name] extends (options: ClientOptions) => infer Method ? Method : never;
};

/** A client of the operations that are given, under the names that they are given. Of the others nothing gets into a bundle. */
export function createClient<Makers extends Readonly<Record<string, Maker>>>(
  options: ClientOptions,
  operations: Makers,
): Methods<Makers> {
  const methods = Object.entries(operations).map(([name, make]) => [name, make(options)]);
  return Object.fromEntries(methods) as Methods<Makers>;
}

/** Create a stateful workload. */
export function createStatefulWorkload(options: ClientOptions): Client['createStatefulWorkload'] {
  const wire: Readonly<Record<string, FlatOperation & EnvelopedOperation>> = {
    createStatefulWorkload: { body: true },
  };
  return bind(wire, flat('/ncs', 'Action', { Version: '2017-11-16' }), enveloped('Code', 'Message', 'RequestId'), options).createStatefulWorkload as unknown as Client['createStatefulWorkload'];
}

/** Deploy a workload anew. */
export function redeployStatefulWorkload(options: ClientOptions): Client['redeployStatefulWorkload'] {
  const wire: Readonly<Record<string, FlatOperation & EnvelopedOperation>> = {
    redeployStatefulWorkload: { empty: true },
  };
  return bind(wire, flat('/ncs', 'Action', { Version: '2017-11-16' }), enveloped('Code', 'Message', 'RequestId'), options).redeployStatefulWorkload as unknown as Client['redeployStatefulWorkload'];
}

/** Restart one container. */
export function restartContainer(options: ClientOptions): Client['restartContainer'] {
  const wire: Readonly<Record<string, FlatOperation & EnvelopedOperation>> = {
    restartContainer: { empty: true },
  };
  return bind(wire, flat('/ncs', 'Action', { Version: '2017-11-16' }), enveloped('Code', 'Message', 'RequestId'), options).restartContainer as unknown as Client['restartContainer'];
}

/** Force a workload to restart. */
export function restartStatefulWorkloadInstance(options: ClientOptions): Client['restartStatefulWorkloadInstance'] {
  const wire: Readonly<Record<string, FlatOperation & EnvelopedOperation>> = {
    restartStatefulWorkloadInstance: { empty: true },
  };
  return bind(wire, flat('/ncs', 'Action', { Version: '2017-11-16' }), enveloped('Code', 'Message', 'RequestId'), options).restartStatefulWorkloadInstance as unknown as Client['restartStatefulWorkloadInstance'];
}

/** Delete a workload. */
export function deleteStatefulWorkload(options: ClientOptions): Client['deleteStatefulWorkload'] {
  const wire: Readonly<Record<string, FlatOperation & EnvelopedOperation>> = {
    deleteStatefulWorkload: { empty: true },
  };
  return bind(wire, flat('/ncs', 'Action', { Version: '2017-11-16' }), enveloped('Code', 'Message', 'RequestId'), options).deleteStatefulWorkload as unknown as Client['deleteStatefulWorkload'];
}

/** Change the resource specification of a workload. */
export function resetStatefulWorkloadSpecType(options: ClientOptions): Client['resetStatefulWorkloadSpecType'] {
  const wire: Readonly<Record<string, FlatOperation & EnvelopedOperation>> = {
    resetStatefulWorkloadSpecType: { body: true },
  };
  return bind(wire, flat('/ncs', 'Action', { Version: '2017-11-16' }), enveloped('Code', 'Message', 'RequestId'), options).resetStatefulWorkloadSpecType as unknown as Client['resetStatefulWorkloadSpecType'];
}

/** List the workloads of a namespace. */
export function describeStatefulWorkloads(options: ClientOptions): Client['describeStatefulWorkloads'] {
  const wire: Readonly<Record<string, FlatOperation & EnvelopedOperation>> = {
    describeStatefulWorkloads: { repeatable: true },
  };
  return bind(wire, flat('/ncs', 'Action', { Version: '2017-11-16' }), enveloped('Code', 'Message', 'RequestId'), options).describeStatefulWorkloads as unknown as Client['describeStatefulWorkloads'];
}

/** List the workloads of all namespaces. */
export function describeStatefulWorkloadsAllNamespaces(options: ClientOptions): Client['describeStatefulWorkloadsAllNamespaces'] {
  const wire: Readonly<Record<string, FlatOperation & EnvelopedOperation>> = {
    describeStatefulWorkloadsAllNamespaces: { repeatable: true },
  };
  return bind(wire, flat('/ncs', 'Action', { Version: '2017-11-16' }), enveloped('Code', 'Message', 'RequestId'), options).describeStatefulWorkloadsAllNamespaces as unknown as Client['describeStatefulWorkloadsAllNamespaces'];
}

/** Look at one workload. */
export function describeStatefulWorkloadInfo(options: ClientOptions): Client['describeStatefulWorkloadInfo'] {
  const wire: Readonly<Record<string, FlatOperation & EnvelopedOperation>> = {
    describeStatefulWorkloadInfo: { repeatable: true },
  };
  return bind(wire, flat('/ncs', 'Action', { Version: '2017-11-16' }), enveloped('Code', 'Message', 'RequestId'), options).describeStatefulWorkloadInfo as unknown as Client['describeStatefulWorkloadInfo'];
}

/** Look at the instances of a workload. */
export function describeStatefulWorkloadInstances(options: ClientOptions): Client['describeStatefulWorkloadInstances'] {
  const wire: Readonly<Record<string, FlatOperation & EnvelopedOperation>> = {
    describeStatefulWorkloadInstances: { repeatable: true },
  };
  return bind(wire, flat('/ncs', 'Action', { Version: '2017-11-16' }), enveloped('Code', 'Message', 'RequestId'), options).describeStatefulWorkloadInstances as unknown as Client['describeStatefulWorkloadInstances'];
}

/** Look at the images of a workload. */
export function describeStatefulWorkloadImages(options: ClientOptions): Client['describeStatefulWorkloadImages'] {
  const wire: Readonly<Record<string, FlatOperation & EnvelopedOperation>> = {
    describeStatefulWorkloadImages: { repeatable: true },
  };
  return bind(wire, flat('/ncs', 'Action', { Version: '2017-11-16' }), enveloped('Code', 'Message', 'RequestId'), options).describeStatefulWorkloadImages as unknown as Client['describeStatefulWorkloadImages'];
}

/** Change the definition of a workload. */
export function modifyStatefulWorkload(options: ClientOptions): Client['modifyStatefulWorkload'] {
  const wire: Readonly<Record<string, FlatOperation & EnvelopedOperation>> = {
    modifyStatefulWorkload: { body: true },
  };
  return bind(wire, flat('/ncs', 'Action', { Version: '2017-11-16' }), enveloped('Code', 'Message', 'RequestId'), options).modifyStatefulWorkload as unknown as Client['modifyStatefulWorkload'];
}

/** Bind an elastic public IP to a workload. */
export function associateEipOfStatefulWorkload(options: ClientOptions): Client['associateEipOfStatefulWorkload'] {
  const wire: Readonly<Record<string, FlatOperation & EnvelopedOperation>> = {
    associateEipOfStatefulWorkload: { empty: true },
  };
  return bind(wire, flat('/ncs', 'Action', { Version: '2017-11-16' }), enveloped('Code', 'Message', 'RequestId'), options).associateEipOfStatefulWorkload as unknown as Client['associateEipOfStatefulWorkload'];
}

/** Take an elastic public IP from a workload. */
export function unAssociateEipOfStatefulWorkload(options: ClientOptions): Client['unAssociateEipOfStatefulWorkload'] {
  const wire: Readonly<Record<string, FlatOperation & EnvelopedOperation>> = {
    unAssociateEipOfStatefulWorkload: { empty: true },
  };
  return bind(wire, flat('/ncs', 'Action', { Version: '2017-11-16' }), enveloped('Code', 'Message', 'RequestId'), options).unAssociateEipOfStatefulWorkload as unknown as Client['unAssociateEipOfStatefulWorkload'];
}
