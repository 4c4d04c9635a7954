/** `x-pagination`: how answers come page by page. Wrong declarations are problems, not surprises. */
import type { Problems } from '../../problem.js';
import { pagingStyles, type Operation, type PageArgument, type Pagination, type PagingStyle } from '../api.js';
import { objectOf, own, pointerSegments, pointerTo, resolve, stringOf } from '../json.js';
import type { JsonObject, JsonValue } from '../json.js';
import { argumentMembers, argumentSchema, pathOf } from '../operation/enclosure.js';
import { instanceSchema, typesOf } from '../schema/schema.js';
import { inData, placeInAnswer } from './answer.js';
import { onlyKnown } from './members.js';
import { membersOf } from './reference/table.js';

type Paged = Pick<Operation, 'parameters' | 'responses' | 'pointer' | 'wire' | 'body' | 'answer'> & {
  readonly document: JsonObject;
};

const kind = 'pagination';

const examples: Readonly<Record<PagingStyle, string>> = {
  offset:
    'Name two parameters and a JSON pointer into the answer: { limit: Limit, offset: Offset, items: /Items, total: /Total }.',
  page: 'Write x-pagination: { style: page, page: Page, size: PageSize, first: 1, items: /Items, total: /Total }.',
  token: 'Write x-pagination: { style: token, token: Token, next: /NextToken, limit: Limit, items: /Items }.',
  marker: 'Write x-pagination: { style: marker, marker: After, next: /Id, limit: Limit, items: /Items }.',
  link: 'Write x-pagination: { style: link, link: Link, items: /Items }, or link: /next for a URL in the answer.',
};

const needed: Readonly<Record<PagingStyle, readonly string[]>> = {
  offset: ['limit', 'offset', 'items'],
  page: ['page', 'items'],
  token: ['token', 'next', 'items'],
  marker: ['marker', 'items'],
  link: ['items'],
};

export function readPagination(
  value: JsonValue | undefined,
  operation: Paged,
  problems: Problems,
): Pagination | undefined {
  if (value === undefined) return undefined;
  const at = pointerTo(operation.pointer, 'x-pagination');
  const add = (key: string, what: string, fix: string) =>
    problems.add(kind, { pointer: key === '' ? at : pointerTo(at, key) }, what, fix);
  const said = own(value, 'style');
  const style = said === undefined ? 'offset' : pagingStyles.find((one) => one === said);
  if (style === undefined) {
    add('style', `x-pagination has no style "${String(said)}".`, `Write one of ${pagingStyles.join(', ')}.`);
    return undefined;
  }
  const text = (key: string) => stringOf(own(value, key));
  if (needed[style].some((key) => text(key) === undefined)) {
    const names = needed[style].join(', ').replace(/, ([^,]+)$/, ' or $1');
    add('', `x-pagination lacks ${names}.`, examples[style]);
    return undefined;
  }
  onlyKnown(value, membersOf('x-pagination'), at, kind, problems);

  const argument = (key: string): PageArgument | undefined => {
    const name = text(key);
    if (name === undefined) return undefined;
    const found = argumentNamed(operation, name);
    if (found === undefined)
      add(
        key,
        `x-pagination names "${name}", which is no argument of the operation.`,
        'Name one of its parameters in the query or a header, or a member of its body.',
      );
    return found;
  };
  const place = (key: string, type?: 'array' | 'integer'): string | undefined => {
    const pointer = text(key);
    if (pointer === undefined) return undefined;
    const found = placeInAnswer(operation.document, operation, pointer);
    const isRight =
      found !== undefined && (type === undefined || typesOf(operation.document, found.schema).includes(type));
    if (isRight && (type !== 'array' || inData(operation, found.path) !== undefined))
      return pointerTo('', ...found.path);
    const what = type === undefined ? 'nothing' : `no ${type}`;
    const where = type === undefined ? '' : ` that is declared as ${type}`;
    add(
      key,
      `x-pagination's ${key} "${pointer}" names ${what} of the answer.`,
      `Point it at a property of the 2xx answer${where}.`,
    );
    return undefined;
  };

  const by = (style === 'link' ? (['offset', 'page', 'token'] as const) : [style]).find(
    (key) => text(key) !== undefined,
  );
  const start = by === undefined ? undefined : argument(by);
  const limit = argument(text('limit') === undefined ? 'size' : 'limit');
  const [sizeKey, pageSize] =
    own(value, 'limit') === undefined ? ['size', own(value, 'size')] : ['limit', own(value, 'limit')];
  const isSize = typeof pageSize === 'number' && Number.isInteger(pageSize) && pageSize > 0;
  if (pageSize !== undefined && typeof pageSize !== 'string' && !isSize)
    add(
      sizeKey,
      `x-pagination's ${sizeKey} is neither an argument nor how many items a page has.`,
      `Write ${sizeKey}: NAME, or ${sizeKey}: 50 where the service alone decides.`,
    );
  const items = place('items', 'array');
  const total = place('total', 'integer');
  const first = own(value, 'first') ?? 1;
  if (first !== 0 && first !== 1)
    add('first', 'The first page of x-pagination is neither 0 nor 1.', 'Write first: 0 or first: 1.');
  const link = style === 'link' ? (text('link') ?? text('next') ?? 'Link') : '';
  const isHeader = style === 'link' && !link.startsWith('/');
  const next =
    style === 'token' || (style === 'link' && !isHeader)
      ? place(style === 'link' && text('link') !== undefined ? 'link' : 'next')
      : undefined;
  const mark = style === 'marker' && items !== undefined ? markIn(operation, items, value, add) : undefined;
  if (items === undefined) return undefined;
  return {
    style,
    items,
    ...(total === undefined ? {} : { total }),
    ...(limit === undefined ? {} : { limit }),
    ...(isSize ? { pageSize } : {}),
    ...(start === undefined ? {} : { start }),
    ...(by === undefined ? {} : { by }),
    ...(by === 'page' ? { first: first === 0 ? 0 : 1 } : {}),
    ...(next === undefined ? {} : { next }),
    ...(isHeader ? { header: link } : {}),
    ...(mark === undefined ? {} : { mark }),
  };
}

