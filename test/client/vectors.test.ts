/** The client against the vectors: every action's calls as they leave, and what it makes of every answer. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createClient } from '../../generated/client.js';
import type { AnyMethod } from '../../generated/runtime/options.js';
import { answerText, vectors, type ActionVectors, type RequestVector } from '../vectors/vectors.js';

interface Sent {
  readonly method: string;
  readonly url: string;
  readonly type: string | null;
  readonly text: string;
}

/** A client whose fetch notes what it is to send and gives the answer at hand. */
function clientFor(baseUrl: string, answer: () => Response) {
  const sent: Sent[] = [];
  const client = createClient({
    baseUrl,
    retry: 0,
    fetch: async (request) => {
      const { method, url, headers } = request;
      sent.push({ method, url, type: headers.get('Content-Type'), text: await request.text() });
      return answer();
    },
  });
  return { sent, call: client as unknown as Readonly<Record<string, AnyMethod>> };
}

const cases = <Key extends 'requests' | 'answers'>(key: Key) =>
  vectors.flatMap((one) =>
    one[key].map((vector) => [one.action, vector.id, vector] as [string, string, ActionVectors[Key][number]]),
  );

describe.each([
  'http://api.test',
  'http://api.test/',
  'https://gate.test:8443/cloud/v1',
  'https://gate.test/cloud/v1/',
])('calls to %s', (baseUrl) => {
  it.each(cases('requests'))('%s: %s', async (action, _id, want) => {
    const { sent, call } = clientFor(baseUrl, () => Response.json({}));
    await call[action]?.(want.input);
    expect(sent).toHaveLength(1);
    const [{ method, url, type, text }] = sent as [Sent];
    expect({ method, url }).toEqual({ method: want.method, url: baseUrl.replace(/\/$/, '') + want.target });
    expectBody(want, type, text);
  });
});

function expectBody(want: RequestVector, type: string | null, text: string) {
  if (want.text !== undefined) expect(text).toBe(want.text);
  else if (want.body === undefined) expect({ type, text }).toEqual({ type: null, text: '' });
  else expect(JSON.parse(text)).toEqual(want.body);
  if (text !== '') expect(type).toBe('application/json');
  expect(text).not.toMatch(/"(Action|Version)"/);
}

describe('answers', () => {
  it.each(cases('answers'))('%s: %s', async (action, _id, vector) => {
    const { status } = vector;
    const { call } = clientFor('http://api.test', () => new Response(answerText(vector), { status }));
    const request = vectors.find((one) => one.action === action)?.requests[0];
    const result = await call[action]?.(request?.input);
    expect(result).toMatchObject({ action, ...vector.result });
  });
});

describe('the vectors', () => {
  it('say something of every method, and nothing of methods that do not exist', () => {
    const client = createClient({ baseUrl: 'http://api.test' });
    expect(vectors.map(({ action }) => action).sort()).toEqual(Object.keys(client).sort());
  });

  it.each(vectors.map((one) => [one.action, one] as const))(
    '%s: a call, a success and an error at least',
    (_action, one) => {
      const outcomes = one.answers.map(({ result }) => result as { ok: boolean; error?: { kind: string } });
      expect(one.requests.length).toBeGreaterThan(0);
      expect(outcomes.some(({ ok }) => ok)).toBe(true);
      expect(outcomes.some(({ error }) => error?.kind === 'api')).toBe(true);
      expect(new Set(one.requests.map(({ id }) => id)).size).toBe(one.requests.length);
    },
  );

  it('lie in files named like their actions', () => {
    const files = readdirSync('test/vectors').filter((file) => file.endsWith('.yaml'));
    const names = vectors.map(({ action }) => `${action.charAt(0).toUpperCase()}${action.slice(1)}.yaml`);
    expect(files.sort()).toEqual(names.sort());
  });
});
