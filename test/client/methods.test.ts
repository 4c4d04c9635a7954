/** Every action through the generated client with an injected fetch: nothing is sent, everything is seen. */
import { describe, expect, it } from 'vitest';
import { ApiError, createClient, unwrap } from '../../generated/client.js';

interface Seen {
  readonly method: string;
  readonly url: string;
  readonly body: string;
}

function observed(answer: () => Response) {
  const seen: Seen[] = [];
  const ncs = createClient({
    baseUrl: 'http://api.test/base',
    fetch: async (request) => {
      seen.push({ method: request.method, url: request.url, body: await request.text() });
      return answer();
    },
  });
  return { ncs, seen };
}

describe('a call', () => {
  it('sends Action and Version first and the arguments after them', async () => {
    const { ncs, seen } = observed(() => Response.json({ StatefulWorkloads: [] }));
    await ncs.describeStatefulWorkloads({ NamespaceId: 9007199254740993n });
    expect(seen).toEqual([
      {
        method: 'GET',
        url: 'http://api.test/base/ncs?Action=DescribeStatefulWorkloads&Version=2017-11-16&NamespaceId=9007199254740993',
        body: '',
      },
    ]);
  });

  it('comes back with data, or with an error that has a code', async () => {
    const { ncs } = observed(() =>
      Response.json({ Code: 'ResourceNotFound', Message: 'no', RequestId: 'r1' }, { status: 404 }),
    );
    const result = await ncs.deleteStatefulWorkload({ NamespaceId: 1, StatefulWorkloadId: 2 });
    expect(result).toMatchObject({
      ok: false,
      action: 'deleteStatefulWorkload',
      status: 404,
      requestId: 'r1',
      error: { kind: 'api', code: 'ResourceNotFound' },
    });
    expect(() => unwrap(result)).toThrow(ApiError);
    expect(() => unwrap(result)).toThrow('deleteStatefulWorkload 404 ResourceNotFound: no (request r1)');
  });
});
