/** What goes over the wire when a page is loaded, and loaded again. */
import { request, type IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DevServer } from '../../generator/dev/server.js';
import { listen, type Listening } from '../../generator/mock/mock.js';

const page = { path: 'index.html', text: `<!doctype html><title>页</title>${'<p>The same again.</p>'.repeat(2_000)}` };
const json = { path: 'openapi.json', text: `{"openapi":"3.1.0"}` };

let dev: DevServer;
let listening: Listening;
beforeAll(async () => {
  dev = new DevServer((_request, response) => void response.writeHead(404).end(), Promise.resolve());
  listening = await listen(dev.server, 0, '127.0.0.1');
  dev.showDocs([page]);
  dev.showDocuments([json]);
});
afterAll(() => listening.close());

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks as it is written here: fetch would add headers and decode the answer. */
function ask(headers: Record<string, string> = {}, method = 'GET', path = '/'): Promise<Answer> {
  return new Promise((done, failed) => {
    const call = request(`${listening.url}${path}`, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    call.on('error', failed).end();
  });
}

const decoders: Readonly<Record<string, (body: Buffer) => Buffer>> = { br: brotliDecompressSync, gzip: gunzipSync };

describe('a served page is sent', () => {
  it.each([
    ['without a word about codings', undefined, undefined],
    ['to a browser', 'gzip, deflate, br, zstd', 'br'],
    ['to an older client', 'gzip', 'gzip'],
    ['in the coding that is liked more', 'br;q=0.2, gzip;q=0.8', 'gzip'],
    ['where one coding is refused', 'br;q=0, *', 'gzip'],
    ['where any will do', '*', 'br'],
    ['where all are refused', '*;q=0', undefined],
    ['to a client that knows only others', 'zstd, compress', undefined],
  ])('%s (Accept-Encoding: %s): %s', async (_who, accepted, coding) => {
    const { status, headers, body } = await ask(accepted === undefined ? {} : { 'Accept-Encoding': accepted });
    expect(status).toBe(200);
    expect(headers['content-encoding']).toBe(coding);
    expect(headers['content-length']).toBe(String(body.length));
    expect(headers.vary, 'a cache between must not mix the codings up').toBe('Accept-Encoding');
    const text = (decoders[coding ?? ''] ?? ((same: Buffer) => same))(body).toString();
    expect(text).toBe(page.text);
    if (coding !== undefined) expect(body.length).toBeLessThan(page.text.length / 10);
  });

  it('not again to who has it', async () => {
    const browser = { 'Accept-Encoding': 'br' };
    const { headers } = await ask(browser);
    const tag = headers.etag ?? '';
    expect(tag).toMatch(/^"[^"]+"$/);
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const again = await ask({ ...browser, 'If-None-Match': known });
      expect([again.status, again.body.length, again.headers.etag], known).toEqual([304, 0, tag]);
      expect(again.headers.vary).toBe('Accept-Encoding');
    }
    expect((await ask({ ...browser, 'If-None-Match': '"other"' })).status).toBe(200);
    expect((await ask({ 'If-None-Match': tag })).status, 'another coding has other bytes').toBe(200);
  });

  it('again when it has changed, and not when it was only built again', async () => {
    const before = (await ask()).headers.etag ?? '';
    dev.showDocs([{ ...page }]);
    expect((await ask({ 'If-None-Match': before })).status).toBe(304);
    dev.showDocs([{ ...page, text: `${page.text}!` }]);
    const changed = await ask({ 'If-None-Match': before });
    expect([changed.status, changed.body.toString()]).toEqual([200, `${page.text}!`]);
    dev.showDocs([page]);
  });

  it('as its head alone on HEAD', async () => {
    const [{ headers: head, body }, { headers: got }] = await Promise.all([
      ask({ 'Accept-Encoding': 'gzip' }, 'HEAD'),
      ask({ 'Accept-Encoding': 'gzip' }),
    ]);
    expect(body.length).toBe(0);
    for (const name of ['etag', 'content-length', 'content-encoding', 'content-type'])
      expect(head[name], name).toBe(got[name]);
  });

  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/index.html', 'text/html; charset=utf-8'],
    ['/openapi.json', 'application/json; charset=utf-8'],
  ])('with its type: %s', async (path, type) => {
    expect((await ask({}, 'GET', path)).headers['content-type']).toBe(type);
  });
});
