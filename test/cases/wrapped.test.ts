/** Data inside of an envelope: what the client gives, what the mock makes up and remembers, how pages and states are found. */
import { beforeAll, describe, expect, it } from 'vitest';
import { runStories } from '../../generator/contract/checks/stories.js';
import type { AnyClient } from '../../generator/contract/checks/generated.js';
import { sender } from '../../generator/contract/live/send.js';
import { openSession } from '../../generator/contract/session.js';
import { textEdition } from '../../generator/docs/view/text.js';
import { wordsFor } from '../../generator/docs/view/words.js';
import { createMock } from '../../generator/mock/mock.js';
import { buildApi } from '../../generator/meaning/build.js';
import { load } from '../../generator/read/load.js';
import { family, type Family } from './family.js';

let kettles: Family;
let remembered: Family;
beforeAll(async () => {
  kettles = await family('wrapped');
  remembered = await family('wrapped', { stateful: true });
});

it('is as the contract says, types, client and documentation included', async () => {
  expect(await kettles.faults()).toEqual([]);
});

describe('the client', () => {
  it('gives the data, and the whole answer beside them', async () => {
    const result = await kettles.client['getKettle']?.({ Id: 7 });
    expect(result).toMatchObject({
      ok: true,
      data: { Id: expect.any(Number) as number },
      requestId: expect.any(String) as string,
    });
    expect(result?.['body']).toMatchObject({ version: 'v2', code: 0, data: result?.['data'] });
    expect(await kettles.client['listKettles']?.()).toMatchObject({ data: [{ Name: 'blue' }], body: { count: 1 } });
  });

  it('gives the whole answer where an operation says so, and of an error', async () => {
    expect(await kettles.client['dropKettle']?.({ Id: 7 })).toMatchObject({
      ok: true,
      data: { version: 'v2', code: 0 },
    });
    const headers = { 'X-Mock-Error': 'lost' };
    expect(await kettles.client['getKettle']?.({ Id: 7 }, { headers })).toMatchObject({
      error: { body: { code: 4041 } },
    });
  });

  it('has no data where an answer brings none', async () => {
    kettles.answerNext('{"version":"v2","code":0}');
    expect(await kettles.client['getKettle']?.({ Id: 7 })).toMatchObject({ ok: true, data: undefined });
  });

  it('has types of the data', () => {
    const text = kettles.files['client.ts'];
    expect(text).toMatch(/GetKettleAnswer = Held<[^;]+, \['data'\]>;/);
    expect(text).toMatch(/DropKettleAnswer = Schemas\['Envelope'\];/);
    expect(text).toMatch(/Success<200, GetKettleAnswer> & Whole</);
  });

  it('waits by the data', async () => {
    const { withWaiting } = await remembered.load<{ withWaiting(client: AnyClient): Record<string, Waiting> }>(
      'waiting.ts',
    );
    remembered.mock.memory?.reset();
    const made = await Promise.all(['a', 'b', 'c'].map((Name) => remembered.client['addKettle']?.({ Name })));
    const input = { Id: (made[0]?.['data'] as { Id: number }).Id };
    setTimeout(() => remembered.mock.memory?.advance(10_000), 20);
    expect(await withWaiting(remembered.client)['boil']?.andWait(input, { intervalMs: 10 })).toMatchObject({
      state: 'hot',
    });
  });
});

interface Waiting {
  andWait(input: object, options: object): Promise<unknown>;
}

it('walks through pages by the data, and by the number beside them', async () => {
  const { withPaging } = await remembered.load<{ withPaging(client: AnyClient): Record<string, Pages> }>('paging.ts');
  remembered.mock.memory?.reset();
  for (const Name of ['a', 'b', 'c']) await remembered.client['addKettle']?.({ Name });
  remembered.sent.splice(0);
  const names: string[] = [];
  for await (const { Name } of withPaging(remembered.client)['listKettles']!.items({ Limit: 2 })) names.push(Name);
  expect([names, remembered.sent.length]).toEqual([['a', 'b', 'c'], 2]);
});

interface Pages {
  items(input?: object): AsyncIterable<{ Name: string }>;
}

describe('the mock', () => {
  it('makes up no code of an error', async () => {
    for (const seed of ['1', '2', '3']) {
      const answer = await kettles.mock.fetch('http://mock/api?Action=GetKettle&Id=7', {
        headers: { Prefer: `dynamic=true, seed=${seed}` },
      });
      expect(await answer.json()).toMatchObject({ version: 'v2', code: 0 });
    }
  });

  it('says in a refusal what every answer says', async () => {
    const asked = async (query: string) => (await kettles.mock.fetch(`http://mock/api?${query}`)).json();
    const trace: unknown = expect.any(String);
    expect(await asked('Action=GetKettle')).toEqual({
      version: 'v2',
      code: 4000,
      message: 'Id must be present',
      trace,
    });
    expect(await asked('Action=Nothing')).toMatchObject({ version: 'v2', code: 4000 });
  });

  it('remembers, and answers errors about state with the status of a success', async () => {
    remembered.mock.memory?.reset();
    const made = await remembered.client['addKettle']?.({ Name: 'blue' });
    expect(made).toMatchObject({ ok: true, body: { version: 'v2', code: 0, data: { Name: 'blue', state: 'cold' } } });
    expect(Object.keys(made?.['body'] as object).at(-1)).toBe('trace');
    expect(await remembered.client['getKettle']?.({ Id: 1 })).toMatchObject({
      ok: false,
      error: { status: 200, code: 4041, message: 'There is no kettle 1.' },
    });
    expect(await remembered.client['listKettles']?.()).toMatchObject({
      data: [{ Name: 'blue' }],
      body: { count: 1, code: 0 },
    });
  });

  it('tells the story', async () => {
    const { api } = remembered;
    const mock = createMock(api, { stateful: true });
    const listening = await mock.listen();
    try {
      const session = openSession({ api, send: sender(listening.url), base: listening.url, seed: 1, kind: 'own' });
      const pass = (seconds: number) => mock.memory?.advance(seconds * 1000);
      const { findings, uncovered } = await runStories(session, { stories: api.stories, pass });
      expect([findings, uncovered]).toEqual([[], []]);
    } finally {
      await listening.close();
    }
  });
});

it('is documented: where the data are, and stories by the data', () => {
  const text = textEdition(kettles.api, wordsFor('en'));
  expect(text).toContain('The data of its answer stand at `/data`');
  expect(text).toContain('const kettle = unwrap(await api.addKettle({ Name: name })).Id;');
  expect(textEdition(kettles.api, wordsFor('zh-CN'))).toContain('应答的数据位于 `/data`');
});

describe('a declaration that cannot be meant', () => {
  it('of all operations is said of those it says nothing of', async () => {
    const { document } = await load('test/cases/envelope/openapi.yaml');
    const api = buildApi({ document: { ...document, 'x-answer': '/nothing' } });
    expect(api.operations[0]?.answer).toBeUndefined();
  });
});
