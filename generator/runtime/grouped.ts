/** Arguments apart by place, `{ path, query, header, cookie, body }`, as ordinary REST operations take them. */
import { writeCall, type CallRow, type Rows } from './arguments/call.js';
import { encodeBody, isValue, type BodyWriters } from './bodies/encode-body.js';
import type { Fields } from './bodies/field.js';
import type { Arrange, Operation } from './client.js';
import type { CallOptions, Input } from './options.js';
import type { XmlRoot } from './xml/shape.js';
import { failure } from './failure.js';

export interface GroupedOperation extends Operation, CallRow {
  readonly method: string;
  /** Media type of the body, unless the caller names another. */
  readonly body?: string;
  /** Media types of the answers, where there are several and the caller may choose. */
  readonly accept?: string;
  /** By media type, how members of a form are written that are not written as usual. */
  readonly fields?: Readonly<Record<string, Fields>>;
  /** By media type, the root of a body in XML. */
  readonly sends?: Readonly<Record<string, XmlRoot>>;
}

export interface Groups {
  readonly path?: Input;
  readonly query?: Input;
  readonly header?: Input;
  readonly cookie?: Input;
  readonly body?: unknown;
  readonly contentType?: string;
  readonly accept?: string;
}

/** @param rows of the table of arguments, as far as the document needs them */
export const grouped =
  (rows: Rows & BodyWriters = {}): Arrange<GroupedOperation> =>
  (_action, operation, input: Groups = {}) => {
    const { path, query, body, contentType = operation.body ?? 'application/json' } = input;
    const written = writeCall(operation, input, rows);
    const accept = operation.accept && (input.accept ?? operation.accept);
    const { fields, sends } = operation;
    const encoded =
      body === undefined
        ? undefined
        : encodeBody(body, contentType, rows, fields?.[contentType], rows.pairs, sends?.[contentType]);
    return [
      operation.method,
      operation.path,
      {
        params: {
          path: { ...path },
          query: { ...operation.query, ...query, ...operation.query },
          header: {
            ...(accept && { Accept: accept }),
            ...written.header,
            ...(encoded?.contentType && { 'Content-Type': encoded.contentType }),
          },
        },
        // Middleware still sees the values; what is sent is written already.
        pathSerializer: (url: string) => url.slice(0, url.length - operation.path.length) + written.path,
        querySerializer: () => written.query,
        ...(encoded && { body: encoded.body, bodySerializer: (ready: unknown) => ready }),
        ...(encoded?.duplex && { duplex: encoded.duplex }),
      },
    ];
  };

/**
 * A path with a hole in it would be another path, and some values cannot be said: such a call is never sent. A stream is
 * read once, so its call is never sent again.
 */
export function refuseUnsayable<
  Row extends GroupedOperation,
  Method extends (input?: Input, options?: CallOptions) => Promise<unknown>,
>(
  operations: Readonly<Record<string, Row>>,
  methods: Readonly<Record<string, Method>>,
  rows?: Rows & BodyWriters,
  groupsOf: (operation: Row, input: Input) => Groups = (_operation, input) => input,
): Record<string, Method> {
  const guarded = Object.entries(methods).map(([action, method]) => {
    const operation = operations[action];
    const check = async (input?: Input, options?: CallOptions) => {
      let isStream = false;
      try {
        if (operation !== undefined) {
          const groups = groupsOf(operation, input ?? {});
          isStream = groups.body instanceof ReadableStream;
          writeCall(operation, groups, rows);
          const root = operation.sends?.[groups.contentType ?? operation.body ?? ''];
          if (root !== undefined && groups.body !== undefined && isValue(groups.body)) rows?.xml?.(groups.body, root);
        }
      } catch (cause) {
        return { ...failure({ kind: 'invalid', message: (cause as Error).message, cause }), action };
      }
      return method(input, isStream ? { ...options, retry: 0 } : options);
    };
    return [action, check];
  });
  return Object.fromEntries(guarded) as Record<string, Method>;
}
