/** Lists walked through over a real socket: every item once, whatever the server makes of limit and offset. */
import { afterEach, describe, expect, expectTypeOf, it } from 'vitest';
import { createClient, type DescribeStatefulWorkloadsAllNamespacesAnswer } from '../../generated/client.js';
import { createClient as createExactClient } from '../../generated/longs.js';
import { ApiError, withPaging } from '../../generated/paging.js';
import { validation, type Drift } from '../../generated/validation.js';
import { paging } from '../../generator/runtime/paging.js';
import { offset } from '../../generator/runtime/paging/offset.js';
import { answer, serve, type Script, type TestServer } from '../runtime/server.js';

let server: TestServer | undefined;
afterEach(async () => server?.close());

async function client(...scripts: Script[]) {
  server = await serve(...scripts);
  return withPaging(createClient({ baseUrl: server.baseUrl, retry: 0 }));
}

const items = (...ids: number[]) => ids.map((id) => ({ NamespaceId: 1, StatefulWorkloadId: id, Name: `w${id}` }));
const page = (ids: number[], total?: number) =>
  answer(200, { StatefulWorkloads: items(...ids), ...(total === undefined ? {} : { TotalCount: total }) });
const failure = answer(500, { Code: 'InternalServerError', Message: 'Broken.' });
/** Offsets that arrived. */
const offsets = () =>
  server?.seen.map((line) => new URL(line.split(' ')[1] ?? '', 'http://x').searchParams.get('Offset'));

interface Case {
  readonly given: readonly Script[];
  readonly input?: { readonly Limit?: number; readonly Offset?: number };
  readonly want: readonly number[];
  readonly asked: readonly string[];
}

const cases: Readonly<Record<string, Case>> = {
  'ends when the total is reached': {
    given: [page([1, 2], 3), page([3], 3)],
    input: { Limit: 2 },
    want: [1, 2, 3],
    asked: ['0', '2'],
  },
  'asks no more when the total ends with a full page': {
    given: [page([1, 2], 4), page([3, 4], 4)],
    input: { Limit: 2 },
    want: [1, 2, 3, 4],
    asked: ['0', '2'],
  },
  'ends with a short page when there is no total': {
    given: [page([1, 2]), page([3])],
    input: { Limit: 2 },
    want: [1, 2, 3],
    asked: ['0', '2'],
  },
  'ends with an empty page when there is no total': {
    given: [page([1, 2]), page([])],
    input: { Limit: 2 },
    want: [1, 2],
    asked: ['0', '2'],
  },
  'takes the documented page size when the caller names none': { given: [page([1])], want: [1], asked: ['0'] },
  'goes on after a page that the server made shorter than asked': {
    given: [page([1], 3), page([2, 3], 3)],
    input: { Limit: 2 },
    want: [1, 2, 3],
    asked: ['0', '1'],
  },
  'ends when a server repeats a page': {
    given: [page([1, 2], 9), page([1, 2], 9)],
    input: { Limit: 2 },
    want: [1, 2],
    asked: ['0', '2'],
  },
  'ends when a server comes back to an earlier page': {
    given: [page([1, 2], 9), page([3, 4], 9), page([1, 2], 9), page([3, 4], 9)],
    input: { Limit: 2 },
    want: [1, 2, 3, 4],
    asked: ['0', '2', '4'],
  },
  'ends when a server without a total goes round in circles': {
    given: [page([1, 2]), page([3, 4]), page([1, 2]), page([3, 4]), page([])],
    input: { Limit: 2 },
    want: [1, 2, 3, 4],
    asked: ['0', '2', '4'],
  },
  'ends when the total shrinks under way': {
    given: [page([1, 2], 5), page([3], 3)],
    input: { Limit: 2 },
    want: [1, 2, 3],
    asked: ['0', '2'],
  },
  'ends when items vanish under way': {
    given: [page([1, 2], 5), page([], 5)],
    input: { Limit: 2 },
    want: [1, 2],
    asked: ['0', '2'],
  },
  'begins where the caller says': {
    given: [page([6, 7], 8), page([8], 8)],
    input: { Limit: 2, Offset: 5 },
    want: [6, 7, 8],
    asked: ['5', '7'],
  },
  'an empty list has no items': { given: [page([], 0)], want: [], asked: ['0'] },
};

describe('items', () => {
  it.each(Object.entries(cases))('%s', async (_name, { given, input, want, asked }) => {
    const ncs = await client(...given);
    const found: number[] = [];
    for await (const { StatefulWorkloadId } of ncs.describeStatefulWorkloadsAllNamespaces.items(input))
      found.push(StatefulWorkloadId);
    expect(found).toEqual(want);
    expect(offsets()).toEqual(asked);
  });

  it('are asked for no further than the caller goes', async () => {
    const ncs = await client(page([1, 2], 9), page([3, 4], 9));
    for await (const { StatefulWorkloadId } of ncs.describeStatefulWorkloadsAllNamespaces.items({ Limit: 2 }))
      if (StatefulWorkloadId === 2) break;
    expect(offsets()).toEqual(['0']);
  });

  it('throw what unwrap throws when a later page fails, after those that came', async () => {
    const ncs = await client(page([1, 2], 9), failure);
    const found: number[] = [];
    const walk = async () => {
      for await (const one of ncs.describeStatefulWorkloadsAllNamespaces.items({ Limit: 2 }))
        found.push(one.StatefulWorkloadId);
    };
    await expect(walk()).rejects.toThrow(ApiError);
    await expect(walk()).rejects.toMatchObject({ code: 'InternalServerError', status: 500 });
    expect(found).toEqual([1, 2]);
  });

  it('end with the caller’s signal', async () => {
    const ncs = await client(page([1, 2], 9), page([3, 4], 9));
    const controller = new AbortController();
    const walk = async () => {
      const { signal } = controller;
      for await (const one of ncs.describeStatefulWorkloadsAllNamespaces.items({ Limit: 2 }, { signal }))
        if (one.StatefulWorkloadId === 2) controller.abort(new Error('enough'));
    };
    await expect(walk()).rejects.toMatchObject({ kind: 'aborted' });
    expect(offsets()).toEqual(['0']);
  });
});

