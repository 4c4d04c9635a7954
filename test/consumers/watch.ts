import { createClient, unwrap } from '../../generated/client.js';

/** One line a workload, then all there is to know about the first one. */
export async function report(baseUrl: string, namespace: number): Promise<string[]> {
  const ncs = createClient({ baseUrl });
  const { StatefulWorkloads: workloads, TotalCount } = unwrap(
    await ncs.describeStatefulWorkloads({ NamespaceId: namespace }),
  );
  const lines = workloads.map(({ StatefulWorkloadId, Name, Status }) => `${StatefulWorkloadId} ${Name} ${Status}`);
  lines.push(`${TotalCount ?? workloads.length} in all`);

  const everywhere = unwrap(await ncs.describeStatefulWorkloadsAllNamespaces({ Limit: 2, Offset: 1 }));
  for (const {
    NamespaceId,
    StatefulWorkloadId,
    Name,
    Placement,
    Status,
    StatefulWorkloadStatus,
    Images,
    CreateAt,
    UpdateAt,
  } of everywhere.StatefulWorkloads) {
    const zones = Placement?.ZoneId?.join('+');
    lines.push(
      [
        NamespaceId,
        StatefulWorkloadId,
        Name,
        zones,
        Status,
        StatefulWorkloadStatus,
        Images?.length,
        CreateAt,
        UpdateAt,
      ].join(' '),
    );
  }
  lines.push(`${everywhere.TotalCount} everywhere, asked as ${everywhere.RequestId}`);

  const [first] = workloads;
  if (first === undefined) return lines;
  const id = { NamespaceId: namespace, StatefulWorkloadId: first.StatefulWorkloadId };
  const info = unwrap(await ncs.describeStatefulWorkloadInfo(id));
  lines.push(
    [
      info.StatefulWorkloadId,
      info.NamespaceId,
      info.Name,
      info.Status,
      info.StatefulWorkloadStatus,
      info.CreateAt,
      info.UpdateAt,
    ].join(' '),
    [
      info.PackageId,
      info.PayType,
      info.SpecType,
      info.ContainerType,
      info.EipId,
      info.Kind,
      info.ClusterId,
      info.RequestId,
    ].join(' '),
    [
      info.Placement?.ZoneId,
      info.VirtualPrivateCloud?.VpcId,
      info.VirtualPrivateCloud?.SubnetId,
      info.SecurityGroupIds,
      info.SysCmds,
    ].join(' '),
    [info.ResourcePoolInfo?.ResourcePoolId, info.ResourcePoolInfo?.ResourcePoolName, info.ResourcePoolInfo?.Owner].join(
      ' ',
    ),
    [
      ...(info.OperationLocks ?? []).map((lock) => lock.LockReason),
      ...Object.keys(info.Labels ?? {}),
      ...(info.ImagePullSecretIds ?? []),
    ].join(' '),
  );
  for (const container of info.Containers ?? []) {
    const { Limits: limits, Requests: requests } = container.ResourceRequirements ?? {};
    const probes = [container.LivenessProbe, container.ReadinessProbe].map((probe) => [
      probe?.Exec?.Command,
      probe?.PeriodSeconds,
      probe?.TimeoutSeconds,
    ]);
    const disks = (container.DataDisks ?? []).map((disk) => [
      disk.DiskId,
      disk.DiskName,
      disk.DiskType,
      disk.DiskUuid,
      disk.DiskSize,
      disk.MountPath,
    ]);
    const volumes = (container.Volumes ?? []).flatMap(({ VolumeType, Emptydirs = [], Secrets = [] }) => [
      VolumeType,
      ...Emptydirs.map((dir) => [dir.Name, dir.Medium, dir.MountPath, dir.Mode].join(':')),
      ...Secrets.map((secret) => [secret.SecretId, secret.MountPath, secret.Mode].join(':')),
    ]);
    const envs = (container.Envs ?? []).map((env) =>
      [env.Name, env.Value ?? '', env.Type, env.SecretId, env.Key].join(':'),
    );
    lines.push(
      [
        container.Name,
        container.NamespaceId,
        container.Image,
        container.LogDirs,
        container.Args,
        container.Command,
      ].join(' '),
      [limits?.Cpu, limits?.Memory, limits?.Gpu, requests?.Cpu, requests?.Memory, requests?.Gpu].join(' '),
      [container.SecurityContext?.Privilege, container.SecurityContext?.Capabilities, container.SshKeyIds].join(' '),
      [...probes, ...disks, ...volumes, ...envs].join(' '),
    );
  }

  for (const pod of unwrap(await ncs.describeStatefulWorkloadInstances(id)).Pods) {
    lines.push(
      [
        pod.PodId,
        pod.PodName,
        pod.Status,
        pod.Ip,
        pod.ZoneId,
        pod.CreateAt,
        pod.SystemDisk?.DiskType,
        pod.SystemDisk?.DiskUuid,
      ].join(' '),
    );
    for (const one of pod.Containers ?? []) {
      lines.push([one.Name, one.Image, one.Status, one.ContainerId, one.DockerContainerId].join(' '));
    }
  }
  const images = unwrap(await ncs.describeStatefulWorkloadImages(id));
  lines.push(
    `${images.NamespaceId}/${images.StatefulWorkloadId} runs`,
    ...images.Containers.map((one) => `${one.ContainerName}: ${one.Image}`),
  );
  return lines;
}
