/** What a mock with a memory does beside remembering: begin with a given world, be set back, let time pass, keep its promises. */
import { describe, expect, it } from 'vitest';
import { createClient } from '../../../generated/client.js';
import { createClient as createExactClient } from '../../../generated/longs.js';
import { load } from '../../../generator/read/load.js';
import { createMock, type MockOptions } from '../../../generator/mock/mock.js';
import { readSeed } from '../../../generator/mock/state/seed.js';
import { buildApi } from '../../../generator/meaning/build.js';
import type { JsonObject } from '../../../generator/meaning/json.js';
import { ProblemError } from '../../../generator/problem.js';

const api = buildApi(await load('spec/openapi.yaml'));
const version = 'Version=2017-11-16';

/** A mock whose time stands still. */
function remembering(options: MockOptions = {}) {
  const mock = createMock(api, { stateful: true, now: () => 0, ...options });
  if (mock.memory === undefined) throw new Error('it does not remember');
  return { ...mock, memory: mock.memory, client: createClient({ baseUrl: 'http://mock', fetch: mock.fetch }) };
}

const workload = (Name: string) => ({
  NamespaceId: 1,
  Name,
  Placement: { ZoneId: ['B'] },
  ContainerType: 'Standard' as const,
  VirtualPrivateCloud: { VpcId: 'v', SubnetId: 's' },
  Containers: [{ Name: 'web', Image: 'debian' }],
  ImagePullSecretIds: [],
});

describe('from outside', () => {
  const { fetch: ask, client } = remembering();
  const control = async (path: string, init: RequestInit = {}) => {
    const answer = await ask(`http://mock/__mock/${path}`, init);
    const text = await answer.text();
    return { status: answer.status, allow: answer.headers.get('Allow'), text };
  };
  const post = { method: 'POST' };
  const names = async () => {
    const list = await client.describeStatefulWorkloads({ NamespaceId: 1 });
    return list.ok ? list.data.StatefulWorkloads.map(({ Name, Status }) => `${Name} ${Status}`) : [];
  };

  it('is looked at, set back and put back to what it was', async () => {
    await client.createStatefulWorkload(workload('a'));
    const before = await control('snapshot');
    expect(before.status).toBe(200);
    await client.createStatefulWorkload(workload('b'));
    expect(await names()).toEqual(['a Creating', 'b Creating']);
    expect((await control('restore', { ...post, body: before.text })).status).toBe(204);
    expect(await names()).toEqual(['a Creating']);
    expect((await control('reset', post)).status).toBe(204);
    expect(await names()).toEqual([]);
  });

  it('lets time pass', async () => {
    await client.createStatefulWorkload(workload('a'));
    expect((await control('advance?seconds=1.9', post)).status).toBe(204);
    expect(await names()).toEqual(['a Creating']);
    expect((await control('advance?seconds=0.1', post)).status).toBe(204);
    expect(await names()).toEqual(['a Running']);
  });

  it.each([
    { given: 'another method', path: 'reset', init: {}, status: 405, want: /GET is not allowed/ },
    { given: 'no amount of time', path: 'advance', init: post, status: 400, want: /advance\?seconds=5/ },
    { given: 'time that goes back', path: 'advance?seconds=-1', init: post, status: 400, want: /seconds=5/ },
    { given: 'no snapshot', path: 'restore', init: { ...post, body: '{}' }, status: 400, want: /snapshot answers/ },
    { given: 'no JSON', path: 'restore', init: { ...post, body: '{' }, status: 400, want: /snapshot answers/ },
    {
      given: 'a resource without its identifier',
      path: 'restore',
      init: { ...post, body: '{"sequence":1,"resources":{"Workload":[{"age":0,"value":{"NamespaceId":1}}]}}' },
      status: 400,
      want: /StatefulWorkloadId/,
    },
  ])('$given is refused, and nothing changes', async ({ path, init, status, want }) => {
    const before = await control('snapshot');
    const answer = await control(path, init);
    expect(answer.status).toBe(status);
    expect(answer.text).toMatch(want);
    expect(answer.allow).toBe(status === 405 ? 'POST, OPTIONS' : null);
    expect(JSON.parse((await control('snapshot')).text)).toEqual(JSON.parse(before.text));
  });

  it('is not there on a mock that does not remember', async () => {
    const answer = await createMock(api).fetch('http://mock/__mock/reset', post);
    expect(answer.status).toBe(404);
  });
});

