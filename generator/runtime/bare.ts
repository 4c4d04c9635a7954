/** Reads the answers of APIs whose errors are told by the HTTP status alone. */
import type { Operation, Read } from './client.js';
import type { Parse } from './options.js';
import { failure } from './failure.js';

export interface BareOperation extends Operation {
  /** Success may come without a body. */
  readonly empty?: boolean;
  /** Statuses of the documented errors; one digit for a class of them, 0 for all. */
  readonly errors?: readonly number[];
  /** Those of them that are documented without JSON. */
  readonly bare?: readonly number[];
}

/** @param id name of the property that names the call, when there is one */
export const bare =
  (id?: string): Read<BareOperation> =>
  async (operation, response, parse, action) => {
    const { ok, status } = response;
    const text = await response.text();
    const { data, cause } = parsed(text, parse, action);
    const requestId = id === undefined ? undefined : (memberOf(data, id) as string | undefined);
    const isJson = text !== '' && cause === undefined;
    if (ok && (isJson || (text === '' && operation.empty))) return { ok, status, data, requestId, response };
    const isListed = (list: readonly number[] = []) =>
      [status, Math.floor(status / 100), 0].some((one) => list.includes(one));
    if (!ok && (isJson ? isListed(operation.errors) : isListed(operation.bare))) {
      const body = isJson ? data : text || undefined;
      return failure(
        { kind: 'api', status, code: undefined, message: messageOf(body, response), body },
        response,
        requestId,
      );
    }
    const message = `${cause ?? 'Undocumented answer'}`;
    return failure({ kind: 'unreadable', status, message, text, cause }, response, requestId);
  };

function parsed(text: string, parse: Parse, action: string): { data?: unknown; cause?: unknown } {
  try {
    return text === '' ? {} : { data: parse(text, action) };
  } catch (cause) {
    return { cause };
  }
}

/** What errors call their text, problem details (RFC 9457) first. */
function messageOf(body: unknown, response: Response): string {
  const texts = ['detail', 'title', 'message', 'error'].map((name) => memberOf(body, name));
  return String(texts.find((text) => typeof text === 'string') ?? response.statusText);
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
