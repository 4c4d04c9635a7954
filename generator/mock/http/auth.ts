/**
 * Security schemes, when they are asked for. The mock knows no users: credentials have to be there and of the right form. What
 * they allow is what a token says of itself, or what the caller says of it.
 */
import type { Api, SecurityNeed } from '../../meaning/api.js';
import { own, stringOf, type JsonObject, type JsonValue } from '../../meaning/json.js';
import { cookiePairs } from '../../runtime/arguments/cookie-header.js';
import { header, type Incoming } from './exchange.js';
import { queryOf, type Selected } from './select/target.js';

export interface Denied {
  /** 401 without credentials, 403 with ones that do not reach this far. */
  readonly status: 401 | 403;
  /** Of `WWW-Authenticate`, for 401 and for tokens. */
  readonly challenge?: string;
  readonly reason: string;
}

export type Guard = (selected: Selected, incoming: Incoming, scopes?: readonly string[]) => Denied | undefined;

export function createGuard(api: Api): Guard {
  return (selected, incoming, granted) => {
    const tried = selected.operation.security.map((schemes) => denial(api, schemes, selected, incoming, granted));
    if (tried.length === 0 || tried.includes(undefined)) return undefined;
    // Whoever came with credentials hears what they lack.
    const denied = tried.flatMap((one) => one ?? []);
    const closest = denied.find(({ status }) => status === 403);
    if (closest !== undefined) return closest;
    const challenges = [...new Set(denied.flatMap(({ challenge }) => challenge ?? []))].join(', ');
    const reason = denied.map((one) => one.reason).join(', or ');
    return { status: 401, reason, ...(challenges === '' ? {} : { challenge: challenges }) };
  };
}

/** Why one alternative, all of whose schemes have to be met, is not met. */
function denial(
  api: Api,
  schemes: readonly SecurityNeed[],
  selected: Selected,
  incoming: Incoming,
  granted: readonly string[] | undefined,
): Denied | undefined {
  for (const { definition } of schemes) {
    if (definition === undefined) continue;
    const { wants, is, challenge } = needOf(api, definition);
    if (!is(selected, incoming)) return { status: 401, challenge, reason: `needs ${wants}` };
  }
  const token = /^bearer\s+(\S+)$/i.exec(header(incoming, 'authorization') ?? '')?.[1];
  const has = granted ?? scopesOf(token);
  const lacking = schemes
    .flatMap(({ scopes, definition }) => (definition === undefined ? [] : scopes))
    .filter((scope) => has?.includes(scope) === false);
  if (lacking.length === 0) return undefined;
  const challenge = `Bearer error="insufficient_scope", scope="${lacking.map(quotable).join(' ')}"`;
  return { status: 403, challenge, reason: `needs the scope ${lacking.join(', ')}` };
}

interface Need {
  readonly wants: string;
  readonly challenge: string;
  readonly is: (selected: Selected, incoming: Incoming) => boolean;
}

function needOf({ title }: Api, definition: JsonObject): Need {
  const realm = `realm="${quotable(title)}"`;
  const authorization = (scheme: string): Need => ({
    wants: `Authorization: ${scheme} …`,
    challenge: `${scheme} ${realm}`,
    is: (_, incoming) => new RegExp(`^${escaped(scheme)}\\s+\\S`, 'i').test(header(incoming, 'authorization') ?? ''),
  });
  const type = definition['type'];
  if (type === 'oauth2' || type === 'openIdConnect') return authorization('Bearer');
  if (type === 'http') {
    const scheme = stringOf(definition['scheme']) ?? 'Bearer';
    return authorization(scheme.replace(/^./, (first) => first.toUpperCase()));
  }
  if (type === 'apiKey') {
    const [place, name] = [stringOf(definition['in']) ?? 'header', stringOf(definition['name']) ?? ''];
    return {
      wants: `${name} in the ${place}`,
      challenge: `ApiKey ${realm}, in="${quotable(place)}", name="${quotable(name)}"`,
      is: (selected, incoming) => keyIn(place, name, selected, incoming) !== '',
    };
  }
  // What is below HTTP cannot be seen here.
  return { wants: '', challenge: '', is: () => true };
}

function keyIn(place: string, name: string, { query }: Selected, incoming: Incoming): string {
  if (place === 'query') return lenientQuery(query).get(name)?.[0] ?? '';
  if (place !== 'cookie') return header(incoming, name.toLowerCase()) ?? '';
  const cookies = cookiePairs((incoming.headers.get('cookie') ?? []).join('; '));
  return cookies.find(([one]) => one === name)?.[1] ?? '';
}

function lenientQuery(query: string): ReadonlyMap<string, readonly string[]> {
  try {
    return queryOf(query);
  } catch {
    // What is no percent-encoding is refused by those who read arguments.
    return new Map();
  }
}

/** What a token says of itself, where it is one that says something (RFC 9068, unsigned or not); undefined for all others. */
function scopesOf(token: string | undefined): readonly string[] | undefined {
  const payload = token?.split('.')[1];
  if (payload === undefined) return undefined;
  try {
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as JsonValue;
    const said = own(claims, 'scope') ?? own(claims, 'scp') ?? own(claims, 'scopes');
    if (typeof said === 'string') return said.split(' ');
    return Array.isArray(said) ? (said as readonly JsonValue[]).map(String) : undefined;
  } catch {
    return undefined;
  }
}

function quotable(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]|["\\]/g, '');
}

function escaped(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9]/g, '\\$&');
}