describe('seed data', () => {
  const kept = {
    NamespaceId: 1,
    Name: 'a',
    Status: 'Running',
    Placement: { ZoneId: ['B'] },
    Containers: [{ Name: 'web' }],
  };

  it('is there from the start, completed like a new resource, and there again after a reset', async () => {
    const { client, memory } = remembering({
      seedData: {
        Workload: [
          { ...kept, StatefulWorkloadId: 5 },
          { ...kept, Name: 'b' },
        ],
      },
    });
    const list = async () => {
      const { ok, data } = (await client.describeStatefulWorkloads({ NamespaceId: 1 })) as {
        ok: boolean;
        data: JsonObject;
      };
      return ok ? (data['StatefulWorkloads'] as readonly JsonObject[]) : [];
    };
    const first = await list();
    expect(first).toMatchObject([
      { Name: 'a', StatefulWorkloadId: 5, Status: 'Running', PayType: 'PostPaid' },
      { Name: 'b', StatefulWorkloadId: expect.any(Number) as number },
    ]);
    await client.deleteStatefulWorkload({ NamespaceId: 1, StatefulWorkloadId: 5 });
    expect(await list()).toHaveLength(1);
    memory.reset();
    expect(await list()).toHaveLength(2);
  });

  it.each([
    { given: 'not YAML', text: 'Workload: [', want: 'seed.yaml:1:12\nThis is not YAML: ' },
    { given: 'an alias of nothing', text: 'Workload: *one', want: 'seed.yaml\nThis is not YAML: Unresolved alias' },
    { given: 'what holds itself', text: 'Workload: &all [*all]', want: 'seed.yaml\nThis is not YAML: ' },
    {
      given: 'more than memory holds',
      text: [
        'a: &a [1]',
        ...'bcdefgh'.split('').map((one, index) => `${one}: &${one} [${`*${'abcdefg'[index]},`.repeat(9)}]`),
      ].join('\n'),
      want: 'seed.yaml\nThis is not YAML: Excessive alias count',
    },
    { given: 'a list', text: '- 1', want: 'Seed data is an object of lists, one per resource.' },
    {
      given: 'an unknown resource',
      text: 'Pod: []',
      want: 'seed.yaml:1:6 at /Pod\nThe document declares no resource Pod.\nFix: Known are: Workload.',
    },
    { given: 'no list', text: 'Workload: {}', want: 'seed.yaml:1:11 at /Workload\nWorkload is no list.' },
    { given: 'no object', text: 'Workload: [7]', want: 'seed.yaml:1:12 at /Workload/0\nThis is no object.' },
    {
      given: 'no namespace',
      text: 'Workload: [{ Name: a }]',
      want: 'It lacks NamespaceId.\nFix: Say which: a Workload is found by it.',
    },
    {
      given: 'one twice',
      text: 'Workload:\n  - &one { NamespaceId: 1, StatefulWorkloadId: 1, Name: a, Status: Running, Placement: { ZoneId: [B] }, Containers: [{ Name: a }] }\n  - *one',
      want: 'seed.yaml:3:5 at /Workload/1\nAnother Workload is identified by the same.',
    },
    {
      given: 'what no answer may show',
      text: 'Workload:\n  - { NamespaceId: 1, StatefulWorkloadId: 1, Name: 7, Status: Running, Placement: { ZoneId: [B] }, Containers: [] }',
      want: 'seed.yaml:2:5 at /Workload/0\nNo answer can show it: describeStatefulWorkloadInfo: /Name must be string.',
    },
  ])('$given is refused with its place', ({ text, want }) => {
    const begin = () => {
      const { value, place } = readSeed(text, 'seed.yaml');
      remembering({ seedData: value, ...(place === undefined ? {} : { seedPlace: place }) });
    };
    expect(begin).toThrow(ProblemError);
    expect(begin).toThrow(want);
  });
});

describe('whoever calls at the same time', () => {
  it('gets identifiers of their own; a name is taken once, and deleted once', async () => {
    const { listen, client: _, ...rest } = remembering();
    const { url, close } = await listen();
    try {
      const client = createClient({ baseUrl: url });
      const many = Array.from({ length: 100 }, (_one, index) => index);
      const made = await Promise.all(many.map((index) => client.createStatefulWorkload(workload(`w${index}`))));
      const ids = made.map((one) => (one.ok ? Number(one.data.StatefulWorkloadId) : undefined));
      expect(new Set(ids).size).toBe(100);
      expect(ids).not.toContain(undefined);
      const same = await Promise.all(many.map(() => client.createStatefulWorkload(workload('same'))));
      expect(same.filter(({ ok }) => ok)).toHaveLength(1);
      rest.memory.advance(2_000);
      const [StatefulWorkloadId = 0] = ids;
      const changes = await Promise.all(
        many.map((index) =>
          index % 2 === 0
            ? client.deleteStatefulWorkload({ NamespaceId: 1, StatefulWorkloadId })
            : client.redeployStatefulWorkload({ NamespaceId: 1, StatefulWorkloadId }),
        ),
      );
      // Either it was deleted first, or its deployment kept everybody else out.
      expect(changes.filter(({ ok }) => ok)).toHaveLength(1);
    } finally {
      await close();
    }
  });
});

