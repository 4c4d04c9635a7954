/** Which way of making a call a document gets: the cheap one wherever it loses nothing. */
import { describe, expect, it } from 'vitest';
import { protocolOf } from '../../generator/emit/client/protocol.js';
import { buildApi } from '../../generator/meaning/build.js';

/** One dispatched action that takes these in its query. */
function arrangementOf(...parameters: readonly object[]): string {
  const get = {
    operationId: 'find',
    parameters: [
      { name: 'Action', in: 'query', required: true, schema: { type: 'string', const: 'Find' } },
      ...parameters.map((one) => ({ in: 'query', schema: { type: 'string' }, ...one })),
    ],
    responses: { 204: { description: 'Found.' } },
  };
  const document = {
    openapi: '3.1.0',
    info: { title: 'Finds', version: '1' },
    'x-action-dispatch': { path: '/api', in: 'query', parameter: 'Action' },
    paths: { '/api?Action=Find': { get } },
  };
  return protocolOf(buildApi({ document, files: {} } as never)).arrange;
}

describe('a dispatched call', () => {
  it.each([
    ['plain values', [{ name: 'Id' }, { name: 'a.b-c~d_1' }], "flat('/api', 'Action')"],
    ['a name that objects have a setter for', [{ name: '__proto__' }], 'placed()'],
    ['a name that openapi-fetch would not encode', [{ name: 'a b' }], 'placed()'],
    ['a list in one text', [{ name: 'Ids', explode: false, schema: { type: 'array' } }], 'placed(rows)'],
    ['an object', [{ name: 'Filter', schema: { type: 'object' } }], 'placed()'],
    ['a header', [{ name: 'X-Trace', in: 'header' }], 'placed()'],
  ])('with %s', (_, parameters, want) => {
    expect(arrangementOf(...parameters)).toBe(want);
  });
});

/** By status, what the root of an answer is called where errors are documented under these, each with a root of its own. */
function rootsOf(statuses: Readonly<Record<string, string>>, type = 'text/xml'): unknown {
  const responses = Object.entries(statuses).map(([status, name]) => {
    const schema = { type: 'object', xml: { name }, properties: { Code: { type: 'string' } } };
    return [status, { description: 'No.', content: { [type]: { schema } } }];
  });
  const document = {
    openapi: '3.1.0',
    info: { title: 'Finds', version: '1' },
    'x-errors': { code: 'Code', message: 'Message' },
    paths: { '/': { get: { operationId: 'find', responses: Object.fromEntries(responses) as object } } },
  };
  const api = buildApi({ document, files: {} } as never);
  const roots = Object.entries(protocolOf(api).row(api.operations[0] as never)['answers'] ?? {});
  return Object.fromEntries(roots.map(([status, { name }]: [string, { name: string }]) => [status, name]));
}

describe('errors in XML', () => {
  it.each([
    ['whose status is not documented are read as those that are', { 400: 'A' }, { 400: 'A', 4: 'A', 5: 'A' }],
    ['are read as their class says', { 400: 'A', '4XX': 'B' }, { 400: 'A', 4: 'B', 5: 'A' }],
    ['are read as the rest of them', { 400: 'A', default: 'B' }, { 400: 'A', 0: 'B' }],
  ])('%s', (_, statuses, want) => {
    expect(rootsOf(statuses)).toEqual(want);
  });

  it('are none where they are documented in JSON', () => {
    expect(rootsOf({ 400: 'A' }, 'application/json')).toEqual({});
  });
});
