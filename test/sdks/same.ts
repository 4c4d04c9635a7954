/** Requests without what does not matter for them, so that two of them can be held against each other. */
import type { Exchange } from './recorder.js';
import type { Sdk } from './sdk.js';

/** What fetch or an agent says of itself and of the connection, who calls and when, and what proves it. */
const usual = new Set([
  'accept-encoding',
  'accept-language',
  'authorization',
  'connection',
  'content-length',
  'host',
  'keep-alive',
  'sec-fetch-mode',
  'transfer-encoding',
  'user-agent',
]);

type Request = Pick<Exchange, 'method' | 'url' | 'headers' | 'body'>;

/** One thing a line, `place: value`, sorted where order says nothing. */
export function linesOf({ method, url, headers, body }: Request, apart: Sdk['apart'] = {}, callAt?: string): string[] {
  const { pathname, searchParams } = new URL(url, 'http://mock');
  const isApart = (name: string, more: readonly string[] = []) => more.includes(name.toLowerCase());
  const type = headers['content-type'] ?? '';
  const isForm = type.startsWith('application/x-www-form-urlencoded');
  const query = pairsOf(searchParams, apart).map((pair) => `query ${pair}`);
  const said = Object.entries(headers).flatMap(([name, value]) => {
    // Any answer will do: the same as not to say it.
    const isEmpty = value === undefined || (name === 'accept' && value === '*/*');
    // A body that is not there has no type.
    const isIdle = name === 'content-type' && body === '';
    return isEmpty || isIdle || usual.has(name) || isApart(name, apart.headers)
      ? []
      : [`header ${name}: ${String(value)}`];
  });
  const text = isForm
    ? pairsOf(new URLSearchParams(body), apart)
    : body === ''
      ? []
      : membersOf(exact(body), '', callAt);
  return [`method: ${method}`, `path: ${pathname}`, ...query, ...said.sort(), ...text.map((one) => `body ${one}`)];
}

function pairsOf(pairs: URLSearchParams, apart: NonNullable<Sdk['apart']>): string[] {
  const kept = [...pairs].filter(([name]) => apart.query?.includes(name.toLowerCase()) !== true);
  return kept.map(([name, value]) => `${name}: ${JSON.stringify(value)}`).sort();
}

/** Numbers with all of their digits: as texts with a sign before them that no JSON text begins with here. */
function exact(text: string): unknown {
  return JSON.parse(
    text.replace(/"(?:\\.|[^"\\])*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g, (token) =>
      token.startsWith('"') ? token : `"\\u0000${token}"`,
    ),
  );
}

/** Every value that a JSON text holds, with its place. What names the call is another one each time. */
function membersOf(value: unknown, at: string, callAt: string | undefined): string[] {
  if (at === callAt) return [`${at}: the call's own`];
  if (typeof value !== 'object' || value === null)
    return [`${at}: ${typeof value === 'string' && value.startsWith('\0') ? value.slice(1) : JSON.stringify(value)}`];
  const members = Object.entries(value);
  if (members.length === 0) return [`${at}: ${JSON.stringify(value)}`];
  const inside = members.flatMap(([name, one]) => membersOf(one, `${at}/${name}`, callAt));
  return Array.isArray(value) ? inside : inside.sort();
}

/** How the requests of two callers differ; none when they are the same, one after the other. */
export function differencesOf(
  theirs: readonly Request[],
  ours: readonly Request[],
  apart: Sdk['apart'],
  callAt: string | undefined,
): string[] {
  if (theirs.length !== ours.length) return [`the SDK sends ${theirs.length} requests, our client ${ours.length}`];
  return theirs.flatMap((one, index) => {
    const [left, right] = [linesOf(one, apart, callAt), linesOf(ours[index] ?? one, apart, callAt)];
    return [
      ...left.filter((line) => !right.includes(line)).map((line) => `only the SDK sends ${line}`),
      ...right.filter((line) => !left.includes(line)).map((line) => `only our client sends ${line}`),
    ];
  });
}
