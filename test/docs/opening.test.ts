/** Who follows a link to an action reads it before Redoc, which is most of the page, has so much as started. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { trueCall } from '../../generator/meaning/declared/dispatch.js';
import { launchBrowser, withoutBrowser } from '../browser.js';
import { visitHeld } from './held.js';
import { operationShown, Pages, visit } from './pages.js';

describe.skipIf(withoutBrowser() !== undefined)('a link to an action', () => {
  let pages: Pages;
  let browser: Browser;
  beforeAll(async () => {
    [pages, browser] = await Promise.all([Pages.build('test/docs/case/openapi.yaml'), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    pages?.remove();
  });
  const editions = () => ['index.html', ...pages.api.translations.map(({ language }) => `${language}.html`)];
  const text = 'main.opening';

  it('shows call, fields and codes of every action, in every language, before Redoc is started', async () => {
    for (const edition of editions()) {
      for (const operation of pages.api.operations) {
        const { page } = await visitHeld(browser, pages.url(`${edition}#${operation.id}`));
        const shown = await page.locator(text).innerText();
        const want = [trueCall(operation), ...operation.parameters.map(({ name }) => name)];
        const missing = [...want, ...operation.documentedErrors.map(({ code }) => String(code))].filter(
          (part) => !shown.includes(part),
        );
        expect(missing, `${edition}#${operation.id} does not show`).toEqual([]);
        await page.context().close();
      }
    }
  });

  it('leaves no mark of Markdown in it', async () => {
    const { page } = await visitHeld(browser, pages.url('index.html#traceParcel'));
    const prose = await page.evaluate(() => {
      const article = document.querySelector('main.opening')?.cloneNode(true) as HTMLElement;
      article.querySelectorAll('code, pre').forEach((one) => one.remove());
      return article.textContent;
    });
    expect(prose).not.toMatch(/\*\*|`|\]\(|^\||^#/m);
    expect(await page.locator(`${text} h1`).count()).toBe(1);
    await page.context().close();
  });

  it('opens with Redoc in its place as soon as that has drawn it', async () => {
    const { page, release } = await visitHeld(browser, pages.url('index.html#traceParcel'));
    await page.locator(text).waitFor();
    await release();
    await page.locator(text).waitFor({ state: 'detached' });
    expect((await operationShown(page)).text).toContain('Responses');
    expect(await page.locator('[inert]').count(), 'what cannot be used any more').toBe(0);
    await page.context().close();
  });

  it('keeps its text for who has begun to read, until they want the full page', async () => {
    const { page, release } = await visitHeld(browser, pages.url('index.html#traceParcel'), { width: 390 });
    await page.locator(text).evaluate((article) => article.scrollTo(0, 300));
    await release();
    const button = page.getByRole('button', { name: 'Show the full page' });
    await button.waitFor();
    expect(await page.locator(text).evaluate((article) => article.scrollTop)).toBeGreaterThan(100);
    await button.click();
    await page.locator(text).waitFor({ state: 'detached' });
    expect((await operationShown(page)).text).toContain('Responses');
    await page.context().close();
  });

  it('may be followed in the page as well while Redoc is not there', async () => {
    const { page } = await visitHeld(browser, pages.url('index.html'));
    expect(await page.locator(text).count(), 'the introduction is there already').toBe(0);
    await page.evaluate(() => (location.hash = 'traceParcel'));
    await page.locator(`${text} h1`).waitFor();
    await page.context().close();
  });

  it('does without where the browser cannot unpack it', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(() => Reflect.deleteProperty(window, 'DecompressionStream'));
    await page.goto(pages.url('index.html#traceParcel'));
    await page.getByRole('heading', { name: 'Responses' }).first().waitFor();
    await context.close();
  });

  it('keeps to the strict policy, and says nothing on the console', async () => {
    const { page, console: said, outside } = await visit(browser, pages.url('index.html#traceParcel'));
    await page.getByRole('heading', { name: 'Responses' }).first().waitFor();
    expect([said, outside]).toEqual([[], []]);
    await page.context().close();
  });
});
