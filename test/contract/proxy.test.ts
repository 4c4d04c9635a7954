/** The proxy: what passes through it is the same bytes on both sides, and what is wrong with it is summed up. */
import { request } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { createProxy } from '../../generator/contract/live/proxy.js';
import { reportText } from '../../generator/contract/report/text.js';
import { pairs } from '../../generator/contract/live/send.js';
import { createObserver } from '../../generator/contract/live/observer.js';
import { load } from '../../generator/read/load.js';
import { createMock, listen, type Listening } from '../../generator/mock/mock.js';
import { buildApi } from '../../generator/meaning/build.js';
import { raw } from './server.js';

const api = buildApi(await load('spec/openapi.yaml'));
const mock = createMock(api);
const open: Listening[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

async function proxyTo(target: Listening | string) {
  if (typeof target !== 'string') open.push(target);
  const base = typeof target === 'string' ? target : target.url;
  const observer = createObserver(api, base);
  const proxy = await listen(createProxy(base, observer), 0, '127.0.0.1');
  open.push(proxy);
  const named = () => observer.summary().findings.map(({ check, action, pointer }) => `${check} ${action} ${pointer}`);
  return { url: proxy.url, port: proxy.port, observer, named };
}

interface Got {
  readonly status: number;
  readonly message: string;
  readonly headers: readonly [string, string][];
  readonly text: string;
  readonly bytes: Buffer;
}

const ask = (url: string, init: { method?: string; headers?: readonly string[]; body?: string | Buffer } = {}) =>
  new Promise<Got>((done, failed) => {
    const { method = 'GET', headers = [], body } = init;
    const call = request(url, { method, headers: ['Host', new URL(url).host, ...headers] }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const { statusCode: status = 0, statusMessage: message = '', rawHeaders } = answer;
        done({ status, message, headers: pairs(rawHeaders), bytes, text: bytes.toString() });
      });
      answer.on('error', failed);
    });
    call.on('error', failed);
    call.end(body);
  });

/** A server that answers these very bytes, and notes the ones that came. */
async function exactly(answer: string | Buffer) {
  const came: string[] = [];
  const server = await raw(() => {});
  server.server.removeAllListeners('connection');
  server.server.on('connection', (socket) => {
    socket.on('data', (chunk: Buffer) => {
      came.push(chunk.toString());
      socket.end(answer);
    });
  });
  return { server, came };
}

const workload = '/ncs?Action=DescribeStatefulWorkloadImages&Version=2017-11-16&NamespaceId=1&StatefulWorkloadId=2';

