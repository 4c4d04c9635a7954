/**
 * The one place that knows what a call looks like on the wire. Client, mock, documentation samples and contract checks
 * all take it from here.
 */
import type { Operation, Parameter } from './api.js';
import { isObject, type JsonObject, type JsonValue } from './json.js';

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
}

/** The request an operation's input makes on the wire. Values that are undefined are left out. */
export function wireRequest(operation: Operation, input: CallInput = {}): WireRequest {
  const { wire, parameters, body } = operation;
  const of = (place: Parameter['in']) => parameters.filter((parameter) => parameter.in === place);
  const query = [
    ...wire.query.map(([name, value]) => `${encode(name)}=${encode(value)}`),
    ...of('query').flatMap((parameter) => queryPairs(parameter, given(input.query, parameter.name))),
  ].join('&');
  const cookies = of('cookie').flatMap(({ name }) => pair(name, given(input.cookie, name), '='));
  const mediaType = input.mediaType ?? body?.contents[0]?.mediaType;
  const hasBody = body !== undefined && input.body !== undefined;
  return {
    method: wire.method,
    target: fillPath(wire.path, of('path'), input.path ?? {}) + (query === '' ? '' : `?${query}`),
    headers: [
      ...wire.headers,
      ...of('header').flatMap(({ name }): [string, string][] => {
        const value = given(input.header, name);
        return value === undefined ? [] : [[name, plain(value)]];
      }),
      ...(cookies.length === 0 ? [] : [['Cookie', cookies.join('; ')] as const]),
      ...(hasBody && mediaType !== undefined ? [['Content-Type', mediaType] as const] : []),
    ],
    ...(hasBody
      ? { body: typeof input.body === 'string' && !isJson(mediaType) ? input.body : JSON.stringify(input.body) }
      : {}),
  };
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
  return { ...places, ...(operation.body === undefined ? {} : { body: rest }) };
}

export function isJson(mediaType: string | undefined): boolean {
  return mediaType !== undefined && /^application\/(?:[\w.+-]+\+)?json(?:;|$)/i.test(mediaType);
}

/** An own value: parameters may be called like members that every object inherits. */
function given(values: WireValues | undefined, name: string): JsonValue | bigint | undefined {
  return values !== undefined && Object.hasOwn(values, name) ? values[name] : undefined;
}

function fillPath(path: string, parameters: readonly Parameter[], values: WireValues): string {
  return parameters.reduce((filled, { name }) => {
    const value = given(values, name);
    if (value === undefined) throw new Error(`Path parameter "${name}" of ${path} needs a value`);
    return filled.replaceAll(`{${name}}`, encode(plain(value)));
  }, path);
}

/** `form` and `deepObject` styles, exploded or not: what OpenAPI documents use in queries. */
function queryPairs({ name, style, explode }: Parameter, value: JsonValue | bigint | undefined): string[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) {
    const items = (value as readonly JsonValue[]).map((item) => encode(plain(item)));
    if (items.length === 0) return [];
    return explode
      ? items.map((item) => `${encode(name)}=${item}`)
      : [`${encode(name)}=${items.join(separator[style] ?? ',')}`];
  }
  if (isObject(value)) {
    const members = Object.entries(value);
    if (style === 'deepObject')
      return members.map(([key, one]) => `${encode(name)}[${encode(key)}]=${encode(plain(one))}`);
    if (explode) return members.map(([key, one]) => `${encode(key)}=${encode(plain(one))}`);
    return [`${encode(name)}=${members.flatMap(([key, one]) => [encode(key), encode(plain(one))]).join(',')}`];
  }
  return [`${encode(name)}=${encode(plain(value))}`];
}

const separator: Readonly<Record<string, string>> = { spaceDelimited: '%20', pipeDelimited: '|' };

function pair(name: string, value: JsonValue | bigint | undefined, between: string): string[] {
  return value === undefined ? [] : [`${name}${between}${encode(plain(value))}`];
}

function plain(value: JsonValue | bigint): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Percent-encoding for one component, stricter than `encodeURIComponent`: `!'()*` are encoded too, as signers expect. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
