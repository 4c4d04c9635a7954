// Copied by openapi-action-toolkit from generator/runtime/digits.ts in its repository, where the tests are. Do not edit here.
// Edit it there, then run its command generate: npm run generate, or npx openapi-action-toolkit generate

/** JSON texts with numbers that a double, or its usual spelling, does not carry. */

/** Stands for such a number. */
export class Written {
  constructor(readonly digits: string) {}
}

const tokens = /"(?:\\.|[^"\\])*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * JSON text → value, with those numbers as `Written` for which `isOdd` holds.
 * @throws SyntaxError when the text is not JSON
 */
export function parseWritten(text: string, isOdd: (token: string) => boolean): unknown {
  const plain: unknown = JSON.parse(text);
  if (!/\d{16}|\d[.eE]/.test(text)) return plain;
  // Nobody can guess the mark, so no string can pass for a number.
  const mark = `${Math.random()}:`;
  const marked = text.replace(tokens, (token) =>
    token.startsWith('"') || !isOdd(token) ? token : `"${mark}${token}"`,
  );
  return JSON.parse(marked, (_, value: unknown) =>
    typeof value === 'string' && value.startsWith(mark) ? new Written(value.slice(mark.length)) : value,
  );
}
