/** This file makes generated/openapi.json: the document in one file, one virtual path per action. */
import type { Api } from '../meaning/api.js';
import type { GeneratedFile } from './file.js';

export function emitOpenapi(api: Api): GeneratedFile[] {
  return [{ path: 'openapi.json', text: `${JSON.stringify(api.document, null, 2)}\n` }];
}
