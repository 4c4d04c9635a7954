/** Files on the network: what is asked of whom, and where it ends. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fetchText, type RemoteOptions } from '../../../generator/read/network/fetch.js';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Two hosts, which know each other's address. */
const servers: Server[] = [];
const asked: { readonly host: number; readonly path: string; readonly secret: string | undefined }[] = [];
const at = (host: number, path: string) => `http://127.0.0.1:${(servers[host]?.address() as AddressInfo).port}${path}`;
const hostOf = (host: number) => new URL(at(host, '/')).host;

const redirect =
  (target: () => string): Answer =>
  (_, response) =>
    response.writeHead(302, { Location: target() }).end();
const answers: Readonly<Record<string, Answer>> = {
  '/plain': (_, response) => response.setHeader('Content-Type', 'application/yaml').end('a: 1\r\n'),
  '/moved': redirect(() => '/deep/plain'),
  '/deep/plain': (_, response) => response.end('b: 1\n'),
  '/elsewhere': redirect(() => at(1, '/plain')),
  '/back': redirect(() => at(0, '/plain')),
  '/there-and-back': redirect(() => at(1, '/back')),
  '/circle': redirect(() => '/circle'),
  '/file': redirect(() => 'file:///etc/hostname'),
  '/large': (_, response) => response.end('x'.repeat(5000)),
  '/packed': (_, response) => response.setHeader('Content-Encoding', 'gzip').end(gzipSync('x'.repeat(5000))),
  '/endless': (_, response) => {
    const more = setInterval(() => response.write('x'.repeat(1000)), 1);
    response.on('close', () => clearInterval(more));
  },
  '/silent': () => undefined,
  '/broken': (request) => request.socket.destroy(),
};

beforeAll(async () => {
  for (const host of [0, 1]) {
    const server = createServer((request, response) => {
      const path = request.url ?? '';
      asked.push({ host, path, secret: request.headers['x-secret'] as string | undefined });
      const answer = answers[path];
      if (answer === undefined) response.writeHead(404).end();
      else answer(request, response);
    });
    servers.push(server);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  }
});
afterAll(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
});
beforeEach(() => asked.splice(0));

const secret = { name: 'X-Secret', value: 'do-not-tell' };
const headers = () => [{ host: hostOf(0), ...secret }];

describe('what is fetched', () => {
  it('is a text with its media type', async () => {
    const want = { url: at(0, '/plain'), body: 'a: 1\n', mimeType: 'application/yaml' };
    expect(await fetchText(at(0, '/plain'))).toEqual(want);
  });

  it('is called by where it was found', async () => {
    expect(await fetchText(at(0, '/moved'))).toMatchObject({ url: at(0, '/deep/plain'), body: 'b: 1\n' });
  });
});

describe('a header goes to the host it is for', () => {
  it.each([
    ['that host', '/plain', ['0 /plain do-not-tell']],
    ['that host again, after a redirect', '/moved', ['0 /moved do-not-tell', '0 /deep/plain do-not-tell']],
    ['and not to where it leads', '/elsewhere', ['0 /elsewhere do-not-tell', '1 /plain undefined']],
    [
      'also on the way back',
      '/there-and-back',
      ['0 /there-and-back do-not-tell', '1 /back undefined', '0 /plain do-not-tell'],
    ],
  ])('%s', async (_, path, want) => {
    await fetchText(at(0, path), { headers: headers() });
    expect(asked.map((one) => `${one.host} ${one.path} ${one.secret}`)).toEqual(want);
  });

  it('a name without a port means all of them, another name none', async () => {
    await fetchText(at(1, '/plain'), { headers: [{ host: '127.0.0.1', ...secret }] });
    await fetchText(at(1, '/plain'), {
      headers: [
        { host: '127.0.0.2', ...secret },
        { host: '27.0.0.1', ...secret },
      ],
    });
    expect(asked.map((one) => one.secret)).toEqual(['do-not-tell', undefined]);
  });
});

describe('what cannot be read is one line, without anything secret', () => {
  const mostBytes = 4000;
  it.each<readonly [string, () => string, RemoteOptions, RegExp]>([
    ['not there', () => at(0, '/nowhere'), {}, /nowhere cannot be read: the server answers 404 Not Found\.$/],
    ['too large', () => at(0, '/large'), { mostBytes }, /it is larger than 1 MiB\.$/],
    ['too large, unpacked', () => at(0, '/packed'), { mostBytes }, /it is larger than 1 MiB\.$/],
    ['without an end', () => at(0, '/endless'), { mostBytes }, /it is larger than 1 MiB\.$/],
    ['silent', () => at(0, '/silent'), { patience: 50 }, /no answer within 0\.05 s\.$/],
    ['broken off', () => at(0, '/broken'), {}, /cannot be read: (UND_ERR_SOCKET|ECONNRESET)\.$/],
    ['led round', () => at(0, '/circle'), {}, /leads on more than 5 times\.$/],
    ['led to a file', () => at(0, '/file'), {}, /file: is not http: or https:\.$/],
    ['a file', () => 'file:///etc/hostname', {}, /file: is not http: or https:\.$/],
    [
      'with a password',
      () => at(0, '/plain').replace('//', '//me:do-not-tell@'),
      {},
      /password, which belongs into a header/,
    ],
    [
      'a header that is none',
      () => at(0, '/plain'),
      { headers: [{ host: '127.0.0.1', name: 'X', value: 'do-not-tell\nY: z' }] },
      /the request cannot be sent\.$/,
    ],
  ])('%s', async (_, address, options, want) => {
    const given = { headers: headers(), ...options };
    const error = await fetchText(address(), given).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(Error);
    const { message, stack = '' } = error as Error;
    expect(message).toMatch(want);
    expect(message.split('\n')).toHaveLength(1);
    expect(`${message}${stack}${JSON.stringify(error)}`).not.toContain('do-not-tell');
  });
});
