/**
 * JSON with its numbers as they are written. `JSON.parse` rounds 9007199254740993 and turns `1e3` into 1000; where a
 * document says 64-bit integer, both matter. Texts without such numbers, nearly all of them, take the fast way.
 */
import { isLosslessNumber, LosslessNumber, parse } from 'lossless-json';
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
  collect(parse(text, undefined, { parseNumber, onDuplicateKey: ({ newValue }) => newValue }), '', literals);
  return { value, literals };
}

/** Only an integer can be taken for another one; a fraction is none, however it is written. */
function parseNumber(text: string): LosslessNumber | number {
  const number = Number(text);
  const isOdd = Number.isInteger(number) && (String(number) !== text || !Number.isSafeInteger(number));
  return isOdd ? new LosslessNumber(text) : number;
}

/** No document needs more; a body made of nothing else must not fill the memory. */
const most = 10_000;

function collect(node: unknown, pointer: string, found: Map<string, string>): void {
  if (found.size >= most) return;
  if (isLosslessNumber(node)) {
    found.set(pointer, node.toString());
  } else if (Array.isArray(node)) {
    node.forEach((item, index) => collect(item, pointerTo(pointer, index), found));
  } else if (typeof node === 'object' && node !== null) {
    for (const [name, child] of Object.entries(node)) collect(child, pointerTo(pointer, name), found);
  }
}
