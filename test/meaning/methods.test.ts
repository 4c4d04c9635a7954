/** Methods that OpenAPI 3.1 has no word for: one operation, whose place in the document is a label. */
import { describe, expect, it } from 'vitest';
import { createMock } from '../../generator/api.js';
import { buildApi } from '../../generator/meaning/build.js';
import { objectOf } from '../../generator/meaning/json.js';
import { to31 } from '../../generator/read/upgrade/to31.js';

const ok = {
  200: { description: 'd', content: { 'application/json': { schema: { type: 'string' }, example: 'here' } } },
};
const document = {
  openapi: '3.2.0',
  info: { title: 'T', version: '1' },
  paths: {
    '/orders/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
      query: {
        requestBody: {
          required: true,
          content: { 'application/json': { schema: { type: 'object', required: ['a'] } } },
        },
        responses: ok,
      },
      additionalOperations: { COPY: { operationId: 'copyOrder', responses: ok } },
    },
  },
};

const { operations } = buildApi({ document: objectOf(to31(document).document) });

describe('an operation with a further method', () => {
  it.each([
    ['queryOrdersById', 'QUERY', false, true],
    ['copyOrder', 'COPY', true, true],
  ])('%s calls the true path by %s', (id, method, changesState, repeatable) => {
    const operation = operations.find((one) => one.id === id);
    expect(operation?.wire).toEqual({ method, path: '/orders/{id}', query: [], headers: [] });
    expect(operation?.key).toBe(`/orders/{id}#${method}`);
    expect(operation?.safety).toMatchObject({ changesState, repeatable });
  });

  it('is answered by the mock, and its body is held against the document', async () => {
    const mock = await createMock(document);
    const asked = async (method: string, body?: string) => {
      const headers = { 'Content-Type': 'application/json' };
      const response = await mock.fetch(
        new Request('http://mock/orders/1', { method, headers, ...(body && { body }) }),
      );
      return response.status === 200 ? response.json() : response.status;
    };
    expect(await asked('QUERY', '{"a":1}')).toBe('here');
    expect(await asked('QUERY', '{}')).not.toBe('here');
    expect(await asked('COPY')).toBe('here');
    expect(await asked('POST', '{"a":1}')).toBe(405);
    await mock.close();
  });
});