describe('pages', () => {
  it('are the answers as they come', async () => {
    const ncs = await client(page([1, 2], 3), page([3], 3));
    const pages: DescribeStatefulWorkloadsAllNamespacesAnswer[] = [];
    for await (const one of ncs.describeStatefulWorkloadsAllNamespaces.pages({ Limit: 2 })) pages.push(one);
    expect(pages.map(({ TotalCount, StatefulWorkloads }) => [TotalCount, StatefulWorkloads.length])).toEqual([
      [3, 2],
      [3, 1],
    ]);
  });
});

describe('the client that is walked through', () => {
  it('still has every method, the paged ones too', async () => {
    const ncs = await client(page([1]), page([2]));
    expect(Object.keys(ncs)).toEqual(Object.keys(createClient({ baseUrl: '' })));
    expect(await ncs.describeStatefulWorkloadsAllNamespaces()).toMatchObject({ ok: true });
    expect(await ncs.describeStatefulWorkloads({ NamespaceId: 1 })).toMatchObject({ ok: true });
  });

  it('may be one that validates, which still refuses a wrong input and hears of drift', async () => {
    const drifts: Drift[] = [];
    server = await serve(answer(200, { StatefulWorkloads: 7 }));
    const { baseUrl } = server;
    const ncs = withPaging(createClient({ baseUrl, ...validation({ onDrift: (one) => drifts.push(one) }) }));
    const { items: walk } = ncs.describeStatefulWorkloadsAllNamespaces;
    await expect(walk({ Limit: 'many' as never }).next()).rejects.toMatchObject({ name: 'ApiError', kind: 'invalid' });
    expect(server.seen).toEqual([]);
    expect(await walk().next()).toEqual({ done: true, value: undefined });
    expect(drifts.map(({ action }) => action)).toEqual(['describeStatefulWorkloadsAllNamespaces']);
  });

  it('may be the one with exact integers', async () => {
    server = await serve(
      answer(
        200,
        '{"TotalCount":1,"StatefulWorkloads":[{"NamespaceId":1,"StatefulWorkloadId":9007199254740993,"Name":"a"}]}',
      ),
    );
    const ncs = withPaging(createExactClient({ baseUrl: server.baseUrl }));
    for await (const one of ncs.describeStatefulWorkloadsAllNamespaces.items()) {
      expectTypeOf(one.StatefulWorkloadId).toEqualTypeOf<bigint>();
      expect(one.StatefulWorkloadId).toBe(9007199254740993n);
    }
  });

  it('knows the items’ type, and which methods have pages', () => {
    const ncs = withPaging(createClient({ baseUrl: '' }));
    type Items = ReturnType<typeof ncs.describeStatefulWorkloadsAllNamespaces.items>;
    type Item = Items extends AsyncGenerator<infer One, void, undefined> ? One : never;
    expectTypeOf<Item>().toEqualTypeOf<DescribeStatefulWorkloadsAllNamespacesAnswer['StatefulWorkloads'][number]>();
    expectTypeOf<Parameters<typeof ncs.describeStatefulWorkloadsAllNamespaces.items>[0]>().toEqualTypeOf<
      Parameters<typeof ncs.describeStatefulWorkloadsAllNamespaces>[0]
    >();
    expectTypeOf(ncs.describeStatefulWorkloads).not.toHaveProperty('items');
  });

  it('puts limit and offset into their group where arguments stand apart by place', async () => {
    const inputs: unknown[] = [];
    const rest = {
      list: async (input?: unknown) => {
        inputs.push(input);
        return { ok: true, data: { rows: inputs.length === 1 ? ['a', 'b'] : ['c'] } } as never;
      },
    };
    const walked = paging(rest, {
      list: offset({ limit: ['query', 'limit'], start: ['query', 'skip'], items: ['rows'] }),
    });
    const found: unknown[] = [];
    for await (const one of (walked.list as unknown as { items: (input: object) => AsyncIterable<unknown> }).items({
      path: { id: 1 },
      query: { limit: 2 },
    }))
      found.push(one);
    expect(found).toEqual(['a', 'b', 'c']);
    expect(inputs).toEqual([
      { path: { id: 1 }, query: { limit: 2, skip: 0 } },
      { path: { id: 1 }, query: { limit: 2, skip: 2 } },
    ]);
  });
});
