import { createClient, unwrap } from '../../generated/client.js';

/** Everything that changes a workload, from a new definition to its end. Answers what names each call in the logs. */
export async function changeEverything(
  baseUrl: string,
  NamespaceId: number,
  StatefulWorkloadId: number,
): Promise<(string | undefined)[]> {
  const ncs = createClient({ baseUrl });
  const id = { NamespaceId, StatefulWorkloadId };
  const limits = { Cpu: '2000', Memory: '4096' };
  const modified = await ncs.modifyStatefulWorkload({
    ...id,
    SysCmds: ['net.core.somaxconn=2048'],
    Labels: { team: 'shop' },
    ImagePullSecretIds: [11],
    Containers: [{ Name: 'web', Image: 'hub.c.163.com/public/ubuntu:16.04-tools', Envs: [{ Name: 'A', Value: '1' }] }],
  });
  const resized = await ncs.resetStatefulWorkloadSpecType({
    ...id,
    SpecType: 'ncs.n1.medium8',
    Containers: [{ Name: 'web', ResourceRequirements: { Limits: limits, Requests: limits } }],
  });
  const bound = await ncs.associateEipOfStatefulWorkload({ ...id, EipId: 'eip-1' });
  const freed = await ncs.unAssociateEipOfStatefulWorkload({ ...id, EipId: 'eip-1' });
  const redeployed = await ncs.redeployStatefulWorkload(id);
  const restarted = await ncs.restartStatefulWorkloadInstance(id);
  const container = await ncs.restartContainer({ ...id, ContainerId: '154h9fjnhgorahg9e4qeho9th49f38994fh9fh93r' });
  const deleted = await ncs.deleteStatefulWorkload(id);
  const calls = [modified, resized, bound, freed, redeployed, restarted, container, deleted];
  calls.forEach((result) => unwrap(result));
  return calls.map((result) => result.requestId);
}

/** The codes this application knows what to do about; everything else is for a person to look at. */
export async function resize(
  baseUrl: string,
  NamespaceId: number,
  StatefulWorkloadId: number,
  SpecType: string,
): Promise<string> {
  const result = await createClient({ baseUrl }).resetStatefulWorkloadSpecType({
    NamespaceId,
    StatefulWorkloadId,
    SpecType,
    Containers: [],
  });
  if (result.ok) return 'resized';
  if (result.error.kind !== 'api') return `no answer: ${result.error.message}`;
  switch (result.error.code) {
    case 'NothingToUpdate':
      return 'already that size';
    case 'IncorrectState':
      return 'busy, try later';
    case 'ResourceNotFound':
      return 'gone';
    case 'MissingParameter':
    case 'InvalidFormat':
    case 'InvalidParameterValue':
      return `our mistake: ${result.error.message}`;
    default:
      return `${result.error.code}: ${result.error.message}`;
  }
}
