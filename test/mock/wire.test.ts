/** The wire, exactly: what the mock takes for a call, and what it answers to everything else. In process, without a port. */
import { describe, expect, it } from 'vitest';
import { load } from '../../generator/read/load.js';
import { createMock } from '../../generator/mock/mock.js';
import { buildApi } from '../../generator/meaning/build.js';

const mock = createMock(buildApi(await load('spec/openapi.yaml')));
const version = 'Version=2017-11-16';
const restart = `/ncs?Action=RestartContainer&${version}&NamespaceId=1&StatefulWorkloadId=2&ContainerId=c`;

async function ask(target: string, init: RequestInit = {}) {
  const answer = await mock.fetch(`http://mock${target}`, init);
  const text = await answer.text();
  return {
    status: answer.status,
    headers: answer.headers,
    text,
    json: (text === '' ? undefined : JSON.parse(text)) as Record<string, string>,
  };
}

describe('refused, in the envelope', () => {
  const table: { given: string; target: string; init?: RequestInit; status?: number; code: string; message: RegExp }[] =
    [
      {
        given: 'a label as a path',
        target: `/ncs/RestartContainer?Action=RestartContainer&${version}`,
        status: 404,
        code: 'InvalidParameterValue',
        message: /\/ncs\/RestartContainer/,
      },
      {
        given: 'a slash too many',
        target: restart.replace('/ncs', '/ncs/'),
        status: 404,
        code: 'InvalidParameterValue',
        message: /path/,
      },
      {
        given: 'the path in capitals',
        target: restart.replace('/ncs', '/NCS'),
        status: 404,
        code: 'InvalidParameterValue',
        message: /path/,
      },
      { given: 'no query at all', target: '/ncs', code: 'MissingParameter', message: /Action/ },
      { given: 'no Action', target: `/ncs?${version}`, code: 'MissingParameter', message: /Action/ },
      { given: 'an empty Action', target: `/ncs?Action=&${version}`, code: 'MissingParameter', message: /Action/ },
      {
        given: 'action in lower case',
        target: `/ncs?action=RestartContainer&${version}`,
        code: 'MissingParameter',
        message: /Action/,
      },
      {
        given: 'the action in lower case',
        target: restart.replace('RestartContainer', 'restartContainer'),
        code: 'InvalidParameterValue',
        message: /restartContainer/,
      },
      {
        given: 'an unknown action',
        target: restart.replace('RestartContainer', 'Nope'),
        code: 'InvalidParameterValue',
        message: /Nope/,
      },
      {
        given: 'Action twice',
        target: `${restart}&Action=RestartContainer`,
        code: 'InvalidParameterValue',
        message: /Action/,
      },
      { given: 'no Version', target: restart.replace(`&${version}`, ''), code: 'MissingParameter', message: /Version/ },
      {
        given: 'an unknown version',
        target: restart.replace('2017-11-16', '2017-11-17'),
        code: 'InvalidParameterValue',
        message: /2017-11-17/,
      },
      { given: 'Version twice', target: `${restart}&${version}`, code: 'InvalidParameterValue', message: /Version/ },
      {
        given: 'a wrong method',
        target: restart,
        init: { method: 'POST' },
        status: 405,
        code: 'InvalidParameterValue',
        message: /POST/,
      },
      {
        given: 'a GET for a POST',
        target: `/ncs?Action=CreateStatefulWorkload&${version}`,
        status: 405,
        code: 'InvalidParameterValue',
        message: /GET/,
      },
      {
        given: 'a required parameter left out',
        target: restart.replace('&ContainerId=c', ''),
        code: 'MissingParameter',
        message: /ContainerId/,
      },
      {
        given: 'a required parameter empty',
        target: restart.replace('ContainerId=c', 'ContainerId='),
        code: 'MissingParameter',
        message: /ContainerId/,
      },
      {
        given: 'a parameter name in lower case',
        target: restart.replace('NamespaceId', 'namespaceid'),
        code: 'MissingParameter',
        message: /NamespaceId/,
      },
      {
        given: 'a word for a number',
        target: restart.replace('NamespaceId=1', 'NamespaceId=abc'),
        code: 'InvalidFormat',
        message: /NamespaceId/,
      },
      {
        given: 'an exponent',
        target: restart.replace('NamespaceId=1', 'NamespaceId=1e3'),
        code: 'InvalidFormat',
        message: /NamespaceId/,
      },
      {
        given: 'another base',
        target: restart.replace('NamespaceId=1', 'NamespaceId=0x10'),
        code: 'InvalidFormat',
        message: /NamespaceId/,
      },
      {
        given: 'a fraction',
        target: restart.replace('NamespaceId=1', 'NamespaceId=1.5'),
        code: 'InvalidFormat',
        message: /NamespaceId/,
      },
      {
        given: 'one more than 64 bits',
        target: restart.replace('NamespaceId=1', 'NamespaceId=9223372036854775808'),
        code: 'InvalidFormat',
        message: /NamespaceId/,
      },
      {
        given: 'a parameter twice',
        target: `${restart}&NamespaceId=1`,
        code: 'InvalidParameterValue',
        message: /NamespaceId/,
      },
      {
        given: 'a page size of zero',
        target: `/ncs?Action=DescribeStatefulWorkloadsAllNamespaces&${version}&Limit=0`,
        code: 'InvalidParameterValue',
        message: /Limit/,
      },
      {
        given: 'a negative offset',
        target: `/ncs?Action=DescribeStatefulWorkloadsAllNamespaces&${version}&Offset=-1`,
        code: 'InvalidParameterValue',
        message: /Offset/,
      },
      { given: 'bad percent-encoding', target: `${restart}%ZZ`, code: 'InvalidFormat', message: /query/ },
      {
        given: 'half a JSON',
        target: `/ncs?Action=CreateStatefulWorkload&${version}`,
        init: { method: 'POST', body: '{"Name":' },
        code: 'InvalidFormat',
        message: /body/,
      },
      {
        given: 'a JSON array',
        target: `/ncs?Action=CreateStatefulWorkload&${version}`,
        init: { method: 'POST', body: '[]' },
        code: 'InvalidFormat',
        message: /body/,
      },
      {
        given: 'a JSON null',
        target: `/ncs?Action=CreateStatefulWorkload&${version}`,
        init: { method: 'POST', body: 'null' },
        code: 'InvalidFormat',
        message: /body/,
      },
      {
        given: 'a form',
        target: `/ncs?Action=CreateStatefulWorkload&${version}`,
        init: { method: 'POST', body: new URLSearchParams({ Name: 'x' }) },
        code: 'InvalidFormat',
        message: /body/,
      },
      {
        given: 'XML',
        target: `/ncs?Action=CreateStatefulWorkload&${version}`,
        init: { method: 'POST', body: '<a/>', headers: { 'Content-Type': 'application/xml' } },
        code: 'InvalidFormat',
        message: /body/,
      },
      {
        given: 'bytes that are no UTF-8',
        target: `/ncs?Action=CreateStatefulWorkload&${version}`,
        init: { method: 'POST', body: new Uint8Array([0x7b, 0xff, 0x7d]) },
        code: 'InvalidFormat',
        message: /body/,
      },
      {
        given: 'no body',
        target: `/ncs?Action=ResetStatefulWorkloadSpecType&${version}`,
        init: { method: 'POST' },
        code: 'MissingParameter',
        message: /NamespaceId/,
      },
      {
        given: '11 MB',
        target: `/ncs?Action=CreateStatefulWorkload&${version}`,
        init: { method: 'POST', body: new Uint8Array(11 * 1024 * 1024) },
        status: 413,
        code: 'InvalidParameterValue',
        message: /too large/,
      },
    ];

  it.each(table)('$given: $code', async ({ target, init, status = 400, code, message }) => {
    const answer = await ask(target, init);
    expect([answer.status, answer.json['Code']]).toEqual([status, code]);
    expect(answer.json['Message']).toMatch(message);
    expect(Object.keys(answer.json)).toEqual(['Code', 'Message', 'RequestId']);
    expect(answer.headers.get('x-request-id')).toBe(answer.json['RequestId']);
    if (status === 405) expect(answer.headers.get('allow')).toMatch(/^(GET, HEAD|POST), OPTIONS$/);
  });
});

