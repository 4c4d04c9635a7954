/** The documentation: one address an operation, and one sample a call and language, in every edition. */
import { routesOf, tagSlugs } from '../../docs/view/routes.js';
import { samplesByOperation } from '../../docs/samples/samples.js';
import { textEdition } from '../../docs/view/text.js';
import { wordsFor } from '../../docs/view/words.js';
import type { GeneratedFile } from '../../emit/file.js';
import type { Api, Operation } from '../../meaning/api.js';
import { counted } from './checks.js';
import type { Sheet } from '../session.js';

export interface Pages {
  check(operation: Operation, sheet: Sheet): void;
  /** Addresses of operations in any edition. */
  readonly anchors: readonly string[];
}

/** Pages that have been built are looked at as they are; the others as they would be. */
export function pagesOf(api: Api, files: readonly GeneratedFile[]): Pages {
  const texts = [
    { api, language: 'en', file: 'index' },
    ...api.translations.map((one) => ({ ...one, file: one.language })),
  ];
  const editions = texts.map(({ api: own, language, file }) => {
    const built = (name: string) => files.find(({ path }) => path === `docs/${name}`)?.text;
    const words = wordsFor(language);
    return {
      name: `${file}.md`,
      says: built(`${file}.md`) === undefined ? file : `${file}, as npm run docs built it last`,
      text: built(`${file}.md`) ?? textEdition(own, words),
      routes: readRoutes(built(`${file}.html`)) ?? routesOf(own, tagSlugs(own.operations.flatMap(({ tags }) => tags))),
      samples: samplesByOperation(own),
      operations: new Map(own.operations.map((one) => [one.id, one])),
    };
  });
  return {
    anchors: [...new Set(editions.flatMap(({ text }) => anchorsIn(text)))],
    check: ({ id }, sheet) => {
      for (const { name, says, text, routes, samples, operations } of editions) {
        const anchors = anchorsIn(text).filter((one) => one === id).length;
        const faults = [
          ...counted(anchors, `${name}#${id}`, 'anchor'),
          ...counted(Object.hasOwn(routes, id) ? 1 : 0, `${name.replace('.md', '.html')}#${id}`, 'address'),
        ];
        sheet.put('one_documentation_anchor', faults, { case: says });
        const operation = operations.get(id);
        const shown = operation === undefined ? [] : (samples.get(operation) ?? []);
        if (shown.length === 0) sheet.put('one_sample', counted(0, name, 'sample at least'), { case: says });
        for (const { language, name: example, text: sample } of shown) {
          const count = sectionOf(text, id).split(`\n${sample}\n`).length - 1;
          const what = `${language} sample of ${example}`;
          sheet.put('one_sample', counted(count, `${name}#${id}`, what), { case: says });
        }
      }
    },
  };
}

/** Operations are the headings of the second level. */
function anchorsIn(markdown: string): string[] {
  return [...markdown.matchAll(/^## .*<a id="([^"]+)"><\/a>$/gm)].map(([, id = '']) => id);
}

/** From an operation's heading to the next one. */
function sectionOf(markdown: string, id: string): string {
  const heads = [...markdown.matchAll(/^## .*<a id="([^"]+)"><\/a>$/gm)];
  const at = heads.findIndex(([, one]) => one === id);
  return at === -1 ? '' : markdown.slice(heads[at]?.index, heads[at + 1]?.index);
}

function readRoutes(page: string | undefined): Readonly<Record<string, string>> | undefined {
  const text = page === undefined ? undefined : /^const routes = (\{.*\});$/m.exec(page)?.[1];
  return text === undefined ? undefined : (JSON.parse(text) as Record<string, string>);
}
