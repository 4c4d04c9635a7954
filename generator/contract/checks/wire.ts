/** The checks that look at answers on the wire. */
import type { ErrorRule, Operation } from '../../meaning/api.js';
import { isObject, own, valueAt, type JsonValue } from '../../meaning/json.js';
import { isJson, type CallInput, type WireRequest } from '../../meaning/operation/wire.js';
import { casesOf, type Case } from '../requests/cases.js';
import type { CheckName, Fault } from './checks.js';
import { shortened } from './judge.js';
import { headerOf, NoAnswer, type RawAnswer } from '../live/send.js';
import type { Session, Sheet } from '../session.js';
import { requestOf } from '../requests/wire.js';

/** What a target of ours says it can be asked for (`/__mock`). */
export type Catalogue = ReadonlySet<string>;

const cataloguePath = '/__mock';

/**
 * The operations whose answers can be forced; undefined when the target knows nothing of it.
 * @throws NoAnswer when there is no server
 */
export async function catalogueOf({ send }: Session): Promise<Catalogue | undefined> {
  const answer = await send({ method: 'GET', target: cataloguePath, headers: [] });
  const listed = answer.status === 200 ? own(bodyOf(answer), 'operations') : undefined;
  if (!Array.isArray(listed)) return undefined;
  return new Set((listed as readonly JsonValue[]).map((one) => String(own(one, 'operationId'))));
}

/** Everything that is to be sent for one operation; to a live server only what can do no harm. */
export async function wireChecks(
  session: Session,
  operation: Operation,
  sheet: Sheet,
  catalogue: Catalogue | undefined,
): Promise<void> {
  const { api, validator, seed, kind } = session;
  const vars = session.varsOf?.(operation);
  const isLive = kind === 'live';
  const options = { seed, ...(vars === undefined ? {} : { vars }), ...(isLive ? { variations: 0 } : {}) };
  const derived = casesOf(api, validator, operation, options);
  // A server with data of its own may well refuse values that were made up, where somebody wrote real ones.
  const isShown = derived.some((one) => one.check === 'examples_accepted');
  const isMadeUp = (one: Case) => one.check === 'positive_data_acceptance' && operation.body !== undefined;
  const all = derived.filter((one) => !(isLive && isShown && isMadeUp(one)));
  const changes = operation.safety?.changesState !== false;
  // Somebody's data is behind a live server: a call that changes it is made once, and right.
  if (isLive && changes) {
    const once = all.find((one) => one.check === 'examples_accepted') ?? all.find((one) => one.kind === undefined);
    if (once !== undefined) await tryCase(session, operation, sheet, once);
    return;
  }
  for (const one of all) await tryCase(session, operation, sheet, one);
  const base = all.find((one) => one.kind === undefined)?.input;
  if (base === undefined) return;
  await otherMethods(session, operation, sheet, base);
  await unknownActions(session, operation, sheet, base);
  await pages(session, operation, sheet, base, catalogue === undefined);
  if (catalogue?.has(operation.id) === true) await forced(session, operation, sheet, base);
}

async function tryCase(session: Session, operation: Operation, sheet: Sheet, one: Case): Promise<void> {
  const request = requestOf(operation, one.input);
  // A document that declares no refusals cannot be held to them; a live server still is.
  const isUndeclared = one.kind !== undefined && session.kind === 'own' && session.api.errors === undefined;
  const answer = await ask(session, operation, sheet, request, one.says, isUndeclared ? ofDocumentation : []);
  if (answer === undefined) return;
  const more = { case: one.says, curl: session.curl(request) };
  const { status } = answer;
  if (one.kind !== undefined) {
    const faults = refusal(session, answer, one.kind).map((fault) => ({ ...fault, pointer: one.pointer }));
    sheet.put(one.check, faults, more);
    return;
  }
  const accepted = status >= 200 && status < 400;
  const fault = { pointer: one.pointer, expected: 'a success', found: foundIn(answer) };
  sheet.put(one.check, accepted ? [] : [fault], more);
}

const judged: readonly CheckName[] = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_schema_conformance',
];

/** What says that an answer is not documented, rather than wrong. */
const ofDocumentation: readonly CheckName[] = [
  'status_code_conformance',
  'content_type_conformance',
  'response_schema_conformance',
];

