/** This file makes generated/openapi.json: the document in one file, one virtual path per action. */
import type { Api } from '../meaning/api.js';
import { jsonText } from '../meaning/digits.js';
import type { GeneratedFile } from './file.js';

export function emitOpenapi(api: Api): GeneratedFile[] {
  return [{ path: 'openapi.json', text: `${jsonText(api.document, 2)}\n` }];
}
