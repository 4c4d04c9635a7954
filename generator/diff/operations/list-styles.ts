/** How lists and objects are written one pair a text (`x-list-style`): whether an argument still is, and where that is said. */
import type { Api, Content, Parameter } from '../../meaning/api.js';
import { isObject, own, pointerTo, valueAt, type JsonObject } from '../../meaning/json.js';
import { listStyleIn } from '../../meaning/operation/arguments.js';
import { listStylesOfForm } from '../../meaning/operation/fields.js';
import { declaringIn } from '../../meaning/operation/lists/declaring.js';
import { isWrittenAlike } from '../../meaning/operation/lists/alike.js';
import type { Listener } from '../../meaning/operation/lists/styles.js';
import { listStyleOfParameter } from '../../meaning/operation/parts.js';
import { argumentShape } from '../../meaning/schema/argument-shape.js';
import type { Change } from '../schemas/schemas.js';
import type { Comparison } from './comparison.js';

export function compareListStyles(pair: Comparison, old: Parameter, now: Parameter): void {
  const shapes = [
    argumentShape(pair.before.document, old.schema),
    argumentShape(pair.after.document, now.schema),
  ] as const;
  if (isWrittenAlike(old.listStyle, now.listStyle, ...shapes)) return;
  const used = (api: Api, { pointer }: Parameter) =>
    holdersIn(api, (listener) => listStyleOfParameter(api.document, holderOf(api, pointer), listener));
  report(pair, [used(pair.before, old), used(pair.after, now)], { pointer: now.pointer, oldPointer: old.pointer });
}

export function compareListStylesOfForm(pair: Comparison, old: Content, now: Content): void {
  const members = (api: Api, { schema }: Content) => argumentShape(api.document, schema ?? {}).members;
  const [before, after] = [members(pair.before, old), members(pair.after, now)];
  for (const name of after?.names ?? []) {
    const [was, is] = [before?.names.includes(name) === true ? before.of(name) : undefined, after?.of(name)];
    if (was === undefined || is === undefined) continue;
    const [left, right] = [old, now].map((one) => listStyleIn(one.fields?.[name]?.row ?? ''));
    if (isWrittenAlike(left, right, was, is)) continue;
    const used = (api: Api, { schema, pointer }: Content) =>
      holdersIn(api, (listener) =>
        listStylesOfForm(api.document, schema, own(holderOf(api, pointer), 'encoding'), listener),
      );
    report(pair, [used(pair.before, old), used(pair.after, now)], { pointer: now.pointer, oldPointer: old.pointer });
  }
}

/** Pointers of what is said of an argument. */
function holdersIn(api: Api, read: (listener: Listener) => void): string[] {
  const used = new Set<JsonObject>();
  read({ used: (holder) => used.add(holder), recurs: () => {} });
  return declaringIn(api.document).flatMap(({ holder, pointer }) => (used.has(holder) ? [pointer] : []));
}

/** At the declaration that is another one; where none is, at what is written. */
function report(
  pair: Comparison,
  [before, after]: readonly [readonly string[], readonly string[]],
  at: Pick<Change, 'pointer' | 'oldPointer'>,
): void {
  const said = ({ document }: Api, pointer: string) => JSON.stringify(valueAt(document, `${pointer}/x-list-style`));
  const place = [...after, ...before].find((one) => said(pair.before, one) !== said(pair.after, one));
  const pointer = place === undefined ? undefined : pointerTo(place, 'x-list-style');
  pair.report(
    {
      rule: 'list-style-changed',
      ...(pointer === undefined ? at : { pointer, oldPointer: pointer }),
      what: 'lists are written otherwise',
      ...(place === undefined ? {} : { before: said(pair.before, place), after: said(pair.after, place) }),
    },
    pair.sent,
  );
}

function holderOf({ document }: Api, pointer: string): JsonObject {
  const holder = valueAt(document, pointer.replace(/\/schema$/, ''));
  return isObject(holder) ? holder : {};
}
