/** What operations and types are called in code: identifiers that people would write, the same from run to run. */
import { createHash } from 'node:crypto';

/** The words of a text, apart at everything that is no letter or digit; `__` and the like between words means nothing. */
export function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}$]+/u).filter(Boolean);
}

/**
 * `create-order`, `create_order`, `Create order` → `createOrder`; `createOrder` stays. Never empty; never begins with a digit.
 * Letters beyond ASCII stay: JavaScript knows them.
 */
export function methodName(id: string): string {
  const [first = '', ...rest] = wordsOf(id);
  const name = uncapitalised(first) + rest.map(capitalised).join('');
  const safe = /^[\p{L}$_]/u.test(name) ? name : `_${name}`;
  // A client with a method of that name would be taken for a promise, or lose what every object has.
  return ['then', 'constructor', '__proto__', 'prototype'].includes(safe) ? `${safe}_` : safe;
}

/** `HTTPServer` → `httpServer`, `ID` → `id`, `GetOrder` → `getOrder`. */
function uncapitalised(word: string): string {
  const acronym = /^\p{Lu}+(?=\p{Lu}\p{Ll}|\p{N}|$)/u.exec(word)?.[0];
  if (acronym !== undefined) return acronym.toLowerCase() + word.slice(acronym.length);
  return (word[0] ?? '').toLowerCase() + word.slice(1);
}

function capitalised(word: string): string {
  return (word[0] ?? '').toUpperCase() + word.slice(1);
}

/** The name of an operation without operationId: `GET /orders/{id}` → `getOrdersById`, `POST /` → `postRoot`. */
export function nameOfCall(method: string, path: string): string {
  const words = path.split('/').flatMap((segment) => {
    const parts = segment.split(/[{}]/).map((part, index) => (index % 2 === 1 ? `By ${part}` : part));
    return parts.flatMap(wordsOf);
  });
  return methodName([method, ...(words.length === 0 ? ['root'] : words)].join(' '));
}

/** Eight characters that tell an operation from its namesakes, by its own method and path alone. */
export function shortHash(method: string, path: string): string {
  return createHash('sha256').update(`${method.toLowerCase()} ${path}`).digest('hex').slice(0, 8);
}

/**
 * Names for things that may want the same one (letter case apart): each of those that do gets its hash, so that adding one
 * renames another only where they collide.
 * @returns the names in the order of the things, and which of them collided
 */
export function distinctNames<T>(
  things: readonly T[],
  wanted: (thing: T) => string,
  hash: (thing: T) => string,
): { readonly names: readonly string[]; readonly collided: readonly T[] } {
  const counts = new Map<string, number>();
  for (const thing of things)
    counts.set(wanted(thing).toLowerCase(), (counts.get(wanted(thing).toLowerCase()) ?? 0) + 1);
  const collides = (thing: T) => (counts.get(wanted(thing).toLowerCase()) ?? 0) > 1;
  return {
    names: things.map((thing) => (collides(thing) ? `${wanted(thing)}_${hash(thing)}` : wanted(thing))),
    collided: things.filter(collides),
  };
}
