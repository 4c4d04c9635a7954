/** Keys of paths that are labels: what a key says of the URL, and of the action behind it. */

export interface Label {
  /** The URL that the key is about. */
  readonly path: string;
  /** Names and values behind its `#` or `?`. */
  readonly pairs: readonly (readonly [name: string, value: string])[];
  /** Whether the key holds the action in a way that no URL does, or that nothing but the action explains. */
  readonly isLabel: boolean;
}

/**
 * @param names what the action may be called in its key: its value, its operationId
 */
export function labelOf(key: string, names: readonly string[]): Label {
  const sign = /[#?]/.exec(key);
  if (sign !== null) {
    const rest = key.slice(sign.index + 1).replace(/^[^#?]*#(?=.)/, '');
    const pairs = rest.split('&').flatMap((pair): [string, string][] => {
      const [name = '', ...value] = pair.split('=');
      return value.length === 0 || name === '' ? [] : [[decoded(name), decoded(value.join('='))]];
    });
    // A query tells operations of one URL apart in any document; a fragment is sent by nobody.
    const isNamed = rest.includes('=') || names.some((name) => isLike(rest, name));
    return { path: key.slice(0, sign.index), pairs, isLabel: sign[0] === '#' || isNamed };
  }
  for (const name of names.filter((one) => one !== '')) {
    const whole = name.replace(/^\/+/, '');
    if (key.endsWith(`/${whole}`)) return { path: key.slice(0, -whole.length - 1) || '/', pairs: [], isLabel: true };
  }
  const end = key.lastIndexOf('/');
  const isLabel = names.some((name) => isLike(key.slice(end + 1), name));
  return isLabel ? { path: key.slice(0, end) || '/', pairs: [], isLabel } : { path: key, pairs: [], isLabel };
}

/** Whether a segment is the name, its spelling apart, or what the name ends with: `add-tags` and `Things_2013.AddTags`. */
function isLike(segment: string, name: string): boolean {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  const last = name.split(/[./:]/).at(-1) ?? name;
  return plain(segment) !== '' && [plain(name), plain(last)].includes(plain(segment));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
