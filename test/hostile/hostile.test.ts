/**
 * Hostile documents, through every output. Each ends, in seconds and bounded memory, in success (code that compiles and runs
 * nothing of the document, samples that are one call, pages that run and fetch nothing) or in a problem: never in a stack, a
 * hang or an escape.
 */
import { createServer, type Server } from 'node:http';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, withoutBrowser } from '../browser.js';
import { visit } from '../docs/pages.js';
import { strictFaults } from '../strict.js';
import type { Hostile, Outside } from './document.js';
import { encodings } from './encodings.js';
import { Examining } from './examining.js';
import { references } from './references.js';
import { sizes } from './sizes.js';
import { pagesOf, texts } from './texts.js';

// Inside the project, so that what generated code imports is found.
const scratch = path.resolve('node_modules/.cache/hostile');
const marker = 'nobody may read this';
const examining = new Examining();
const asked: string[] = [];
const made: string[] = [];
const pages: string[] = [];
let server: Server;
let outside: Outside;

beforeAll(async () => {
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  const secret = path.join(scratch, 'outside.yaml');
  writeFileSync(secret, `type: string\ndescription: ${marker}\n`);
  server = createServer(({ url = '' }, response) => {
    asked.push(url);
    response.end('{"type":"string"}');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  outside = { host: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, secret };
});
afterAll(() => {
  examining.end();
  server.close();
  rmSync(scratch, { recursive: true, force: true });
});

describe.each([
  ['texts', texts],
  ['references', references],
  ['sizes', sizes],
  ['encodings', encodings],
])('%s', (table, rows) => {
  it.each(rows.map((row, index) => [row.what, row, index] as const))(
    '%s',
    async (_what, row, index) => {
      const spec = written(row, path.join(scratch, `${table}-${index}`, 'document'));
      const folder = path.join(scratch, `${table}-${index}`, 'made');
      const withPages = pagesOf.includes(row.what);
      const ended = await examining.of({ spec, folder, runtime: path.join(scratch, 'runtime'), pages: withPages });
      const { how } = ended;
      expect(how === 'refused' ? ended.kinds : how, 'text' in ended ? ended.text : '').toEqual(
        row.want === 'used' ? 'used' : [row.want],
      );
      if (how !== 'used') return;
      expect(ended.escapes).toEqual([]);
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
      made.push(...files.filter((file) => file.endsWith('.ts')).map((file) => path.join(folder, file)));
      if (withPages) pages.push(path.join(folder, 'docs', 'index.html'));
      const leaks = files.filter((file) => /\.\w+$/.test(file) && read(folder, file).includes(marker));
      expect(leaks).toEqual([]);
    },
    180_000,
  );
});

it('nothing was asked of the network', () => expect(asked).toEqual([]));

it('all that was made compiles', () => {
  expect(made.length).toBeGreaterThan(500);
  expect(strictFaults(made)).toEqual([]);
}, 600_000);

const missing = withoutBrowser();

describe.skipIf(missing !== undefined)('pages in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('run nothing and fetch nothing, even where their own policy is switched off', async () => {
    expect(pages).toHaveLength(pagesOf.length);
    for (const file of pages) {
      const { page, outside: fetched } = await visit(browser, `file://${file}`, { bypassCSP: true });
      await page.waitForFunction(() => document.querySelector('#redoc h1, [data-section-id]') !== null);
      for (const link of await page
        .locator('a[href^="#"]')
        .all()
        .then((all) => all.slice(0, 5)))
        await link.click({ force: true, timeout: 5_000 }).catch(() => undefined);
      expect([file, await page.evaluate(() => 'hacked' in globalThis), fetched]).toEqual([file, false, []]);
      await page.context().close();
    }
  }, 600_000);
});

/** @returns the root */
function written(row: Hostile, folder: string): string {
  const files = Object.entries(row.files(outside));
  for (const [name, text] of files) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return path.join(folder, files[0]?.[0] ?? '');
}

function read(folder: string, file: string): string {
  return readFileSync(path.join(folder, file), 'utf8');
}
