/** Builds the documentation: one self-contained page per language, and what it links to beside it. */
import { readFileSync } from 'node:fs';
import { setImmediate as immediate } from 'node:timers/promises';
import type { GeneratedFile } from '../emit/file.js';
import { sha256 } from '../emit/manifest.js';
import { emitOpenapi } from '../emit/openapi.js';
import { emitTranslations } from '../emit/translations.js';
import { emitWire } from '../emit/wire.js';
import { StageCache, stateOf } from '../build/stage-cache.js';
import type { Api } from '../meaning/api.js';
import type { JsonObject } from '../meaning/json.js';
import { forBrowsers } from './page/digits.js';
import { fillPage, textPath, type Edition } from './page/page.js';
import { Redoc } from './page/redoc.js';
import { withAddresses } from './view/headings.js';
import { routesOf } from './view/routes.js';
import { seal } from './page/seal.js';
import type { Finding } from '../finding.js';
import { prepared, type Origin } from './sanitize/prepare.js';
import { textServedAt } from './view/served.js';
import { operationTexts, textEdition } from './view/text.js';
import { documentationView, type View } from './view/view.js';
import { wordsFor } from './view/words.js';

export interface DocsOptions {
  /** Where the page listens for changes (server-sent events); without it the page never connects to anything. */
  readonly events?: string;
  /** Where the samples send their calls; by default a server of the document, one on the reader's machine if there is one. */
  readonly baseUrl?: string;
  /** What earlier builds made: pages whose content is the same are not rendered again. */
  readonly cache?: StageCache;
  /** Renders the pages; by default a process of its own for this build. */
  readonly redoc?: Redoc;
  /** Where the document comes from, and so its pictures; without it no picture outside the document is put in. */
  readonly origin?: Origin;
}

export interface Docs {
  /** Paths are inside generated/docs/, `index.html` first. */
  readonly files: GeneratedFile[];
  /** What the pages leave out of the document. */
  readonly findings: readonly Finding[];
  /** Absolute paths of the pictures that were put in. */
  readonly pictures: readonly string[];
}

/**
 * Leaves nothing behind on disk.
 * @throws ProblemError when Redoc cannot render the document, or no longer renders it as a self-contained page
 */
export async function buildDocs(api: Api, options: DocsOptions = {}): Promise<Docs> {
  const documents = [...emitOpenapi(api), ...emitTranslations(api), ...emitWire(api)];
  const fingerprint = sha256(documents[0]?.text ?? '');
  const editions: Edition[] = [
    { api, words: wordsFor('en'), path: 'index.html' },
    ...api.translations.map((one) => ({ api: one.api, words: wordsFor(one.language), path: `${one.language}.html` })),
  ];
  const { cache = new StageCache(), redoc = new Redoc(), events, baseUrl } = options;
  const {
    sanitizer,
    findings,
    files: pictures,
  } = await prepared(
    editions.map((edition) => edition.api.document),
    options.origin ?? {},
  );
  const made = new Map<Edition, ReadonlyMap<string, string>>();
  const textsOf = (edition: Edition): ReadonlyMap<string, string> => {
    const texts = made.get(edition) ?? operationTexts(edition.api, edition.words, baseUrl);
    made.set(edition, texts);
    return texts;
  };
  let original: JsonObject | undefined;
  const render = async (edition: Edition): Promise<GeneratedFile> => {
    const view = documentationView(edition.api, edition.words, baseUrl);
    const document = sanitizer.document(view.document);
    original ??= document;
    const drawn = forBrowsers(editions.length === 1 ? document : withAddresses(document, original));
    const input = {
      document: drawn.document,
      title: edition.api.title,
      template: readFileSync(new URL('./page/page.hbs', import.meta.url), 'utf8'),
      options: redocOptions(view),
    };
    const raw = await cache.of(edition.path, stateOf(input), () => redoc.page(input));
    const routes = routesOf(edition.api, view.slugs);
    const texts = new Map([...textsOf(edition)].map(([id, text]) => [id, textServedAt(api, text, baseUrl)]));
    const page = fillPage(raw, {
      edition,
      editions,
      documents,
      fingerprint,
      routes,
      texts,
      events,
      digits: drawn.digits,
    });
    return { path: edition.path, text: seal(page, events === undefined ? 'none' : 'self') };
  };
  const pages: Promise<GeneratedFile>[] = [];
  for (const edition of editions) {
    const page = render(edition);
    page.catch(() => {}); // it is awaited below
    pages.push(page);
    // Redoc gets to work while the next view is made.
    await immediate();
  }
  // Redoc runs in a process of its own, so the text editions cost no time of their own.
  const texts = editions.map((edition) => ({
    path: textPath(edition),
    text: textServedAt(api, textEdition(edition.api, edition.words, baseUrl, textsOf(edition)), baseUrl),
  }));
  try {
    return { files: [...(await Promise.all(pages)), ...texts, ...documents], findings, pictures };
  } finally {
    if (redoc !== options.redoc) redoc.end();
  }
}

function redocOptions(view: View): JsonObject {
  return {
    // What could run or fetch is taken out before (sanitize/), drawings stay; Redoc's own way fails outside a browser.
    sanitize: false,
    hideDownloadButtons: true,
    codeSamples: { languages: [...view.sampleLabels.map(({ lang, label }) => ({ lang, label })), { lang: 'payload' }] },
  };
}
