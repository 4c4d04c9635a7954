/** Query parameters → text, in the styles OpenAPI has for them. */
import type { Input } from './options.js';

/** Per parameter, where it is not a plain value or an exploded list. */
export type Styles = Readonly<Record<string, Style>>;
export type Style = 'form' | 'spaceDelimited' | 'pipeDelimited' | 'object' | 'deepObject' | 'json';

const separators: Readonly<Partial<Record<Style, string>>> = { form: ',', spaceDelimited: '%20', pipeDelimited: '|' };

export function queryText(query: Input, styles: Styles = {}): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === null ? [] : pairsOf(name, value, styles[name]),
  );
  return pairs.join('&');
}

function pairsOf(name: string, value: unknown, style: Style | undefined): string[] {
  if (style === 'json') return [pair(name, JSON.stringify(value))];
  const separator = style && separators[style];
  if (Array.isArray(value)) {
    const items = value.map(encode);
    if (items.length === 0) return [];
    return separator ? [`${encode(name)}=${items.join(separator)}`] : items.map((item) => `${encode(name)}=${item}`);
  }
  if (typeof value !== 'object' || value === null) return [pair(name, value)];
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  if (style === 'deepObject')
    return members.map(([key, member]) => `${encode(name)}[${encode(key)}]=${encode(member)}`);
  if (separator) return [`${encode(name)}=${members.flat().map(encode).join(separator)}`];
  return members.map(([key, member]) => pair(key, member));
}

function pair(name: string, value: unknown): string {
  return `${encode(name)}=${encode(value)}`;
}

function encode(value: unknown): string {
  return encodeURIComponent(typeof value === 'object' ? JSON.stringify(value) : String(value));
}
