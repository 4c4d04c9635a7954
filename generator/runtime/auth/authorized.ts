/** Calls with the credentials that their operation asks for: chosen, fetched, put in last, and asked for again after a 401. */
import type { Place } from './place.js';
import { keep, type Operation } from '../client.js';
import type { AnyMethod, CallOptions, ClientOptions, Input } from '../options.js';

export interface AuthorizedOperation extends Operation {
  /** Alternatives, each of schemes that belong together. */
  readonly auth?: readonly (readonly string[])[];
}

/**
 * A secret, or a function that gives it; undefined where there is none now. What a function gives at once is asked for with every
 * attempt. What it promises is asked for once, is kept by the client, and is asked for again when a server answers 401.
 */
export type Secret<T = string> = T | (() => T | undefined | Promise<T | undefined>);

/** Signs a request that asks for credentials. It sees every attempt, after all middleware: nothing changes what it signed. */
export type Sign = (request: Request) => Request | void | Promise<Request | void>;

type Send = NonNullable<ClientOptions['fetch']>;
type Secrets = Readonly<Record<string, unknown>>;

/** What functions promised, for each `auth`: operations that are bound apart share it when they share that. */
const held = new WeakMap<object, Map<string, unknown>>();

/** @param places scheme → where its secret goes */
export function authorized(
  operations: Readonly<Record<string, AuthorizedOperation>>,
  places: Readonly<Record<string, Place<never>>>,
  { auth, ...options }: ClientOptions & { readonly auth?: object | undefined },
): ClientOptions {
  if (auth === undefined) return options;
  const { fetch: send = (request, init) => fetch(request, init), wrap = (method) => method } = options;
  const sign = typeof auth === 'function' ? (auth as Sign) : undefined;
  const wallet = walletOf(auth as Secrets);
  const fetching =
    (asked: NonNullable<AuthorizedOperation['auth']>, isOnce: boolean): Send =>
    async (request, init) => {
      const names = sign === undefined ? chosen(asked, auth as Secrets) : [];
      const spare = !isOnce && names.some(wallet.isGiver) ? request.clone() : undefined;
      const attempt = async (plain: Request, secrets: readonly unknown[]): Promise<Response> => {
        // A copy: whoever has seen the request, and looks at it later, sees no secret.
        const copy = new Request(plain);
        let ready = (await sign?.(copy)) ?? copy;
        for (const [index, secret] of secrets.entries())
          if (secret !== undefined) ready = await places[names[index]!]!(ready, secret as never);
        return quiet(await send(furnished(ready, plain), init), ready, plain);
      };
      const secrets = await Promise.all(names.map(wallet.ask));
      const response = await attempt(request, secrets);
      if (response.status !== 401 || spare === undefined) return response;
      const others = await Promise.all(names.map((name, index) => wallet.askAgain(name, secrets[index])));
      if (others.every((one, index) => one === secrets[index])) return response;
      await response.body?.cancel();
      return attempt(spare, others);
    };
  const inner = (method: AnyMethod, action: string): AnyMethod => {
    const asked = operations[action]?.auth;
    if (asked === undefined) return method;
    // A stream is read once.
    const isOnce = (input?: Input) => input?.['body'] instanceof ReadableStream;
    return (input, more) => method(input, { ...more, fetch: fetching(asked, isOnce(input)) } as CallOptions);
  };
  return { ...options, wrap: (method, action) => wrap(inner(method, action), action) };
}

/** The first alternative that everything is given for; else nothing where that is one; else what there is of one. */
function chosen(alternatives: readonly (readonly string[])[], given: Secrets): readonly string[] {
  const has = (name: string) => given[name] !== undefined;
  const whole =
    alternatives.find((names) => names.length > 0 && names.every(has)) ?? alternatives.find((one) => !one[0]);
  return whole ?? alternatives.map((names) => names.filter(has)).find((names) => names.length > 0) ?? [];
}

/** Asks for secrets, and keeps what was promised. */
function walletOf(given: Secrets) {
  const kept = held.get(given) ?? new Map<string, unknown>();
  held.set(given, kept);
  const isGiver = (name: string) => typeof given[name] === 'function';
  const ask = (name: string): unknown => {
    if (!isGiver(name)) return given[name];
    if (kept.has(name)) return kept.get(name);
    const secret = (given[name] as () => unknown)();
    if (secret instanceof Promise) {
      kept.set(name, secret);
      // What failed is not kept.
      secret.catch(() => kept.get(name) === secret && kept.delete(name));
    }
    return secret;
  };
  /** Of calls that were refused together, only the first one asks: the others find another secret than theirs. */
  const askAgain = async (name: string, refused: unknown): Promise<unknown> => {
    const promised = kept.get(name);
    if (promised !== undefined && (await promised) === refused && kept.get(name) === promised) kept.delete(name);
    return ask(name);
  };
  return { isGiver, ask, askAgain };
}

/** What frameworks have put at the request, for their own `fetch`, is there for it. */
function furnished(ready: Request, plain: Request): Request {
  for (const key in plain) if (!(key in ready)) Object.assign(ready, { [key]: plain[key as keyof Request] });
  return ready;
}

/** What callers get to see of an answer does not hold what was put into its URL. Failed answers are kept, as the client keeps them. */
function quiet(response: Response, sent: Request, { url }: Request): Response {
  if (sent.url !== url && response.url === sent.url) Object.defineProperty(response, 'url', { value: url });
  return response.ok ? response : keep(response);
}
