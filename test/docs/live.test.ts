/** A page from the development server follows the document; the page on disk has none of this. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildDocs } from '../../generator/docs/build.js';
import { launchBrowser, withoutBrowser } from '../browser.js';
import { apiOf, visit } from './pages.js';

const events = '/__events';

describe.skipIf(withoutBrowser() !== undefined)('an open page', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  let said: string[];
  const listeners = new Set<ServerResponse>();
  const tell = (name: string, data: string): void => {
    const lines = data.split('\n').map((line) => `data: ${line}\n`);
    for (const listener of listeners) listener.write(`event: ${name}\n${lines.join('')}\n`);
  };

  beforeAll(async () => {
    const { files } = await buildDocs(await apiOf('test/docs/case/openapi.yaml'), { events });
    const html = files.find(({ path }) => path === 'index.html')?.text ?? '';
    server = createServer((request, response) => {
      if (request.url !== events) return void response.setHeader('Content-Type', 'text/html').end(html);
      response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write('event: hello\ndata:\n\n');
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    browser = await launchBrowser();
    const opened = await visit(browser, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    ({ page, console: said } = opened);
    await vi.waitFor(() => expect(listeners.size).toBe(1));
  });
  afterAll(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
  });

  it('shows place and reason while the document is broken, and nothing when it is mended', async () => {
    const banner = page.getByRole('alert');
    tell('problem', 'spec/actions/Send.yaml:3:7 at /paths\nThis is not <YAML>.\nFix: Correct the syntax there.');
    await banner.waitFor();
    expect(await banner.innerText()).toContain('spec/actions/Send.yaml:3:7 at /paths\nThis is not <YAML>.');
    tell('problem', '');
    await banner.waitFor({ state: 'hidden' });
  });

  it('reloads itself when the document has changed, and stays where the reader is', async () => {
    await page.evaluate(() => (location.hash = 'traceParcel'));
    await page.waitForFunction(() => location.hash === '#/tracking/traceparcel');
    await page.evaluate(() => document.body.setAttribute('data-before', ''));
    tell('reload', '');
    await page.waitForFunction(() => document.body !== null && !document.body.hasAttribute('data-before'));
    expect(new URL(page.url()).hash).toBe('#/tracking/traceparcel');
  });

  it('reloads itself when the server has been started again', async () => {
    await expect.poll(() => listeners.size).toBe(1);
    await page.evaluate(() => document.body.setAttribute('data-before', ''));
    for (const listener of listeners) listener.destroy();
    await page.waitForFunction(() => document.body !== null && !document.body.hasAttribute('data-before'));
  });

  it('has nothing to complain about', () => {
    expect(said.filter((line) => !line.includes('ERR_INCOMPLETE_CHUNKED_ENCODING'))).toEqual([]);
  });
});

it('the page on disk listens to nothing', async () => {
  const { files } = await buildDocs(await apiOf('test/docs/case/openapi.yaml'));
  const [page] = files;
  expect(page?.text).not.toContain('EventSource(events)');
  expect(page?.text).toContain("connect-src 'none'");
});
