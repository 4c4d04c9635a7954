/** The worlds of a mock: one that needs no name, and as many named ones as tests ask for, each with a memory of its own. */
import type { Memory } from './state/memory.js';
import { Unkept, type Change, type Data, type Store } from './state/store.js';
import type { Snapshot } from './state/world.js';
import { isWorldName } from './http/world.js';

/** How far named worlds may go. The one without a name has no bounds. */
export interface WorldLimits {
  /** How many there may be at once. */
  readonly most?: number;
  /** How long one is remembered that nobody calls, in milliseconds. */
  readonly idle?: number;
  /** What one may hold, and all of them together; characters of JSON. */
  readonly largest?: number;
  readonly together?: number;
}

const usual: Required<WorldLimits> = {
  most: 2_000,
  idle: 15 * 60_000,
  largest: 16 * 1024 * 1024,
  together: 256 * 1024 * 1024,
};

interface Named {
  /** Made when it is first called. */
  memory: Memory | undefined;
  used: number;
  size: number;
}

export class Worlds {
  readonly #make: (store: Store) => Memory;
  readonly #data: Data;
  readonly #limits: Required<WorldLimits>;
  readonly #now: () => number;
  readonly #unnamed: Memory;
  /** The one that was not called for longest comes first. */
  readonly #named = new Map<string, Named>();
  #size = 0;

  /**
   * @param make makes the memory of one world
   * @param now the time by which worlds are forgotten; milliseconds
   * @throws what `make` throws
   */
  constructor(make: (store: Store) => Memory, data: Data, limits: WorldLimits = {}, now = () => performance.now()) {
    this.#make = make;
    this.#data = data;
    this.#limits = { ...usual, ...limits };
    this.#now = now;
    this.#unnamed = make(data.store(''));
    for (const name of data.worlds()) if (name !== '') this.#named.set(name, this.#begun(name));
  }

  /**
   * @param name empty for the one that needs none; one that is not there is made
   * @throws Unkept when there are too many
   * @throws TypeError when no world can be called this
   */
  of(name: string): Memory {
    this.#forgetIdle();
    if (name === '') return this.#unnamed;
    const known = this.#named.get(name);
    const { most, idle } = this.#limits;
    if (known === undefined && !isWorldName(name))
      throw new TypeError(`no world can be called ${JSON.stringify(name)}`);
    if (known === undefined && this.#named.size >= most) {
      const how = `POST /__mock/forget in one, or wait: those that nobody calls for ${idle / 1000} s are forgotten`;
      throw new Unkept(`there are ${most} worlds, and no room for another; ${how}`);
    }
    const one = known ?? this.#begun(name);
    this.#named.delete(name);
    this.#named.set(name, one);
    one.used = this.#now();
    try {
      return (one.memory ??= this.#make(this.#bounded(name, one)));
    } catch (error) {
      if (known === undefined) this.forget(name);
      throw error;
    }
  }

  /** Forgets a named world; the next call makes it anew. */
  forget(name: string): void {
    const one = this.#named.get(name);
    if (one === undefined) return;
    this.#data.forget(name);
    this.#named.delete(name);
    this.#size -= one.size;
  }

  /** The named worlds, and how long ago each was called, in milliseconds. */
  list(): readonly { readonly name: string; readonly size: number; readonly idle: number }[] {
    this.#forgetIdle();
    return [...this.#named].map(([name, { size, used }]) => ({ name, size, idle: Math.round(this.#now() - used) }));
  }

  /**
   * Becomes what the worlds of another mock remember, all of them or none.
   * @throws ProblemError when one does not fit the document
   */
  takeOver(others: Worlds): void {
    const taken: (readonly [string, Snapshot])[] = [];
    try {
      for (const name of ['', ...others.#named.keys()]) {
        const snapshot = others.of(name).snapshot();
        this.of(name).takeOver(snapshot);
        taken.push([name, snapshot]);
      }
    } catch (error) {
      // Both keep in one place.
      for (const [name, snapshot] of taken) others.of(name).takeOver(snapshot);
      throw error;
    }
  }

  #forgetIdle(): void {
    const latest = this.#now() - this.#limits.idle;
    for (const [name, { used }] of this.#named) {
      if (used > latest) return;
      try {
        this.forget(name);
      } catch {
        // That it cannot be written is nothing to whoever calls now.
        return;
      }
    }
  }

  #begun(name: string): Named {
    let size = 0;
    for (const [key, record] of this.#data.store(name).load()) size += key.length + record.length;
    this.#size += size;
    return { memory: undefined, used: this.#now(), size };
  }

  /** Where a named world keeps what it remembers, as far as it may. */
  #bounded(name: string, one: Named): Store {
    const store = this.#data.store(name);
    const sizes = new Map<string, number>();
    const sizeOf = ([key, record]: Change) => (record === undefined ? 0 : key.length + record.length);
    return {
      load: () => {
        const all = [...store.load()];
        for (const record of all) sizes.set(record[0], sizeOf(record));
        return all;
      },
      write: (changes) => {
        const growth = changes.reduce((sum, change) => sum + sizeOf(change) - (sizes.get(change[0]) ?? 0), 0);
        const { largest, together } = this.#limits;
        if (growth > 0 && one.size + growth > largest)
          throw new Unkept(`the world ${name} is full: it may hold ${largest} characters of JSON`);
        if (growth > 0 && this.#size + growth > together)
          throw new Unkept(`all worlds together are full: they may hold ${together} characters of JSON`);
        store.write(changes);
        for (const change of changes) sizes.set(change[0], sizeOf(change));
        one.size += growth;
        this.#size += growth;
      },
    };
  }
}
