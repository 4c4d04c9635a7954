/** What the generated client sends, and what it makes of the answers: each call is held beside the one the document describes. */
import type { Operation } from '../../meaning/api.js';
import { codeIn, messageIn, requestIdIn } from '../../meaning/declared/errors.js';
import { dataIn } from '../../meaning/declared/answer.js';
import { argumentOf } from '../../meaning/operation/calls.js';
import { holdsRounded, isRounded, isSpelled, jsonText, sendable } from '../../meaning/digits.js';
import { isObject, own, type JsonObject, type JsonValue } from '../../meaning/json.js';
import { isJson, wireRequest, type CallInput, type WireRequest } from '../../meaning/operation/wire.js';
import { isXml } from '../../runtime/arguments/media-type.js';
import { contentFor } from '../../meaning/operation/content.js';
import { parseWritten } from '../../validate/exact.js';
import { itemTexts } from '../../validate/stream.js';
import { responseFor } from '../../validate/responses.js';
import { placed } from '../../meaning/operation/enclosure.js';
import { casesOf, type Case } from '../requests/cases.js';
import type { Fault } from './checks.js';
import type { AnyClient, AnyResult, CreateClient } from './generated.js';
import { shortened } from './judge.js';
import { headerOf, type RawAnswer } from '../live/send.js';
import type { Session, Sheet } from '../session.js';
import { bodyOf, readable } from './asking.js';
import type { Catalogue } from './wire.js';

type Problem = Omit<Fault, 'check'>;

interface Exchange {
  readonly sent: WireRequest;
  readonly answer: RawAnswer;
}

/** A client whose calls go to the server under test over our own sender, which keeps what went past. */
interface Recorder {
  readonly client: AnyClient;
  readonly exchanges: Exchange[];
}

function record({ send, base }: Session, createClient: CreateClient): Recorder {
  const exchanges: Exchange[] = [];
  const origin = base.replace(/\/$/, '');
  const client = createClient({
    baseUrl: origin,
    retry: 0,
    fetch: async (request) => {
      const text = await request.text();
      const target = request.url.startsWith(origin) ? request.url.slice(origin.length) : request.url;
      const sent = { method: request.method, target, headers: [...request.headers], ...(text && { body: text }) };
      const answer = await send(sent);
      exchanges.push({ sent, answer });
      const { status, headers } = answer;
      const body = answer.bytes.length === 0 ? null : (answer.bytes as Uint8Array<ArrayBuffer>);
      return new Response(body, { status, headers: headers.map(([name, value]): [string, string] => [name, value]) });
    },
  });
  return { client, exchanges };
}

export async function clientChecks(
  session: Session,
  operation: Operation,
  sheet: Sheet,
  createClient: CreateClient,
  catalogue: Catalogue | undefined,
): Promise<void> {
  const { api, validator, seed } = session;
  const recorder = record(session, createClient);
  const method = recorder.client[operation.name];
  if (method === undefined) {
    const found = 'no such method when it runs';
    return sheet.put('one_client_method', [{ pointer: 'createClient', expected: `${operation.name}()`, found }]);
  }
  const { mediaType } = operation.body?.contents[0] ?? {};
  const right = casesOf(api, validator, operation, { seed, variations: 2 }).filter(
    ({ kind, input }) =>
      kind === undefined &&
      (input.body === undefined || isWritten(input.mediaType ?? mediaType)) &&
      // No caller has a fraction with more digits than a double.
      !isFractionIn(input),
  );
  const call = async (one: Case, headers: Readonly<Record<string, string>> = {}) => {
    const input = given(operation, one);
    recorder.exchanges.length = 0;
    const more = Object.keys(headers).length === 0 ? [] : [{ headers }];
    return method(...(input === undefined && more.length === 0 ? [] : [input, ...more]));
  };
  for (const one of right) {
    const result = await call(one);
    const want = wireRequest(operation, sayable(operation, one.input, recorder.exchanges[0]?.sent.body));
    const more = { case: `the client: ${one.says}`, curl: session.curl(want) };
    const [first, ...others] = recorder.exchanges;
    const count = { pointer: '', expected: 'one call', found: `${recorder.exchanges.length} (${said(result)})` };
    const faults = first === undefined || others.length > 0 ? [count] : callFaults(first.sent, want);
    sheet.put('client_wire_call', faults, more);
    if (first === undefined) continue;
    const found = isStream(result['data'])
      ? await streamFaults(operation, result['data'], first.answer)
      : resultFaults(session, operation, result, first.answer);
    sheet.put('client_result', found, more);
  }
  const [base] = right;
  if (base !== undefined) {
    await repetition(operation, sheet, createClient, base);
    await emptiness(operation, sheet, createClient, base);
  }
  if (base === undefined || catalogue?.has(operation.id) !== true) return;
  for (const { name } of operation.documentedErrors) {
    const result = await call(base, { 'X-Mock-Error': name });
    const [first] = recorder.exchanges;
    if (first === undefined) continue;
    const more = { case: `the client: the error ${name} is forced`, curl: session.curl(first.sent) };
    sheet.put('client_result', resultFaults(session, operation, result, first.answer), more);
  }
}

