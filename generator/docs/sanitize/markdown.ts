/**
 * The only door to Markdoc, the Markdown that Redoc reads: which lines are code or HTML to it, and whether a text is harmless
 * as it will read it. Set up as Redoc sets it up; test/docs/sanitize.test.ts holds both to the same outcome.
 */
import markdoc from '@markdoc/markdoc';
import { harmless, tagAt } from './html.js';

interface Token {
  readonly type: string;
  readonly tag?: string;
  readonly level?: number;
  readonly content?: string;
  readonly map?: readonly number[] | null;
  readonly meta?: { readonly attributes?: readonly { readonly name: string; readonly value: unknown }[] } | null;
  readonly children?: readonly Token[] | null;
}

interface Inline {
  readonly src: string;
  pos: number;
}
interface Parser {
  readonly block: { readonly ruler: { getRules(name: string): unknown[] } };
  readonly inline: { readonly ruler: { at(name: string, rule: (state: Inline) => boolean): void } };
}

const tokenizer = new markdoc.Tokenizer({ html: true, allowIndentation: true, allowComments: true });
const { parser } = tokenizer as unknown as { readonly parser: Parser };
parser.block.ruler.getRules('reference').length = 0;

/** Whether the last text had a comment among its words. Markdoc's own rule never ends on one inside square brackets. */
let hasComment = false;
parser.inline.ruler.at('comment', (state) => {
  const end = state.src.startsWith('<!--', state.pos) ? state.src.indexOf('-->', state.pos) : -1;
  if (end < 0) return false;
  hasComment = true;
  state.pos = end + '-->'.length;
  return true;
});

function tokensOf(text: string): readonly Token[] {
  return tokenizer.tokenize(text) as readonly Token[];
}

/** What the lines of a text are to Redoc. */
export interface Stretch {
  readonly kind: 'text' | 'html' | 'code';
  readonly lines: readonly string[];
}

export function stretchesOf(text: string): Stretch[] {
  const lines = text.split('\n');
  const kinds = lines.map((): Stretch['kind'] => 'text');
  for (const { type, map } of tokensOf(text)) {
    const kind = type === 'fence' ? 'code' : type === 'html_block' ? 'html' : undefined;
    if (kind !== undefined && map) kinds.fill(kind, map[0], map[1]);
  }
  const stretches: { kind: Stretch['kind']; lines: string[] }[] = [];
  lines.forEach((line, index) => {
    const last = stretches.at(-1);
    const kind = kinds[index] ?? 'text';
    // Every fence is a stretch of its own: what is said on its first line counts for it alone.
    const isNew = last?.kind !== kind || (kind === 'code' && fence.test(line) && isClosed(last.lines));
    if (last === undefined || isNew) stretches.push({ kind, lines: [line] });
    else last.lines.push(line);
  });
  return stretches;
}

export const fence = /^[\s>*+\d.)-]*(`{3,}|~{3,})/;

function isClosed(lines: readonly string[]): boolean {
  const [first = '', last = ''] = [lines[0], lines.at(-1)];
  return lines.length > 1 && (fence.exec(last)?.[1] ?? '').startsWith(fence.exec(first)?.[1] ?? ' ');
}

const plainTokens =
  /^(?:(?:paragraph|heading|bullet_list|ordered_list|list_item|blockquote|table|thead|tbody|tr|th|td|em|strong|s|link)_(?:open|close)|inline|text|text_special|code_inline|softbreak|hardbreak|hr|frontmatter)$/;

/** Whether Redoc would show nothing of a text but what is allowed: no picture from outside, no tag, no directive. */
export function isHarmless(text: string): boolean {
  hasComment = false;
  return tokensOf(text).every(isHarmlessToken) && !hasComment;
}

function isHarmlessToken({ type, content = '', children, meta }: Token): boolean {
  if (type.startsWith('html_')) return isHarmlessHtml(content);
  if (type === 'fence') {
    const isRead = meta?.attributes?.some(({ name, value }) => name === 'process' && value === false) !== true;
    return !isRead || (children ?? []).every(({ type: inside }) => inside === 'text');
  }
  return plainTokens.test(type) && (children ?? []).every(isHarmlessToken);
}

function isHarmlessHtml(content: string): boolean {
  for (let at = content.indexOf('<'); at >= 0; at = content.indexOf('<', at)) {
    const tag = tagAt(content, at);
    if (tag === undefined || harmless(tag).text !== tag.source) return false;
    if (tag.name === 'img' && !(tag.attributes.get('src') ?? '').startsWith('data:image/')) return false;
    at += tag.source.length;
  }
  return true;
}

export interface Heading {
  /** Counts from 0. */
  readonly line: number;
  readonly level: number;
  /** As written. */
  readonly text: string;
}

/** The headings that Redoc makes parts of a page of. */
export function headingsOf(text: string): Heading[] {
  const tokens = tokensOf(text);
  return tokens.flatMap(({ type, tag, level, map }, index): Heading[] =>
    type === 'heading_open' && level === 0 && map
      ? [{ line: map[0] ?? 0, level: Number(tag?.slice(1)), text: tokens[index + 1]?.content ?? '' }]
      : [],
  );
}
