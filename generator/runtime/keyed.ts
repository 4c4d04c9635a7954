/** Calls that a key makes harmless to repeat: who gives none gets one, the same in every attempt of the call. */
import type { Groups } from './grouped.js';
import type { CallOptions, Input, Wrap } from './options.js';

/** @param keys operation → name of the header that carries its key */
export function keyed(keys: Readonly<Record<string, string>>, wrap: Wrap = (method) => method): Wrap {
  return (method, action) => {
    const inner = wrap(method, action);
    const name = keys[action];
    if (name === undefined) return inner;
    return (input?: Groups & Input, options?: CallOptions) => {
      if (isGiven(name, input, options)) return inner(input, options);
      return inner({ ...input, header: { ...input?.header, [name]: newKey() } }, options);
    };
  };
}

function isGiven(name: string, { header = {} }: Groups = {}, { headers }: CallOptions = {}): boolean {
  const isIt = ([one, value]: [string, unknown]) => one.toLowerCase() === name.toLowerCase() && value !== undefined;
  return Object.entries(header).some(isIt) || new Headers(headers as HeadersInit).has(name);
}

/** A random UUID. `crypto.randomUUID` is missing on pages that came over plain HTTP. */
function newKey(): string {
  const digit = (char: string) => {
    const [random = 0] = crypto.getRandomValues(new Uint8Array(1));
    return (Number(char) ^ (random & (15 >> (Number(char) / 4)))).toString(16);
  };
  return '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, digit);
}
