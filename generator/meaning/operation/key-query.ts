/** A query in the key of a path, which OpenAPI does not know and people write all the same: `/templates/{id}?full=true`. */

export interface KeyPair {
  readonly name: string;
  /** The name between braces; undefined where a text is written. */
  readonly hole: string | undefined;
  readonly text: string;
}

/** What a key writes behind its `?`; what follows a `#` is none of it. */
export function queryOfKey(key: string): KeyPair[] {
  const [, query = ''] = /^[^?#]*\?([^#]*)/.exec(key) ?? [];
  return [...new URLSearchParams(query)].map(([name, text]) => ({
    name,
    hole: /^\{([^{}]+)\}$/.exec(text)?.[1],
    text,
  }));
}
