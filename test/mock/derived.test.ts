/** Every rule of the document broken once, everywhere it stands: derived, so that a new field is covered by itself. */
import { describe, expect, it } from 'vitest';
import { load } from '../../generator/read/load.js';
import { createMock } from '../../generator/mock/mock.js';
import type { Operation } from '../../generator/meaning/api.js';
import { buildApi } from '../../generator/meaning/build.js';
import { own, resolve, stringOf, type JsonValue } from '../../generator/meaning/json.js';
import { wireRequest, type WireValues } from '../../generator/meaning/operation/wire.js';
import { broken, complete, type Broken } from './derive.js';

const api = buildApi(await load('spec/openapi.yaml'));
const mock = createMock(api);
const rules = api.errors?.violations;

async function send(operation: Operation, query: WireValues, body?: JsonValue) {
  const request = wireRequest(operation, { query, ...(body === undefined ? {} : { body }) });
  const answer = await mock.fetch(`http://mock${request.target}`, {
    method: request.method,
    ...(request.body === undefined ? {} : { body: request.body }),
  });
  return {
    status: answer.status,
    json: (await answer.json()) as Record<string, string>,
    others: answer.headers.get('x-mock-violations'),
  };
}

const queryOf = ({ parameters }: Operation): WireValues =>
  Object.fromEntries(parameters.map(({ name, schema }) => [name, complete(api.document, schema)[0] ?? null]));
const bodiesOf = ({ body }: Operation): (JsonValue | undefined)[] =>
  body?.contents[0]?.schema === undefined ? [undefined] : complete(api.document, body.contents[0].schema);

/** Texts that other readers take for integers, or round to one. */
const notInt64 = ['1.5', '1e3', '0x10', '9223372036854775808', '-9223372036854775809', '1 ', '١'];

const codeOf = (kind: Broken['kind']) => rules?.[kind]?.code;

describe.each(api.operations.map((operation) => [operation.id, operation] as const))('%s', (_id, operation) => {
  it('accepts every complete request', async () => {
    for (const body of bodiesOf(operation))
      expect(await send(operation, queryOf(operation), body)).toMatchObject({ status: 200 });
  });

  const inQuery = operation.parameters.flatMap(
    ({ name, required, schema }): (Omit<Broken, 'value'> & { query: WireValues })[] => {
      const { [name]: value = null, ...rest } = queryOf(operation);
      const missing: Broken[] = required ? [{ kind: 'missing', field: name, what: 'is left out', value: null }] : [];
      // In a query everything is text: what is wrong is a text that the type cannot be.
      const inside = [...broken(api.document, schema, value as JsonValue, name)].filter(
        ({ kind, value: one }) => kind === 'value' || typeof one === 'string',
      );
      const digits = stringOf(own(resolve(api.document, schema, '').value, 'format')) === 'int64' ? notInt64 : [];
      return [
        ...missing.map((one) => ({ ...one, query: rest })),
        ...digits.map((text) => ({
          kind: 'format' as const,
          field: name,
          what: `is ${text}`,
          query: { ...rest, [name]: text },
        })),
        ...inside.map((one) => ({ ...one, query: { ...rest, [name]: one.value } })),
      ];
    },
  );
  const inBody = bodiesOf(operation).flatMap((body) =>
    body === undefined ? [] : [...broken(api.document, operation.body?.contents[0]?.schema ?? {}, body)],
  );
  const distinct = [...new Map(inBody.map((one) => [`${one.kind} ${one.field} ${one.what}`, one])).values()];

  it.each(inQuery)('query: $field $what → $kind', async ({ kind, field, query }) => {
    const { status, json, others } = await send(operation, query, bodiesOf(operation)[0]);
    expect([status, json['Code'], others]).toEqual([400, codeOf(kind), null]);
    expect(json['Message']).toContain(field);
  });

  if (distinct.length === 0) return;
  it(`body: ${distinct.length} ways to break one rule, each answered with its code and path, and nothing else reported`, async () => {
    for (const { kind, field, what, value } of distinct) {
      const { status, json, others } = await send(operation, queryOf(operation), value);
      expect([field, what, status, json['Code'], others]).toEqual([field, what, 400, codeOf(kind), null]);
      expect(json['Message'], `${field} ${what}`).toContain(field);
    }
  });
});
