/** Fills what Redoc leaves open in the page: our addresses, our style, the line with version and downloads, live reload. */
import { readFileSync } from 'node:fs';
import type { GeneratedFile } from '../../emit/file.js';
import type { Api } from '../../meaning/api.js';
import type { Words } from '../view/words.js';

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
  readonly events: string | undefined;
}

export function fillPage(page: string, parts: PageParts): string {
  const { edition, routes, events } = parts;
  const filled: Readonly<Record<string, string>> = {
    '@@language@@': edition.words.language,
    '<!--@@alternates@@-->': alternates(parts),
    '/*@@scripts@@*/': `const routes = ${inScript(routes)};\n${asset('anchors.js')}${asset('mend.js')}`,
    '/*@@style@@*/': asset('page.css'),
    '<!--@@header@@-->': header(parts),
    '<!--@@live@@-->':
      events === undefined ? '' : `<script>const events = ${inScript(events)};\n${asset('live.js')}</script>`,
  };
  return Object.entries(filled).reduce((text, [place, content]) => text.replace(place, () => content), page);
}

function asset(name: string): string {
  return readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');
}

/** JSON that cannot end the script it stands in. */
function inScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
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
