/** How lists go on: which arguments ask for a part, and where the answer has the items and what follows. */
import type { Operation } from '../../meaning/api.js';
import { pointerSegments, type JsonObject, type JsonValue } from '../../meaning/json.js';
import { wordsOf } from '../../meaning/names.js';
import { instanceSchema } from '../../meaning/schema/schema.js';
import { allTypes, isScalar, jsonOf, membersBelow, type Member } from './members.js';
import { isRead, styleOf, type Asked, type Listed } from './paging-styles.js';
import { counted, type Found, type Sure, type Untold } from '../proposal.js';
import { membersOf } from '../actions/selectors.js';
import { together, type Way, type World } from '../world.js';

/** Where items and totals are no longer looked for. */
const depth = 3;
const itemsNames =
  /^(items?|data|results?|records?|list|rows|entries|values?|content|contents|elements|objects|edges|resources|hits)$/i;
const totalNames =
  /^(total([-_]?(count|results?|items?|records?|size|num(ber)?|elements|hits|rows))?|count[-_]?total|totalcount)$/i;

export interface Paging extends Found {
  /** Proposals that this version of the loader would refuse: shown, and not written. */
  readonly ahead: ReadonlySet<string>;
}

/** @param argumentsAt where the caller's object is in a body */
export function findPaging(world: World, ways: readonly Way[], argumentsAt: readonly string[]): Paging {
  const { document } = world.api;
  let unclear = 0;
  let elsewhere = 0;
  const found = ways.flatMap(({ operation }) => {
    if (operation.pagination !== undefined) return [];
    const asked = argumentsOf(document, operation, argumentsAt);
    const [content] = jsonOf(operation, 'success');
    if (content?.schema === undefined) {
      if (
        asked.some(({ name }) =>
          /^(next[-_]?token|page[-_]?token|cursor|marker|offset|page([-_]?(no|number))?)$/i.test(name),
        )
      )
        elsewhere += 1;
      return [];
    }
    const members = membersBelow(document, content.schema, depth).filter(
      ({ pointer }) => !pointer.split('/').includes('0'),
    );
    const hasLink = operation.responses.some(
      ({ status, headers }) => /^2/.test(status) && headers.some(({ name }) => name.toLowerCase() === 'link'),
    );
    const items = itemsIn(members, operation);
    const listed: Listed = { members, items: items?.pointer ?? '', hasLink, ...totalIn(members) };
    const style = styleOf(asked, { ...listed, first: (name) => firstPage(asked, name) });
    if (style === undefined) return [];
    if (items === undefined) {
      unclear += 1;
      return [];
    }
    const { proposes, because } = style;
    const sure: Sure =
      items.sure === 'guess' || style.sure === 'guess' ? 'guess' : style.sure === 'certain' ? items.sure : 'likely';
    return [
      {
        pointer: operation.pointer,
        proposes: { 'x-pagination': proposes },
        sure,
        because,
        isRead: isRead(document, operation, proposes),
      },
    ];
  });
  const [now, ahead] = [true, false].map((is) =>
    together(
      world,
      found.filter((one) => one.isRead === is),
    ),
  );
  const untold: Untold[] = [
    ...(unclear === 0
      ? []
      : [
          told(
            `${counted(unclear, 'operation')} ${unclear === 1 ? 'asks' : 'ask'} for parts of a list, and which list of the answer is meant is not clear.`,
          ),
        ]),
    ...(elsewhere === 0
      ? []
      : [
          told(
            `${counted(elsewhere, 'operation')} ${elsewhere === 1 ? 'asks' : 'ask'} for parts of a list that is not answered as JSON, which is where items are read.`,
          ),
        ]),
    ...(ahead?.length
      ? [
          told(
            `${counted(ahead.length, 'proposal')} of x-pagination ${ahead.length === 1 ? 'is' : 'are'} of a kind that this version does not read: shown, and not written.`,
          ),
        ]
      : []),
  ];
  return {
    proposals: [...(now ?? []), ...(ahead ?? [])],
    ahead: new Set(ahead?.map(({ target }) => target)),
    untold,
  };
}

function told(what: string): Untold {
  return { about: 'paging', what };
}

/** Everything that a caller may give, and where. */
function argumentsOf(document: JsonObject, { parameters, body }: Operation, at: readonly string[]): Asked[] {
  const ofParameters = parameters.flatMap((one): Asked[] =>
    one.in === 'query' || one.in === 'header'
      ? [{ name: one.name, in: one.in, schema: one.schema, types: allTypes(document, one.schema) }]
      : [],
  );
  const [content] = body?.contents ?? [];
  if (content?.schema === undefined || (content.kind !== 'json' && content.kind !== 'form')) return ofParameters;
  const inside = at.length === 0 ? content.schema : instanceSchema(document, content.schema, at);
  const members = inside === undefined ? [] : membersOf(document, inside);
  const known = new Set(ofParameters.map(({ name }) => name));
  return [
    ...ofParameters,
    ...members
      .filter(([name]) => !known.has(name))
      .map(([name, schema]): Asked => ({ name, in: 'body', schema, types: allTypes(document, schema) })),
  ];
}

/** The list that a call is about: the only one, the one that is called as lists are, or as the operation is. */
function itemsIn(members: readonly Member[], operation: Operation): { pointer: string; sure: Sure } | undefined {
  const lists = members.filter(({ types }) => types.includes('array'));
  const [first] = lists;
  if (first === undefined) return undefined;
  const level = ({ pointer }: Member) => pointerSegments(pointer).length;
  const nearest = lists.filter((one) => level(one) === level(first));
  if (nearest.length === 1) return { pointer: first.pointer, sure: lists.length === 1 ? 'certain' : 'likely' };
  const words = new Set(
    [operation.action?.name ?? '', operation.id, operation.key.split('/').at(-1) ?? ''].map(plural),
  );
  const named = nearest.filter(({ name }) => itemsNames.test(name));
  const alike = nearest.filter(({ name }) => [...words].some((one) => one.endsWith(plural(name))));
  const chosen = named.length === 1 ? named : alike;
  return chosen.length === 1 && chosen[0] !== undefined ? { pointer: chosen[0].pointer, sure: 'likely' } : undefined;
}

/** `DescribeInstance`, `describe-instances` → `describeinstances`. */
function plural(name: string): string {
  const text = wordsOf(name).join('').toLowerCase();
  return text.endsWith('s') ? text : `${text}s`;
}

function totalIn(members: readonly Member[]): { total?: string } {
  const total = members.find((one) => totalNames.test(one.name) && isScalar(one, 'integer', 'number'));
  return total === undefined ? {} : { total: total.pointer };
}

/** The number of the first page, where its schema says it. */
function firstPage(asked: readonly Asked[], name: string): 0 | 1 | undefined {
  const schema = asked.find((one) => one.name === name)?.schema;
  const node = (schema ?? {}) as Readonly<Record<string, JsonValue>>;
  const said = [node['minimum'], node['default']].find((one) => one === 0 || one === 1);
  return said === 0 || said === 1 ? said : undefined;
}
