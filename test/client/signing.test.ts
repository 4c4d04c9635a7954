/** The signing middleware of test/consumers/sign.ts: right by the known vector, fresh for every attempt, and the call still goes out whole. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createClient, type ClientOptions } from '../../generated/client.js';
import { createSignedClient, sign } from '../consumers/sign.js';

const credentials = { accessKey: 'AKEXAMPLE', accessSecret: 'SKEXAMPLE', region: 'cn-east-1', service: 'ncs' };
const fixed = sign(
  credentials,
  () => new Date('2017-11-16T00:00:00.123Z'),
  () => '1234' as ReturnType<typeof crypto.randomUUID>,
);

interface Seen {
  readonly authorization: string;
  readonly date: string;
  readonly nonce: string;
  readonly body: string;
  readonly url: string;
}

function observed(options: Partial<ClientOptions>, ...statuses: number[]) {
  const seen: Seen[] = [];
  const ncs = createClient({
    baseUrl: 'https://open.cn-east-1.163yun.com',
    retryDelayMs: 1,
    fetch: async (request) => {
      const header = (name: string) => request.headers.get(name) ?? '';
      const [authorization, date, nonce] = [
        header('authorization'),
        header('x-163-date'),
        header('x-163-signaturenonce'),
      ];
      seen.push({ authorization, date, nonce, url: request.url, body: await request.text() });
      const status = statuses[seen.length - 1] ?? 200;
      return Response.json(status === 200 ? { StatefulWorkloads: [] } : { Code: 'Busy', Message: '' }, { status });
    },
    ...options,
  });
  return { seen, ncs };
}

const signatureOf = ({ authorization }: Seen | { readonly authorization: string }) =>
  /Signature=(.*)$/.exec(authorization)?.[1];

describe('the signature', () => {
  it('is that of the vector computed from the public clients', async () => {
    const { seen, ncs } = observed({ middleware: [fixed] });
    await ncs.createStatefulWorkload({ Name: 'test' } as never);
    expect(seen).toEqual([
      {
        authorization:
          'HMAC-SHA256 Credential=AKEXAMPLE/20171116/cn-east-1/ncs/163_request, ' +
          'SignedHeaders=content-type;host;x-163-date;x-163-signaturenonce;x-163-signatureversion, ' +
          'Signature=31977f3cc1eaf447a51c6ebc894c70fa86c6a4551bac886a66d170ebf94cad69',
        date: '2017-11-16T00:00:00Z',
        nonce: '1234',
        url: 'https://open.cn-east-1.163yun.com/ncs?Action=CreateStatefulWorkload&Version=2017-11-16',
        body: '{"Name":"test"}',
      },
    ]);
  });

  it('is another one for another body, query, path or host', async () => {
    const calls = [{ NamespaceId: 1 }, { NamespaceId: 2 }, { NamespaceId: 1, StatefulWorkloadId: 1 }].map(
      async (input) => {
        const { seen, ncs } = observed({ middleware: [fixed] });
        await ncs.describeStatefulWorkloads(input);
        return signatureOf(seen[0]!);
      },
    );
    const bases = ['https://open.c.163.com', 'https://open.cn-east-1.163yun.com/gate'].map(async (baseUrl) => {
      const { seen, ncs } = observed({ middleware: [fixed], baseUrl });
      await ncs.describeStatefulWorkloads({ NamespaceId: 1 });
      return signatureOf(seen[0]!);
    });
    const signatures = await Promise.all([...calls, ...bases]);
    expect(new Set(signatures).size).toBe(5);
  });

  it('does not depend on the order of arguments', async () => {
    const { seen, ncs } = observed({ middleware: [fixed] });
    await ncs.describeStatefulWorkloads({ NamespaceId: 1, StatefulWorkloadId: 2 });
    await ncs.describeStatefulWorkloads({ StatefulWorkloadId: 2, NamespaceId: 1 });
    expect(seen[0]?.url).not.toBe(seen[1]?.url);
    expect(signatureOf(seen[0]!)).toBe(signatureOf(seen[1]!));
  });
});

describe('every attempt', () => {
  it('has a time and a nonce of its own', async () => {
    let second = 0;
    const ticking = sign(credentials, () => new Date(Date.UTC(2017, 10, 16, 0, 0, (second += 1))));
    const { seen, ncs } = observed({ middleware: [ticking] }, 503, 503, 200);
    expect(await ncs.describeStatefulWorkloads({ NamespaceId: 1 })).toMatchObject({ ok: true });
    expect(seen.map(({ date }) => date)).toEqual([
      '2017-11-16T00:00:01Z',
      '2017-11-16T00:00:02Z',
      '2017-11-16T00:00:03Z',
    ]);
    expect(new Set(seen.map(({ nonce }) => nonce)).size).toBe(3);
    expect(new Set(seen.map(signatureOf)).size).toBe(3);
  });
});

it('what is signed is what arrives', async () => {
  const arrived: Record<string, unknown>[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const { authorization, host, 'content-type': type, 'x-163-signatureversion': version } = request.headers;
      arrived.push({ authorization, host, type, version, body, url: request.url });
      response.setHeader('Content-Type', 'application/json').end('{"RequestId":"r-1"}');
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    const result = await createSignedClient(`http://${host}`, credentials).modifyStatefulWorkload({
      NamespaceId: 1,
      StatefulWorkloadId: 2,
      Containers: [],
    });
    expect(result).toMatchObject({ ok: true, requestId: 'r-1' });
    expect(arrived).toMatchObject([
      {
        host,
        type: 'application/json',
        version: '2.0',
        url: '/ncs?Action=ModifyStatefulWorkload&Version=2017-11-16',
        body: '{"NamespaceId":1,"StatefulWorkloadId":2,"Containers":[]}',
      },
    ]);
    expect(String(arrived[0]?.['authorization'])).toMatch(
      /^HMAC-SHA256 Credential=AKEXAMPLE\/\d{8}\/cn-east-1\/ncs\/163_request, SignedHeaders=[a-z0-9;-]+, Signature=[0-9a-f]{64}$/,
    );
  } finally {
    server.close();
  }
});
