/** Calls that have a name in their body, as JSON-RPC has them: echoed, several in one request, and none that nobody waits for. */
import { own, type JsonValue } from '../../meaning/json.js';
import { placed } from '../../runtime/bodies/enclose.js';
import { stringify } from '../../runtime/json.js';
import { parseExact } from '../../validate/exact.js';
import type { Refuse } from '../answer/refusal.js';
import { isMembers, plainOf, valueOf, type Value } from '../state/value.js';
import type { Answer, Incoming } from './exchange.js';

type Respond = (incoming: Incoming) => Answer | Promise<Answer>;

/**
 * @param at where the name stands, in a call and in its answer
 * @param respond to one call
 */
export function answeringCalls(at: readonly string[], respond: Respond, refuse: Refuse): Respond {
  const one = async (incoming: Incoming, call: Value): Promise<Answer> => {
    const answer = await respond(incoming);
    if (!isMembers(call)) return named(answer, at, null);
    const name = at.reduce<JsonValue | undefined>((holder, member) => own(holder, member), call as JsonValue);
    if (name !== undefined) return named(answer, at, isName(name as Value) ? name : null);
    // A wrong method is nothing that a body could say.
    if (answer.status === 405) return answer;
    // Nobody waits for an answer to a call without a name, not even for a refusal.
    return { ...answer, status: answer.status === 202 ? 202 : 204, headers: withoutType(answer), body: '' };
  };
  return (incoming) => {
    const value = readBody(incoming);
    if (value === undefined) return incoming.method === 'POST' ? one(incoming, null) : respond(incoming);
    if (!Array.isArray(value)) return one(incoming, value);
    const calls = value as readonly Value[];
    const nothing = { kind: 'value' as const, field: 'body', value: '[]', reason: 'must hold a call' };
    if (calls.length === 0) return named(refuse(nothing), at, null);
    return all(calls.map((call) => one({ ...incoming, body: bytesOf(call) }, call)));
  };
}

/** The answers of one request's calls, as one list; nothing when nobody waits for any. */
async function all(answers: readonly Promise<Answer>[]): Promise<Answer> {
  const told = (await Promise.all(answers)).filter(({ body }) => body !== '');
  if (told.length === 0) return { status: 204, headers: {}, body: '' };
  const headers = { 'Content-Type': 'application/json' };
  return { status: 200, headers, body: `[${told.map(({ body }) => body).join(',')}]` };
}

function named(answer: Answer, at: readonly string[], name: JsonValue): Answer {
  const value = answer.body === '' ? undefined : valueIn(answer.body);
  if (!isMembers(value)) return answer;
  return { ...answer, body: stringify(plainOf(placed(value, at, name) as Value)) };
}

/** What is a list, an object, a fraction or a truth names no call, and is refused without a name. */
function isName(value: Value): boolean {
  return /^(?:"|null$|-?\d+$)/.test(stringify(plainOf(value)));
}

function withoutType({ headers }: Answer): Answer['headers'] {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'content-type'));
}

function readBody({ body }: Incoming): Value | undefined {
  return body === undefined || body === 'too-large' ? undefined : valueIn(new TextDecoder().decode(body));
}

/** With every digit of its numbers; undefined for what is no JSON. */
function valueIn(text: string): Value | undefined {
  try {
    const { value, literals } = parseExact(text);
    return valueOf(value, literals);
  } catch {
    return undefined;
  }
}

function bytesOf(value: Value): Uint8Array {
  return new TextEncoder().encode(stringify(plainOf(value)));
}
