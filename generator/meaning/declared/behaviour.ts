/** Behaviour of operations, declared or by the meaning of their methods: safety, pagination, validation in the client. Wrong declarations are problems, not surprises. */
import type { Problems } from '../../problem.js';
import type { Operation, Pagination, Parameter, Response, Safety } from '../api.js';
import { own, pointerTo, stringOf, type JsonObject, type JsonValue } from '../json.js';
import { typesOf } from '../schema/schema.js';
import { placeInAnswer } from './answer.js';
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

export function readPagination(
  value: JsonValue | undefined,
  operation: {
    parameters: readonly Parameter[];
    responses: readonly Response[];
    answer?: readonly string[];
    pointer: string;
    document: JsonObject;
  },
  problems: Problems,
): Pagination | undefined {
  if (value === undefined) return undefined;
  const at = pointerTo(operation.pointer, 'x-pagination');
  const text = (key: string) => stringOf(own(value, key));
  const [limit, offset, items, total] = [text('limit'), text('offset'), text('items'), text('total')];
  if (limit === undefined || offset === undefined || items === undefined) {
    problems.add(
      'pagination',
      { pointer: at },
      'x-pagination lacks limit, offset or items.',
      'Name two parameters and a JSON pointer into the answer: { limit: Limit, offset: Offset, items: /Items, total: /Total }.',
    );
    return undefined;
  }
  for (const [key, name] of Object.entries({ limit, offset })) {
    if (operation.parameters.some((one) => one.name === name && one.in === 'query')) continue;
    problems.add(
      'pagination',
      { pointer: pointerTo(at, key) },
      `x-pagination names "${name}", which is no query parameter of the operation.`,
      'Name one of its query parameters.',
    );
  }
  const placed: { items: string; total?: string } = { items };
  for (const [key, pointer, type] of [
    ['items', items, 'array'],
    ['total', total, 'integer'],
  ] as const) {
    if (pointer === undefined) continue;
    const place = placeInAnswer(operation.document, operation, pointer);
    if (place !== undefined && typesOf(operation.document, place.schema).includes(type)) {
      placed[key] = pointerTo('', ...place.path);
      continue;
    }
    problems.add(
      'pagination',
      { pointer: pointerTo(at, key) },
      `x-pagination's ${key} "${pointer}" names no ${type} of the answer.`,
      `Point it at a property of the 2xx answer that is declared as ${type}.`,
    );
  }
  return { limit, offset, ...placed };
}
