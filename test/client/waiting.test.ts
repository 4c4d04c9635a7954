/** Waiting for what a call begins, over a real socket: the end is told by the document, not by the caller. */
import { afterEach, describe, expect, expectTypeOf, it, vi } from 'vitest';
import {
  createClient,
  type CreateStatefulWorkloadInput,
  type DescribeStatefulWorkloadInfoAnswer,
} from '../../generated/client.js';
import { createClient as createExactClient } from '../../generated/longs.js';
import { withPaging } from '../../generated/paging.js';
import { validation } from '../../generated/validation.js';
import { ApiError, WaitError, withWaiting, type WaitOptions } from '../../generated/waiting.js';
import { waiting } from '../../generator/runtime/waiting.js';
import { answer, serve, silence, type Script, type TestServer } from '../runtime/server.js';

let server: TestServer | undefined;
afterEach(async () => server?.close());

async function client(...scripts: Script[]) {
  server = await serve(...scripts);
  return withWaiting(createClient({ baseUrl: server.baseUrl, retry: 0 }));
}

const input: CreateStatefulWorkloadInput = {
  Placement: {},
  ContainerType: 'Standard',
  VirtualPrivateCloud: {},
  NamespaceId: 7,
  Name: 'web',
  Containers: [{ Name: 'web' }],
};
const created = answer(200, { StatefulWorkloadId: 42 });
const state = (Status: string) => answer(200, { NamespaceId: 7, StatefulWorkloadId: 42, Name: 'web', Status });
const quickly = { intervalMs: 1 };
const asked = () => server?.seen.map((line) => /Action=(\w+)/.exec(line)?.[1]);

describe('andWait', () => {
  it('calls once, asks until the end, and gives the last answer', async () => {
    const ncs = await client(created, state('Creating'), state('Updating'), state('Running'));
    const workload = await ncs.createStatefulWorkload.andWait(input, quickly);
    expectTypeOf(workload).toEqualTypeOf<DescribeStatefulWorkloadInfoAnswer>();
    expect(workload).toMatchObject({ StatefulWorkloadId: 42, Status: 'Running' });
    expect(asked()).toEqual([
      'CreateStatefulWorkload',
      ...Array.from({ length: 3 }, () => 'DescribeStatefulWorkloadInfo'),
    ]);
    expect(server?.seen[1]).toBe(
      'GET /ncs?Action=DescribeStatefulWorkloadInfo&Version=2017-11-16&NamespaceId=7&StatefulWorkloadId=42',
    );
  });

  it.each(['CreateFail', 'Abnormal'])('throws when it ends with %s', async (bad) => {
    const ncs = await client(created, state('Creating'), state(bad));
    const end = ncs.createStatefulWorkload.andWait(input, quickly);
    await expect(end).rejects.toThrow(WaitError);
    await expect(end).rejects.toMatchObject({
      message: `createStatefulWorkload: ended in the state ${bad}`,
      action: 'createStatefulWorkload',
      reason: 'state',
      state: bad,
      data: { StatefulWorkloadId: 42, Status: bad },
    });
  });

  it('goes on with a state that is not listed', async () => {
    const ncs = await client(created, state('Melting'), state('Running'));
    expect(await ncs.createStatefulWorkload.andWait(input, quickly)).toMatchObject({ Status: 'Running' });
  });

  it('throws when the time is up, with the last state', async () => {
    const ncs = await client(created, state('Creating'));
    const end = ncs.createStatefulWorkload.andWait(input, { intervalMs: 10, timeoutMs: 200 });
    await expect(end).rejects.toMatchObject({
      name: 'WaitError',
      message: 'createStatefulWorkload: not done in time, last state Creating',
      reason: 'timeout',
      state: 'Creating',
    });
  });

  it('throws when the time is up while a question has no answer', async () => {
    const ncs = await client(created, state('Creating'), silence);
    const end = ncs.createStatefulWorkload.andWait(input, { ...quickly, timeoutMs: 150 });
    await expect(end).rejects.toMatchObject({ name: 'WaitError', reason: 'timeout', state: 'Creating' });
  });

  it.each([{}, { RequestId: 'r-1' }, { StatefulWorkloadId: null }])(
    'asks nobody when the answer %j does not say about whom',
    async (body) => {
      const ncs = await client(answer(200, body), state('Running'));
      const end = ncs.createStatefulWorkload.andWait(input, quickly);
      await expect(end).rejects.toMatchObject({
        name: 'WaitError',
        message: 'createStatefulWorkload: cannot be asked about, its answer has no StatefulWorkloadId',
        reason: 'unidentified',
        data: body,
      });
      expect(asked()).toEqual(['CreateStatefulWorkload']);
    },
  );

  it('lets a question fail as often as the client tries again', async () => {
    const broken = answer(503, { Code: 'InternalServerError', Message: 'Later.' });
    server = await serve(created, broken, state('Creating'), broken, state('Running'));
    const ncs = withWaiting(createClient({ baseUrl: server.baseUrl, retry: 1, retryDelayMs: 1 }));
    expect(await ncs.createStatefulWorkload.andWait(input, quickly)).toMatchObject({ Status: 'Running' });
    expect(asked()).toEqual([
      'CreateStatefulWorkload',
      ...Array.from({ length: 4 }, () => 'DescribeStatefulWorkloadInfo'),
    ]);
  });

  it('never asks when the call itself fails', async () => {
    const ncs = await client(answer(400, { Code: 'InvalidFormat', Message: 'No.' }));
    const end = ncs.createStatefulWorkload.andWait(input, quickly);
    await expect(end).rejects.toThrow(ApiError);
    await expect(end).rejects.toMatchObject({ action: 'createStatefulWorkload', code: 'InvalidFormat' });
    expect(asked()).toEqual(['CreateStatefulWorkload']);
  });

  it('throws what unwrap throws when a question fails', async () => {
    const ncs = await client(created, answer(404, { Code: 'ResourceNotFound', Message: 'Gone.' }));
    const end = ncs.createStatefulWorkload.andWait(input, quickly);
    await expect(end).rejects.toMatchObject({ action: 'describeStatefulWorkloadInfo', code: 'ResourceNotFound' });
  });

  it('ends with the caller’s signal, between two questions as well', async () => {
    const ncs = await client(created, state('Creating'));
    const controller = new AbortController();
    const end = ncs.createStatefulWorkload.andWait(input, { intervalMs: 60_000, signal: controller.signal });
    while ((asked()?.length ?? 0) < 2) await new Promise((done) => setTimeout(done, 5));
    controller.abort(new Error('enough'));
    await expect(end).rejects.toMatchObject({ name: 'ApiError', kind: 'aborted' });
    expect(asked()).toHaveLength(2);
  });
});

