/**
 * JSON with its numbers as they are written. `JSON.parse` rounds 9007199254740993 and turns `1e3` into 1000; where a
 * document says 64-bit integer, both matter. Texts without such numbers, nearly all of them, take the fast way.
 */
import { asWritten } from '../meaning/digits.js';
import { pointerTo, type JsonValue } from '../meaning/json.js';

export interface ExactJson {
  readonly value: JsonValue;
  /** JSON pointer → the number's own digits, for numbers that a double or its usual spelling does not carry. */
  readonly literals: ReadonlyMap<string, string>;
}

const plain: ReadonlyMap<string, string> = new Map();

/** @throws SyntaxError when the text is not JSON */
export function parseExact(text: string): ExactJson {
  const value = JSON.parse(text) as JsonValue;
  return { value, literals: /\d{16}|\d[.eE]/.test(text) ? oddNumbers(text) : plain };
}

/**
 * JSON as a value of a document, whose numbers are asked for their digits.
 * @throws SyntaxError when the text is not JSON
 */
export function parseWritten(text: string): JsonValue {
  const { value, literals } = parseExact(text);
  return asWritten(value, literals);
}

/** No document needs more; a body made of nothing else must not fill the memory. */
const most = 10_000;

/** Where the scanner is: in an array at an index, or in an object at a name. */
interface Frame {
  at: number | string;
  /** The next string is a name. */
  isNameNext: boolean;
}

/**
 * Walks over text that is known to be JSON. Strings, which may be megabytes, are jumped over; a parser that builds them
 * character by character would need thirty times their size.
 */
function oddNumbers(text: string): Map<string, string> {
  const found = new Map<string, string>();
  const frames: Frame[] = [];
  const number = /-?\d[\d.eE+-]*/y;
  for (let at = 0; at < text.length && found.size < most;) {
    const frame = frames.at(-1);
    const character = text[at] ?? '';
    if (character === '"') {
      const end = endOfString(text, at);
      if (frame?.isNameNext === true) frame.at = JSON.parse(text.slice(at, end)) as string;
      at = end;
      continue;
    }
    number.lastIndex = at;
    const digits = isNumeric(character) ? number.exec(text)?.[0] : undefined;
    if (digits !== undefined) {
      if (isOdd(digits)) found.set(pointerOf(frames), digits);
      // The last of two members with one name counts.
      else if (found.size > 0) found.delete(pointerOf(frames));
      at += digits.length;
      continue;
    }
    if (character === '{') frames.push({ at: '', isNameNext: true });
    else if (character === '[') frames.push({ at: 0, isNameNext: false });
    else if (character === '}' || character === ']') frames.pop();
    else if (character === ':' && frame !== undefined) frame.isNameNext = false;
    else if (character === ',' && frame !== undefined) {
      if (typeof frame.at === 'number') frame.at += 1;
      else frame.isNameNext = true;
    }
    at += 1;
  }
  return found;
}

function isNumeric(character: string): boolean {
  return character === '-' || (character >= '0' && character <= '9');
}

/** An integer in another spelling than its own, or one that others are taken for; a fraction with more digits than a double has. */
function isOdd(digits: string): boolean {
  const number = Number(digits);
  if (!Number.isInteger(number)) return digits.length > 16;
  return digits !== '-0' && (String(number) !== digits || !Number.isSafeInteger(number));
}

/** The position behind a string that begins at a position: its quotation mark follows an even number of backslashes. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; ; at += 1) {
    at = text.indexOf('"', at);
    let slashes = 0;
    while (text[at - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return at + 1;
  }
}

function pointerOf(frames: readonly Frame[]): string {
  return frames.reduce((pointer, { at }) => pointerTo(pointer, at), '');
}
