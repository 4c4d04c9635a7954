/** A page whose Redoc starts only when the test says so: what a slow phone shows in its first seconds. */
import type { Browser, Page } from 'playwright-core';
import type { Reader } from './pages.js';

export interface Held {
  readonly page: Page;
  /** Lets Redoc start. */
  release(): Promise<void>;
}

/** Opens a page and holds Redoc's script back at the moment in which it would be started. */
export async function visitHeld(browser: Browser, url: string, reader: Reader = {}): Promise<Held> {
  const { scheme = 'light', width = 1440, bypassCSP = false } = reader;
  const context = await browser.newContext({ viewport: { width, height: 1000 }, colorScheme: scheme, bypassCSP });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const replaceWith = Reflect.get(Element.prototype, 'replaceWith') as (...nodes: Node[]) => void;
    Element.prototype.replaceWith = function (this: Element, ...nodes: Node[]) {
      const start = (): void => replaceWith.apply(this, nodes);
      if (this.id === 'redoc-start') Object.assign(window, { start });
      else start();
    };
  });
  await page.goto(url);
  await page.waitForFunction(() => 'start' in window);
  return {
    page,
    release: () => page.evaluate(() => (window as unknown as { start: () => void }).start()),
  };
}