/** Sends, and holds whatever comes against the document. */
async function ask(
  session: Session,
  operation: Operation,
  sheet: Sheet,
  request: WireRequest,
  says: string,
  ignored: readonly CheckName[] = [],
): Promise<RawAnswer | undefined> {
  const more = { case: says, curl: session.curl(request) };
  let answer: RawAnswer;
  try {
    answer = await session.send(request);
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    sheet.put('not_a_server_error', [{ pointer: '', expected: 'an answer', found: error.message }], more);
    return undefined;
  }
  judged.forEach((check) => sheet.ran(check));
  if (session.api.errors !== undefined) sheet.ran('error_code_conformance');
  if (operation.responses.some(({ headers }) => headers.length > 0)) sheet.ran('response_headers_conformance');
  for (const fault of session.judge(operation, answer)) if (!ignored.includes(fault.check)) sheet.failed(fault, more);
  return answer;
}

/** Thrown by a sender that has sent as much as it may. */
export class Enough extends Error {}

/** How an answer fails to be the refusal that the document promises for a kind of mistake. */
function refusal({ api, kind: target }: Session, answer: RawAnswer, kind: keyof Rules): Omit<Fault, 'check'>[] {
  const rule: ErrorRule | undefined = api.errors?.violations[kind];
  if (rule === undefined || target === 'live') {
    const refused = answer.status >= 400 && answer.status < 500;
    return refused ? [] : [{ pointer: '', expected: 'a refusal (4xx)', found: foundIn(answer) }];
  }
  const code = own(bodyOf(answer), api.errors?.code ?? '');
  if (answer.status === rule.status && code === rule.code) return [];
  return [{ pointer: '', expected: `${rule.status} ${rule.code}`, found: foundIn(answer) }];
}

type Rules = NonNullable<Session['api']['errors']>['violations'];

function foundIn(answer: RawAnswer): string {
  const body = bodyOf(answer);
  return body === undefined ? String(answer.status) : `${answer.status} ${shortened(body)}`;
}

async function otherMethods(session: Session, operation: Operation, sheet: Sheet, base: CallInput): Promise<void> {
  const { api } = session;
  const right = requestOf(operation, base);
  const known = api.operations.filter((one) => one.wire.path === operation.wire.path).map((one) => one.wire.method);
  const taken = new Set<string>(api.dispatch === undefined ? known : [operation.wire.method]);
  const all = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((method) => !taken.has(method));
  // Behind another method of a live REST path may be something that nobody documented.
  const methods = session.kind === 'own' ? all : api.dispatch === undefined ? [] : all.slice(0, 1);
  for (const method of methods) {
    const request = method === 'GET' ? { ...withoutBody(right), method } : { ...right, method };
    const answer = await session.send(request);
    const rule = api.errors?.violations.method;
    const faults =
      session.kind === 'own' && rule !== undefined
        ? refusal(session, answer, 'method')
        : answer.status === 405 || (session.kind === 'live' && answer.status >= 400 && answer.status < 500)
          ? []
          : [{ pointer: '', expected: '405', found: foundIn(answer) }];
    const allow = headerOf(answer, 'allow') ?? '';
    const names = allow.split(',').map((one) => one.trim());
    if (faults.length === 0 && answer.status === 405 && !names.includes(operation.wire.method))
      faults.push({ pointer: 'header Allow', expected: operation.wire.method, found: allow === '' ? 'none' : allow });
    sheet.put('unsupported_method', faults, { case: `by ${method}`, curl: session.curl(request) });
  }
}

function withoutBody({ body: _body, ...head }: WireRequest): WireRequest {
  return { ...head, headers: head.headers.filter(([name]) => name.toLowerCase() !== 'content-type') };
}

