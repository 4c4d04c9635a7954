/**
 * JSON with its numbers as they are written. `JSON.parse` rounds 9007199254740993 and turns `1e3` into 1000; where a
 * document says 64-bit integer, both matter. Texts without such numbers, nearly all of them, take the fast way.
 */
import { isLosslessNumber, parse } from 'lossless-json';
import { pointerTo, type JsonValue } from '../model/json.js';

export interface ExactJson {
  readonly value: JsonValue;
  /** JSON pointer → the number's own digits, for numbers that a double or its usual spelling does not carry. */
  readonly literals: ReadonlyMap<string, string>;
}

const plain: ReadonlyMap<string, string> = new Map();

/** @throws SyntaxError when the text is not JSON */
export function parseExact(text: string): ExactJson {
  const value = JSON.parse(text) as JsonValue;
  if (!/\d{16}|\d[.eE]/.test(text)) return { value, literals: plain };
  const literals = new Map<string, string>();
  collect(parse(text), '', literals);
  return { value, literals };
}

function collect(node: unknown, pointer: string, found: Map<string, string>): void {
  if (isLosslessNumber(node)) {
    const text = node.toString();
    if (String(Number(text)) !== text || !Number.isSafeInteger(Number(text))) found.set(pointer, text);
  } else if (Array.isArray(node)) {
    node.forEach((item, index) => collect(item, pointerTo(pointer, index), found));
  } else if (typeof node === 'object' && node !== null) {
    for (const [name, child] of Object.entries(node)) collect(child, pointerTo(pointer, name), found);
  }
}

const [smallest, largest] = [-(2n ** 63n), 2n ** 63n - 1n];

/** Whether digits as written are a 64-bit integer: no exponent, no fraction, no other base. */
export function isInt64(digits: string): boolean {
  if (!/^-?(0|[1-9]\d*)$/.test(digits) || digits.length > 20) return false;
  const value = BigInt(digits);
  return smallest <= value && value <= largest;
}