describe('the pauses', () => {
  const states = { start: { ask: 'look', given: [], state: ['state'], well: ['done'], badly: [] } } as const;
  /** When each question came, on a clock that the test turns. */
  async function questionsAt(total: number, options: WaitOptions): Promise<number[]> {
    vi.useFakeTimers({ now: 0 });
    try {
      const at: number[] = [];
      const client = {
        start: async () => ({ ok: true, data: {} }) as never,
        look: async () => (at.push(Date.now()), { ok: true, data: { state: 'busy' } }) as never,
      };
      const { start } = waiting(client, states);
      const end = (start as unknown as { andWait(input: object, options: WaitOptions): Promise<unknown> })
        .andWait({}, options)
        .catch((error: unknown) => error);
      await vi.advanceTimersByTimeAsync(total);
      await end;
      return at;
    } finally {
      vi.useRealTimers();
    }
  }

  it.each([
    ['grow by half', { intervalMs: 1000, timeoutMs: 8000 }, [0, 1000, 2500, 4750]],
    ['never exceed the longest', { intervalMs: 1000, longestIntervalMs: 1200, timeoutMs: 4000 }, [0, 1000, 2200, 3400]],
    ['not even the first one', { intervalMs: 9000, longestIntervalMs: 1000, timeoutMs: 3500 }, [0, 1000, 2000, 3000]],
    [
      'do not shrink when the caller asks for long ones',
      { intervalMs: 60_000, timeoutMs: 150_000 },
      [0, 60_000, 120_000],
    ],
    ['are there even when none is asked for', { intervalMs: 0, timeoutMs: 4 }, [0, 1]],
  ])('%s', async (_name, options, want) => {
    expect((await questionsAt(200_000, options)).slice(0, want.length)).toEqual(want);
  });
});

