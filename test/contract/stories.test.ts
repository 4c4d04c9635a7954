/** `npm run contract -- --stories`: what is told to the mock and to somebody's server, and what is found when an answer differs. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contract, type ContractOptions } from '../../generator/command/contract.js';
import { sender } from '../../generator/contract/live/send.js';
import { openSession } from '../../generator/contract/session.js';
import { runStories } from '../../generator/contract/checks/stories.js';
import { load } from '../../generator/read/load.js';
import { createMock, type Listening } from '../../generator/mock/mock.js';
import { buildApi } from '../../generator/meaning/build.js';
import { valueAt, type JsonObject, type JsonValue } from '../../generator/meaning/json.js';
import { ProblemError } from '../../generator/problem.js';
import { raw } from './server.js';

const source = await load('spec/openapi.yaml');
const api = buildApi(source);
const folder = mkdtempSync(path.join(tmpdir(), 'stories-'));
afterAll(() => rmSync(folder, { recursive: true }));

const said: string[] = [];
beforeEach(() => {
  said.length = 0;
  vi.spyOn(console, 'log').mockImplementation((text: string) => void said.push(text));
});
afterEach(() => void vi.restoreAllMocks());

const run = (options: Partial<ContractOptions>) =>
  contract({ seed: 1, rate: 5_000, max: 5_000, port: 0, stories: true, ...options });

describe('against the mock', () => {
  it('every story of our document holds, one row each', async () => {
    const report = path.join(folder, 'stories.xml');
    expect(await run({ report: [report] })).toBe(0);
    for (const { name } of api.stories) expect(said[0]).toMatch(new RegExp(`^${name} +✓$`, 'm'));
    expect(said[0]).toContain(`${api.stories.length} of ${api.stories.length} stories covered (100 %)`);
    expect(readFileSync(report, 'utf8').match(/<testsuite /g)).toHaveLength(api.stories.length);
  });

  it('another document, of two resources, one a child of the other: no code', async () => {
    expect(await run({ spec: 'test/cases/shelves/openapi.yaml' })).toBe(0);
    expect(said[0]).toContain('1 of 1 stories covered');
  });

  it('some of them', async () => {
    expect(await run({ only: ['One*'] })).toBe(0);
    expect(said[0]).toContain('2 of 2 stories covered');
  });

  it('stories that no longer fit are refused with their places, though the document is generated', async () => {
    const spec = 'test/problems/story-steps/openapi.yaml';
    expect(buildApi(await load(spec))).toMatchObject({ stories: [], untold: { length: expect.any(Number) as number } });
    await expect(run({ spec })).rejects.toThrow(
      /story-steps\/openapi\.yaml:\d+:\d+ [^\n]*\nThere is no operation "nothing"/,
    );
  });

  it('a name that no story has is refused with those there are', async () => {
    await expect(run({ only: ['Nothing'] })).rejects.toThrow(/No story is called Nothing\.\nFix: Known are: From/);
    await expect(run({ spec: 'test/cases/museum/openapi.yaml' })).rejects.toThrow(ProblemError);
  });
});

/** What the stories find on a mock whose document was changed at one place. */
async function told(pointer: string, set: () => JsonValue): Promise<string[]> {
  const document = structuredClone(source.document) as Record<string, never>;
  const holder = valueAt(document, pointer.slice(0, pointer.lastIndexOf('/'))) as Record<string, unknown>;
  const name = pointer.slice(pointer.lastIndexOf('/') + 1);
  expect(holder, 'mend the pointer').toHaveProperty(name);
  holder[name] = set();
  const mock = createMock(buildApi({ document: document as JsonObject }), { stateful: true });
  const listening = await mock.listen();
  try {
    const session = openSession({ api, send: sender(listening.url), base: listening.url, seed: 1, kind: 'own' });
    const { findings } = await runStories(session, {
      stories: api.stories,
      begin: () => mock.memory?.reset(),
      pass: (seconds) => mock.memory?.advance(seconds * 1000),
    });
    return findings.map(({ action, case: at }) => `${action}, ${at}`);
  } finally {
    await listening.close();
  }
}

const state = (action: string, method = 'get') => `/paths/~1ncs~1${action}/${method}/x-state`;
/** A precondition that always holds. */
const always = () => 'true';

