/** A run against a library, as `contract --target` makes it. */
import { leavingOut } from '../../../generator/contract/coverage.js';
import { openLive } from '../../../generator/contract/live/target.js';
import { runMatrix, type Matrix } from '../../../generator/contract/matrix.js';
import { matcher } from '../../../generator/contract/selection.js';
import { openSession, type SessionOptions } from '../../../generator/contract/session.js';
import { api } from './document.js';
import { openLibrary, token, type Asked, type Fault } from './library.js';

export interface Examined extends Matrix {
  /** All findings, as `check action`, each once. */
  readonly named: readonly string[];
  readonly seen: readonly Asked[];
}

export interface Examining extends Partial<SessionOptions> {
  readonly fault?: Fault;
  readonly books?: number;
  readonly allow?: readonly string[];
  readonly headers?: readonly (readonly [string, string])[];
  /** Milliseconds that an answer is said to have taken. */
  readonly took?: (target: string) => number;
}

const bearer = [['Authorization', `Bearer ${token}`] as const];

/** Without `allow` only what reads is sent. */
export async function examine(options: Examining = {}): Promise<Examined> {
  const { fault, books, allow = [], headers = bearer, took = () => 1, ...more } = options;
  const library = await openLibrary(fault, books);
  try {
    const {
      send: sent,
      sendBare,
      base,
      secretHeaders,
      mask,
    } = openLive({
      target: library.url,
      headers,
      rate: 100_000,
      max: 10_000,
    });
    const send: typeof sent = async (request) => ({ ...(await sent(request)), milliseconds: took(request.target) });
    const live = { api, send, sendBare, base, seed: 1, kind: 'live', mask, secretHeaders } as const;
    const matrix = await runMatrix(openSession({ ...live, ...more }), { leaveOut: leavingOut(matcher(allow)) });
    const named = [...new Set(matrix.findings.map(({ check, action }) => `${check} ${action}`))].sort();
    return { ...matrix, named, seen: library.seen };
  } finally {
    await library.close();
  }
}
