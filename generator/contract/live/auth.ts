/** Calls that must be refused because nobody, or nobody known, makes them. */
import type { Operation } from '../../meaning/api.js';
import { stringOf, type JsonObject } from '../../meaning/json.js';
import { wireRequest, type CallInput, type WireRequest } from '../../meaning/operation/wire.js';
import { foundIn } from '../checks/asking.js';
import type { Session, Sheet } from '../session.js';
import { asksForCredentials } from './missing.js';
import { NoAnswer } from './send.js';

/** @param input of a call that was accepted with the caller's credentials */
export async function ignoredAuth(
  session: Session,
  operation: Operation,
  sheet: Sheet,
  input: CallInput,
): Promise<void> {
  const { sendBare } = session;
  const schemes = operation.security[0]?.map(({ definition = {} }) => definition) ?? [];
  // A certificate belongs to the connection, which is not ours to spoil.
  if (sendBare === undefined || !asksForCredentials(operation) || schemes.some(isMutual)) return;
  const right = wireRequest(operation, input);
  const attempts: [string, WireRequest][] = [
    ['without credentials', right],
    ['with wrong credentials', schemes.reduce(spoilt, right)],
  ];
  for (const [says, request] of attempts) {
    const more = { case: says, curl: session.curl(request, []) };
    try {
      const answer = await sendBare(request);
      // 404 is how some hide what is there from those who may not see it.
      const isRefused = [401, 403, 404].includes(answer.status);
      const fault = { pointer: '', expected: '401 or 403', found: foundIn(answer) };
      sheet.put('ignored_auth', isRefused ? [] : [fault], more);
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      sheet.put('ignored_auth', [{ pointer: '', expected: '401 or 403', found: error.message }], more);
    }
  }
}

function isMutual({ type }: JsonObject): boolean {
  return type === 'mutualTLS';
}

/** The call with credentials that no server knows, where the scheme has them. */
function spoilt(request: WireRequest, { type, in: place, name, scheme }: JsonObject): WireRequest {
  const header = (key: string, value: string) => ({ ...request, headers: [...request.headers, [key, value] as const] });
  if (type !== 'apiKey') {
    const word = type === 'http' ? (stringOf(scheme) ?? 'bearer') : 'bearer';
    if (/^basic$/i.test(word)) return header('Authorization', `Basic ${btoa('nobody:wrong')}`);
    return header('Authorization', `${word.charAt(0).toUpperCase()}${word.slice(1)} wrong`);
  }
  const key = String(name);
  if (place === 'header') return header(key, 'wrong');
  if (place === 'cookie') return header('Cookie', `${key}=wrong`);
  const joint = request.target.includes('?') ? '&' : '?';
  return { ...request, target: `${request.target}${joint}${encodeURIComponent(key)}=wrong` };
}
