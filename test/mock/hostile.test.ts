/**
 * What no caller should send. Each kind goes to the mock over a raw socket, several times and to several actions: it gets
 * an answer in the document's envelope or a closed connection, and the next good request is answered.
 */
import { createConnection } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { load } from '../../generator/load.js';
import { createMock, type Listening } from '../../generator/mock/mock.js';
import { buildApi } from '../../generator/model/build.js';

let mock: Listening;
beforeAll(async () => {
  mock = await createMock(buildApi(await load('spec/openapi.yaml'))).listen();
});
afterAll(async () => {
  mock.server.closeAllConnections();
  await mock.close();
});

const targets = ['RestartContainer', 'CreateStatefulWorkload', 'DescribeStatefulWorkloads'].map(
  (action) => `/ncs?Action=${action}&Version=2017-11-16`,
);
const [get = '', post = '', list = ''] = targets;

/** Sends bytes and reads until the server closes, answers in full, or a moment has passed without a byte. */
function exchange(bytes: Buffer | string, patience = 400): Promise<string> {
  return new Promise((done) => {
    const socket = createConnection(mock.port, '127.0.0.1');
    let received = '';
    const finish = () => {
      clearTimeout(timer);
      socket.destroy();
      done(received);
    };
    let timer = setTimeout(finish, 3_000);
    socket.on('data', (chunk) => {
      received += chunk.toString();
      clearTimeout(timer);
      timer = setTimeout(finish, patience);
    });
    socket.on('close', finish);
    socket.on('error', finish);
    socket.write(bytes);
  });
}

const head = (lines: readonly string[]) => `${['Host: x', ...lines].join('\r\n')}\r\n\r\n`;
const GET = (target: string, ...lines: string[]) =>
  `GET ${target} HTTP/1.1\r\n${head([...lines, 'Connection: close'])}`;
const POST = (target: string, body: string | Buffer, ...lines: string[]) =>
  Buffer.concat([
    Buffer.from(
      `POST ${target} HTTP/1.1\r\n${head([...lines, `Content-Length: ${Buffer.byteLength(body)}`, 'Connection: close'])}`,
    ),
    Buffer.from(body),
  ]);
const CHUNKED = (target: string, chunks: string) =>
  `POST ${target} HTTP/1.1\r\n${head(['Transfer-Encoding: chunked', 'Connection: close'])}${chunks}`;

const deep = 20_000;
const kinds: Record<string, () => Buffer | string> = {
  'Accept: garbage': () => GET(get, 'Accept: garbage'),
  'Accept: foo/bar;=;x': () => GET(get, 'Accept: foo/bar;=;x'),
  'Accept: application/xml,': () => GET(get, 'Accept: application/xml,'),
  'Accept of 10,000 types': () => GET(get, `Accept: ${'a/b,'.repeat(2_000)}`),
  'Content-Type: garbage': () => POST(post, '{}', 'Content-Type: ;;;===///'),
  'Prefer: garbage': () => GET(get, 'Prefer: =;,=="'),
  'Prefer: code=abc': () => GET(get, 'Prefer: code=abc'),
  'Prefer: wait=1e9': () => GET(get, 'Prefer: wait=1e9'),
  'Prefer: wait=-1': () => GET(get, 'Prefer: wait=-1'),
  'Prefer: example=__proto__': () => GET(get, 'Prefer: example=__proto__'),
  'X-Mock-Error: constructor': () => GET(get, 'X-Mock-Error: constructor'),
  'malformed JSON': () => POST(post, '{"a":'),
  'an empty body': () => POST(post, ''),
  'a body of blanks': () => POST(post, ' \n\t '),
  'a lone quote': () => POST(post, '"'),
  NaN: () => POST(post, 'NaN'),
  'a byte order mark': () => POST(post, '\uFEFF{}'),
  'NUL bytes': () => POST(post, '{"Name":"\0"}'),
  'arrays 20,000 deep': () => POST(post, '['.repeat(deep) + ']'.repeat(deep)),
  'objects 20,000 deep': () => POST(post, `${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`),
  'deep inside a known field': () => POST(post, `{"Labels":${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}}`),
  'deep with a long number': () =>
    POST(post, `{"NamespaceId":12345678901234567890,"x":${'['.repeat(deep)}${']'.repeat(deep)}}`),
  'a number of 100,000 digits': () => POST(post, `{"NamespaceId":${'9'.repeat(100_000)}}`),
  'an exponent beyond all doubles': () => POST(post, '{"NamespaceId":1e999999}'),
  'a million zeros in a list': () => POST(post, `{"Containers":[${'0,'.repeat(200_000)}0]}`),
  '100,000 unknown fields': () =>
    POST(post, `{${Array.from({ length: 100_000 }, (_, index) => `"f${index}":1`).join(',')}}`),
  '__proto__ as a field': () =>
    POST(post, '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
  '__proto__ in a query': () => GET(`${get}&__proto__=1&constructor=2&toString=3`),
  'duplicate JSON keys': () => POST(post, '{"Name":1,"Name":"x","Name":null}'),
  'invalid UTF-8': () => POST(post, Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d])),
  'half a surrogate': () => POST(post, '{"Name":"\\ud800"}'),
  'UTF-16': () => POST(post, Buffer.from('{"Name":"x"}', 'utf16le')),
  'gzip without saying so': () => POST(post, Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0])),
  'bad percent-encoding': () => GET(`${get}&NamespaceId=%ZZ`),
  'overlong percent-encoding': () => GET(`${get}&NamespaceId=%C0%80`),
  'a query of 7,000 pairs': () => GET(`${list}${'&a=1'.repeat(3_000)}`),
  'the same parameter 2,000 times': () => GET(`${list}${'&NamespaceId=1'.repeat(900)}`),
  'a target of 20,000 characters': () => GET(`${get}&x=${'y'.repeat(20_000)}`),
  'an absolute target': () => GET(`http://evil.example${get}`),
  'a target without a slash': () => GET('ncs?Action=RestartContainer'),
  'two slashes': () => GET('//'),
  'dots in the path': () => GET('/../../etc/passwd'),
  'an asterisk': () => `OPTIONS * HTTP/1.1\r\n${head(['Connection: close'])}`,
  'headers of 100 kB': () => GET(get, `X-Flood: ${'x'.repeat(100_000)}`),
  '3,000 headers': () => GET(get, ...Array.from({ length: 3_000 }, (_, index) => `X-${index}: 1`)),
  'a header with a control character': () =>
    `GET ${get} HTTP/1.1\r\nHost: x\r\nX-Bad: a\x01b\r\nConnection: close\r\n\r\n`,
  'an X-Request-Id that would split headers': () => GET(get, 'X-Request-Id: a\tb'),
  'HTTP/1.0': () => `GET ${get} HTTP/1.0\r\n\r\n`,
  'HTTP/3.7': () => `GET ${get} HTTP/3.7\r\n\r\n`,
  'no HTTP at all': () => '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  'an unknown method': () => `BREW ${get} HTTP/1.1\r\n${head(['Connection: close'])}`,
  CONNECT: () => `CONNECT evil.example:443 HTTP/1.1\r\n${head([])}`,
  'an upgrade': () => GET(get, 'Upgrade: websocket', 'Sec-WebSocket-Key: x'),
  'Expect: 100-continue': () => POST(post, '{}', 'Expect: 100-continue'),
  'Expect: something else': () => POST(post, '{}', 'Expect: a-miracle'),
  'two lengths': () => `POST ${post} HTTP/1.1\r\n${head(['Content-Length: 2', 'Content-Length: 4'])}{}{}`,
  'a length and chunks': () =>
    `POST ${post} HTTP/1.1\r\n${head(['Content-Length: 2', 'Transfer-Encoding: chunked'])}2\r\n{}\r\n0\r\n\r\n`,
  'a negative length': () => `POST ${post} HTTP/1.1\r\n${head(['Content-Length: -1'])}`,
  'chunks that are none': () => CHUNKED(post, 'zz\r\n{}\r\n'),
  'a chunk longer than it says': () => CHUNKED(post, '1\r\n{}\r\n0\r\n\r\n'),
  'a body of 11 MB': () => POST(post, Buffer.alloc(11 * 1024 * 1024, 0x20)),
  'pipelined requests': () => `GET ${get} HTTP/1.1\r\n${head([])}`.repeat(20) + GET(get),
};

