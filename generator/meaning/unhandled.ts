/**
 * What OpenAPI can say and nothing is generated from. Whoever writes it is told: it stays in the documents, and what that
 * means for client and mock is said here.
 */
import { isObject, pointerTo, type JsonObject } from './json.js';
import { mapNodes } from './walk.js';

/** Keyword → what becomes of it. `servers` counts below the root only, `security` where it names a scheme. */
export const unhandled: Readonly<Record<string, string>> = {
  webhooks: 'in the documentation only: client and mock do not receive calls',
  callbacks: 'in the documentation only: client and mock do not receive calls',
  links: 'in the documentation only: the client does not follow them',
  servers: 'in the documentation only: the client has one base URL, the mock its own',
  security: 'in the documentation only: the client signs by middleware, the mock asks for nothing',
  encoding: 'in the documentation only: parts of a form are sent without headers of their own',
  xml: 'in the documentation only: XML is sent and answered as text',
  externalValue: 'a link in the documentation: what it points to is not read',
  allowEmptyValue: 'in the documentation only: an empty value is held against the schema like every other',
  $dynamicRef: 'not in the types, which allow everything there; the mock checks it',
  contentSchema: 'in the documentation only: the text inside is not looked into',
};

/** A keyword of a document that nothing is generated from. */
export interface UnhandledKeyword {
  readonly keyword: string;
  /** What becomes of it. */
  readonly means: string;
  /** Where it stands, in the order of the document. */
  readonly pointers: readonly string[];
}

export function unhandledKeywords(document: JsonObject): UnhandledKeyword[] {
  const found = new Map<string, string[]>();
  mapNodes(document, (node, pointer) => {
    for (const keyword of Object.keys(node)) {
      if (!Object.hasOwn(unhandled, keyword) || !counts(node, keyword, pointer)) continue;
      found.set(keyword, [...(found.get(keyword) ?? []), pointerTo(pointer, keyword)]);
    }
    return node;
  });
  return [...found].map(([keyword, pointers]) => ({ keyword, means: unhandled[keyword] ?? '', pointers }));
}

function counts(node: JsonObject, keyword: string, pointer: string): boolean {
  const value = node[keyword];
  if (keyword === 'servers') return pointer !== '';
  if (keyword === 'security')
    return Array.isArray(value) && value.some((one) => isObject(one) && Object.keys(one).length > 0);
  return value !== false && !(isObject(value) && Object.keys(value).length === 0);
}
