/**
 * Kept answers are Prism's own: every documented answer of every operation, asked of a fresh Prism with the whole true request,
 * next to what the mock gives for the same request, the first time and from its store.
 */
import { createLogger } from '@stoplight/prism-core';
import { createInstance, getHttpOperationsFromSpec, type IHttpConfig } from '@stoplight/prism-http';
import { describe, expect, it } from 'vitest';
import { load } from '../../generator/read/load.js';
import { createMock } from '../../generator/mock/mock.js';
import { namedAnswers } from '../../generator/mock/http/prefer.js';
import type { Api, Operation } from '../../generator/meaning/api.js';
import { buildApi } from '../../generator/meaning/build.js';
import { isObject, own, type JsonObject, type JsonValue } from '../../generator/meaning/json.js';
import { wireRequest } from '../../generator/meaning/operation/wire.js';
import { exampleInput } from '../cases/example.js';

const documents = [
  'spec/openapi.yaml',
  'test/cases/dispatched/openapi.yaml',
  'test/cases/museum/openapi.yaml',
  'test/cases/legacy/openapi.json',
];
const apis = await Promise.all(documents.map(async (file) => [file, buildApi(await load(file))] as const));

interface Case {
  readonly title: string;
  readonly prefer: string | undefined;
  readonly code?: number;
  readonly exampleKey?: string;
}

/** Without a wish, then every status, then every example by name. */
function casesOf(operation: Operation): Case[] {
  const statuses = operation.responses.flatMap(({ status }) => (/^\d{3}$/.test(status) ? [Number(status)] : []));
  return [
    { title: 'as it comes', prefer: undefined },
    ...statuses.map((code) => ({ title: `code=${code}`, prefer: `code=${code}`, code })),
    ...namedAnswers(operation)
      .filter(({ response, example }) => /^\d{3}$/.test(response.status))
      .map(({ status, example: { name } }) => {
        const prefer = `code=${status}, example=${name}`;
        return { title: prefer, prefer, code: status, exampleKey: name };
      }),
  ];
}

describe.each(apis)('%s', async (_file, api) => {
  const prism = await askPrism(api);
  const mock = createMock(api);
  const all = api.operations.flatMap((operation) =>
    casesOf(operation).map((one) => [`${operation.id}, ${one.title}`, operation, one] as const),
  );

  it.each(all)('%s', async (_title, operation, wish) => {
    const request = wireRequest(operation, exampleInput(operation));
    const want = await prism(operation, request, wish);
    const ask = async () => {
      const answer = await mock.fetch(`http://mock${request.target}`, {
        method: request.method,
        headers: [
          ...request.headers.map(([name, value]): [string, string] => [name, value]),
          ...(wish.prefer === undefined ? [] : [['Prefer', wish.prefer] as [string, string]]),
        ],
        ...(request.body === undefined ? {} : { body: request.body }),
      });
      const text = await answer.text();
      return { status: answer.status, type: answer.headers.get('content-type'), body: text, headers: answer.headers };
    };
    for (const got of [await ask(), await ask()]) {
      expect([got.status, got.type]).toEqual([want.status, want.body === '' ? null : want.type]);
      expect(withoutAdded(api, got.body, want.body)).toBe(want.body);
      for (const [name, value] of want.headers) expect([name, got.headers.get(name)]).toEqual([name, value]);
    }
  });
});

/** The one thing the mock adds: the identifier of the call, last, where the example has none. */
function withoutAdded({ requestId }: Api, got: string, want: string): string {
  if (requestId === undefined || got === '' || want === '') return got;
  const [mine, theirs] = [JSON.parse(got) as JsonValue, JSON.parse(want) as JsonValue];
  if (!isObject(mine) || own(theirs, requestId) !== undefined) return got;
  const { [requestId]: _added, ...rest } = mine;
  return JSON.stringify(rest);
}

interface Answered {
  readonly status: number;
  readonly type: string | null;
  readonly body: string;
  readonly headers: readonly (readonly [string, string])[];
}

/** A Prism of its own, which checks the request and keeps nothing. */
async function askPrism(api: Api) {
  const found = await getHttpOperationsFromSpec(structuredClone(api.document) as object);
  return async (operation: Operation, request: ReturnType<typeof wireRequest>, wish: Case): Promise<Answered> => {
    const resource = found.find((one) => one.path === operation.key && one.method === operation.method);
    if (resource === undefined) throw new Error(`Prism does not know ${operation.id}`);
    const config = {
      ...{ isProxy: false, checkSecurity: false, validateRequest: true, validateResponse: true, errors: false },
      mock: {
        dynamic: false,
        ...(wish.code === undefined ? {} : { code: wish.code }),
        ...(wish.exampleKey === undefined ? {} : { exampleKey: wish.exampleKey }),
      },
    } as unknown as IHttpConfig;
    const instance = createInstance(config, { logger: createLogger('test', { level: 'silent' }) });
    const { pathname, searchParams } = new URL(request.target, 'http://mock');
    const query: Record<string, string | string[]> = {};
    for (const name of searchParams.keys()) {
      const values = searchParams.getAll(name);
      query[name] = values.length === 1 ? (values[0] ?? '') : values;
    }
    const isJson = request.headers.some(([, value]) => value.includes('json'));
    const input = {
      method: operation.method as 'get',
      // Under dispatch the key of the operation stands where its path stands otherwise.
      url: { path: api.dispatch === undefined ? pathname : operation.key, query },
      headers: Object.fromEntries(request.headers.map(([name, value]) => [name.toLowerCase(), value])),
      ...(typeof request.body === 'string'
        ? { body: isJson ? (JSON.parse(request.body) as object) : request.body }
        : {}),
    };
    const result = await instance.request(input, [resource], config)();
    if (result._tag === 'Left') throw result.left;
    const { output, validations } = result.right;
    expect(validations.input, 'Prism must take the request as well').toEqual([]);
    const headers = Object.entries((output.headers ?? {}) as JsonObject);
    const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
    return {
      status: output.statusCode,
      type: typeof type === 'string' ? type : null,
      body:
        output.body === undefined
          ? ''
          : typeof output.body === 'string' && !/json/.test(String(type))
            ? output.body
            : JSON.stringify(output.body),
      headers: headers
        .filter(([name]) => !['content-type', 'x-request-id'].includes(name.toLowerCase()))
        .map(([name, value]) => [name, String(value)] as const),
    };
  };
}