/** Flat arguments cannot tell an empty body from none; where both are right, none is sent. */
function sayable(operation: Operation, given: CallInput, sent?: string): CallInput {
  const { body, wire } = operation;
  const { style } = operation.input;
  const input = withoutEmpty(operation, given);
  // The client gives each call a name of its own.
  const at = wire.body?.call?.at;
  if (at !== undefined && sent !== undefined && isObject(input.body)) {
    const name = at.reduce<JsonValue | undefined>((holder, one) => own(holder, one), JSON.parse(sent) as JsonValue);
    return { ...input, body: placed(input.body, at, name) as JsonObject };
  }
  const isEmpty = isObject(input.body) && Object.keys(input.body).length === 0;
  if (style !== 'flat' || body?.required !== false || !isEmpty) return input;
  const { body: _empty, ...rest } = input;
  return rest;
}

/** The caller's object in a body is left out where it is empty and need not be there. */
function withoutEmpty({ wire, input }: Operation, given: CallInput): CallInput {
  const { arguments: at = [], needed = false } = wire.body ?? {};
  const [name, ...deeper] = at;
  if (name === undefined || deeper.length > 0 || needed || !input.optional || !isObject(given.body)) return given;
  const inner = own(given.body, name);
  if (!isObject(inner) || Object.keys(inner).length > 0) return given;
  return { ...given, body: Object.fromEntries(Object.entries(given.body).filter(([one]) => one !== name)) };
}

/** What the document lets come without a body is a success without data. */
async function emptiness(operation: Operation, sheet: Sheet, createClient: CreateClient, one: Case): Promise<void> {
  const input = given(operation, one);
  for (const { status } of operation.responses.filter(({ bodyOptional }) => bodyOptional)) {
    const fetch = () => Promise.resolve(new Response(null, { status: Number(status) }));
    const client = createClient({ baseUrl: 'http://server.invalid', retry: 0, fetch });
    const result = await client[operation.name]?.(...(input === undefined ? [] : [input]));
    const isRight = result?.ok === true && result['data'] === undefined;
    const fault = {
      pointer: '',
      expected: 'a success without data',
      found: result === undefined ? 'none' : said(result),
    };
    sheet.put('client_result', isRight ? [] : [fault], { case: `the client: ${status} without a body` });
  }
}

/** A call that failed is sent again only where that does no harm. Nothing leaves this machine for it. */
async function repetition(operation: Operation, sheet: Sheet, createClient: CreateClient, one: Case): Promise<void> {
  let count = 0;
  const client = createClient({
    baseUrl: 'http://server.invalid',
    retry: 1,
    retryDelayMs: 0,
    fetch: () => {
      count += 1;
      return Promise.resolve(new Response('{}', { status: 503 }));
    },
  });
  const input = given(operation, one);
  await client[operation.name]?.(...(input === undefined ? [] : [input]));
  const want = operation.safety?.repeatable === true ? 2 : 1;
  const fault = { pointer: '', expected: want === 1 ? 'sent once' : 'sent again', found: `sent ${count} times` };
  sheet.put('client_wire_call', count === want ? [] : [fault], { case: 'the client: the first answer is 503' });
}

function callFaults(sent: WireRequest, want: WireRequest): Problem[] {
  const differs = (pointer: string, expected: string | undefined, found: string | undefined): Problem[] =>
    expected === found ? [] : [{ pointer, expected: expected ?? 'none', found: found ?? 'none' }];
  const [path, query] = [0, 1].map((part) => (one: WireRequest) => one.target.split('?')[part]) as [Part, Part];
  const fixed = want.headers.flatMap(([name, value]) => differs(`header ${name}`, value, headerOf(sent, name)));
  return [
    ...differs('method', want.method, sent.method),
    ...differs('path', path(want), path(sent)),
    ...differs('query', spelled(query(want)), spelled(query(sent))),
    ...fixed,
    ...differs('body', normal(want.body), normal(sent.body)),
  ];
}

type Part = (request: WireRequest) => string | undefined;

