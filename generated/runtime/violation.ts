// Copied by openapi-action-toolkit from generator/runtime/violation.ts in its repository, where the tests are. Do not edit here.
// Edit it there, then run its command generate: npm run generate, or npx openapi-action-toolkit generate

/** What is wrong with one request or answer, by the document. */
/**
 * `missing`: a required member is absent. `format`: the wrong type, or text that is not what its format says.
 * `value`: the right type, but not allowed. `duplicate`: two items that must differ do not.
 */
export type FaultKind = 'missing' | 'format' | 'value' | 'duplicate';

export interface Violation {
  readonly kind: FaultKind;
  /** Full path as people write it: `Containers[0].Volumes[0].VolumeType`; empty for the whole body. */
  readonly field: string;
  /** JSON pointer into the value that was validated. */
  readonly pointer: string;
  /** What stands there; undefined when nothing does. */
  readonly value: unknown;
  /** Why it is wrong, as the end of a sentence: `must be integer`. */
  readonly reason: string;
}

const gravity: Readonly<Record<FaultKind, number>> = { missing: 1, format: 2, value: 3, duplicate: 4 };

/** The most fundamental first; what is wrong with the body as a whole comes before everything else. */
export function byGravity(left: Violation, right: Violation): number {
  const rank = ({ kind, field }: Violation) => (field === '' ? 0 : gravity[kind]);
  return rank(left) - rank(right);
}

/** `/Containers/0/Name` → `Containers[0].Name`. */
export function fieldOf(segments: readonly (string | number)[]): string {
  return segments
    .map((segment) => (/^\d+$/.test(String(segment)) ? `[${segment}]` : `.${segment}`))
    .join('')
    .replace(/^\./, '');
}
