/** Which patterns of a document are judged, by what, and what is said of the others. */
import { expressionOf, unicodeSource, type Expression } from '../../meaning/schema/pattern/expression.js';
import type { Unjudged } from '../say.js';

/** Longest text, in characters, that is held against an expression whose time grows with the length and no automaton helps. */
const longest = { linear: Infinity, search: 10_000, polynomial: 200, exponential: 0 } as const;

/** The pattern as it is judged; undefined when it is not. */
export function judgedPattern(text: string): (Expression & { readonly longest: number }) | undefined {
  const found = expressionOf(text);
  if ('why' in found) return undefined;
  if (found.automaton !== undefined) return { ...found, longest: Infinity };
  return found.time === 'exponential' ? undefined : { ...found, longest: longest[found.time] };
}

/** A pattern of names, for an engine with the flag `u`; undefined when it is not judged. */
export function nameSource(text: string): string | undefined {
  const found = expressionOf(text);
  return 'why' in found || found.time === 'exponential' ? undefined : unicodeSource(text);
}

/** What a reader of the document has to know of a pattern; undefined for nearly all. */
export function patternSaid(text: string): Omit<Unjudged, 'pointer'> | undefined {
  const found = expressionOf(text);
  if ('why' in found)
    return { rule: 'pattern-unchecked', what: `The pattern ${quoted(text)} cannot be read: it ${found.why}.` };
  if (found.time === 'exponential') {
    const rule = found.automaton === undefined ? 'pattern-unchecked' : 'pattern-time';
    return { rule, what: `The pattern ${quoted(text)} can take exponential time.` };
  }
  if (!found.translated) return undefined;
  const assumed = `It is read as ${quoted(found.source)}.`;
  return { rule: 'pattern-dialect', what: `The pattern ${quoted(text)} is no ECMAScript.`, assumed };
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}…` : text);
}
