/** This file makes generated/types.ts: the document's types, by openapi-typescript. The only door to that library. */
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import ts from 'typescript';
import type { Api } from '../model/api.js';
import { bannerFor } from './banner.js';
import type { GeneratedFile } from './file.js';

/** A number like any other; the mark, which no value carries, lets the client's types find these fields. */
const int64 = `
/** A 64-bit integer. Beyond 2^53 a JavaScript number is not exact. */
export type Int64 = number & { readonly __int64?: never };
`;

export async function emitTypes(api: Api): Promise<GeneratedFile[]> {
  // The library writes into what it is given, so it gets a copy.
  const document = structuredClone(api.document) as unknown as OpenAPI3;
  const nodes = await openapiTS(document, {
    silent: true,
    // A default is what the server fills in: the caller may leave it out.
    defaultNonNullable: false,
    inject: int64,
    transform: (schema) =>
      schema.format === 'int64' && schema.type === 'integer' ? ts.factory.createTypeReferenceNode('Int64') : undefined,
  });
  // The library's remark on constants under a discriminator is about its own inner life.
  const text = astToString(nodes).replaceAll(' (enum property replaced by openapi-typescript)', '');
  return [{ path: 'types.ts', text: `${bannerFor('emit/types.ts')}\n${text}` }];
}
