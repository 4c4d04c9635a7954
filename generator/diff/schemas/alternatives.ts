/** Which member of the old `oneOf` or `anyOf` is which of the new one. */
import { own, stringOf, type JsonObject } from '../../meaning/json.js';
import type { Direction } from '../rating.js';
import { viewOf, type Located } from './view.js';

interface Labelled {
  readonly label: string;
  readonly located: Located;
}

export interface MatchedAlternatives {
  readonly kept: readonly (readonly [before: Located, after: Located])[];
  readonly removed: readonly Labelled[];
  readonly added: readonly Labelled[];
}

/** By the component they refer to, else by the tag or the type that tells them apart, else by their text. */
export function matchAlternatives(
  { before, after, direction }: { before: JsonObject; after: JsonObject; direction: Direction },
  old: readonly Located[],
  now: readonly Located[],
): MatchedAlternatives {
  const left = old.map((located) => ({ located, ...labelOf(before, located, direction) }));
  const right = now.map((located) => ({ located, ...labelOf(after, located, direction) }));
  const kept: [Located, Located][] = [];
  const pairUp = (isSame: (one: (typeof left)[number], other: (typeof right)[number]) => boolean) => {
    for (const one of [...left]) {
      const other = right.find((candidate) => isSame(one, candidate));
      if (other === undefined) continue;
      kept.push([one.located, other.located]);
      left.splice(left.indexOf(one), 1);
      right.splice(right.indexOf(other), 1);
    }
  };
  pairUp((one, other) => one.label === other.label);
  pairUp((one, other) => one.tag === other.tag);
  return { kept, removed: left, added: right };
}

function labelOf(document: JsonObject, located: Located, direction: Direction): { label: string; tag: string } {
  const view = viewOf(document, located, direction);
  const tags = [...view.properties].flatMap(([name, property]) => {
    const { values } = viewOf(document, property, direction);
    return values?.length === 1 && view.required.has(name) ? [`${name}=${JSON.stringify(values[0])}`] : [];
  });
  const types = view.types === undefined ? '' : [...view.types].join(' | ');
  const tag = [types, ...tags, ...(view.values ?? []).map((value) => JSON.stringify(value))].join(' ');
  const ref = stringOf(own(located.schema, '$ref'));
  const title = stringOf(own(located.schema, 'title'));
  return { label: ref?.split('/').pop() ?? title ?? (tag === '' ? JSON.stringify(located.schema) : tag), tag };
}
