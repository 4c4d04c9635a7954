/** What a page leaves out of a text. */
import type { RuleId } from '../../finding.js';

export interface Omission {
  readonly rule: RuleId;
  /** What is wrong, with what is left out quoted; a sentence. */
  readonly what: string;
}