/** `*` and `%2A` are one text in two spellings. */
function spelled(query: string | undefined): string | undefined {
  return query?.replaceAll(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** What a caller gives. */
function given(operation: Operation, { input }: Case): unknown {
  return sendable(argumentOf(operation, { name: '', input }), 'double');
}

function isFractionIn(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return isSpelled(value) && !isRounded(value);
  return Object.values(value).some(isFractionIn);
}

/** The order of an object's members says nothing. */
function normal(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const sorted = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) return (value as readonly JsonValue[]).map(sorted);
    if (!isObject(value)) return value;
    const members = Object.entries(value).sort(([one], [two]) => (one < two ? -1 : 1));
    return Object.fromEntries(members.map(([name, one]) => [name, sorted(one)]));
  };
  try {
    return jsonText(sorted(parseWritten(text)));
  } catch {
    return text;
  }
}

/** Written by the client out of a value. */
function isWritten(mediaType: string | undefined): boolean {
  return isJson(mediaType) || isXml(mediaType ?? '');
}

function isStream(data: unknown): data is AsyncIterable<unknown> {
  return typeof data === 'object' && data !== null && Symbol.asyncIterator in data;
}

/** What comes piece by piece must come as the pieces that were sent. */
async function streamFaults(operation: Operation, data: AsyncIterable<unknown>, answer: RawAnswer): Promise<Problem[]> {
  const items: unknown[] = [];
  for await (const item of data) items.push(item);
  const contents = responseFor(operation, answer.status)?.contents ?? [];
  const content = contentFor(contents, headerOf(answer, 'content-type') ?? '');
  if (content === undefined) return [];
  const sent = itemTexts(content, new TextDecoder().decode(answer.bytes)).map((text) => JSON.parse(text) as unknown);
  return same(sent, items) ? [] : [{ pointer: 'data', expected: short(sent), found: short(items) }];
}

/** The result must say what the answer says: no more, no less. */
function resultFaults(session: Session, operation: Operation, result: AnyResult, answer: RawAnswer): Problem[] {
  const { api } = session;
  const body = bodyOf(readable(session, operation, answer));
  if (answer.bytes.length > 0 && body === undefined) return [];
  const refused = unreadable(result, answer);
  if (refused !== undefined) return refused;
  const differs = (pointer: string, expected: unknown, found: unknown): Problem[] =>
    same(expected, found) ? [] : [{ pointer, expected: short(expected), found: short(found) }];
  const code = codeIn(api.errors, body);
  const isSuccess = answer.status >= 200 && answer.status < 300 && code === undefined;
  const shared = [
    ...differs('ok', isSuccess, result.ok),
    ...differs('status', answer.status, result['status']),
    ...(api.requestId === undefined ? [] : differs('requestId', requestIdIn(api.requestId, body), result['requestId'])),
  ];
  if (isSuccess) return [...shared, ...differs('data', dataIn(operation, body), result['data'])];
  const error = result['error'] as
    Partial<Record<'kind' | 'status' | 'code' | 'message' | 'body', unknown>> | undefined;
  return [
    ...shared,
    ...differs('error/kind', 'api', error?.kind),
    ...differs('error/status', answer.status, error?.status),
    ...differs('error/code', code, error?.code),
    ...(api.errors === undefined ? [] : differs('error/message', messageIn(api.errors, body), error?.message)),
    // What came without content is an empty text to fetch.
    ...differs('error/body', body, error?.body === '' ? undefined : error?.body),
  ];
}

/** What holds an integer that a number would round is never taken for another one: `longs.ts` has the client that reads it. */
function unreadable(result: AnyResult, answer: RawAnswer): Problem[] | undefined {
  const isRead = bodyOf(answer) !== undefined && !holdsRounded(parseWritten(new TextDecoder().decode(answer.bytes)));
  if (isRead || bodyOf(answer) === undefined) return undefined;
  const kind = String((result['error'] as { kind?: unknown } | undefined)?.kind ?? 'no error');
  return kind === 'unreadable' ? [] : [{ pointer: 'error/kind', expected: 'unreadable', found: kind }];
}

function same(one: unknown, two: unknown): boolean {
  return normal(text(one)) === normal(text(two));
}

function text(value: unknown): string | undefined {
  return JSON.stringify(value, (_key, one: unknown) => (typeof one === 'bigint' ? Number(one) : one));
}

function short(value: unknown): string {
  const json = text(value);
  return json === undefined ? 'nothing' : shortened(JSON.parse(json) as JsonValue);
}

function said(result: AnyResult): string {
  const error = result['error'] as { message?: string } | undefined;
  return error?.message ?? 'no error';
}
