/** Several URLs in one document, a target in a header, one action by two methods, a name in two places. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { family, type Family } from './family.js';

let queues: Family;
beforeAll(async () => {
  queues = await family('queues');
});
beforeEach(() => void queues.sent.splice(0));

const target = (action: string) => ({ 'X-Target': `Queues_20200630.${action}`, 'Content-Type': 'application/json' });

describe('the client', () => {
  it('sends each action to the URL of its key, with its target in the header', async () => {
    expect(await queues.client['listQueues']?.({ prefix: 'b' })).toMatchObject({ ok: true });
    expect(queues.sent).toMatchObject([{ method: 'POST', url: '/', body: '{"prefix":"b"}' }]);
    expect(queues.sent[0]?.headers.get('X-Target')).toBe('Queues_20200630.ListQueues');
  });

  it('takes arguments by places where two of them claim one name', async () => {
    const input = { path: { account: 42, queue: 'blue' }, body: { text: 'hello', queue: 'red' } };
    expect(await queues.client['send']?.(input)).toMatchObject({ ok: true, data: { id: 'm-1' } });
    expect(queues.sent).toMatchObject([{ url: '/42/blue/', body: '{"text":"hello","queue":"red"}' }]);
    expect(queues.files['client.ts']).toMatch(/interface SendInput \{\s+readonly path: \{/);
  });

  it('has one method for an action by two methods: the first that is documented', () => {
    expect(Object.keys(queues.client)).toEqual(['listQueues', 'send']);
  });
});

describe('the mock', () => {
  it('takes an action by all of its methods', async () => {
    const headers = target('ListQueues');
    const got = await queues.mock.fetch('http://mock/?prefix=b', { headers });
    expect(await got.json()).toEqual({ queues: ['blue'] });
    expect(JSON.parse((await queues.post('/', headers, '{}')).text)).toEqual({ queues: ['blue', 'red'] });
    const put = await queues.mock.fetch('http://mock/', { method: 'PUT', headers, body: '{}' });
    expect([put.status, put.headers.get('Allow')]).toEqual([405, 'POST, GET, HEAD, OPTIONS']);
  });

  it('knows which action is at which URL', async () => {
    expect((await queues.post('/42/blue/', target('Send'), '{"text":"hi"}')).status).toBe(200);
    // A slash at the end is no other place.
    expect((await queues.post('/42/blue', target('Send'), '{"text":"hi"}')).status).toBe(200);
    expect((await queues.post('/', target('Send'), '{"text":"hi"}')).text).toContain('must be an action');
    expect((await queues.post('/42/blue/', target('ListQueues'), '{}')).text).toContain('must be an action');
    expect((await queues.post('/42/blue/', target('Sent'), '{}')).text).toContain('X-Target must be an action');
    expect((await queues.post('/42', target('Send'), '{}')).status).toBe(404);
  });

  it('judges what stands in the path', async () => {
    const { status, text } = await queues.post('/many/blue/', target('Send'), '{"text":"hi"}');
    expect([status, text]).toEqual([422, expect.stringContaining('account must be integer')]);
  });
});

it('is told with its true URLs', () => {
  const wire = JSON.parse(queues.files['openapi.wire.json'] ?? '') as { paths: Record<string, object> };
  expect(Object.entries(wire.paths).map(([path, item]) => [path, Object.keys(item).sort()])).toEqual([
    ['/', ['get', 'post']],
    ['/{account}/{queue}/', ['post']],
  ]);
});
