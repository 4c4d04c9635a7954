/** What stands behind a backslash. */
import { unicodeClass } from './names.js';
import type { Reader } from './reader.js';
import { literal, UntranslatableError, type Dialect } from './syntax.js';

/** A character, or what stands between the brackets of a class. */
export type Escape = { readonly character: string } | { readonly inside: string; readonly negated?: boolean };

const controls: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', f: '\f', v: '\v' };

/** Horizontal white space, as Java and PCRE list it. */
const horizontal = ' \\t\\xa0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000';

/**
 * An escape that means the same inside and outside of brackets; the backslash and the letter are taken.
 * @throws UntranslatableError when ECMAScript has nothing like it
 */
export function readEscape(letter: string, reader: Reader, dialect: Dialect): Escape {
  if (/[dDwWsS]/.test(letter)) return { inside: `\\${letter}` };
  const control = controls[letter];
  if (control !== undefined) return { character: control };
  if (letter === 'x') return numbered(hexadecimal(reader, dialect), letter);
  if (letter === 'u') return numbered(unit(reader, dialect), letter);
  if (letter === 'c' && /[A-Za-z]/.test(reader.peek())) {
    return { character: String.fromCodePoint((reader.take().codePointAt(0) ?? 0) % 32) };
  }
  if (letter === '0') return { character: octal(reader) };
  if (dialect === 'plain') return { character: letter };
  return special(letter, reader, dialect);
}

function special(letter: string, reader: Reader, dialect: Dialect): Escape {
  if (letter === 'p' || letter === 'P') return property(letter === 'P', reader);
  if (dialect === 'other') {
    if (letter === 'h' || letter === 'H') return { inside: horizontal, negated: letter === 'H' };
    if (letter === 'N') return { inside: '\\n', negated: true };
    if (letter === 'a') return { character: '\x07' };
    if (letter === 'e') return { character: '\x1b' };
    if (/[A-Za-z]/.test(letter)) throw new UntranslatableError(`says \\${letter}, which ECMAScript has no words for`);
  }
  return { character: letter };
}

function property(negated: boolean, reader: Reader): Escape {
  const name = reader.takes('{') ? reader.until('}') : reader.take();
  const isNegated = negated !== name.startsWith('^');
  return { inside: unicodeClass(name.replace(/^\^/, '').trim()), negated: isNegated };
}

function hexadecimal(reader: Reader, dialect: Dialect): string | undefined {
  const braced = dialect === 'plain' ? undefined : reader.match(/^\{([0-9a-f]{1,6})\}/i)?.[1];
  return braced ?? reader.match(/^[0-9a-f]{2}/i)?.[0];
}

function unit(reader: Reader, dialect: Dialect): string | undefined {
  const braced = dialect === 'plain' ? undefined : reader.match(/^\{([0-9a-f]{1,6})\}/i)?.[1];
  if (braced !== undefined) return braced;
  // Half a character each, one character together.
  const pair = dialect === 'plain' ? undefined : reader.match(/^(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})/i);
  if (pair === undefined) return reader.match(/^[0-9a-f]{4}/i)?.[0];
  const [high, low] = [Number.parseInt(pair[1] ?? '', 16), Number.parseInt(pair[2] ?? '', 16)];
  return ((high - 0xd800) * 0x400 + (low - 0xdc00) + 0x10000).toString(16);
}

function numbered(digits: string | undefined, letter: string): Escape {
  return { character: digits === undefined ? letter : String.fromCodePoint(Number.parseInt(digits, 16)) };
}

function octal(reader: Reader): string {
  const digits = reader.match(/^[0-7]{1,2}/)?.[0] ?? '0';
  return String.fromCodePoint(Number.parseInt(digits, 8));
}

/** An escape as a set of its own. */
export function setOf(escape: Escape): string {
  if ('character' in escape) return literal(escape.character);
  const { inside, negated = false } = escape;
  return negated ? `[^${inside}]` : /^\\[dDwWsS]$/.test(inside) ? inside : `[${inside}]`;
}
