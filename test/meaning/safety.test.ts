/** What a call does: as the document says; without a word of it as its method says, and nothing at all under dispatch. */
import { describe, expect, it } from 'vitest';
import { buildApi } from '../../generator/meaning/build.js';
import { httpMethods, type HttpMethod, type Operation } from '../../generator/meaning/api.js';
import type { JsonObject } from '../../generator/meaning/json.js';

const selector = { name: 'Action', in: 'query', required: true, schema: { type: 'string', enum: ['Act'] } };
const key = { name: 'idempotency-key', in: 'header', required: true, schema: { type: 'string' } };

function operationOf(method: HttpMethod, more: JsonObject = {}, isDispatched = false): Operation {
  const { parameters = [], ...rest } = more as { parameters?: JsonObject[] };
  const operation = {
    operationId: 'act',
    parameters: [...(isDispatched ? [selector] : []), ...parameters],
    responses: { '200': { description: 'Done.' } },
    ...rest,
  };
  const document = {
    openapi: '3.1.0',
    info: { title: 'T', version: '1' },
    ...(isDispatched ? { 'x-action-dispatch': { path: '/rpc', in: 'query', parameter: 'Action' } } : {}),
    paths: { '/rpc/Act': { [method]: operation } },
  };
  return buildApi({ document }).operations[0]!;
}

describe('without x-safety', () => {
  const reads = { source: 'method', changesState: false, repeatable: true };
  const repeatable = { source: 'method', changesState: true, repeatable: true };
  const harmful = { source: 'method', changesState: true, repeatable: false };
  const want: Readonly<Record<HttpMethod, object>> = {
    ...{ get: reads, head: reads, options: reads, trace: reads },
    ...{ put: repeatable, delete: repeatable, post: harmful, patch: harmful },
  };

  it.each(httpMethods)('%s does what RFC 9110 says', (method) => {
    expect(operationOf(method).safety).toEqual(want[method]);
  });

  it.each(httpMethods)('%s says nothing under dispatch', (method) => {
    expect(operationOf(method, {}, true).safety).toBeUndefined();
  });
});

describe('x-safety', () => {
  it.each([
    ['get', true, false],
    ['post', false, true],
  ] as const)('wins over what %s means', (method, changesState, repeatable) => {
    const declared = { 'x-safety': { changesState, repeatable } };
    const want = { source: 'x-safety', changesState, repeatable };
    expect(operationOf(method, declared).safety).toEqual(want);
    expect(operationOf(method, declared, true).safety).toEqual(want);
  });
});

describe('a declared idempotency key', () => {
  it.each(['post', 'patch'] as const)('makes %s repeatable, and nobody has to give it', (method) => {
    const { safety, idempotencyKey, input } = operationOf(method, { parameters: [key] });
    expect(safety).toEqual({ source: 'idempotency-key', changesState: true, repeatable: true });
    expect(idempotencyKey).toBe('idempotency-key');
    expect(input.optional).toBe(true);
  });

  it('does not speak against the document', () => {
    const { safety, idempotencyKey } = operationOf('post', {
      parameters: [key],
      'x-safety': { changesState: true, repeatable: false },
    });
    expect(safety).toEqual({ source: 'x-safety', changesState: true, repeatable: false });
    expect(idempotencyKey).toBe('idempotency-key');
  });

  it.each(['get', 'put'] as const)('is an argument like others where %s needs none', (method) => {
    const { idempotencyKey, input } = operationOf(method, { parameters: [key] });
    expect(idempotencyKey).toBeUndefined();
    expect(input.optional).toBe(false);
  });

  it('means nothing in the query, and nothing under dispatch', () => {
    expect(operationOf('post', { parameters: [{ ...key, in: 'query' }] }).safety?.repeatable).toBe(false);
    expect(operationOf('post', { parameters: [key] }, true)).not.toHaveProperty('idempotencyKey');
  });
});
