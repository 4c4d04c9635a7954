/** Habits of the world's documents that must not keep a run from making right calls, or from judging what came. */
import { describe, expect, it } from 'vitest';
import { createJudge } from '../../generator/contract/checks/judge.js';
import { casesOf } from '../../generator/contract/requests/cases.js';
import { buildApi } from '../../generator/meaning/build.js';
import type { Operation } from '../../generator/meaning/api.js';
import type { JsonObject } from '../../generator/meaning/json.js';
import { createValidator } from '../../generator/validate/validator.js';

const components = { schemas: { Thing: { type: 'object', required: ['a'], properties: { a: { type: 'integer' } } } } };

function apiOf(operation: JsonObject, method = 'get', path = '/a', openapi = '3.1.0') {
  const paths = { [path]: { [method]: { operationId: 'a', responses: { 200: { description: 'd' } }, ...operation } } };
  const api = buildApi({ document: { openapi, info: { title: 'T', version: '1' }, paths, components } });
  return { api, validator: createValidator(api), operation: api.operations[0] as Operation };
}
const parameter = (schema: JsonObject, more: JsonObject = {}) => ({
  parameters: [{ name: 'q', in: 'query', required: true, schema, ...more }],
});
const body = (schema: JsonObject) => ({ requestBody: { content: { 'application/json': { schema } }, required: true } });
const text = { type: 'string' };

describe('a right call is made although', () => {
  it.each([
    [
      'the example of a parameter does not fit',
      parameter({ type: 'integer', format: 'int32' }, { example: 1418556452651 }),
    ],
    ['the example in its schema does not fit', parameter({ ...text, format: 'date', example: '2025-10-15T13:52:36Z' })],
    [
      'an example inside a body does not fit',
      body({ type: 'object', properties: { id: { ...text, format: 'uuid', example: 'a1s2' } } }),
    ],
    [
      'the first of the listed texts is no segment of a path',
      { parameters: [{ name: 'q', in: 'path', required: true, schema: { ...text, enum: ['', 'all'] } }] },
      '/a/{q}',
    ],
    [
      'a type stands beside a reference of OpenAPI 3.0',
      body({ $ref: '#/components/schemas/Thing', type: 'string' }),
      '/a',
      '3.0.3',
    ],
    [
      'a text as a whole body has a limit',
      { requestBody: { content: { 'text/plain': { schema: { ...text, minLength: 9 } } }, required: true } },
    ],
    ['only what is required fits', body({ type: 'object', required: ['a'], properties: { a: text, b: { not: {} } } })],
    ['a pattern is of another dialect', parameter({ ...text, pattern: '\\A[a-z]{3}\\Z' })],
  ] as [string, JsonObject, string?, string?][])('%s', (_, operation, path, openapi) => {
    const method = 'requestBody' in operation ? 'post' : 'get';
    const { api, validator, operation: one } = apiOf(operation, method, path, openapi);
    const right = casesOf(api, validator, one, { seed: 1 }).filter(({ check }) => check === 'positive_data_acceptance');
    expect(right.length).toBeGreaterThan(0);
  });
});

describe('what comes without a body has none to judge', () => {
  const content = { 'application/json': { schema: { type: 'object', required: ['id'] } } };
  it.each([
    ['head', 200],
    ['get', 204],
    ['get', 304],
    ['post', 205],
  ])('%s with %d', (method, status) => {
    const described = { responses: { [String(status)]: { description: 'd', content } } };
    const { api, validator, operation } = apiOf(described, method);
    const answer = { status, headers: [], bytes: new Uint8Array() };
    expect(createJudge(api, validator)(operation, answer)).toEqual([]);
  });

  it('but a GET that answers 200 has one', () => {
    const { api, validator, operation } = apiOf({ responses: { 200: { description: 'd', content } } });
    const headers = [['Content-Type', 'application/json']] as const;
    expect(createJudge(api, validator)(operation, { status: 200, headers, bytes: new Uint8Array() })).not.toEqual([]);
  });
});
