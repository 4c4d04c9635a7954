/** Reads the answers of APIs whose errors are told by the HTTP status alone. */
import type { Operation, Parse, Read } from './client.js';
import { failure } from './failure.js';

export interface BareOperation extends Operation {
  /** Success may come without a body. */
  readonly empty?: boolean;
  /** Statuses of errors that are documented without a body; 0 stands for all. */
  readonly bare?: readonly number[];
}

/** @param id name of the property that names the call, when there is one */
export const bare =
  (id?: string): Read<BareOperation> =>
  async (operation, response, parse) => {
    const { ok, status } = response;
    const text = await response.text();
    const { data, cause } = parsed(text, parse);
    const requestId = id === undefined ? undefined : (memberOf(data, id) as string | undefined);
    if (ok && cause === undefined && (text !== '' || operation.empty)) return { ok, status, data, requestId, response };
    const isBare = operation.bare?.some((one) => one === 0 || one === status) === true;
    if (!ok && ((cause === undefined && text !== '') || isBare)) {
      const body = cause === undefined ? data : text;
      return failure(
        { kind: 'api', status, code: undefined, message: messageOf(body, response), body },
        response,
        requestId,
      );
    }
    const message = `${cause ?? 'Undocumented answer'}`;
    return failure({ kind: 'unreadable', status, message, text, cause }, response, requestId);
  };

function parsed(text: string, parse: Parse): { data?: unknown; cause?: unknown } {
  try {
    return text === '' ? {} : { data: parse(text) };
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
