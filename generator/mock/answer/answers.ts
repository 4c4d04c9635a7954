/**
 * Answers of success and documented errors. What Prism makes of an example is always the same, so it is made once per
 * operation, status and example and kept as bytes; generated data is made anew, and checked before it is sent.
 */
import { createHash, randomUUID } from 'node:crypto';
import type { Api, Operation } from '../../meaning/api.js';
import { isObject, type JsonValue } from '../../meaning/json.js';
import { propertyNames } from '../../meaning/schema/schema.js';
import { isJson } from '../../meaning/wire.js';
import { responseFor, type Validator } from '../../validate/validator.js';
import type { Answer } from '../http/exchange.js';
import { makeFitting } from './generated.js';
import type { Made, Prism, Wish } from './prism.js';

export interface Wanted extends Omit<Wish, 'seed'> {
  readonly seed?: string | undefined;
  /** Echoed when the caller sent one. */
  readonly requestId?: string | undefined;
}

export interface Answers {
  answer(operation: Operation, wanted: Wanted): Answer | Promise<Answer>;
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
}

export function createAnswers(api: Api, validator: Validator, prism: () => Promise<Prism>): Answers {
  const kept = new Map<string, Kept | Promise<Kept>>();

  const fresh = async (operation: Operation, wanted: Wanted): Promise<Kept> => {
    const maker = await prism();
    const generated = () => makeFitting(maker, validator, operation, { ...wanted, dynamic: true });
    if (wanted.dynamic) return keep(api, operation, await generated());
    const made = await maker.make(operation, wanted);
    if (isShown(operation, made.status) || validator.answer(operation, made.status, made.body).length === 0)
      return keep(api, operation, made);
    // What Prism makes up where nobody wrote an example breaks off schemas that contain themselves.
    return keep(api, operation, await generated().catch(() => made));
  };

  return {
    answer: (operation, wanted) => {
      if (wanted.dynamic) {
        // The same request gets the same identifier, so that a seeded run can be compared byte by byte.
        const id = () => uuidFrom(`${operation.id}|${wanted.seed}`);
        return fresh(operation, wanted).then((one) => finish({ ...one, id: id() }, wanted.requestId, id));
      }
      const key = `${operation.id} ${wanted.status ?? ''} ${wanted.example ?? ''} ${wanted.mediaTypes?.join(',') ?? ''}`;
      const known = kept.get(key);
      if (known === undefined) {
        const pending = fresh(operation, wanted);
        kept.set(key, pending);
        pending.then(
          (one) => kept.set(key, one),
          () => kept.delete(key),
        );
        return pending.then((one) => finish(one, wanted.requestId, randomUUID));
      }
      if (known instanceof Promise) return known.then((one) => finish(one, wanted.requestId, randomUUID));
      return finish(known, wanted.requestId, randomUUID);
    },
  };
}

function isShown(operation: Operation, status: number): boolean {
  return responseFor(operation, status)?.contents.some(({ examples }) => examples.length > 0) === true;
}

function finish({ status, headers, head, tail, id }: Kept, sent: string | undefined, made: () => string): Answer {
  const requestId = sent ?? id ?? made();
  return {
    status,
    headers: { ...headers, 'X-Request-Id': requestId },
    body: tail === undefined ? head : head + JSON.stringify(requestId) + tail,
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
  const schema = responseFor(operation, status)?.contents.find(({ mediaType }) => isJson(mediaType))?.schema;
  const name = api.requestId;
  const declares =
    name !== undefined && schema !== undefined && propertyNames(api.document, schema, 'all').includes(name);
  if (!declares || !isJson(type)) return { status, headers: fixed, head: body };
  const value = JSON.parse(body) as JsonValue;
  if (!isObject(value)) return { status, headers: fixed, head: body };
  const { [name]: id, ...others } = value;
  // The identifier goes where the example has it, or to the end.
  const text = typeof id === 'string' ? body : JSON.stringify({ ...others, [name]: '' });
  const marker = `${JSON.stringify(name)}:${JSON.stringify(typeof id === 'string' ? id : '')}`;
  const start = text.lastIndexOf(marker);
  const end = start + marker.length;
  return {
    status,
    headers: fixed,
    head: text.slice(0, start + JSON.stringify(name).length + 1),
    tail: text.slice(end),
    ...(typeof id === 'string' ? { id } : {}),
  };
}

function uuidFrom(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
