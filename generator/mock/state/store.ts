/** Where a mock with a memory keeps it. In memory alone, or written through to a file (data/open.ts). */

/** One change: what is kept under a key from now on; undefined when nothing is. */
export type Change = readonly [key: string, record: string | undefined];

/** What a call wants to change cannot be kept, so that it has not happened. */
export class Unkept extends Error {}

/** What one world keeps. */
export interface Store {
  /** Everything that is kept. */
  load(): Iterable<readonly [key: string, record: string]>;
  /**
   * Keeps all of them or none.
   * @throws Unkept when they cannot be; then nothing has changed
   */
  write(changes: readonly Change[]): void;
}

/** What all worlds of a mock keep. */
export interface Data {
  /** Names of the worlds that something is kept of. */
  worlds(): readonly string[];
  /** @param world its name; empty for the one that needs none */
  store(world: string): Store;
  /** Keeps nothing of a world any more. */
  forget(world: string): void;
  /**
   * Resolves when all that was written until now survives the end of the machine; undefined when it does so already. Nothing
   * that hangs on it is answered before.
   * @throws Unkept, or rejects with it, when that cannot be known any more
   */
  kept(): Promise<void> | undefined;
  /** Lets go of it, when everything is kept. */
  close(): Promise<void>;
}

/** Keeps nothing beyond the process: the worlds themselves are the memory. */
export const forgetful: Data = {
  worlds: () => [],
  store: () => ({ load: () => [], write: () => {} }),
  forget: () => {},
  kept: () => undefined,
  close: () => Promise.resolve(),
};
