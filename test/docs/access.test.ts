/** The pages without eyes and without a mouse: axe looks at every state, and the keyboard alone gets everywhere. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, withoutBrowser } from '../browser.js';
import { visitHeld } from './held.js';
import { goTo, Pages, search, visit, type Reader } from './pages.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const trigger = '[data-testid="search-trigger"]';
const dialog = '[data-testid="search-dialog"]';

describe.skipIf(withoutBrowser() !== undefined)('the documentation', () => {
  let pages: Pages;
  let browser: Browser;
  beforeAll(async () => {
    [pages, browser] = await Promise.all([Pages.build('spec/openapi.yaml'), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    pages?.remove();
  });

  describe.each<Required<Pick<Reader, 'scheme' | 'width'>> & { edition: string }>([
    { edition: 'index.html', scheme: 'light', width: 1440 },
    { edition: 'index.html', scheme: 'dark', width: 390 },
    { edition: 'zh-CN.html', scheme: 'light', width: 390 },
    { edition: 'zh-CN.html', scheme: 'dark', width: 1440 },
  ])('in $edition, $scheme, $width pixels wide, axe has nothing against', ({ edition, scheme, width }) => {
    const reader: Reader = { scheme, width, bypassCSP: true };
    let page: Page;
    beforeAll(async () => {
      ({ page } = await visit(browser, pages.url(edition), reader));
      await withAxe(page);
      await awake(page);
    });

    it('the beginning', async () => expect(await judged(page)).toEqual([]));

    it('the search: open, with results, without', async () => {
      await search(page, '');
      expect(await judged(page), 'open').toEqual([]);
      await search(page, 'Container');
      await page.locator(`${dialog} a`).first().waitFor();
      expect(await judged(page), 'with results').toEqual([]);
      await search(page, 'zzzzqq');
      await page.locator(`${dialog} a`).first().waitFor({ state: 'detached' });
      expect(await judged(page), 'without').toEqual([]);
      await page.keyboard.press('Escape');
      await page.locator(dialog).waitFor({ state: 'detached' });
    });

    it('an action, and the list of its languages', async () => {
      await goTo(page, 'createStatefulWorkload');
      expect(await judged(page), 'the action').toEqual([]);
      await page.getByRole('button', { name: 'curl', exact: true }).first().click();
      await page.getByRole('menuitem', { name: 'TypeScript', exact: true }).waitFor();
      expect(await judged(page), 'the list').toEqual([]);
      await page.keyboard.press('Escape');
    });

    it('the contents of a narrow page', async () => {
      const button = page.getByTestId('floating-button');
      if (!(await button.isVisible())) return expect(width).toBeGreaterThan(600);
      await button.click();
      await page.locator(trigger).waitFor();
      expect(await judged(page)).toEqual([]);
    });

    it('an action while Redoc is not there yet', async () => {
      const held = await visitHeld(browser, pages.url(`${edition}#createStatefulWorkload`), reader);
      await withAxe(held.page);
      expect(await judged(held.page)).toEqual([]);
      await held.page.context().close();
    });
  });

  it.each(['index.html', 'zh-CN.html'])(
    '%s has one heading of the first level, whatever it opens with',
    async (file) => {
      for (const hash of ['', '#createStatefulWorkload', '#errors', '#/lifecycle']) {
        const { page } = await visit(browser, pages.url(`${file}${hash}`));
        await awake(page);
        const titles = page.locator(':is(h1:not([aria-level]), [role="heading"][aria-level="1"]):visible');
        await expect.poll(() => titles.count(), { message: hash, timeout: 10_000 }).toBe(1);
        expect(await titles.first().innerText(), hash).not.toBe('');
        await page.context().close();
      }
    },
  );

  describe('with the keyboard alone', () => {
    const focused = (page: Page): Promise<string> =>
      page.evaluate(() => {
        const one = document.activeElement as HTMLElement | null;
        return (one?.getAttribute('aria-label') ?? one?.innerText ?? '').trim().split('\n')[0] ?? '';
      });
    /** Presses Tab until something has the focus; gives how often. */
    const tabTo = async (page: Page, name: RegExp, limit = 60): Promise<number> => {
      for (let count = 1; count <= limit; count += 1) {
        await page.keyboard.press('Tab');
        if (name.test(await focused(page))) return count;
      }
      throw new Error(`Tab never reaches ${name}`);
    };

    it('the first stop leads to the text', async () => {
      const { page } = await visit(browser, pages.url('index.html#createStatefulWorkload'));
      await awake(page);
      expect(await tabTo(page, /^Skip to the text$/)).toBe(1);
      await page.keyboard.press('Enter');
      expect(await focused(page)).toBe('Create a stateful workload');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
      expect(new URL(page.url()).hash, 'the address stays').toBe('#/lifecycle/createstatefulworkload');
      await page.context().close();
    });

    it('the search opens, holds the focus, and gives it back', async () => {
      const { page } = await visit(browser, pages.url('index.html'));
      await awake(page);
      expect(await tabTo(page, /^Search/)).toBeLessThan(10);
      await page.keyboard.press('Enter');
      await page.locator(`${dialog} input`).waitFor();
      await page.keyboard.type('Container');
      await page.locator(`${dialog} a`).first().waitFor();
      const outside = await page.evaluate(async (inside) => {
        const all = [...document.querySelectorAll<HTMLElement>('a[href], button, [tabindex="0"]')];
        return all.filter((one) => one.closest(inside) === null && (one.focus(), document.activeElement === one))
          .length;
      }, dialog);
      expect(outside, 'what lies behind can be focused').toBe(0);
      await page.keyboard.press('Escape');
      await page.locator(dialog).waitFor({ state: 'detached' });
      await expect.poll(() => focused(page)).toMatch(/^Search/);
      await page.context().close();
    });

    it('a result is chosen, and reading goes on there', async () => {
      const { page } = await visit(browser, pages.url('index.html'));
      await awake(page);
      await search(page, 'RestartContainer');
      await page.locator(`${dialog} a`).first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => location.hash.startsWith('#/lifecycle/restartcontainer'));
      await expect.poll(() => focused(page)).toBe('Restart one container');
      await page.context().close();
    });

    it('a sample is had in another language', async () => {
      const { page } = await visit(browser, pages.url('index.html'));
      await goTo(page, 'restartContainer');
      const button = page.getByRole('button', { name: 'curl', exact: true }).first();
      await button.focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => focused(page)).toBe('curl');
      await page.keyboard.press('Escape');
      await page.getByRole('menu').waitFor({ state: 'detached' });
      await expect.poll(() => focused(page), { message: 'back where it was' }).toBe('curl');
      await page.keyboard.press('Enter');
      await page.getByRole('menu').waitFor();
      await page.keyboard.press('ArrowDown');
      expect(await focused(page)).toBe('TypeScript');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'TypeScript', exact: true }).first().waitFor();
      await page.context().close();
    });

    it('the samples move below the text and back', async () => {
      const { page } = await visit(browser, pages.url('index.html'));
      await goTo(page, 'restartContainer');
      const side = page.getByTestId('right-panel').last();
      const x = async () => (await side.boundingBox())?.x ?? 0;
      const beside = await x();
      await page.getByRole('button', { name: 'Samples below the text' }).focus();
      await page.keyboard.press('Enter');
      await expect.poll(x).toBeLessThan(beside);
      await page.getByRole('button', { name: 'Samples beside the text' }).focus();
      await page.keyboard.press(' ');
      await expect.poll(x).toBe(beside);
      await page.context().close();
    });

    it('the contents of a narrow page open and close', async () => {
      const { page } = await visit(browser, pages.url('zh-CN.html'), { width: 390 });
      await awake(page);
      const button = page.getByTestId('floating-button');
      await button.focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => focused(page)).toMatch(/^Search/);
      await page.keyboard.press('Escape');
      await expect.poll(() => button.getAttribute('aria-expanded')).toBe('false');
      expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
      await page.context().close();
    });
  });
});

async function withAxe(page: Page): Promise<void> {
  await page.addScriptTag({ content: axe });
  // Half-way between two colours nothing can be judged.
  await page.addStyleTag({ content: '* { transition: none !important; animation: none !important }' });
}

/** Redoc listens: before, the prerendered field of the search says that it is loading. */
async function awake(page: Page): Promise<void> {
  await page.waitForFunction(
    (selector) => document.querySelector<HTMLElement>(selector)?.textContent?.includes('Ctrl') === true,
    trigger,
  );
}

/** What axe objects to on the whole page, of any weight, its advice for good practice included. */
function judged(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    interface Finding {
      readonly id: string;
      readonly nodes: readonly { readonly html: string }[];
    }
    const { axe } = globalThis as unknown as {
      axe: { run(what: Node, options: object): Promise<{ violations: Finding[] }> };
    };
    // What was drawn last is mended in the next frame.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  });
}
