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