async function unknownActions(session: Session, operation: Operation, sheet: Sheet, base: CallInput): Promise<void> {
  const { dispatch } = session.api;
  if (dispatch === undefined || operation.action === undefined) return;
  const place = dispatch.in === 'query' ? 'query' : 'headers';
  const version = dispatch.version?.parameter;
  const changed = (name: string, values: readonly string[]): Operation => {
    const others = operation.wire[place].filter(([one]) => one !== name);
    const pairs = [...values.map((value) => [name, value] as const), ...others];
    return { ...operation, wire: { ...operation.wire, [place]: pairs } };
  };
  const { name } = operation.action;
  const attempts: [string, Operation][] = [
    [`${dispatch.parameter} is ${name}2`, changed(dispatch.parameter, [`${name}2`])],
    [`${dispatch.parameter} is given twice`, changed(dispatch.parameter, [name, name])],
  ];
  if (version !== undefined && dispatch.version?.in === dispatch.in)
    attempts.push([`${version} is 1970-01-01`, changed(version, ['1970-01-01'])]);
  for (const [says, wrong] of attempts) {
    const request = requestOf(wrong, base);
    const answer = await session.send(request);
    sheet.put('unknown_action', refusal(session, answer, 'value'), { case: says, curl: session.curl(request) });
  }
}

/** @param bounds whether pages must be as small as asked for: answers out of a document's examples never are */
async function pages(
  session: Session,
  operation: Operation,
  sheet: Sheet,
  base: CallInput,
  bounds: boolean,
): Promise<void> {
  const { pagination } = operation;
  if (pagination === undefined) return;
  const seen: string[] = [];
  for (const offset of [0, 1]) {
    const page = { [pagination.limit]: 1, [pagination.offset]: offset };
    const inBody = !operation.parameters.some(({ name }) => name === pagination.limit);
    const input = inBody
      ? { ...base, body: { ...(isObject(base.body) ? base.body : {}), ...page } }
      : { ...base, query: { ...base.query, ...page } };
    const request = requestOf(operation, input);
    const answer = await ask(session, operation, sheet, request, `page ${offset + 1}`);
    if (answer === undefined) return;
    const body = bodyOf(answer) ?? null;
    const items = valueAt(body, pagination.items);
    const total = pagination.total === undefined ? undefined : valueAt(body, pagination.total);
    const faults: Omit<Fault, 'check'>[] = [];
    if (!Array.isArray(items)) faults.push({ pointer: pagination.items, expected: 'a list', found: foundIn(answer) });
    const count = Array.isArray(items) ? items.length : 0;
    if (total !== undefined && !(Number.isInteger(total) && (total as number) >= count))
      faults.push({
        pointer: pagination.total ?? '',
        expected: `at least the ${count} on this page`,
        found: shortened(total),
      });
    if (bounds && count > 1) faults.push({ pointer: pagination.items, expected: 'at most 1', found: String(count) });
    if (bounds && count === 1 && seen.includes(JSON.stringify(items)))
      faults.push({ pointer: pagination.items, expected: 'another item on the next page', found: 'the same' });
    seen.push(JSON.stringify(items));
    sheet.put('pagination', faults, { case: `page ${offset + 1}`, curl: session.curl(request) });
  }
}

/** Every answer that can be asked for by name. */
async function forced(session: Session, operation: Operation, sheet: Sheet, base: CallInput): Promise<void> {
  const { requestId } = session.api;
  const plain = requestOf(operation, base);
  const known = (body: JsonValue | undefined) =>
    JSON.stringify(body, (key, value: unknown) => (key === requestId ? undefined : value));
  for (const error of operation.documentedErrors) {
    const request = { ...plain, headers: [...plain.headers, ['X-Mock-Error', error.name] as const] };
    const more = { case: `the error ${error.name} is forced`, curl: session.curl(request) };
    const answer = await ask(session, operation, sheet, request, more.case, ['not_a_server_error']);
    if (answer === undefined) continue;
    const isIt = answer.status === error.status && known(bodyOf(answer)) === known(error.value);
    const expected = `${error.status} ${shortened(error.value)}`;
    const faults = isIt ? [] : [{ pointer: '', expected, found: foundIn(answer) }];
    sheet.put('documented_errors_reachable', faults, more);
  }
  for (const response of operation.responses.filter(({ status }) => /^2\d\d$/.test(status))) {
    for (const { name } of response.contents.flatMap((one) => (isJson(one.mediaType) ? one.examples : []))) {
      const wish = `code=${response.status}, example=${name}`;
      const request = { ...plain, headers: [...plain.headers, ['Prefer', wish] as const] };
      await ask(session, operation, sheet, request, `the answer ${name} is forced`);
    }
  }
}

export function bodyOf({ bytes }: RawAnswer): JsonValue | undefined {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as JsonValue;
  } catch {
    return undefined;
  }
}