/** The member of an item by which the next page is asked for: the argument's own name, unless another is named. */
function markIn(
  { document, responses, answer }: Paged,
  items: string,
  value: JsonValue,
  add: (key: string, what: string, fix: string) => void,
): readonly string[] | undefined {
  const named = stringOf(own(value, 'next'));
  const path = named === undefined ? pathOf(stringOf(own(value, 'marker')) ?? '').slice(-1) : pathOf(named);
  const whole = { responses, ...(answer === undefined ? {} : { answer }) };
  const item = placeInAnswer(document, whole, `${items}/0`)?.schema;
  if (item !== undefined && instanceSchema(document, item, path) !== undefined) return path;
  const what = `x-pagination's marker is "${path.join('/')}" of the last item, and items have no such member.`;
  add(
    named === undefined ? 'marker' : 'next',
    what,
    'Add next: /MEMBER, the member of an item that the argument takes.',
  );
  return undefined;
}

function argumentNamed(operation: Paged, name: string): PageArgument | undefined {
  const { parameters, document } = operation;
  for (const place of ['query', 'header'] as const)
    if (parameters.some((one) => one.in === place && one.name === name)) return { in: place, path: [name] };
  const path = pathOf(name);
  const { schema } = argumentSchema(document, operation) ?? {};
  const isMember = schema !== undefined && argumentMembers(document, operation, 'all').includes(path[0] ?? '');
  return isMember && instanceSchema(document, schema, path) !== undefined ? { in: 'body', path } : undefined;
}

/** What describes an argument that says which page. */
export function pageArgumentSchema(
  document: JsonObject,
  operation: Pick<Operation, 'parameters' | 'wire' | 'body'>,
  argument: PageArgument,
): JsonValue {
  const [name = ''] = argument.path;
  const parameter = operation.parameters.find((one) => one.in === argument.in && one.name === name);
  const { schema = {} } = argumentSchema(document, operation) ?? {};
  return parameter?.schema ?? instanceSchema(document, schema, argument.path) ?? {};
}

/** How many items a page has where nobody asks for another number. */
export function defaultSize(document: JsonObject, operation: Operation): number | undefined {
  const { limit, pageSize } = operation.pagination ?? {};
  if (pageSize !== undefined) return pageSize;
  if (limit === undefined) return undefined;
  const size = own(objectOf(resolve(document, pageArgumentSchema(document, operation, limit), '').value), 'default');
  return typeof size === 'number' ? size : undefined;
}

/** Where the data of a walk through pages are: in what callers give, and in what they get. */
interface Views {
  readonly argument: (argument: PageArgument) => readonly string[];
  /** Undefined for what lies outside of what they get. */
  readonly answer: (path: readonly string[]) => readonly string[] | undefined;
}

/** What the runtime is told of the pages of an operation. */
export function pageRow(document: JsonObject, operation: Operation, { argument, answer }: Views): JsonObject {
  const { pagination, parameters, wire } = operation;
  if (pagination === undefined) return {};
  const { style, items, total, limit, start, first, next, mark, header } = pagination;
  const ways = [total, next].flatMap((one) => (one === undefined ? [] : [pointerSegments(one)]));
  const isWhole = ways.some((path) => answer(path) === undefined);
  const view = (pointer: string): JsonValue => {
    const path = pointerSegments(pointer);
    return [...(isWhole ? path : (answer(path) ?? path))];
  };
  const full = defaultSize(document, operation);
  const shared = {
    items: [...(answer(pointerSegments(items)) ?? [])],
    ...(isWhole ? { whole: true } : {}),
    ...(next === undefined ? {} : { next: view(next) }),
  };
  if (style === 'link') {
    const kinds = parameters.flatMap((one): [string, JsonValue][] => {
      if (one.in !== 'query') return [];
      const types = typesOf(document, one.schema);
      if (types.some((type) => type === 'array' || type === 'object' || type === 'boolean'))
        return [[one.name, 'kept']];
      return types.includes('integer') || types.includes('number') ? [[one.name, 'number']] : [];
    });
    return {
      ...shared,
      ...(header === undefined || header === 'Link' ? {} : { header }),
      query: argument({ in: 'query', path: [] }).slice(),
      ...(wire.query.length === 0 ? {} : { fixed: wire.query.map(([name]) => name) }),
      ...(kinds.length === 0 ? {} : { kinds: Object.fromEntries(kinds) }),
    };
  }
  return {
    ...(limit === undefined ? {} : { limit: [...argument(limit)] }),
    start: start === undefined ? [] : [...argument(start)],
    ...shared,
    ...(mark === undefined ? {} : { mark: [...mark] }),
    ...(first === undefined ? {} : { first }),
    ...(total === undefined ? {} : { total: view(total) }),
    ...(full === undefined ? {} : { full }),
  };
}
