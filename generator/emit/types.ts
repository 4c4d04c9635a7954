/** This file makes generated/types.ts: the document's types, by openapi-typescript. The only door to that library. */
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import type { Api } from '../model/api.js';
import { bannerFor } from './banner.js';
import type { GeneratedFile } from './file.js';

export async function emitTypes(api: Api): Promise<GeneratedFile[]> {
  // The library writes into what it is given, so it gets a copy.
  const document = structuredClone(api.document) as unknown as OpenAPI3;
  const nodes = await openapiTS(document, {
    silent: true,
    // A default is what the server fills in: the caller may leave it out.
    defaultNonNullable: false,
  });
  // The library's remark on constants under a discriminator is about its own inner life.
  const text = astToString(nodes).replaceAll(' (enum property replaced by openapi-typescript)', '');
  return [{ path: 'types.ts', text: `${bannerFor('emit/types.ts')}\n${text}` }];
}
