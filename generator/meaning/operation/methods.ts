/**
 * HTTP methods beyond those that OpenAPI 3.1 has a word for. Such an operation stands under a key of its own, a label such as
 * `/orders#QUERY`, as `post`, so that every tool reads its body and answers; `x-http-method` says what is really sent.
 */
import { furtherMethods, type FurtherMethod, type WireCall } from '../api.js';
import { own, stringOf, type JsonValue } from '../json.js';

export const methodKeyword = 'x-http-method';

/** The key of an operation with a further method; no true path can hold a `#`. */
export function keyOf(path: string, method: FurtherMethod): string {
  return `${path}#${method}`;
}

/** What is really sent, and where to; under dispatch the path is a label. */
export interface Call {
  readonly method: WireCall['method'];
  readonly path: string;
}

/** What an operation calls, by its place in the document. */
export function calledBy(slot: string, key: string, operation: JsonValue | undefined): Call {
  const said = stringOf(own(operation, methodKeyword));
  const method = furtherMethods.find((one) => one === said);
  return method !== undefined && key.endsWith(`#${method}`)
    ? { method, path: key.slice(0, -method.length - 1) }
    : { method: slot.toUpperCase() as WireCall['method'], path: key };
}
