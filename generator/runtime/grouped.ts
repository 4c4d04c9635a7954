/** Arguments apart by place, `{ path, query, header, cookie, body }`, as ordinary REST operations take them. */
import { writeCall, type CallRow, type Rows } from './arguments/call.js';
import { encodeBody } from './body.js';
import type { Arrange, Operation } from './client.js';
import type { Input } from './options.js';
import { failure } from './failure.js';

export interface GroupedOperation extends Operation, CallRow {
  readonly method: string;
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

/** @param rows of the table of arguments, as far as the document needs them */
export const grouped =
  (rows?: Rows): Arrange<GroupedOperation> =>
  (_action, operation, input: Groups = {}) => {
    const { path, query, body, contentType = operation.body } = input;
    const written = writeCall(operation, input, rows);
    const encoded = body === undefined ? undefined : encodeBody(body, contentType);
    return [
      operation.method,
      operation.path,
      {
        params: {
          path: { ...path },
          query: { ...operation.query, ...query, ...operation.query },
          header: { ...written.header, ...(encoded?.contentType && { 'Content-Type': encoded.contentType }) },
        },
        // Middleware still sees the values; what is sent is written already.
        pathSerializer: (url: string) => url.slice(0, url.length - operation.path.length) + written.path,
        querySerializer: () => written.query,
        ...(encoded && { body: encoded.body, bodySerializer: (ready: unknown) => ready }),
      },
    ];
  };

/** A path with a hole in it would be another path, and some values cannot be said: such a call is never sent. */
export function refuseUnsayable<
  Row extends GroupedOperation,
  Method extends (input?: Input, ...rest: never[]) => Promise<unknown>,
>(
  operations: Readonly<Record<string, Row>>,
  methods: Readonly<Record<string, Method>>,
  rows?: Rows,
  groupsOf: (operation: Row, input: Input) => Groups = (_operation, input) => input,
): Record<string, Method> {
  const guarded = Object.entries(methods).map(([action, method]) => {
    const operation = operations[action];
    const check = async (input?: Input, ...rest: never[]) => {
      try {
        if (operation !== undefined) writeCall(operation, groupsOf(operation, input ?? {}), rows);
      } catch (cause) {
        return { ...failure({ kind: 'invalid', message: (cause as Error).message, cause }), action };
      }
      return method(input as Input, ...rest);
    };
    return [action, check];
  });
  return Object.fromEntries(guarded) as Record<string, Method>;
}
