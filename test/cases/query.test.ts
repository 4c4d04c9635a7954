/** Action and version in the query, in front of a mock that remembers. */
import { beforeAll, describe, expect, it } from 'vitest';
import { runStories } from '../../generator/contract/checks/stories.js';
import type { AnyClient } from '../../generator/contract/checks/generated.js';
import { sender } from '../../generator/contract/live/send.js';
import { openSession } from '../../generator/contract/session.js';
import { createMock } from '../../generator/mock/mock.js';
import { family, type Family } from './family.js';

let instances: Family;
let remembered: Family;
beforeAll(async () => {
  instances = await family('query');
  remembered = await family('query', { stateful: true });
});

it('is as the contract says, types, client and documentation included', async () => {
  expect(await instances.faults()).toEqual([]);
});

it('its walk-through can be walked', async () => {
  const { api } = remembered;
  const mock = createMock(api, { stateful: true });
  const { url, close } = await mock.listen();
  try {
    const session = openSession({ api, send: sender(url), base: url, kind: 'own', seed: 1 });
    const pass = (seconds: number) => mock.memory?.advance(seconds * 1000);
    const { findings, uncovered } = await runStories(session, { stories: api.stories, pass });
    expect([findings, uncovered]).toEqual([[], []]);
  } finally {
    await close();
  }
});

describe('with a memory', () => {
  it('everything goes by the query, and lists to their end', async () => {
    const ids: unknown[] = [];
    for (const InstanceName of ['one', 'two', 'three']) {
      const made = await remembered.client['runInstance']?.({ RegionId: 'north-1', InstanceName });
      ids.push((made?.['data'] as { InstanceId: string }).InstanceId);
    }
    expect(remembered.sent[0]).toMatchObject({
      method: 'POST',
      url: '/?Action=RunInstance&Version=2014-05-26&RegionId=north-1&InstanceName=one',
      body: '',
    });
    const { withPaging } = await remembered.load<{
      withPaging(client: AnyClient): Record<string, { items(input: object): AsyncIterable<{ InstanceId: string }> }>;
    }>('paging.ts');
    const found: string[] = [];
    const walk = withPaging(remembered.client)['describeInstances'];
    for await (const { InstanceId } of walk?.items({ RegionId: 'north-1', PageSize: 2 }) ?? []) found.push(InstanceId);
    expect(found).toEqual(ids);
    expect(remembered.sent.slice(3).map(({ url }) => /PageNumber=\d/.exec(url)?.[0])).toEqual([
      'PageNumber=1',
      'PageNumber=2',
    ]);
    expect(await remembered.client['deleteInstance']?.({ InstanceId: 'i-none' })).toMatchObject({
      ok: false,
      error: { code: 'InvalidInstanceId.NotFound', message: 'There is no machine i-none.' },
    });
  });
});

it('what a signature adds to the query changes nothing for the mock', async () => {
  const signed = '&AccessKeyId=a&SignatureMethod=HMAC-SHA1&SignatureNonce=n&Signature=x%3D&Format=JSON';
  const call = 'http://mock/?Action=DescribeInstances&Version=2014-05-26&RegionId=north-1';
  expect((await instances.mock.fetch(call + signed)).status).toBe(200);
});
