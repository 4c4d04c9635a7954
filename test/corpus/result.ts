/** What became of a document in a stage: what the store keeps, and what tables and docs/corpus.md are made of. */
import type { Document } from './list.js';

/** Stages in the order they are run, with what each needs to have passed, and what holds when it passes. */
export const stages = [
  { name: 'adopted', needs: [], says: '`adopt` finds what selects an action' },
  { name: 'read', needs: ['adopted'], says: 'loaded and understood' },
  { name: 'generated', needs: ['read'], says: 'everything of `generate` is written' },
  {
    name: 'compiles',
    needs: ['generated'],
    says: 'under strict, exactOptionalPropertyTypes and noUncheckedIndexedAccess',
  },
  { name: 'mock', needs: ['read'], says: 'it listens, and tells what it can be asked for' },
  { name: 'answers', needs: ['mock'], says: 'proper calls of every operation are answered as documented' },
  { name: 'contract', needs: ['generated', 'mock'], says: '`contract` against the own mock finds nothing' },
  { name: 'docs', needs: ['read'], says: 'the pages are built' },
] as const satisfies readonly { name: string; needs: readonly string[]; says: string }[];

export type StageName = (typeof stages)[number]['name'];

/** One kind of reason, as often as it was met in one document. */
export interface Cause {
  /** The kind of a problem, a compiler's code, a check of the contract; `time`, `memory` and `crash` for what was killed or fell. */
  readonly kind: string;
  /** One message of the kind, as it was said first. */
  readonly message: string;
  /** Where it was met first: a place in the document, an operation, a generated file. */
  readonly where?: string;
  readonly count: number;
}

/** What was said though the stage passed: what is left out or assumed. */
export interface Finding extends Cause {
  readonly class: 'unusable' | 'assumed' | 'omitted';
}

export interface Outcome {
  readonly passed: boolean;
  /** Wall-clock time of the process, its start included. */
  readonly milliseconds: number;
  /** Highest resident memory of the process, in bytes. */
  readonly peak: number;
  readonly causes: readonly Cause[];
  readonly findings?: readonly Finding[];
  /** Of how many operations how many were in order; of `answers` only. */
  readonly operations?: { readonly all: number; readonly passed: number };
}

/** A stage that was not run because one that it needs did not pass. */
export type Blocked = { readonly blockedBy: StageName };

export interface Row {
  readonly document: Document;
  readonly outcomes: ReadonlyMap<string, Outcome | Blocked>;
}

export function isOutcome(one: Outcome | Blocked | undefined): one is Outcome {
  return one !== undefined && 'passed' in one;
}

export function hasPassed(one: Outcome | Blocked | undefined): boolean {
  return isOutcome(one) && one.passed;
}
