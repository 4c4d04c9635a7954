/** Methods that the document does not have are refused, and the refusal says which ones it has. */
import type { Operation } from '../../meaning/api.js';
import { listedInPath } from '../../meaning/operation/parts.js';
import { wireRequest, type CallInput, type WireRequest } from '../../meaning/operation/wire.js';
import { pathReader } from '../../runtime/arguments/template.js';
import { headerOf, type RawAnswer } from '../live/send.js';
import type { Session, Sheet } from '../session.js';
import { foundIn, readable, refusal } from './asking.js';
import type { Fault } from './checks.js';

export async function otherMethods(
  session: Session,
  operation: Operation,
  sheet: Sheet,
  base: CallInput,
): Promise<void> {
  const { api } = session;
  const isRest = api.dispatch === undefined;
  const right = wireRequest(operation, base);
  // `/books/count` is read by `/books/{id}` as well, which may have other methods.
  const [path = ''] = right.target.split('?');
  const reads = (one: Operation) =>
    one.wire.path === operation.wire.path ||
    (isRest && pathReader(one.wire.path, (name) => listedInPath(one, name))(path) !== undefined);
  const known = api.operations.filter(reads).map((one) => one.wire.method);
  const taken = new Set<string>(
    isRest ? known : [operation, ...(operation.others ?? [])].map(({ wire }) => wire.method),
  );
  const all = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((method) => !taken.has(method));
  // Behind another method of somebody's server may be something that nobody documented, so only what reads is tried.
  const tried = session.kind === 'own' ? all : isRest ? reading.filter((one) => !taken.has(one)) : all.slice(0, 1);
  const isOfAnother = (method: string) =>
    api.operations.filter(reads).some((one) => [one, ...(one.others ?? [])].some(({ wire }) => wire.method === method));
  for (const method of tried) {
    const request = method === 'GET' || method === 'TRACE' ? { ...withoutBody(right), method } : { ...right, method };
    const answer = readable(session, operation, await session.send(request));
    const more = { case: `by ${method}`, curl: session.curl(request) };
    // Without a body, nobody can see which action it would be: where another one has the method, it may be that one.
    const isUntold = request.body === undefined && isNamedInBody(session, operation) && isOfAnother(method);
    const kind = isUntold ? 'missing' : 'method';
    sheet.put('unsupported_method', methodFaults(session, answer, kind), more);
    if (answer.status === 405) sheet.put('allow_header_conformance', allowFaults(answer, taken, isRest), more);
  }
}

const reading = ['GET', 'TRACE'];

function isNamedInBody({ api: { dispatch } }: Session, { wire }: Operation): boolean {
  const named = [...wire.query, ...wire.headers].map(([name]) => name.toLowerCase());
  return dispatch !== undefined && !named.includes(dispatch.parameter.toLowerCase());
}

function methodFaults(session: Session, answer: RawAnswer, kind: 'missing' | 'method'): Omit<Fault, 'check'>[] {
  const isOwn = session.kind === 'own';
  if (isOwn && session.api.errors !== undefined) return refusal(session, answer, kind);
  const { status } = answer;
  // 501 is what RFC 9110 has for a method that a server does not know at all.
  const isRefused = status === 405 || (!isOwn && ((status >= 400 && status < 500) || status === 501));
  return isRefused ? [] : [{ pointer: '', expected: '405', found: foundIn(answer) }];
}

/** Methods that a server may have by itself. */
const always = ['HEAD', 'OPTIONS', 'TRACE'];

/**
 * RFC 9110, 15.5.6: a 405 must say which methods there are.
 * @param isRest the path has no other methods than the document's; under dispatch another action may have another
 */
function allowFaults(answer: RawAnswer, documented: ReadonlySet<string>, isRest: boolean): Omit<Fault, 'check'>[] {
  const allow = headerOf(answer, 'allow');
  const names = (allow ?? '').split(',').flatMap((one) => one.trim().toUpperCase() || []);
  const isRight =
    [...documented].every((method) => names.includes(method)) &&
    (!isRest || names.every((method) => documented.has(method) || always.includes(method)));
  if (isRight) return [];
  return [{ pointer: 'header Allow', expected: [...documented].sort().join(', '), found: allow ?? 'none' }];
}

function withoutBody({ body: _body, ...head }: WireRequest): WireRequest {
  return { ...head, headers: head.headers.filter(([name]) => name.toLowerCase() !== 'content-type') };
}
