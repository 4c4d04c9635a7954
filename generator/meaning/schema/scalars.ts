/** Numbers and texts that a schema allows. */
import { plus } from '../digits.js';
import { stringOf, type JsonObject, type JsonValue } from '../json.js';
import { matchingText } from './pattern/expression.js';

/** Texts are made no longer, whatever a schema asks for. */
const longest = 1_000_000;

export function scalar(node: JsonObject, type: string): JsonValue {
  if (type === 'boolean') return false;
  if (type === 'null') return null;
  if (type === 'integer' || type === 'number') return numberWithin(node, type);
  const least = Math.min(Number(node['minLength'] ?? 0), longest);
  const pattern = stringOf(node['pattern']);
  const matching = pattern === undefined ? undefined : matchingText(pattern, least);
  if (matching !== undefined) return matching;
  const text = formats[stringOf(node['format']) ?? ''] ?? 'text';
  return text.padEnd(least, 'x').slice(0, Math.max(0, Number(node['maxLength'] ?? Infinity)));
}

/** A number between all limits, if possible 1 or the least. */
function numberWithin(node: JsonObject, type: string): number {
  const numbers = (name: string) => (typeof node[name] === 'number' ? [node[name]] : []);
  const step = Number(node['multipleOf'] ?? 1);
  const least = Math.max(...numbers('minimum'), ...numbers('exclusiveMinimum').map((limit) => plus(limit, step)));
  const most = Math.min(...numbers('maximum'), ...numbers('exclusiveMaximum').map((limit) => plus(limit, -step)));
  if (least > most && type === 'number') return (least + most) / 2;
  const value = stepped(Math.ceil((least === -Infinity ? Math.min(1, most) : least) / step), step);
  return value <= most ? value : stepped(Math.floor(most / step), step);
}

/** So many steps, in decimals. */
function stepped(count: number, step: number): number {
  const [, fraction = '', exponent = '0'] = /^[^.e]*(?:\.(\d+))?(?:e(.+))?$/.exec(String(step)) ?? [];
  const places = fraction.length - Number(exponent);
  return places <= 0 || places > 100 ? count * step : Number((count * step).toFixed(places));
}

/** Strings of well-known formats. */
const formats: Readonly<Record<string, string>> = {
  date: '2020-02-29',
  'date-time': '2020-02-29T12:00:00Z',
  time: '12:00:00Z',
  duration: 'P1D',
  email: 'someone@example.com',
  'idn-email': 'someone@example.com',
  uuid: '00000000-0000-4000-8000-000000000000',
  uri: 'https://example.com/',
  url: 'https://example.com/',
  iri: 'https://example.com/',
  'uri-reference': '/text',
  'iri-reference': '/text',
  'uri-template': '/text/{id}',
  hostname: 'example.com',
  'idn-hostname': 'example.com',
  ipv4: '127.0.0.1',
  ipv6: '::1',
  byte: 'AAAA',
  regex: '^text$',
  'json-pointer': '/text',
  'relative-json-pointer': '0/text',
};
