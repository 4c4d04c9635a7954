/** A page that would fetch, phone home or run something else is never handed out. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { seal } from '../../generator/docs/page/seal.js';
import { ProblemError } from '../../generator/problem.js';

const bundle = `
// https://redocly.com and https://otel.cloud.redocly.com are named, never fetched
const mark = "https://cdn.redoc.ly/redoc/logo-mini-full.svg";
const markup = "<script src='nothing'><\\/script>";
const __redoc_definition = {"servers":["https://anything.example"]};
const __redoc_options = {"disableTelemetry":true};`;
const good = `<!doctype html><html><head><!--@@policy@@--><script>first()</script></head>
<body><a href="https://redocly.com">a link is no request</a><script type="module">${bundle}</script></body></html>`;

/** What is said about a page that differs from the good one in one place. */
function objections(from: string, to: string): string[] {
  expect(good).toContain(from);
  try {
    seal(
      good.replace(from, () => to),
      'none',
    );
    return [];
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return error.problems.map((problem) => problem.what.replace('The page that @redocly/cli made ', ''));
  }
}

describe('a sealed page', () => {
  const sealed = seal(good, 'none');
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(sealed)?.[1] ?? '';

  it('allows exactly the scripts that are built in', () => {
    const texts = ['first()', bundle.replaceAll(/https:\/\/cdn\.redoc\.ly[^"]*/g, () => dataUri(sealed))];
    const hashes = texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    expect(policy).toContain(`script-src ${hashes.join(' ')};`);
  });

  it('allows no connection, except to its own server when it reloads itself', () => {
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(seal(good, 'self')).toContain("connect-src 'self'");
  });

  it('has the logo inside', () => {
    expect(sealed).not.toContain('cdn.redoc.ly');
    expect(dataUri(sealed)).toMatch(/^data:image\/svg\+xml,/);
  });
});

describe('a page of another Redocly version is refused when it', () => {
  it.each([
    [
      'telemetry is on again',
      '"disableTelemetry":true',
      '"disableTelemetry":false',
      'does not switch off its telemetry.',
    ],
    [
      'the logo lies elsewhere',
      'cdn.redoc.ly/redoc/logo-mini-full.svg',
      'redocly.com/logo.svg',
      'no longer names the logo that is replaced here.',
    ],
    [
      'a script is loaded',
      '<script>first()',
      '<script src="https://cdn.redocly.com/x.js">',
      'loads a script from a file.',
    ],
    [
      'a style sheet is loaded',
      '</head>',
      '<link rel="stylesheet" href="https://fonts.example/x.css"></head>',
      'fetches from outside',
    ],
    ['a picture is loaded', '</body>', '<img alt="" src="//cdn.redocly.com/x.png"></body>', 'fetches from outside'],
    ['a frame is shown', '</body>', '<iframe src="data:,x"></iframe></body>', 'holds what could run or lead away'],
    ['an event is handled', '</body>', '<b onclick="go()">x</b></body>', 'holds what could run or lead away'],
    [
      'a new host is named',
      'https://otel.cloud.redocly.com',
      'https://metrics.redocly.com',
      'names a new host: metrics.redocly.com.',
    ],
    [
      'the document is passed in another way',
      '__redoc_definition',
      '__redoc_document',
      'keeps the document in another place.',
    ],
  ])('%s', (_what, from, to, want) => {
    expect(objections(from, to).join('\n')).toContain(want);
  });
});

function dataUri(page: string): string {
  return /data:image\/svg\+xml,[^"]*/.exec(page)?.[0] ?? '';
}