describe('the question', () => {
  it('does without an optional argument that nobody gave', async () => {
    const questions: unknown[] = [];
    const client = {
      start: async () => ({ ok: true, data: { Id: 1 } }) as never,
      look: async (question?: unknown) => (questions.push(question), { ok: true, data: { state: 'done' } }) as never,
    };
    const { start } = waiting(client, {
      start: {
        ...{ ask: 'look', state: ['state'], well: ['done'], badly: [] },
        given: [
          { to: ['Id'], from: 'answer', at: ['Id'] },
          { to: ['Zone'], from: 'input', at: ['Zone'], optional: true },
        ],
      },
    });
    await (start as unknown as { andWait(input: object): Promise<unknown> }).andWait({});
    expect(questions).toEqual([{ Id: 1 }]);
  });
});

describe('the time', () => {
  it('is up although a question’s timer fires a moment before the clock says so', async () => {
    vi.useFakeTimers({ now: 0, toFake: ['Date'] });
    try {
      const client = {
        start: async () => ({ ok: true, data: {} }) as never,
        look: async () => {
          vi.setSystemTime(999);
          return { ok: false, action: 'look', error: { kind: 'timeout', message: 'No answer' } } as never;
        },
      };
      const { start } = waiting(client, {
        start: { ask: 'look', given: [], state: ['state'], well: ['done'], badly: [] },
      });
      const end = (start as unknown as { andWait(input: object, options: WaitOptions): Promise<unknown> }).andWait(
        {},
        { timeoutMs: 1000 },
      );
      await expect(end).rejects.toMatchObject({ name: 'WaitError', reason: 'timeout' });
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('wait', () => {
  it('waits for a call that was made before', async () => {
    const ncs = await client(state('Creating'), state('Running'));
    const answered = { StatefulWorkloadId: 42 };
    expect(await ncs.createStatefulWorkload.wait(input, answered, quickly)).toMatchObject({ Status: 'Running' });
    expect(asked()).toEqual(['DescribeStatefulWorkloadInfo', 'DescribeStatefulWorkloadInfo']);
  });
});

describe('the client that waits', () => {
  it('still has every method, and what was added to them before', async () => {
    const ncs = withWaiting(withPaging(createClient({ baseUrl: '' })));
    expect(Object.keys(ncs)).toEqual(Object.keys(createClient({ baseUrl: '' })));
    expectTypeOf(ncs.describeStatefulWorkloadsAllNamespaces).toHaveProperty('items');
    expectTypeOf(ncs.restartContainer).not.toHaveProperty('andWait');
    expect(ncs.describeStatefulWorkloadsAllNamespaces.items).toBeTypeOf('function');
  });

  it('may be one that validates, which still refuses a wrong input', async () => {
    server = await serve(created, state('Running'));
    const ncs = withWaiting(withPaging(createClient({ baseUrl: server.baseUrl, ...validation() })));
    const wrong = ncs.createStatefulWorkload.andWait({ ...input, Name: 7 as never }, quickly);
    await expect(wrong).rejects.toMatchObject({ name: 'ApiError', kind: 'invalid' });
    expect(server.seen).toEqual([]);
  });

  it('may be the one with exact integers, whose digits it passes on', async () => {
    server = await serve(answer(200, '{"StatefulWorkloadId":9007199254740993}'), state('Running'));
    const ncs = withWaiting(createExactClient({ baseUrl: server.baseUrl }));
    const workload = await ncs.createStatefulWorkload.andWait(input, quickly);
    expectTypeOf(workload.StatefulWorkloadId).toEqualTypeOf<bigint>();
    expect(server.seen[1]).toContain('StatefulWorkloadId=9007199254740993');
  });

  it('puts arguments into their group where they stand apart by place', async () => {
    const questions: unknown[] = [];
    const rest = {
      start: async () => ({ ok: true, data: { job: { id: 'j1' } } }) as never,
      describe: async (question?: unknown) => {
        questions.push(question);
        return { ok: true, data: { state: 'done' } } as never;
      },
    };
    const ended = waiting(rest, {
      start: {
        ask: 'describe',
        given: [
          { to: ['path', 'jobId'], from: 'answer', at: ['job', 'id'] },
          { to: ['path', 'zone'], from: 'input', at: ['body', 'zone'] },
        ],
        state: ['state'],
        well: ['done'],
        badly: [],
      },
    });
    const start = ended.start as unknown as { andWait: (input: object) => Promise<unknown> };
    expect(await start.andWait({ body: { zone: 'b' } })).toEqual({ state: 'done' });
    expect(questions).toEqual([{ path: { jobId: 'j1', zone: 'b' } }]);
  });
});
