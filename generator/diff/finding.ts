/** What a comparison of two documents finds. */
import type { Direction, Rating } from './rating.js';
import type { RuleName } from './rules.js';

/** A place in the author's files. */
export interface Located {
  /** With `REF:` before it in the old document of a git ref. */
  readonly file: string;
  readonly line: number;
  readonly pointer: string;
}

export interface Finding {
  readonly rating: Rating;
  readonly rule: RuleName;
  readonly direction?: Direction;
  /** operationIds that are touched; empty when it is about the document as a whole. */
  readonly operations: readonly string[];
  /** JSON pointer in the new bundled document; in the old one for what is gone. */
  readonly pointer: string;
  /** The same place in the old document. */
  readonly oldPointer?: string;
  /** `FILE:LINE`, in the author's files; with `REF:` before it for what is gone. */
  readonly place?: string;
  /** Where it stands in the new document, and where it stood in the old one. */
  readonly at?: Located;
  readonly oldAt?: Located;
  /** What changed, in words. */
  readonly what: string;
  /** Whom it hurts, where that is not plain. */
  readonly why?: string;
  readonly before?: string;
  readonly after?: string;
}
