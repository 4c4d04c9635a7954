/** JSONPath (RFC 9535): which nodes of a document an expression selects. */
import { paths, query } from 'jsonpath-rfc9535';
import parse from 'jsonpath-rfc9535/parser';
import type { JsonObject, JsonValue } from '../../meaning/json.js';

/** The way to a node: names of members and indexes of items. Empty for the document itself. */
export type Way = readonly (string | number)[];

/**
 * Each node once, in the order of the document.
 * @throws Error when it is no such expression
 */
export function select(document: JsonObject, expression: string): Way[] {
  const found = new Set(paths(document as Parameters<typeof paths>[0], expression));
  // The library has normalized paths, such as `$['a'][0]`; reading one again undoes what is escaped in it.
  return [...found].map((normalized) =>
    parse(normalized).segments.flatMap(({ node }) =>
      node.type === 'BracketedSelection'
        ? node.selectors.flatMap((one) =>
            one.type === 'NameSelector' || one.type === 'IndexSelector' ? [one.value] : [],
          )
        : [],
    ),
  );
}

/**
 * What stands in the nodes that an expression selects.
 * @throws Error when it is no such expression
 */
export function valuesAt(document: JsonObject, expression: string): JsonValue[] {
  return query(document as Parameters<typeof query>[0], expression) as JsonValue[];
}
