/** Texts that a pattern matches: the shortest one and longer ones. */
import { memberOf } from './samples.js';
import type { Node, Pattern } from './syntax.js';

/** The longest text that is tried, in characters. */
const longest = 2_000;

/**
 * A text that is probably matched. What looks around is made in its place, which is right at the ends only, so the caller
 * asks the pattern.
 * @param turns how often loops are gone through that have to be gone through less
 * @param withLooks make what is looked for as well
 * @returns undefined where a set holds no character
 */
export function exampleOf({ node, names }: Pattern, turns: number, withLooks = false): string | undefined {
  const matched = new Map<number, string>();
  const text = (one: Node): string | undefined => {
    switch (one.kind) {
      case 'set':
        return memberOf(one.set);
      case 'sequence':
        return joined(one.items.map(text));
      case 'choice':
        return one.options.map(text).find((option) => option !== undefined);
      case 'repeat': {
        const times = Math.min(Math.max(one.least, Math.min(turns, one.most)), longest);
        if (times === 0) return '';
        const once = text(one.body);
        return once === undefined ? (one.least === 0 ? '' : undefined) : once.repeat(times).slice(0, longest);
      }
      case 'group': {
        const inside = text(one.body);
        if (inside !== undefined) matched.set(one.index, inside);
        return inside;
      }
      case 'atomic':
        return text(one.body);
      case 'look':
        return withLooks && !one.negative ? text(one.body) : '';
      case 'back':
        return matched.get(typeof one.to === 'number' ? one.to : (names.get(one.to) ?? 0)) ?? '';
      default:
        return '';
    }
  };
  return text(node);
}

function joined(parts: readonly (string | undefined)[]): string | undefined {
  return parts.includes(undefined) ? undefined : parts.join('');
}
