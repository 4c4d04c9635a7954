/** Every action, through the generated client, over a socket, to the mock: what is sent, and what comes back. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createClient } from '../../generated/client.js';
import { load } from '../../generator/read/load.js';
import { createMock } from '../../generator/mock/mock.js';
import type { Api, Operation } from '../../generator/meaning/api.js';
import { buildApi } from '../../generator/meaning/build.js';
import { labelOf } from '../../generator/meaning/declared/dispatch.js';
import { objectOf, type JsonObject, type JsonValue } from '../../generator/meaning/json.js';
import { spread, wireRequest } from '../../generator/meaning/operation/wire.js';
import { createValidator } from '../../generator/validate/validator.js';
import { record, type Recorder } from './recorder.js';

const api: Api = buildApi(await load('spec/openapi.yaml'));
const validator = createValidator(api);
let server: Recorder;

beforeAll(async () => {
  server = await record(createMock(api));
});
afterAll(() => server.close());
beforeEach(() => {
  server.arrivals.length = 0;
});

/** The calls the document's examples make, as the flat argument a caller writes. */
function exampleInputs({ parameters, body }: Operation): JsonObject[] {
  const shown = parameters.filter((one) => one.examples.length > 0);
  const fields = Object.fromEntries(shown.map(({ name, examples }) => [name, examples[0]?.value ?? null]));
  const bodies = body?.contents[0]?.examples.map(({ value }) => objectOf(value)) ?? [{}];
  return bodies.map((one) => ({ ...fields, ...one }));
}

type Methods = Readonly<
  Record<string, (input: JsonObject) => Promise<{ ok: boolean; status?: number; data?: JsonValue; requestId?: string }>>
>;

describe.each(api.operations.map((operation) => [labelOf(operation), operation] as const))('%s', (_name, operation) => {
  const inputs = exampleInputs(operation).map((input, index) => ({
    input,
    example: operation.body?.contents[0]?.examples[index]?.name ?? 'example',
  }));

  it.each(inputs)('sends the wire call of its $example, and nothing else', async ({ input }) => {
    const client = createClient({ baseUrl: server.url }) as unknown as Methods;
    await client[operation.id]?.(input);
    const want = wireRequest(operation, spread(operation, input));
    expect(server.arrivals).toHaveLength(1);
    const [arrived] = server.arrivals;
    expect(`${arrived?.method} ${arrived?.target}`).toBe(`${want.method} ${want.target}`);
    expect(arrived?.body === '' ? undefined : JSON.parse(arrived?.body ?? '')).toEqual(
      want.body === undefined ? undefined : JSON.parse(want.body),
    );
    expect(arrived?.contentType).toBe(want.body === undefined ? undefined : 'application/json');
  });

  it('answers what the document says, and the client takes it for a success', async () => {
    const client = createClient({ baseUrl: server.url }) as unknown as Methods;
    const result = await client[operation.id]?.(exampleInputs(operation)[0] ?? {});
    expect(result).toMatchObject({ ok: true, status: 200 });
    expect(validator.answer(operation, 200, JSON.stringify(result?.data))).toEqual([]);
    expect(result?.data).toEqual(
      operation.responses.find(({ status }) => status === '200')?.contents[0]?.examples[0]?.value,
    );
    expect(result?.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('holds neither Action nor Version in a body, and no body in a GET', async () => {
    const client = createClient({ baseUrl: server.url }) as unknown as Methods;
    await client[operation.id]?.(exampleInputs(operation)[0] ?? {});
    const [arrived] = server.arrivals;
    expect(arrived?.body).not.toMatch(/"(Action|Version)"/);
    if (operation.method === 'get') expect(arrived?.body).toBe('');
    expect(arrived?.target.match(/[?&]Action=/g)).toHaveLength(1);
    expect(arrived?.target.match(/[?&]Version=/g)).toHaveLength(1);
  });
});

describe('every example of the document is valid by its own schema', () => {
  const examples = api.operations.flatMap((operation) => [
    ...(operation.body?.contents ?? []).flatMap(({ pointer, examples: shown }) =>
      shown.map(({ name, value }) => ({ at: `${operation.id} request ${name}`, pointer, value })),
    ),
    ...operation.parameters.flatMap(({ pointer, name: parameter, examples: shown }) =>
      shown.map(({ value }) => ({ at: `${operation.id} ${parameter}`, pointer, value })),
    ),
    ...operation.responses.flatMap(({ status, contents }) =>
      contents.flatMap(({ pointer, examples: shown }) =>
        shown.map(({ name, value }) => ({ at: `${operation.id} ${status} ${name}`, pointer, value })),
      ),
    ),
  ]);

  it.each(examples)('$at', ({ pointer, value }) => {
    expect(validator.value(pointer, value)).toEqual([]);
  });
});
