/**
 * Thousands of sequences of calls that nobody thought of, through the generated client: after each call the mock with a
 * memory and the plain reference model say the same. A failure prints its seed and the calls; SEED=… repeats the run.
 */
import fc, { type Arbitrary, type AsyncCommand } from 'fast-check';
import { expect, it } from 'vitest';
import { createClient } from '../../../generated/client.js';
import { load } from '../../../generator/read/load.js';
import { createMock } from '../../../generator/mock/mock.js';
import { buildApi } from '../../../generator/meaning/build.js';
import { failureOf } from '../../../generator/meaning/declared/state.js';
import { own, type JsonObject, type JsonValue } from '../../../generator/meaning/json.js';
import { createValidator } from '../../../generator/validate/validator.js';
import { Reference, transition, type Definition, type Refusal, type Workload } from './reference.js';

const runs = Number(process.env['RUNS'] ?? 300);
const seed = process.env['SEED'] === undefined ? {} : { seed: Number(process.env['SEED']) };
const api = buildApi(await load('spec/openapi.yaml'));
const validator = createValidator(api);

// Compiling the checks is what costs: one mock for all sequences, which begins anew with each.
let now = 0;
const mock = createMock(api, { stateful: true, transitionTime: transition, now: () => now });
const client = createClient({ baseUrl: 'http://mock', fetch: checked });

async function checked(...[input, init]: Parameters<typeof fetch>): Promise<Response> {
  const answer = await mock.fetch(input, init);
  const url = new URL(input instanceof Request ? input.url : String(input));
  const operation = api.operations.find(({ action }) => action?.name === url.searchParams.get('Action'));
  if (operation === undefined) throw new Error(`no call of this document: ${url.href}`);
  expect(validator.answer(operation, answer.status, await answer.clone().text())).toEqual([]);
  return answer;
}

/** The mock, and what of it a caller remembers. */
class Real {
  readonly client = client;
  /** Every identifier it ever gave, those of deleted workloads too. */
  readonly known: { readonly namespace: number; readonly id: number }[] = [];
  /** Identifier of a pod → the reference's generation. */
  readonly pods = new Map<number, number>();
}

interface Result {
  readonly ok: boolean;
  readonly data?: unknown;
  readonly error?: { readonly kind: string; readonly code?: unknown };
}

type Command = AsyncCommand<Reference, Real>;

/** @param run makes the same call on both sides and compares them */
function command(text: string, run: (model: Reference, real: Real) => Promise<void>): Command {
  return { check: () => true, run, toString: () => text };
}

function same(method: string, result: Result, refusal: Refusal): void {
  const operation = api.operations.find(({ id }) => id === method);
  if (operation === undefined) throw new Error(`there is no method ${method}`);
  const code = refusal === undefined ? undefined : own(failureOf(operation, refusal)?.example.value, 'Code');
  expect({ method, ok: result.ok, code: result.error?.code }).toEqual({ method, ok: refusal === undefined, code });
}

const namespace = fc.constantFrom(1, 2);
const image = fc.constantFrom('debian:7', 'debian:8');
const logDirs: Arbitrary<readonly string[]> = fc.constantFrom([], ['/a'], ['/a', '/b']);
const definition = (name: string): Arbitrary<Definition> => fc.record({ name: fc.constant(name), image, logDirs });
const containers: Arbitrary<readonly Definition[]> = fc.oneof(
  definition('web').map((one) => [one]),
  fc.tuple(definition('web'), definition('helper')),
);
const labels = fc.option(fc.constant({ team: 'shop' }), { nil: undefined });
const specification = fc.constantFrom('small', 'large');
const address = fc.constantFrom('eip-1', 'eip-2');
/** Which of the identifiers given so far; sometimes one that never was. */
const which = fc.nat({ max: 6 });

function target(model: Reference, real: Real, pick: number) {
  const { namespace: space, id } = real.known[pick] ?? { namespace: 1, id: 7 };
  return { one: model.find(space, id), at: { NamespaceId: space, StatefulWorkloadId: id } };
}

const bodies = (given: readonly Definition[]) =>
  given.map(({ name, image: from, logDirs: dirs }) => ({ Name: name, Image: from, LogDirs: [...dirs] }));

