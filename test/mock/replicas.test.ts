/** The mock keeps no state: two copies behind a balancer answer like one, whoever of them is asked. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { load } from '../../generator/read/load.js';
import { createMock, type Listening } from '../../generator/mock/mock.js';
import type { Operation } from '../../generator/meaning/api.js';
import { buildApi } from '../../generator/meaning/build.js';
import { wireRequest } from '../../generator/meaning/operation/wire.js';
import { balance, withoutNginx, type Balancer } from './nginx.js';

const missing = withoutNginx();
const api = buildApi(await load('spec/openapi.yaml'));

describe.skipIf(missing !== undefined)('two copies behind nginx', () => {
  let copies: Listening[];
  let front: Balancer;
  const alone = createMock(api);

  beforeAll(async () => {
    copies = await Promise.all([createMock(api).listen(), createMock(api).listen()]);
    front = await balance(copies.map(({ port }) => port));
  });
  afterAll(async () => {
    await front?.stop();
    await Promise.all((copies ?? []).map((copy) => copy.close()));
  });

  const ask = async (base: string | undefined, operation: Operation, headers: Record<string, string>, more = '') => {
    const required = operation.parameters.filter((one) => one.required);
    const value = operation.body?.contents[0]?.examples[0]?.value;
    const { method, target, body } = wireRequest(operation, {
      query: Object.fromEntries(required.map(({ name, examples }) => [name, examples[0]?.value ?? null])),
      ...(value === undefined ? {} : { body: value }),
    });
    const init = { method, headers: { ...headers, 'X-Request-Id': 'same' }, ...(body === undefined ? {} : { body }) };
    const answer =
      base === undefined
        ? await alone.fetch(`http://mock${target}${more}`, init)
        : await fetch(`${base}${target}${more}`, init);
    return {
      said: [answer.status, answer.headers.get('x-mock-ignored'), await answer.text()],
      upstream: answer.headers.get('x-upstream'),
    };
  };

  const wishes: { title: string; headers: Record<string, string>; more?: string }[] = [
    { title: 'documented', headers: {} },
    { title: 'generated', headers: { Prefer: 'dynamic=true, seed=5' } },
    { title: 'forced', headers: { 'X-Mock-Error': 'InternalServerError' } },
    { title: 'with a name nobody knows', headers: {}, more: '&Unknown=1' },
    { title: 'refused', headers: {}, more: '&Version=1' },
  ];

  it.each(api.operations.map((operation) => [operation.id, operation] as const))(
    '%s: both answer like one that stands alone',
    async (_id, operation) => {
      const asked = new Set<string | null>();
      for (const { title, headers, more } of wishes) {
        const want = (await ask(undefined, operation, headers, more)).said;
        for (let time = 0; time < 4; time += 1) {
          const { said, upstream } = await ask(front.url, operation, headers, more);
          expect([title, ...said]).toEqual([title, ...want]);
          asked.add(upstream);
        }
      }
      expect(asked, 'each copy had its turn').toEqual(new Set(copies.map(({ port }) => `127.0.0.1:${port}`)));
    },
  );

  it('a copy that goes away is not missed', async () => {
    const [first, second] = copies;
    const [operation] = api.operations;
    if (first === undefined || second === undefined || operation === undefined)
      throw new Error('two copies are needed');
    await first.close();
    for (let time = 0; time < 10; time += 1) expect((await ask(front.url, operation, {})).said[0]).toBe(200);
    copies = [second];
  });
});
