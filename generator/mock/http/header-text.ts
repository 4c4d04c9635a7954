/** Text as it may stand in a header. */
import type { Violation } from '../../validate/violation.js';

/** What else is wrong, as a header says it. */
export function listed(violations: readonly Violation[]): string {
  return headerText(violations.map(({ kind, field, reason }) => `${kind} ${field}: ${reason}`).join('; '));
}

/** Half a surrogate pair cannot be encoded. */
function wellFormed(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(text));
}

const longestHeader = 2000;

/** Text that may stand in a header: other characters are percent-encoded. */
export function headerText(text: string): string {
  const encoded = wellFormed(text).replaceAll(/[^\x20-\x7e]/gu, encodeURIComponent);
  return encoded.length > longestHeader ? `${encoded.slice(0, longestHeader)}...` : encoded;
}
