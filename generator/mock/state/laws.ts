/** What is the same in all worlds of a document: kinds of resources, what time does to them, and expressions, compiled once. */
import type { Resource } from '../../meaning/api.js';
import { createExpressions, type Compiled, type Expressions, type Surroundings } from './expression.js';

export interface Moves {
  readonly when: Compiled;
  readonly after: number;
  readonly sets: readonly (readonly [string, Compiled])[];
}

export interface Laws {
  readonly kinds: ReadonlyMap<string, Resource>;
  /** By resource. */
  readonly moves: ReadonlyMap<string, readonly Moves[]>;
  /** They ask the world that is inside. */
  readonly expressions: Expressions;
  resource(name: string): Resource;
  /** Runs something in one world. */
  inside<T>(world: Surroundings, run: () => T): T;
}

export function createLaws(resources: readonly Resource[]): Laws {
  let current: Surroundings | undefined;
  const now = (): Surroundings => {
    if (current === undefined) throw new Error('an expression was asked outside of any world');
    return current;
  };
  const expressions = createExpressions({
    now: () => now().now(),
    next: () => now().next(),
    all: (resource) => now().all(resource),
    known: (resource, members) => now().known(resource, members),
  });
  const kinds = new Map(resources.map((one) => [one.name, one]));
  const moves = new Map(
    resources.map(({ name, transitions }) => [
      name,
      transitions.map(({ when, after, sets }) => ({
        when: expressions.compile(when),
        after,
        sets: Object.entries(sets).map(([member, one]) => [member, expressions.compile(one)] as const),
      })),
    ]),
  );
  return {
    kinds,
    moves,
    expressions,
    resource: (name) => {
      const found = kinds.get(name);
      if (found === undefined) throw new Error(`there is no resource ${name}`);
      return found;
    },
    inside: (world, run) => {
      const before = current;
      current = world;
      try {
        return run();
      } finally {
        current = before;
      }
    },
  };
}
