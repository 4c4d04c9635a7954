import { Service } from '@volcengine/openapi';
import { paged } from '../row.js';
import { long, thrown, type Sdk } from '../sdk.js';

const names = ['ada', 'bea', 'cyd', 'dan', 'eve'];
const user = { UserName: 'zoé', DisplayName: 'Zoé “Z” *', Tags: [{ Key: 'floor', Value: '3' }] };

interface Answer<Result> {
  readonly ResponseMetadata: { readonly RequestId: string; readonly Error?: { readonly Code: string } };
  readonly Result: Result;
}
interface User {
  readonly UserName: string;
  readonly AccountId: unknown;
}

export const volcengine: Sdk = {
  name: '@volcengine/openapi',
  folder: 'volcengine',
  seed: { User: names.map((UserName) => ({ UserName, AccountId: long })) },
  open: (url) => {
    const service = new Service({
      accessKeyId: 'id',
      secretKey: 'key',
      region: 'north',
      serviceName: 'iam',
      defaultVersion: '2018-01-01',
      protocol: 'http:',
      host: new URL(url).host,
    });
    const createUser = service.createJSONAPI('CreateUser') as (input: object) => Promise<Answer<User>>;
    const getUser = service.createAPI('GetUser') as (input: object) => Promise<Answer<User>>;
    const listUsers = service.createAPI('ListUsers') as (
      input: object,
    ) => Promise<Answer<{ UserMetadata: readonly User[]; Total: number }>>;
    /** This SDK throws nothing, but answers the error: where its callers look. */
    const checked = async <Result>(call: Promise<Answer<Result>>): Promise<Answer<Result>> => {
      const answer = await call;
      if (answer.ResponseMetadata.Error !== undefined) throw new Error(answer.ResponseMetadata.Error.Code);
      return answer;
    };
    return {
      success: async () => {
        const { Result, ResponseMetadata } = await checked(createUser(user));
        return { data: Result.UserName, id: ResponseMetadata.RequestId };
      },
      error: () => thrown(checked(getUser({ UserName: 'gone' })), ({ message }: Error) => message),
      list: () =>
        paged<number>(async (Offset = 0) => {
          const { UserMetadata, Total } = (await checked(listUsers({ Limit: 2, Offset }))).Result;
          const next = Offset + UserMetadata.length;
          return [UserMetadata.map(({ UserName }) => UserName), next < Total ? next : undefined];
        }),
      digits: async () => (await checked(getUser({ UserName: 'ada' }))).Result.AccountId,
    };
  },
  ours: {
    success: { method: 'createUser', input: user, pick: ({ UserName }: User) => UserName },
    error: { method: 'getUser', input: { UserName: 'gone' } },
    list: { method: 'listUsers', input: { Limit: 2 }, pick: ({ UserName }: User) => UserName },
    digits: { method: 'getUser', input: { UserName: 'ada' }, pick: ({ AccountId }: User) => AccountId },
  },
  want: { data: 'zoé', code: 'UserNotExist', items: names },
  // What its agent accepts is not what it asks for.
  apart: { headers: ['accept', 'x-content-sha256', 'x-date'] },
  breaks: {
    dispatch: { replaces: [['const: CreateUser', 'const: AddUser']], fails: 'success' },
    code: { replaces: [['Code: UserNotExist', 'Code: UserIsGone']], fails: 'error' },
    envelope: { replaces: [['ResponseMetadata', 'Metadatas']], fails: 'error' },
    token: {
      replaces: [
        ['/Total', '/Count'],
        ['Total: {', 'Count: {'],
      ],
      fails: 'list',
    },
    'call id': { replaces: [['RequestId', 'CallId']], fails: 'success' },
  },
};
