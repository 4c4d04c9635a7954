/** A JSON value laid out for people: what fits on a line stands on one. */
import { digitsOf, isRounded } from '../meaning/digits.js';
import type { JsonValue } from '../meaning/json.js';

export type Notation = 'json' | 'typescript';

export function laidOut(value: JsonValue, notation: Notation, indent = ''): string {
  if (typeof value === 'string') return notation === 'json' ? JSON.stringify(value) : stringLiteral(value);
  if (typeof value === 'number') return notation === 'json' ? digitsOf(value) : numeral(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const isList = Array.isArray(value);
  const parts = (deeper: string): string[] =>
    isList
      ? (value as readonly JsonValue[]).map((item) => laidOut(item, notation, deeper))
      : Object.entries(value).map(([key, item]) => `${property(key, notation)}: ${laidOut(item, notation, deeper)}`);
  const [open, close] = isList ? ['[', ']'] : ['{ ', ' }'];
  const flat = parts(indent);
  if (flat.length === 0) return isList ? '[]' : '{}';
  const line = open + flat.join(', ') + close;
  if (!line.includes('\n') && indent.length + line.length <= 60) return line;
  const inner = `${indent}  `;
  const rows = parts(inner).map((part) => inner + part);
  // JSON knows no comma behind the last member.
  const body = notation === 'json' ? rows.join(',\n') : `${rows.join(',\n')},`;
  return `${open.trim()}\n${body}\n${indent}${close.trim()}`;
}

function property(key: string, notation: Notation): string {
  if (notation === 'json') return JSON.stringify(key);
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : stringLiteral(key);
}

/** A number of a document as TypeScript source: an integer that a number would round is a bigint. */
export function numeral(value: number): string {
  return isRounded(value) ? `${digitsOf(value)}n` : digitsOf(value);
}

/** A string as TypeScript source, in single quotes. */
export function stringLiteral(text: string): string {
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${escaped.replace(/[\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16)}`)}'`;
}
