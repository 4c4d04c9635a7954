/** What came of a call, as an answer: the resource in the success, or the documented failure with its message. */
import type { Api, Operation, Response } from '../../meaning/api.js';
import { isObject, own, type JsonObject, type JsonValue } from '../../meaning/json.js';
import { propertyNames } from '../../meaning/schema/schema.js';
import { failureOf } from '../../meaning/declared/state.js';
import { codeIn } from '../../meaning/declared/errors.js';
import { pathOf, placed } from '../../meaning/operation/enclosure.js';
import { stringify } from '../../runtime/json.js';
import type { Validator } from '../../validate/validator.js';
import { sentType } from '../http/accept.js';
import type { Answer } from '../http/exchange.js';
import { statusFor } from '../http/prefer.js';
import type { Outcome } from './behaviour.js';
import { isMembers, plainOf, type Members, type Value } from './value.js';

type Answering = (operation: Operation, request: Members, outcome: Outcome, requestId: string | undefined) => Answer;

/**
 * Answers throw when the document does not allow them: then the call has not happened.
 * @param newId makes the identifier of a call that brought none
 */
export function createAnswering(api: Api, validator: Validator, newId: () => string): Answering {
  const { errors, requestId: idName } = api;
  const written = new WeakMap<object, Map<string, string>>();
  const declaring = new Map<Operation, boolean>();
  const declaresId = (operation: Operation): boolean => {
    const known = declaring.get(operation);
    if (known !== undefined) return known;
    const schema = successOf(operation)?.contents.find(({ kind }) => kind === 'json')?.schema;
    const found =
      idName !== undefined && schema !== undefined && propertyNames(api.document, schema, 'all').includes(idName);
    declaring.set(operation, found);
    return found;
  };

  /** A body's text, open at its end where the identifier of the call is written in. */
  const textOf = (operation: Operation, body: () => Value): string => {
    const value = body();
    if (idName === undefined || !declaresId(operation) || !isMembers(value)) return stringify(plainOf(value));
    const others = Object.fromEntries(Object.entries(value).filter(([name]) => name !== idName));
    const text = stringify(plainOf(others)).slice(0, -1);
    return `${text}${text === '{' ? '' : ','}${JSON.stringify(idName)}:`;
  };
  const closed = (text: string, id: string): string => (text.endsWith(':') ? `${text}${JSON.stringify(id)}}` : text);
  const check = (operation: Operation, status: number, body: string): void => {
    const [first] = validator.answer(operation, status, body);
    if (first === undefined) return;
    const why = `${first.pointer} ${first.kind === 'missing' ? 'is missing' : first.reason}`.trim();
    throw new Error(`the answer of ${operation.id} would not be as the document says: ${why}`);
  };

  return (operation, request, outcome, sent) => {
    const id = sent ?? newId();
    const identified = idName === undefined ? {} : { 'X-Request-Id': id };
    const headersOf = (response: Response | undefined) => ({
      'Content-Type': sentType(response?.contents.find(({ kind }) => kind === 'json')?.mediaType ?? 'application/json'),
      ...identified,
    });
    if (!outcome.done) {
      const { status: documented, example } = failureOf(operation, outcome.failure) ?? {};
      const response = operation.responses.find((one) => one.status === documented);
      const value = example?.value ?? null;
      const message = outcome.message ?? faultMessage(outcome, value, request);
      const bodyWith = (members: JsonObject) =>
        errors === undefined || !isObject(value)
          ? value
          : { ...value, ...members, ...(idName === undefined ? {} : { [idName]: id }) };
      const status = response === undefined ? 500 : statusFor(operation, response);
      const body = JSON.stringify(
        bodyWith(
          message === undefined || errors === undefined
            ? {}
            : (placed({}, pathOf(errors.message), message) as JsonObject),
        ),
      );
      // A message that is longer than the document allows, say, gives way to the documented one.
      const isFitting = message === undefined || validator.answer(operation, status, body).length === 0;
      return { status, headers: headersOf(response), body: isFitting ? body : JSON.stringify(bodyWith({})) };
    }
    const response = successOf(operation);
    const status = response === undefined ? 200 : statusFor(operation, response);
    const headers = headersOf(response);
    if (outcome.body === undefined || status === 204) return { status, headers: identified, body: '' };
    // A resource that is only shown is written, and held against the document, once per state of it.
    const texts =
      outcome.version === undefined ? undefined : (written.get(outcome.version) ?? new Map<string, string>());
    const known = texts?.get(operation.id);
    if (known !== undefined) return { status, headers, body: closed(known, id) };
    const text = textOf(operation, outcome.body);
    const body = closed(text, id);
    check(operation, status, body);
    if (outcome.version !== undefined && texts !== undefined)
      written.set(outcome.version, texts.set(operation.id, text));
    return { status, headers, body };
  };

  /** The message of the violation whose code the failure carries, filled with the argument at fault. */
  function faultMessage({ about }: { about?: string }, value: JsonValue, request: Members): string | undefined {
    if (errors === undefined || about === undefined) return undefined;
    const rule = Object.values(errors.violations).find(({ code }) => code === codeIn(errors, value));
    const fault: Record<string, string> = { field: about, value: String(request[about] ?? ''), reason: '' };
    return rule?.message.replaceAll(/\{(field|value|reason)\}/g, (_, name: string) => fault[name] ?? '');
  }
}

function successOf({ responses }: Operation) {
  return responses.find(({ status }) => status.startsWith('2'));
}
