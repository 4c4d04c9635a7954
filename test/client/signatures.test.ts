/** Signatures of test/consumers/signatures.ts: the same as the vendors' own SDKs make of the same calls, in Node and in a browser. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSync } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createClient, type Middleware } from '../../generated/client.js';
import { signQuery, signTc3, signV4 } from '../consumers/signatures.js';
import { launchBrowser, withoutBrowser } from '../browser.js';

interface Recorded {
  readonly by: 'query' | 'tc3' | 'v4';
  readonly what: string;
  readonly method: string;
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}
const recorded = parse(readFileSync('test/client/signatures.yaml', 'utf8')) as Recorded[];

/** What the middleware is given: the recorded call without all that a signature adds. */
interface Given extends Omit<Recorded, 'what'> {
  readonly keys: { readonly id: string; readonly secret: string; readonly token?: string };
  readonly region: string;
  readonly service: string;
  readonly time: number;
  readonly nonce: string;
}
interface Signed {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

const addedNames = /^(authorization|x-amz-date|x-amz-content-sha256|x-amz-security-token|x-tc-timestamp|x-tc-token)$/;
const addedPairs = /^(Format|Timestamp|Signature.*|AccessKeyId|SecurityToken)$/;

function givenOf({ by, method, url: signed, body, headers }: Recorded): Given {
  const url = new URL(signed);
  // A form of the first SDK has everything; ours has the arguments in the query.
  const all = [...url.searchParams, ...(by === 'query' ? new URLSearchParams(body) : [])];
  const of = (name: string) => all.find(([one]) => one === name)?.[1];
  const [id = '', day, ...scope] = (/Credential=([^,]+)/.exec(headers['authorization'] ?? '')?.[1] ?? '').split('/');
  const iso = (text: string) => text.replace(/^(....)(..)(..T..)(..)(..Z)$/, '$1-$2-$3:$4:$5');
  const time = of('Timestamp') ?? iso(headers['x-amz-date'] ?? '');
  const token = of('SecurityToken') ?? headers['x-tc-token'] ?? headers['x-amz-security-token'];
  if (by === 'query') {
    url.search = new URLSearchParams(all.filter(([name]) => !addedPairs.test(name))).toString();
  }
  return {
    by,
    method,
    url: url.href,
    body: by === 'query' ? '' : body,
    headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !addedNames.test(name))),
    keys: { id: of('AccessKeyId') ?? id, secret: 'SKEXAMPLE', ...(token === undefined ? {} : { token }) },
    region: by === 'v4' ? (scope[0] ?? '') : '',
    service: by === 'v4' ? (scope[1] ?? '') : (scope[0] ?? ''),
    time: day === undefined || by === 'v4' ? Date.parse(time) : Number(headers['x-tc-timestamp']) * 1000,
    nonce: of('SignatureNonce') ?? '',
  };
}

/** What has to be there in the end. */
function wantedOf({ by, url, body, headers }: Recorded): Signed {
  const said = by === 'query' && body !== '' ? `${url}?${body}` : url;
  return { url: said, body: by === 'query' ? '' : body, headers };
}

/** Runs here and, as its text, on a page: knows nothing but its arguments. */
async function sign(
  make: { signQuery: typeof signQuery; signTc3: typeof signTc3; signV4: typeof signV4 },
  { by, method, url, body, headers, keys, region, service, time, nonce }: Given,
): Promise<Signed> {
  const now = () => new Date(time);
  const middleware =
    by === 'query'
      ? make.signQuery(keys, now, () => nonce as ReturnType<typeof crypto.randomUUID>)
      : by === 'tc3'
        ? make.signTc3({ ...keys, service }, now)
        : make.signV4({ ...keys, region, service }, now);
  const request = new Request(url, { method, headers, ...(body === '' ? {} : { body }) });
  const call = { request } as Parameters<NonNullable<Middleware['onRequest']>>[0];
  const other = await middleware.onRequest?.(call);
  const sent = other instanceof Request ? other : request;
  return { url: sent.url, body: await sent.text(), headers: Object.fromEntries(sent.headers) };
}

const make = { signQuery, signTc3, signV4 };

describe('the signature is that of the SDK', () => {
  it.each(recorded.map((one) => [one.by, one.what, one] as const))('%s: %s', async (_by, _what, one) => {
    const { url, body, headers } = await sign(make, givenOf(one));
    const wanted = wantedOf(one);
    expect([url, body]).toEqual([wanted.url, wanted.body]);
    // Of spaces in a header its platform may leave out those that do not matter.
    for (const [name, value] of Object.entries(wanted.headers)) expect(headers[name], name).toBe(value.trim());
  });
});

describe.skipIf(withoutBrowser() !== undefined)('in a browser', () => {
  let server: Server;
  let browser: Browser;
  beforeAll(async () => {
    server = createServer((_request, response) =>
      response.setHeader('Content-Type', 'text/html').end('<title>.</title>'),
    );
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  it('it is the same', async () => {
    const { outputFiles } = buildSync({
      ...{ entryPoints: ['test/consumers/signatures.ts'], bundle: true, write: false },
      ...{ platform: 'browser', format: 'iife', globalName: 'make', target: 'es2022' },
    });
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
    const bare = sign.toString().replaceAll(/__vite_ssr_import_\d+__\./g, '');
    for (const one of recorded) {
      const given = givenOf(one);
      // A browser says itself how long a body is, so that nobody can sign it.
      if ('content-length' in given.headers) continue;
      const signed = (await page.evaluate(`(${bare})(make, ${JSON.stringify(given)})`)) as Signed;
      const wanted = wantedOf(one);
      expect([one.what, signed.url, signed.headers['authorization']]).toEqual([
        one.what,
        wanted.url,
        wanted.headers['authorization'],
      ]);
    }
  });
});

it.each(['query', 'tc3', 'v4'] as const)('%s: every attempt is signed anew, and the call arrives whole', async (by) => {
  const keys = { id: 'AKEXAMPLE', secret: 'SKEXAMPLE', region: 'north-1', service: 'ncs' };
  let second = 0;
  const ticking = () => new Date(Date.UTC(2024, 4, 6, 7, 8, (second += 1)));
  const middleware = { query: signQuery(keys, ticking), tc3: signTc3(keys, ticking), v4: signV4(keys, ticking) }[by];
  const seen: [url: string, authorization: string | null, body: string][] = [];
  const client = createClient({
    baseUrl: 'https://instances.example',
    middleware: [middleware],
    retry: 2,
    retryDelayMs: 1,
    fetch: async (request) => {
      seen.push([request.url, request.headers.get('Authorization'), await request.text()]);
      return Response.json({ Code: 'Busy', Message: '' }, { status: seen.length === 1 ? 503 : 200 });
    },
  });
  await client.describeStatefulWorkloads({ NamespaceId: 1 });
  await client.modifyStatefulWorkload({ NamespaceId: 1, StatefulWorkloadId: 2, Containers: [] });
  const signatures = seen.map(([url, authorization]) => new URL(url).searchParams.get('Signature') ?? authorization);
  expect([seen.length, new Set(signatures).size]).toEqual([3, 3]);
  expect(seen[2]?.[2]).toBe('{"NamespaceId":1,"StatefulWorkloadId":2,"Containers":[]}');
});
