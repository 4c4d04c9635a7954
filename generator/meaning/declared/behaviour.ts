/** Behaviour that a document declares: safety and pagination of an operation, validation in the client. Wrong declarations are problems, not surprises. */
import type { Problems } from '../../problem.js';
import type { Pagination, Parameter, Response, Safety } from '../api.js';
import { own, pointerSegments, pointerTo, stringOf, type JsonObject, type JsonValue } from '../json.js';
import { instanceSchema, typesOf } from '../schema/schema.js';

export function readSafety(value: JsonValue | undefined, pointer: string, problems: Problems): Safety | undefined {
  if (value === undefined) return undefined;
  const changesState = own(value, 'changesState');
  const repeatable = own(value, 'repeatable');
  if (typeof changesState === 'boolean' && typeof repeatable === 'boolean') return { changesState, repeatable };
  problems.add(
    'safety',
    { pointer: pointerTo(pointer, 'x-safety') },
    'x-safety does not say both things.',
    'Write x-safety: { changesState: true|false, repeatable: true|false }.',
  );
  return undefined;
}

export function readValidation(document: JsonObject, problems: Problems): boolean {
  const value = own(document, 'x-validation');
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
  const answer = operation.responses.find((one) => one.status.startsWith('2'))?.contents[0]?.schema;
  for (const [key, pointer, type] of [
    ['items', items, 'array'],
    ['total', total, 'integer'],
  ] as const) {
    if (pointer === undefined) continue;
    const schema =
      answer === undefined ? undefined : instanceSchema(operation.document, answer, pointerSegments(pointer));
    if (schema !== undefined && typesOf(operation.document, schema).includes(type)) continue;
    problems.add(
      'pagination',
      { pointer: pointerTo(at, key) },
      `x-pagination's ${key} "${pointer}" names no ${type} of the answer.`,
      `Point it at a property of the 2xx answer that is declared as ${type}.`,
    );
  }
  return { limit, offset, items, ...(total === undefined ? {} : { total }) };
}
