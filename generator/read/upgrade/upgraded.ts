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
  /** `assumed`: wrong, but what is meant is clear. `omitted`: right, but it cannot be carried. */
  readonly class: 'assumed' | 'omitted';
  /** Stable, as users find it in the list of rules. */
  readonly rule: RuleId;
  /** In the author's document. */
  readonly pointer: string;
  readonly what: string;
  readonly fix: string;
}
