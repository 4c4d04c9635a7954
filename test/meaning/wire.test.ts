import { describe, expect, it } from 'vitest';
import { buildApi } from '../../generator/meaning/build.js';
import type { JsonObject } from '../../generator/meaning/json.js';
import { spread, wireRequest, type CallInput, type WireRequest } from '../../generator/meaning/operation/wire.js';

const ok = { '200': { description: 'Fine.' } };
const selector = (name: string, place: string, value: string) => ({
  ...{ name, in: place, required: true, schema: { type: 'string', enum: [value] } },
});

const dispatched = buildApi({
  document: {
    openapi: '3.1.0',
    info: { title: 'T', version: '1' },
    'x-action-dispatch': {
      path: '/rpc',
      in: 'query',
      parameter: 'Action',
      version: { in: 'header', parameter: 'X-Version' },
    },
    paths: {
      '/rpc/Start': {
        post: {
          operationId: 'start',
          parameters: [
            { name: 'Zone', in: 'query', schema: { type: 'string' } },
            selector('Action', 'query', 'Start'),
            selector('x-version', 'header', 'v 1'),
            { name: 'Trace', in: 'header', schema: { type: 'string' } },
          ],
          requestBody: {
            content: { 'application/json': { schema: { type: 'object', properties: { Name: { type: 'string' } } } } },
          },
          responses: ok,
        },
      },
    },
  },
});

const rest = buildApi({
  document: {
    openapi: '3.1.0',
    info: { title: 'T', version: '1' },
    paths: {
      '/a/{id}/b/{id}': {
        get: {
          operationId: 'read',
          parameters: [
            { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
            { name: 'list', in: 'query', schema: { type: 'array' } },
            { name: 'comma', in: 'query', explode: false, schema: { type: 'array' } },
            { name: 'pipe', in: 'query', style: 'pipeDelimited', explode: false, schema: { type: 'array' } },
            { name: 'deep', in: 'query', style: 'deepObject', schema: { type: 'object' } },
            { name: 'wide', in: 'query', schema: { type: 'object' } },
            { name: 'flat', in: 'query', explode: false, schema: { type: 'object' } },
            { name: 'crumb', in: 'cookie', schema: { type: 'string' } },
          ],
          responses: ok,
        },
        put: {
          operationId: 'write',
          parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
          requestBody: {
            content: { 'application/json': { schema: {} }, 'text/plain': { schema: { type: 'string' } } },
          },
          responses: ok,
        },
      },
    },
  } as JsonObject,
});

const [start] = dispatched.operations;
const [read, write] = rest.operations;

describe('wireRequest', () => {
  const table: { given: string; operation: typeof start; input: CallInput; want: Partial<WireRequest> }[] = [
    {
      given: 'fixed parameters come first, wherever the author put them; the body holds neither',
      operation: start,
      input: { query: { Zone: 'a' }, header: { Trace: 't' }, body: { Name: 'n' } },
      want: {
        method: 'POST',
        target: '/rpc?Action=Start&Zone=a',
        headers: [
          ['X-Version', 'v 1'],
          ['Trace', 't'],
          ['Content-Type', 'application/json'],
        ],
        body: '{"Name":"n"}',
      },
    },
    {
      given: 'what is undefined is left out',
      operation: start,
      input: { query: { Zone: undefined } },
      want: { target: '/rpc?Action=Start' },
    },
    {
      given: 'a blank is %20, reserved characters and those that signers disagree on are encoded',
      operation: start,
      input: { query: { Zone: "a b+c&d=e/f?g#h!'()*ü€" } },
      want: { target: '/rpc?Action=Start&Zone=a%20b%2Bc%26d%3De%2Ff%3Fg%23h%21%27%28%29%2A%C3%BC%E2%82%AC' },
    },
    {
      given: 'a 64-bit integer keeps its digits',
      operation: start,
      input: { query: { Zone: 9007199254740993n } },
      want: { target: '/rpc?Action=Start&Zone=9007199254740993' },
    },
    {
      given: 'a path parameter is encoded, everywhere it stands',
      operation: read,
      input: { path: { id: 'x/y' } },
      want: { method: 'GET', target: '/a/x%2Fy/b/x%2Fy' },
    },
    {
      given: 'lists: exploded, with commas, with pipes, empty',
      operation: read,
      input: { path: { id: '1' }, query: { list: ['a', 'b c'], comma: [1, 2], pipe: ['x', 'y'] } },
      want: { target: '/a/1/b/1?list=a&list=b%20c&comma=1,2&pipe=x|y' },
    },
    {
      given: 'an empty list is nothing',
      operation: read,
      input: { path: { id: '1' }, query: { list: [] } },
      want: { target: '/a/1/b/1' },
    },
    {
      given: 'objects: deep, exploded, flat',
      operation: read,
      input: { path: { id: '1' }, query: { deep: { a: 1 }, wide: { b: 2 }, flat: { c: 3, d: 4 } } },
      want: { target: '/a/1/b/1?deep[a]=1&b=2&flat=c,3,d,4' },
    },
    {
      given: 'cookies',
      operation: read,
      input: { path: { id: '1' }, cookie: { crumb: 'a b' } },
      want: { headers: [['Cookie', 'crumb=a%20b']] },
    },
    {
      given: 'a text body as it is',
      operation: write,
      input: { path: { id: '1' }, body: 'plain', mediaType: 'text/plain' },
      want: { body: 'plain', headers: [['Content-Type', 'text/plain']] },
    },
    {
      given: 'a JSON body that is a string',
      operation: write,
      input: { path: { id: '1' }, body: 'plain' },
      want: { body: '"plain"' },
    },
  ];

  it.each(table)('$given', ({ operation, input, want }) => {
    if (operation === undefined) throw new Error('the document lacks the operation');
    expect(wireRequest(operation, input)).toMatchObject(want);
  });

  it('a missing path parameter is an error, not a hole in the URL', () => {
    if (read === undefined) throw new Error('the document lacks the operation');
    expect(() => wireRequest(read, {})).toThrow('path.id has no value');
  });
});

describe('spread', () => {
  it('gives every member the place that declares it, and the rest to the body', () => {
    if (start === undefined) throw new Error('the document lacks the operation');
    expect(spread(start, { Name: 'n', Zone: 'z', Trace: 't', Extra: 1 })).toEqual({
      path: {},
      query: { Zone: 'z' },
      header: { Trace: 't' },
      cookie: {},
      body: { Name: 'n', Extra: 1 },
    });
  });
});
