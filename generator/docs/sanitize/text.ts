/** Makes a Markdown text of a stranger harmless: nothing in it runs, fetches or asks; everything that can be read stays. */
import { escapedText, harmless, isHarmlessLink, tagAt, type Tag } from './html.js';
import { fence, isHarmless, stretchesOf, type Stretch } from './markdown.js';
import type { Omission } from './omission.js';

/** A picture as the page may hold it: its data as an address, or why it is left out. */
export type Picture = { readonly data: string } | { readonly omission: Omission };

/** @param address as written in the text */
export type FindPicture = (address: string) => Picture;

export interface Sanitized {
  readonly text: string;
  readonly omissions: readonly Omission[];
}

/** What makes a text more than words, code and links; the addresses of links are judged by Markdown itself. */
const suspicious = /<|!\[|\{%/;

/** An outcome can be read in another way than the text was: it is looked at again, so many times at most. */
const rounds = 3;

export function sanitized(text: string, find: FindPicture): Sanitized {
  if (!suspicious.test(text)) return { text, omissions: [] };
  const omissions: Omission[] = [];
  let outcome = text;
  for (let round = 1; round <= rounds; round += 1) {
    const definitions = definitionsIn(outcome);
    outcome = stretchesOf(outcome)
      .map((stretch) => rewritten(stretch, { find, definitions, omissions }))
      .join('\n');
    if (isHarmless(outcome)) return { text: outcome, omissions };
  }
  // Nobody knows how this would be read: every sign that could begin something is shown as it is written.
  const blunt = text.replace(/[<[\]{`~]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return {
    text: blunt,
    omissions: [...omissions, { rule: 'html-omitted', what: 'This text is shown as it is written.' }],
  };
}

interface Reading {
  readonly find: FindPicture;
  /** Label → address. */
  readonly definitions: ReadonlyMap<string, string>;
  /** Gets what is left out. */
  readonly omissions: Omission[];
}

function definitionsIn(text: string): Map<string, string> {
  const found = text.matchAll(/^[ >]*\[((?:[^\]\\]|\\.)+)\]:[ \t]*\n?[ \t]*(?:<([^>\n]*)>|(\S+))/gm);
  return new Map([...found].map(([, label = '', angled, bare = '']) => [folded(label), angled ?? bare]));
}

function folded(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

function rewritten({ kind, lines }: Stretch, reading: Reading): string {
  const text = lines.join('\n');
  if (kind !== 'code') return scanned(text, kind === 'text', reading);
  if (!text.includes('{%')) return text;
  const [first = '', ...rest] = lines;
  if (/\{%\s*process=false\s*%\}\s*$/.test(first) || !fence.test(first)) return text;
  return [`${first.replaceAll('{%', '{ %').trimEnd()} {% process=false %}`, ...rest].join('\n');
}

function scanned(text: string, isMarkdown: boolean, reading: Reading): string {
  let outcome = '';
  for (let at = 0; at < text.length;) {
    const next = nextSign(text, at);
    outcome += text.slice(at, next);
    if (next === text.length) break;
    const { source, instead } = signAt(text, next, isMarkdown, reading);
    outcome += instead;
    at = next + source.length;
  }
  return outcome;
}

function nextSign(text: string, from: number): number {
  const at = text.slice(from).search(/[<`\\!{]/);
  return at < 0 ? text.length : from + at;
}

interface Replaced {
  readonly source: string;
  readonly instead: string;
}

function signAt(text: string, at: number, isMarkdown: boolean, reading: Reading): Replaced {
  const sign = text[at] ?? '';
  const rest = text.slice(at);
  const same = (source: string): Replaced => ({ source, instead: source });
  if (rest.startsWith('{%')) return { source: '{%', instead: '{&#37;' };
  if (sign === '<') return bracketAt(text, at, isMarkdown, reading);
  if (!isMarkdown) return same(sign);
  if (sign === '\\') return same(rest.slice(0, 2) === '\\{' ? sign : rest.slice(0, 2));
  if (sign === '`') return same(codeSpan(rest));
  return rest.startsWith('![') ? (imageAt(rest, reading) ?? same('![')) : same(sign);
}

/** A code span, or the backticks that begin none. */
function codeSpan(rest: string): string {
  const [ticks = ''] = /^`+/.exec(rest) ?? [];
  const paragraph = rest.split(/\n[ \t]*\n/, 1)[0] ?? '';
  const [span] = new RegExp(`^${ticks}(?!\`)[^]*?(?<!\`)${ticks}(?!\`)`).exec(paragraph) ?? [];
  return span ?? ticks;
}

function bracketAt(text: string, at: number, isMarkdown: boolean, { find, omissions }: Reading): Replaced {
  const rest = text.slice(at, at + 2_000);
  const [autolink] = (isMarkdown && /^<(?:(?:https?|mailto|ftp|tel):[^\s<>]*|[\w.+-]+@[\w.-]+)>/i.exec(rest)) || [];
  if (autolink !== undefined) return { source: autolink, instead: autolink };
  const [target] = (isMarkdown && isTargetAhead(text, at) && /^<[^<>\n]*>/.exec(rest)) || [];
  if (target !== undefined) return { source: target, instead: target };
  if (rest.startsWith('<!--')) {
    const end = text.indexOf('-->', at);
    if (end >= 0) return { source: text.slice(at, end + 3), instead: '' };
  }
  const tag = tagAt(text, at);
  if (tag === undefined) return { source: '<', instead: '&lt;' };
  if (tag.name === 'img') return { source: tag.source, instead: tag.isEnd ? '' : imgInstead(tag, find, omissions) };
  const { text: instead, omissions: left } = harmless(tag);
  omissions.push(...left);
  return { source: tag.source, instead };
}

/** The address of a link, or of a definition, may stand in angle brackets. */
function isTargetAhead(text: string, at: number): boolean {
  return /(?:\]\(|^[ >]*\[[^\]\n]+\]:)[ \t]*$/m.test(
    text.slice(Math.max(text.lastIndexOf('\n', at - 1) + 1, at - 2_000), at),
  );
}

function imgInstead(tag: Tag, find: FindPicture, omissions: Omission[]): string {
  const address = tag.attributes.get('src') ?? '';
  const alt = tag.attributes.get('alt') ?? '';
  const sizes = ['width', 'height'].flatMap((key) => {
    const value = tag.attributes.get(key);
    return value !== undefined && /^\d+%?$/.test(value) ? [` ${key}="${value}"`] : [];
  });
  return picture(address.replaceAll('&amp;', '&'), alt, find, omissions, sizes.join(''));
}

const inlineImage =
  /^!\[((?:[^[\]\\]|\\.|\[[^[\]]*\])*)\]\(\s*(?:<([^<>\n]*)>|((?:[^\s()\\]|\\.|\([^\s()]*\))*))(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)/;
const referredImage = /^!\[((?:[^[\]\\]|\\.|\[[^[\]]*\])*)\](?:\[((?:[^[\]\\]|\\.)*)\])?/;

function imageAt(rest: string, { find, definitions, omissions }: Reading): Replaced | undefined {
  const [inline, alt = '', angled, bare = ''] = inlineImage.exec(rest) ?? [];
  if (inline !== undefined) return { source: inline, instead: picture(angled ?? bare, alt, find, omissions) };
  const [referred, text = '', label = ''] = referredImage.exec(rest) ?? [];
  const address = definitions.get(folded(label === '' ? text : label));
  if (referred === undefined || address === undefined) return undefined;
  return { source: referred, instead: picture(address, text, find, omissions) };
}

/** The picture, or the text that stands for it. */
function picture(address: string, alt: string, find: FindPicture, omissions: Omission[], sizes = ''): string {
  const shown = alt.replace(/\\(.)/g, '$1').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
  const found = find(address);
  if ('data' in found) return `<img src="${found.data}" alt="${escapedText(shown)}"${sizes}>`;
  omissions.push(found.omission);
  return escapedText(shown.trim() === '' ? nameOf(address) : shown);
}

/** What an address without a text is called: its last part. */
function nameOf(address: string): string {
  if (/^data:/i.test(address) || !isHarmlessLink(address)) return '';
  return /([^/?#]+)\/?(?:[?#].*)?$/.exec(address)?.[1] ?? '';
}
