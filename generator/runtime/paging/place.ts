/** Places in arguments and answers, as paths of members. */
import type { Input } from '../options.js';

export function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((node, key) => (node as Input | null | undefined)?.[key], value);
}

/** The same arguments with another value at a place. */
export function put(input: Input, [name = '', ...rest]: readonly string[], value: unknown): Input {
  return { ...input, [name]: rest.length === 0 ? value : put((input[name] ?? {}) as Input, rest, value) };
}
