/** Situations a caller forces. The table of errors is the document's: a new error is covered by itself. */
import { describe, expect, it } from 'vitest';
import { createMock as createMockOf } from '../../generator/api.js';
import { load } from '../../generator/read/load.js';
import { createMock } from '../../generator/mock/mock.js';
import type { Operation } from '../../generator/meaning/api.js';
import { buildApi } from '../../generator/meaning/build.js';
import { wireRequest } from '../../generator/meaning/operation/wire.js';

const api = buildApi(await load('spec/openapi.yaml'));
const mock = createMock(api);

async function ask({ wire: { method }, ...operation }: Operation, headers: Record<string, string>) {
  const { target } = wireRequest({
    ...operation,
    wire: { ...api.operations.find(({ id }) => id === operation.id)!.wire },
  });
  const answer = await mock.fetch(`http://mock${target}`, { method, headers });
  return { status: answer.status, json: (await answer.json()) as Record<string, string> };
}

const errors = api.operations.flatMap((operation) =>
  operation.documentedErrors.map((error) => ({ operation, error, title: `${operation.id}: ${error.name}` })),
);

describe('every documented error of every action can be had', () => {
  it('and there are some', () => expect(errors.length).toBeGreaterThan(14 * 7));

  it.each(errors)('$title', async ({ operation, error }) => {
    const want = { status: error.status, json: error.value };
    expect(await ask(operation, { 'X-Mock-Error': error.name })).toEqual(want);
    expect(await ask(operation, { Prefer: `example=${error.name}` })).toEqual(want);
    expect(await ask(operation, { Prefer: `code=${error.status}, example=${error.name}` })).toEqual(want);
    expect(await ask(operation, { Prefer: `code=${error.status}; example="${error.name}"` })).toEqual(want);
  });
});

describe('what does not exist is refused with what does', () => {
  const [operation] = api.operations.filter(({ id }) => id === 'deleteStatefulWorkload');
  it.each([
    { headers: { 'X-Mock-Error': 'NothingToUpdate' }, want: /value NothingToUpdate is .*ResourceNotFound \(404\)/ },
    { headers: { Prefer: 'example=Nope' }, want: /done \(200\), MissingParameter \(400\)/ },
    { headers: { Prefer: 'code=418' }, want: /there is 200, 400, 404, 500, default/ },
    { headers: { Prefer: 'code=404, example=MissingParameter' }, want: /code=404, example=MissingParameter/ },
    { headers: { Prefer: 'wait=31' }, want: /wait is a number of seconds from 0 to 30/ },
    { headers: { Prefer: 'wait=soon' }, want: /wait is a number/ },
    { headers: { Prefer: 'dynamic=perhaps' }, want: /dynamic is true or false/ },
  ])('$headers', async ({ headers, want }) => {
    if (operation === undefined) throw new Error('the document lacks the operation');
    const { status, json } = await ask(operation, headers as Record<string, string>);
    expect([status, json['Code']]).toEqual([400, 'InvalidParameterValue']);
    expect(json['Message']).toMatch(want);
  });
});

describe('a status that stands for several', () => {
  const document = (statuses: readonly string[]) => ({
    openapi: '3.1.0',
    info: { title: 'Statuses', version: '1' },
    paths: {
      '/one': {
        get: {
          operationId: 'getOne',
          responses: Object.fromEntries(
            statuses.map((status) => [
              status,
              {
                description: status,
                content: {
                  'application/json': { schema: { type: 'string' }, examples: { [`of${status}`]: { value: status } } },
                },
              },
            ]),
          ),
        },
      },
    },
  });

  it.each([
    { statuses: ['200', 'default'], prefer: 'code=default', want: [500, '"default"'] },
    { statuses: ['200', '500', 'default'], prefer: 'code=default', want: [501, '"default"'] },
    { statuses: ['200', '500', 'default'], prefer: 'example=ofdefault', want: [501, '"default"'] },
    { statuses: ['200', '5XX', 'default'], prefer: 'code=default', want: [400, '"default"'] },
    { statuses: ['200', '4XX'], prefer: 'code=4XX', want: [400, '"4XX"'] },
    { statuses: ['200', '400', '4XX'], prefer: 'code=4XX', want: [401, '"4XX"'] },
    { statuses: ['200', '4XX'], prefer: 'code=418', want: [418, '"4XX"'] },
    { statuses: ['200', '500', 'default'], prefer: 'code=500', want: [500, '"500"'] },
  ])('$statuses, $prefer', async ({ statuses, prefer, want }) => {
    const one = await createMockOf(document(statuses));
    const answer = await one.fetch('http://mock/one', { headers: { Prefer: prefer } });
    expect([answer.status, await answer.text()]).toEqual(want);
  });
});

describe('delay and dropped connections', () => {
  const target = 'http://mock/ncs?Action=DeleteStatefulWorkload&Version=2017-11-16&NamespaceId=1&StatefulWorkloadId=1';

  it('waits as long as asked', async () => {
    const start = performance.now();
    expect((await mock.fetch(target, { headers: { Prefer: 'wait=0.2' } })).status).toBe(200);
    // A lower bound only: it is a promise about the order of things, not about speed.
    expect(performance.now() - start).toBeGreaterThan(190);
  });

  it('waits no longer than its caller, in process', async () => {
    const reason = new Error('enough');
    const caller = new AbortController();
    // Left alone, it would outlast the test.
    const slow = mock.fetch(target, { headers: { Prefer: 'wait=30' }, signal: caller.signal });
    setTimeout(() => caller.abort(reason), 50);
    await expect(slow).rejects.toBe(reason);
    await expect(mock.fetch(target, { signal: caller.signal })).rejects.toBe(reason);
  });

  it('drops the connection, in process and on a socket', async () => {
    await expect(mock.fetch(target, { headers: { Prefer: 'reset' } })).rejects.toThrow('fetch failed');
    const { url, close } = await mock.listen();
    await expect(fetch(target.replace('http://mock', url), { headers: { Prefer: 'reset' } })).rejects.toThrow(
      'fetch failed',
    );
    expect((await fetch(target.replace('http://mock', url))).status).toBe(200);
    await close();
  });
});

describe('/__mock', () => {
  it('lists every operation with its call, examples and errors', async () => {
    const { operations } = (await (await mock.fetch('http://mock/__mock')).json()) as {
      operations: { operationId: string; url: string; errors: unknown[] }[];
    };
    expect(operations.map(({ operationId }) => operationId)).toEqual(api.operations.map(({ id }) => id));
    expect(operations[0]?.url).toBe('/ncs?Action=CreateStatefulWorkload&Version=2017-11-16');
    expect(operations.every((one) => one.errors.length > 6)).toBe(true);
  });

  it('is for reading', async () => {
    for (const path of ['/__mock', '/__mock/health']) {
      const answer = await mock.fetch(`http://mock${path}`, { method: 'POST' });
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    }
  });

  it('is well', async () => {
    expect(await (await mock.fetch('http://mock/__mock/health')).json()).toEqual({ status: 'ok' });
  });
});
