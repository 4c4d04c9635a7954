/** Opt-in validation: the client says of every request and every answer what the mock's validator says of it. */
import { buildSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { createClient, type ClientOptions } from '../../generated/client.js';
import { createClient as createExactClient } from '../../generated/longs.js';
import type { AnyMethod } from '../../generated/runtime/options.js';
import { validating, type Check } from '../../generated/runtime/validation.js';
import { validation, type Drift, type ValidationOptions } from '../../generated/validation.js';
import { breaksOf } from '../../generator/contract/requests/breaks.js';
import { load } from '../../generator/read/load.js';
import { buildApi } from '../../generator/meaning/build.js';
import { argumentOf, exampleCalls } from '../../generator/meaning/operation/calls.js';
import type { JsonValue } from '../../generator/meaning/json.js';
import { createValidator } from '../../generator/validate/validator.js';

const api = buildApi(await load('spec/openapi.yaml'));
const validator = createValidator(api);
const operations = api.operations.map((operation) => [operation.id, operation] as const);

/** A client that validates and is answered with a text. */
function clientFor(text: string, status = 200, options: ValidationOptions = {}, more: Partial<ClientOptions> = {}) {
  const sent: Request[] = [];
  const drifts: Drift[] = [];
  const onDrift = (drift: Drift) => void drifts.push(drift);
  const client = createClient({
    baseUrl: 'http://api.test',
    retry: 0,
    fetch: async (request) => {
      sent.push(request);
      return new Response(text, { status });
    },
    ...more,
    ...validation({ onDrift, ...options }),
  });
  return { sent, drifts, ncs: client, call: client as unknown as Readonly<Record<string, AnyMethod>> };
}

const inputOf = (input: JsonValue | undefined) => input as Readonly<Record<string, unknown>> | undefined;

describe.each(operations)('%s', (id, operation) => {
  const [body] = operation.body?.contents ?? [];

  it.each(exampleCalls(api.document, operation).map((call) => [call.name, call] as const))(
    'sends the documented call %s',
    async (_name, call) => {
      const { sent, call: method } = clientFor('{}');
      const result = await method[id]?.(inputOf(argumentOf(operation, call)));
      expect(result).not.toMatchObject({ error: { kind: 'invalid' } });
      expect(sent).toHaveLength(1);
    },
  );

  const examples = operation.responses.flatMap(({ status, contents }) =>
    contents.flatMap((content) => content.examples.map((example) => ({ status: Number(status), content, example }))),
  );

  it.each(examples.map((one) => [`${one.status} ${one.example.name}`, one] as const))(
    'has nothing to say of the documented answer %s',
    async (_name, { status, example }) => {
      const { drifts, call } = clientFor(JSON.stringify(example.value), status || 500);
      await call[id]?.(inputOf(argumentOf(operation, exampleCalls(api.document, operation)[0]!)));
      expect(drifts).toEqual([]);
    },
  );

  it('refuses calls that lack something or have the wrong type, and says what the mock says', async () => {
    for (const { name, required, pointer } of operation.parameters) {
      const { sent, call } = clientFor('{}');
      const good = inputOf(argumentOf(operation, exampleCalls(api.document, operation)[0]!));
      const wrong = await call[id]?.({ ...good, [name]: { an: 'object' } });
      const want = validator.value(pointer, { an: 'object' }).map(({ reason }) => reason);
      expect(wrong).toMatchObject({
        ok: false,
        error: { kind: 'invalid', violations: want.map((reason) => ({ pointer: `/${name}`, reason })) },
      });
      if (!required) continue;
      const { [name]: _left, ...rest } = good ?? {};
      expect(await call[id]?.(rest)).toMatchObject({ error: { kind: 'invalid', message: `${name} must be present` } });
      expect(sent).toEqual([]);
    }
    for (const { value } of body?.examples ?? []) {
      for (const broken of breaksOf(api.document, body?.schema ?? {}, value)) {
        if (!broken.isCertain) continue;
        const { sent, call } = clientFor('{}');
        const result = await call[id]?.(inputOf(broken.value));
        const want = validator.value(body?.pointer ?? '', broken.value);
        const got = result?.ok === false && result.error.kind === 'invalid' ? result.error.violations : undefined;
        const text = `${broken.field} ${broken.what}`;
        expect(got?.map(told), text).toEqual(expect.arrayContaining(want.map(told)));
        expect(got, text).toHaveLength(want.length);
        expect(
          got?.some(({ pointer }) => pointer.startsWith(broken.pointer)),
          text,
        ).toBe(true);
        expect(sent).toEqual([]);
      }
    }
  });

  it('reports answers that break a rule, with what the mock would say', async () => {
    for (const { status, content, example } of examples) {
      for (const broken of breaksOf(api.document, content.schema ?? {}, example.value)) {
        const want = validator.value(content.pointer, broken.value);
        if (want.length === 0) continue;
        const { drifts, call } = clientFor(JSON.stringify(broken.value), status || 500);
        await call[id]?.(inputOf(argumentOf(operation, exampleCalls(api.document, operation)[0]!)));
        expect(drifts, `${broken.field} ${broken.what}`).toHaveLength(1);
        expect(drifts[0]?.violations.map(told).sort()).toEqual(want.map(told).sort());
      }
    }
  });
});

const told = ({ kind, pointer, reason }: { kind: string; pointer: string; reason: string }) =>
  `${kind} ${pointer} ${reason}`;

describe('a request that is refused', () => {
  it('is never sent; the error tells every violation with its pointer and what stands there', async () => {
    const { sent, ncs } = clientFor('{}');
    const result = await ncs.resetStatefulWorkloadSpecType({
      NamespaceId: 1,
      StatefulWorkloadId: 2,
      SpecType: 3,
      Containers: [{ Name: 'a' }, { Name: 'a' }],
    } as never);
    expect(sent).toEqual([]);
    expect(result).toMatchObject({
      ok: false,
      status: undefined,
      response: undefined,
      action: 'resetStatefulWorkloadSpecType',
    });
    expect(!result.ok && result.error.kind === 'invalid' && result.error.violations).toContainEqual({
      kind: 'format',
      field: 'SpecType',
      pointer: '/SpecType',
      value: 3,
      reason: 'must be string',
    });
  });

  it.each<[id: unknown, message: string | undefined]>([
    [9007199254740993n, undefined],
    [9223372036854775807n, undefined],
    [-9223372036854775808n, undefined],
    [9223372036854775808n, 'NamespaceId must be a 64-bit integer'],
    [2 ** 60, 'NamespaceId must be a 64-bit integer'],
    [1.5, 'NamespaceId must be integer'],
    ['1', 'NamespaceId must be integer'],
    [undefined, 'NamespaceId must be present'],
    [null, 'NamespaceId must be present'],
  ])('NamespaceId %s: %s', async (id, message) => {
    const { sent, ncs } = clientFor('{"StatefulWorkloads":[]}');
    const result = await ncs.describeStatefulWorkloads({ NamespaceId: id as number });
    expect(result.ok ? undefined : result.error.message).toBe(message);
    expect(sent).toHaveLength(message === undefined ? 1 : 0);
  });

  it('may be one that cannot be looked through', async () => {
    const circle: Record<string, unknown> = {};
    circle['Containers'] = [circle];
    const { sent, ncs } = clientFor('{}');
    expect(await ncs.createStatefulWorkload(circle as never)).toMatchObject({ ok: false, error: { kind: 'invalid' } });
    expect(sent).toEqual([]);
  });

  it('is sent all the same when only answers are to be checked', async () => {
    const { sent, ncs } = clientFor('{}', 200, { requests: false });
    await ncs.describeStatefulWorkloads({} as never);
    expect(sent).toHaveLength(1);
  });
});

describe('an answer', () => {
  const describe17 = (ncs: ReturnType<typeof createClient>) =>
    ncs.describeStatefulWorkloadInfo({ NamespaceId: 1, StatefulWorkloadId: 17 });

  it.each<[text: string, status: number, want: readonly string[] | undefined]>([
    ['{"StatefulWorkloadId":17,"Name":"web","Status":"Running"}', 200, undefined],
    ['{"StatefulWorkloadId":9007199254740993,"Name":"web","Status":"Running"}', 200, undefined],
    [
      '{"StatefulWorkloadId":9223372036854775808,"Name":"web","Status":"Running"}',
      200,
      ['format /StatefulWorkloadId must be a 64-bit integer'],
    ],
    [
      '{"StatefulWorkloadId":1e3,"Name":"web","Status":"Running"}',
      200,
      ['format /StatefulWorkloadId must be a 64-bit integer'],
    ],
    [
      '{"StatefulWorkloadId":"17","Name":"web","Status":"Running"}',
      200,
      ['format /StatefulWorkloadId must be integer'],
    ],
    ['{"StatefulWorkloadId":17,"Name":"web","Status":"Running","SysCmds":{}}', 200, ['format /SysCmds must be array']],
    ['[]', 200, ['format  must be object']],
    ['<html>', 502, undefined],
    ['', 200, undefined],
  ])('%s (%i): %j', async (text, status, want) => {
    const { drifts, ncs } = clientFor(text, status);
    await describe17(ncs);
    expect(drifts.map(({ violations }) => violations.map(told))).toEqual(want === undefined ? [] : [want]);
    if (want !== undefined) expect(drifts[0]).toMatchObject({ action: 'describeStatefulWorkloadInfo', status, text });
  });

  it('that drifts is still the result it was', async () => {
    const { drifts, ncs } = clientFor('{"StatefulWorkloadId":"17"}');
    expect(await describe17(ncs)).toMatchObject({ ok: true, data: { StatefulWorkloadId: '17' } });
    expect(drifts).toHaveLength(1);
  });

  it('that drifts fails the call when the hook throws', async () => {
    const cause = new Error('drift');
    const onDrift = () => {
      throw cause;
    };
    const { ncs } = clientFor('{"StatefulWorkloadId":"17"}', 200, { onDrift });
    expect(await describe17(ncs)).toMatchObject({ ok: false, error: { kind: 'network', cause } });
  });

  it("is seen as the server sent it, after the caller's own middleware has had the request", async () => {
    const seen: string[] = [];
    const middleware = [
      { onRequest: () => void seen.push('request'), onResponse: () => Response.json({ StatefulWorkloadId: 1 }) },
    ];
    const { drifts, ncs } = clientFor('{"StatefulWorkloadId":"17"}', 200, {}, { middleware });
    expect(await describe17(ncs)).toMatchObject({ ok: true, data: { StatefulWorkloadId: 1 } });
    expect([seen.length, drifts.length]).toEqual([1, 1]);
  });

  it('is checked beside exact longs as well', async () => {
    const drifts: Drift[] = [];
    const ncs = createExactClient({
      baseUrl: 'http://api.test',
      fetch: async () => new Response('{"StatefulWorkloadId":9007199254740993,"Name":7,"Status":"Running"}'),
      ...validation({ onDrift: (drift) => drifts.push(drift) }),
    });
    const result = await ncs.describeStatefulWorkloadInfo({ NamespaceId: 9007199254740993n, StatefulWorkloadId: 1 });
    expect(result).toMatchObject({ ok: true, data: { StatefulWorkloadId: 9007199254740993n } });
    expect(drifts[0]?.violations.map(told)).toEqual(['format /Name must be string']);
  });
});

describe('arguments that stand apart by place', () => {
  const fails: Check = Object.assign(() => false, {
    errors: [{ keyword: 'type', instancePath: '', params: {}, message: 'must be other' }],
  });
  const rules = {
    call: {
      parameters: [['id', fails, true, 'path'] as const, ['page', fails, false, 'query'] as const],
      body: [fails, true] as const,
      answers: {},
    },
  };
  it.each<[input: object, message: string]>([
    [{}, 'id must be present; body must be present'],
    [{ path: { id: 1 }, body: {} }, 'must be other; id must be other'],
    [{ path: { id: '' }, query: { page: 1 }, body: 1 }, 'must be other; id must be present; page must be other'],
    [{ path: { id: 1 }, query: { page: '' }, body: 1 }, 'must be other; id must be other; page must be other'],
    [{ query: {}, body: new Blob(), contentType: 'image/png' }, 'id must be present'],
  ])('%j: %s', async (input, message) => {
    const { wrap } = validating(rules, true, {});
    const method = wrap?.(() => Promise.reject(new Error('sent')), 'call');
    expect(await method?.(input as never)).toMatchObject({
      ok: false,
      action: 'call',
      error: { kind: 'invalid', message },
    });
  });
});

it('costs nothing where it is not imported', () => {
  const { metafile } = buildSync({
    entryPoints: ['generated/client.ts'],
    bundle: true,
    format: 'esm',
    write: false,
    metafile: true,
  });
  const files = Object.keys(metafile.inputs);
  expect(files).toContain('generated/runtime/client.ts');
  expect(files.filter((file) => /valid|violation|explain|checks|digits|exact|formats|longs|ajv/.test(file))).toEqual(
    [],
  );
});
