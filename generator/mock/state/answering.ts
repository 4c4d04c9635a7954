/** What came of a call, as an answer: the resource in the success, or the documented failure with its message. */
import type { Api, Operation } from '../../model/api.js';
import { isObject, own, type JsonValue } from '../../model/json.js';
import { propertyNames } from '../../model/schema.js';
import { failureOf } from '../../model/state.js';
import { isJson } from '../../model/wire.js';
import { stringify } from '../../runtime/json.js';
import type { Answer } from '../exchange.js';
import { statusFor } from '../prefer.js';
import type { Outcome } from './behaviour.js';
import { plainOf, type Members, type Value } from './value.js';

type Answering = (operation: Operation, request: Members, outcome: Outcome, requestId: string | undefined) => Answer;

/** @param newId makes the identifier of a call that brought none */
export function createAnswering(api: Api, newId: () => string): Answering {
  const { errors, requestId: idName } = api;
  const written = new WeakMap<object, Map<string, string>>();
  const declaring = new Map<Operation, boolean>();
  const declaresId = (operation: Operation): boolean => {
    const known = declaring.get(operation);
    if (known !== undefined) return known;
    const schema = successOf(operation)?.contents.find(({ mediaType }) => isJson(mediaType))?.schema;
    const found =
      idName !== undefined && schema !== undefined && propertyNames(api.document, schema, 'all').includes(idName);
    declaring.set(operation, found);
    return found;
  };

  /** The text of a body; of a resource that is only shown, once per state of it. */
  const textOf = (operation: Operation, body: () => Value, version: object | undefined): string => {
    if (version === undefined) return stringify(plainOf(body()));
    const texts = written.get(version) ?? new Map<string, string>();
    written.set(version, texts);
    const known = texts.get(operation.id) ?? stringify(plainOf(body()));
    texts.set(operation.id, known);
    return known;
  };

  return (operation, request, outcome, sent) => {
    const id = sent ?? newId();
    const identified = idName === undefined ? {} : { 'X-Request-Id': id };
    const headers = { 'Content-Type': 'application/json', ...identified };
    if (!outcome.done) {
      const { status, example } = failureOf(operation, outcome.failure) ?? {};
      const response = operation.responses.find((one) => one.status === status);
      const value = example?.value ?? null;
      const message = outcome.message ?? faultMessage(outcome, value, request);
      const body =
        errors === undefined || !isObject(value)
          ? value
          : {
              ...value,
              ...(message === undefined ? {} : { [errors.message]: message }),
              ...(idName === undefined ? {} : { [idName]: id }),
            };
      return {
        status: response === undefined ? 500 : statusFor(operation, response),
        headers,
        body: JSON.stringify(body),
      };
    }
    const response = successOf(operation);
    const status = response === undefined ? 200 : statusFor(operation, response);
    if (outcome.body === undefined || status === 204) return { status, headers: identified, body: '' };
    const text = textOf(operation, outcome.body, outcome.version);
    if (idName === undefined || !declaresId(operation) || !text.endsWith('}')) return { status, headers, body: text };
    const separator = text === '{}' ? '' : ',';
    const tail = `${separator}${JSON.stringify(idName)}:${JSON.stringify(id)}}`;
    return { status, headers, body: text.slice(0, -1) + tail };
  };

  /** The message of the violation whose code the failure carries, filled with the argument at fault. */
  function faultMessage({ about }: { about?: string }, value: JsonValue, request: Members): string | undefined {
    if (errors === undefined || about === undefined) return undefined;
    const rule = Object.values(errors.violations).find(({ code }) => code === own(value, errors.code));
    const fault: Record<string, string> = { field: about, value: String(request[about] ?? ''), reason: '' };
    return rule?.message.replaceAll(/\{(field|value|reason)\}/g, (_, name: string) => fault[name] ?? '');
  }
}

function successOf({ responses }: Operation) {
  return responses.find(({ status }) => status.startsWith('2'));
}
