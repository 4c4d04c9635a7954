/** Cookies of a call: `name=value` behind each other with `; ` (RFC 6265, 4.2.1). */
import { unpercent } from './encode.js';
import type { Pair } from './pair.js';

/** The header's text. */
export function cookieHeader(pairs: readonly Pair[]): string {
  return pairs.map(([name, value]) => `${name}=${value}`).join('; ');
}

/** The header's text → pairs. A pair in quotation marks is what stands in them. */
export function cookiePairs(header: string): Pair[] {
  return header.split(';').flatMap((one): Pair[] => {
    const [name = '', ...value] = one.trim().split('=');
    if (name === '') return [];
    return [[lenient(name), value.join('=').replace(/^"(.*)"$/, '$1')]];
  });
}

/** What is no encoding stands for itself: cookies are set by others. */
export function lenient(text: string): string {
  try {
    return unpercent(text);
  } catch {
    return text;
  }
}
