/** Objects: which members there are, which must be there, and what others there may be. */
import { holdingOf, membersIn, type Member, type Members } from '../alternatives/members.js';
import type { Part } from '../alternatives/parts.js';
import type { At, Place, Side } from './comparing.js';
import { compareCount } from './limits.js';
import { matchMembers } from './renames.js';

export function compareObjects(at: At, parts: Side<readonly Part[]>): void {
  const { comparing } = at;
  const old = membersIn(comparing.old, parts.old, comparing.direction);
  const now = membersIn(comparing.now, parts.now, comparing.direction);
  compareCount(at, parts, 'minProperties', { old: old.required.size, now: now.required.size });
  compareCount(at, parts, 'maxProperties');
  const matched = matchMembers(old.described, now.described);
  for (const [before, after] of [...matched.kept.map((name) => [name, name] as const), ...matched.renamed])
    compareMember(at, { old, now }, before, after);
  for (const name of matched.removed) compareRemoved(at, name, { old, now }, parts);
  for (const name of matched.added) compareAdded(at, name, { old, now }, parts);
  compareUndescribed(at, { old, now });
  compareOthers(at, { old, now });
}

function compareMember(at: At, { old, now }: Side<Members>, before: string, after: string): void {
  const [left, right] = [placeOf(old.described.get(before)), placeOf(now.described.get(after))];
  const spot = { pointer: right.pointer, oldPointer: left.pointer };
  if (before !== after)
    at.report('field-renamed', (name) => `${name} is called ${after} now`, {
      ...spot,
      path: `.${before}`,
      before,
      after,
    });
  const was = old.required.has(before);
  if (was !== now.required.has(after)) compareRequired(at, after, !was, spot);
  at.below(`.${after}`, left, right);
}

function compareRequired(at: At, member: string, isRequired: boolean, spot: object = {}): void {
  const isRequest = at.comparing.direction === 'request';
  const says = isRequired
    ? isRequest
      ? 'is required now'
      : 'is always there now'
    : isRequest
      ? 'is optional now'
      : 'may be missing now';
  const [before, after] = isRequired ? ['optional', 'required'] : ['required', 'optional'];
  at.report(isRequired ? 'field-required' : 'field-optional', (name) => `${name} ${says}`, {
    ...spot,
    path: `.${member}`,
    before,
    after,
  });
}

function placeOf(member: Member | undefined): Place {
  return { all: member?.all ?? [], pointer: member?.pointer ?? '' };
}

function compareRemoved(at: At, name: string, { old, now }: Side<Members>, parts: Side<readonly Part[]>): void {
  const { pointer, all } = placeOf(old.described.get(name));
  // What a map describes member by member no longer may still be there.
  if (isMapped(now)) {
    at.below(`.${name}`, { all, pointer }, { all: holdingOf(parts.now, name), pointer: at.pair.now.pointer });
    if (old.required.has(name) && !now.required.has(name)) compareRequired(at, name, false, { oldPointer: pointer });
    return;
  }
  at.report('field-removed', (full) => `${full} is gone`, { path: `.${name}`, pointer, oldPointer: pointer });
}

function compareAdded(at: At, name: string, { old, now }: Side<Members>, parts: Side<readonly Part[]>): void {
  const { pointer, all } = placeOf(now.described.get(name));
  const isRequired = at.comparing.direction === 'request' && now.required.has(name);
  if (isMapped(old) && !(isRequired && !old.required.has(name))) {
    // It could be there before, and was of the map's form.
    at.below(`.${name}`, { all: holdingOf(parts.old, name), pointer: at.pair.old.pointer }, { all, pointer });
    if (now.required.has(name) && !old.required.has(name)) compareRequired(at, name, true, { pointer });
    return;
  }
  at.report(
    isRequired ? 'required-field-added' : 'field-added',
    (full) => `${full} is new${isRequired ? ' and required' : ''}`,
    {
      path: `.${name}`,
      pointer,
    },
  );
}

/** An object that is a map of something: members are not described one by one. */
function isMapped({ isMap, isClosed }: Members): boolean {
  return isMap && !isClosed;
}

/** Names that are required without being described. */
function compareUndescribed(at: At, { old, now }: Side<Members>): void {
  for (const name of now.required)
    if (!now.described.has(name) && !old.required.has(name)) compareRequired(at, name, true);
  for (const name of old.required)
    if (!now.required.has(name) && !old.described.has(name) && !now.described.has(name))
      compareRequired(at, name, false);
}

function compareOthers(at: At, { old, now }: Side<Members>): void {
  const openness = ({ isClosed, isMap }: Members) => (isClosed ? 0 : isMap ? 1 : 2);
  const said = (members: Members) => ['none', 'of some form', 'any'][openness(members)] ?? '';
  if (openness(old) === 0 && openness(now) === 0) return;
  if (openness(old) === 1 && openness(now) === 1) {
    const place = ({ others }: Members, otherwise: string): Place => ({
      all: others,
      pointer: others[0]?.pointer ?? otherwise,
    });
    return at.below('{}', place(old, at.pair.old.pointer), place(now, at.pair.now.pointer));
  }
  if (openness(old) === openness(now)) return;
  const kind = openness(now) < openness(old) ? 'limit-tightened' : 'limit-loosened';
  at.report(kind, (name) => `what else ${name} may hold changed (additionalProperties)`, {
    before: said(old),
    after: said(now),
  });
}
