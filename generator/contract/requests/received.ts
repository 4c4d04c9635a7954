/** A request that is about to be sent, or has been seen passing, as the validator takes it. */
import type { Operation } from '../../meaning/api.js';
import type { WireRequest } from '../../meaning/wire.js';
import type { Incoming } from '../../mock/http/exchange.js';
import { cookiesOf, queryOf, pathOf } from '../../mock/http/select.js';
import type { Received } from '../../validate/validator.js';
import { headerOf } from '../live/send.js';

export function receivedOf(operation: Operation, request: WireRequest): Received {
  const query = queryOf(request.target);
  for (const [name] of operation.wire.query) query.delete(name);
  const incoming = incomingOf(request);
  const sent = headerOf(request, 'content-type')?.split(';')[0]?.trim().toLowerCase();
  return {
    path: pathValues(operation.wire.path, pathOf(request.target)),
    query,
    header: incoming.headers,
    cookie: cookiesOf(incoming),
    body: request.body === '' ? undefined : request.body,
    mediaType: operation.body?.contents.find(({ mediaType }) => mediaType.toLowerCase() === sent)?.mediaType,
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

function pathValues(template: string, path: string): Map<string, string[]> {
  const names = [...template.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name);
  const plain = template.split(/\{[^}]+\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const values = new RegExp(`^${plain.join('([^/]*)')}$`).exec(path)?.slice(1) ?? [];
  return new Map(names.map((name, index) => [name, [unescaped(values[index] ?? '')]]));
}

/** Text of a URL as it is meant; what is no percent-encoding stays as it is. */
export function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
