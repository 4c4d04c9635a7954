/** One schema held against another, one level deep: what differs there, and which schemas below have to be compared. */
import { jsonText } from '../../digits.js';
import { pointerTo, type JsonObject, type JsonValue } from '../../json.js';
import {
  isDeprecated,
  keywordAt,
  labelOf,
  meaningOf,
  tagsIn,
  typesOf,
  type Alternative,
  type Meaning,
} from '../alternatives/alternatives.js';
import { startAt, verb, type At, type Comparing, type Found, type Pair, type Side } from './comparing.js';
import { compareConditions } from './conditions.js';
import type { Difference } from './difference.js';
import { compareNumbers, compareTexts } from './limits.js';
import { compareLists } from './lists.js';
import { matchAlternatives } from './matching.js';
import { compareObjects } from './objects.js';
import { overlapping } from './overlap.js';
import { compareValues } from './values.js';

export function compareOnce(comparing: Comparing, pair: Pair): Found {
  const at = startAt(comparing, pair);
  const meaning = {
    old: meaningOf(comparing.old, pair.old.all, pair.old.pointer),
    now: meaningOf(comparing.now, pair.now.all, pair.now.pointer),
  };
  if (!isDeprecated(meaning.old.parts) && isDeprecated(meaning.now.parts))
    at.report('deprecated', (name) => `${name} is deprecated`);
  compareDefaults(at, meaning);
  compareExclusive(at, meaning);
  if (meaning.old.isUnion || meaning.now.isUnion) compareUnions(at, meaning);
  else {
    compareTypes(at, meaning.old.alternatives, meaning.now.alternatives);
    for (const old of meaning.old.alternatives) {
      const now = meaning.now.alternatives.find(({ type }) => type === old.type);
      if (now !== undefined) compareAlternatives(at, { old, now });
    }
  }
  return { differences: distinct(at.found.differences), below: at.found.below };
}

/** A rule that holds of values of every type is met once for each. */
function distinct(differences: readonly Difference[]): Difference[] {
  const key = ({ kind, pointer, oldPointer, path, says, before, after }: Difference) =>
    JSON.stringify([kind, pointer, oldPointer, path, says(''), before, after]);
  return [...new Map(differences.map((one) => [key(one), one])).values()];
}

/** What holds of two alternatives of one type. */
function compareAlternatives(at: At, { old, now }: Side<Alternative>): void {
  compareConditions(at, { old: old.parts, now: now.parts });
  compareTags(at, old, now);
  if (compareValues(at, { old, now })) return;
  if (old.type === 'number') compareNumbers(at, { old, now });
  if (old.type === 'string') compareTexts(at, { old, now });
  if (old.type === 'array') compareLists(at, { old: old.parts, now: now.parts });
  if (old.type === 'object') compareObjects(at, { old: old.parts, now: now.parts });
}

function compareTypes(at: At, old: readonly Alternative[], now: readonly Alternative[]): void {
  const types = { old: typesOf(old), now: typesOf(now) };
  const holds = (large: ReadonlySet<string>, type: string) =>
    large.has(type) || (type === 'integer' && large.has('number'));
  const within = (small: ReadonlySet<string>, large: ReadonlySet<string>) =>
    [...small].every((type) => holds(large, type));
  const [narrower, wider] = [within(types.now, types.old), within(types.old, types.now)];
  if (narrower && wider) return;
  const kind = narrower ? 'type-narrowed' : wider ? 'type-widened' : 'type-changed';
  const how = { 'type-narrowed': 'is narrower', 'type-widened': 'is wider', 'type-changed': 'changed' }[kind];
  const place = (alternatives: readonly Alternative[], otherwise: string) =>
    keywordAt(alternatives[0]?.parts ?? [], otherwise, 'type', 'enum', 'const');
  at.report(kind, (name) => `the type of ${name} ${how}`, {
    pointer: place(now, at.pair.now.pointer),
    oldPointer: place(old, at.pair.old.pointer),
    before: textOf(types.old),
    after: textOf(types.now),
  });
}

function textOf(types: ReadonlySet<string>): string {
  if (types.size === 0) return 'nothing';
  return types.size === 6 ? 'anything' : [...types].join(' | ');
}

function compareDefaults(at: At, { old, now }: Side<Meaning>): void {
  const of = ({ parts }: Meaning) => parts.map(({ node }) => node['default']).find((one) => one !== undefined);
  const [before, after] = [of(old), of(now)].map((value) => (value === undefined ? undefined : jsonText(value)));
  if (before === after) return;
  at.report(
    before === undefined ? 'default-added' : 'default-changed',
    (name) => `default of ${name} ${verb(before, after)}`,
    {
      pointer: keywordAt(now.parts, at.pair.now.pointer, 'default'),
      oldPointer: keywordAt(old.parts, at.pair.old.pointer, 'default'),
      before,
      after,
    },
  );
}

