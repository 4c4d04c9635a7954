/** 64-bit integers in both directions, in both forms of the client: 9007199254740993 is never 9007199254740992. */
import { describe, expect, expectTypeOf, it } from 'vitest';
import { createClient, unwrap } from '../../generated/client.js';
import { createClient as createExactClient } from '../../generated/longs.js';
import type { AnyMethod } from '../../generated/runtime/options.js';
import { exactly, type Shape } from '../../generated/runtime/exact.js';
import { answerText, vectors } from '../vectors/vectors.js';

const long = 9007199254740993n;

/** Both forms of the client, with a fetch that notes what is sent and answers a text. */
function clients(text: string) {
  const sent: string[] = [];
  const options = {
    baseUrl: 'http://api.test',
    fetch: async (request: Request) => {
      sent.push(`${new URL(request.url).search}${await request.text()}`);
      return new Response(text);
    },
  };
  return { sent, core: createClient(options), exact: createExactClient(options) };
}

describe('a 64-bit integer beyond 2^53 in an answer', () => {
  const text = `{"StatefulWorkloadId":${long},"RequestId":"r-1"}`;
  const input = { NamespaceId: 1, Name: 'web', SpecType: 's', ContainerType: 'Standard', Containers: [] } as const;

  it('makes it an unreadable one that says which digits, and still has the text', async () => {
    const result = await clients(text).core.createStatefulWorkload(input as never);
    expect(result).toMatchObject({
      ok: false,
      status: 200,
      error: { kind: 'unreadable', message: `RangeError: ${long} is unsafe`, text },
    });
  });

  it('is a bigint with the client for exact ones', async () => {
    const result = await clients(text).exact.createStatefulWorkload(input as never);
    expect(unwrap(result).StatefulWorkloadId).toBe(long);
    expect(unwrap(result).RequestId).toBe('r-1');
  });
});

describe('a 64-bit integer beyond 2^53 is sent with all its digits', () => {
  it.each(['core', 'exact'] as const)('%s: in a query', async (form) => {
    const { sent, [form]: ncs } = clients('{"StatefulWorkloads":[]}');
    await ncs.describeStatefulWorkloads({ NamespaceId: long });
    expect(sent).toEqual([`?Action=DescribeStatefulWorkloads&Version=2017-11-16&NamespaceId=${long}`]);
  });

  it.each(['core', 'exact'] as const)('%s: in a body', async (form) => {
    const { sent, [form]: ncs } = clients('{"RequestId":"r-1"}');
    await ncs.resetStatefulWorkloadSpecType({
      NamespaceId: long,
      StatefulWorkloadId: 5241,
      SpecType: 'ncs.n1.medium8',
      Containers: [],
    });
    expect(sent[0]).toContain(`"NamespaceId":${long},"StatefulWorkloadId":5241`);
  });
});

describe('what an exact client answers', () => {
  it('has a bigint for small 64-bit integers as well, so that code tried with them goes on working', async () => {
    const { exact } = clients(
      '{"StatefulWorkloads":[{"NamespaceId":7,"StatefulWorkloadId":8,"Name":"a","Status":"x"}],"TotalCount":1}',
    );
    const { StatefulWorkloads, TotalCount } = unwrap(await exact.describeStatefulWorkloadsAllNamespaces());
    expect(StatefulWorkloads[0]).toMatchObject({ NamespaceId: 7n, StatefulWorkloadId: 8n, Name: 'a' });
    expect(TotalCount).toBe(1);
  });

  it('can be sent back as it is', async () => {
    const { sent, exact } = clients(`{"StatefulWorkloadId":${long}}`);
    const { StatefulWorkloadId } = unwrap(await exact.createStatefulWorkload({} as never));
    await exact.describeStatefulWorkloadInfo({ NamespaceId: 1, StatefulWorkloadId });
    expect(sent[1]).toContain(`StatefulWorkloadId=${long}`);
  });

  it('has errors as the other form has them', async () => {
    const options = {
      baseUrl: 'http://api.test',
      retry: 0,
      fetch: async () => Response.json({ Code: 'Busy', Message: 'm' }, { status: 503 }),
    };
    const result = await createExactClient(options).describeStatefulWorkloads({ NamespaceId: 1 });
    expect(result).toMatchObject({ ok: false, error: { kind: 'api', code: 'Busy', message: 'm' } });
  });

  const cases = vectors.flatMap(({ action, requests, answers }) =>
    answers.flatMap((vector) =>
      vector.exact === undefined ? [] : [[action, vector.id, vector, requests[0]?.input] as const],
    ),
  );
  it.each(cases)('%s: %s', async (action, _id, vector, input) => {
    const { exact } = clients(answerText(vector));
    const result = await (exact as unknown as Readonly<Record<string, AnyMethod>>)[action]?.(input);
    expect(loosely(result)).toMatchObject(loosely(vector.exact) as object);
  });
  it('is said by vectors', () => expect(cases.length).toBeGreaterThan(1));
});

