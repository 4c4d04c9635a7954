/** The checks that look at answers on the wire. */
import type { Operation, PagingStyle } from '../../meaning/api.js';
import { labelOf } from '../../meaning/declared/dispatch.js';
import { pageRow } from '../../meaning/declared/paging.js';
import { isObject, objectOf, own, valueAt, type JsonValue } from '../../meaning/json.js';
import { wireRequest, type CallInput } from '../../meaning/operation/wire.js';
import { pathOf, placed } from '../../meaning/operation/enclosure.js';
import type { Input } from '../../runtime/options.js';
import type { Paging } from '../../runtime/paging.js';
import { link } from '../../runtime/paging/link.js';
import { marker } from '../../runtime/paging/marker.js';
import { offset } from '../../runtime/paging/offset.js';
import { page } from '../../runtime/paging/page.js';
import { put } from '../../runtime/paging/place.js';
import { token } from '../../runtime/paging/token.js';
import { ignoredAuth } from '../live/auth.js';
import { available, gone } from '../live/lifecycle.js';
import { missingFor } from '../live/missing.js';
import { casesOf, isAnswered, type Case, type Vars } from '../requests/cases.js';
import type { Session, Sheet } from '../session.js';
import { isStructured } from '../../meaning/operation/content.js';
import { ask, bodyOf, foundIn, ofDocumentation, readable, refusal } from './asking.js';
import type { Fault } from './checks.js';
import { shortened } from './judge.js';
import { otherMethods } from './methods.js';

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
  const { kind, has } = session;
  const isLive = kind === 'live';
  const vars = { ...session.known?.valuesFor(operation), ...session.varsOf?.(operation) };
  const all = casesFor(session, operation, vars);
  const right = all.filter((one) => one.kind === undefined);
  // Somebody's data is behind a live server: a call that changes it is made once, and right.
  if (isLive && operation.safety?.changesState !== false) {
    const once = right.find((one) => one.phase === 'examples') ?? right[0];
    if (once !== undefined) await rightCall(session, operation, sheet, once, vars);
    return;
  }
  let accepted: CallInput | undefined;
  for (const one of right) {
    const isAccepted = await rightCall(session, operation, sheet, one, vars);
    if (isAccepted) accepted ??= one.input;
  }
  // What is refused anyway says nothing about mistakes.
  const base = isLive ? accepted : right[0]?.input;
  if (base !== undefined) session.gaps.delete(labelOf(operation));
  if (base === undefined || !has('coverage')) return;
  for (const one of all) if (one.kind !== undefined) await wrongCall(session, operation, sheet, one, one.kind);
  if (isLive) await ignoredAuth(session, operation, sheet, base);
  await otherMethods(session, operation, sheet, base);
  await unknownActions(session, operation, sheet, base);
  await pages(session, operation, sheet, base, catalogue === undefined);
  if (catalogue?.has(operation.id) === true) await forced(session, operation, sheet, base);
}

/** The requests of the phases that are wanted. */
function casesFor({ api, validator, seed, kind, has }: Session, operation: Operation, vars: Vars): Case[] {
  const derived = casesOf(api, validator, operation, { seed, vars, ...(has('fuzzing') ? {} : { variations: 0 }) });
  // A server with data of its own may well refuse values that were made up, where somebody wrote real ones.
  const isShown = derived.some((one) => one.phase === 'examples');
  const isMadeUp = (one: Case) => one.check === 'positive_data_acceptance' && operation.body !== undefined;
  const all = derived.filter((one) => !(kind === 'live' && isShown && isMadeUp(one)));
  const wanted = all.filter((one) => has(one.phase));
  // Whatever the phases, what follows a right call needs one.
  const isAny = wanted.some((one) => one.kind === undefined);
  return isAny ? wanted : [...all.filter((one) => one.kind === undefined).slice(0, 1), ...wanted];
}

/** @returns whether it was accepted */
async function rightCall(
  session: Session,
  operation: Operation,
  sheet: Sheet,
  one: Case,
  vars: Vars,
): Promise<boolean> {
  const request = wireRequest(operation, one.input);
  const more = { case: one.says, curl: session.curl(request) };
  const answer = await ask(session, operation, sheet, request, one.says);
  if (answer === undefined) return false;
  const gap = session.kind === 'live' ? missingFor(session, operation, one.input, answer, vars) : undefined;
  if (gap !== undefined) {
    session.gaps.set(gap.action, gap);
    return false;
  }
  const isAccepted = answer.status >= 200 && answer.status < 400;
  const fault = { pointer: one.pointer, expected: 'a success', found: foundIn(answer) };
  const named = Object.keys(session.known?.valuesFor(operation) ?? {});
  const isLost = (answer.status === 404 || answer.status === 410) && named.length > 0;
  sheet.put(one.check, isAccepted || isLost ? [] : [fault], more);
  if (isLost) sheet.put('ensure_resource_availability', [{ ...fault, expected: 'what the server itself named' }], more);
  if (!isAccepted || session.known === undefined) return isAccepted;
  session.known.saw(operation, answer);
  if (!session.has('stateful')) return true;
  await available(session, operation, sheet, one.input, answer);
  await gone(session, operation, sheet, one.input, answer);
  return true;
}

