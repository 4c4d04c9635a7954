/** One right outcome for everything a server or a network can do, over a real socket. */
import { afterEach, describe, expect, it } from 'vitest';
import { createClient, type ClientOptions } from '../../generated/client.js';
import { answer, cut, reset, serve, silence, stall, type Script, type TestServer } from '../runtime/server.js';

let server: TestServer | undefined;
afterEach(async () => server?.close());

async function client(options: Partial<ClientOptions>, ...scripts: Script[]) {
  server = await serve(...scripts);
  return createClient({ baseUrl: server.baseUrl, retryDelayMs: 1, ...options });
}

const workload = { NamespaceId: 1, StatefulWorkloadId: 2 };
const notFound = { Code: 'ResourceNotFound', Message: 'There is no such thing.', RequestId: 'r-1' };
const list = { TotalCount: 0, StatefulWorkloads: [], RequestId: 'r-2' };

interface Case {
  readonly given: Script;
  readonly options?: Partial<ClientOptions>;
  readonly want: object;
}

/** What comes of an answer to an action that documents one (a list), with the number of times it is asked for. */
const cases: Readonly<Record<string, Case & { readonly times: number }>> = {
  'a documented answer': {
    given: answer(200, list),
    times: 1,
    want: { ok: true, status: 200, data: list, requestId: 'r-2' },
  },
  'a documented answer under another content type': {
    given: answer(200, list, { 'Content-Type': 'text/plain' }),
    times: 1,
    want: { ok: true, data: list },
  },
  'a status that is not listed': { given: answer(201, list), times: 1, want: { ok: true, status: 201, data: list } },
  'a value that is not listed': {
    given: answer(200, { StatefulWorkloads: [{ StatefulWorkloadId: 1, Name: 'a', Status: 'Melting' }] }),
    times: 1,
    want: { ok: true, data: { StatefulWorkloads: [{ Status: 'Melting' }] } },
  },
  'a documented error': {
    given: answer(400, { ...notFound, Code: 'InvalidFormat' }),
    times: 1,
    want: {
      ok: false,
      status: 400,
      requestId: 'r-1',
      error: { kind: 'api', status: 400, code: 'InvalidFormat', message: 'There is no such thing.' },
    },
  },
  'a code that is not listed': {
    given: answer(409, { Code: 'Brand.New', Message: '' }),
    times: 1,
    want: { ok: false, status: 409, error: { kind: 'api', code: 'Brand.New', message: '' } },
  },
  'an error under status 200': {
    given: answer(200, notFound),
    times: 1,
    want: { ok: false, status: 200, error: { kind: 'api', code: 'ResourceNotFound' } },
  },
  'a status 500 without a body': {
    given: answer(500, ''),
    times: 3,
    want: {
      ok: false,
      status: 500,
      error: { kind: 'unreadable', status: 500, text: '', message: 'Undocumented answer' },
    },
  },
  "a proxy's page": {
    given: answer(502, '<html>Bad gateway</html>', { 'Content-Type': 'text/html' }),
    times: 3,
    want: { ok: false, status: 502, error: { kind: 'unreadable', text: '<html>Bad gateway</html>' } },
  },
  'an error as JSON that is no error of this API': {
    given: answer(403, { error: 'forbidden' }),
    times: 1,
    want: { ok: false, status: 403, error: { kind: 'unreadable', text: '{"error":"forbidden"}' } },
  },
  'half a JSON text': {
    given: answer(200, '{"StatefulWorkloads":['),
    times: 1,
    want: { ok: false, status: 200, error: { kind: 'unreadable', text: '{"StatefulWorkloads":[' } },
  },
  'a page under status 200': {
    given: answer(200, '<html>Log in</html>'),
    times: 1,
    want: { ok: false, error: { kind: 'unreadable' } },
  },
  'nothing under status 200': {
    given: answer(200, ''),
    times: 1,
    want: { ok: false, error: { kind: 'unreadable', text: '' } },
  },
  'nothing under status 204': {
    given: answer(204, ''),
    times: 1,
    want: { ok: false, status: 204, error: { kind: 'unreadable' } },
  },
  'a JSON text that is no object': {
    given: answer(200, 'null'),
    times: 1,
    want: { ok: false, error: { kind: 'unreadable', text: 'null' } },
  },
  'a JSON text that is a list': {
    given: answer(200, '[]'),
    times: 1,
    want: { ok: false, error: { kind: 'unreadable', text: '[]' } },
  },
  'an answer after white space': { given: answer(200, `\r\n ${JSON.stringify(list)}`), times: 1, want: { ok: true } },
  'an integer beyond 2^53': {
    given: answer(200, '{"StatefulWorkloads":[{"StatefulWorkloadId":9007199254740993}]}'),
    times: 1,
    want: { ok: false, error: { kind: 'unreadable', message: 'RangeError: 9007199254740993 is unsafe' } },
  },
  'an integer beyond 2^53 in an error': {
    given: answer(400, '{"Code":"InvalidFormat","Message":"","Id":9007199254740993}'),
    times: 1,
    want: {
      ok: false,
      error: { kind: 'unreadable', text: '{"Code":"InvalidFormat","Message":"","Id":9007199254740993}' },
    },
  },
  'a redirect': {
    given: answer(302, '', { Location: '/elsewhere' }),
    times: 1,
    want: { ok: false, status: 302, error: { kind: 'unreadable', status: 302 } },
  },
  'a broken connection': {
    given: reset,
    times: 3,
    want: { ok: false, status: undefined, error: { kind: 'network', message: 'TypeError: fetch failed' } },
  },
  'an answer cut off': { given: cut, times: 3, want: { ok: false, error: { kind: 'network' } } },
  'no answer in time': {
    given: silence,
    options: { attemptTimeoutMs: 40 },
    times: 3,
    want: { ok: false, error: { kind: 'timeout', message: 'No answer in 40 ms' } },
  },
  'half an answer in time': {
    given: stall,
    options: { attemptTimeoutMs: 40, retry: 0 },
    times: 1,
    want: { ok: false, error: { kind: 'timeout' } },
  },
  'no answer in all the time there is': {
    given: silence,
    options: { timeoutMs: 60 },
    times: 1,
    want: { ok: false, error: { kind: 'timeout' } },
  },
};

