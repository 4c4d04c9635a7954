/**
 * Every documented error that is about state is reached by a natural sequence of calls, through the generated client. The
 * sequences are the document's stories; which errors have to be reached is read from its `x-state`.
 */
import { describe, expect, it } from 'vitest';
import { createClient } from '../../../generated/client.js';
import { load } from '../../../generator/read/load.js';
import { createMock } from '../../../generator/mock/mock.js';
import type { Operation, Step } from '../../../generator/meaning/api.js';
import { buildApi } from '../../../generator/meaning/build.js';
import { own, valueAt, type JsonObject, type JsonValue } from '../../../generator/meaning/json.js';
import { failureOf } from '../../../generator/meaning/declared/state.js';
import { filled } from '../../../generator/meaning/declared/story.js';
import { createValidator } from '../../../generator/validate/validator.js';

const api = buildApi(await load('spec/openapi.yaml'));
const validator = createValidator(api);
const operations = new Map(api.operations.map((one) => [one.id, one]));

interface Result {
  readonly ok: boolean;
  readonly data?: JsonValue;
  readonly error?: { readonly kind: string; readonly code?: string; readonly message: string };
}
type Methods = Readonly<Record<string, (input: JsonObject) => Promise<Result>>>;

/** What has been reached, as `operation error`. */
const reached = new Set<string>();

describe.each(api.stories.map((story) => [story.name, story] as const))('%s', (_name, story) => {
  it('is answered as it tells', async () => {
    const mock = createMock(api, { stateful: true });
    const checked: typeof fetch = async (input, init) => {
      const answer = await mock.fetch(input, init);
      const operation = operationOf(new URL(input instanceof Request ? input.url : String(input)));
      expect(validator.answer(operation, answer.status, await answer.clone().text())).toEqual([]);
      return answer;
    };
    const client = createClient({ baseUrl: 'http://mock', fetch: checked }) as unknown as Methods;
    const values: Record<string, JsonValue> = { ...story.given };
    for (const step of story.steps) {
      const result = await answered(client, step, values, () => mock.memory?.advance(2_000));
      if (step.error === undefined) {
        expect(result).toMatchObject({ ok: true });
        for (const [name, pointer] of Object.entries(step.keep))
          values[name] = valueAt(result.data ?? null, pointer) ?? null;
        continue;
      }
      const failure = failureOf(operations.get(step.call) as Operation, step.error);
      expect(result.error).toMatchObject({ kind: 'api', code: own(failure?.example.value, 'Code') });
      reached.add(`${step.call} ${step.error}`);
    }
  });
});

async function answered(client: Methods, step: Step, values: JsonObject, pass: () => void): Promise<Result> {
  for (let count = 0; ; count += 1) {
    const result = await client[step.call]?.(filled(step.input, values));
    if (result === undefined) throw new Error(`the client has no method ${step.call}`);
    const isReady = Object.entries(step.until).every(([at, value]) => valueAt(result.data ?? null, at) === value);
    if (isReady || count > 10) return result;
    pass();
  }
}

function operationOf({ searchParams }: URL): Operation {
  const found = api.operations.find(({ action }) => action?.name === searchParams.get('Action'));
  if (found === undefined) throw new Error('not a call of this document');
  return found;
}

it('no state error of any action is left out', () => {
  const declared = api.operations.flatMap((operation) => {
    const { id, state, responses } = operation;
    const ofState = responses.flatMap(({ contents }) =>
      contents.flatMap(({ examples }) =>
        examples.flatMap(({ name, ofState: about }) => (about === undefined ? [] : [name])),
      ),
    );
    const answered = [state?.absent ?? [], state?.requires.map(({ otherwise }) => otherwise) ?? []].flat();
    return [...new Set([...ofState, ...answered])].map((name) => `${id} ${name}`);
  });
  expect(declared.length).toBeGreaterThan(20);
  expect(
    declared.filter((one) => !reached.has(one)),
    'write a story in spec/stories/ that leads there',
  ).toEqual([]);
});
