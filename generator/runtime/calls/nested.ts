/** Reads the answers of APIs whose envelope has its members anywhere, or a code in successes, or successes that have none. */
import type { Operation, Read } from '../client.js';
import { codeOf, memberAt, type EnvelopeRule } from '../bodies/envelope.js';
import { failure } from '../failure.js';

export interface NestedOperation extends Operation {
  /** Success may come without a body. */
  readonly empty?: boolean;
  /** Success may be something else than an object. */
  readonly plain?: boolean;
}

export const nested =
  (rule: EnvelopeRule): Read<NestedOperation> =>
  async (operation, response, parse, action) => {
    const { ok, status } = response;
    const text = await response.text();
    let data: unknown;
    let cause: unknown;
    try {
      if (operation.plain ? text : /^\s*{/.test(text)) data = parse(text, action);
    } catch (error) {
      cause = error;
    }
    const requestId = rule.id && (memberAt(data, rule.id) as string | undefined);
    const code = codeOf(data, rule);
    if (code !== undefined) {
      const message = `${memberAt(data, rule.message) ?? ''}`;
      return failure({ kind: 'api', status, message, code, body: data }, response, requestId);
    }
    if (ok && (text ? data !== undefined : operation.empty)) return { ok, status, data, requestId, response };
    const message = `${cause ?? 'Undocumented answer'}`;
    return failure({ kind: 'unreadable', status, message, text, cause }, response, requestId);
  };
