/** This file makes generated/types.ts: the document's types, by openapi-typescript. The only door to that library. */
import {
  astToString,
  resolveRef,
  scanDiscriminators,
  transformSchema,
  type OpenAPI3,
  type OpenAPITSOptions,
} from 'openapi-typescript';
import ts from 'typescript';
import type { Api } from '../meaning/api.js';
import { bannerFor } from './banner.js';
import type { GeneratedFile } from './file.js';
import type { JsonObject } from '../meaning/json.js';
import { hasDirections } from '../meaning/schema/direction.js';
import { isInt64 } from '../meaning/schema/reachability.js';
import { withDigits } from './types/digits.js';
import { withDocs } from './types/docs.js';
import { withoutSigns } from './types/signs.js';
import { withFreeMembers } from './types/maps.js';
import { withRecursion } from './types/recursion.js';

/**
 * An enum without known values takes and gives any number, and no type of numbers is the same as it: so the client's types
 * find these fields, and openapi-fetch's own types leave them alone. A branded number would turn into an object there.
 */
const int64 = `
/** A 64-bit integer: a number like any other, under a name of its own. Nothing of this name exists at run time. */
export declare enum Int64 { _ }
`;

const typesOptions = {
  silent: true,
  // A default is what the server fills in: the caller may leave it out.
  defaultNonNullable: false,
  // An object of which nothing is said may hold anything.
  emptyObjectsUnknown: true,
  inject: int64,
  transform: (schema) =>
    schema.type === 'integer' && (schema['x-int64'] === true || isInt64(schema as unknown as JsonObject))
      ? ts.factory.createTypeReferenceNode('Int64')
      : undefined,
  postTransform: (type) => withFreeMembers(type),
} satisfies OpenAPITSOptions;

/** Members of requests or answers alone are marked; a document without any has no word of it. */
export function markedOptions(document: JsonObject): typeof typesOptions & { readonly readWriteMarkers?: boolean } {
  return hasDirections(document) ? { ...typesOptions, readWriteMarkers: true } : typesOptions;
}

export function emitTypes(api: Api): GeneratedFile[] {
  // The library writes into what it is given; this is a copy.
  const { document: written, signed } = withoutSigns(withDocs(api.document));
  const document = written as unknown as OpenAPI3;
  const nodes = transformSchema(document, contextOf(document, markedOptions(api.document)));
  const text = typesText(withDigits(withRecursion(nodes)));
  return [{ path: 'types.ts', text: `${bannerFor('emit/types.ts')}\n${signed(text)}` }];
}

/** The library's syntax tree as text, without its remark on constants under a discriminator: that is its own inner life. */
export function typesText(nodes: ts.Node[]): string {
  return astToString(nodes).replaceAll(' (enum property replaced by openapi-typescript)', '');
}

/**
 * The library's own entry bundles and checks a document first, which takes longer than all the rest and has been done.
 * What it then calls is public; this is the context it calls it with. A test holds both ways against each other.
 */
function contextOf(
  document: OpenAPI3,
  options: ReturnType<typeof markedOptions>,
): Parameters<typeof transformSchema>[1] {
  const { silent } = options;
  const off = {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    conditionalEnums: false,
    dedupeEnums: false,
    enum: false,
    enumValues: false,
    excludeDeprecated: false,
    exportType: false,
    generatePathParams: false,
    immutable: false,
    makePathsEnum: false,
    pathParamsAsTypes: false,
    propertiesRequiredByDefault: false,
    readWriteMarkers: false,
    rootTypes: false,
    rootTypesKeepCasing: false,
    rootTypesNoSchemaPrefix: false,
  };
  return {
    ...off,
    ...options,
    discriminators: scanDiscriminators(document, options),
    injectFooter: [],
    transformProperty: undefined,
    resolve: <T>(ref: string) => resolveRef<T>(document, ref, { silent }) as T,
  } as unknown as Parameters<typeof transformSchema>[1];
}
