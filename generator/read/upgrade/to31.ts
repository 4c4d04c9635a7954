/** Whatever version of OpenAPI came in, what the other rooms read is 3.1, or 3.0, which they know as well. */
import { own, stringOf, type JsonObject } from '../../meaning/json.js';
import { from32, sendable } from './later/document.js';
import { from20 } from './swagger/document.js';
import type { Upgraded } from './upgraded.js';

/**
 * Pure: the document is left as it is.
 * @param document one whole document, all its references local
 * @see docs/decisions/0013-older-and-newer-openapi.md
 */
export function to31(document: JsonObject): Upgraded {
  if ('swagger' in document && !('openapi' in document)) return from20(document);
  const version = stringOf(own(document, 'openapi')) ?? String(own(document, 'openapi'));
  return /^3\.[2-9]/.test(version) ? from32(document) : sendable(document);
}
