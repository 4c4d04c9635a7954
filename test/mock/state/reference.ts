/**
 * The same behaviour, written a second time and as plainly as possible: what the engine, which is driven by the document, is
 * compared with. It knows nothing of expressions, stores or answers; it only says what each call leads to.
 */
export const transition = 1_000;

export interface Definition {
  readonly name: string;
  readonly image: string;
  readonly logDirs: readonly string[];
}

interface Pod {
  /** Differs from pod to pod. */
  readonly generation: number;
  status: string;
  containers: { readonly name: string; readonly image: string; status: string }[];
}

export interface Workload {
  readonly namespace: number;
  readonly name: string;
  /** What the engine calls it. */
  id: number;
  status: 'Creating' | 'Running' | 'Updating';
  underlying: 'Pending' | 'Running';
  specification: string;
  containers: readonly Definition[];
  labels: Readonly<Record<string, string>> | undefined;
  address: string | undefined;
  pod: Pod | undefined;
  changed: number;
}

/** A documented error's name, or undefined for a success. */
export type Refusal = string | undefined;

export class Reference {
  now = 0;
  readonly workloads: Workload[] = [];
  #generations = 0;

  pass(milliseconds: number): void {
    this.now += milliseconds;
    for (const one of this.workloads) this.#settle(one);
  }

  #settle(one: Workload): void {
    const due = one.changed + transition;
    if (due > this.now) return;
    if (one.status !== 'Running') {
      one.status = 'Running';
      one.underlying = 'Running';
      one.pod = {
        generation: (this.#generations += 1),
        status: 'Running',
        containers: one.containers.map(({ name, image }) => ({ name, image, status: 'running' })),
      };
      one.changed = due;
    } else if (one.pod?.containers.some(({ status }) => status === 'restart_process') === true) {
      one.pod.containers.forEach((container) => (container.status = 'running'));
      one.changed = due;
    }
  }

  find(namespace: number, id: number): Workload | undefined {
    return this.workloads.find((one) => one.namespace === namespace && one.id === id);
  }

  create(namespace: number, name: string, given: Pick<Workload, 'specification' | 'containers' | 'labels'>): Refusal {
    if (this.workloads.some((one) => one.namespace === namespace && one.name === name)) return 'DuplicateNameError';
    this.workloads.push({
      ...given,
      namespace,
      name,
      id: 0,
      status: 'Creating',
      underlying: 'Pending',
      address: undefined,
      pod: undefined,
      changed: this.now,
    });
    return undefined;
  }

  /** Runs a change of a workload that has to exist and to be at rest. */
  change(one: Workload | undefined, run: (one: Workload) => Refusal): Refusal {
    if (one === undefined) return 'ResourceNotFound';
    if (one.status !== 'Running') return 'IncorrectState';
    const refusal = run(one);
    if (refusal === undefined) one.changed = this.now;
    return refusal;
  }

  modify(target: Workload | undefined, containers: readonly Definition[], labels: Workload['labels']): Refusal {
    return this.change(target, (one) => {
      const now = new Map(one.containers.map((container) => [container.name, container]));
      if (containers.length !== now.size || containers.some(({ name }) => !now.has(name)))
        return 'ContainerNumNotMatch';
      if (containers.some(({ name, logDirs }) => now.get(name)?.logDirs.length !== logDirs.length)) return 'NumError';
      Object.assign(one, { status: 'Updating', containers, labels });
      return undefined;
    });
  }

  specify(target: Workload | undefined, specification: string, container: string): Refusal {
    return this.change(target, (one) => {
      if (one.specification === specification) return 'NothingToUpdate';
      if (!one.containers.some(({ name }) => name === container)) return 'InvalidParameterValue';
      Object.assign(one, { status: 'Updating', specification });
      return undefined;
    });
  }

  redeploy(target: Workload | undefined): Refusal {
    return this.change(target, (one) => {
      Object.assign(one, { status: 'Updating', underlying: 'Pending', pod: undefined });
      return undefined;
    });
  }

  restart(target: Workload | undefined): Refusal {
    return this.change(target, (one) => {
      one.status = 'Updating';
      if (one.pod !== undefined) {
        one.pod.status = 'Pending';
        one.pod.containers.forEach((container) => (container.status = 'restart_process'));
      }
      return undefined;
    });
  }

  restartContainer(target: Workload | undefined, index: number | undefined): Refusal {
    return this.change(target, (one) => {
      const container = index === undefined ? undefined : one.pod?.containers[index];
      if (container === undefined) return 'ResourceNotFound';
      if (container.status === 'restart_process') return 'IncorrectState';
      container.status = 'restart_process';
      return undefined;
    });
  }

  associate(target: Workload | undefined, address: string): Refusal {
    return this.change(target, (one) => {
      if (one.address !== undefined) return 'IncorrectState';
      if (this.workloads.some((other) => other.address === address)) return 'InvalidParameterValue';
      one.address = address;
      return undefined;
    });
  }

  release(target: Workload | undefined, address: string): Refusal {
    return this.change(target, (one) => {
      if (one.address === undefined) return 'IncorrectState';
      if (one.address !== address) return 'InvalidParameterValue';
      one.address = undefined;
      return undefined;
    });
  }

  delete(target: Workload | undefined): Refusal {
    return this.change(target, (one) => {
      this.workloads.splice(this.workloads.indexOf(one), 1);
      return undefined;
    });
  }
}
