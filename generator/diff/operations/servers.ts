/** Where an operation is called: its own servers, else those of its path, else those of the document. */
import type { Api, Operation } from '../../meaning/api.js';
import { serversPlace } from '../../meaning/document/servers.js';
import { arrayOf, objectOf, own, stringOf, valueAt, type JsonValue } from '../../meaning/json.js';
import type { Comparison } from './comparison.js';

interface Served {
  readonly urls: ReadonlySet<string>;
  /** What callers get who choose nothing. */
  readonly first: string;
  readonly pointer: string;
}

export function compareServers({ before, after, old, now, report }: Comparison): void {
  const [was, is] = [servedAt(before, old), servedAt(after, now)];
  const places = { pointer: is.pointer, oldPointer: was.pointer };
  const what = is.pointer === '/servers' && was.pointer === '/servers' ? 'the API' : now.id;
  const gone = [...was.urls].filter((url) => !is.urls.has(url));
  const added = [...is.urls].filter((url) => !was.urls.has(url));
  for (const url of gone)
    report({ rule: 'server-removed', ...places, what: `${what} is not served at ${url} now`, before: url });
  for (const url of added)
    report({ rule: 'server-added', ...places, what: `${what} is served at ${url} now`, after: url });
  if (gone.length === 0 && was.first !== is.first)
    report({
      rule: 'server-default',
      ...places,
      what: `${what} is served at ${is.first} where nothing is chosen`,
      before: was.first,
      after: is.first,
    });
}

function servedAt({ document }: Api, { pointer }: Operation): Served {
  const place = serversPlace(document, pointer);
  // Without servers there is one, beside the document.
  const servers = place === undefined ? [{ url: '/' }] : arrayOf(valueAt(document, place));
  const urls = servers.map((server) => urlsOf(server));
  return { urls: new Set(urls.flatMap(({ all }) => all)), first: urls[0]?.first ?? '', pointer: place ?? '/servers' };
}

/** Every URL that variables with listed values make; a free variable stays a gap. */
function urlsOf(server: JsonValue): { all: string[]; first: string } {
  const url = stringOf(own(server, 'url')) ?? '/';
  const bare = (text: string) => (text.length > 1 ? text.replace(/\/$/, '') : text);
  let all = [url];
  let first = url;
  for (const [name, variable] of Object.entries(objectOf(own(server, 'variables')))) {
    const fallback = stringOf(own(variable, 'default')) ?? '';
    const listed = arrayOf(own(variable, 'enum')).map(String);
    const values = listed.length === 0 ? ['{}'] : listed;
    if (all.length * values.length <= most)
      all = all.flatMap((one) => values.map((value) => one.replaceAll(`{${name}}`, value)));
    first = first.replaceAll(`{${name}}`, fallback);
  }
  return { all: all.map(bare), first: bare(first) };
}

/** More URLs than this are compared by their templates. */
const most = 500;
