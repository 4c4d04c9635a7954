/** Where a JSON pointer stands in a JSON text. A syntax tree of ten megabytes would take longer to build than everything else. */
import type { Place } from '../../problem.js';

interface Span {
  /** Where the key begins; the value, in a list and at the root. */
  readonly key: number;
  readonly start: number;
  readonly end: number;
}

/** Whether a text begins as a JSON object does; an object of YAML in braces rarely has quoted keys. */
export function isJsonText(text: string): boolean {
  return /^\s*\{\s*("|\})/.test(text.slice(0, 1_000));
}

/** @returns undefined when the text holds no such place */
export function spanOf(text: string, segments: readonly string[]): Span | undefined {
  let at = blank(text, 0);
  let key = at;
  for (const segment of segments) {
    const found =
      text[at] === '{' ? member(text, at, segment) : text[at] === '[' ? item(text, at, Number(segment)) : undefined;
    if (found === undefined) return undefined;
    ({ key, at } = found);
  }
  return { key, start: at, end: skip(text, at) };
}

/** Line, column (from 1) and the line itself with a caret, cut to what fits a terminal. */
export function placeAt(text: string, at: number, end: number): Pick<Place, 'line' | 'column' | 'frame'> {
  const before = text.slice(0, at);
  const lineStart = before.lastIndexOf('\n') + 1;
  const line = before.split('\n').length;
  const lineEnd = (text.indexOf('\n', at) + text.length + 1) % (text.length + 1);
  const from = Math.max(lineStart, at - 40);
  const shown = text.slice(from, Math.min(lineEnd, from + 100));
  const label = `${line} | `;
  const carets = '^'.repeat(Math.max(1, Math.min(end, from + shown.length) - at));
  const frame = `${label}${shown}\n${' '.repeat(label.length - 2)}| ${' '.repeat(at - from)}${carets}`;
  return { line, column: at - lineStart + 1, frame };
}

function member(text: string, start: number, name: string): { key: number; at: number } | undefined {
  let found: { key: number; at: number } | undefined;
  for (let at = blank(text, start + 1); text[at] === '"';) {
    const end = stringEnd(text, at);
    const value = blank(text, blank(text, end) + 1);
    // The last of two members with one name counts.
    if (JSON.parse(text.slice(at, end)) === name) found = { key: at, at: value };
    at = blank(text, skip(text, value));
    if (text[at] === ',') at = blank(text, at + 1);
  }
  return found;
}

function item(text: string, start: number, index: number): { key: number; at: number } | undefined {
  let at = blank(text, start + 1);
  for (let count = 0; text[at] !== ']' && at < text.length; count += 1) {
    if (count === index) return { key: at, at };
    at = blank(text, skip(text, at));
    if (text[at] === ',') at = blank(text, at + 1);
  }
  return undefined;
}

/** The position behind a value. */
function skip(text: string, start: number): number {
  if (text[start] === '"') return stringEnd(text, start);
  if (text[start] !== '{' && text[start] !== '[') {
    const end = /[,\]}\s]/g;
    end.lastIndex = start;
    return end.exec(text)?.index ?? text.length;
  }
  const structural = /["{}[\]]/g;
  structural.lastIndex = start;
  for (let depth = 0, found = structural.exec(text); found !== null; found = structural.exec(text)) {
    const [sign] = found;
    if (sign === '"') structural.lastIndex = stringEnd(text, found.index);
    else depth += sign === '{' || sign === '[' ? 1 : -1;
    if (depth === 0) return structural.lastIndex;
  }
  return text.length;
}

/** The position behind a string that begins at a position. */
export function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at > 0; at += 1) {
    at = text.indexOf('"', at);
    if (at === -1) break;
    let slashes = 0;
    while (text[at - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return at + 1;
  }
  return text.length;
}

function blank(text: string, start: number): number {
  const sign = /[^\s]/g;
  sign.lastIndex = start;
  return sign.exec(text)?.index ?? text.length;
}
