/** One resource as the text that a store keeps, and back: integers come out with the digits they went in with. */
import { jsonText } from '../../meaning/digits.js';
import { parseExact } from '../../validate/exact.js';
import { isMembers, plainOf, valueOf, type Members, type Value } from './value.js';

export interface Recorded {
  /** The order of creation. */
  readonly number: number;
  /** When it was changed last, in milliseconds. */
  readonly changed: number;
  readonly value: Members;
}

export function recordOf({ number, changed, value }: Recorded): string {
  return jsonText({ number, changed, value: plainOf(value) });
}

/** Undefined when the text is no such record. */
export function readRecord(text: string): Recorded | undefined {
  const { value, literals } = parseExact(text);
  const read = valueOf(value, literals);
  if (!isMembers(read) || !isMembers(read['value'])) return undefined;
  const number = (name: string) => Number(read[name] as Value);
  return { number: number('number'), changed: number('changed'), value: read['value'] };
}
