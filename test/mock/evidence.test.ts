/** What the source shows being sent, and what the one published client sends, must be taken; what they read must fit. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { load } from '../../generator/read/load.js';
import { createMock } from '../../generator/mock/mock.js';
import { buildApi } from '../../generator/meaning/build.js';
import type { JsonValue } from '../../generator/meaning/json.js';
import { wireRequest } from '../../generator/meaning/operation/wire.js';

interface Sample {
  readonly id: string;
  readonly action: string;
  readonly direction: 'request' | 'answer';
  readonly form: 'json' | 'query';
  readonly value?: JsonValue;
  readonly query?: string;
}

const api = buildApi(await load('spec/openapi.yaml'));
const mock = createMock(api);
const folder = 'spec/source/samples';
const requests = readdirSync(folder)
  .flatMap((file) => (parse(readFileSync(`${folder}/${file}`, 'utf8')) as { samples?: Sample[] }).samples ?? [])
  .filter(({ direction }) => direction === 'request');
const posted = requests.filter(({ form }) => form === 'json');
const got = requests.filter(({ form }) => form === 'query');

const operationOf = (action: string) => {
  const found = api.operations.find((one) => one.action?.name === action);
  if (found === undefined) throw new Error(`No action ${action}`);
  return found;
};

describe('requests with a body', () => {
  it('are there for Create, Reset and Modify', () => {
    const actions = new Set(posted.map(({ action }) => action));
    expect([...actions].sort()).toEqual([
      'CreateStatefulWorkload',
      'ModifyStatefulWorkload',
      'ResetStatefulWorkloadSpecType',
    ]);
  });

  it.each(posted)('$id is accepted, every name of it known', async ({ action, value }) => {
    const { method, target, body } = wireRequest(operationOf(action), { body: value ?? null });
    const answer = await mock.fetch(`http://mock${target}`, { method, body: body ?? null });
    expect([answer.status, answer.headers.get('x-mock-ignored'), await answer.text()]).toEqual([
      200,
      null,
      expect.anything(),
    ]);
  });
});

describe('requests in the URL', () => {
  it('are there', () => expect(got.length).toBeGreaterThan(2));

  it.each(got)('$id is accepted as it was sent', async ({ action, query = '' }) => {
    // The source prints the part that its URL line does not.
    const fixed = new URLSearchParams(operationOf(action).wire.query.map(([name, value]) => [name, value]));
    const answer = await mock.fetch(
      `http://mock/ncs?${query.includes('Action=') ? '' : `${fixed.toString()}&`}${query}`,
    );
    expect([answer.status, answer.headers.get('x-mock-ignored')]).toEqual([200, null]);
  });
});
