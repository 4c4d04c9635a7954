/** Which pieces of the runtime a document needs, and each operation's row of data for them. A client pays only for what it uses. */
import type { Api, Operation } from '../model/api.js';
import { stringLiteral } from './names.js';

export interface Protocol {
  readonly imports: readonly { readonly name: string; readonly from: string }[];
  /** Files of generator/runtime/ that go along. */
  readonly runtime: readonly string[];
  /** Expression: how arguments become a call. */
  readonly arrange: string;
  /** Expression: how answers become results. */
  readonly read: string;
  readonly row: (operation: Operation) => Readonly<Record<string, unknown>>;
}

export function protocolOf(api: Api): Protocol {
  const { dispatch, errors, requestId } = api;
  const fixed =
    dispatch?.version === undefined
      ? undefined
      : { [dispatch.version.parameter]: api.operations[0]?.action?.version ?? '' };
  const fixedText =
    fixed === undefined
      ? ''
      : `, { ${Object.entries(fixed)
          .map(([name, value]) => `${name}: ${stringLiteral(value)}`)
          .join(', ')} }`;
  return {
    imports: [
      { name: 'enveloped', from: './runtime/enveloped.js' },
      { name: 'flat', from: './runtime/flat.js' },
    ],
    runtime: ['client', 'middleware', 'result', 'shape', 'unwrap', 'enveloped', 'flat'],
    arrange: `flat(${stringLiteral(dispatch?.path ?? '')}, ${stringLiteral(dispatch?.parameter ?? '')}${fixedText})`,
    read: `enveloped(${[errors?.code ?? '', errors?.message ?? '', requestId ?? ''].map(stringLiteral).join(', ')})`,
    row: (operation) => ({
      method: operation.wire.method,
      body: operation.body !== undefined,
      empty: operation.responses.some(
        (one) => one.status.startsWith('2') && (one.bodyOptional || one.contents.length === 0),
      ),
      repeatable: operation.safety?.repeatable === true,
    }),
  };
}
