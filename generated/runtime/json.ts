// Copied by openapi-action-toolkit from generator/runtime/json.ts in its repository, where the tests are. Do not edit here.
// Edit it there, then run its command generate: npm run generate, or npx openapi-action-toolkit generate

/** JSON in both directions without losing a digit: what cannot be kept exactly is refused, never rounded. */

/** JSON text → value. Throws when an integer in it would be rounded. */
export function parseSafely(text: string): unknown {
  const value: unknown = JSON.parse(text);
  // Long digits are rare: one cheap look spares nearly every answer the thorough one. Written out like this, engines skip
  // many characters at a time, which `\d{16}` does not let them.
  if (/\d\d\d\d\d\d\d\d\d\d\d\d\d\d\d\d/.test(text)) {
    for (const { 1: digits } of text.matchAll(/"(?:\\.|[^"\\])*"|(?<![\d.])(\d+)(?![\d.e])/gi)) {
      if (digits && `${+digits}` !== digits) throw RangeError(`${digits} is unsafe`);
    }
  }
  return value;
}

/** Value → JSON text, with bigints as the integers they are. */
export function stringify(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    // Only a bigint (or a circle) brings us here. Nobody can guess the mark, so no string can pass for a number.
    const mark = `${Math.random()}:`;
    const marked = (_: string, member: unknown) => (typeof member === 'bigint' ? mark + member + mark : member);
    return JSON.stringify(value, marked).replaceAll(`"${mark}`, '').replaceAll(`${mark}"`, '');
  }
}
