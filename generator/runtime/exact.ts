/** 64-bit integers of answers as bigints, always and exactly. Without this the client refuses those that a number would round. */
import type { Parse } from './options.js';
import { parseWritten, Written } from './digits.js';
import type { IsInt64 } from './shape.js';

/** Where the document says 64-bit integer: here (`true`), where a named shape says it, or somewhere below. */
export type Shape = true | string | Below;

interface Below {
  /** By a property's name; of a list, by the index. */
  readonly of?: Readonly<Record<string, Shape>>;
  /** Of every other member of a list or an object. */
  readonly rest?: Shape;
  /** Listed integers: those that a number would round are bigints, and only those. */
  readonly large?: true;
  /** Several shapes at once. */
  readonly any?: readonly Shape[];
}

/**
 * Reads answers: a 64-bit integer of the document is a bigint whether it is large or not, so that code tried with small
 * numbers meets no other type later. Any other integer that a number would round makes the answer unreadable.
 * @param answers by action
 * @param named what these refer to
 */
export function exactly(answers: Readonly<Record<string, Shape>>, named: Readonly<Record<string, Shape>> = {}): Parse {
  const walk = (value: unknown, shapes: readonly Shape[]): unknown => {
    const all = flat(shapes, named);
    if (value instanceof Written) {
      if (!all.some((one) => one === true || one.large === true)) throw new RangeError(`${value.digits} is unsafe`);
      return BigInt(value.digits);
    }
    if (Number.isInteger(value) && all.includes(true)) return BigInt(value as number);
    if (typeof value !== 'object' || value === null) return value;
    const members = value as Record<string, unknown>;
    for (const key of Object.keys(members)) {
      members[key] = walk(
        members[key],
        all.flatMap((one) => (one === true ? [] : memberOf(one, key))),
      );
    }
    return value;
  };
  return (text, action) => walk(parseWritten(text, isRounded), [answers[action] ?? {}]);
}

/** An integer that a number would make another one. */
function isRounded(token: string): boolean {
  return /^-?\d{16,}$/.test(token) && `${+token}` !== token;
}

function memberOf({ of = {}, rest }: Below, key: string): Shape[] {
  const shape = Object.hasOwn(of, key) ? of[key] : rest;
  return shape === undefined ? [] : [shape];
}

/** Without names and alternatives. Every name counts once, as shapes may refer to each other in circles. */
function flat(shapes: readonly Shape[], named: Readonly<Record<string, Shape>>): (true | Below)[] {
  const queue = new Set(shapes);
  const found: (true | Below)[] = [];
  for (const shape of queue) {
    if (typeof shape === 'string') queue.add(named[shape] ?? {});
    else found.push(shape);
    if (typeof shape === 'object') shape.any?.forEach((one) => queue.add(one));
  }
  return found;
}

/** A type of the client with every 64-bit integer that comes from the API as a bigint. Arguments stay as they are. */
export type Exact<T> = T extends number
  ? IsInt64<T> extends true
    ? bigint
    : T
  : T extends string | boolean | bigint | symbol | null | undefined | Response | Blob
    ? T
    : T extends (...args: infer Args) => infer Returned
      ? ((...args: Args) => Exact<Returned>) & { [Key in keyof T]: Exact<T[Key]> }
      : T extends Promise<infer Value>
        ? Promise<Exact<Value>>
        : T extends AsyncIterable<infer Item>
          ? AsyncIterable<Exact<Item>>
          : T extends object
            ? { [Key in keyof T]: Exact<T[Key]> }
            : T;
