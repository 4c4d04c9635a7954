/** Who may call: the alternatives of security that really hold for an operation, by what their schemes are and not by their names. */
import type { Api, Operation, SecurityNeed } from '../../meaning/api.js';
import { isObject, objectOf, own, pointerTo, stringOf, valueAt, type JsonValue } from '../../meaning/json.js';
import type { Comparison } from './comparison.js';

/** What a caller needs: scheme, as it is sent → scopes. Nothing for calls without credentials. */
type Need = ReadonlyMap<string, readonly string[]>;

export function compareSecurity({ before, after, old, now, report }: Comparison): void {
  const [was, is] = [needsOf(before, old), needsOf(after, now)];
  const meets = (brought: Need, need: Need) =>
    [...need].every(
      ([scheme, scopes]) => scopes.every((scope) => brought.get(scheme)?.includes(scope)) && brought.has(scheme),
    );
  const lost = was.needs.filter((brought) => !is.needs.some((need) => meets(brought, need)));
  const gained = is.needs.filter((need) => !was.needs.some((brought) => meets(need, brought)));
  const more = { pointer: is.pointer, oldPointer: was.pointer, before: shown(was.needs), after: shown(is.needs) };
  if (lost.length > 0)
    report(
      { rule: 'security-tightened', what: `calls of ${now.id} with ${shown(lost)} are refused now`, ...more },
      'request',
    );
  else if (gained.length > 0)
    report(
      { rule: 'security-loosened', what: `${now.id} may be called with ${shown(gained)} now`, ...more },
      'request',
    );
}

function shown(needs: readonly Need[]): string {
  const text = (need: Need) => [...need].map(([scheme, scopes]) => [scheme, ...scopes].join(' ')).join(' and ');
  return needs.map((need) => (need.size === 0 ? 'no credentials' : text(need))).join(', or ');
}

/** An empty list means that nothing is asked for. */
function needsOf({ document }: Api, { pointer, security }: Operation): { needs: Need[]; pointer: string } {
  const inherited = own(valueAt(document, pointer), 'security') === undefined;
  const place = inherited ? '/security' : pointerTo(pointer, 'security');
  const needs = security.map((all) => new Map(all.map((one) => [schemeOf(one), [...one.scopes].sort()])));
  return {
    needs: needs.length === 0 ? [new Map()] : needs,
    pointer: valueAt(document, place) === undefined ? pointer : place,
  };
}

/** What a scheme makes callers do, in words; two names for the same are one. */
function schemeOf({ name, definition: scheme = {} }: SecurityNeed): string {
  const text = (key: string) => stringOf(scheme[key]) ?? '';
  switch (scheme['type']) {
    case 'apiKey':
      return `the ${text('in')} ${text('in') === 'header' ? text('name').toLowerCase() : text('name')}`;
    case 'http':
      return `HTTP ${text('scheme').toLowerCase()}`;
    case 'openIdConnect':
      return `OpenID Connect at ${text('openIdConnectUrl')}`;
    case 'oauth2':
      return `OAuth 2 (${flowsOf(scheme['flows'])})`;
    case undefined:
      return name;
    default:
      return text('type');
  }
}

/** Scopes that nobody asks for bind nobody. */
function flowsOf(flows: JsonValue | undefined): string {
  const urls = ['authorizationUrl', 'tokenUrl', 'deviceAuthorizationUrl', 'refreshUrl'];
  return Object.entries(objectOf(flows))
    .filter(([, flow]) => isObject(flow))
    .map(([kind, flow]) => [kind, ...urls.flatMap((url) => stringOf(own(flow, url)) ?? [])].join(' '))
    .sort()
    .join('; ');
}
