/** A document that declares no errors of its own gets Prism's: the same type, title and status that Prism answers with. */
import { createLogger } from '@stoplight/prism-core';
import { createInstance, getHttpOperationsFromSpec, type IHttpConfig } from '@stoplight/prism-http';
import { describe, expect, it } from 'vitest';
import { load } from '../../generator/read/load.js';
import { createMock } from '../../generator/mock/mock.js';
import { buildApi } from '../../generator/meaning/build.js';

const api = buildApi(await load('test/cases/museum/openapi.yaml'));
const mock = createMock(api);
const operations = await getHttpOperationsFromSpec(structuredClone(api.document) as object);
const config = {
  ...{ isProxy: false, checkSecurity: false, validateRequest: true, validateResponse: false, errors: false },
  mock: { dynamic: false },
} as unknown as IHttpConfig;

interface Told {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
}

async function prismTells(method: string, target: string): Promise<Told> {
  const prism = createInstance(config, { logger: createLogger('test', { level: 'silent' }) });
  const { pathname, searchParams } = new URL(target, 'http://mock');
  const input = {
    method: method.toLowerCase() as 'get',
    url: { path: pathname, query: Object.fromEntries(searchParams) },
    headers: {},
  };
  const result = await prism.request(input, operations, config)();
  if (result._tag === 'Right') throw new Error(`Prism accepts ${method} ${target}`);
  const { name, message, status, detail } = result.left as unknown as Told & { name: string; message: string };
  return { type: name, title: message, status, detail };
}

describe('problem+json', () => {
  it.each([
    { given: 'an unknown path', method: 'GET', target: '/nowhere', detail: /path .*must be a path of this document/ },
    { given: 'a wrong method', method: 'PATCH', target: '/events', detail: /method must be GET or POST/ },
    { given: 'an argument of the wrong type', method: 'GET', target: '/events/banana', detail: /^\w+ must / },
  ])('$given', async ({ method, target, detail }) => {
    const want = await prismTells(method, target);
    const answer = await mock.fetch(`http://mock${target}`, { method });
    const { detail: told, ...got } = (await answer.json()) as Told;
    expect([answer.headers.get('content-type'), got, answer.status]).toEqual([
      'application/problem+json',
      { type: want.type, title: want.title, status: want.status },
      want.status,
    ]);
    expect(told).toMatch(detail);
  });
});
