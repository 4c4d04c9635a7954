/** Pages that link to the next one: in a header (RFC 8288), or by a URL in the answer. */
import type { Input } from '../options.js';
import type { Paging } from '../paging.js';
import { at, put } from './place.js';

export interface LinkRow {
  readonly items: readonly string[];
  /** Where an answer has the URL; without it, it is in the header. */
  readonly next?: readonly string[];
  readonly header?: string;
  readonly whole?: boolean;
  /** Where arguments of the query are. */
  readonly query: readonly string[];
  /** Names in a query that are no arguments. */
  readonly fixed?: readonly string[];
  /** Arguments that are no texts: numbers, or what no single value of a query says. */
  readonly kinds?: Readonly<Record<string, 'number' | 'kept'>>;
}

/** The query of the link is the query of the next call: it goes where all calls go, whatever host the link names. */
export const link = <const Row extends LinkRow>(row: Row): Paging<Row['items']> => ({
  ...row,
  isSparse: true,
  walk: (input) => ({
    input,
    next: ({ answer, response }) => {
      const url = row.next ? at(answer, row.next) : nextIn(response?.headers.get(row.header ?? 'Link') ?? '');
      return typeof url === 'string' && url !== '' ? follow(row, input, url) : undefined;
    },
  }),
});

function follow({ query, fixed = [], kinds = {} }: LinkRow, input: Input, url: string): Input {
  return [...new URL(url, 'http://api').searchParams].reduce((arguments_, [name, value]) => {
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (kind === 'kept' || fixed.includes(name)) return arguments_;
    return put(arguments_, [...query, name], kind === 'number' ? Number(value) : value);
  }, input);
}

/** The target of the link whose relation is `next`. */
function nextIn(header: string): string | undefined {
  const links = header.matchAll(/<([^>]*)>((?:\s*;\s*[^\s=;,]+(?:\s*=\s*(?:"(?:\\.|[^"\\])*"|[^\s;,]*))?)*)/g);
  for (const [, target, parameters = ''] of links) {
    const [, quoted, bare = ''] = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,]+))/i.exec(parameters) ?? [];
    if ((quoted ?? bare).toLowerCase().split(/\s+/).includes('next')) return target;
  }
  return undefined;
}
