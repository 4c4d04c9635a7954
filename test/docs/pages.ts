/** Documentation pages for tests: built once per file, opened in a real browser that cannot reach the network. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { buildDocs, type DocsOptions } from '../../generator/docs/build.js';
import { load } from '../../generator/read/load.js';
import type { Api } from '../../generator/meaning/api.js';
import { buildApi } from '../../generator/meaning/build.js';

export async function apiOf(spec: string): Promise<Api> {
  return buildApi(await load(spec));
}

/** Pages on disk, as `npm run docs` leaves them. */
export class Pages {
  private constructor(
    readonly api: Api,
    private readonly folder: string,
  ) {}

  static async build(spec: string, options?: DocsOptions): Promise<Pages> {
    const api = await apiOf(spec);
    const folder = mkdtempSync(path.join(tmpdir(), 'docs-test-'));
    const { files } = await buildDocs(api, options);
    for (const file of files) writeFileSync(path.join(folder, file.path), file.text);
    return new Pages(api, folder);
  }

  url(page: string): string {
    return new URL(page, pathToFileURL(`${this.folder}/`)).href;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export interface Visit {
  readonly page: Page;
  /** Requests for anything but the page itself and what is embedded in it. */
  readonly outside: string[];
  /** What the console said, apart from Redoc's banner. */
  readonly console: string[];
}

export interface Reader {
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
  /** Lets a test inject a script, which the page's own policy forbids. */
  readonly bypassCSP?: boolean;
}

/** Opens a page as one reader has it. */
export async function visit(browser: Browser, url: string, reader: Reader = {}): Promise<Visit> {
  const { scheme = 'light', width = 1440, bypassCSP = false } = reader;
  const context = await browser.newContext({ viewport: { width, height: 1000 }, colorScheme: scheme, bypassCSP });
  const page = await context.newPage();
  const outside: string[] = [];
  const said: string[] = [];
  page.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url())) outside.push(request.url());
  });
  page.on('console', (message) => {
    if (!message.text().includes('https://github.com/Redocly/redoc')) said.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => said.push(`uncaught: ${error.message}`));
  await page.goto(url);
  return { page, outside, console: said };
}

/** Opens the search and asks for something. The page may still be waking up, so the key is pressed until it is heard. */
export async function search(page: Page, query: string): Promise<void> {
  const input = page.locator('input').first();
  while (!(await input.isVisible())) {
    await page.keyboard.press('Control+k');
    await input.waitFor({ timeout: 500 }).catch(() => undefined);
  }
  await input.fill(query);
}

/** Goes to `#<operationId>` and waits until Redoc has drawn the operation there. */
export async function goTo(page: Page, id: string): Promise<void> {
  await page.evaluate((anchor) => (location.hash = anchor), id);
  await page.waitForFunction((name) => {
    const [, tag = '', operation = ''] = location.hash.split('/');
    const drawn = document.getElementById(`${tag}/${operation}`);
    return operation === name.toLowerCase() && drawn !== null && drawn.innerText.includes('Responses');
  }, id);
}

/** Goes to the first and the last part of a page of our own (`errors`, `ledger`), and waits until Redoc has drawn it. */
export async function* partsOf(page: Page, name: string): AsyncGenerator<string> {
  await page.evaluate((anchor) => (location.hash = anchor), name);
  const parts = page.locator(`[data-section-id="/${name}"], [data-section-id^="/${name}/"]`);
  await parts.nth(1).waitFor({ state: 'attached' });
  // What lies between them has the form of the first.
  const ends = [parts.first(), parts.last()];
  const addresses = await Promise.all(ends.map(async (part) => (await part.getAttribute('data-section-id')) ?? ''));
  for (const address of addresses) {
    await page.evaluate((route) => (location.hash = route), address);
    await page.waitForFunction((route) => {
      const drawn = document.querySelector<HTMLElement>(`[data-section-id="${CSS.escape(route)}"]`);
      return drawn !== null && drawn.innerText !== '';
    }, address);
    yield address;
  }
}

/** Opens the answer with the widest content at the operation the address names: the table of its errors. */
export async function openErrors(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const tabs = document.getElementById(location.hash.slice(2))?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [];
    for (const tab of tabs) if (tab.innerText.trim() === '400') tab.click();
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 0)));
  });
}

export interface Shown {
  readonly text: string;
  /** Paths of the fields and parameters that have an entry of their own: `Containers[].Name`. */
  readonly fields: readonly string[];
}

/** Everything the page shows about the operation the address names, with every answer's tab opened in turn. */
export async function operationShown(page: Page): Promise<Shown> {
  return page.evaluate(async () => {
    const root = document.getElementById(location.hash.slice(2));
    if (root === null) return { text: '', fields: [] };
    const texts: string[] = [];
    const fields: string[] = [];
    const read = (): void => {
      texts.push(root.innerText);
      for (const name of root.querySelectorAll('.schema-name'))
        fields.push((name.parentElement?.innerText ?? '').replaceAll('\u200b', ''));
    };
    read();
    for (const tab of root.querySelectorAll<HTMLElement>('[role="tab"]')) {
      tab.click();
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 0)));
      read();
    }
    return { text: texts.join('\n'), fields };
  });
}

/** What a reader would have to scroll sideways for: the page itself, and tables that are wider than their place. */
export async function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const tables = [...document.querySelectorAll<HTMLElement>('.md-table-wrapper')];
    return [document.documentElement, ...tables]
      .filter((one) => one.scrollWidth > one.clientWidth)
      .map((one) => `${one.tagName}: ${one.innerText.slice(0, 60)}`);
  });
}
