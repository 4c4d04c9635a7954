/** Numbers that no browser carries stand on the page as the document has them, in a real browser. */
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, withoutBrowser } from '../browser.js';
import { Pages, visit } from './pages.js';

const reason = withoutBrowser();
const folder = 'test/cases/digits';
const written = ['openapi.yaml', 'amounts.yaml'].map((file) => readFileSync(`${folder}/${file}`, 'utf8')).join('\n');

describe.skipIf(reason !== undefined)('numbers beyond doubles', () => {
  let browser: Browser;
  let pages: Pages;
  beforeAll(async () => {
    pages = await Pages.build(`${folder}/openapi.yaml`);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    pages.remove();
  });

  it('are drawn with their digits: in examples, limits and lists', async () => {
    const { page, console: said } = await visit(browser, pages.url('index.html#putEntry'));
    const shown = () => page.locator('#redoc').innerText();
    await expect.poll(shown).toContain('9007199254740995');
    const text = await shown();
    for (const digits of ['9007199254740993', '12345678901234567.89', '0.1000000000000000055', '9223372036854775807'])
      expect(text).toContain(digits);
    // What stands for them has as many digits, and is nowhere in the document.
    const long = [...text.matchAll(/\d[\d.]{15,}\d*/g)].map(([number]) => number);
    const strange = long.filter((number) => !written.includes(number));
    expect([strange, said]).toEqual([[], []]);
    await page.context().close();
  });
});
