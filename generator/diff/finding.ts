/** What a comparison of two documents finds. Types and the order of ratings; nothing here compares. */
import type { RuleName } from './rules.js';

/** By semantic versioning: `major` breaks someone, `minor` adds, `patch` is for readers only. */
export type Rating = 'major' | 'minor' | 'patch';
export const ratings: readonly Rating[] = ['major', 'minor', 'patch'];

/** Which way the changed thing travels: what callers send, or what they read. */
export type Direction = 'request' | 'answer';

export interface Finding {
  readonly rating: Rating;
  /** A rule of ours, `redocly/RULE`, or `consumer-broken`. */
  readonly rule: RuleName | `redocly/${string}`;
  readonly direction?: Direction;
  /** operationIds that are touched; empty when it is about the document as a whole. */
  readonly operations: readonly string[];
  /** JSON pointer in the new bundled document; in the old one for what is gone. */
  readonly pointer: string;
  /** The same place in the old document. */
  readonly oldPointer?: string;
  /** `FILE:LINE`, in the author's files; with `REF:` before it for what is gone. */
  readonly place?: string;
  /** What changed, in words. */
  readonly what: string;
  /** Whom it hurts, where that is not plain. */
  readonly why?: string;
  readonly before?: string;
  readonly after?: string;
}

/** The highest rating, or undefined when there is none. */
export function highest(found: readonly { readonly rating: Rating }[]): Rating | undefined {
  return ratings.find((rating) => found.some((one) => one.rating === rating));
}

/** Whether `rating` is `limit` or higher. */
export function reaches(rating: Rating | undefined, limit: Rating): boolean {
  return rating !== undefined && ratings.indexOf(rating) <= ratings.indexOf(limit);
}
