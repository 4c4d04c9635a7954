import { createClient, unwrap } from '../../generated/client.js';

/** Creates a workload that uses everything a definition can hold. */
export async function createEverything(baseUrl: string): Promise<number> {
  const ncs = createClient({ baseUrl });
  const probe = { Exec: { Command: ['ls', '-l'] }, PeriodSeconds: 10, TimeoutSeconds: 1 };
  const resources = { Cpu: '1000', Memory: 1024, Gpu: '0' };
  const created = unwrap(
    await ncs.createStatefulWorkload({
      NamespaceId: 771294,
      Name: 'shop',
      SpecType: 'ncs.n1.medium2',
      ContainerType: 'Standard',
      Placement: { ZoneId: ['cn-east-1a'] },
      VirtualPrivateCloud: { VpcId: 'xfdjk309f9-fa0e-f9aj9j390-9e02', SubnetId: 'None' },
      SecurityGroupIds: ['ad2d4e'],
      SysCmds: ['net.core.somaxconn=1024'],
      Labels: { team: 'shop' },
      ImagePullSecretIds: [11],
      Containers: [
        {
          Name: 'web',
          Image: 'hub.cn-east-1.163yun.com/public/debian:7.9',
          LogDirs: ['/var/log/web/'],
          Args: ['--verbose'],
          Command: ['serve'],
          Envs: [
            { Name: 'HOSTNAME', Value: 'shop' },
            { Name: 'PASSWORD', Type: 'Secret', SecretId: 12, Key: 'password' },
          ],
          ResourceRequirements: { Limits: resources, Requests: resources },
          SecurityContext: { Privilege: false, Capabilities: ['SYS_ADMIN'] },
          SshKeyIds: [1, 2, 3],
          LivenessProbe: probe,
          ReadinessProbe: probe,
          DataDisks: [
            { DiskType: 'CloudLocal', DiskName: 'scratch', MountPath: '/mnt', DiskSize: 20 },
            { DiskType: 'CloudSsd', DiskId: 26139, MountPath: '/data' },
          ],
          Volumes: [
            {
              VolumeType: 'Emptydir',
              Emptydirs: [{ Name: 'tmp', Medium: 'Memory', MountPath: '/var/cache/web', Mode: 'rw' }],
            },
            { VolumeType: 'Secret', Secrets: [{ SecretId: 13, MountPath: '/etc/secret', Mode: 'ro' }] },
          ],
        },
      ],
    }),
  );
  return created.StatefulWorkloadId;
}
