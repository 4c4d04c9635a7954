/** JSON-RPC 2.0: action, arguments and the name of the call are members of the body. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildApi } from '../../generator/meaning/build.js';
import type { JsonObject } from '../../generator/meaning/json.js';
import { createMock } from '../../generator/mock/mock.js';
import { family, type Family } from './family.js';

let notes: Family;
beforeAll(async () => {
  notes = await family('calls');
});
beforeEach(() => void notes.sent.splice(0));

const json = { 'Content-Type': 'application/json' };
const call = (method: string, more: object) => ({ jsonrpc: '2.0', method, ...more });
const post = async (body: unknown) => {
  const { status, text } = await notes.post('/rpc', json, typeof body === 'string' ? body : JSON.stringify(body));
  return [status, text === '' ? '' : (JSON.parse(text) as unknown)];
};

describe('the client', () => {
  it('takes the object of arguments and makes the body around it', async () => {
    const result = await notes.client['addNote']?.({ text: 'hello' });
    expect(result).toMatchObject({ ok: true, status: 200 });
    const [{ url, body } = { url: '', body: '' }] = notes.sent;
    const id: unknown = expect.any(Number);
    expect([url, JSON.parse(body)]).toEqual(['/rpc', call('notes.add', { params: { text: 'hello' }, id })]);
    expect(notes.files['client.ts']).toMatch(/AddNoteInput = Within<[^;]*'params'\]>/);
    expect(notes.files['client.ts']).toContain('ping(input?: NoInput');
  });

  it('names each call anew, and takes no answer to another one', async () => {
    await notes.client['ping']?.();
    await notes.client['ping']?.();
    const [one, two] = notes.sent.map(({ body }) => (JSON.parse(body) as { id: number }).id);
    expect(one).not.toBe(two);
    notes.answerNext('{"jsonrpc":"2.0","result":{},"id":"other"}');
    expect(await notes.client['ping']?.()).toMatchObject({
      ok: false,
      error: { kind: 'unreadable', message: expect.stringContaining('to the call "other"') as string },
    });
  });

  it('sends a notification without a name, and waits for nothing', async () => {
    expect(await notes.client['wasRead']?.()).toMatchObject({ ok: true, status: 202, data: undefined });
    expect(await notes.client['wasRead']?.({ upTo: 3 })).toMatchObject({ ok: true });
    expect(notes.sent.map(({ body }) => JSON.parse(body) as unknown)).toEqual([
      call('read', {}),
      call('read', { params: { upTo: 3 } }),
    ]);
  });
});

describe('the mock', () => {
  it('echoes the name of a call with every digit', async () => {
    const answer = await notes.post('/rpc', json, '{"jsonrpc":"2.0","method":"ping","id":9007199254740993}');
    expect(answer.text).toContain('"id":9007199254740993');
    expect(await post(call('ping', { id: 'a' }))).toMatchObject([200, { result: {}, id: 'a' }]);
  });

  it('answers no call without a name, right or wrong', async () => {
    expect(await post(call('notes.add', { params: { text: 'hi' } }))).toEqual([204, '']);
    expect(await post(call('notes.drop', {}))).toEqual([204, '']);
    expect(await post(call('read', {}))).toEqual([202, '']);
  });

  it('answers the calls of a batch in one list', async () => {
    const batch = [call('ping', { id: 1 }), call('read', {}), call('notes.add', { params: { text: 'hi' }, id: 2 })];
    expect(await post(batch)).toMatchObject([200, [{ id: 1 }, { id: 2, result: { note: 1 } }]]);
    expect(await post([call('read', {}), call('read', {})])).toEqual([204, '']);
    expect(await post([])).toMatchObject([200, { error: { code: -32602 }, id: null }]);
  });

  it('judges what is in the body, and says in every refusal what every answer says', async () => {
    const refused = (code: number, message: string, id: unknown) => [
      200,
      { jsonrpc: '2.0', error: { code, message: expect.stringContaining(message) as string }, id },
    ];
    expect(await post(call('notes.drop', { id: 1 }))).toEqual(refused(-32601, 'must be an action of this document', 1));
    expect(await post(call('notes.add', { id: 1, params: {} }))).toEqual(refused(-32602, 'params.text', 1));
    expect(await post('{')).toEqual(refused(-32700, 'body must be JSON', null));
  });

  it('does the same where a document has no envelope for errors', async () => {
    const { 'x-errors': _, ...document } = parse(readFileSync('test/cases/calls/openapi.yaml', 'utf8')) as JsonObject;
    const mock = createMock(buildApi({ document }));
    const ask = async (body: unknown) =>
      (await mock.fetch('http://mock/rpc', { method: 'POST', headers: json, body: JSON.stringify(body) })).json();
    const detail = 'method must be an action of this document';
    expect(await ask(call('notes.drop', { id: 1 }))).toMatchObject({ jsonrpc: '2.0', id: 1, status: 422, detail });
    expect(await ask([])).toMatchObject({ jsonrpc: '2.0', id: null, status: 422 });
  });
});

it('is as the contract says, types, client and documentation included', async () => {
  expect(await notes.faults()).toEqual([]);
});

it('the client takes an error as one, by its number', async () => {
  expect(await notes.client['addNote']?.({ text: 'hello' }, { headers: { 'X-Mock-Error': 'full' } })).toMatchObject({
    ok: false,
    error: { kind: 'api', code: 7, message: 'No room.' },
  });
});
