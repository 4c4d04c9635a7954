/** Waiting and trying again: every attempt passes through the middleware, within the time there is. */
import { afterEach, describe, expect, it } from 'vitest';
import { createClient, type ClientOptions, type Middleware } from '../../generated/client.js';
import { answer, serve, silence, type Script, type TestServer } from '../runtime/server.js';

let server: TestServer | undefined;
afterEach(async () => server?.close());

async function client(options: Partial<ClientOptions>, ...scripts: Script[]) {
  server = await serve(...scripts);
  return createClient({ baseUrl: `${server.baseUrl}/base/`, retryDelayMs: 1, ...options });
}

const list = answer(200, { StatefulWorkloads: [] });
const busy = answer(503, { Code: 'Busy', Message: '' });

describe('another attempt', () => {
  it('passes through the middleware with a request of its own', async () => {
    const seen: string[] = [];
    const sign: Middleware = {
      onRequest({ request }) {
        request.headers.set('x-nonce', `${seen.length}`);
        seen.push(`${request.method} ${new URL(request.url).pathname}${new URL(request.url).search}`);
      },
    };
    const nonces: (string | string[] | undefined)[] = [];
    const noting =
      (script: Script): Script =>
      (request, response) => {
        nonces.push(request.headers['x-nonce']);
        script(request, response);
      };
    const ncs = await client({ middleware: [sign] }, noting(busy), noting(busy), noting(list));
    expect(await ncs.describeStatefulWorkloads({ NamespaceId: 1 })).toMatchObject({ ok: true });
    expect(nonces).toEqual(['0', '1', '2']);
    const call = 'GET /base/ncs?Action=DescribeStatefulWorkloads&Version=2017-11-16&NamespaceId=1';
    expect(seen).toEqual([call, call, call]);
  });

  it.each([
    ['two more by default', {}, 3],
    ['none when none is wanted', { retry: 0 }, 1],
    ['as many as are wanted', { retry: 4 }, 5],
  ])('%s', async (_name, options, times) => {
    const ncs = await client({}, busy);
    const result = await ncs.describeStatefulWorkloads({ NamespaceId: 1 }, options);
    expect(result).toMatchObject({ ok: false, status: 503, error: { code: 'Busy' } });
    expect(server?.seen).toHaveLength(times);
  });

  it('comes when the server asks for it', async () => {
    const ncs = await client({ retryDelayMs: 60_000 }, answer(429, '', { 'Retry-After': '0' }), list);
    expect(await ncs.describeStatefulWorkloads({ NamespaceId: 1 })).toMatchObject({ ok: true });
  });

  it('is not waited for longer than the call may take: the answer at hand comes back', async () => {
    // Waiting would outlast the test.
    const ncs = await client(
      { timeoutMs: 10_000 },
      answer(503, { Code: 'Busy', Message: '' }, { 'Retry-After': '60' }),
    );
    expect(await ncs.describeStatefulWorkloads({ NamespaceId: 1 })).toMatchObject({
      ok: false,
      error: { code: 'Busy' },
    });
    expect(server?.seen).toHaveLength(1);
  });

  it('has only the time that is left', async () => {
    const ncs = await client({ timeoutMs: 3_000, attemptTimeoutMs: 2_000 }, silence);
    expect(await ncs.describeStatefulWorkloads({ NamespaceId: 1 })).toMatchObject({
      ok: false,
      error: { kind: 'timeout' },
    });
    expect(server?.seen).toHaveLength(2);
  });

  it('is cut off where the call ends, though an attempt may take longer', async () => {
    const ncs = await client({ timeoutMs: 500, attemptTimeoutMs: 60_000 }, silence);
    expect(await ncs.describeStatefulWorkloads({ NamespaceId: 1 })).toMatchObject({
      ok: false,
      error: { kind: 'timeout' },
    });
  });

  it('takes options of the call before those of the client', async () => {
    const ncs = await client({ timeoutMs: 1, headers: { 'x-team': 'a', 'x-gone': 'x' } }, (request, response) => {
      const { 'x-team': team, 'x-gone': gone = 'gone' } = request.headers;
      answer(200, { StatefulWorkloads: [], RequestId: `${String(team)} ${String(gone)}` })(request, response);
    });
    const result = await ncs.describeStatefulWorkloads(
      { NamespaceId: 1 },
      { timeoutMs: undefined, headers: { 'x-team': 'b', 'x-gone': null } },
    );
    expect(result.requestId).toBe('b gone');
  });
});

describe('a middleware', () => {
  it('may answer instead of the server, well or badly', async () => {
    const ncs = await client({}, list);
    const instead = (response: Response): Middleware => ({ onRequest: () => response });
    const call = (response: Response) =>
      ncs.describeStatefulWorkloads({ NamespaceId: 1 }, { middleware: [instead(response)], retry: 0 });
    expect(await call(Response.json({ StatefulWorkloads: [] }))).toMatchObject({ ok: true });
    expect(await call(Response.json({ Code: 'Cached', Message: 'm' }, { status: 400 }))).toMatchObject({
      ok: false,
      error: { kind: 'api', code: 'Cached' },
    });
    expect(await call(new Response('no', { status: 500 }))).toMatchObject({
      ok: false,
      error: { kind: 'unreadable', text: 'no' },
    });
    expect(server?.seen).toEqual([]);
  });

  it('may replace an answer, and mend a broken connection', async () => {
    const ncs = await client({}, answer(500, ''));
    const replaced = await ncs.describeStatefulWorkloads(
      { NamespaceId: 1 },
      { middleware: [{ onResponse: () => Response.json({ StatefulWorkloads: [] }) }] },
    );
    expect(replaced).toMatchObject({ ok: true });
    await server?.close();
    const mended = await ncs.describeStatefulWorkloads(
      { NamespaceId: 1 },
      { middleware: [{ onError: () => Response.json({ StatefulWorkloads: [] }) }] },
    );
    expect(mended).toMatchObject({ ok: true });
  });

  it('that throws makes a failed result, with what it threw', async () => {
    const ncs = await client({ retry: 0 }, list);
    const cause = new Error('no key');
    const broken: Middleware = {
      onRequest() {
        throw cause;
      },
    };
    const result = await ncs.describeStatefulWorkloads({ NamespaceId: 1 }, { middleware: [broken] });
    expect(result).toMatchObject({ ok: false, error: { kind: 'network', message: 'Error: no key', cause } });
  });

  it('and the caller can both read the text of an answer', async () => {
    const texts: string[] = [];
    const ncs = await client({}, answer(400, { Code: 'X', Message: 'm' }));
    const reading: Middleware = {
      async onResponse({ response }) {
        texts.push(await response.clone().text());
      },
    };
    const result = await ncs.deleteStatefulWorkload(
      { NamespaceId: 1, StatefulWorkloadId: 2 },
      { middleware: [reading] },
    );
    texts.push((await result.response?.text()) ?? '');
    expect(texts).toEqual(['{"Code":"X","Message":"m"}', '{"Code":"X","Message":"m"}']);
  });
});