describe('accepted', () => {
  it.each([
    {
      given: 'the largest 64-bit integer',
      target: restart.replace('NamespaceId=1', 'NamespaceId=9223372036854775807'),
    },
    { given: 'a blank as + and as %20', target: restart.replace('ContainerId=c', 'ContainerId=a+b%20c') },
    {
      given: 'the parameters in another order',
      target: `/ncs?ContainerId=c&StatefulWorkloadId=2&${version}&NamespaceId=1&Action=RestartContainer`,
    },
    { given: 'an Accept header that makes no sense', target: restart, init: { headers: { Accept: 'foo/bar;=;x' } } },
    { given: 'a body with a GET', target: restart, init: {} },
  ])('$given', async ({ target, init }) => {
    expect((await ask(target, init)).status).toBe(200);
  });

  it('reports names nobody knows, at every depth', async () => {
    const { headers, status } = await ask(`${restart}&Nmespace=1`);
    expect([status, headers.get('x-mock-ignored')]).toEqual([200, 'Nmespace']);
    const body = {
      NamespaceId: 1,
      StatefulWorkloadId: 2,
      SpecType: 's',
      Containers: [
        {
          Name: 'a',
          Resources: 1,
          ResourceRequirements: { Limits: { Cpu: '1', Memory: '1', Disk: 1 }, Requests: { Cpu: '1', Memory: '1' } },
        },
      ],
    };
    const posted = await ask(`/ncs?Action=ResetStatefulWorkloadSpecType&${version}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    expect([posted.status, posted.headers.get('x-mock-ignored')]).toEqual([
      200,
      'Containers[0].Resources, Containers[0].ResourceRequirements.Limits.Disk',
    ]);
  });

  it('echoes the caller’s identifier of the call, in header and body', async () => {
    for (const target of [restart, restart.replace('ContainerId', 'Nope')]) {
      const { json, headers } = await ask(target, { headers: { 'X-Request-Id': 'mine-1' } });
      expect([json['RequestId'], headers.get('x-request-id')]).toEqual(['mine-1', 'mine-1']);
    }
  });

  it('HEAD answers like GET, without the body', async () => {
    const { status, text, headers } = await ask(restart, { method: 'HEAD' });
    expect([status, text, headers.get('content-type')]).toEqual([200, '', 'application/json']);
  });

  it('OPTIONS tells the methods, and lets a page in a browser call', async () => {
    const { status, headers } = await ask(restart, {
      method: 'OPTIONS',
      headers: { Origin: 'http://page', 'Access-Control-Request-Headers': 'content-type, x-mock-error' },
    });
    expect([status, headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS']);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-allow-headers')).toBe('content-type, x-mock-error');
    expect(
      (await ask(restart, { headers: { Origin: 'http://page' } })).headers.get('access-control-allow-origin'),
    ).toBe('*');
  });

  it('names further violations in a header', async () => {
    const { headers, json } = await ask(`/ncs?Action=RestartContainer&${version}&NamespaceId=abc`);
    expect(json['Message']).toContain('StatefulWorkloadId');
    expect(headers.get('x-mock-violations')).toBe(
      'missing ContainerId: must be present; format NamespaceId: must be integer',
    );
  });
});