const creations = fc
  .record({ namespace, name: fc.constantFrom('a', 'b'), specification, containers, labels })
  .map((given) =>
    command(`create ${JSON.stringify(given)}`, async (model, real) => {
      const refusal = model.create(given.namespace, given.name, given);
      const result = await real.client.createStatefulWorkload({
        NamespaceId: given.namespace,
        Name: given.name,
        Placement: { ZoneId: ['B'] },
        SpecType: given.specification,
        ContainerType: 'Standard',
        VirtualPrivateCloud: { VpcId: 'v', SubnetId: 's' },
        Containers: bodies(given.containers),
        ImagePullSecretIds: [],
        ...(given.labels === undefined ? {} : { Labels: given.labels }),
      });
      same('createStatefulWorkload', result, refusal);
      if (!result.ok) return;
      const id = Number(result.data.StatefulWorkloadId);
      expect(real.known.map((one) => one.id)).not.toContain(id);
      real.known.push({ namespace: given.namespace, id });
      const made = model.workloads.at(-1);
      if (made !== undefined) made.id = id;
    }),
  );

const modifications = fc.record({ which, containers, labels }).map((given) =>
  command(`modify ${JSON.stringify(given)}`, async (model, real) => {
    const { one, at } = target(model, real, given.which);
    const refusal = model.modify(one, given.containers, given.labels);
    const result = await real.client.modifyStatefulWorkload({
      ...at,
      Containers: bodies(given.containers),
      ImagePullSecretIds: [],
      ...(given.labels === undefined ? {} : { Labels: given.labels }),
    });
    same('modifyStatefulWorkload', result, refusal);
  }),
);

const limits = { Cpu: '1000', Memory: '1024' };
const specifications = fc.record({ which, specification, container: fc.constantFrom('web', 'nobody') }).map((given) =>
  command(`specify ${JSON.stringify(given)}`, async (model, real) => {
    const { one, at } = target(model, real, given.which);
    const refusal = model.specify(one, given.specification, given.container);
    const result = await real.client.resetStatefulWorkloadSpecType({
      ...at,
      SpecType: given.specification,
      Containers: [{ Name: given.container, ResourceRequirements: { Limits: limits, Requests: limits } }],
    });
    same('resetStatefulWorkloadSpecType', result, refusal);
  }),
);

const restartsOfContainers = fc.record({ which, index: fc.nat({ max: 2 }) }).map((given) =>
  command(`restart container ${JSON.stringify(given)}`, async (model, real) => {
    const { one, at } = target(model, real, given.which);
    const shown = await real.client.describeStatefulWorkloadInstances(at);
    const id = shown.ok ? shown.data.Pods[0]?.Containers?.[given.index]?.DockerContainerId : undefined;
    const refusal = model.restartContainer(one, id === undefined ? undefined : given.index);
    const result = await real.client.restartContainer({ ...at, ContainerId: id ?? 'none' });
    same('restartContainer', result, refusal);
  }),
);

const withoutMore = fc
  .record({ which, does: fc.constantFrom('redeploy', 'restart', 'delete', 'delete' as const) })
  .map((given) =>
    command(`${given.does} ${given.which}`, async (model, real) => {
      const { one, at } = target(model, real, given.which);
      if (given.does === 'redeploy')
        return same('redeployStatefulWorkload', await real.client.redeployStatefulWorkload(at), model.redeploy(one));
      if (given.does === 'restart') {
        const result = await real.client.restartStatefulWorkloadInstance(at);
        return same('restartStatefulWorkloadInstance', result, model.restart(one));
      }
      return same('deleteStatefulWorkload', await real.client.deleteStatefulWorkload(at), model.delete(one));
    }),
  );

const addresses = fc.record({ which, address, isRelease: fc.boolean() }).map((given) =>
  command(`${given.isRelease ? 'release' : 'associate'} ${given.address} ${given.which}`, async (model, real) => {
    const { one, at } = target(model, real, given.which);
    const input = { ...at, EipId: given.address };
    if (given.isRelease) {
      const result = await real.client.unAssociateEipOfStatefulWorkload(input);
      same('unAssociateEipOfStatefulWorkload', result, model.release(one, given.address));
    } else {
      const result = await real.client.associateEipOfStatefulWorkload(input);
      same('associateEipOfStatefulWorkload', result, model.associate(one, given.address));
    }
  }),
);

const times = fc.constantFrom(transition / 2, transition - 1, transition, 3 * transition).map((milliseconds) =>
  command(`${milliseconds} ms pass`, async (model) => {
    model.pass(milliseconds);
    now += milliseconds;
    return Promise.resolve();
  }),
);

