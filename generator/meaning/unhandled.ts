/**
 * What OpenAPI can say and nothing is generated from. Whoever writes it is told: it stays in the documents, and what that
 * means for client and mock is said here.
 */
import type { RuleId } from '../finding.js';
import { isObject, pointerTo, type JsonObject } from './json.js';
import { mapNodes } from './document/walk.js';

/** Keywords that a rule of the same name is about. */
export const unhandled = [
  'webhooks',
  'callbacks',
  'links',
  'externalValue',
  '$dynamicRef',
  'contentSchema',
] as const satisfies readonly RuleId[];
type Keyword = (typeof unhandled)[number];

/** A keyword of a document that nothing is generated from. */
export interface UnhandledKeyword {
  readonly keyword: Keyword;
  /** Where it stands, in the order of the document. */
  readonly pointers: readonly string[];
}

export function unhandledKeywords(document: JsonObject): UnhandledKeyword[] {
  const found = new Map<Keyword, string[]>();
  mapNodes(document, (node, pointer) => {
    for (const keyword of Object.keys(node)) {
      if (!isUnhandled(keyword) || !counts(node, keyword, pointer)) continue;
      found.set(keyword, [...(found.get(keyword) ?? []), pointerTo(pointer, keyword)]);
    }
    return node;
  });
  return [...found].map(([keyword, pointers]) => ({ keyword, pointers }));
}

function isUnhandled(keyword: string): keyword is Keyword {
  return (unhandled as readonly string[]).includes(keyword);
}

function counts(node: JsonObject, keyword: string, pointer: string): boolean {
  const value = node[keyword];
  return value !== false && !(isObject(value) && Object.keys(value).length === 0);
}
