/** Small REST documents, and what a mock of them answers. */
import type { Operation } from '../../generator/meaning/api.js';
import { buildApi } from '../../generator/meaning/build.js';
import type { JsonObject, JsonValue } from '../../generator/meaning/json.js';
import { createMock, type MockOptions } from '../../generator/mock/mock.js';

/** A document of one operation, `/it`. */
export function documentOf(
  operation: JsonObject,
  more: JsonObject = {},
  { method = 'get', openapi = '3.1.0' } = {},
): JsonObject {
  return {
    openapi,
    info: { title: 'Things', version: '1' },
    paths: { '/it': { [method]: { operationId: 'it', ...operation } } },
    ...more,
  };
}

/** An operation that answers 200 with JSON. */
export function answering(schema: JsonValue, more: JsonObject = {}): JsonObject {
  return { responses: { '200': { description: 'Fine.', content: { 'application/json': { schema, ...more } } } } };
}

export function mockOf(document: JsonObject, options: MockOptions = {}) {
  const api = buildApi({ document });
  const found: string[] = [];
  const mock = createMock(api, { found: ({ rule }) => found.push(rule), ...options });
  return {
    api,
    /** Rules of what was said. */
    found,
    operation: api.operations[0] as Operation,
    async ask(init: RequestInit = {}, target = '/it') {
      const answer = await mock.fetch(`http://mock${target}`, init);
      const text = await answer.text();
      return { status: answer.status, type: answer.headers.get('content-type'), text, headers: answer.headers };
    },
    async send(body: JsonValue) {
      const headers = { 'Content-Type': 'application/json' };
      const answer = await mock.fetch('http://mock/it', { method: 'POST', headers, body: JSON.stringify(body) });
      return answer.status;
    },
  };
}