/** Vectors write integers; here they are told apart by their digits alone. */
function loosely(value: unknown): unknown {
  if (typeof value === 'bigint' || typeof value === 'number') return `${value}`;
  if (Array.isArray(value)) return value.map(loosely);
  if (typeof value !== 'object' || value === null || value instanceof Response) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, loosely(member)]));
}

describe('shapes say where an integer is a bigint', () => {
  it.each<[shape: Shape, text: string, want: unknown]>([
    [true, `${long}`, long],
    [true, '-9223372036854775808', -9223372036854775808n],
    [true, '1', 1n],
    [true, 'null', null],
    [true, '"1"', '1'],
    [true, '1.5', 1.5],
    [{ of: { Id: true } }, '{"Id":1,"Count":2}', { Id: 1n, Count: 2 }],
    [{ of: { Id: true } }, `{"Id":${long},"Text":"${long}"}`, { Id: long, Text: `${long}` }],
    [{ of: { Id: true } }, `{"Text":"a \\" : ${long} , \\\\","Id":${long}}`, { Text: `a " : ${long} , \\`, Id: long }],
    [{ rest: true }, `[1,${long}]`, [1n, long]],
    [{ of: { '0': {} }, rest: true }, '[1,2]', [1, 2n]],
    [{ of: { Name: {} }, rest: true }, '{"Name":1,"Other":2}', { Name: 1, Other: 2n }],
    [{ any: [{ of: { A: true } }, { of: { B: true } }] }, '{"A":1,"B":2,"C":3}', { A: 1n, B: 2n, C: 3 }],
    ['Tree', `{"Id":1,"Kids":[{"Id":${long},"Kids":[]}]}`, { Id: 1n, Kids: [{ Id: long, Kids: [] }] }],
    [{}, '{"Big":1e300,"Half":0.5,"Exact":9007199254740994}', { Big: 1e300, Half: 0.5, Exact: 9007199254740994 }],
    ['Gone', '{"Id":1}', { Id: 1 }],
  ])('%j: %s', (shape, text, want) => {
    const named: Readonly<Record<string, Shape>> = { Tree: { of: { Id: true, Kids: { rest: 'Tree' } } } };
    expect(exactly({ call: shape }, named)(text, 'call')).toEqual(want);
  });

  it.each([
    [{ of: { Id: true } } as Shape, `{"Id":1,"Count":${long}}`],
    [{} as Shape, `[${long}]`],
  ])('%j refuses %s, where it would have to be a number', (shape, text) => {
    expect(() => exactly({ call: shape })(text, 'call')).toThrow(new RangeError(`${long} is unsafe`));
  });

  it.each(['0123456789012345678', '--9007199254740993', '{"a":9007199254740993 1}', '1e9007199254740993x'])(
    'what is no JSON stays none: %s',
    (text) => {
      expect(() => exactly({ call: true })(text, 'call')).toThrow(SyntaxError);
    },
  );

  it('keeps members called like those of every object apart', () => {
    const read = exactly({ call: { of: { Id: true } } })(`{"__proto__":{"Id":1},"constructor":${1},"Id":2}`, 'call');
    expect(Object.keys(read as object)).toEqual(['__proto__', 'constructor', 'Id']);
    expect((read as { Id: unknown }).Id).toBe(2n);
    expect(({} as { Id?: unknown }).Id).toBeUndefined();
  });
});

it('the types say the same', () => {
  const exact = createExactClient({ baseUrl: 'http://api.test' });
  const core = createClient({ baseUrl: 'http://api.test' });
  type DataOf<Method extends (...args: never[]) => unknown> =
    Extract<Awaited<ReturnType<Method>>, { readonly ok: true }> extends { readonly data: infer Data } ? Data : never;
  type Exact = DataOf<typeof exact.describeStatefulWorkloadInfo>;
  type Core = DataOf<typeof core.describeStatefulWorkloadInfo>;
  expectTypeOf<Exact['StatefulWorkloadId']>().toEqualTypeOf<bigint>();
  expectTypeOf<Core['StatefulWorkloadId']>().toExtend<number>();
  expectTypeOf<Exact['Name']>().toEqualTypeOf<Core['Name']>();
  expectTypeOf<Exact['Status']>().toEqualTypeOf<Core['Status']>();
  expectTypeOf<NonNullable<Exact['ImagePullSecretIds']>[number]>().toEqualTypeOf<bigint>();
  expectTypeOf(exact.describeStatefulWorkloadInfo).parameters.toEqualTypeOf<
    Parameters<typeof core.describeStatefulWorkloadInfo>
  >();
});