describe('what it promises', () => {
  it('gives 64-bit integers back with all their digits', async () => {
    const { fetch: ask } = remembering();
    const client = createExactClient({ baseUrl: 'http://mock', fetch: ask });
    const NamespaceId = 9007199254740993n;
    const made = await client.createStatefulWorkload({ ...workload('a'), NamespaceId });
    expect(made.ok).toBe(true);
    const list = await client.describeStatefulWorkloads({ NamespaceId });
    expect(list.ok && list.data.StatefulWorkloads[0]?.NamespaceId).toBe(NamespaceId);
  });

  it('can still be forced, and what is forced changes nothing', async () => {
    const { client } = remembering();
    const forced = await client.createStatefulWorkload(workload('a'), { headers: { Prefer: 'example=created' } });
    const refused = await client.createStatefulWorkload(workload('a'), {
      headers: { 'X-Mock-Error': 'DuplicateNameError' },
    });
    expect([forced.status, refused.status]).toEqual([expect.anything(), 400]);
    const list = await client.describeStatefulWorkloadsAllNamespaces();
    expect(list.ok && list.data.TotalCount).toBe(0);
  });

  it('keeps what it knows when another document takes over', async () => {
    const mock = remembering();
    await mock.client.createStatefulWorkload(workload('a'));
    mock.replace(buildApi(await load('spec/openapi.yaml')));
    const list = await mock.client.describeStatefulWorkloads({ NamespaceId: 1 });
    expect(list.ok && list.data.StatefulWorkloads.map(({ Name }) => Name)).toEqual(['a']);
  });

  it('refuses wrong requests as before, before it looks at what there is', async () => {
    const { fetch: ask } = remembering();
    const answer = await ask(
      `http://mock/ncs?Action=DescribeStatefulWorkloadInfo&${version}&NamespaceId=1&StatefulWorkloadId=x`,
    );
    expect(await answer.json()).toMatchObject({ Code: 'InvalidFormat' });
  });

  it('answers like one without a memory where the document declares none', async () => {
    const museum = buildApi(await load('test/cases/museum/openapi.yaml'));
    const [plain, stateful] = [createMock(museum), createMock(museum, { stateful: true })];
    for (const operation of museum.operations.filter(({ method }) => method === 'get')) {
      const url = `http://mock${operation.wire.path.replaceAll(/\{\w+\}/g, 'x')}`;
      const [one, other] = [await plain.fetch(url), await stateful.fetch(url)];
      expect([other.status, await other.text()]).toEqual([one.status, await one.text()]);
    }
  });

  it('changes all that a call changes, or nothing: an expression that fails on what it meets leaves no half', async () => {
    const expression = (sets: JsonObject) => ({
      openapi: '3.1.0',
      info: { title: 'T', version: '1' },
      'x-resources': { Thing: { id: 'id', initial: { count: '0' } } },
      paths: {
        '/things': {
          post: {
            operationId: 'add',
            'x-state': { resource: 'Thing', does: 'create', sets },
            requestBody: {
              content: { 'application/json': { schema: { type: 'object', properties: { by: { type: 'integer' } } } } },
            },
            responses: { '201': { description: 'The thing.', content: { 'application/json': { schema: thing } } } },
          },
        },
      },
    });
    const thing = { type: 'object', properties: { id: { type: 'integer' }, count: { type: 'integer' } } };
    const mock = createMock(buildApi({ document: expression({ count: '10 / request.by' }) }), { stateful: true });
    const add = (by: number) =>
      mock.fetch('http://mock/things', {
        method: 'POST',
        body: JSON.stringify({ by }),
        headers: { 'Content-Type': 'application/json' },
      });
    const failed = await add(0);
    expect(failed.status).toBe(500);
    expect(await failed.text()).toMatch(/x-state\/sets\/count failed.*10 \/ request\.by/);
    expect(mock.memory?.snapshot().resources['Thing']).toEqual([]);
    expect(await (await add(5)).json()).toMatchObject({ count: 2 });
  });
});