describe('an action that documents an answer', () => {
  it.each(Object.entries(cases))('%s', async (_name, { given, options = {}, times, want }) => {
    const ncs = await client(options, given);
    const result = await ncs.describeStatefulWorkloads({ NamespaceId: 1 });
    expect(result).toMatchObject({ action: 'describeStatefulWorkloads', ...want });
    expect(server?.seen).toHaveLength(times);
  });
});

const silent: Readonly<Record<string, Case>> = {
  'nothing at all': { given: answer(200, ''), want: { ok: true, data: undefined, requestId: undefined } },
  'nothing under status 204': { given: answer(204, ''), want: { ok: true, status: 204, data: undefined } },
  'an empty object': { given: answer(200, {}), want: { ok: true, data: {} } },
  'the name of the call': {
    given: answer(200, { RequestId: 'r-3' }),
    want: { ok: true, data: { RequestId: 'r-3' }, requestId: 'r-3' },
  },
  'an error under status 200': {
    given: answer(200, notFound),
    want: { ok: false, error: { kind: 'api', code: 'ResourceNotFound' } },
  },
  'a page': { given: answer(200, '<html></html>'), want: { ok: false, error: { kind: 'unreadable' } } },
  'a JSON text that is no object': { given: answer(200, '"OK"'), want: { ok: false, error: { kind: 'unreadable' } } },
};

describe('an action that documents none', () => {
  it.each(Object.entries(silent))('%s', async (_name, { given, want }) => {
    const ncs = await client({}, given);
    expect(await ncs.redeployStatefulWorkload(workload)).toMatchObject(want);
    expect(server?.seen).toHaveLength(1);
  });
});

describe('a GET that changes something is never sent twice', () => {
  const failures: Readonly<Record<string, Script>> = {
    'a status 503 that asks to come back': answer(503, '', { 'Retry-After': '0' }),
    'a status 429': answer(429, { Code: 'Throttled', Message: '' }, { 'Retry-After': '0' }),
    'a broken connection': reset,
    'an answer cut off': cut,
    'a redirect': answer(307, '', { Location: '/ncs?Action=DeleteStatefulWorkload' }),
    'no answer in time': silence,
  };
  it.each(Object.entries(failures))('%s', async (_name, script) => {
    const ncs = await client({ retry: 5, attemptTimeoutMs: 40 }, script, answer(200, {}));
    const result = await ncs.deleteStatefulWorkload(workload);
    expect(result.ok).toBe(false);
    expect(server?.seen).toHaveLength(1);
  });
});

it('a call that reads stays one, whatever its input holds', async () => {
  const ncs = await client({}, answer(503, ''));
  const row = { ...workload, Action: 'DeleteStatefulWorkload', Version: '1' };
  await ncs.describeStatefulWorkloadInfo(row);
  const call = 'GET /ncs?Action=DescribeStatefulWorkloadInfo&Version=2017-11-16&NamespaceId=1&StatefulWorkloadId=2';
  expect(server?.seen).toEqual([call, call, call]);
});

describe('a call that is ended', () => {
  it('is not sent when its signal has fired already', async () => {
    const ncs = await client({}, answer(200, list));
    const reason = new Error('enough');
    const result = await ncs.describeStatefulWorkloads({ NamespaceId: 1 }, { signal: AbortSignal.abort(reason) });
    expect(result).toMatchObject({ ok: false, error: { kind: 'aborted', message: 'Error: enough', cause: reason } });
    expect(server?.seen).toEqual([]);
  });

  it.each([
    ['waits for an answer', silence],
    ['reads one', stall],
    ['pauses before another attempt', answer(503, '', { 'Retry-After': '30' })],
  ])('ends at once while it %s', async (_name, script) => {
    const ncs = await client({}, script);
    const caller = new AbortController();
    const call = ncs.describeStatefulWorkloads({ NamespaceId: 1 }, { signal: caller.signal });
    // Left alone, each of them would outlast the test.
    await expect.poll(() => server?.seen.length, { timeout: 10_000 }).toBe(1);
    setTimeout(() => caller.abort(), 60);
    expect(await call).toMatchObject({ ok: false, error: { kind: 'aborted' } });
    expect(server?.seen).toHaveLength(1);
  });

  it('leaves no listener on a signal that outlives it', async () => {
    const ncs = await client({}, answer(200, list));
    const caller = new AbortController();
    let listeners = 0;
    const { addEventListener } = caller.signal;
    caller.signal.addEventListener = (...all: Parameters<typeof addEventListener>) => {
      listeners += 1;
      (all[2] as AddEventListenerOptions | undefined)?.signal?.addEventListener('abort', () => (listeners -= 1));
      addEventListener.apply(caller.signal, all);
    };
    await ncs.describeStatefulWorkloads({ NamespaceId: 1 }, { signal: caller.signal });
    expect(listeners).toBe(0);
  });
});
