/** Letters of both cases, for `(?i)`. */
import { literalInBrackets } from './syntax.js';

/** A character in every case it has. */
export function cases(character: string): string[] {
  const all = new Set([character]);
  for (const other of [character.toLowerCase(), character.toUpperCase()]) if ([...other].length === 1) all.add(other);
  return [...all];
}

/** Ranges longer than this hold no letters of one alphabet any more. */
const longest = 2_000;

/** What has to be added between the brackets, so that a range has its letters in both cases. */
export function casesBetween(from: string, to: string): string {
  const [first, last] = [from.codePointAt(0) ?? 0, to.codePointAt(0) ?? 0];
  const added: string[] = [];
  for (let code = first; code <= Math.min(last, first + longest); code += 1) {
    for (const other of cases(String.fromCodePoint(code))) {
      const folded = other.codePointAt(0) ?? 0;
      if (folded < first || folded > last) added.push(literalInBrackets(other));
    }
  }
  return added.join('');
}

/** Unicode's and POSIX's classes of one case, as those of both. */
export function foldClass(inside: string): string {
  return inside
    .replaceAll(/\\p\{(Lu|Ll|Lt)\}/g, '\\p{Lu}\\p{Ll}\\p{Lt}')
    .replaceAll(/\\p\{(Lowercase|Uppercase)\}/g, '\\p{Lowercase}\\p{Uppercase}')
    .replaceAll(/^(a-z|A-Z)$/g, 'A-Za-z');
}
