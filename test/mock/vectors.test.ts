/** The mock against the vectors: it accepts every call that the client sends, and refuses what no server may accept. */
import { describe, expect, it } from 'vitest';
import { load } from '../../generator/read/load.js';
import { createMock } from '../../generator/mock/mock.js';
import { buildApi } from '../../generator/meaning/build.js';
import { stringify } from '../../generator/runtime/json.js';
import { vectors } from '../vectors/vectors.js';

const mock = createMock(buildApi(await load('spec/openapi.yaml')));

async function answerTo({ method, target, body }: { method: string; target: string; body?: string | undefined }) {
  const response = await mock.fetch(`http://mock.test${target}`, { method, ...(body === undefined ? {} : { body }) });
  const text = await response.text();
  return {
    status: response.status,
    text,
    code: text === '' ? undefined : (JSON.parse(text) as { Code?: string }).Code,
  };
}

describe('a call of the vectors is accepted', () => {
  it.each(vectors.flatMap(({ action, requests }) => requests.map((one) => [action, one.id, one] as const)))(
    '%s: %s',
    async (_action, _id, { method, target, body, text }) => {
      const { status, text: said } = await answerTo({
        method,
        target,
        body: text ?? (body === undefined ? undefined : stringify(body)),
      });
      expect(status, said).toBe(200);
    },
  );
});

describe('a call that no server may accept is refused', () => {
  it.each(vectors.flatMap(({ action, refused = [] }) => refused.map((one) => [action, one.id, one] as const)))(
    '%s: %s',
    async (_action, _id, { method, target, text, status, code }) => {
      expect(await answerTo({ method, target, body: text })).toMatchObject({ status, code });
    },
  );
});
