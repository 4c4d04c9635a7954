/**
 * Thousands of requests that nobody thought of: arbitrary ones that fit the schemas are accepted, and with one rule broken they
 * are refused with that rule's code. A failure prints its seed; SEED=… repeats the run.
 */
import fc, { type Arbitrary } from 'fast-check';
import { stringify } from 'lossless-json';
import { describe, expect, it } from 'vitest';
import { load } from '../../generator/read/load.js';
import { createMock } from '../../generator/mock/mock.js';
import type { Operation } from '../../generator/meaning/api.js';
import { buildApi } from '../../generator/meaning/build.js';
import type { JsonValue } from '../../generator/meaning/json.js';
import { valueOf, type ExactValue } from './arbitrary.js';
import { broken } from './derive.js';

/** For each action, each way: with 14 actions 2,700 requests. */
const runs = Number(process.env['RUNS'] ?? 100);
const seed = process.env['SEED'] === undefined ? undefined : Number(process.env['SEED']);
const parameters = { numRuns: runs, ...(seed === undefined ? {} : { seed }) };

const documents = ['spec/openapi.yaml', 'test/cases/dispatched/openapi.yaml'];

interface Asked {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body?: string;
}

for (const file of documents) {
  const api = buildApi(await load(file));
  const mock = createMock(api);
  const rules = api.errors?.violations;

  const ask = async ({ method, target, headers, body }: Asked) => {
    const answer = await mock.fetch(`http://mock${target}`, {
      method,
      headers: headers.map(([name, value]): [string, string] => [name, value]),
      ...(body === undefined ? {} : { body }),
    });
    const text = await answer.text();
    return { status: answer.status, json: (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>, text };
  };

  describe(file, () => {
    describe.each(api.operations.map((operation) => [operation.id, operation] as const))('%s', (_id, operation) => {
      const args = argumentsOf(operation);
      const schema = operation.body?.contents[0]?.schema;
      const body = schema === undefined ? fc.constant(undefined) : valueOf(api.document, schema);
      const spelling = fc.record({ order: fc.infiniteStream(fc.nat()), spaces: fc.nat(2), escape: fc.boolean() });

      it('accepts what fits', async () => {
        await fc.assert(
          fc.asyncProperty(args, body, spelling, async (given, value, how) => {
            const asked = request(operation, given, value, how);
            const { status, text } = await ask(asked);
            expect([status, text, asked]).toEqual([expect.toSatisfy((one: number) => one < 300), text, asked]);
          }),
          parameters,
        );
      });

      const breaks = fc.tuple(args, body, spelling, fc.nat()).map(([given, value, how, pick]) => {
        const without = (left: string) => new Map([...given].filter(([name]) => name !== left));
        const wrong = [
          ...operation.parameters.flatMap(({ name, required, schema: type }) => {
            const missing = { field: name, kind: 'missing' as const, what: 'is left out', given: without(name) };
            // In a query everything is text: wrong is what no text of the type can be.
            const bad = [...broken(api.document, type, null, name)].filter(
              (one) => one.kind === 'value' || typeof one.value === 'string',
            );
            return [
              ...(required ? [missing] : []),
              ...bad.map(({ value: text, ...rest }) => ({ ...rest, given: new Map([...given, [name, String(text)]]) })),
            ].map(({ given: changed, ...rest }) => ({ ...rest, asked: request(operation, changed, value, how) }));
          }),
          ...[...broken(api.document, schema ?? {}, (value ?? null) as JsonValue)].map(({ value: bad, ...rest }) => ({
            ...rest,
            asked: request(operation, given, bad, how),
          })),
        ];
        return wrong[pick % wrong.length];
      });

      if (operation.parameters.length === 0 && schema === undefined) return;
      it('refuses what breaks one rule', async () => {
        let refused = 0;
        await fc.assert(
          fc.asyncProperty(breaks, async (one) => {
            if (one === undefined) return;
            const { status, json } = await ask(one.asked);
            const rule = rules?.[one.kind];
            expect([one.field, one.what, status, json[api.errors?.code ?? ''], one.asked]).toEqual([
              ...[one.field, one.what, rule?.status, rule?.code, one.asked],
            ]);
            expect(json[api.errors?.message ?? '']).toContain(one.field);
            refused += 1;
          }),
          parameters,
        );
        expect(refused).toBe(runs);
      });
    });
  });

  /** Every parameter, the optional ones sometimes. */
  function argumentsOf({ parameters: declared }: Operation): Arbitrary<ReadonlyMap<string, string>> {
    const model = Object.fromEntries(
      declared.map(({ name, schema, in: place }) => [
        name,
        valueOf(api.document, schema)
          .map(String)
          .filter((text) => text !== '' && (place === 'query' || /^[\x21-\x7e]+$/.test(text))),
      ]),
    );
    const requiredKeys = declared.filter(({ required }) => required).map(({ name }) => name);
    return fc.record(model, { requiredKeys }).map((given) => new Map(Object.entries(given)));
  }
}

interface Spelling {
  readonly order: Iterator<number>;
  readonly spaces: number;
  /** Percent-encodes more than has to be. */
  readonly escape: boolean;
}

/** The same request may be written in many ways. */
function request(
  { wire, parameters: declared }: Operation,
  given: ReadonlyMap<string, string>,
  body: ExactValue | undefined,
  { order, spaces, escape }: Spelling,
): Asked {
  const placed = (place: string) =>
    [...given].filter(([name]) => declared.some((one) => one.name === name && one.in === place));
  const encoded = (text: string) =>
    escape
      ? [...new TextEncoder().encode(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
      : encodeURIComponent(text);
  const pairs = [...wire.query, ...placed('query')]
    .map(([name, value]) => ({ text: `${encoded(name)}=${encoded(value)}`, at: order.next().value as number }))
    .sort((left, right) => left.at - right.at);
  return {
    method: wire.method,
    target: `${wire.path}?${pairs.map(({ text }) => text).join('&')}`,
    headers: [...wire.headers, ...placed('header')],
    ...(body === undefined ? {} : { body: stringify(body, undefined, spaces) ?? '' }),
  };
}
