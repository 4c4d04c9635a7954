/** Where a mock with a memory keeps it. In memory alone, or written through to a file (file-store.ts). */

/** One change: what is kept under a key from now on; undefined when nothing is. */
export type Change = readonly [key: string, record: string | undefined];

export interface Store {
  /** Everything that is kept. Called once, when the mock starts. */
  load(): Iterable<readonly [key: string, record: string]>;
  /** Keeps all of them or none. When it returns, they survive the end of the process. */
  write(changes: readonly Change[]): void;
  close(): Promise<void>;
}

/** Keeps nothing beyond the process: the world itself is the memory. */
export const forgetful: Store = {
  load: () => [],
  write: () => {},
  close: () => Promise.resolve(),
};
