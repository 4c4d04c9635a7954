/** Tree of a pattern → steps of an automaton, which needs time by the length of a text and never goes back. */
import { children } from './write.js';
import type { Assertion, Node } from './syntax.js';

/**
 * A step reads one character of a set, goes two ways at once, holds at a place between characters, or is the end. The numbers
 * are those of the next steps; the first step is the last of the list.
 */
export type Step =
  | readonly ['set', set: number, next: number]
  | readonly ['fork', next: number, other: number]
  | readonly ['at', place: Assertion, next: number]
  | readonly ['end'];

export interface Automaton {
  /** Atoms of ECMAScript with the flag `u`, one character each. */
  readonly sets: readonly string[];
  readonly steps: readonly Step[];
}

/** Patterns that need more are not worth it. */
const mostSteps = 4_000;

export interface AutomatonOptions {
  /** Repetitions with a bound above this one are taken for endless: what counts is that there are many. */
  readonly countedUpTo?: number;
  /** What an automaton cannot do is left out: what looks around, and what a group has matched before. */
  readonly lenient?: boolean;
}

/** Undefined where a pattern needs what an automaton cannot do, or too many steps. */
export function automatonOf(node: Node, options: AutomatonOptions = {}): Automaton | undefined {
  if (options.lenient !== true && needsMore(node)) return undefined;
  const builder = new Builder(options);
  const first = builder.build(node, builder.add(['end']));
  if (builder.isTooLarge) return undefined;
  if (first !== builder.steps.length - 1) builder.add(['fork', first, first]);
  return { sets: builder.sets, steps: builder.steps };
}

function needsMore(node: Node): boolean {
  return ['look', 'back', 'atomic'].includes(node.kind) || children(node).some(needsMore);
}

class Builder {
  readonly sets: string[] = [];
  readonly steps: Step[] = [];
  isTooLarge = false;
  readonly #countedUpTo: number;

  constructor({ countedUpTo = Infinity }: AutomatonOptions) {
    this.#countedUpTo = countedUpTo;
  }

  add(step: Step): number {
    if (this.steps.length >= mostSteps) this.isTooLarge = true;
    else this.steps.push(step);
    return this.steps.length - 1;
  }

  /** From the end to the beginning: every step knows the next one. */
  build(node: Node, next: number): number {
    if (this.isTooLarge) return next;
    switch (node.kind) {
      case 'set':
        return this.add(['set', this.#set(node.set), next]);
      case 'sequence':
        return node.items.reduceRight((after, item) => this.build(item, after), next);
      case 'choice':
        return node.options
          .map((option) => this.build(option, next))
          .reduceRight((other, first) => this.add(['fork', first, other]));
      case 'repeat':
        return this.#repeat(node, next);
      case 'assertion':
        return this.add(['at', node.at, next]);
      case 'group':
        return this.build(node.body, next);
      case 'atomic':
        // It takes all it can at once.
        return this.build(node.body.kind === 'repeat' ? node.body.body : node.body, next);
      default:
        return next;
    }
  }

  #repeat({ body, least, most }: Extract<Node, { kind: 'repeat' }>, next: number): number {
    const isEndless = most === Infinity || most > this.#countedUpTo;
    let after = next;
    if (isEndless) {
      const fork = this.add(['fork', 0, next]);
      this.steps[fork] = ['fork', this.build(body, fork), next];
      after = fork;
    } else {
      for (let count = least; count < most && !this.isTooLarge; count += 1)
        after = this.add(['fork', this.build(body, after), next]);
    }
    const needed = isEndless ? Math.min(least, this.#countedUpTo) : least;
    for (let count = 0; count < needed && !this.isTooLarge; count += 1) after = this.build(body, after);
    return after;
  }

  #set(text: string): number {
    const known = this.sets.indexOf(text);
    return known === -1 ? this.sets.push(text) - 1 : known;
  }
}
