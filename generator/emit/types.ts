/** This file makes generated/types.ts: the document's types, by openapi-typescript. The only door to that library. */
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import ts from 'typescript';
import type { Api } from '../model/api.js';
import { bannerFor } from './banner.js';
import type { GeneratedFile } from './file.js';

/**
 * An enum without known values takes and gives any number, and no type of numbers is the same as it: so the client's types
 * find these fields, and openapi-fetch's own types leave them alone. A branded number would turn into an object there.
 */
const int64 = `
/** A 64-bit integer: a number like any other, under a name of its own. Nothing of this name exists at run time. */
export declare enum Int64 { _ }
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
