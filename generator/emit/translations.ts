/** This file makes generated/openapi.<language>.json: the document with its texts in another language. */
import type { Api } from '../meaning/api.js';
import { jsonText } from '../meaning/digits.js';
import type { GeneratedFile } from './file.js';

export function emitTranslations({ translations }: Api): GeneratedFile[] {
  return translations.map(({ language, api }) => ({
    path: `openapi.${language}.json`,
    text: `${jsonText(api.document, 2)}\n`,
  }));
}
