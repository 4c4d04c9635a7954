/** Calls to somebody's server: signed, slow enough, not too many, and nothing that identifies the caller is ever shown. */
import { setTimeout as pause } from 'node:timers/promises';
import type { WireRequest } from '../../meaning/operation/wire.js';
import { masking, type Mask } from './secrets.js';
import { Enough, sender, type Send } from './send.js';

export interface SignedCall {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** Gives the headers that sign a call. */
export type Sign = (call: SignedCall) => Promise<Readonly<Record<string, string>>> | Readonly<Record<string, string>>;

export interface LiveOptions {
  /** Where the server is; a name and password in it are sent as basic authentication. */
  readonly target: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly sign?: Sign;
  /** Calls a second. */
  readonly rate: number;
  /** Calls altogether. */
  readonly max: number;
}

export interface Live {
  readonly send: Send;
  /** Sends without what says who calls. */
  readonly sendBare: Send;
  /** Address without secrets. */
  readonly base: string;
  readonly mask: Mask;
  /** Names of headers that are sent and not shown; grows with what the signer gives. */
  readonly secretHeaders: readonly string[];
}

/** Headers that say nothing about who calls. */
const harmless = /^(accept|accept-.*|content-type|user-agent|cache-control)$/i;

export function openLive({ target, headers, sign, rate, max }: LiveOptions): Live {
  const url = new URL(target);
  const { username, password } = url;
  url.username = '';
  url.password = '';
  const base = url.href.replace(/\/$/, '');
  const decoded = [username, password].map(decodeURIComponent);
  const basic = `Basic ${Buffer.from(decoded.join(':')).toString('base64')}`;
  const sent = [...(username + password === '' ? [] : [['Authorization', basic] as const]), ...headers];
  const secret = sent.filter(([name]) => !harmless.test(name));
  const secrets = new Set([...decoded, ...secret.map(([, value]) => value)]);
  const secretHeaders = secret.map(([name]) => name);
  let mask = masking([...secrets]);
  const plain = sender(base, sent);
  const nobody = sender(
    base,
    sent.filter(([name]) => harmless.test(name)),
  );
  let count = 0;
  let next = 0;

  return {
    base,
    secretHeaders,
    mask: (text) => mask(text),
    send: async (request) => {
      await turn();
      return plain(sign === undefined ? request : await signed(request, sign));
    },
    sendBare: async (request) => {
      await turn();
      return nobody(request);
    },
  };

  async function turn(): Promise<void> {
    if (count >= max) throw new Enough(`the ${max} calls of --max are used up`);
    count += 1;
    const now = performance.now();
    const wait = next - now;
    next = Math.max(now, next) + 1000 / rate;
    if (wait > 0) await pause(wait);
  }

  async function signed(request: WireRequest, signer: Sign): Promise<WireRequest> {
    const known = Object.fromEntries([...request.headers, ...sent]);
    const call = { method: request.method, url: base + request.target, headers: known, body: request.body };
    const more = Object.entries(await signer(call));
    for (const [name, value] of more) {
      if (harmless.test(name) || secrets.has(value)) continue;
      secrets.add(value);
      if (!secretHeaders.includes(name)) secretHeaders.push(name);
    }
    mask = masking([...secrets]);
    const names = new Set(more.map(([name]) => name.toLowerCase()));
    return { ...request, headers: [...request.headers.filter(([name]) => !names.has(name.toLowerCase())), ...more] };
  }
}
