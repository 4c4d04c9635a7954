/**
 * HTTP methods beyond those that OpenAPI 3.1 has a word for. Such an operation stands under a key of its own, a label such as
 * `/orders#QUERY`, as `post`, so that every tool reads its body and answers; `x-http-method` says what is really sent.
 */
import { own, stringOf, type JsonValue } from './json.js';

/** Those that Node's server reads and fetch sends; without CONNECT, TRACE and TRACK, which fetch refuses. */
export const furtherMethods = [
  ...(['QUERY', 'ACL', 'BIND', 'CHECKOUT', 'COPY', 'LINK', 'LOCK', 'M-SEARCH', 'MERGE', 'MKACTIVITY'] as const),
  ...(['MKCALENDAR', 'MKCOL', 'MOVE', 'NOTIFY', 'PROPFIND', 'PROPPATCH', 'PURGE', 'REBIND', 'REPORT'] as const),
  ...(['SEARCH', 'SOURCE', 'SUBSCRIBE', 'UNBIND', 'UNLINK', 'UNLOCK', 'UNSUBSCRIBE'] as const),
];
export type FurtherMethod = (typeof furtherMethods)[number];

export const methodKeyword = 'x-http-method';

/** The key of an operation with a further method; no true path can hold a `#`. */
export function keyOf(path: string, method: FurtherMethod): string {
  return `${path}#${method}`;
}

/** What is really called where a key is such a label; undefined for every other operation. */
export function furtherCall(
  key: string,
  operation: JsonValue | undefined,
): { readonly path: string; readonly method: FurtherMethod } | undefined {
  const said = stringOf(own(operation, methodKeyword));
  const method = furtherMethods.find((one) => one === said);
  return method !== undefined && key.endsWith(`#${method}`)
    ? { path: key.slice(0, -method.length - 1), method }
    : undefined;
}
