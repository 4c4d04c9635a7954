/** A place has the same address in every language, so that a reader who changes the language stays where he is. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withAddresses } from '../../generator/docs/view/headings.js';
import { launchBrowser, withoutBrowser } from '../browser.js';
import { Pages, visit } from './pages.js';

describe('a heading gets the address of the one in its place', () => {
  const tags = (description: string) => ({ tags: [{ name: 'a', description }] });
  it.each([
    ['words', '## Ein Wort\n\nText', '## One word', '## Ein Wort {% id="one-word" %}\n\nText'],
    ['a closed heading', '## Ein Wort ##', '## One word ##', '## Ein Wort {% id="one-word" %} ##'],
    ['code that looks like one', '```\n# x\n```\n# Eins', '# One', '```\n# x\n```\n# Eins {% id="one" %}'],
    ['the same words twice', '# Eins\n# Eins', '# One\n# One', '# Eins {% id="one" %}\n# Eins {% id="one-2" %}'],
    ['signs', '# Eins', '# `One` & 二', '# Eins {% id="one-1" %}'],
    ['other headings', '# Eins\n## Zwei', '# One', '# Eins\n## Zwei'],
  ])('%s', (_what, translated, original, want) => {
    expect(withAddresses(tags(translated), tags(original))).toEqual(tags(want));
  });

  it('and what Redoc makes of plain words by itself is left to it', () => {
    const document = { info: { description: '# One word\n## `Code` first' } };
    expect(withAddresses(document, document)).toEqual({
      info: { description: '# One word\n## `Code` first {% id="code-first-2" %}' },
    });
  });
});

describe.skipIf(withoutBrowser() !== undefined)('changing the language', () => {
  let pages: Pages;
  let browser: Browser;
  beforeAll(async () => {
    [pages, browser] = await Promise.all([Pages.build('spec/openapi.yaml'), launchBrowser()]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    pages?.remove();
  });

  /** Where the parts of a page are, in their order. */
  const parts = async (page: Page, begin: string): Promise<string[]> => {
    await page.locator(`[data-section-id^="${begin}"]`).first().waitFor({ state: 'attached' });
    return page
      .locator(`[data-section-id^="${begin}"]`)
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-section-id') ?? ''));
  };

  it.each([
    ['a walk-through', '#walk-throughs', '/walk-throughs/'],
    ['the introduction', '', '/section/'],
    ['an error', '#errors', '/errors/'],
  ])(
    'stays at %s',
    async (_what, place, begin) => {
      const { page } = await visit(browser, pages.url(`index.html${place}`));
      const there = await parts(page, begin);
      expect(there.length).toBeGreaterThan(3);
      for (const address of [there[0], there.at(-1)]) {
        await page.goto(`${pages.url('index.html')}#${address}`);
        await page.locator(`[data-section-id="${address}"]`).first().waitFor({ state: 'attached' });
        await page.locator('a[hreflang="zh-CN"]').first().click();
        await page.waitForURL(/zh-CN\.html/);
        expect(decodeURIComponent(new URL(page.url()).hash)).toBe(`#${address}`);
        await page.locator(`[data-section-id="${address}"]`).first().waitFor({ state: 'attached' });
        expect(await page.evaluate(() => document.body.innerText)).not.toContain('No page at this address');
      }
      expect(await parts(page, begin), 'in the same order').toEqual(there);
      await page.context().close();
    },
    90_000,
  );
});
