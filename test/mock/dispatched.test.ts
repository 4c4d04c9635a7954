/** Dispatch by headers, with versions: the rules of the wire hold for a vendor whose gateway looks quite different. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { load } from '../../generator/read/load.js';
import { createMock, type Listening } from '../../generator/mock/mock.js';
import { buildApi } from '../../generator/meaning/build.js';
import { speak } from './raw.js';

let mock: Listening;
beforeAll(async () => {
  mock = await createMock(buildApi(await load('test/cases/dispatched/openapi.yaml'))).listen();
});
afterAll(() => mock.close());

async function ask(method: string, headers: readonly string[], body?: string, target = '/gateway/v2') {
  const length = body === undefined ? [] : [`Content-Length: ${Buffer.byteLength(body)}`];
  const lines = [`${method} ${target} HTTP/1.1`, 'Host: vault', ...headers, ...length, '', body ?? ''];
  const { answers } = await speak(mock.port, { parts: [lines.join('\r\n')], answers: 1 });
  const [answer] = answers;
  if (answer === undefined) throw new Error('no answer');
  return {
    status: answer.status,
    allow: answer.headers['allow'],
    json: JSON.parse(answer.body) as Record<string, unknown>,
  };
}

const old = ['X-Action: ListVaults', 'X-Version: 2021-01-01', 'X-Region: north'];
const current = ['X-Action: ListVaults', 'X-Version: 2024-06-30'];
const filter = '{"filter":{"by":"name","prefix":"b"}}';

describe('the version decides which of two operations an action is', () => {
  it('by GET in one, by POST in the other', async () => {
    expect(await ask('GET', old)).toMatchObject({ status: 200, json: { vaults: [{ name: 'blue' }, { name: 'red' }] } });
    expect(await ask('POST', current, filter)).toMatchObject({ status: 200, json: { items: [{ name: 'blue' }] } });
  });

  it('header names in any case', async () => {
    const headers = ['x-action: ListVaults', 'X-VERSION: 2021-01-01', 'x-region: south'];
    expect((await ask('GET', headers)).status).toBe(200);
  });

  const table = [
    { given: 'the method of the other version', ask: () => ask('POST', old, filter), status: 405, code: 'wrong-verb' },
    { given: 'no action', ask: () => ask('GET', old.slice(1)), status: 422, code: 'absent', says: /X-Action/ },
    {
      given: 'no version',
      ask: () => ask('GET', ['X-Action: ListVaults']),
      status: 422,
      code: 'absent',
      says: /X-Version/,
    },
    {
      given: 'an action that the version lacks',
      ask: () => ask('POST', ['X-Action: PutKeys', 'X-Version: 2021-01-01'], '{}'),
      ...{ status: 422, code: 'refused', says: /X-Version refuses 2021-01-01/ },
    },
    {
      given: 'the action twice',
      ask: () => ask('GET', [...old, 'X-Action: ListVaults']),
      status: 422,
      code: 'refused',
    },
    {
      given: 'the action in the query',
      ask: () => ask('GET', old.slice(1), undefined, '/gateway/v2?X-Action=ListVaults'),
      ...{ status: 422, code: 'absent' },
    },
    {
      given: 'a label as a path',
      ask: () => ask('GET', old, undefined, '/gateway/v2/ListVaults'),
      status: 404,
      code: 'nowhere',
    },
    {
      given: 'a header that is an argument left out',
      ask: () => ask('GET', old.slice(0, 2)),
      status: 422,
      code: 'absent',
      says: /X-Region/,
    },
    {
      given: 'another branch of the filter',
      ask: () => ask('POST', current, '{"filter":{"by":"size","prefix":"b"}}'),
      ...{ status: 422, code: 'absent', says: /filter\.atLeast/ },
    },
  ];
  it.each(table)('$given', async ({ ask: answer, status, code, says = /./ }) => {
    const { json, ...got } = await answer();
    expect([got.status, json['errorCode']]).toEqual([status, code]);
    expect(json['detail']).toMatch(says);
    expect(got.allow).toBe(status === 405 ? 'GET, HEAD, OPTIONS' : undefined);
  });
});
