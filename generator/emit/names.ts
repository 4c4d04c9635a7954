/** The one door for everything that comes from a document and goes into code: names, literals, comments. */
import { stringLiteral } from './literal.js';

export { stringLiteral };

/** `list-pets` → `ListPets`. Never empty, never begins with a digit. */
export function pascalCase(text: string): string {
  const words = text.split(/[^\p{L}\p{N}$_]+/u).filter(Boolean);
  const name = words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join('');
  return /^\p{L}/u.test(name) ? name : `_${name}`;
}

/** A property name as it stands in an object literal or an interface. `__proto__` would be no property without brackets. */
export function propertyKey(name: string): string {
  if (name === '__proto__') return "['__proto__']";
  return /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name) ? name : stringLiteral(name);
}

/** `object.name`, or `object['na-me']`. */
export function member(object: string, name: string): string {
  return /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name) ? `${object}.${name}` : `${object}[${stringLiteral(name)}]`;
}

/** Text of the document for a comment: it cannot end the comment, and no line of it is taken for a tag. */
export function commentText(text: string): string {
  return text
    .replaceAll('*/', '*\\/')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/(^|\n)(\s*)@/g, '$1$2\\@')
    .trim();
}

/** Gives every name once: a second claim gets a number. */
export class Names {
  readonly #taken: Set<string>;

  constructor(reserved: Iterable<string> = []) {
    this.#taken = new Set(reserved);
  }

  claim(wanted: string): string {
    let name = wanted;
    for (let count = 2; this.#taken.has(name); count += 1) name = `${wanted}${count}`;
    this.#taken.add(name);
    return name;
  }
}
