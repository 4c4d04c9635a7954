/** Bodies that come piece by piece (events, lines of JSON), as a text that is there in full. */
import { isEvent } from '../meaning/operation/content.js';
import type { Content } from '../meaning/api.js';
import { jsonText } from '../meaning/digits.js';
import { isObject, type JsonValue } from '../meaning/json.js';

export function isStream({ kind }: Pick<Content, 'kind'>): boolean {
  return kind === 'events' || kind === 'lines';
}

/** The items of a stream, each as the JSON text that its schema is about. Data of events that are no JSON are texts. */
export function itemTexts(content: Content, text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  // RFC 7464 has a mark before each text.
  if (content.kind === 'lines') return lines.map((line) => line.replace(/^\u001e/, '').trim()).filter(Boolean);
  const events: Record<string, string>[] = [];
  let event: Record<string, string> = {};
  for (const line of [...lines, '']) {
    if (line === '') {
      if (event['data'] !== undefined) events.push(event);
      event = {};
      continue;
    }
    const [, name = '', value = ''] = /^([^:]*):? ?(.*)$/s.exec(line) ?? [];
    if (name === 'data') event['data'] = event['data'] === undefined ? value : `${event['data']}\n${value}`;
    else if (['event', 'id', 'retry'].includes(name)) event[name] = value;
  }
  if (!isEvent(content)) return events.map(({ data = '' }) => (isJsonText(data) ? data : JSON.stringify(data)));
  return events.map(({ retry, ...rest }) =>
    JSON.stringify({ ...rest, ...(retry === undefined ? {} : { retry: Number(retry) }) }),
  );
}

/** Items as a stream of their type: what is written so already stays as it is. */
export function streamText(content: Content, value: JsonValue): string {
  if (typeof value === 'string' && (content.kind === 'lines' || /^(data|event|id|retry)?:/m.test(value))) return value;
  const items = Array.isArray(value) ? (value as readonly JsonValue[]) : [value];
  if (content.kind === 'lines') {
    const mark = /json-seq/.test(content.mediaType) ? '\u001e' : '';
    return items.map((item) => `${mark}${jsonText(item)}\n`).join('');
  }
  return items.map((item) => `${fieldsOf(content, item)}\n`).join('');
}

function fieldsOf(content: Content, item: JsonValue): string {
  if (!isEvent(content) || !isObject(item)) return dataLines(typeof item === 'string' ? item : jsonText(item));
  const { data = null, ...rest } = item;
  const others = Object.entries(rest).filter(([name]) => ['event', 'id', 'retry'].includes(name));
  return [
    ...others.map(([name, value]) => `${name}: ${String(value).replaceAll(/[\r\n\0]/g, ' ')}\n`),
    dataLines(typeof data === 'string' ? data : jsonText(data)),
  ].join('');
}

function dataLines(text: string): string {
  return text
    .split(/\r\n|\n|\r/)
    .map((line) => `data: ${line}\n`)
    .join('');
}

function isJsonText(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
