import { describe, expect, it, vi } from 'vitest';
import type { AnyFault, AnyResult } from '../../generator/runtime/result.js';
import { pauseBefore } from '../../generator/runtime/retry.js';

const failed = (kind: AnyFault['kind'], status?: number, after?: string): AnyResult => ({
  ok: false,
  error: { kind, message: '', status } as AnyFault,
  status,
  requestId: undefined,
  response:
    status === undefined
      ? undefined
      : new Response('', { status, headers: after === undefined ? {} : { 'Retry-After': after } }),
});
const succeeded: AnyResult = { ok: true, status: 200, data: {}, requestId: undefined, response: new Response() };

describe('pauseBefore: how long until another attempt', () => {
  const never = Infinity;
  it.each<[name: string, given: AnyResult, want: number]>([
    ['not after a success', succeeded, never],
    ['not when the caller has had enough', failed('aborted'), never],
    ['not after an error of the caller', failed('api', 400), never],
    ['not after an answer that cannot be read', failed('unreadable', 200), never],
    ['at random after a broken connection', failed('network'), 50],
    ['at random after a timeout', failed('timeout'), 50],
    ['at random after a failure of the server', failed('api', 500), 50],
    ["at random after a proxy's page", failed('unreadable', 502), 50],
    ['at random when there are too many calls', failed('api', 429), 50],
    ['as many seconds as the server asks for', failed('api', 429, '7'), 7000],
    [
      'not at all when the server asks for none',
      failed('api', 503, '0'),
      expect.toSatisfy((ms: number) => ms <= 0) as never,
    ],
    ['until the time the server names', failed('api', 503, 'Thu, 01 Jan 2026 00:00:09 GMT'), 9000],
    ['at once when that time is past', failed('api', 503, 'Wed, 31 Dec 2025 00:00:00 GMT'), -86_400_000],
    ['not when the server asks for longer than anybody waits', failed('api', 503, '3600'), never],
    ['not when nobody can read what the server asks for', failed('api', 503, 'soon'), never],
  ])('%s', (_name, given, want) => {
    vi.useFakeTimers({ now: Date.parse('2026-01-01T00:00:00Z') });
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    try {
      expect(pauseBefore(given, 100)).toEqual(want);
    } finally {
      vi.restoreAllMocks();
      vi.useRealTimers();
    }
  });
});
