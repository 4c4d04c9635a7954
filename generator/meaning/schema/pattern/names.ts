/** Names of classes: POSIX's, Unicode's, and those that Java, .NET and XML Schema have made of them. */
import { UntranslatableError } from './syntax.js';

/** What stands between the brackets of a class, by the POSIX name. */
const posix: Readonly<Record<string, string>> = {
  alnum: 'A-Za-z0-9',
  alpha: 'A-Za-z',
  ascii: '\\x00-\\x7f',
  blank: ' \\t',
  cntrl: '\\x00-\\x1f\\x7f',
  digit: '0-9',
  graph: '\\x21-\\x7e',
  lower: 'a-z',
  print: '\\x20-\\x7e',
  punct: '!-\\/:-@\\[-`\\{-~',
  space: ' \\t\\n\\r\\f\\v',
  upper: 'A-Z',
  word: '\\w',
  xdigit: '0-9A-Fa-f',
};

/** Blocks of Unicode that patterns name; ECMAScript knows scripts, not blocks. */
const blocks: Readonly<Record<string, string>> = {
  basiclatin: '\\x00-\\x7f',
  latin1supplement: '\\u0080-\\u00ff',
  latinextendeda: '\\u0100-\\u017f',
  latinextendedb: '\\u0180-\\u024f',
  greek: '\\u0370-\\u03ff',
  greekandcoptic: '\\u0370-\\u03ff',
  cyrillic: '\\u0400-\\u04ff',
  armenian: '\\u0530-\\u058f',
  hebrew: '\\u0590-\\u05ff',
  arabic: '\\u0600-\\u06ff',
  devanagari: '\\u0900-\\u097f',
  thai: '\\u0e00-\\u0e7f',
  generalpunctuation: '\\u2000-\\u206f',
  currencysymbols: '\\u20a0-\\u20cf',
  hiragana: '\\u3040-\\u309f',
  katakana: '\\u30a0-\\u30ff',
  cjkunifiedideographs: '\\u4e00-\\u9fff',
  hangulsyllables: '\\uac00-\\ud7af',
};

/** Java's properties that are called otherwise in Unicode. */
const properties: Readonly<Record<string, string>> = {
  letter: '\\p{L}',
  digit: '\\p{Nd}',
  punctuation: '\\p{P}',
  control: '\\p{Cc}',
  titlecase: '\\p{Lt}',
  'l&': '\\p{Lu}\\p{Ll}\\p{Lt}',
  lc: '\\p{Lu}\\p{Ll}\\p{Lt}',
  any: '\\u{0}-\\u{10ffff}',
  javalowercase: '\\p{Lowercase}',
  javauppercase: '\\p{Uppercase}',
  javaalphabetic: '\\p{Alphabetic}',
  javawhitespace: '\\p{White_Space}',
  javaletter: '\\p{L}',
  javadigit: '\\p{Nd}',
  javaletterordigit: '\\p{L}\\p{Nd}',
};

/**
 * What stands between the brackets of a class for `[:name:]`.
 * @throws UntranslatableError when there is no such class
 */
export function posixClass(name: string): string {
  const found = posix[name.toLowerCase()];
  if (found === undefined) throw new UntranslatableError(`names a class [:${name}:] that does not exist`);
  return found;
}

/**
 * What stands between the brackets of a class for `\p{name}`.
 * @throws UntranslatableError when nobody knows the name
 */
export function unicodeClass(written: string): string {
  const [, key, value = ''] = /^(\w+)[=:](.+)$/.exec(written) ?? [undefined, '', written];
  const isBlock = /^(blk|block)$/i.test(key ?? '') || /^In/.test(value);
  const bare = value.replace(/^(Is|In)(?=[A-Z])/, '');
  const folded = bare.toLowerCase().replaceAll(/[\s_-]/g, '');
  const block = blocks[folded];
  if (isBlock && block !== undefined) return block;
  const property = properties[folded];
  if (property !== undefined) return property;
  const tried = [written, value, bare, `Script=${bare}`, `General_Category=${bare}`, ...spelled(bare)];
  const known = tried.find(isKnown);
  if (known !== undefined && !isBlock) return `\\p{${known}}`;
  const ascii = posix[folded];
  if (ascii !== undefined) return ascii;
  // .NET and XML Schema name blocks with Is.
  if (block !== undefined) return block;
  throw new UntranslatableError(`names a class \\p{${written}} that ECMAScript does not know`);
}

/** `LATIN` and `old_italic` as Unicode spells them. */
function spelled(name: string): string[] {
  const words = name.toLowerCase().split(/[\s_-]/);
  const titled = words.map((word) => word.replace(/^./, (first) => first.toUpperCase())).join('_');
  return [titled, `Script=${titled}`];
}

function isKnown(name: string): boolean {
  try {
    return new RegExp(`\\p{${name}}`, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
