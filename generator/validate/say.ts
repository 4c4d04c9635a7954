import type { RuleId } from '../finding.js';

/** Something in a document that is not judged as it stands there. */
export interface Unjudged {
  readonly rule: RuleId;
  /** Of the author's document. */
  readonly pointer: string;
  readonly what: string;
  /** What it is taken for, where the rule alone does not say it. */
  readonly assumed?: string;
}

export type Say = (unjudged: Unjudged) => void;
