/**
 * Makes Redoc's page safe to hand out: nothing is fetched from outside, nothing runs but the scripts that were built in.
 * What Redocly may change in a later version is asserted here, so that an update fails loudly instead of leaking quietly.
 */
import { createHash } from 'node:crypto';
import { ProblemError, type Problem } from '../../problem.js';

/** Redoc's mark, drawn here: the original is fetched from a server of Redocly's. */
const mark = `<svg xmlns="http://www.w3.org/2000/svg" width="46" height="14" viewBox="0 0 46 14"><text x="0" y="11" font-family="system-ui,sans-serif" font-size="12" font-weight="600" fill="#2467f2">Redoc</text></svg>`;
const logos = /https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(?:-full)?\.svg/g;

/** Hosts that the bundle names today and, as measured in a browser, never fetches (links, error texts, switched-off telemetry). */
const namedByBundle = new Set([
  ...['example.com', 'localhost', 'www.w3.org', 'chatgpt.com', 'claude.ai', 'commonmark.org', 'en.wikipedia.org'],
  ...['github.com', 'react.dev', 'reactrouter.com', 'redocly.com', 'yarnpkg.com'],
  ...['cdn.redocly.com', 'otel.cloud.redocly.com'],
]);

/**
 * @param page Redoc's page with the place for the policy still marked
 * @param connect what the page may connect to: nothing, or its own server for live reload
 * @throws ProblemError when the page is not what this code was written for
 */
export function seal(page: string, connect: 'none' | 'self'): string {
  const problems: Problem[] = [];
  const problem = (what: string): void => {
    problems.push({
      kind: 'docs-not-self-contained',
      where: {},
      what: `The page that @redocly/cli made ${what}.`,
      fix: 'This is no mistake of the document: install the toolkit again with the versions it names (npm ci), and report it if that does not help.',
    });
  };
  if (!page.includes('"disableTelemetry":true')) problem('does not switch off its telemetry');
  if (!logos.test(page)) problem('no longer names the logo that is replaced here');
  logos.lastIndex = 0;
  const local = page.replaceAll(logos, () => `data:image/svg+xml,${encodeURIComponent(mark)}`);
  const { scripts, markup } = apart(local);
  const outside = [
    ...markup.matchAll(
      /<(?:script|link|img|iframe|source|use)\b[^>]*?\b(?:src|href)\s*=\s*["']?(?:https?:)?\/\/[^>]*>/gi,
    ),
  ];
  for (const [tag] of outside) problem(`fetches from outside: ${tag.slice(0, 120)}`);
  // The document's own texts were made harmless before; nothing of this comes from Redoc.
  for (const [tag] of markup.matchAll(tags))
    if (isHarmful(tag)) problem(`holds what could run or lead away: ${tag.slice(0, 120)}`);
  if (scripts.some((script) => /\bsrc\s*=/i.test(script.attributes))) problem('loads a script from a file');
  // The definition at the end of the bundle is the author's; every other address comes with Redoc.
  const bundle = scripts.reduce((longest, { text }) => (text.length > longest.length ? text : longest), '');
  const end = bundle.indexOf('const __redoc_definition');
  if (end < 0) problem('keeps the document in another place');
  const redoc = end < 0 ? '' : bundle.slice(0, end);
  const hosts = new Set([...redoc.matchAll(/https?:\/\/([a-z0-9.-]*[a-z0-9])/gi)].map(([, host]) => host ?? ''));
  for (const host of hosts) if (!namedByBundle.has(host)) problem(`names a new host: ${host}`);
  if (problems.length > 0) throw new ProblemError(problems);
  return local.replace('<!--@@policy@@-->', () =>
    policy(
      scripts.map(({ text }) => text),
      connect,
    ),
  );
}

/** To its end, as a browser sees it: a sign inside a quoted value ends nothing. */
const tags = /<[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>/gi;

function isHarmful(tag: string): boolean {
  const unquoted = tag.replaceAll(/"[^"]*"|'[^']*'/g, '""');
  return /^<(?:iframe|object|embed|frame|base|meta\s+http-equiv)\b|[\s"/]on[a-z]+\s*=/i.test(unquoted);
}

function policy(scripts: readonly string[], connect: 'none' | 'self'): string {
  const hashes = scripts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  const rules = [
    "default-src 'none'",
    `script-src ${[...new Set(hashes)].join(' ')}`,
    // Redoc styles itself at run time; styles can neither fetch nor run anything under the other rules.
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    `connect-src '${connect}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<meta http-equiv="Content-Security-Policy" content="${rules.join('; ')}">`;
}

interface Script {
  readonly attributes: string;
  readonly text: string;
}

/** Scripts and everything else, told apart as a browser does: a script ends at the first `</script`, whatever is in it. */
function apart(page: string): { scripts: Script[]; markup: string } {
  const scripts: Script[] = [];
  let markup = '';
  for (let at = 0; ;) {
    const start = page.slice(at).search(/<script\b/i);
    if (start < 0) return { scripts, markup: markup + page.slice(at) };
    const open = page.indexOf('>', at + start);
    const close = open + 1 + page.slice(open + 1).search(/<\/script/i);
    scripts.push({ attributes: page.slice(at + start + '<script'.length, open), text: page.slice(open + 1, close) });
    markup += page.slice(at, open + 1);
    at = close;
  }
}
