/** What an answer names must be there, and what was deleted must be gone. */
import type { Operation } from '../../meaning/api.js';
import { labelOf } from '../../meaning/declared/dispatch.js';
import type { JsonObject } from '../../meaning/json.js';
import { wireRequest, type CallInput, type WireRequest } from '../../meaning/operation/wire.js';
import { ask, foundIn } from '../checks/asking.js';
import { rightInputs } from '../requests/cases.js';
import { receivedOf } from '../requests/received.js';
import type { Session, Sheet } from '../session.js';
import { holesIn } from './known.js';
import { linksOf } from './links.js';
import type { RawAnswer } from './send.js';

/** Asks for what the answer of a right call names: by its links, and for a new thing by its own path. */
export async function available(
  session: Session,
  operation: Operation,
  sheet: Sheet,
  input: CallInput,
  answer: RawAnswer,
): Promise<void> {
  const asked = new Set<string>();
  const follow = async (to: Operation, values: JsonObject, says: string) => {
    const request = rightRequest(session, to, values);
    if (to.safety?.changesState !== false || request === undefined || asked.has(request.target)) return;
    asked.add(request.target);
    const found = await ask(session, to, sheet, request, says);
    if (found === undefined) return;
    const isThere = found.status >= 200 && found.status < 400;
    const fault = { pointer: '', expected: `a success of ${labelOf(to)}`, found: foundIn(found) };
    sheet.put('ensure_resource_availability', isThere ? [] : [fault], { case: says, curl: session.curl(request) });
  };
  for (const { name, to, values } of linksOf(session.api, operation, input, answer))
    await follow(to, values, `the link ${name} of its answer`);
  // What is only begun may not be there yet.
  if (operation.wire.method !== 'POST' || answer.status === 202) return;
  const reader = session.api.operations.find(
    ({ wire }) => wire.method === 'GET' && isItemOf(wire.path, operation.wire.path),
  );
  const values = reader === undefined ? {} : (session.known?.valuesFor(reader) ?? {});
  const last = reader === undefined ? undefined : holesIn(reader.wire.path).pop()?.name;
  if (reader !== undefined && last !== undefined && Object.hasOwn(values, last))
    await follow(reader, { ...pathOf(input), ...values }, 'what it made is asked for');
}

/** Asks for what a right call has deleted. */
export async function gone(
  session: Session,
  operation: Operation,
  sheet: Sheet,
  input: CallInput,
  answer: RawAnswer,
): Promise<void> {
  if (operation.wire.method !== 'DELETE' || answer.status === 202) return;
  const reader = session.api.operations.find(({ wire }) => wire.method === 'GET' && wire.path === operation.wire.path);
  const request = reader === undefined ? undefined : rightRequest(session, reader, pathOf(input));
  if (reader === undefined || request === undefined) return;
  const says = 'what it deleted is asked for';
  const found = await ask(session, reader, sheet, request, says);
  if (found === undefined) return;
  const isGone = found.status >= 400 && found.status < 500;
  const fault = { pointer: '', expected: '404 or 410', found: foundIn(found) };
  sheet.put('use_after_free', isGone ? [] : [fault], { case: says, curl: session.curl(request) });
}

function isItemOf(path: string, list: string): boolean {
  const [last, ...more] = holesIn(path).filter(({ before }) => before === list);
  return last !== undefined && more.length === 0 && path === `${list}/{${last.name}}`;
}

function pathOf({ path = {} }: CallInput): JsonObject {
  return Object.fromEntries(Object.entries(path).filter(([, value]) => value !== undefined)) as JsonObject;
}

/** A right request that has these values wherever an argument of their name stands. */
function rightRequest(
  { api, validator, varsOf }: Session,
  operation: Operation,
  values: JsonObject,
): WireRequest | undefined {
  return rightInputs(api, validator, operation, { ...varsOf?.(operation), ...values })
    .filter(
      (input) =>
        validator.request(operation, receivedOf(operation, wireRequest(operation, input))).violations.length === 0,
    )
    .map((input) => wireRequest(operation, input))[0];
}
