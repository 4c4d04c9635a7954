import {
  CreateUserCommand,
  GetAccountSummaryCommand,
  GetUserCommand,
  IAMClient,
  NoSuchEntityException,
  paginateListUsers,
} from '@aws-sdk/client-iam';
import { configured, ofSignature } from '../aws.js';
import { long, thrown, type Sdk } from '../sdk.js';

const names = ['ada', 'bea', 'cyd', 'dan', 'eve'];
const user = {
  UserName: 'zoé',
  Path: '/floors/3 & 4/',
  Tags: [
    { Key: 'floor', Value: '3' },
    { Key: 'of “Z”', Value: 'a=b*' },
  ],
};

export const iam: Sdk = {
  name: '@aws-sdk/client-iam',
  folder: 'iam',
  seed: {
    User: names.map((UserName) => ({ UserName, Path: `/${UserName}/<&>/` })),
    Sum: [{ key: 'Users', value: long }],
  },
  open: (url) => {
    const client = new IAMClient(configured(url));
    return {
      success: async () => {
        const { User, $metadata } = await client.send(new CreateUserCommand(user));
        return { data: [User?.UserName, User?.Path, User?.Tags], id: $metadata.requestId };
      },
      // Any other error of the SDK has its name in the place of a code.
      error: () =>
        thrown(client.send(new GetUserCommand({ UserName: 'gone' })), (error: Error) =>
          error instanceof NoSuchEntityException && 'Code' in error ? error.Code : error.name,
        ),
      list: async () => {
        const found: unknown[] = [];
        for await (const { Users } of paginateListUsers({ client, pageSize: 2 }, {}))
          found.push(...(Users ?? []).map(({ UserName, Path }) => [UserName, Path]));
        return found;
      },
      digits: async () => (await client.send(new GetAccountSummaryCommand({}))).SummaryMap?.Users,
      close: () => Promise.resolve(client.destroy()),
    };
  },
  ours: {
    success: {
      method: 'createUser',
      input: user,
      pick: ({ UserName, Path, Tags }: Record<string, unknown>) => [UserName, Path, Tags],
    },
    error: { method: 'getUser', input: { UserName: 'gone' } },
    list: {
      method: 'listUsers',
      input: { MaxItems: 2 },
      pick: ({ UserName, Path }: Record<string, unknown>) => [UserName, Path],
    },
    digits: {
      method: 'getAccountSummary',
      input: {},
      pick: ({ SummaryMap }: { SummaryMap: readonly Record<string, unknown>[] }) => SummaryMap[0]?.['value'],
    },
  },
  want: {
    data: ['zoé', '/floors/3 & 4/', user.Tags],
    code: 'NoSuchEntity',
    items: names.map((name) => [name, `/${name}/<&>/`]),
  },
  apart: { headers: ofSignature },
  breaks: {
    dispatch: { replaces: [['const: CreateUser', 'const: AddUser']], fails: 'success' },
    code: { replaces: [['Code: NoSuchEntity', 'Code: UserIsGone']], fails: 'error' },
    envelope: { replaces: [['ListUsersResult', 'ListUsersAnswer']], fails: 'list' },
    token: {
      replaces: [
        ['next: /Marker', 'next: /Next'],
        ['Marker: { type: string }\n                  R', 'Next: { type: string }\n                  R'],
      ],
      fails: 'list',
    },
    'call id': { replaces: [['x-amzn-RequestId', 'x-call']], fails: 'success' },
  },
};
