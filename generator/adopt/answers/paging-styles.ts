/** The kinds of paging, each as `x-pagination` spells it. */
import type { Operation } from '../../meaning/api.js';
import { readPagination } from '../../meaning/declared/paging.js';
import { type JsonObject, type JsonValue } from '../../meaning/json.js';
import { Problems } from '../../problem.js';
import { isScalar, type Member } from './members.js';
import type { Sure } from '../proposal.js';

/** Something that a caller may give. */
export interface Asked {
  readonly name: string;
  readonly in: 'query' | 'header' | 'body';
  readonly schema: JsonValue;
  readonly types: readonly string[];
}

/** What an answer has of a list. */
export interface Listed {
  /** Members that are in no list. */
  readonly members: readonly Member[];
  readonly items: string;
  readonly total?: string;
  /** Whether answers have a Link header (RFC 8288). */
  readonly hasLink: boolean;
}

export interface Style {
  readonly proposes: JsonObject;
  readonly sure: Sure;
  readonly because: string;
}

const limits =
  /^[$_]?(limit|max[-_]?(results?|items?|records?|keys?|count)?|count|size|page[-_]?size|per[-_]?page|top|take|rows|length|page[-_]?limit|first)$/i;
const offsets = /^[$_]?(offset|skip|start([-_]?(index|at|from|row))?|from|begin)$/i;
const pages = /^(page([-_]?(no|num|number|index))?|current[-_]?page|p)$/i;
const tokens = /(token|cursor|marker|continuation)$|^(after|next|position)$/i;
const markers =
  /^(starting[-_]?after|after[-_]?id|since[-_]?id|last[-_]?id|start[-_]?after|exclusive[-_]?start[-_]?id)$/i;

type Say = Listed & { readonly first: (name: string) => 0 | 1 | undefined };

/** The first kind that the arguments and the answer have; today's form before all others. */
export function styleOf(asked: readonly Asked[], listed: Say): Style | undefined {
  return offset(asked, listed) ?? token(asked, listed) ?? page(asked, listed) ?? marker(asked, listed) ?? link(listed);
}

/** The one switch of what is written: what the loader of this version reads. */
export function isRead(document: JsonObject, operation: Operation, value: JsonValue): boolean {
  const problems = new Problems();
  readPagination(value, { ...operation, document }, problems);
  return problems.list.length === 0;
}

function number(asked: readonly Asked[], names: RegExp): Asked | undefined {
  return asked.find((one) => names.test(one.name) && (one.types.length === 0 || isScalar(one, 'integer', 'number')));
}

function totalOf({ total }: Listed): { total?: string } {
  return total === undefined ? {} : { total };
}

function offset(asked: readonly Asked[], listed: Say): Style | undefined {
  const from = number(asked, offsets);
  const limit = number(
    asked.filter((one) => one !== from),
    limits,
  );
  if (from === undefined || limit === undefined) return undefined;
  const proposes = { limit: limit.name, offset: from.name, items: listed.items, ...totalOf(listed) };
  return { proposes, sure: 'certain', because: `${limit.name} and ${from.name} ask for a part of ${itemsOf(listed)}.` };
}

function token(asked: readonly Asked[], listed: Say): Style | undefined {
  const texts = listed.members.filter(
    (one) => isScalar(one, 'string', 'integer') && /next|token|cursor|marker|after/i.test(one.name),
  );
  for (const one of asked.filter(({ name }) => tokens.test(name))) {
    const next =
      texts.find(({ name }) => plain(name) === plain(one.name)) ??
      texts.find(({ name }) => bare(name) === bare(one.name));
    if (next === undefined) continue;
    const limit = number(
      asked.filter((other) => other !== one),
      limits,
    );
    const proposes = {
      style: 'token',
      token: one.name,
      next: next.pointer,
      ...(limit === undefined ? {} : { limit: limit.name }),
      items: listed.items,
    };
    return {
      proposes,
      sure: 'certain',
      because: `${one.name} takes what ${next.pointer} of the answer before gave, for more of ${itemsOf(listed)}.`,
    };
  }
  return undefined;
}

function page(asked: readonly Asked[], listed: Say): Style | undefined {
  const which = number(asked, pages);
  if (which === undefined) return undefined;
  const size = number(
    asked.filter((one) => one !== which),
    limits,
  );
  const first = listed.first(which.name);
  const proposes = {
    style: 'page',
    page: which.name,
    ...(size === undefined ? {} : { size: size.name }),
    first: first ?? 1,
    items: listed.items,
    ...totalOf(listed),
  };
  const because = `${which.name} numbers the pages of ${itemsOf(listed)}${first === undefined ? ', from 1 as is usual' : ''}.`;
  return { proposes, sure: first === undefined || size === undefined ? 'likely' : 'certain', because };
}

function marker(asked: readonly Asked[], listed: Say): Style | undefined {
  const one = asked.find(({ name }) => markers.test(name));
  if (one === undefined) return undefined;
  const proposes = { style: 'marker', marker: one.name, next: '/id', items: listed.items };
  return { proposes, sure: 'guess', because: `${one.name} takes the id of the last of ${itemsOf(listed)}.` };
}

function link(listed: Say): Style | undefined {
  if (listed.hasLink)
    return {
      proposes: { style: 'link', items: listed.items },
      sure: 'likely',
      because: `A Link header leads on in ${itemsOf(listed)}.`,
    };
  const next = listed.members.find(
    (one) => /^(next|next[-_]?(page|link|url|uri|href))$/i.test(one.name) && isScalar(one, 'string'),
  );
  if (next === undefined) return undefined;
  const proposes = { style: 'link', link: next.pointer, items: listed.items };
  return {
    proposes,
    sure: 'guess',
    because: `${next.pointer} of the answer may be the address of more of ${itemsOf(listed)}.`,
  };
}

function itemsOf({ items }: Listed): string {
  return items === '' ? 'the list that is answered' : items;
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

/** What is left of a name without the words that only say that it goes on. */
function bare(name: string): string {
  return plain(name)
    .replace(/^(next|start(ing)?|pagination|page)+(?=.)/, '')
    .replace(/^page(?=token)/, '');
}