describe('what passes', () => {
  it.each([
    [
      'a 64-bit id and odd whitespace',
      '200 OK',
      '{"NamespaceId" :9007199254740993,\r\n\t"StatefulWorkloadId":  2.0e0 , "Containers":[\n\n],"RequestId":"\\u00e9 é"}  \n',
    ],
    ['a 501 with a reason of its own', '501 Not Today', '{"Code":"NotImplemented","Message":"no","RequestId":"r"}'],
    ['half a JSON text', '200 OK', '{"NamespaceId": 1, "Cont'],
    ['a redirect', '302 Found', ''],
  ])('is untouched: %s', async (_what, status, body) => {
    const { server, came } = await exactly(
      `HTTP/1.1 ${status}\r\nx-ODD-case: Yes\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
    const { url } = await proxyTo(server);
    const got = await ask(url + workload, { headers: ['x-Custom', 'A', 'x-custom', 'b', 'Accept', '*/*'] });
    expect(`${got.status} ${got.message}`).toBe(status);
    expect(got.text).toBe(body);
    expect(got.headers.filter(([name]) => !/^(connection|keep-alive)$/i.test(name))).toEqual([
      ['x-ODD-case', 'Yes'],
      ['Set-Cookie', 'a=1'],
      ['Set-Cookie', 'b=2'],
      ['Content-Type', 'application/json'],
      ['Content-Length', `${Buffer.byteLength(body)}`],
    ]);
    expect(came[0]).toContain(
      `GET ${workload} HTTP/1.1\r\nHost: ${new URL(server.url).host}\r\nx-Custom: A\r\nx-custom: b\r\nAccept: */*\r\n`,
    );
  });

  it('reaches the server as it was sent: bytes, spelling of the target, framing', async () => {
    const body = '{ "NamespaceId":\t9007199254740993 ,"Labels":{}}';
    const { server, came } = await exactly('HTTP/1.1 204 No Content\r\n\r\n');
    const { url } = await proxyTo(server);
    const target = '/ncs?Action=ModifyStatefulWorkload&x=%7e+%2B&&y';
    const headers = ['Content-Type', 'application/json', 'Content-Length', `${body.length}`];
    await ask(url + target, { method: 'POST', headers, body });
    expect(came.join('')).toMatch(new RegExp(`^POST ${target.replace(/[?+]/g, '\\$&')} HTTP/1\\.1\\r\\n`));
    expect(came.join('').split('\r\n\r\n')[1]).toBe(body);
    expect(came.join('')).not.toMatch(/transfer-encoding/i);
  });

  it('is passed on while it comes, not when it is whole', async () => {
    let finish = () => {};
    const server = await raw((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' }).write('{"first":');
      finish = () => void response.end('1}');
    });
    const { port } = await proxyTo(server);
    const socket = connect(port, '127.0.0.1');
    socket.write(`GET ${workload} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    let text = '';
    await new Promise<void>((done) => {
      socket.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        // The server ends only now that the first part has arrived here.
        if (text.includes('{"first":')) finish();
        if (text.includes('1}')) done();
      });
    });
    socket.destroy();
    expect(text).toContain('{"first":');
  });

  it('stays compressed, and is judged all the same', async () => {
    const body = gzipSync('{"NamespaceId":1,"StatefulWorkloadId":2,"Containers":{},"RequestId":"r"}');
    const head = `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: ${body.length}\r\n\r\n`;
    const { server } = await exactly(Buffer.concat([Buffer.from(head), body]));
    const { url, named } = await proxyTo(server);
    expect((await ask(url + workload)).bytes.equals(body)).toBe(true);
    expect(named()).toEqual(['response_schema_conformance DescribeStatefulWorkloadImages /Containers']);
  });
});

describe('what is wrong', () => {
  it('is nothing with right calls of the mock', async () => {
    const { url, named, observer } = await proxyTo(await mock.listen());
    expect((await ask(url + workload)).status).toBe(200);
    expect((await ask(url + workload, { headers: ['X-Mock-Error', 'ResourceNotFound'] })).status).toBe(404);
    expect(named()).toEqual([]);
    expect(observer.summary().rows.map(({ action }) => action)).toEqual(['DescribeStatefulWorkloadImages']);
  });

  it('is named in requests and in answers, and the caller still gets what the server said', async () => {
    const { url, named } = await proxyTo(await mock.listen());
    expect(
      (await ask(`${url}/ncs?Action=DescribeStatefulWorkloadImages&Version=2017-11-16&NamespaceId=x`)).status,
    ).toBe(400);
    expect((await ask(`${url}/ncs?Action=Nothing&Version=2017-11-16`)).status).toBe(400);
    expect(named()).toEqual([
      'request_conformance DescribeStatefulWorkloadImages /StatefulWorkloadId',
      'request_conformance DescribeStatefulWorkloadImages /NamespaceId',
      'request_conformance (Action must be an action of this document) Action',
    ]);
  });

  it('is a server that does not answer', async () => {
    const gone = await raw(() => {});
    await gone.close();
    const { url, named } = await proxyTo(gone.url);
    const got = await ask(url + workload);
    expect(got.status).toBe(502);
    expect(got.text).toMatch(/^The target gave no answer: connect ECONNREFUSED/);
    expect(named()).toEqual(['not_a_server_error (no answer) ']);
  });

  it('is shown without what identifies the caller', async () => {
    const { url, observer } = await proxyTo(await mock.listen());
    await ask(`${url}${workload}x&Signature=secret-1`, {
      headers: ['Authorization', 'secret-2', 'Cookie', 'secret-3'],
    });
    const text = reportText(observer.summary());
    expect(text).toContain('✗ DescribeStatefulWorkloadImages: request_conformance');
    expect(text).toContain('&Signature=***');
    expect(text).not.toMatch(/secret-\d/);
  });

  it('is kept within bounds, however often it happens', async () => {
    const { url, observer } = await proxyTo(await mock.listen());
    for (let count = 0; count < 40; count += 1) await ask(`${url}${workload}x`);
    expect(observer.summary().findings.length).toBeLessThan(30);
  });
});
