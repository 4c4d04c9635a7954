/** Documentation pages for tests: built once per file, opened in a real browser that cannot reach the network. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { buildDocs, type DocsOptions } from '../../generator/docs/build.js';
import { load } from '../../generator/load.js';
import type { Api } from '../../generator/model/api.js';
import { buildApi } from '../../generator/model/build.js';

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
    for (const file of await buildDocs(api, options)) writeFileSync(path.join(folder, file.path), file.text);
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

/** Everything the page shows about the operation the address names, with every answer's tab opened in turn. */
export async function operationText(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const root = document.getElementById(location.hash.slice(2));
    if (root === null) return '';
    const texts = [root.innerText];
    const tabs = [...root.querySelectorAll<HTMLElement>('[role="tab"]')];
    for (const tab of tabs) {
      tab.click();
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 0)));
      texts.push(root.innerText);
    }
    return texts.join('\n');
  });
}
