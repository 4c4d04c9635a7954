/** Everything that was sent, and what came, as HTTP Archive 1.2. The caller's own headers stand there as stars. */
import type { WireRequest } from '../../meaning/operation/wire.js';
import { pairsOf } from '../../runtime/arguments/pair.js';
import type { RawAnswer, Send } from '../live/send.js';

interface Exchange {
  readonly at: string;
  readonly request: WireRequest;
  /** Undefined where none came. */
  readonly answer: RawAnswer | undefined;
}

export interface Recording {
  /** A sender that remembers what went through it. */
  keep(send: Send): Send;
  /** @param headers names of those that were sent along */
  har(base: string, headers: readonly string[]): string;
}

export function record(): Recording {
  const exchanges: Exchange[] = [];
  return {
    keep: (send) => async (request) => {
      const at = new Date().toISOString();
      try {
        const answer = await send(request);
        exchanges.push({ at, request, answer });
        return answer;
      } catch (error) {
        exchanges.push({ at, request, answer: undefined });
        throw error;
      }
    },
    har: (base, headers) => {
      const creator = { name: 'openapi-action-toolkit contract', version: '1' };
      const log = { version: '1.2', creator, entries: exchanges.map((one) => entryOf(one, base, headers)) };
      return `${JSON.stringify({ log }, null, 2)}\n`;
    },
  };
}

function entryOf({ at, request, answer }: Exchange, base: string, secret: readonly string[]): object {
  const { method, target, headers, body } = request;
  const query = target.split('?').slice(1).join('?');
  const time = answer?.milliseconds ?? 0;
  const type = answer?.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  return {
    startedDateTime: at,
    time,
    request: {
      ...{ method, url: base.replace(/\/$/, '') + target, httpVersion: 'HTTP/1.1', cookies: [] },
      headers: named([...headers, ...secret.map((name) => [name, '***'] as const)]),
      queryString: named(pairsOf(query, (text) => text).map(([name, value]) => [unescaped(name), unescaped(value)])),
      ...(body === undefined ? {} : { postData: { mimeType: typeOf(headers), text: body } }),
      ...{ headersSize: -1, bodySize: Buffer.byteLength(body ?? '') },
    },
    response: {
      // HAR's readers know a status of 0 as a call that got no answer.
      ...{ status: answer?.status ?? 0, statusText: '', httpVersion: 'HTTP/1.1', cookies: [] },
      headers: named(answer?.headers ?? []),
      content: contentOf(answer?.bytes ?? new Uint8Array(), type),
      ...{ redirectURL: '', headersSize: -1, bodySize: answer?.bytes.length ?? -1 },
    },
    cache: {},
    timings: { send: 0, wait: time, receive: 0 },
  };
}

function named(pairs: readonly (readonly [string, string])[]): object[] {
  return pairs.map(([name, value]) => ({ name, value }));
}

function typeOf(headers: WireRequest['headers']): string {
  return headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
}

/** As text where it is text. */
function contentOf(bytes: Uint8Array, mimeType: string): object {
  try {
    return { size: bytes.length, mimeType, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { size: bytes.length, mimeType, text: Buffer.from(bytes).toString('base64'), encoding: 'base64' };
  }
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
