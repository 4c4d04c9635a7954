/** Arguments apart by place, `{ path, query, header, cookie, body }`, as ordinary REST operations take them. */
import { encodeBody } from './body.js';
import type { Arrange, Operation } from './client.js';
import type { Input } from './options.js';
import { failure } from './failure.js';
import { queryText, type Styles } from './query.js';

export interface GroupedOperation extends Operation {
  readonly method: string;
  /** The true path; `{name}` segments are filled from `input.path`. */
  readonly path: string;
  /** What no caller may choose. */
  readonly query?: Readonly<Record<string, string>>;
  readonly header?: Readonly<Record<string, string>>;
  /** How query parameters are written that are not written as most are. */
  readonly styles?: Styles;
  /** Media type of the body, unless the caller names another. */
  readonly body?: string;
}

export interface Groups {
  readonly path?: Input;
  readonly query?: Input;
  readonly header?: Input;
  readonly cookie?: Input;
  readonly body?: unknown;
  readonly contentType?: string;
}

export const grouped: Arrange<GroupedOperation> = (_action, operation, input: Groups = {}) => {
  const { path, query, header, cookie, body, contentType = operation.body } = input;
  const encoded = body === undefined ? undefined : encodeBody(body, contentType);
  return [
    operation.method,
    operation.path,
    {
      params: {
        path: { ...path },
        // What no caller may choose comes first in the URL and is said last, so that no input can change it.
        query: { ...operation.query, ...query, ...operation.query },
        header: {
          ...header,
          ...operation.header,
          ...(cookie && { Cookie: cookieText(cookie) }),
          ...(encoded?.contentType && { 'Content-Type': encoded.contentType }),
        },
      },
      querySerializer: (all: Input) => queryText(all, operation.styles),
      ...(encoded && { body: encoded.body, bodySerializer: (ready: unknown) => ready }),
    },
  ];
};

/** A path with a hole in it would be another path: such a call is never sent. */
export function refuseHoles<Method extends (input?: Input, ...rest: never[]) => Promise<unknown>>(
  operations: Readonly<Record<string, GroupedOperation>>,
  methods: Readonly<Record<string, Method>>,
): Record<string, Method> {
  const guarded = Object.entries(methods).map(([action, method]) => {
    const names = [...(operations[action]?.path ?? '').matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => name);
    if (names.length === 0) return [action, method];
    const check = async (input?: Groups, ...rest: never[]) => {
      const hole = names.find((name) => [undefined, null, ''].includes(input?.path?.[name] as undefined));
      if (hole === undefined) return method(input as Input, ...rest);
      return { ...failure({ kind: 'invalid', message: `path.${hole} has no value` }), action };
    };
    return [action, check];
  });
  return Object.fromEntries(guarded) as Record<string, Method>;
}

function cookieText(cookie: Input): string {
  const pairs = Object.entries(cookie).filter(([, value]) => value !== undefined);
  return pairs.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('; ');
}
