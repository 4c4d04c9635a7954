/**
 * The relation of two schemas, all the way down: equal, wider, narrower or apart, with everything that makes it so. Each pair
 * of schemas is looked at once, however many others lead to it; schemas that hold themselves are taken to be equal there.
 */
import type { JsonObject, JsonValue } from '../../json.js';
import { keyOf, type All } from '../alternatives/parts.js';
import { compareOnce } from './compare.js';
import type { Comparing, Found, Pair, Place } from './comparing.js';
import { effects, joined, together, type Difference, type Direction, type Effect } from './difference.js';

interface Node {
  readonly pair: Pair;
  found: Found | undefined;
  below: readonly { readonly path: string; readonly node: Node }[];
  /** Kept once everything below it has been looked at. */
  effect?: Effect;
}

export class Relation {
  readonly #nodes = new Map<string, Node>();
  readonly #comparing: Comparing;

  /**
   * @param before the old document in canonical form
   * @param after the new one
   * @param same tells quickly that two schemas cannot differ, or says no
   */
  constructor(
    before: JsonObject,
    after: JsonObject,
    direction: Direction,
    private readonly same: (before: JsonValue, after: JsonValue) => boolean,
  ) {
    this.#comparing = { old: before, now: after, direction, effectOf: (pair) => this.#effectOf(pair) };
  }

  /** What becomes of the values of the old schema. */
  effect(old: Pair['old'], now: Pair['now']): Effect {
    return this.#effectOf({ path: '', old, now });
  }

  /**
   * Everything that differs.
   * @param path where values are; empty for a body itself
   */
  differences(old: Pair['old'], now: Pair['now'], path: string): Difference[] {
    const found: Difference[] = [];
    for (const { node, path: at } of this.#reached(this.#nodeOf({ path: '', old, now }), path))
      for (const one of node.found?.differences ?? []) found.push({ ...one, path: joined(at, one.path) });
    return found;
  }

  #effectOf(pair: Pair): Effect {
    const start = this.#nodeOf(pair);
    if (start.effect !== undefined) return start.effect;
    let whole: Effect = 'none';
    let isWhole = true;
    for (const { node } of this.#reached(start, '')) {
      // One that is being looked at just now is taken to be equal.
      if (node.found === undefined) isWhole = false;
      for (const { kind } of node.found?.differences ?? []) whole = together(whole, effects[kind]);
    }
    if (isWhole) start.effect = whole;
    return whole;
  }

  /** A node and all below it, each once, by the shortest way. */
  *#reached(start: Node, path: string): Generator<{ node: Node; path: string }> {
    const seen = new Set<Node>([start]);
    const waiting = [{ node: start, path }];
    for (let index = 0; index < waiting.length; index += 1) {
      const next = waiting[index] as { node: Node; path: string };
      this.#look(next.node);
      yield next;
      for (const one of next.node.below) {
        if (seen.has(one.node)) continue;
        seen.add(one.node);
        waiting.push({ node: one.node, path: joined(next.path, one.path) });
      }
    }
  }

  #nodeOf(pair: Pair): Node {
    const key = `${keyOf(pair.old.all)} | ${keyOf(pair.now.all)}${pair.old.all.length === 0 || pair.now.all.length === 0 ? ` | ${pair.old.pointer} ${pair.now.pointer}` : ''}`;
    const known = this.#nodes.get(key);
    if (known !== undefined) return known;
    const node: Node = { pair: { ...pair, old: named(pair.old), now: named(pair.now) }, found: undefined, below: [] };
    this.#nodes.set(key, node);
    return node;
  }

  readonly #looking = new Set<Node>();

  #look(node: Node): void {
    if (node.found !== undefined || this.#looking.has(node)) return;
    const { old, now } = node.pair;
    if (this.#areSame(old.all, now.all)) {
      node.found = { differences: [], below: [] };
      return;
    }
    this.#looking.add(node);
    const found = compareOnce(this.#comparing, node.pair);
    this.#looking.delete(node);
    node.found = found;
    node.below = found.below.map((pair) => ({ path: pair.path, node: this.#nodeOf(pair) }));
  }

  #areSame(old: All, now: All): boolean {
    return old.length === now.length && old.every(({ schema }, index) => this.same(schema, now[index]?.schema ?? true));
  }
}

/** A schema that only refers to a component is shown where the component stands. */
function named(place: Place): Place {
  return place.all.length === 1 ? { ...place, pointer: keyOf(place.all) } : place;
}
