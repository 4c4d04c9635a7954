import Core from '@alicloud/pop-core';
import { paged } from '../row.js';
import { long, thrown, type Sdk } from '../sdk.js';

const ids = ['i-a', 'i-b', 'i-c', 'i-d', 'i-e'];
const host = { InstanceName: 'wéb “1” a+b*(c)', RegionId: 'north', DryRun: false };
const format = { Format: 'JSON' };

interface Listed {
  readonly TotalCount: number;
  readonly Instances: { readonly Instance: readonly { readonly InstanceId: string; readonly Credits: unknown }[] };
}

export const pop: Sdk = {
  name: '@alicloud/pop-core',
  folder: 'pop',
  seed: { Instance: ids.map((InstanceId) => ({ InstanceId, Credits: long })) },
  open: (endpoint) => {
    const client = new Core({
      endpoint,
      apiVersion: '2014-05-26',
      accessKeyId: 'testid',
      accessKeySecret: 'testsecret',
    });
    return {
      success: async () => {
        const answer = await client.request<{ InstanceId: string; RequestId: string }>('CreateInstance', host);
        return { data: answer.InstanceId.slice(0, 2), id: answer.RequestId };
      },
      error: () =>
        thrown(client.request('StartInstance', { InstanceId: 'gone' }), ({ code }: { code: string }) => code),
      list: () =>
        paged<number>(async (PageNumber = 1) => {
          const page = await client.request<Listed>('DescribeInstances', { PageNumber, PageSize: 2 });
          const items = page.Instances.Instance.map(({ InstanceId }) => InstanceId);
          return [items, PageNumber * 2 < page.TotalCount ? PageNumber + 1 : undefined];
        }),
      digits: async () => {
        const page = await client.request<Listed>('DescribeInstances', { PageNumber: 1, PageSize: 1 });
        return page.Instances.Instance[0]?.Credits;
      },
    };
  },
  ours: {
    success: {
      method: 'createInstance',
      input: { ...host, ...format },
      pick: ({ InstanceId }: { InstanceId: string }) => InstanceId.slice(0, 2),
    },
    error: { method: 'startInstance', input: { InstanceId: 'gone', ...format } },
    list: {
      method: 'describeInstances',
      input: { PageSize: 2, ...format },
      pick: ({ InstanceId }: Record<string, unknown>) => InstanceId,
    },
    digits: {
      method: 'describeInstances',
      input: { PageNumber: 1, PageSize: 1, ...format },
      pick: ({ Instances }: Listed) => Instances.Instance[0]?.Credits,
    },
  },
  want: { data: 'i-', code: 'InvalidInstanceId.NotFound', items: ids },
  apart: {
    // It says action and version a second time, to whom its headers are easier to read.
    headers: ['x-acs-action', 'x-acs-version', 'x-sdk-client'],
    query: ['accesskeyid', 'signature', 'signaturemethod', 'signaturenonce', 'signatureversion', 'timestamp'],
  },
  breaks: {
    dispatch: { replaces: [['const: CreateInstance', 'const: NewInstance']], fails: 'success' },
    code: { replaces: [['Code: InvalidInstanceId.NotFound', 'Code: InvalidInstanceId.Gone']], fails: 'error' },
    envelope: { replaces: [['Code', 'ErrorCode']], fails: 'error' },
    token: { replaces: [['PageNumber', 'PageIndex']], fails: 'list' },
    'call id': { replaces: [['RequestId', 'CallId']], fails: 'success' },
  },
};
