import { cvm as service } from 'tencentcloud-sdk-nodejs-cvm';
import { long, thrown, type Sdk } from '../sdk.js';
import { paged } from '../row.js';

const ids = ['ins-a', 'ins-b', 'ins-c', 'ins-d', 'ins-e'];
const machine = {
  // Of its arguments this SDK sends every digit of a bigint.
  Placement: { Zone: 'north-1', ProjectId: long as unknown as number },
  ImageId: 'img-1',
  InstanceName: 'wéb “1”',
  InstanceCount: 1,
  DataDisks: [{ DiskSize: 50, DiskType: 'CLOUD_SSD' }],
};
const gone = { InstanceIds: ['ins-gone'], InstanceName: 'none' };
const region = { 'X-TC-Region': 'north' };

export const cvm: Sdk = {
  name: 'tencentcloud-sdk-nodejs-cvm',
  folder: 'cvm',
  seed: { Instance: ids.map((InstanceId) => ({ InstanceId, Placement: { Zone: 'north-1', ProjectId: long } })) },
  open: (url) => {
    const client = new service.v20170312.Client({
      credential: { secretId: 'id', secretKey: 'key' },
      region: 'north',
      profile: { httpProfile: { protocol: 'http://', endpoint: new URL(url).host } },
    });
    return {
      success: async () => {
        const { InstanceIdSet = [], RequestId } = await client.RunInstances(machine);
        return { data: InstanceIdSet.map((one) => one.slice(0, 4)), id: RequestId };
      },
      error: () => thrown(client.ModifyInstancesAttribute(gone), ({ code }: { code: string }) => code),
      list: () =>
        paged<number>(async (Offset = 0) => {
          const { InstanceSet = [], TotalCount = 0 } = await client.DescribeInstances({ Limit: 2, Offset });
          const next = Offset + InstanceSet.length;
          return [InstanceSet.map(({ InstanceId }) => InstanceId), next < TotalCount ? next : undefined];
        }),
      digits: async () => {
        const { InstanceSet = [] } = await client.DescribeInstances({ Limit: 1, Offset: 0 });
        return InstanceSet[0]?.Placement?.ProjectId;
      },
    };
  },
  ours: {
    success: {
      method: 'runInstances',
      input: { ...machine, ...region },
      pick: ({ InstanceIdSet }: { InstanceIdSet: readonly string[] }) => InstanceIdSet.map((one) => one.slice(0, 4)),
    },
    error: { method: 'modifyInstancesAttribute', input: { ...gone, ...region } },
    list: {
      method: 'describeInstances',
      input: { Limit: 2, ...region },
      pick: ({ InstanceId }: Record<string, unknown>) => InstanceId,
    },
    digits: {
      method: 'describeInstances',
      input: { Limit: 1, Offset: 0, ...region },
      pick: ({ InstanceSet }: { InstanceSet: readonly { Placement: Record<string, unknown> }[] }) =>
        InstanceSet[0]?.Placement['ProjectId'],
    },
  },
  want: { data: ['ins-'], code: 'InvalidInstanceId.NotFound', items: ids },
  apart: { headers: ['x-tc-requestclient', 'x-tc-timestamp', 'x-tc-traceid'] },
  breaks: {
    dispatch: { replaces: [["const: '2017-03-12'", "const: '2017-03-13'"]], fails: 'success' },
    code: { replaces: [['Code: InvalidInstanceId.NotFound', 'Code: InvalidInstanceId.Gone']], fails: 'error' },
    envelope: {
      replaces: [
        ['Response/', 'Answer/'],
        ['x-answer: /Response', 'x-answer: /Answer'],
        ['Response:', 'Answer:'],
        ['[Response]', '[Answer]'],
      ],
      fails: 'success',
    },
    token: { replaces: [['TotalCount', 'Total']], fails: 'list' },
    'call id': { replaces: [['RequestId', 'CallId']], fails: 'success' },
  },
};
