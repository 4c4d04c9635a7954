/** A class in brackets, from any dialect, as one of ECMAScript with the flag `u`. */
import { readEscape, type Escape } from './escapes.js';
import { cases, casesBetween, foldClass } from './fold.js';
import { posixClass } from './names.js';
import type { Reader } from './reader.js';
import { literalInBrackets, UntranslatableError, type Dialect } from './syntax.js';

/**
 * The opening bracket is taken.
 * @param folded letters match in both cases
 */
export function readBrackets(reader: Reader, dialect: Dialect, folded: boolean): string {
  const negated = reader.takes('^');
  const only = dialect === 'other' ? reader.match(/^\[:\^(\w+):\]\]/)?.[1] : undefined;
  if (only !== undefined) return `${negated ? '[' : '[^'}${posixClass(only)}]`;
  let inside = '';
  for (let isFirst = true; ; isFirst = false) {
    // Elsewhere than in ECMAScript a bracket that closes nothing yet is a character.
    if (reader.peek() === ']' && !(isFirst && dialect === 'other')) break;
    const from = item(reader, dialect);
    if ('inside' in from || !isRange(reader)) {
      inside += 'inside' in from ? classText(from, folded) : characterText(from.character, folded);
      continue;
    }
    reader.take();
    const to = item(reader, dialect);
    // `[\w-.]` and `[a-\d]`: a hyphen beside a class is a hyphen.
    if ('inside' in to)
      inside += characterText(from.character, folded) + literalInBrackets('-') + classText(to, folded);
    else inside += rangeText(from.character, to.character, folded);
  }
  reader.take();
  return `${negated ? '[^' : '['}${inside}]`;
}

function isRange(reader: Reader): boolean {
  return reader.peek() === '-' && reader.peek(1) !== ']' && reader.peek(1) !== '';
}

function item(reader: Reader, dialect: Dialect): Escape {
  if (dialect === 'other') {
    const name = reader.match(/^\[:(\^?)(\w+):\]/);
    if (name !== undefined) return { inside: posixClass(name[2] ?? ''), negated: name[1] === '^' };
    if (reader.peek() === '&' && reader.peek(1) === '&')
      throw new UntranslatableError('intersects classes with &&, which ECMAScript has no words for');
    if (reader.peek() === '[' && isNested(reader)) return nested(reader);
  }
  const character = reader.take();
  if (character !== '\\') return { character };
  const letter = reader.take();
  if (letter === 'b') return { character: '\b' };
  return readEscape(letter, reader, dialect);
}

function nested(reader: Reader): Escape {
  reader.take();
  const inner = readBrackets(reader, 'other', false);
  return inner.startsWith('[^') ? { inside: inner.slice(2, -1), negated: true } : { inside: inner.slice(1, -1) };
}

/** Java's `[a-z[0-9]]`; elsewhere a bracket inside of brackets is a character, and the class ends at the next one. */
function isNested(reader: Reader): boolean {
  for (let ahead = 1; reader.peek(ahead) !== ''; ahead += 1) {
    if (reader.peek(ahead) === '\\') ahead += 1;
    else if (reader.peek(ahead) === '[') return false;
    else if (reader.peek(ahead) === ']') return reader.peek(ahead + 1) === ']';
  }
  return false;
}

/** A class in a class, which cannot be turned around there unless it has a name. */
function classText({ inside, negated = false }: Extract<Escape, { inside: string }>, folded: boolean): string {
  const text = folded ? foldClass(inside) : inside;
  if (!negated) return text;
  const named = /^\\([dwspDWSP])(\{[^}]*\})?$/.exec(text);
  if (named === null) throw new UntranslatableError('turns around one of several classes in brackets');
  const [, letter = '', name = ''] = named;
  return `\\${letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()}${name}`;
}

function characterText(character: string, folded: boolean): string {
  return (folded ? cases(character) : [character]).map(literalInBrackets).join('');
}

function rangeText(from: string, to: string, folded: boolean): string {
  if ((from.codePointAt(0) ?? 0) > (to.codePointAt(0) ?? 0))
    throw new UntranslatableError(`has a range that runs backwards, ${from}-${to}`);
  return `${literalInBrackets(from)}-${literalInBrackets(to)}${folded ? casesBetween(from, to) : ''}`;
}
