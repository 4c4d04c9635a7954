/** The client in a browser: bundled, on a page of another origin than the API's, over real HTTP. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSync } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMock, type Listening } from '../../generator/mock/mock.js';
import { launchBrowser, withoutBrowser } from '../browser.js';
import { apiOf } from '../docs/pages.js';

/** Runs on the page; `api` is the bundle. */
const script = `async ({ baseUrl }) => {
  const { createClient, createExactClient, validation, unwrap } = api;
  const drifts = [];
  const ncs = createClient({ baseUrl, ...validation({ onDrift: (drift) => drifts.push(drift) }) });
  const id = { NamespaceId: 771294, StatefulWorkloadId: 403778 };
  const forced = (code) => ({ headers: { Prefer: 'code=' + code } });
  const read = await ncs.describeStatefulWorkloadInfo(id);
  const changed = await ncs.modifyStatefulWorkload({
    ...id,
    Containers: [{ Name: 'web', Image: 'hub.c.163.com/public/ubuntu:16.04-tools' }],
  });
  const failed = await ncs.describeStatefulWorkloadInfo(id, forced(404));
  const invalid = await ncs.describeStatefulWorkloadInfo({});
  const exact = await createExactClient({ baseUrl }).describeStatefulWorkloadInfo(id);
  const stopped = await ncs.describeStatefulWorkloadInfo(id, { signal: AbortSignal.abort('enough') });
  const nobody = await createClient({ baseUrl: 'http://nobody.test', retry: 0 }).describeStatefulWorkloadInfo(id);
  let thrown;
  try { unwrap(failed); } catch (error) { thrown = error.name + ' ' + error.code; }
  return {
    read: [read.ok, read.requestId === read.data.RequestId, read.response.headers.has('x-request-id')],
    changed: [changed.ok, changed.status],
    failed: [failed.ok, failed.status, failed.error.kind, failed.error.code, thrown],
    invalid: [invalid.error.kind, invalid.error.message],
    exact: typeof exact.data.StatefulWorkloadId,
    stopped: [stopped.error.kind, stopped.error.cause],
    nobody: nobody.error.kind,
    drifts,
  };
}`;

describe.skipIf(withoutBrowser() !== undefined)('a page', () => {
  let mock: Listening;
  let server: Server;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const { outputFiles } = buildSync({
      stdin: {
        contents: `export { createClient, unwrap } from './client.js';
          export { createClient as createExactClient } from './longs.js';
          export { validation } from './validation.js';`,
        resolveDir: 'generated',
      },
      bundle: true,
      minify: true,
      platform: 'browser',
      format: 'iife',
      globalName: 'api',
      write: false,
    });
    mock = await createMock(await apiOf('spec/openapi.yaml')).listen();
    server = createServer((_request, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end(`<!doctype html><title>page</title><script>${outputFiles[0]?.text ?? ''}</script>`);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    browser = await launchBrowser();
    page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
    await mock?.close();
  });

  it('calls the mock on its true URL and gets every kind of result', async () => {
    const got = await page.evaluate(`(${script})(${JSON.stringify({ baseUrl: mock.url })})`);
    expect(got).toEqual({
      read: [true, true, true],
      changed: [true, 200],
      failed: [false, 404, 'api', 'ResourceNotFound', 'ApiError ResourceNotFound'],
      invalid: ['invalid', 'NamespaceId must be present; StatefulWorkloadId must be present'],
      exact: 'bigint',
      stopped: ['aborted', 'enough'],
      nobody: 'network',
      drifts: [],
    });
  });
});
