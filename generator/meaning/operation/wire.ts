/**
 * The one place that knows what a call looks like on the wire. Client, mock, documentation samples and contract checks
 * all take it from here.
 */
import { writeCall, type Arguments, type CallRow } from '../../runtime/arguments/call.js';
import { Unsayable } from '../../runtime/arguments/unsayable.js';
import { percent } from '../../runtime/arguments/encode.js';
import type { Pair } from '../../runtime/arguments/pair.js';
import type { Content, Operation, Parameter } from '../api.js';
import { rowOf, rowsFor } from './arguments.js';
import { contentFor } from './content.js';
import { bodyAround, sampleCall } from './enclosure.js';
import { sendable } from '../digits.js';
import { own, type JsonObject, type JsonValue } from '../json.js';
import { writeBody, type TextPart } from './wire-body.js';
export { isJson } from '../../runtime/arguments/media-type.js';

/** Arguments of a call, apart by place. Values are JSON, or bigint for 64-bit integers beyond 2^53. */
export interface CallInput {
  readonly path?: WireValues;
  readonly query?: WireValues;
  readonly header?: WireValues;
  readonly cookie?: WireValues;
  readonly body?: JsonValue;
  /** Media type of the body; the operation's first one when left out. */
  readonly mediaType?: string;
}
export interface WireValues {
  readonly [name: string]: JsonValue | bigint | undefined;
}

export interface WireRequest {
  readonly method: string;
  /** Path and query as they stand in the request line, percent-encoded; a space is `%20`. */
  readonly target: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body?: string;
  /** What a multipart body, or a form, is made of. */
  readonly parts?: readonly TextPart[];
  readonly pairs?: readonly Pair[];
}

/**
 * The request an operation's input makes on the wire. Values that are undefined or null are left out.
 * @throws Error saying which argument cannot be sent, and why
 */
export function wireRequest(operation: Operation, input: CallInput = {}): WireRequest {
  const { wire } = operation;
  const row = callRow(operation);
  const written = writeCall(row, inOrder(operation, input), rowsFor(Object.values(row.styles?.query ?? {})));
  const fixed = wire.query.map(([name, value]) => `${percent(name)}=${percent(value)}`);
  const query = [...fixed, ...(written.query === '' ? [] : [written.query])].join('&');
  const content = contentOf(operation, input.mediaType);
  const wireBody = content === undefined || input.body === undefined ? undefined : writeBody(content, input.body);
  return {
    method: wire.method,
    target: written.path + (query === '' ? '' : `?${query}`),
    headers: [
      ...wire.headers,
      ...Object.entries(written.header),
      ...(wireBody === undefined ? [] : [['Content-Type', wireBody.contentType] as const]),
    ],
    ...(wireBody === undefined
      ? {}
      : {
          body: wireBody.text,
          ...(wireBody.parts === undefined ? {} : { parts: wireBody.parts }),
          ...(wireBody.pairs === undefined ? {} : { pairs: wireBody.pairs }),
        }),
  };
}

/** Whether every argument can be written in its place: some values have no spelling there, and no caller could send them. */
export function isSayable(operation: Operation, input: CallInput): boolean {
  try {
    wireRequest(operation, input);
    return true;
  } catch (error) {
    if (error instanceof Unsayable) return false;
    throw error;
  }
}

/** The body's media type: the one that is named, as the document or a message writes it, or else the first. */
function contentOf({ body }: Operation, mediaType: string | undefined): Content | undefined {
  if (body === undefined || mediaType === undefined) return body?.contents[0];
  const named = body.contents.find((one) => one.mediaType === mediaType) ?? contentFor(body.contents, mediaType);
  return named === undefined
    ? body.contents[0]
    : { ...named, sentAs: mediaType.includes('*') ? named.sentAs : mediaType };
}

/** What a call of the operation has of its own; what selects it apart, as that may be there twice. */
function callRow({ wire, parameters }: Operation): CallRow {
  const styles: Partial<Record<Parameter['in'], Record<string, string>>> = {};
  for (const parameter of parameters) (styles[parameter.in] ??= {})[parameter.name] = rowOf(parameter);
  return { path: wire.path, styles };
}

/** What the document declares, in its order: the same call is the same text. */
function inOrder({ parameters }: Operation, input: CallInput): Arguments {
  const given: Partial<Record<Parameter['in'], Record<string, unknown>>> = {};
  for (const { name, in: place, mediaType } of parameters) {
    const said = own((input[place] ?? {}) as JsonObject, name);
    const value = sendable(said, mediaType === undefined ? 'text' : 'double');
    // Defined, as a name may be `__proto__`.
    if (value !== undefined)
      Object.defineProperty((given[place] ??= {}), name, { value, enumerable: true, configurable: true });
  }
  return given;
}

/** Distributes one flat object over the places its members belong to; what no parameter claims goes into the body. */
export function spread(operation: Operation, flat: JsonObject): CallInput {
  const places: Record<Parameter['in'], Record<string, JsonValue>> = { path: {}, query: {}, header: {}, cookie: {} };
  const claimed = new Map(operation.parameters.map((parameter) => [parameter.name, parameter.in]));
  const rest: Record<string, JsonValue> = {};
  for (const [name, value] of Object.entries(flat)) {
    const place = claimed.get(name);
    (place === undefined ? rest : places[place])[name] = value;
  }
  const isWithout = operation.wire.body !== undefined && Object.keys(rest).length === 0;
  const body = bodyAround(operation, isWithout ? undefined : rest, sampleCall(operation));
  return { ...places, ...(operation.body === undefined || body === undefined ? {} : { body }) };
}
