/** Behaviour of operations, declared or by the meaning of their methods: safety, validation in the client. Wrong declarations are problems, not surprises. */
import type { Problems } from '../../problem.js';
import type { Operation, Safety } from '../api.js';
import { own, pointerTo, type JsonObject, type JsonValue } from '../json.js';
import { declared } from './extensions.js';

/** Methods that read, and those that may be repeated though they change something: RFC 9110, 9.2.1 and 9.2.2; IANA's registry of methods. */
const reading = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE', 'QUERY', 'PROPFIND', 'REPORT', 'SEARCH']);
const idempotent = new Set([
  ...['PUT', 'DELETE', 'ACL', 'BIND', 'CHECKOUT', 'COPY', 'LINK', 'MERGE', 'MKACTIVITY', 'MKCALENDAR', 'MKCOL'],
  ...['MOVE', 'PROPPATCH', 'REBIND', 'UNBIND', 'UNLINK', 'UNLOCK'],
]);

/**
 * What a call does: as `x-safety` says; without it as its method says, where each operation has a path of its own. Under
 * dispatch a method means nothing, and nothing is assumed.
 */
export function readSafety(
  value: JsonValue | undefined,
  operation: Pick<Operation, 'parameters' | 'pointer'> & { readonly method: string },
  isDispatched: boolean,
  problems: Problems,
): Pick<Operation, 'safety' | 'idempotencyKey'> {
  const { method, parameters, pointer } = operation;
  const declared = declaredSafety(value, pointer, problems);
  if (isDispatched) return declared === undefined ? {} : { safety: declared };
  const changesState = !reading.has(method);
  if (!changesState || idempotent.has(method))
    return { safety: declared ?? { source: 'method', changesState, repeatable: true } };
  const key = parameters.find((one) => one.in === 'header' && one.name.toLowerCase() === 'idempotency-key');
  if (key === undefined) return { safety: declared ?? { source: 'method', changesState, repeatable: false } };
  const safety = declared ?? { source: 'idempotency-key', changesState, repeatable: true };
  return { safety, idempotencyKey: key.name };
}

function declaredSafety(value: JsonValue | undefined, pointer: string, problems: Problems): Safety | undefined {
  if (value === undefined) return undefined;
  const changesState = own(value, 'changesState');
  const repeatable = own(value, 'repeatable');
  if (typeof changesState === 'boolean' && typeof repeatable === 'boolean')
    return { source: 'x-safety', changesState, repeatable };
  problems.add(
    'safety',
    { pointer: pointerTo(pointer, 'x-safety') },
    'x-safety does not say both things.',
    'Write x-safety: { changesState: true|false, repeatable: true|false }.',
  );
  return undefined;
}

export function readValidation(document: JsonObject, problems: Problems): boolean {
  const value = declared(document, 'x-validation');
  if (value !== undefined && typeof value !== 'boolean')
    problems.add(
      'validation',
      { pointer: '/x-validation' },
      'x-validation is neither true nor false.',
      'Write x-validation: true for a client that can validate, or leave it out.',
    );
  return value === true;
}
