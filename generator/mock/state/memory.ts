/** What a mock remembers in one world: the world, what operations do to it, and how what comes of it is answered. */
import type { Api, Operation } from '../../meaning/api.js';
import { successOf } from '../../meaning/declared/answer.js';
import type { JsonValue } from '../../meaning/json.js';
import { ProblemError } from '../../problem.js';
import type { Received, Validator } from '../../validate/validator.js';
import type { Answer } from '../http/exchange.js';
import { statusFor } from '../http/prefer.js';
import { bodyText, contentOf, createAnswering } from './answering.js';
import { argumentsOf } from './arguments.js';
import { createEnvelopes } from '../answer/envelope.js';
import { createBehaviours } from './behaviour.js';
import { checkState } from './check.js';
import { createClock } from './clock.js';
import { ExpressionError } from './expression.js';
import { createLaws } from './laws.js';
import { plant, type Seed } from './seed.js';
import type { LinkTo } from './listing.js';
import type { Store } from './store.js';
import { plainOf } from './value.js';
import { Misfit, World, type Entry, type Snapshot } from './world.js';

export interface MemoryOptions {
  /** What the world begins with: lists of resources by name. */
  readonly seedData?: unknown;
  /** Where something of the seed data stands, for messages. */
  readonly seedPlace?: Seed['place'];
  /** How long `Creating` takes until it is `Running`, and the like; milliseconds. */
  readonly transitionTime?: number;
  /** The time; tests give one that stands still, and set it forward. */
  readonly now?: () => number;
}

export interface Memory {
  /** @returns undefined for an operation without `x-state` */
  answer(operation: Operation, arrived: Received, requestId: string | undefined, linkTo: LinkTo): Answer | undefined;
  /** Back to what it began with. */
  reset(): void;
  snapshot(): Snapshot;
  /** @throws TypeError when no world can be like that */
  restore(snapshot: Snapshot): void;
  /**
   * Becomes what another mock remembers.
   * @throws ProblemError when that does not fit its own document
   */
  takeOver(snapshot: Snapshot): void;
  /** Sets its time forward, in milliseconds. */
  advance(milliseconds: number): void;
}

const usualTransitionTime = 2_000;

/**
 * Makes the memories of a mock, one a world: what hangs on the document alone is made once.
 * @throws ProblemError when the document's expressions or, made, the seed data cannot be used
 */
export function memories(
  api: Api,
  { seedData, seedPlace, transitionTime = usualTransitionTime, now }: MemoryOptions,
  validator: Validator,
  newId: () => string,
): (store: Store) => Memory {
  checkState(api);
  const laws = createLaws(api.resources);
  const behaviours = createBehaviours(api, laws);
  const whole = createEnvelopes(api, validator);
  const answered = createAnswering(api, validator, whole, newId);
  /** How answers that show one resource would break the document. */
  const faultsIn =
    (world: World) =>
    ({ resource, value }: Entry): string[] =>
      api.operations.flatMap((operation) => {
        const { state, id } = operation;
        if (state?.does !== 'read' || state.resource !== resource || Object.keys(state.find).length > 0) return [];
        const outcome = behaviours.get(id)?.(world, value, () => '');
        if (outcome?.done !== true || outcome.body === undefined) return [];
        const success = successOf(operation);
        if (success === undefined) return [];
        const content = contentOf(success);
        const text = bodyText(content, plainOf(whole(operation, outcome.body())) as JsonValue);
        const status = statusFor(operation, success);
        const violations = validator.answer(operation, status, text, content?.mediaType);
        return violations.map(({ pointer, reason, kind }) =>
          `${id}: ${pointer} ${kind === 'missing' ? 'is missing' : reason}`.trim(),
        );
      });

  return (store) => {
    const clock = createClock(now);
    const world = fitting('or name another file', () => new World(laws, { clock, store, transitionTime }));
    const begin = () => {
      if (seedData === undefined) return;
      const seed = { value: seedData, ...(seedPlace === undefined ? {} : { place: seedPlace }) };
      plant(api, world, seed, faultsIn(world));
    };
    if (api.resources.every(({ name }) => world.list(name).length === 0)) begin();

    return {
      advance: (milliseconds) => clock.advance(milliseconds),
      answer: (operation, arrived, requestId, linkTo) => {
        const behaviour = behaviours.get(operation.id);
        if (behaviour === undefined) return undefined;
        const request = argumentsOf(api, operation, arrived);
        // What cannot be answered has not happened.
        return world.call(() => answered(operation, request, behaviour(world, request, linkTo), requestId));
      },
      reset: () => {
        world.restore({ sequence: 0, resources: {} });
        begin();
      },
      snapshot: () => world.snapshot(),
      restore: (snapshot) => world.restore(snapshot),
      takeOver: (snapshot) => fitting('or forget it with POST /__mock/reset', () => world.restore(snapshot)),
    };
  };
}

/** What is kept was made under another document, perhaps. */
function fitting<T>(otherwise: string, make: () => T): T {
  try {
    return make();
  } catch (error) {
    const pointer =
      error instanceof ExpressionError
        ? error.expression.pointer
        : error instanceof Misfit
          ? error.resource.pointer
          : undefined;
    if (pointer === undefined || !(error instanceof Error)) throw error;
    const what = `What the mock remembers does not fit the document: ${error.message}.`;
    throw new ProblemError([
      { kind: 'state', where: { pointer }, what, fix: `Declare it so that it fits, ${otherwise}.` },
    ]);
  }
}
