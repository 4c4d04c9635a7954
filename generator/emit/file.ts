/** What an emitter gives: text for a path. Emitters are pure; only `output.ts` writes. */
export interface GeneratedFile {
  /** Path inside the output folder, with `/` on every system. */
  readonly path: string;
  readonly text: string;
}
