/** What each stage made last, by the state of what it read: an edit makes only what it touches anew. */
import { createHash } from 'node:crypto';

export class StageCache {
  readonly #last = new Map<string, { readonly state: string; readonly made: unknown }>();

  /** @param onMade hears of every stage that was not kept, with what it made */
  constructor(private readonly onMade: (stage: string, made: unknown) => void = () => {}) {}

  /**
   * @param state of everything that the result depends on, see `stateOf`
   * @returns what the stage made before, when it would read the same again
   */
  async of<T>(stage: string, state: string, make: () => T | Promise<T>): Promise<T> {
    const last = this.#last.get(stage);
    if (last?.state === state) return last.made as T;
    const made = await make();
    this.#last.set(stage, { state, made });
    this.onMade(stage, made);
    return made;
  }
}

/** A hash of plain data. */
export function stateOf(data: unknown): string {
  return createHash('sha256').update(JSON.stringify(data)).digest('hex');
}
