/** Which alternative of the old schema is which of the new one. */
import { objectOf, own } from '../../json.js';
import { labelOf, tagsIn, type Alternative } from '../alternatives/alternatives.js';
import { startAt, type At, type Side } from './comparing.js';
import { effects, together, type Effect } from './difference.js';

export interface MatchedAlternatives {
  readonly kept: readonly Side<Alternative>[];
  readonly removed: readonly Alternative[];
  readonly added: readonly Alternative[];
}

/** Looks at two alternatives, one level deep. */
export type Look = (at: At, sides: Side<Alternative>) => void;

/** By their names, else by what they mean, by the tag that tells them apart, else by what is most alike. */
export function matchAlternatives(
  at: At,
  look: Look,
  old: readonly Alternative[],
  now: readonly Alternative[],
): MatchedAlternatives {
  const { comparing } = at;
  const left = [...old];
  const right = [...now];
  const kept: Side<Alternative>[] = [];
  const effect = (one: Alternative, other: Alternative): Tried => tried(at, look, { old: one, now: other });
  const pairUp = (isPair: (one: Alternative, other: Alternative) => boolean) => {
    for (const one of [...left]) {
      const other = right.find((candidate) => candidate.type === one.type && isPair(one, candidate));
      if (other === undefined) continue;
      kept.push({ old: one, now: other });
      left.splice(left.indexOf(one), 1);
      right.splice(right.indexOf(other), 1);
    }
  };
  pairUp((one, other) => one.name !== undefined && one.name === other.name);
  pairUp((one, other) => effect(one, other).isSame);
  const tag = (document: Side<unknown>['old'], one: Alternative) =>
    JSON.stringify([
      tagsIn(document as typeof comparing.old, one.parts),
      one.values,
      one.tags.map(({ values }) => values),
    ]);
  pairUp(
    (one, other) =>
      tagsIn(comparing.old, one.parts).length > 0 && tag(comparing.old, one) === tag(comparing.now, other),
  );
  pairUp((one, other) => labelOf(comparing.old, one) === labelOf(comparing.now, other) && one.type !== 'object');
  for (let best = bestFit(left, right); best !== undefined; best = bestFit(left, right)) {
    kept.push(best);
    left.splice(left.indexOf(best.old), 1);
    right.splice(right.indexOf(best.now), 1);
  }
  return {
    kept,
    // What another alternative takes as well is not lost, and not new.
    removed: left.filter(
      (one) => !now.some((other) => other.type === one.type && effect(one, other).isWithin('wider')),
    ),
    added: right.filter(
      (one) => !old.some((other) => other.type === one.type && effect(other, one).isWithin('narrower')),
    ),
  };
}

interface Tried {
  readonly isSame: boolean;
  readonly isWithin: (allowed: Effect) => boolean;
}

function tried(at: At, look: Look, sides: Side<Alternative>): Tried {
  const trial = startAt(at.comparing, at.pair);
  look(trial, sides);
  const { differences, below } = trial.found;
  const whole = () =>
    [...differences.map(({ kind }) => effects[kind]), ...below.map((pair) => at.comparing.effectOf(pair))].reduce(
      together,
      'none',
    );
  return {
    isSame: differences.length === 0 && below.every((pair) => at.comparing.effectOf(pair) === 'none'),
    isWithin: (allowed) =>
      !differences.some(({ kind }) => kind === 'field-added') && ['none', allowed].includes(whole()),
  };
}

/** Those two that have most in common; two objects without a member in common are two things. */
function bestFit(left: readonly Alternative[], right: readonly Alternative[]): Side<Alternative> | undefined {
  let best: { sides: Side<Alternative>; score: number } | undefined;
  for (const old of left) {
    for (const now of right) {
      if (old.type !== now.type || (old.name !== undefined && now.name !== undefined)) continue;
      const score = likeness(old, now);
      if (score > (best?.score ?? 0)) best = { sides: { old, now }, score };
    }
  }
  return best?.sides;
}

function likeness(old: Alternative, now: Alternative): number {
  const names = ({ parts }: Alternative) =>
    new Set(parts.flatMap(({ node }) => Object.keys(objectOf(own(node, 'properties')))));
  if (old.type !== 'object') return 1;
  const [before, after] = [names(old), names(now)];
  if (before.size === 0 && after.size === 0) return 1;
  return [...before].filter((name) => after.has(name)).length / Math.max(before.size, after.size);
}
