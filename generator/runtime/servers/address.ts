/** The address of a server of the document, with its variables filled in. */

export interface Variable {
  /** The only values; any text where there are none. */
  readonly values?: readonly string[];
  readonly fallback?: string;
}

/**
 * @param name what errors call the server
 * @param template the address, with `{variable}` where something is chosen; may be relative
 * @param base what a relative address is relative to; by default the page
 * @throws TypeError when a variable lacks a value or has a wrong one, or when nothing says what the address is relative to
 */
export function addressOf(
  name: string,
  template: string,
  variables: Readonly<Record<string, Variable>> = {},
  given: Readonly<Record<string, string | undefined>> = {},
  base?: string,
): string {
  const url = template.replace(/\{([^{}]+)\}/g, (hole, variable: string, at: number) => {
    const { values, fallback } = (Object.hasOwn(variables, variable) && variables[variable]) || {};
    const value = (Object.hasOwn(given, variable) ? given[variable] : undefined) ?? fallback;
    if (value === undefined) throw new TypeError(`${name} needs a value for ${variable}.`);
    const wrong = (expected: string) => new TypeError(`${name} takes ${expected} for ${variable}, and not "${value}".`);
    if (values !== undefined && !values.includes(value)) throw wrong(values.map((one) => `"${one}"`).join(' or '));
    // A value from elsewhere must not lead to another host.
    const isInHost = /\/\/[^/]*$/.test(template.slice(0, at)) || template[at + hole.length] === ':';
    if (/[\s\\?#@]/.test(value) || (isInHost && value.includes('/'))) throw wrong('no more than a part of an address');
    return value;
  });
  if (/^[a-z][a-z\d+.-]*:/i.test(url)) return url;
  try {
    const { protocol, href } = new URL(url, base ?? (globalThis as { location?: { href: string } }).location?.href);
    if (/^https?:$/.test(protocol)) return href;
  } catch {
    // Said below.
  }
  throw new TypeError(
    `${name} is the relative address "${url}", and no page says of what: give the address that it is relative to.`,
  );
}
