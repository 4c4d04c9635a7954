/** What readers find: every page of the real documentation in a real browser, with the network cut. */
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fieldsOf } from '../../generator/docs/view/fields.js';
import type { Api, Operation } from '../../generator/meaning/api.js';
import { trueCall } from '../../generator/meaning/declared/dispatch.js';
import { launchBrowser, withoutBrowser } from '../browser.js';
import { goTo, openErrors, operationShown, Pages, partsOf, tooWide, visit } from './pages.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const spec = 'spec/openapi.yaml';

describe.skipIf(withoutBrowser() !== undefined)('the documentation', () => {
  let pages: Pages;
  let browser: Browser;
  beforeAll(async () => {
    [pages, browser] = await Promise.all([Pages.build(spec), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    pages?.remove();
  });
  const editions = () => ['index.html', ...pages.api.translations.map(({ language }) => `${language}.html`)];

  it('shows every action with its call, fields and codes under its own anchor, and fetches nothing', async () => {
    for (const edition of editions()) {
      const { page, outside, console } = await visit(browser, pages.url(edition));
      for (const operation of pages.api.operations) {
        await goTo(page, operation.id);
        const { text, fields } = await operationShown(page);
        const missing = [
          ...textsOn(operation).filter((part) => !text.includes(part)),
          ...fieldsOn(pages.api, operation).filter((path) => !fields.includes(path)),
        ];
        expect(missing, `${edition}#${operation.id} does not show`).toEqual([]);
      }
      expect(outside, `${edition} asks for`).toEqual([]);
      expect(console, `${edition} says on the console`).toEqual([]);
      await page.context().close();
    }
  }, 60_000);

  it('weighs less than 3 MB a page, so that it can be mailed', () => {
    for (const edition of editions())
      expect(statSync(fileURLToPath(pages.url(edition))).size, edition).toBeLessThan(3_000_000);
  });

  it('opens at an action when its address is opened directly', async () => {
    const [operation] = pages.api.operations;
    const { page } = await visit(browser, pages.url(`index.html#${operation?.id ?? ''}`));
    await page.waitForFunction((id) => location.hash.endsWith(`/${id}`), operation?.id.toLowerCase());
    await page
      .getByText(trueCall(operation as Operation), { exact: true })
      .first()
      .waitFor();
    await page.context().close();
  });

  it('can be read by everyone: no critical and no serious finding of axe, by day and by night', async () => {
    await Promise.all(
      editions().map(async (edition) => {
        const { page } = await visit(browser, pages.url(edition), { bypassCSP: true });
        await page.addScriptTag({ content: axe });
        // Half-way between two colours nothing can be judged.
        await page.addStyleTag({ content: '* { transition: none !important }' });
        expect(await page.evaluate(findings), edition).toEqual([]);
        for (const name of ['errors', 'ledger']) {
          for await (const part of partsOf(page, name))
            expect(await page.evaluate(findings), `${edition}#${part}`).toEqual([]);
        }
        for (const { id } of pages.api.operations) {
          await goTo(page, id);
          await openErrors(page);
          expect(await page.evaluate(findings), `${edition}#${id}`).toEqual([]);
        }
        await page.context().close();
      }),
    );
  }, 300_000);

  it.each([1440, 390])(
    'scrolls up and down only, where %i pixels are wide',
    async (width) => {
      for (const edition of editions()) {
        const { page } = await visit(browser, pages.url(edition), { width });
        expect(await tooWide(page), edition).toEqual([]);
        for (const name of ['errors', 'ledger']) {
          for await (const part of partsOf(page, name)) expect(await tooWide(page), `${edition}#${part}`).toEqual([]);
        }
        for (const { id } of pages.api.operations) {
          await goTo(page, id);
          await openErrors(page);
          expect(await tooWide(page), `${edition}#${id}`).toEqual([]);
        }
        await page.context().close();
      }
    },
    120_000,
  );
});

/** What the page of an operation has to say. */
function textsOn(operation: Operation): string[] {
  return [...new Set([trueCall(operation), ...operation.documentedErrors.map(({ code }) => String(code))])];
}

/** The fields at the top that it has to explain: in the request, in every answer, and among the parameters. */
function fieldsOn({ document }: Api, operation: Operation): string[] {
  const schemas = [operation.body, ...operation.responses].flatMap((one) => one?.contents[0]?.schema ?? []);
  const fields = schemas.flatMap((schema) => fieldsOf(document, schema)).map(({ path }) => path);
  return [
    ...new Set([...operation.parameters.map(({ name }) => name), ...fields.filter((path) => !/[.[{]/.test(path))]),
  ];
}

/** Runs in the page: what axe objects to by day, and what it objects to in the colours of the night. */
async function findings(): Promise<string[]> {
  interface Finding {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly html: string }[];
  }
  const { axe } = globalThis as unknown as {
    axe: { run(what: Node, options: object): Promise<{ violations: Finding[] }> };
  };
  // Where an action is shown, the rest of the page has been looked at already.
  const shown = document.getElementById(location.hash.slice(2)) ?? document;
  const day = await axe.run(shown, { resultTypes: ['violations'] });
  if (!document.documentElement.classList.replace('light', 'dark'))
    return ['the page is not in the colours of the day'];
  const night = await axe.run(shown, { resultTypes: ['violations'], runOnly: ['color-contrast'] });
  document.documentElement.classList.replace('dark', 'light');
  const bad = [...day.violations, ...night.violations].filter(({ impact }) => /critical|serious/.test(impact));
  return bad.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