/** Bodies of the HTTP answers in what a socket gave. */
function answers(received: string): { status: number; body: string }[] {
  const found: { status: number; body: string }[] = [];
  for (let rest = received; rest.startsWith('HTTP/1.1 ');) {
    const end = rest.indexOf('\r\n\r\n');
    if (end === -1) break;
    const length = Number(/^content-length: (\d+)/im.exec(rest.slice(0, end))?.[1] ?? 0);
    const status = Number(rest.slice(9, 12));
    if (status !== 100) found.push({ status, body: rest.slice(end + 4, end + 4 + length) });
    rest = rest.slice(end + 4 + length);
  }
  return found;
}

async function isWell(): Promise<boolean> {
  const answer = await fetch(`${mock.url}${list}&NamespaceId=1`);
  return (
    answer.status === 200 && Array.isArray(((await answer.json()) as { StatefulWorkloads: unknown }).StatefulWorkloads)
  );
}

describe('hostile input', () => {
  it(`is of many kinds`, () => expect(Object.keys(kinds).length).toBeGreaterThanOrEqual(40));

  it.each(Object.keys(kinds))('%s', async (kind) => {
    const bytes = kinds[kind]?.() ?? '';
    for (const { status, body } of answers(await exchange(bytes))) {
      // A preflight has no body, and what is well answered is an answer of the document.
      if (status === 204 || status === 200) continue;
      expect([status, Object.keys(JSON.parse(body) as object)]).toEqual([
        expect.toSatisfy((one: number) => one >= 400 && one < 500),
        ['Code', 'Message', 'RequestId'],
      ]);
      expect(body).not.toMatch(/prism|stoplight|\bat .*\.[jt]s:\d/i);
    }
    expect(await isWell()).toBe(true);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('callers that never finish keep nobody else waiting', async () => {
    const slow = [
      `POST ${post} HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{`,
      `GET ${get} HT`,
      `POST ${post} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n`,
    ].flatMap((bytes) =>
      Array.from({ length: 10 }, () => {
        const socket = createConnection(mock.port, '127.0.0.1');
        socket.on('error', () => {});
        socket.write(bytes);
        return socket;
      }),
    );
    expect(await isWell()).toBe(true);
    slow.forEach((socket) => socket.destroy());
    expect(await isWell()).toBe(true);
  });

  it('callers that go away in the middle leave nothing behind', async () => {
    for (let round = 0; round < 50; round += 1) {
      const socket = createConnection(mock.port, '127.0.0.1');
      socket.on('error', () => {});
      socket.write(`POST ${post} HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{"a"`);
      await new Promise((done) => setTimeout(done, 2));
      socket.resetAndDestroy();
    }
    expect(await isWell()).toBe(true);
  });
});
