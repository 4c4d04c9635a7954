/** How readers get about: search, links, languages. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../generator/emit/manifest.js';
import { emitOpenapi } from '../../generator/emit/openapi.js';
import { launchBrowser, withoutBrowser } from '../browser.js';
import { goTo, Pages, search, visit } from './pages.js';

describe.skipIf(withoutBrowser() !== undefined)('in the documentation', () => {
  let pages: Pages;
  let browser: Browser;
  beforeAll(async () => {
    [pages, browser] = await Promise.all([Pages.build('spec/openapi.yaml'), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    pages?.remove();
  });

  describe.each([
    {
      edition: 'index.html',
      queries: [
        ['an action', 'RestartContainer', 'Restart one container'],
        ['an action by how its name begins', 'AssociateEip', 'Action=AssociateEipOfStatefulWorkload'],
        ['a field', 'ImagePullSecretIds', 'request fields → ImagePullSecretIds'],
        ['an error code', 'NothingToUpdate', 'NothingToUpdate'],
        ['an entry of the ledger', 'zone-id-singular', 'zone-id-singular'],
      ],
    },
    {
      edition: 'zh-CN.html',
      queries: [
        ['an action', 'RestartContainer', '重启单个容器'],
        ['an action by its Chinese name', '重启单个容器', '重启单个容器'],
        ['the beginning of a Chinese phrase', '强制重启', '强制重启负载'],
        ['a field', 'ImagePullSecretIds', '从私有仓库拉取镜像时所用 Secret 的标识'],
        ['an error code', 'NothingToUpdate', 'NothingToUpdate'],
      ],
    },
  ])('search in $edition finds', ({ edition, queries }) => {
    let page: Page;
    beforeAll(async () => {
      ({ page } = await visit(browser, pages.url(edition)));
    });

    it.each(queries)('%s', async (_what, query, want) => {
      await search(page, query);
      await page.getByTestId('search-dialog').getByText(want).first().waitFor({ timeout: 5_000 });
    });
  });

  it.each(['', '#/lifecycle', '#createStatefulWorkload'])(
    'every link of a page opened at "%s" leads to a place in it, in whichever tab it is opened',
    async (hash) => {
      const { page } = await visit(browser, pages.url(`index.html${hash}`));
      const links = page.locator('#redoc a[href]');
      await expect.poll(() => links.count()).toBeGreaterThan(20);
      const here = pages.url('index.html');
      const targets = await links.evaluateAll((all) =>
        all.map((link) => new URL(link.getAttribute('href') ?? '', location.href).href),
      );
      const away = targets.filter((target) => !target.startsWith(`${here}#`) && !target.startsWith('https://'));
      expect(away, 'they leave the page: put their address behind the hash').toEqual([]);
      await page.context().close();
    },
  );

  it('a link of the side bar that is opened in a new tab shows what it names', async () => {
    const { page } = await visit(browser, pages.url('index.html'));
    const opened = page.context().waitForEvent('page');
    await page
      .getByRole('link', { name: 'Error codes' })
      .first()
      .click({ modifiers: ['ControlOrMeta'] });
    const tab = await opened;
    await tab.bringToFront();
    await tab
      .getByRole('heading', { name: /Error codes$/ })
      .first()
      .waitFor();
    expect(new URL(tab.url()).hash).toBe('#/errors');
    await page.context().close();
  });

  it('a ledger note leads to its entry', async () => {
    const { page } = await visit(browser, pages.url('index.html'));
    await goTo(page, 'createStatefulWorkload');
    const note = page.locator('small a[href^="#ledger-"]').first();
    const id = (await note.getAttribute('href'))?.slice(1) ?? '';
    await note.click();
    await page.waitForFunction((target) => {
      const top = document.getElementById(target)?.getBoundingClientRect().top;
      return location.hash.startsWith('#/ledger/') && top !== undefined && top >= 0 && top < innerHeight;
    }, id);
    await page.goBack();
    await page.waitForFunction(() => location.hash.endsWith('/createstatefulworkload'));
    await page.context().close();
  });

  it('an address that Redoc gave an action under another tag still leads there', async () => {
    const { page } = await visit(browser, pages.url('index.html#/formertag/restartcontainer'));
    await page.waitForFunction(() => document.body.innerText.includes('Action=RestartContainer&Version='));
    expect(new URL(page.url()).hash).toBe('#/lifecycle/restartcontainer');
    await page.context().close();
  });

  it('the first line names the version and the document, and offers it for download', async () => {
    const { page } = await visit(browser, pages.url('index.html'));
    const line = page.locator('header.edition');
    const [document] = emitOpenapi(pages.api);
    expect(await line.innerText()).toContain(pages.api.version);
    expect(await line.locator('code').getAttribute('title')).toBe(`sha256 ${sha256(document?.text ?? '')}`);
    const links = await line.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).toEqual(expect.arrayContaining(['index.md', 'openapi.json', 'openapi.wire.json']));
    await page.context().close();
  });

  it.each([1440, 390])(
    'the other language is in sight at every action and opens there, %i pixels wide',
    async (width) => {
      for (const { language } of pages.api.translations) {
        const { page } = await visit(browser, pages.url('index.html'), { width });
        await goTo(page, 'deleteStatefulWorkload');
        const link = page.locator(`a[hreflang="${language}"]`);
        const box = await link.boundingBox();
        expect(box?.y, 'not above the window').toBeGreaterThanOrEqual(0);
        expect((box?.x ?? width) + (box?.width ?? 0), 'not beside it').toBeLessThanOrEqual(width);
        await link.click();
        await page.waitForFunction(() => location.hash.endsWith('/deletestatefulworkload'));
        expect(new URL(page.url()).pathname).toMatch(new RegExp(`/${language}\\.html$`));
        expect(await page.locator('html').getAttribute('lang')).toBe(language);
        await page.context().close();
      }
    },
  );
});
