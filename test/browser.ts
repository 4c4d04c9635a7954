/** A real browser for tests: found, not installed. Without one the tests are skipped, except in CI, where that is a failure. */
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** The browser that tests use: `CHROME_PATH`, Debian's chromium, or one that Playwright has downloaded. */
function findBrowser(): string | undefined {
  const given = process.env['CHROME_PATH'];
  if (given !== undefined && given !== '') return given;
  return ['/usr/bin/chromium', ...downloaded()].find((file) => existsSync(file));
}

/** What to do when there is none; undefined when there is one. */
export function withoutBrowser(): string | undefined {
  if (findBrowser() !== undefined) return undefined;
  const text =
    'No browser found. Install one with `apt-get install chromium` or `npx playwright-core install chromium`.';
  if (process.env['CI'] === 'true') throw new Error(text);
  console.warn(`${text} The tests that need one are skipped.`);
  return text;
}

/** Starts the browser in a fresh profile. It reaches this machine and nothing else: every other name fails to resolve. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error(withoutBrowser() ?? 'No browser');
  return chromium.launch({
    executablePath,
    args: [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
}

/** Chromium builds in Playwright's cache, newest first. */
function downloaded(): string[] {
  const cache = process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? path.join(homedir(), '.cache', 'ms-playwright');
  if (!existsSync(cache)) return [];
  const builds = readdirSync(cache).filter((name) => name.startsWith('chromium'));
  builds.sort((left, right) => right.localeCompare(left, 'en', { numeric: true }));
  return builds.flatMap((build) =>
    [
      'chrome-linux/chrome',
      'chrome-linux/headless_shell',
      'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
      'chrome-win/chrome.exe',
    ].map((file) => path.join(cache, build, file)),
  );
}
