/** One call of a run: sent, and whatever comes held against the document. */
import type { Operation, ViolationKind } from '../../meaning/api.js';
import { codeIn, ruleFor } from '../../meaning/declared/errors.js';
import type { JsonValue } from '../../meaning/json.js';
import type { WireRequest } from '../../meaning/operation/wire.js';
import { isXml } from '../../runtime/arguments/media-type.js';
import { responseFor } from '../../validate/responses.js';
import { answerInXml } from '../../validate/structured.js';
import { headerOf, NoAnswer, type RawAnswer } from '../live/send.js';
import type { Session, Sheet } from '../session.js';
import type { CheckName, Fault, Finding } from './checks.js';
import { shortened } from './judge.js';

const judged: readonly CheckName[] = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_schema_conformance',
];

/** What says that an answer is not documented, rather than wrong. */
export const ofDocumentation: readonly CheckName[] = [
  'status_code_conformance',
  'content_type_conformance',
  'response_schema_conformance',
];

/** Sends, and holds whatever comes against the document. */
export async function ask(
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
    answer = readable(session, operation, await session.send(request));
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    sheet.put('not_a_server_error', [{ pointer: '', expected: 'an answer', found: error.message }], more);
    return undefined;
  }
  judged.forEach((check) => sheet.ran(check));
  inTime(session, answer, sheet, more);
  if (session.api.errors !== undefined) sheet.ran('error_code_conformance');
  if (operation.responses.some(({ headers }) => headers.length > 0)) sheet.ran('response_headers_conformance');
  for (const fault of session.judge(operation, answer)) if (!ignored.includes(fault.check)) sheet.failed(fault, more);
  return answer;
}

function inTime(
  { maxResponseTime }: Session,
  answer: RawAnswer,
  sheet: Sheet,
  more: Pick<Finding, 'case' | 'curl'>,
): void {
  if (maxResponseTime === undefined || answer.milliseconds === undefined) return;
  const took = Math.round(answer.milliseconds);
  const fault = { pointer: '', expected: `an answer within ${maxResponseTime} ms`, found: `${took} ms` };
  sheet.put('max_response_time', took > maxResponseTime ? [fault] : [], more);
}

/** How an answer fails to be the refusal that the document promises for a kind of mistake. */
export function refusal(
  { api, kind: target }: Session,
  answer: RawAnswer,
  kind: ViolationKind,
): Omit<Fault, 'check'>[] {
  const rule = api.errors === undefined ? undefined : ruleFor(api.errors, kind);
  if (rule === undefined || target === 'live') {
    const refused = answer.status >= 400 && answer.status < 500;
    return refused ? [] : [{ pointer: '', expected: 'a refusal (4xx)', found: foundIn(answer) }];
  }
  const code = codeIn(api.errors, bodyOf(answer));
  if (answer.status === rule.status && code === rule.code) return [];
  return [{ pointer: '', expected: `${rule.status} ${rule.code}`, found: foundIn(answer) }];
}

export function foundIn(answer: RawAnswer): string {
  const body = bodyOf(answer);
  return body === undefined ? String(answer.status) : `${answer.status} ${shortened(body)}`;
}

/** An answer with what its XML says, where it has some: by its operation, or as others say errors, or under another status. */
export function readable({ api, markup }: Session, operation: Operation, answer: RawAnswer): RawAnswer {
  const { status, bytes } = answer;
  const type = headerOf(answer, 'content-type') ?? '';
  const isError = isXml(type) && status >= 400;
  let json: string | undefined;
  for (const one of [operation, ...(isError ? api.operations : [])])
    json ??= answerInXml(responseFor(one, status) ?? { contents: [] }, bytes, type);
  const content = isError && json === undefined ? markup(operation) : undefined;
  if (content !== undefined) json = answerInXml({ contents: [content] }, bytes, type);
  return json === undefined ? answer : { ...answer, json };
}

export function bodyOf({ bytes, json }: RawAnswer): JsonValue | undefined {
  try {
    return JSON.parse(json ?? new TextDecoder().decode(bytes)) as JsonValue;
  } catch {
    return undefined;
  }
}
