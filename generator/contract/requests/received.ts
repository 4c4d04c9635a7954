/** A request that is about to be sent, or has been seen passing, as the validator takes it. */
import type { Operation } from '../../meaning/api.js';
import { contentFor } from '../../meaning/operation/content.js';
import { listedInPath } from '../../meaning/operation/parts.js';
import type { WireRequest } from '../../meaning/operation/wire.js';
import { pathReader } from '../../runtime/arguments/template.js';
import type { Incoming } from '../../mock/http/exchange.js';
import { pathOf, queryTextOf } from '../../mock/http/select/target.js';
import type { Received } from '../../validate/validator.js';
import { headerOf } from '../live/send.js';

export function receivedOf(operation: Operation, request: WireRequest): Received {
  const incoming = incomingOf(request);
  const sent = headerOf(request, 'content-type');
  const readPath = pathReader(operation.wire.path, (name) => listedInPath(operation, name));
  return {
    path: readPath(pathOf(request.target)) ?? new Map(),
    query: queryTextOf(request.target),
    header: incoming.headers,
    body: request.body === '' ? undefined : request.body,
    contentType: sent,
    mediaType: contentFor(operation.body?.contents ?? [], sent ?? '')?.mediaType,
  };
}

export function incomingOf({ method, target, headers, body }: WireRequest): Incoming {
  const byName = new Map<string, string[]>();
  for (const [name, value] of headers) {
    const key = name.toLowerCase();
    byName.set(key, [...(byName.get(key) ?? []), value]);
  }
  return { method, target, headers: byName, body: body === undefined ? undefined : new TextEncoder().encode(body) };
}

/** Text of a URL as it is meant; what is no percent-encoding stays as it is. */
export function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
