/**
 * A document of a stranger in a real browser: nothing of it runs or fetches, even where the page's own policy is switched off;
 * everything that can be read is there, and pictures that lie beside it are shown.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDocs, type Docs } from '../../generator/docs/build.js';
import { buildApi } from '../../generator/meaning/build.js';
import { load } from '../../generator/read/load.js';
import { launchBrowser, withoutBrowser } from '../browser.js';
import { visit } from './pages.js';

const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';

const mischief = String.raw`
Outside ![a chart](https://pics.example/a.png), <img src="https://pics.example/b.png" alt="a badge">, ![far][far].
Beside ![a box](./pictures/box.png), <IMG SRC='pictures/plan.svg' alt="a plan">, ![near][near].

[![a button](https://pics.example/c.png)](https://read.example/more)

| one | two |
|---|---|
| ![a cell](https://pics.example/d.png) | ![a box](pictures/box.png) |

<script>window.hacked = 1</script>
<iframe src="https://film.example/film" title="A film"></iframe>
<img src=x onerror="window.hacked=2"> <svg onload="window.hacked=3"><circle r="3"/></svg>
<a href="javascript:window.hacked=4" onclick="window.hacked=5">click here</a> [here](javascript:window.hacked=6)
<form action="https://form.example"><input autofocus onfocus="window.hacked=7"> <button>Send me</button></form>
<style>@import url("https://style.example/x.css"); body { display: none }</style>
<link rel="stylesheet" href="https://style.example/y.css"><link rel="preconnect" href="https://style.example">
<meta http-equiv="refresh" content="0;url=https://away.example"><base href="https://away.example/">
<p style="background:url(https://pics.example/e.png);position:fixed">a paragraph</p>
<object data="https://object.example/x"></object><embed src="https://object.example/y"><video src="https://film.example/z" autoplay></video>
<math href="javascript:window.hacked=8">x</math> <details open ontoggle="window.hacked=9"><summary>More</summary>less</details>

{% html name="script" attrs={src: "https://markdoc.example/x.js"} %}a directive{% /html %} {% inline-svg rawContent="<img src=x onerror=window.hacked=10>" /%}

A [link <!-- with a comment --> on which Redoc never ends](https://read.example/end) and Bearer <token>.

[far]: https://pics.example/f.png
[near]: pictures/box.png "A title"
`;

const text = JSON.stringify(mischief);
const run = (number: number) => JSON.stringify(`**a** <img src=x onerror=window.hacked=${number}>`);
const stranger = `openapi: 3.1.0
info:
  title: A stranger <script>window.hacked = 11</script>
  version: '1'
  x-logo: { url: 'https://pics.example/logo.png', href: 'javascript:window.hacked=12', altText: Logo }
  contact: { name: Somebody, url: 'javascript:window.hacked=13' }
  description: ${text}
servers: [{ url: 'https://api.example', description: ${run(20)} }]
security: [{ key: [] }]
tags: [{ name: parcels, x-displayName: ${run(21)}, description: ${text}, externalDocs: { url: 'javascript:window.hacked=14', description: ${text} } }]
paths:
  /a:
    post:
      operationId: sendParcel
      tags: [parcels]
      summary: Send <img src=x onerror=window.hacked=15>
      description: ${text}
      parameters: [{ name: q, in: query, description: ${text}, schema: { type: string, enum: [a], x-enumDescriptions: { a: ${text} } } }]
      requestBody: { description: ${text}, content: { application/json: { schema: { $ref: '#/components/schemas/A' }, examples: { one: { summary: ${run(22)}, description: ${text}, value: { default: ${run(23)} } } } } } }
      responses:
        '200': { description: ${text}, headers: { X-A: { description: ${text}, schema: { type: string } } }, content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } }
        '400': { description: ${text} }
components:
  schemas:
    A: { type: object, title: ${run(24)}, description: ${text}, properties: { default: { type: string, title: ${run(25)}, description: ${text}, default: ${run(26)}, example: ${run(27)}, pattern: ${run(28)} }, ${run(29)}: { type: string } } }
  securitySchemes: { key: { type: apiKey, in: header, name: ${run(30)}, description: ${text} } }
`;

let folder: string;
let docs: Docs;

async function build(
  more: { readonly references?: 'remote' } = {},
  spec = path.join(folder, 'openapi.yaml'),
): Promise<Docs> {
  const source = await load(spec);
  const origin = { folder: path.dirname(source.file), locate: source.locate, ...more };
  return buildDocs(buildApi(source), { origin });
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'stranger-'));
  mkdirSync(path.join(folder, 'pictures'));
  writeFileSync(path.join(folder, 'pictures', 'box.png'), Buffer.from(pixel, 'base64'));
  writeFileSync(path.join(folder, 'pictures', 'plan.svg'), drawing);
  writeFileSync(path.join(folder, 'openapi.yaml'), stranger);
  docs = await build();
  writeFileSync(path.join(folder, 'index.html'), docs.files[0]?.text ?? '');
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

it('is told what was left out, once a rule, with the first place', () => {
  const said = docs.findings.map(({ class: kind, rule, line, pointer }) => [kind, rule, line, pointer]);
  expect(said).toContainEqual(['omitted', 'picture-outside', 7, '/info/description']);
  expect(said.map(([, rule]) => rule).sort()).toEqual([
    ...['attribute-omitted', 'html-omitted', 'link-omitted', 'picture-missing', 'picture-outside'],
  ]);
  for (const { what, fix } of docs.findings)
    expect(`${what} ${fix}`, 'speaks of our own sources').not.toMatch(/generator|seal/);
});

describe.skipIf(withoutBrowser() !== undefined)('the page of a stranger', () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await launchBrowser()));
  afterAll(() => browser?.close());

  const places = ['', '#/parcels', '#sendParcel'];
  const drawn = async (page: Page) => {
    await page.waitForFunction(() => document.querySelector('#redoc h1, #redoc h2') !== null);
    await page.waitForFunction(() => document.body.innerText.includes('a paragraph'));
  };

  it.each([true, false])('runs and fetches nothing, its policy switched off: %s', async (bypassCSP) => {
    const url = `file://${folder}/index.html`;
    const { page, outside, console: said } = await visit(browser, url, { bypassCSP });
    for (const place of places) {
      await page.goto(url + place);
      await drawn(page);
      for (const button of await page.getByRole('link', { name: 'click here' }).all())
        await button.click({ force: true });
      const found = await page.evaluate(() => ({
        hacked: (window as { hacked?: number }).hacked,
        tags: [
          ...document.querySelectorAll(
            '#redoc :is(iframe,object,embed,form,base,meta,link,video,math,input,script[src])',
          ),
        ].map((element) => element.outerHTML),
        addresses: [...document.querySelectorAll('a[href]')]
          .map((link) => link.getAttribute('href') ?? '')
          .filter((one) => /^\w+script:/i.test(one)),
        pictures: [...document.querySelectorAll<HTMLImageElement>('#redoc img')].map(({ alt, naturalWidth }) => [
          alt,
          naturalWidth > 0,
        ]),
      }));
      expect({ place, ...found }).toMatchObject({ hacked: undefined, addresses: [] });
      expect(found.tags.filter((tag) => !tag.includes('data-component-name'))).toEqual([]);
      expect(found.pictures).toContainEqual(['a box', true]);
      expect(found.pictures).toContainEqual(['a plan', true]);
      expect(found.pictures.filter(([, isShown]) => isShown === false)).toEqual([]);
    }
    expect(outside).toEqual([]);
    expect(said).toEqual([]);
    await page.context().close();
  });

  it('shows everything that can be read', async () => {
    const { page } = await visit(browser, `file://${folder}/index.html#sendParcel`);
    await drawn(page);
    const shown = await page.evaluate(() => document.body.innerText);
    const texts = [
      ...['a chart', 'a badge', 'a button', 'a cell', 'A film', 'click here', 'Send me', 'a paragraph', 'a directive'],
      ...['window.hacked = 1', 'Bearer <token>', '{% html', 'far'],
    ];
    expect(texts.filter((one) => !shown.includes(one))).toEqual([]);
    expect(await page.locator('a[href="https://film.example/film"]').first().innerText()).toBe('A film');
  });
});

describe('pictures on the network', () => {
  let server: Server;
  const asked: string[] = [];
  beforeAll(async () => {
    server = createServer(({ url = '' }, response) => {
      asked.push(url);
      if (url === '/gone.png') response.writeHead(404).end();
      else if (url === '/page.png') response.end('<html>');
      else if (url === '/large.png')
        response.end(Buffer.concat([Buffer.from(pixel, 'base64'), Buffer.alloc(600 * 1024)]));
      else response.end(Buffer.from(pixel, 'base64'));
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  });
  afterAll(() => void server.close());

  it('are fetched once where that is allowed, and put in when they are pictures of a bearable size', async () => {
    const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const names = ['good', 'good', 'gone', 'page', 'large'];
    const description = names.map((name) => `![${name}](${home}/${name}.png)`).join(' ');
    const spec = path.join(folder, 'remote.yaml');
    writeFileSync(
      spec,
      `openapi: 3.1.0\ninfo: { title: T, version: '1', x-logo: { url: '${home}/logo.png' }, description: "${description}" }\npaths: {}\n`,
    );
    const { files, findings } = await build({ references: 'remote' }, spec);
    expect(asked.sort()).toEqual(['/gone.png', '/good.png', '/large.png', '/logo.png', '/page.png']);
    expect(files[0]?.text).toContain(`src="data:image/png;base64,${pixel}" alt="good"`);
    expect(findings.map(({ rule, count }) => [rule, count])).toEqual([
      ['picture-missing', 1],
      ['picture-unusable', 2],
    ]);
    const unasked = await build({}, spec);
    expect(unasked.findings.map(({ rule, count }) => [rule, count])).toEqual([['picture-outside', 6]]);
    expect(asked).toHaveLength(5);
  });
});

it('pictures outside the folder of the document stay there', async () => {
  mkdirSync(path.join(folder, 'api'));
  const spec = path.join(folder, 'api', 'openapi.yaml');
  const description = '![up](../pictures/box.png) ![full](/etc/hostname) ![file](file:///etc/hostname)';
  writeFileSync(spec, `openapi: 3.1.0\ninfo: { title: T, version: '1', description: "${description}" }\npaths: {}\n`);
  const { findings, pictures } = await build({}, spec);
  expect(pictures).toEqual([]);
  expect(findings.map(({ rule, count }) => [rule, count])).toEqual([
    ['picture-outside', 2],
    ['picture-missing', 1],
  ]);
});