describe('a server that behaves otherwise is caught, at the step that shows it', () => {
  it.each<{ given: string; at: string; set: Parameters<typeof told>[1]; want: string }>([
    {
      given: 'takes a name twice',
      at: `${state('CreateStatefulWorkload', 'post')}/requires/0/that`,
      set: always,
      want: 'OneNameOnce, step 2, CreateStatefulWorkload',
    },
    {
      given: 'deletes in the middle of a change',
      at: `${state('DeleteStatefulWorkload')}/requires/0/that`,
      set: always,
      want: 'OneChangeAtATime, step 2, DeleteStatefulWorkload',
    },
    {
      given: 'does not delete',
      at: `${state('DeleteStatefulWorkload')}/does`,
      set: () => 'command',
      want: 'FromCreationToDeletion, step 9, DescribeStatefulWorkloadInfo',
    },
    {
      given: 'takes an equal specification',
      at: `${state('ResetStatefulWorkloadSpecType', 'post')}/requires/1/that`,
      set: always,
      want: 'NewSpecification, step 3, ResetStatefulWorkloadSpecType',
    },
    {
      given: 'keeps what a new definition leaves out',
      at: `${state('ModifyStatefulWorkload', 'post')}/does`,
      set: () => 'patch',
      want: 'NewDefinition, step 8, DescribeStatefulWorkloadInfo',
    },
    {
      given: 'takes other containers',
      at: `${state('ModifyStatefulWorkload', 'post')}/requires/1/that`,
      set: always,
      want: 'NewDefinition, step 3, ModifyStatefulWorkload',
    },
    {
      given: 'never gets ready',
      at: '/x-resources/Workload/transitions',
      set: () => [],
      want: 'FromCreationToDeletion, step 4, DescribeStatefulWorkloadInfo',
    },
    {
      given: 'gives an address twice',
      at: `${state('AssociateEipOfStatefulWorkload')}/requires/2/that`,
      set: always,
      want: 'ElasticAddress, step 8, AssociateEipOfStatefulWorkload',
    },
    {
      given: 'keeps an address that was released',
      at: `${state('UnAssociateEipOfStatefulWorkload')}/removes`,
      set: () => [],
      want: 'ElasticAddress, step 11, DescribeStatefulWorkloadInfo',
    },
    {
      given: 'restarts without showing it',
      at: `${state('RestartContainer')}/sets`,
      set: () => ({}),
      want: 'StartingAgain, step 5, DescribeStatefulWorkloadInstances',
    },
    {
      given: 'lists other namespaces as well',
      at: `${state('DescribeStatefulWorkloads')}/where`,
      set: () => 'true',
      want: 'PageByPage, step 7, DescribeStatefulWorkloads',
    },
    {
      given: 'answers what the document does not allow',
      at: '/x-resources/Workload/initial/CreateAt',
      set: () => '7',
      want: 'FromCreationToDeletion, step 2, DescribeStatefulWorkloadInfo',
    },
  ])('$given', async ({ at, set, want }) => {
    expect(await told(at, set)).toContain(want);
  });
});

describe('against a live server', () => {
  const seen: string[] = [];
  const serve = async (): Promise<Listening> => {
    seen.length = 0;
    const mock = createMock(api, { stateful: true, transitionTime: 1_500 });
    return raw((request, response) => {
      seen.push(request.url ?? '');
      mock.handler(request, response);
    });
  };

  it('a story that changes state is not begun, and that is said', async () => {
    const server = await serve();
    try {
      // All of them change state, so nothing was sent, and that is no success.
      expect(await run({ target: server.url })).toBe(1);
      expect(said[0]).toMatch(/^NobodyThere .*not sent: step 5, RedeployStatefulWorkload, changes state$/m);
      expect(said[0]).toContain('Nothing was sent, and that is a failure:');
      expect(said[0]).toContain("--allow-state-changes 'RedeployStatefulWorkload'");
      expect(seen).toEqual([]);
    } finally {
      await server.close();
    }
  });

  it('it is told when its actions are allowed, with values of the caller', async () => {
    const server = await serve();
    const vars = path.join(folder, 'vars.yaml');
    writeFileSync(vars, 'NamespaceId: 9007199254740993\n');
    try {
      const only = ['FromCreationToDeletion'];
      expect(await run({ target: server.url, only, allowStateChanges: ['Create*,Delete*'], vars })).toBe(0);
      expect(seen.filter((url) => url.includes('NamespaceId=9007199254740993')).length).toBeGreaterThan(5);
    } finally {
      await server.close();
    }
  });
});
