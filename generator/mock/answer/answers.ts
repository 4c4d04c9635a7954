/**
 * Answers of success and documented errors. What is made of an example is always the same, so it is made once per operation,
 * status, media type and example and kept as bytes; generated data is made anew, and checked before it is sent.
 */
import { createHash, randomUUID } from 'node:crypto';
import type { Api, Content, Operation } from '../../meaning/api.js';
import { isErrorExample, requestIdIn, successExample } from '../../meaning/declared/errors.js';
import { jsonText, parseKnown, sendable } from '../../meaning/digits.js';
import { pathOf, placed } from '../../meaning/operation/enclosure.js';
import { memberAt } from '../../runtime/bodies/envelope.js';
import { escaped, writeXml } from '../../runtime/xml/write.js';
import { parseExact } from '../../validate/exact.js';
import { isObject, objectOf, type JsonObject, type JsonValue } from '../../meaning/json.js';
import { instanceSchema } from '../../meaning/schema/schema.js';
import { isStructured } from '../../meaning/operation/content.js';
import { isJson } from '../../meaning/operation/wire.js';
import { responseFor } from '../../validate/responses.js';
import { jsonTextOf } from '../../validate/structured.js';
import { sentType } from '../http/accept.js';
import type { Answer } from '../http/exchange.js';
import { isMembers, plainOf, valueOf } from '../state/value.js';
import { choose, type Choice, type Wanted as Choosing } from './choice.js';
import { fitting, type Making, type Wish } from './fitting.js';
import type { Made } from './prism.js';

export interface Wanted extends Choosing {
  /** Data is made up anew: the same seed makes the same. */
  readonly seed?: string | undefined;
  /** What comes after the page that is shown. */
  readonly isLater?: boolean;
  /** Echoed when the caller sent one. */
  readonly requestId?: string | undefined;
}

export interface Answers {
  /** `unacceptable` when what is documented is not what the caller accepts. */
  answer(operation: Operation, wanted: Wanted): Answer | Promise<Answer> | 'unacceptable';
}

/** A kept body, open where the identifier of the call is written in. */
interface Kept {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly head: string;
  /** What follows the identifier; undefined when the answer has no place for one. */
  readonly tail?: string;
  /** The identifier of the documented example, kept unless the caller sent one. */
  readonly id?: string;
  readonly isXml?: boolean;
}

export function createAnswers(making: Making): Answers {
  const { api } = making;
  const kept = new Map<string, Kept | Promise<Kept>>();
  const choices = new Map<string, ReturnType<typeof choose>>();

  const chosen = (operation: Operation, wanted: Wanted): ReturnType<typeof choose> => {
    const key = `${operation.id} ${wanted.status} ${wanted.example} ${wanted.accept}`;
    const choice = choices.get(key) ?? choose(operation, wanted);
    // Callers may send whatever they like.
    if (choices.size > 10_000) choices.clear();
    choices.set(key, choice);
    return choice;
  };

  return {
    answer: (operation, wanted) => {
      const choice = chosen(operation, wanted);
      if (choice === 'unacceptable') return choice;
      const { requestId } = wanted;
      const found = wanted.example === undefined ? usual(operation, choice) : {};
      const [example, seed] = [wanted.example ?? found.example, wanted.seed ?? found.seed];
      const fresh = async () =>
        keep(api, operation, await fitting(making, operation, choice, { example, seed, isLater: wanted.isLater }));
      if (seed !== undefined) {
        // The same request gets the same identifier, so that a seeded run can be compared byte by byte.
        const id = () => uuidFrom(`${operation.id}|${seed}`);
        return fresh().then((one) => finish({ ...one, id: id() }, requestId, id));
      }
      const key = `${operation.id} ${choice.status} ${choice.content?.mediaType ?? ''} ${example ?? ''}${wanted.isLater === true ? ' later' : ''}`;
      const known = kept.get(key);
      if (known === undefined) {
        const pending = fresh();
        kept.set(key, pending);
        pending.then(
          (one) => kept.set(key, one),
          () => kept.delete(key),
        );
        return pending.then((one) => finish(one, requestId, randomUUID));
      }
      if (known instanceof Promise) return known.then((one) => finish(one, requestId, randomUUID));
      return finish(known, requestId, randomUUID);
    },
  };
}

