/** Answers that are generated: right every time, by the judgement of another validator, the same for the same seed, nothing made up. */
import { describe, expect, it } from 'vitest';
import { load } from '../../generator/read/load.js';
import { createMock, type Mock } from '../../generator/mock/mock.js';
import type { Operation } from '../../generator/meaning/api.js';
import { buildApi } from '../../generator/meaning/build.js';
import type { JsonObject, JsonValue } from '../../generator/meaning/json.js';
import { wireRequest } from '../../generator/meaning/operation/wire.js';
import { createValidator } from '../../generator/validate/validator.js';
import { judgeOf } from './independent.js';

const samples = 500;

function exampleRequest(operation: Operation) {
  const of = (place: string) =>
    Object.fromEntries(
      operation.parameters
        .filter((one) => one.in === place && one.required)
        .map(({ name, examples }) => [name, examples[0]?.value ?? null]),
    );
  const body = operation.body?.contents[0]?.examples[0]?.value;
  return wireRequest(operation, {
    query: of('query'),
    header: of('header'),
    ...(body === undefined ? {} : { body }),
  });
}

async function ask(mock: Mock, operation: Operation, prefer?: string) {
  const { method, target, headers, body } = exampleRequest(operation);
  const answer = await mock.fetch(`http://mock${target}`, {
    method,
    headers: [
      ...headers.map(([name, value]): [string, string] => [name, value]),
      ...(prefer === undefined ? [] : [['Prefer', prefer] as [string, string]]),
    ],
    ...(body === undefined ? {} : { body }),
  });
  return { status: answer.status, text: await answer.text() };
}

for (const file of ['spec/openapi.yaml', 'test/cases/dispatched/openapi.yaml']) {
  const api = buildApi(await load(file));
  const mock = createMock(api);
  describe(file, () => {
    it.each(api.operations.map((operation) => [operation.id, operation] as const))(
      `%s: ${samples} answers that another validator takes`,
      { timeout: 180_000 },
      async (_id, operation) => {
        const judge = await judgeOf(api, operation, '200');
        const seen = new Set<string>();
        for (let seed = 1; seed <= samples; seed += 1) {
          const { status, text } = await ask(mock, operation, `dynamic=true, seed=${seed}`);
          expect([seed, status, text, judge(text).valid]).toEqual([seed, 200, text, true]);
          seen.add(text);
        }
        expect(seen.size, 'another seed, another answer').toBeGreaterThan(1);
      },
    );

    const errors = api.operations.flatMap((operation) =>
      operation.responses.flatMap(({ status }) => (/^[45]\d\d$/.test(status) ? [[status, operation] as const] : [])),
    );
    it.each(errors)('%s of $id can be generated too', async (wanted, operation) => {
      const judge = await judgeOf(api, operation, wanted);
      for (let seed = 1; seed <= 20; seed += 1) {
        const { status, text } = await ask(mock, operation, `code=${wanted}, dynamic=true, seed=${seed}`);
        expect([seed, status, text, judge(text).valid]).toEqual([seed, Number(wanted), text, true]);
      }
    });
  });
}

describe('the judge', () => {
  it('finds what is wrong, and what is made up', async () => {
    const api = buildApi(await load('test/cases/dispatched/openapi.yaml'));
    const [operation] = api.operations;
    if (operation === undefined) throw new Error('no operation');
    const judge = await judgeOf(api, operation, '200');
    expect(judge('{"vaults":[{"name":"a","size":1}]}').valid).toBe(true);
    for (const wrong of [
      '{"vaults":[{"name":"a"}]}',
      '{"vaults":[{"name":"a","size":1,"dolor":2}]}',
      '{"vaults":[],"x":1}',
    ])
      expect([wrong, judge(wrong).valid]).toEqual([wrong, false]);
  });
});

describe('a seed', () => {
  it('makes the same answers in another process, in any order and side by side', async () => {
    const api = buildApi(await load('spec/openapi.yaml'));
    const [first, second] = [createMock(api, { dynamic: true }), createMock(api, { dynamic: true })];
    const wanted: string[] = [];
    for (const operation of api.operations) wanted.push((await ask(first, operation)).text);
    const backwards = [...api.operations].reverse();
    const got = await Promise.all(backwards.map((operation) => ask(second, operation)));
    expect(got.map(({ text }) => text).reverse()).toEqual(wanted);
  });

  it('of the mock is used where the request names none', async () => {
    const api = buildApi(await load('spec/openapi.yaml'));
    const operation = api.operations.find(({ id }) => id === 'describeStatefulWorkloadInfo');
    if (operation === undefined) throw new Error('no operation');
    const texts = [];
    for (const [seed, prefer] of [['7'], ['8'], ['1', 'seed=7']] as const)
      texts.push((await ask(createMock(api, { dynamic: true, seed }), operation, prefer)).text);
    expect(texts[0]).not.toBe(texts[1]);
    expect(texts[0]).toBe(texts[2]);
  });
});

describe('what the generator of Prism cannot do is made all the same', () => {
  const document = (schema: JsonValue): JsonObject => ({
    openapi: '3.1.0',
    info: { title: 'Widths', version: '1' },
    paths: {
      '/width': {
        get: {
          operationId: 'getWidth',
          responses: { '200': { description: 'A width.', content: { 'application/json': { schema } } } },
        },
      },
    },
  });
  const of = (schema: JsonValue): JsonValue => ({ type: 'object', required: ['width'], properties: { width: schema } });

  it.each([
    {
      given: 'a fractional multipleOf',
      schema: of({ type: 'number', multipleOf: 0.5 }),
    },
    { given: 'base64', schema: of({ type: 'string', format: 'byte' }) },
    {
      given: 'a property of Unicode in a pattern',
      schema: of({ type: 'string', pattern: '^\\p{L}+$' }),
    },
    {
      given: 'a look behind',
      schema: of({ type: 'string', pattern: '(?<=a)b' }),
    },
    {
      given: 'members of a map that have to be there',
      schema: of({ type: 'object', minProperties: 2, additionalProperties: { type: 'string' } }),
    },
    {
      given: 'a condition',
      schema: { ...(of({}) as JsonObject), if: {}, then: { required: ['height'] } },
    },
  ])('$given', async ({ schema }) => {
    const api = buildApi({ document: document(schema) });
    const operation = api.operations[0] as Operation;
    const validator = createValidator(api);
    for (const [mock, prefer] of [
      [createMock(api, { dynamic: true }), undefined],
      [createMock(api), 'dynamic=true, seed=2'],
      [createMock(api), undefined],
    ] as const) {
      const answer = await mock.fetch('http://mock/width', prefer === undefined ? {} : { headers: { Prefer: prefer } });
      const text = await answer.text();
      expect([answer.status, text, validator.answer(operation, 200, text)]).toEqual([200, text, []]);
    }
  });

  it('and where nothing fits, that is said and answered all the same', async () => {
    const found: string[] = [];
    const api = buildApi({ document: document(of({ not: {} })) });
    const mock = createMock(api, { found: ({ rule, what }) => found.push(`${rule}: ${what}`) });
    const answer = await mock.fetch('http://mock/width');
    expect([answer.status, found]).toEqual([
      200,
      ['answer-invalid: No answer of getWidth (200) that fits its schema can be made.'],
    ]);
  });
});
