/** The links of an answer (OpenAPI's Link Object): which operation they lead to, with which arguments. */
import type { Api, Operation } from '../../meaning/api.js';
import {
  objectOf,
  own,
  pointerTo,
  resolve,
  stringOf,
  valueAt,
  type JsonObject,
  type JsonValue,
} from '../../meaning/json.js';
import type { CallInput } from '../../meaning/operation/wire.js';
import { responseFor } from '../../validate/responses.js';
import { exactAt } from '../requests/exact-at.js';
import { headerOf, type RawAnswer } from './send.js';

export interface Followed {
  readonly name: string;
  readonly to: Operation;
  /** Arguments by name. */
  readonly values: JsonObject;
}

/** Links whose arguments are all in the answer; others lead nowhere this time. */
export function linksOf(api: Api, operation: Operation, input: CallInput, answer: RawAnswer): Followed[] {
  const response = responseFor(operation, answer.status);
  if (response === undefined) return [];
  const links = objectOf(own(valueAt(api.document, response.pointer), 'links'));
  return Object.entries(links).flatMap(([name, value]): Followed[] => {
    const link = resolve(api.document, value, pointerTo(response.pointer, 'links', name)).value;
    const to = api.operations.find((one) => leadsTo(link, one));
    if (to === undefined) return [];
    const values: Record<string, JsonValue> = {};
    for (const [qualified, written] of Object.entries(objectOf(own(link, 'parameters')))) {
      const found = evaluated(written, input, answer);
      if (found === undefined) return [];
      values[qualified.replace(/^(path|query|header|cookie)\./, '')] = found;
    }
    return [{ name, to, values }];
  });
}

function leadsTo(link: JsonValue | undefined, { id, pointer }: Operation): boolean {
  const reference = stringOf(own(link, 'operationRef'));
  return own(link, 'operationId') === id || (reference !== undefined && reference === `#${pointer}`);
}

/** A runtime expression (OpenAPI 3.1, 4.8.20.4), a text with such in braces, or a constant. */
function evaluated(written: JsonValue, input: CallInput, answer: RawAnswer): JsonValue | undefined {
  if (typeof written !== 'string') return written;
  if (written.startsWith('$')) return valueOf(written, input, answer);
  let isWhole = true;
  const text = written.replaceAll(/\{(\$[^{}]+)\}/g, (_all, expression: string) => {
    const value = valueOf(expression, input, answer);
    isWhole &&= typeof value === 'string' || typeof value === 'number';
    return String(value);
  });
  return isWhole ? text : undefined;
}

function valueOf(expression: string, input: CallInput, answer: RawAnswer): JsonValue | undefined {
  const [, side, place = '', rest = ''] = /^\$(request|response)\.(body|header|path|query)(.*)$/.exec(expression) ?? [];
  if (side === undefined) return expression === '$statusCode' ? answer.status : undefined;
  const name = rest.replace(/^[.#]/, '');
  if (side === 'response') {
    if (place === 'body') return exactAt(answer, name);
    return place === 'header' ? headerOf(answer, name) : undefined;
  }
  if (place === 'body') return valueAt(input.body ?? null, name);
  return own((input as JsonObject)[place], name);
}
