/** What came of a call, as an answer: the resource in the success, or the documented failure with its message. */
import type { Api, Content, Operation, Response } from '../../meaning/api.js';
import { isObject, type JsonObject, type JsonValue } from '../../meaning/json.js';
import { instanceSchema } from '../../meaning/schema/schema.js';
import { successOf } from '../../meaning/declared/answer.js';
import { failureOf } from '../../meaning/declared/state.js';
import { codeIn } from '../../meaning/declared/errors.js';
import { isStructured, shownBy } from '../../meaning/operation/content.js';
import { pathOf, placed } from '../../meaning/operation/enclosure.js';
import { jsonText } from '../../meaning/digits.js';
import { writeBody } from '../../meaning/operation/wire-body.js';
import { escaped } from '../../runtime/xml/write.js';
import type { Validator } from '../../validate/validator.js';
import type { Whole } from '../answer/envelope.js';
import { createStamps, type Stamp } from '../answer/stamp.js';
import type { Answer } from '../http/exchange.js';
import { statusFor } from '../http/prefer.js';
import type { Outcome } from './behaviour.js';
import { isMembers, plainOf, type Members, type Value } from './value.js';

/** A text, or one with a gap in it. */
type Open = readonly [head: string, tail?: string];

type Answering = (operation: Operation, request: Members, outcome: Outcome, requestId: string | undefined) => Answer;

/**
 * Answers throw when the document does not allow them: then the call has not happened.
 * @param newId makes the identifier of a call that brought none
 */
export function createAnswering(api: Api, validator: Validator, whole: Whole, newId: () => string): Answering {
  const { errors, requestId: idName } = api;
  const idAt = idName === undefined ? [] : pathOf(idName);
  const written = new WeakMap<object, Map<string, Open>>();
  const declaring = new Map<Operation, boolean>();
  const stamps = createStamps(api);
  const declaresId = (operation: Operation): boolean => {
    const known = declaring.get(operation);
    if (known !== undefined) return known;
    const schema = contentOf(successOf(operation))?.schema;
    const found = schema !== undefined && idAt.length > 0 && instanceSchema(api.document, schema, idAt) !== undefined;
    declaring.set(operation, found);
    return found;
  };

  /** A body's text, open where the identifier of the call is written in. */
  const textOf = (operation: Operation, body: () => Value): Open => {
    const value = whole(operation, body());
    const content = contentOf(successOf(operation));
    const textOf = (one: Value) => bodyText(content, plainOf(one) as JsonValue);
    if (!declaresId(operation) || !isMembers(value)) return [textOf(value)];
    // Nobody can guess it, so nothing of the answer is taken for it.
    const mark = newMark();
    const text = textOf(marked(value, idAt, mark));
    const at = text.lastIndexOf(mark);
    const quote = content?.xml === undefined ? 1 : 0;
    return [text.slice(0, at - quote), text.slice(at + mark.length + quote)];
  };
  const closed = (operation: Operation, [head, tail]: Open, id: string): string => {
    if (tail === undefined) return head;
    const isXml = contentOf(successOf(operation))?.xml !== undefined;
    return `${head}${isXml ? escaped(id) : JSON.stringify(id)}${tail}`;
  };
  const check = (operation: Operation, status: number, body: string, type: string): void => {
    const [first] = validator.answer(operation, status, body, type);
    if (first === undefined) return;
    const why = `${first.pointer} ${first.kind === 'missing' ? 'is missing' : first.reason}`.trim();
    throw new Error(`the answer of ${operation.id} would not be as the document says: ${why}`);
  };

  return (operation, request, outcome, sent) => {
    const id = sent ?? newId();
    const identified = idName === undefined ? {} : { 'X-Request-Id': id };
    const headersOf = (response: Response | undefined): Stamp => ({ ...stamps.of(response), ...identified });
    if (!outcome.done) {
      const { status: documented, example } = failureOf(operation, outcome.failure) ?? {};
      const response = operation.responses.find((one) => one.status === documented);
      const content = contentOf(response);
      const value = (example === undefined ? undefined : shownBy(content ?? {}, example.value)) ?? null;
      const textOf = (told: JsonValue) => bodyText(content, told);
      const message = outcome.message ?? faultMessage(outcome, value, request);
      const bodyWith = (said?: string) => {
        if (errors === undefined || !isObject(value)) return textOf(value);
        const told = said === undefined ? value : (placed(value, pathOf(errors.message), said) as JsonObject);
        return textOf(idName === undefined ? told : (placed(told, idAt, id) as JsonObject));
      };
      const status = response === undefined ? 500 : statusFor(operation, response);
      const body = bodyWith(message);
      // A message that is longer than the document allows, say, gives way to the documented one.
      const headers = headersOf(response);
      const type = headers['Content-Type'];
      const isFitting = message === undefined || validator.answer(operation, status, body, type).length === 0;
      return { status, headers, body: isFitting ? body : bodyWith() };
    }
    const response = successOf(operation);
    const status = response === undefined ? 200 : statusFor(operation, response);
    const headers = { ...headersOf(response), ...outcome.headers };
    if (outcome.body === undefined || status === 204) {
      const { 'Content-Type': _, ...bodiless } = headers;
      return { status, headers: bodiless, body: '' };
    }
    // A resource that is only shown is written, and held against the document, once per state of it.
    const texts = outcome.version === undefined ? undefined : (written.get(outcome.version) ?? new Map<string, Open>());
    const known = texts?.get(operation.id);
    if (known !== undefined) return { status, headers, body: closed(operation, known, id) };
    const text = textOf(operation, outcome.body);
    const body = closed(operation, text, id);
    check(operation, status, body, headersOf(response)['Content-Type'] ?? 'application/json');
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

/** A resource's text, as its content is written: JSON where nothing is documented. */
export function bodyText(content: Content | undefined, value: JsonValue): string {
  return content === undefined ? jsonText(value) : writeBody(content, value).text;
}

/** What a resource is answered as. */
export function contentOf(response: Response | undefined): Content | undefined {
  return response?.contents.find(isStructured);
}

/** With a text at a place, as the last member there. */
function marked(value: Members, [name = '', ...rest]: readonly string[], text: string): Members {
  const { [name]: held, ...others } = value;
  if (rest.length === 0) return { ...others, [name]: text };
  const below = isMembers(held) ? held : {};
  return { ...value, [name]: marked(below, rest, text) };
}

function newMark(): string {
  return `mark${Math.random().toString(36).slice(2)}`;
}
