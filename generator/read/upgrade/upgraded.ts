/** What an upgrade gives: the document as OpenAPI 3.1, the way back to the author's, and what was assumed or left out. */
import type { RuleId } from '../../finding.js';
import type { JsonObject } from '../../meaning/json.js';

export interface Upgraded {
  readonly document: JsonObject;
  /** The pointer in the author's document of a pointer in this one. */
  readonly origin: (pointer: string) => string;
  readonly findings: readonly UpgradeFinding[];
}

export interface UpgradeFinding {
  readonly rule: RuleId;
  /** In the author's document. */
  readonly pointer: string;
  readonly what: string;
}
