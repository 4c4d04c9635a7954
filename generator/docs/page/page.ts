/** Fills what Redoc leaves open in the page: our addresses, our style, the line with version and downloads, live reload. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { GeneratedFile } from '../../emit/file.js';
import type { Api } from '../../meaning/api.js';
import type { Words } from '../view/words.js';
import type { Spelling } from './digits.js';
import { labelsFor } from './labels.js';

/** The documentation in one language. */
export interface Edition {
  readonly api: Api;
  readonly words: Words;
  readonly path: string;
}

/** The Markdown edition lies beside the page. */
export function textPath({ path }: Edition): string {
  return path.replace(/\.html$/, '.md');
}

export interface PageParts {
  readonly edition: Edition;
  readonly editions: readonly Edition[];
  /** What can be downloaded beside the page. */
  readonly documents: readonly GeneratedFile[];
  /** sha256 of the document. */
  readonly fingerprint: string;
  /** Our addresses and Redoc's routes. */
  readonly routes: Readonly<Record<string, string>>;
  /** What an operation's address shows before Redoc is there, by operationId. */
  readonly texts: ReadonlyMap<string, string>;
  readonly events: string | undefined;
  /** Numbers that browsers do not carry. */
  readonly digits: Spelling;
}

const scripts = ['anchors.js', 'drawn.js', 'mend.js', 'keys.js'];

export function fillPage(page: string, parts: PageParts): string {
  const { edition, routes, events, digits } = parts;
  const spelling = Object.keys(digits).length === 0 ? '' : `${constants({ digits })}${asset('spell.js')}`;
  const known = { routes, labels: labelsFor(edition.words.language) };
  const filled: Readonly<Record<string, string>> = {
    '@@language@@': edition.words.language,
    '<!--@@alternates@@-->': alternates(parts),
    '/*@@scripts@@*/': `${constants(known)}${scripts.map(asset).join('')}${spelling}`,
    '/*@@style@@*/': asset('page.css'),
    '<!--@@header@@-->': `${header(parts)}${opening(parts)}`,
    '<!--@@live@@-->': events === undefined ? '' : `<script>${constants({ events })}${asset('live.js')}</script>`,
  };
  const own = [behindHash, waiting].reduce((text, change) => change(text), page);
  const text = Object.entries(filled).reduce((all, [place, content]) => all.replace(place, () => content), own);
  // Not in the template, out of which the formatter takes it. Without it a browser lays tables out as 25 years ago.
  return `<!doctype html>\n${text}`;
}

/**
 * Redoc renders its own links as paths of a server (`/tag`), which it takes over when they are clicked. A copied link, or one
 * opened in another tab, has nobody to do that: here every address stands behind the hash.
 */
function behindHash(page: string): string {
  return page.replaceAll(/href="(\/[^"]*)"(?= data-discover="true")/g, 'href="#$1"');
}

/** Redoc's script holds everything up while it starts, so `opening.js` says when. */
function waiting(page: string): string {
  return page.replace('<script type="module">', '<script type="text/plain" id="redoc-start">');
}

/** Packed, or the texts would be a tenth of the page. */
function opening({ texts }: PageParts): string {
  const packed = gzipSync(JSON.stringify(Object.fromEntries(texts)), { level: 9 }).toString('base64');
  return `<template id="opening-texts">${packed}</template><script>${asset('opening.js')}</script>`;
}

function asset(name: string): string {
  return readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');
}

/** Constants for a script, as JSON that cannot end the script it stands in. */
function constants(values: Readonly<Record<string, unknown>>): string {
  return Object.entries(values)
    .map(([name, value]) => `const ${name} = ${JSON.stringify(value).replaceAll('<', '\\u003c')};\n`)
    .join('');
}

function alternates({ editions }: PageParts): string {
  if (editions.length < 2) return '';
  return editions
    .map(({ words, path }) => `<link rel="alternate" hreflang="${words.language}" href="${path}">`)
    .join('\n');
}

function header({ edition, editions, documents, fingerprint }: PageParts): string {
  const { api, words } = edition;
  const link = (href: string, text: string, more = '') => `<a href="${href}"${more}>${escaped(text)}</a>`;
  const others = editions.filter((one) => one !== edition);
  return [
    `<header class="edition">`,
    `<button class="skip" type="button">${labelsFor(words.language).skip}</button>`,
    `<span>${words.version} ${escaped(api.version)}</span>`,
    `<span>${words.fingerprint} <code title="sha256 ${fingerprint}">${fingerprint.slice(0, 12)}</code></span>`,
    '<span class="spread"></span>',
    link(textPath(edition), words.plainText),
    ...documents.map(({ path }) => link(path, path, ' download')),
    ...others.map(({ words: other, path }) =>
      link(path, other.languageName, ` lang="${other.language}" hreflang="${other.language}" data-edition`),
    ),
    '</header>',
  ].join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