/** An answer shows a success, where its first example is an error under the status of one. */
function usual(operation: Operation, { status, content }: Choice): Wish {
  const examples = content?.examples ?? [];
  const [first] = examples;
  if (status >= 300 || first === undefined || !isErrorExample(operation, status, first.name)) return {};
  const good = successExample(operation, status, examples);
  // Where errors alone are shown, a success is made up.
  return good === undefined ? { seed: '1' } : { example: good.name };
}

function finish(
  { status, headers, head, tail, id, isXml }: Kept,
  sent: string | undefined,
  made: () => string,
): Answer {
  const requestId = sent ?? id ?? made();
  return {
    status,
    headers: { ...headers, 'X-Request-Id': requestId },
    body: tail === undefined ? head : head + (isXml === true ? escaped(requestId) : JSON.stringify(requestId)) + tail,
  };
}

/** Adds the place for the call's identifier where the answer's schema has one and the body does not. */
function keep(api: Api, operation: Operation, { status, headers, body }: Made): Kept {
  const type = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  const rest = Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'content-type');
  const fixed = {
    ...Object.fromEntries(rest),
    ...(type === undefined || body === '' ? {} : { 'Content-Type': type }),
  };
  const contents = responseFor(operation, status)?.contents ?? [];
  const content = contents.find((one) => isStructured(one) && sentType(one.mediaType) === type);
  const { schema } = content ?? contents.find(({ kind }) => kind === 'json') ?? {};
  const name = api.requestId;
  const path = name === undefined ? [] : pathOf(name);
  const declares =
    name !== undefined && schema !== undefined && instanceSchema(api.document, schema, path) !== undefined;
  if (declares && content?.xml !== undefined) return { status, headers: fixed, ...openedXml(content, path, body) };
  if (!declares || !isJson(type)) return { status, headers: fixed, head: body };
  const value = parseKnown(body);
  if (!isObject(value)) return { status, headers: fixed, head: body };
  const id = requestIdIn(name, value);
  const last = path.at(-1) ?? '';
  // The identifier goes where the example has it, or to the end.
  const text = typeof id === 'string' ? body : jsonText(withId(value, path));
  const marker = `${JSON.stringify(last)}:${JSON.stringify(typeof id === 'string' ? id : '')}`;
  const start = text.lastIndexOf(marker);
  const end = start + marker.length;
  return {
    status,
    headers: fixed,
    head: text.slice(0, start + JSON.stringify(last).length + 1),
    tail: text.slice(end),
    ...(typeof id === 'string' ? { id } : {}),
  };
}

/** Where the text has the identifier already, or where its shape has it. */
function openedXml(
  content: Content,
  path: readonly string[],
  body: string,
): Pick<Kept, 'head' | 'tail' | 'id' | 'isXml'> {
  const { value, literals } = parseExact(jsonTextOf(content, body));
  const id = memberAt(value, path);
  for (const [left, right] of typeof id === 'string' && id !== ''
    ? ([
        ['>', '<'],
        ['="', '"'],
      ] as const)
    : []) {
    const shown = escaped(String(id));
    const at = body.lastIndexOf(left + shown + right) + left.length;
    if (at >= left.length)
      return { head: body.slice(0, at), tail: body.slice(at + shown.length), isXml: true, id: String(id) };
  }
  const whole = valueOf(value, literals);
  if (!isMembers(whole) || content.xml === undefined) return { head: body };
  // Nobody can guess it, so nothing of the answer is taken for it.
  const mark = `mark${randomUUID()}`;
  const { root, shapes } = content.xml;
  const [head = '', tail] = writeXml(
    sendable(placed(plainOf(whole) as JsonObject, path, mark) as JsonObject, 'text'),
    root,
    shapes,
  ).split(mark);
  return { head, ...(tail === undefined ? {} : { tail, isXml: true }), ...(typeof id === 'string' ? { id } : {}) };
}

/** At the end, where the body has none that could be kept. */
function withId(value: JsonObject, [name = '', ...rest]: readonly string[]): JsonObject {
  const { [name]: held, ...others } = value;
  return { ...others, [name]: rest.length === 0 ? '' : withId(objectOf(held), rest) };
}

function uuidFrom(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