async function wrongCall(
  session: Session,
  operation: Operation,
  sheet: Sheet,
  one: Case,
  kind: NonNullable<Case['kind']>,
): Promise<void> {
  const request = wireRequest(operation, one.input);
  // A document that declares no refusals cannot be held to them; a live server still is.
  const isUndeclared = session.kind === 'own' && session.api.errors === undefined;
  const answer = await ask(session, operation, sheet, request, one.says, isUndeclared ? ofDocumentation : []);
  if (answer === undefined) return;
  const faults = refusal(session, answer, kind).map((fault) => ({ ...fault, pointer: one.pointer }));
  sheet.put(one.check, faults, { case: one.says, curl: session.curl(request) });
}

async function unknownActions(session: Session, operation: Operation, sheet: Sheet, base: CallInput): Promise<void> {
  const { dispatch } = session.api;
  if (dispatch === undefined || operation.action === undefined || !isAnswered(session.api, operation, base)) return;
  const { wire } = operation;
  const { name } = operation.action;
  const twice = [`${dispatch.parameter} is given twice`, 'value', dispatch.parameter, [name, name]] as const;
  const attempts: readonly (readonly [string, 'value' | 'action', string, readonly string[]])[] = [
    [`${dispatch.parameter} is ${name}2`, 'action', dispatch.parameter, [`${name}2`]],
    twice,
    ...(dispatch.version === undefined
      ? []
      : [
          [
            `${dispatch.version.parameter} is 1970-01-01`,
            'action',
            dispatch.version.parameter,
            ['1970-01-01'],
          ] as const,
        ]),
  ];
  for (const [says, kind, parameter, values] of attempts) {
    const place = (['query', 'headers'] as const).find((one) => wire[one].some(([each]) => each === parameter));
    // A body says a member once.
    if (place === undefined && values.length > 1) continue;
    const others = place === undefined ? [] : wire[place].filter(([one]) => one !== parameter);
    const pairs = [...values.map((value) => [parameter, value] as const), ...others];
    const wrong = place === undefined ? operation : { ...operation, wire: { ...wire, [place]: pairs } };
    const body = place === undefined ? placed(objectOf(base.body), pathOf(parameter), values[0]) : base.body;
    const request = wireRequest(wrong, body === undefined ? base : { ...base, body: body as JsonValue });
    const answer = readable(session, operation, await session.send(request));
    sheet.put('unknown_action', refusal(session, answer, kind), { case: says, curl: session.curl(request) });
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
  const row = pageRow(session.api.document, operation, {
    argument: ({ in: place, path }) => [
      place,
      ...(place === 'body' ? (operation.wire.body?.arguments ?? []) : []),
      ...path,
    ],
    answer: (path) => path,
  });
  const limit = row['limit'] as readonly string[] | undefined;
  const input = limit === undefined ? base : put(base as Input, limit, 1);
  const walk = walks[pagination.style](row as never).walk(input as Input);
  const seen: string[] = [];
  let asked: Input | undefined = walk.input;
  for (const number of [1, 2]) {
    if (asked === undefined) return;
    const request = wireRequest(operation, asked as CallInput);
    const answer = await ask(session, operation, sheet, request, `page ${number}`);
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
    sheet.put('pagination', faults, { case: `page ${number}`, curl: session.curl(request) });
    const headers = answer.headers.map(([name, value]): [string, string] => [name, value]);
    const list = Array.isArray(items) ? (items as readonly JsonValue[]) : [];
    const response = new Response(null, { headers });
    // Whatever the total says, there can be a second page to look at.
    const start = row['start'] as readonly string[] | undefined;
    const second = { offset: 1, page: (pagination.first ?? 1) + 1 }[pagination.style as string];
    const next = walk.next({ list, answer: body, response });
    asked = next ?? (start === undefined || second === undefined ? undefined : put(asked, start, second));
  }
}

const walks: Readonly<Record<PagingStyle, (row: never) => Paging>> = { offset, page, token, marker, link };

/** Every answer that can be asked for by name. */
async function forced(session: Session, operation: Operation, sheet: Sheet, base: CallInput): Promise<void> {
  // What names a call differs from one to the next.
  const names = new Set(
    [session.api.requestId, session.api.dispatch?.call?.at(-1)].map((one) => one?.split('/').at(-1)),
  );
  const plain = wireRequest(operation, base);
  const known = (body: JsonValue | undefined) =>
    JSON.stringify(body, (key, value: unknown) => (names.has(key) ? undefined : value));
  for (const error of operation.documentedErrors.filter(({ name }) => isAskable(name))) {
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
    const examples = response.contents.flatMap((one) => (isStructured(one) ? one.examples : []));
    for (const { name } of examples.filter((one) => isAskable(one.name) && !/[,;]/.test(one.name))) {
      const wish = `code=${response.status}, example=${name}`;
      const request = { ...plain, headers: [...plain.headers, ['Prefer', wish] as const] };
      await ask(session, operation, sheet, request, `the answer ${name} is forced`);
    }
  }
}

/** Whether a header can carry a name as it is. */
function isAskable(name: string): boolean {
  return /^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(name);
}