/** With `oneOf`, what two branches take is refused. */
function compareExclusive(at: At, { old, now }: Side<Meaning>): void {
  const [before, after] = [overlapping(at.comparing.old, old), overlapping(at.comparing.now, now)];
  if ((before === undefined) === (after === undefined)) return;
  // Only where the one keyword took the place of the other; branches that come or go are told for themselves.
  if (!old.isUnion || !now.isUnion || (old.exclusive.length > 0 && now.exclusive.length > 0)) return;
  const kind = after === undefined ? 'alternatives-overlap' : 'alternatives-exclusive';
  const says =
    after === undefined ? 'may be several of its alternatives at once now' : 'must be one of its alternatives only now';
  at.report(kind, (name) => `${name} ${says}`, {
    pointer: after === undefined ? at.pair.now.pointer : pointerTo(after.at.pointer, 'oneOf'),
    oldPointer: before === undefined ? at.pair.old.pointer : pointerTo(before.at.pointer, 'oneOf'),
  });
}

function compareUnions(at: At, meaning: Side<Meaning>): void {
  const { old, now } = meaning;
  const { comparing } = at;
  const plain = (one: Meaning) => one.alternatives.filter(({ type }) => type === 'null');
  compareNull(at, plain(old), plain(now));
  const branches = (one: Meaning) => one.alternatives.filter(({ type }) => type !== 'null');
  const matched = matchAlternatives(at, compareAlternatives, branches(old), branches(now));
  for (const pair of matched.kept) compareAlternatives(at, pair);
  for (const one of matched.removed) {
    const label = labelOf(comparing.old, one);
    at.report('alternative-dropped', (name) => `${name} lost the alternative ${label}`, {
      oldPointer: one.pointer,
      before: label,
    });
  }
  for (const one of matched.added) {
    const label = labelOf(comparing.now, one);
    at.report('alternative-added', (name) => `${name} gained the alternative ${label}`, {
      pointer: one.pointer,
      after: label,
    });
  }
  compareDiscriminators(at, meaning);
  compareUnopened(at, meaning);
}

function compareNull(at: At, old: readonly Alternative[], now: readonly Alternative[]): void {
  if (old.length > 0 === now.length > 0) return;
  const kind = now.length > 0 ? 'type-widened' : 'type-narrowed';
  at.report(kind, (name) => `${name} ${now.length > 0 ? 'may be' : 'is never'} null now`);
}

/** Which property tells branches apart. One that the branches themselves fix goes without saying. */
function compareDiscriminators(at: At, { old, now }: Side<Meaning>): void {
  const properties = (meaning: Meaning, document: JsonObject, other: Meaning) => {
    const isSaid = other.alternatives.some(({ tags }) => tags.length > 0);
    const tags = meaning.alternatives.flatMap((one) =>
      isSaid
        ? one.tags
        : one.tags.filter(({ property }) => !tagsIn(document, one.parts).some(([name]) => name === property)),
    );
    return [...new Set(tags.map(({ property }) => property))].sort().join(', ');
  };
  const before = properties(old, at.comparing.old, now);
  const after = properties(now, at.comparing.now, old);
  if (before === after || !old.isUnion || !now.isUnion) return;
  const place = ({ alternatives }: Meaning) => alternatives.flatMap(({ tags }) => tags)[0]?.pointer;
  at.report('discriminator-changed', (name) => `another property tells the alternatives of ${name} apart`, {
    pointer: place(now) ?? at.pair.now.pointer,
    oldPointer: place(old) ?? at.pair.old.pointer,
    before: before === '' ? undefined : before,
    after: after === '' ? undefined : after,
  });
}

function compareTags(at: At, old: Alternative, now: Alternative): void {
  for (const tag of old.tags) {
    const other = now.tags.find(({ property }) => property === tag.property);
    if (other === undefined) continue;
    const text = (values: readonly JsonValue[]) => values.map((value) => jsonText(value));
    const [before, after] = [text(tag.values), text(other.values)];
    const dropped = before.filter((value) => !after.includes(value));
    const added = after.filter((value) => !before.includes(value));
    const more = {
      pointer: other.pointer,
      oldPointer: tag.pointer,
      before: before.join(', '),
      after: after.join(', '),
    };
    const what = old.name ?? labelOf(at.comparing.old, old);
    if (dropped.length > 0)
      at.report('value-dropped', () => `${tag.property} no longer says ${dropped.join(', ')} for ${what}`, more);
    if (added.length > 0)
      at.report('value-added', () => `${tag.property} may say ${added.join(', ')} for ${what}`, more);
  }
}

/** Too many alternatives to be looked into are compared as they are written. */
function compareUnopened(at: At, { old, now }: Side<Meaning>): void {
  const text = ({ unopened }: Meaning) =>
    JSON.stringify(unopened.map(({ branches }) => branches.map(({ schema }) => schema)));
  if (text(old) !== text(now)) at.report('condition-changed', (name) => `the alternatives of ${name} changed`);
}
