/** What a reader waits for who follows a link to the longest action, and what is sent to them. */
import type { Browser, Page } from 'playwright-core';
import { DevServer, eventsPath } from '../../generator/dev/server.js';
import { buildDocs } from '../../generator/docs/build.js';
import { trueCall } from '../../generator/meaning/declared/dispatch.js';
import { listen } from '../../generator/mock/mock.js';
import { launchBrowser } from '../browser.js';
import { apiOf } from '../docs/pages.js';
import { median, type Row } from './row.js';

const rounds = 5;

interface Reader {
  readonly who: string;
  readonly width: number;
  /** So many times slower than this machine. */
  readonly slower: number;
  /** Bytes a second; none where the line is as quick as the machine. */
  readonly line?: number;
  /** Milliseconds they may wait for the text. */
  readonly patience: number;
}

const readers: readonly Reader[] = [
  { who: 'on a desktop', width: 1440, slower: 1, patience: 1_000 },
  { who: 'on a slow phone (4 × CPU, 1.6 MB/s)', width: 390, slower: 4, line: 1_600_000, patience: 2_000 },
];

interface Seen {
  /** Milliseconds until the call of the action can be read, and until Redoc has drawn the action. */
  readonly text: number;
  readonly drawn: number;
  readonly bytes: number;
}

export async function benchPage(): Promise<Row[]> {
  const api = await apiOf('spec/openapi.yaml');
  const [operation] = api.operations;
  if (operation === undefined) throw new Error('The document has no action.');
  const dev = new DevServer((_request, response) => void response.writeHead(404).end(), Promise.resolve());
  const listening = await listen(dev.server, 0, '127.0.0.1');
  const browser = await launchBrowser();
  try {
    const { files } = await buildDocs(api, { events: eventsPath, baseUrl: listening.url });
    dev.showDocs(files);
    const url = `${listening.url}/#${operation.id}`;
    const rows: Row[] = [];
    for (const reader of readers) {
      await look(browser, url, reader, trueCall(operation)); // the page is compressed once
      const seen: Seen[] = [];
      for (let round = 0; round < rounds; round += 1) seen.push(await look(browser, url, reader, trueCall(operation)));
      const text = median(seen.map((one) => one.text));
      const drawn = median(seen.map((one) => one.drawn));
      rows.push({
        what: `page, a link to an action, its text, ${reader.who} (drawn in full: ${Math.round(drawn)} ms)`,
        ours: `${Math.round(text)} ms`,
        peer: `${reader.patience} ms allowed`,
        ratio: text / reader.patience,
        budget: '<= 1',
      });
      if (reader.line === undefined) continue;
      const bytes = median(seen.map((one) => one.bytes));
      rows.push({
        what: 'page, sent on its first load',
        ours: `${bytes} bytes`,
        peer: '800000 bytes allowed',
        ratio: bytes / 800_000,
        budget: '<= 1',
      });
    }
    return rows;
  } finally {
    await browser.close();
    dev.disconnect();
    await listening.close();
  }
}

async function look(browser: Browser, url: string, { width, slower, line }: Reader, call: string): Promise<Seen> {
  const context = await browser.newContext({ viewport: { width, height: 844 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  if (slower > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  if (line !== undefined) {
    await session.send('Network.enable');
    const speed = { downloadThroughput: line, uploadThroughput: line, latency: 40 };
    await session.send('Network.emulateNetworkConditions', { offline: false, ...speed });
  }
  await watch(page, call);
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(() => 'drawn' in window, undefined, { timeout: 120_000 });
  const seen = await page.evaluate((): Seen => {
    const { text, drawn } = window as unknown as { text: number; drawn: number };
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return { text, drawn, bytes: entry?.transferSize ?? 0 };
  });
  await context.close();
  return seen;
}

/** Looks at every frame until the call is painted inside the window, and until Redoc's own drawing of it is. */
async function watch(page: Page, call: string): Promise<void> {
  await page.addInitScript((wanted) => {
    const isSeen = (element: Element | null | undefined): boolean => {
      const box = element?.getBoundingClientRect();
      return box !== undefined && box.height > 0 && box.top < innerHeight && box.bottom > 0;
    };
    const look = (): void => {
      const all = [...document.querySelectorAll('.opening code, [data-item-kind] code')];
      const codes = all.filter((one) => one.textContent === wanted && isSeen(one));
      if (codes.length > 0 && !('text' in window)) Object.assign(window, { text: performance.now() });
      const isDrawn = document.querySelector('.opening') === null && codes.length > 0;
      if (isDrawn) Object.assign(window, { drawn: performance.now() });
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, call);
}
