/**
 * What is known of one value while it is judged. Schemas that refer to each other by several ways would hold the same object
 * against the same schema as often as there are ways to it: 2^30 times, thirty levels deep.
 */
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';

/** So many references are followed before anything is noted: ordinary values never get that far, and cost nothing. */
const ordinary = 2_000;

/** How a value was judged, and which members and items that was about, as Ajv tells it beside the verdict. */
interface Known {
  readonly errors: readonly ErrorObject[];
  readonly seen: { readonly props: Evaluated['props'] | undefined; readonly items: Evaluated['items'] | undefined };
}

type Evaluated = NonNullable<ValidateFunction['evaluated']>;

export class Memory {
  #followed = 0;
  #known = new WeakMap<object, Map<ValidateFunction, Known>>();

  /** Another value is judged. */
  forget(): void {
    if (this.#followed > ordinary) this.#known = new WeakMap();
    this.#followed = 0;
  }

  /** A schema as references call it. Of what is known to be wrong one error is enough, the second time. */
  of(judge: ValidateFunction): ValidateFunction {
    const { evaluated } = judge;
    const judged = (...[value, context]: Parameters<ValidateFunction>): boolean => {
      const isRight = judge(value, context) as boolean;
      remembering.errors = judge.errors ?? null;
      return isRight;
    };
    const remembering = ((value: unknown, context: Parameters<ValidateFunction>[1]): boolean => {
      this.#followed += 1;
      if (this.#followed <= ordinary || typeof value !== 'object' || value === null) return judged(value, context);
      const ofValue = this.#known.get(value) ?? new Map<ValidateFunction, Known>();
      this.#known.set(value, ofValue);
      const known = ofValue.get(judge);
      if (known === undefined) {
        const isRight = judged(value, context);
        ofValue.set(judge, { errors: isRight ? [] : (judge.errors ?? []), seen: copied(evaluated) });
        return isRight;
      }
      if (evaluated !== undefined) Object.assign(evaluated, copied(known.seen));
      remembering.errors = known.errors.slice(0, 1);
      return known.errors.length === 0;
    }) as ValidateFunction;
    return Object.assign(remembering, { schema: judge.schema, schemaEnv: judge.schemaEnv, evaluated });
  }
}

/** Ajv adds to what it is told. */
function copied(seen: Partial<Known['seen']> = {}): Known['seen'] {
  const { props, items } = seen;
  return { props: typeof props === 'object' ? { ...props } : props, items };
}
