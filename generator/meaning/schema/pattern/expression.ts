/**
 * What a pattern of a document means: an ECMAScript expression, how long it can take, and an automaton where it can take
 * too long. The door of this room.
 */
import { timeOf, type Time } from './ambiguity.js';
import { automatonOf, type Automaton } from './automaton.js';
import { exampleOf } from './example.js';
import { parse } from './parse.js';
import { UntranslatableError, type Dialect, type Pattern } from './syntax.js';
import { write } from './write.js';

export interface Expression {
  /** ECMAScript. */
  readonly source: string;
  readonly flags: 'u' | '';
  /** The author wrote another dialect. */
  readonly translated: boolean;
  readonly time: Time;
  /** Matches the same texts by their length alone; absent where going back is needed. */
  readonly automaton?: Automaton;
}

export interface Unreadable {
  /** Completes "The pattern …". */
  readonly why: string;
}

const known = new Map<string, { readonly found: Expression | Unreadable; readonly pattern?: Pattern }>();

/** Reads a pattern: as ECMAScript with the flag `u`, else without it, else from the other dialects. */
export function expressionOf(text: string): Expression | Unreadable {
  return read(text).found;
}

/** The same pattern for an engine that is always asked with the flag `u`; undefined where there is none. */
export function unicodeSource(text: string): string | undefined {
  const { found, pattern } = read(text);
  if ('why' in found) return undefined;
  if (found.flags === 'u') return found.source;
  return pattern === undefined ? undefined : write(pattern);
}

/**
 * A text that a pattern matches.
 * @param length characters that it has at least, if there is such a text
 */
export function matchingText(text: string, length = 0): string | undefined {
  const { found, pattern } = read(text);
  if ('why' in found || pattern === undefined) return undefined;
  const expression = new RegExp(found.source, found.flags);
  // What can take exponential time is asked about short texts only.
  const longest = found.time === 'exponential' ? 16 : Infinity;
  const turns = [0, 1, 2, 3, 4, 6, 8, 12, length, length + 1];
  const made = [false, true].flatMap((withLooks) => turns.map((count) => exampleOf(pattern, count, withLooks) ?? ''));
  const fitting = [...made, ...usual].filter((one) => one.length <= longest && expression.test(one));
  return fitting.find((one) => [...one].length >= length) ?? fitting[0];
}

/** What patterns of passwords and names ask for with looks ahead. */
const usual = ['Aa1!Aa1!', 'Aa1!Aa1!Aa1!Aa1!', 'Aa1', 'Abcdef12'];

function read(text: string) {
  const before = known.get(text);
  if (before !== undefined) return before;
  const made = make(text);
  if (known.size > 10_000) known.clear();
  known.set(text, made);
  return made;
}

function make(written: string): { found: Expression | Unreadable; pattern?: Pattern } {
  const text = withoutSlashes(written) ?? written;
  const made = expressionFrom(text);
  return text === written || 'why' in made.found ? made : { ...made, found: { ...made.found, translated: true } };
}

/**
 * Of an expression as it stands in a program, with slashes around it: `/^a$/i` matches no text, as nothing is before the
 * beginning of one. Undefined for all others.
 */
function withoutSlashes(text: string): string | undefined {
  const [, inside, flags = ''] = /^\/(\^[^]*\$)\/([dgimsuvy]*)$/.exec(text) ?? [];
  if (inside === undefined) return undefined;
  const meant = flags.replaceAll(/[^ims]/g, '');
  return meant === '' ? inside : `(?${meant})${inside}`;
}

function expressionFrom(text: string): { found: Expression | Unreadable; pattern?: Pattern } {
  const dialect = dialectOf(text);
  try {
    const pattern = parse(text, dialect);
    const source = dialect === 'other' ? checked(write(pattern)) : text;
    const time = timeOf(pattern.node);
    const automaton = time === 'linear' ? undefined : automatonOf(pattern.node);
    const flags = dialect === 'plain' ? '' : 'u';
    return {
      pattern,
      found: {
        source,
        flags,
        translated: dialect === 'other',
        time,
        ...(automaton === undefined ? {} : { automaton }),
      },
    };
  } catch (error) {
    if (!(error instanceof UntranslatableError || error instanceof SyntaxError || error instanceof RangeError))
      throw error;
    const why = error instanceof UntranslatableError ? error.message : 'is no regular expression';
    // An engine takes it all the same; how long it needs is not known.
    if (dialect !== 'other')
      return { found: { source: text, flags: dialect === 'plain' ? '' : 'u', translated: false, time: 'exponential' } };
    return { found: { why } };
  }
}

/** @throws SyntaxError when it is no expression */
function checked(source: string): string {
  return new RegExp(source, 'u').source === '' ? '' : source;
}

function dialectOf(text: string): Dialect {
  if (compiles(text, 'u')) return 'unicode';
  return compiles(text, '') && !hasForeignSigns(text) ? 'plain' : 'other';
}

function compiles(text: string, flags: string): boolean {
  try {
    return new RegExp(text, flags) instanceof RegExp;
  } catch {
    return false;
  }
}

/** What ECMAScript without `u` takes for plain letters, and nobody writes for them. */
function hasForeignSigns(text: string): boolean {
  if (/\[:\^?\w+:\]|&&\[|\[\^?\][^[\]]*\]|\[[^[\]\\]*\[[^[\]\\]+\]\]/.test(text)) return true;
  return [...text.matchAll(/\\(.)(\{?)/gsu)].some(
    ([, letter = '', brace]) => /[AZzhHRQEGKXpPNae]/.test(letter) || (letter === 'x' && brace === '{'),
  );
}
