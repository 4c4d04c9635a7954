/** A page that a mock is served with speaks of this mock, wherever it listens, and not of where the document expects it. */
import type { Api } from '../../meaning/api.js';
import { arrayOf, isObject, own, stringOf, type JsonObject, type JsonValue } from '../../meaning/json.js';
import { localServer } from '../samples/samples.js';
import type { Words } from './words.js';

/** @param baseUrl where the mock listens; undefined for pages that are served with none */
export function servedAt(api: Api, view: JsonObject, words: Words, baseUrl: string | undefined): JsonObject {
  if (baseUrl === undefined) return view;
  const moved = everyText(view, (text) => textServedAt(api, text, baseUrl)) as JsonObject;
  const servers = arrayOf(moved['servers']);
  const isThere = servers.some((server) => stringOf(own(server, 'url'))?.replace(/\/$/, '') === baseUrl);
  return isThere ? moved : { ...moved, servers: [{ url: baseUrl, description: words.thisMock }, ...servers] };
}

/** The same for one text. */
export function textServedAt(api: Api, text: string, baseUrl: string | undefined): string {
  const local = localServer(api);
  if (baseUrl === undefined || local === undefined || local === baseUrl) return text;
  // Another port begins with the same digits, another host with the same letters.
  const [first = '', ...rest] = text.split(local);
  return rest.reduce((sum, part) => sum + (/^(?:\w|[.-]\w)/.test(part) ? local : baseUrl) + part, first);
}

function everyText(value: JsonValue, change: (text: string) => string): JsonValue {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map((item) => everyText(item, change));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, everyText(child, change)]));
}