const infos = which.map((pick) =>
  command(`show ${pick}`, async (model, real) => {
    const { one, at } = target(model, real, pick);
    const missing = one === undefined ? 'ResourceNotFound' : undefined;
    const info = await real.client.describeStatefulWorkloadInfo(at);
    same('describeStatefulWorkloadInfo', info, missing);
    const images = await real.client.describeStatefulWorkloadImages(at);
    same('describeStatefulWorkloadImages', images, missing);
    const instances = await real.client.describeStatefulWorkloadInstances(at);
    same('describeStatefulWorkloadInstances', instances, missing);
    if (one === undefined || !info.ok || !images.ok || !instances.ok) return;
    expect(shownOf(info.data as JsonObject)).toEqual(shown(one));
    const named = one.containers.map(({ name, image: from }) => ({ ContainerName: name, Image: from }));
    expect(images.data.Containers).toEqual(named);
    const [pod, ...others] = instances.data.Pods;
    expect(others).toEqual([]);
    const seen = pod === undefined ? undefined : { status: pod.Status, containers: pod.Containers?.map(containerOf) };
    const { generation, ...expected } = one.pod ?? {};
    expect(seen).toEqual(one.pod === undefined ? undefined : expected);
    if (pod === undefined || generation === undefined) return;
    const id = Number(pod.PodId);
    expect(real.pods.get(id) ?? generation).toBe(generation);
    expect([...real.pods].filter(([other]) => other !== id).map(([, known]) => known)).not.toContain(generation);
    real.pods.set(id, generation);
  }),
);

function shown(one: Workload): unknown {
  return {
    Name: one.name,
    Status: one.status,
    StatefulWorkloadStatus: one.underlying,
    SpecType: one.specification,
    EipId: one.address,
    Labels: one.labels,
    Containers: bodies(one.containers),
  };
}

function shownOf(data: JsonObject): unknown {
  const { Name, Status, StatefulWorkloadStatus, SpecType, EipId, Labels, Containers } = data;
  const seen = (Containers as readonly JsonObject[]).map(({ Name: name, Image: from, LogDirs }) => ({
    Name: name,
    Image: from,
    LogDirs,
  }));
  return { Name, Status, StatefulWorkloadStatus, SpecType, EipId, Labels, Containers: seen };
}

function containerOf(one: { Name?: string; Image?: string; Status?: string }): unknown {
  return { name: one.Name, image: one.Image, status: one.Status };
}

const lists = fc
  .record({ namespace, limit: fc.option(fc.integer({ min: 1, max: 3 })), offset: fc.option(fc.nat({ max: 3 })) })
  .map((given) =>
    command(`list ${JSON.stringify(given)}`, async (model, real) => {
      const { limit, offset } = given;
      const all = await real.client.describeStatefulWorkloadsAllNamespaces({
        ...(limit === null ? {} : { Limit: limit }),
        ...(offset === null ? {} : { Offset: offset }),
      });
      const start = offset ?? 0;
      const page = model.workloads.slice(start, start + (limit ?? 20));
      expect(all.ok && [all.data.TotalCount, all.data.StatefulWorkloads.map(idOf)]).toEqual([
        model.workloads.length,
        page.map(({ id }) => id),
      ]);
      const own_ = await real.client.describeStatefulWorkloads({ NamespaceId: given.namespace });
      const expected = model.workloads.filter((one) => one.namespace === given.namespace);
      expect(own_.ok && own_.data.StatefulWorkloads.map((one) => [idOf(one), one.Status])).toEqual(
        expected.map(({ id, status }) => [id, status]),
      );
    }),
  );

function idOf({ StatefulWorkloadId }: { readonly StatefulWorkloadId?: JsonValue | bigint }): number {
  return Number(StatefulWorkloadId);
}

it(`${runs} sequences of up to 30 calls: engine and reference model never differ`, async () => {
  const commands = [
    ...[creations, creations, modifications, specifications, restartsOfContainers, withoutMore, addresses],
    ...[times, times, infos, lists],
  ];
  let calls = 0;
  await fc.assert(
    fc.asyncProperty(fc.commands(commands, { maxCommands: 30, size: 'max' }), async (sequence) => {
      mock.memory?.reset();
      const setup = () => ({ model: new Reference(), real: new Real() });
      await fc.asyncModelRun(setup, sequence);
      calls += [...sequence].length;
    }),
    { numRuns: runs, ...seed },
  );
  expect(calls / runs, 'sequences are long enough to lead somewhere').toBeGreaterThan(10);
}, 300_000);
