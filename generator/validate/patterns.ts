/** Which patterns of a document are judged, by what, and what is said of the others. */
import { expressionOf, unicodeSource, type Expression } from '../meaning/schema/pattern/expression.js';
import type { Finding } from './finding.js';

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
export function patternFinding(text: string): Omit<Finding, 'pointer'> | undefined {
  const found = expressionOf(text);
  if ('why' in found) {
    return {
      class: 'omitted',
      rule: 'pattern',
      what: `The pattern ${quoted(text)} is not checked: it ${found.why}.`,
      fix: 'Write it as an ECMAScript regular expression.',
    };
  }
  const { time, automaton, source, translated } = found;
  if (time === 'exponential') {
    return {
      class: automaton === undefined ? 'omitted' : 'assumed',
      rule: 'pattern-time',
      what: `The pattern ${quoted(text)} can take exponential time: ${automaton === undefined ? 'it is not checked' : 'it is checked without going back'}.`,
      fix: 'Let every text have one way only through each of its repetitions: servers that use it can be stopped by a short text.',
    };
  }
  if (!translated) return undefined;
  return {
    class: 'assumed',
    rule: 'pattern-dialect',
    what: `The pattern ${quoted(text)} is of another dialect; it is read as ${quoted(source)}.`,
    fix: 'Write it as an ECMAScript regular expression, as OpenAPI asks for.',
  };
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}…` : text);
}
