import {
  CreateKeyCommand,
  DescribeKeyCommand,
  KMSClient,
  paginateListKeys,
  type CreateKeyCommandInput,
} from '@aws-sdk/client-kms';
import { configured, ofSignature } from '../aws.js';
import { long, thrown, type Sdk } from '../sdk.js';

const names = ['back', 'cellar', 'front', 'garden', 'shed'];
const key: CreateKeyCommandInput = {
  Description: 'attic “top”',
  KeyUsage: 'ENCRYPT_DECRYPT',
  MultiRegion: false,
  Tags: [{ TagKey: 'floor', TagValue: '3' }],
};

export const kms: Sdk = {
  name: '@aws-sdk/client-kms',
  folder: 'kms',
  seed: { Key: names.map((KeyId) => ({ KeyId, Arn: `arn:${KeyId}`, Uses: long })) },
  open: (url) => {
    const client = new KMSClient(configured(url));
    return {
      success: async () => {
        const { KeyMetadata, $metadata } = await client.send(new CreateKeyCommand(key));
        return { data: [KeyMetadata?.Description, KeyMetadata?.KeyState], id: $metadata.requestId };
      },
      error: () => thrown(client.send(new DescribeKeyCommand({ KeyId: 'gone' })), ({ name }: Error) => name),
      list: async () => {
        const found: unknown[] = [];
        for await (const { Keys } of paginateListKeys({ client, pageSize: 2 }, {}))
          found.push(...(Keys ?? []).map(({ KeyId, KeyArn }) => [KeyId, KeyArn]));
        return found;
      },
      digits: async () => {
        await client.send(new DescribeKeyCommand({ KeyId: 'front' }));
        return undefined;
      },
      close: () => Promise.resolve(client.destroy()),
    };
  },
  ours: {
    success: {
      method: 'createKey',
      input: key,
      pick: ({ Description, KeyState }: Record<string, unknown>) => [Description, KeyState],
    },
    error: { method: 'describeKey', input: { KeyId: 'gone' } },
    list: {
      method: 'listKeys',
      input: { Limit: 2 },
      pick: ({ KeyId, KeyArn }: Record<string, unknown>) => [KeyId, KeyArn],
    },
    digits: { method: 'describeKey', input: { KeyId: 'front' }, pick: ({ Uses }: Record<string, unknown>) => Uses },
  },
  want: {
    data: ['attic “top”', 'Enabled'],
    code: 'NotFoundException',
    items: names.map((name) => [name, `arn:${name}`]),
  },
  apart: { headers: ofSignature },
  breaks: {
    dispatch: { replaces: [['TrentService.CreateKey', 'Trent.CreateKey']], fails: 'success' },
    code: { replaces: [['{ __type: NotFoundException', '{ __type: KeyNotFoundException']], fails: 'error' },
    envelope: { replaces: [['KeyMetadata', 'Metadata']], fails: 'success' },
    token: { replaces: [['NextMarker', 'NextToken']], fails: 'list' },
    'call id': { replaces: [['x-amzn-RequestId', 'x-call']], fails: 'success' },
  },
};
