import jayson from 'jayson/promise/index.js';
import { paged } from '../row.js';
import { long, thrown, type Sdk } from '../sdk.js';

const owners = ['ada', 'bea', 'cyd', 'dan', 'eve'];
const account = { owner: 'zoé “Z”', labels: ['a', 'b'], limits: { day: 10.5, week: 70 } };

interface Answer {
  readonly id: unknown;
  readonly result: Readonly<Record<string, unknown>>;
  readonly error?: { readonly code: number };
}
interface Page {
  readonly accounts: readonly { readonly owner: string }[];
  readonly nextCursor?: string;
}

export const rpc: Sdk = {
  name: 'jayson',
  folder: 'jayson',
  seed: { Account: owners.map((owner, index) => ({ account: index + 1, owner, balance: long })) },
  open: (url) => {
    const { hostname, port } = new URL(url);
    const client = jayson.Client.http({ hostname, port });
    /** This SDK hands over the error that it was answered, and leaves it to its callers to throw it. */
    const asked = async (method: string, params: object): Promise<Answer> => {
      const answer = (await client.request(method, params)) as Answer;
      if (answer.error !== undefined) throw Object.assign(new Error(method), answer.error);
      return answer;
    };
    return {
      success: async () => {
        const sent: { id?: unknown }[] = [];
        client.once('request', (request: { id?: unknown }) => sent.push(request));
        const { result, id } = await asked('account.open', account);
        return { data: result['owner'], id: id === sent[0]?.id ? id : undefined };
      },
      error: () => thrown(asked('account.get', { account: 99 }), ({ code }: { code: number }) => code),
      list: () =>
        paged<string>(async (cursor) => {
          const { result } = await asked('account.list', { limit: 2, ...(cursor === undefined ? {} : { cursor }) });
          const { accounts, nextCursor } = result as unknown as Page;
          return [accounts.map(({ owner }) => owner), nextCursor];
        }),
      digits: async () => (await asked('account.get', { account: 1 })).result['balance'],
    };
  },
  ours: {
    // What the SDK says of itself.
    headers: { Accept: 'application/json' },
    success: { method: 'openAccount', input: account, pick: ({ owner }: Record<string, unknown>) => owner },
    error: { method: 'getAccount', input: { account: 99 } },
    list: { method: 'listAccounts', input: { limit: 2 }, pick: ({ owner }: Record<string, unknown>) => owner },
    digits: { method: 'getAccount', input: { account: 1 }, pick: ({ balance }: Record<string, unknown>) => balance },
  },
  want: { data: 'zoé “Z”', code: -32001, items: owners },
  breaks: {
    dispatch: { replaces: [['const: account.open', 'const: account.new']], fails: 'success' },
    code: { replaces: [['code: -32001', 'code: -32002']], fails: 'error' },
    envelope: {
      replaces: [
        ['/result', '/data'],
        ['result:', 'data:'],
      ],
      fails: 'success',
    },
    token: { replaces: [['nextCursor', 'next']], fails: 'list' },
    'call id': {
      replaces: [
        [', call: /id }', ' }'],
        ['[jsonrpc, method, params, id]', '[jsonrpc, method, params]'],
      ],
      fails: 'success',
    },
  },
};
