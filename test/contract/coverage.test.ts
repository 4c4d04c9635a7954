/** A run that did not look says so, operation by operation, with what would help; it never passes for one that found nothing. */
import { describe, expect, it } from 'vitest';
import { leavingOut } from '../../generator/contract/coverage.js';
import { casesOf } from '../../generator/contract/requests/cases.js';
import { NoAnswer } from '../../generator/contract/live/send.js';
import { runMatrix, type MatrixOptions } from '../../generator/contract/matrix.js';
import { isClean, reportText } from '../../generator/contract/report/text.js';
import { openSession, type SessionOptions } from '../../generator/contract/session.js';
import { buildApi } from '../../generator/meaning/build.js';
import type { JsonObject } from '../../generator/meaning/json.js';
import { createValidator } from '../../generator/validate/validator.js';

const ok = { '200': { description: 'Fine.' } };
const query = (name: string, schema: JsonObject) => ({ name, in: 'query', required: true, schema });

function apiOf(paths: JsonObject, more: JsonObject = {}) {
  return buildApi({ document: { openapi: '3.1.0', info: { title: 'T', version: '1' }, paths, ...more } });
}

const fine: SessionOptions['send'] = ({ method }) =>
  Promise.resolve(
    method === 'TRACE'
      ? { status: 405, headers: [['Allow', 'GET, POST']], bytes: new Uint8Array() }
      : { status: 200, headers: [], bytes: new Uint8Array() },
  );

/** The last lines: what was not looked at. */
async function run(api: SessionOptions['api'], options: MatrixOptions = {}, send = fine) {
  const session = openSession({ api, send, base: 'http://server', seed: 1, kind: 'live' });
  const matrix = await runMatrix(session, { leaveOut: leavingOut(() => false), ...options });
  return { isClean: isClean(matrix), end: reportText(matrix).split(' s\n').pop() ?? '' };
}

describe('a live run', () => {
  it('that sent nothing fails, and says of each operation why, and what lets it be sent', async () => {
    const api = apiOf({
      '/a': { post: { responses: ok, operationId: 'addA' } },
      '/b': { put: { responses: ok, operationId: 'putB' } },
    });
    expect(await run(api)).toEqual({
      isClean: false,
      end: [
        'Nothing was sent, and that is a failure:',
        '  POST /a, PUT /b: changes state',
        "    --allow-state-changes 'POST /a' lets it be sent, once and without a mistake",
        'No failures in what was looked at.',
      ].join('\n'),
    });
  });

  it('names what a document with one URL for all would have to say', async () => {
    const Action = { ...query('Action', { type: 'string', enum: ['Do'] }) };
    const api = apiOf(
      { '/rpc/Do': { get: { operationId: 'do', parameters: [Action], responses: ok } } },
      { 'x-action-dispatch': { path: '/rpc', in: 'query', parameter: 'Action' } },
    );
    expect((await run(api)).end).toContain(
      "  Do: may change state\n    --allow-state-changes 'Do' lets it be sent, once and without a mistake; or say with x-safety that it only reads\n",
    );
  });

  it('passes when all that reads was looked at, though what writes was left out', async () => {
    const api = apiOf({
      '/a': { get: { operationId: 'getA', responses: ok }, post: { operationId: 'addA', responses: ok } },
    });
    const { isClean: passes, end } = await run(api);
    expect(end).toBe('1 actions were not sent, on purpose: the table says why\nNo failures.');
    expect(passes).toBe(true);
  });

  it('names the value that was missing, where no right request could be made', async () => {
    const api = apiOf({
      '/a': {
        get: {
          operationId: 'getA',
          parameters: [query('code', { type: 'string', pattern: '^(?=.*z)[a-z]{7}q$' })],
          responses: ok,
        },
      },
    });
    const { isClean: passes, end } = await run(api);
    expect(passes).toBe(false);
    expect(end).toBe(
      [
        'Not covered, and that is a failure:',
        '  GET /a: no right request of it can be made: code must match pattern "^(?=.*z)[a-z]{7}q$"',
        '    give it a value with --vars, `getA: { code: … }`, or write a right example into the document',
        'No failures in what was looked at.',
      ].join('\n'),
    );
  });

  it('points to its failures, where nothing was answered', async () => {
    const api = apiOf({ '/a': { get: { operationId: 'getA', responses: ok } } });
    const none = (request: { readonly target: string }) =>
      request.target === '/a'
        ? Promise.reject(new NoAnswer('reset'))
        : fine({ method: 'GET', target: '', headers: [] });
    const { isClean: passes, end } = await run(api, {}, none);
    expect(passes).toBe(false);
    expect(end).toMatch(
      /^Not covered.*\n {2}GET \/a: no right call of it was answered\n {4}see its failures\n2 failures in/,
    );
  });
});

it('arguments that cannot be said together are left out where they may be', () => {
  const limits = (name: string): JsonObject => ({
    name,
    in: 'query',
    schema: { type: 'object', properties: { Most: { type: 'integer', minimum: 1 } } },
  });
  // Both objects of the query would be said by the same name.
  const api = apiOf({
    '/a': {
      get: {
        operationId: 'a',
        responses: ok,
        parameters: [limits('Ships'), limits('Berths'), query('Id', { enum: ['a'], example: 'wrong' })],
      },
    },
  });
  const [operation] = api.operations;
  const right = casesOf(api, createValidator(api), operation ?? expect.unreachable(), { seed: 1, variations: 0 });
  expect(right.filter(({ kind }) => kind === undefined).map(({ input }) => input.query)).toEqual([{ Id: 'a' }]);
});
