/** Envelopes of errors: whether there is one, and its code. */

/** Where an envelope says what. */
export interface EnvelopeRule {
  readonly code: readonly string[];
  readonly message: readonly string[];
  readonly id?: readonly string[];
  /** Codes that mean no error; without them, every code that says something is one. */
  readonly success?: readonly unknown[];
  /** The code is what follows the last of these, and comes before the first of those. */
  readonly codeAfter?: string;
  readonly codeBefore?: string;
}

export function memberAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce((holder, name) => {
    const isObject = typeof holder === 'object' && holder !== null && Object.hasOwn(holder, name);
    return isObject ? (holder as Readonly<Record<string, unknown>>)[name] : undefined;
  }, value);
}

/** The code of an error; undefined where there is none. */
export function codeOf(
  body: unknown,
  { code: at, success, codeAfter, codeBefore }: Omit<EnvelopeRule, 'message'>,
): string | number | undefined {
  const found = memberAt(body, at);
  const isNone = success === undefined ? !found : found === undefined || found === null || success.includes(found);
  if (isNone) return undefined;
  if (typeof found !== 'string') return Number(found);
  const start = codeAfter === undefined ? -1 : found.lastIndexOf(codeAfter);
  const rest = start === -1 ? found : found.slice(start + (codeAfter ?? '').length);
  const end = codeBefore === undefined ? -1 : rest.indexOf(codeBefore);
  return end === -1 ? rest : rest.slice(0, end);
}
