// Copied by openapi-action-toolkit from generator/runtime/enveloped.ts in its repository, where the tests are. Do not edit here.
// Edit it there, then run its command generate: npm run generate, or npx openapi-action-toolkit generate

/** Reads the answers of APIs that report errors in an envelope: whatever carries a code is an error, whatever lacks it is none. */
import type { Operation, Read } from './client.js';
import { failure } from './failure.js';

export interface EnvelopedOperation extends Operation {
  /** Success may come without a body. */
  readonly empty?: boolean;
}

/** @param code, message, requestId - names of the envelope's properties */
export const enveloped =
  (code: string, message: string, id: string): Read<EnvelopedOperation> =>
  async (operation, response, parse, action) => {
    const { ok, status } = response;
    const text = await response.text();
    let data: Readonly<Record<string, unknown>> | undefined;
    let cause: unknown;
    try {
      // Nothing but an object is an answer; any other JSON is as little one as a page is.
      if (/^\s*{/.test(text)) data = parse(text, action) as typeof data;
    } catch (error) {
      cause = error;
    }
    const requestId = data?.[id] as string | undefined;
    if (data?.[code]) {
      const fault = {
        kind: 'api',
        status,
        message: `${data[message] ?? ''}`,
        code: data[code] as string,
        body: data,
      } as const;
      return failure(fault, response, requestId);
    }
    if (ok && (text ? data : operation.empty)) return { ok, status, data, requestId, response };
    return failure(
      { kind: 'unreadable', status, message: `${cause ?? 'Undocumented answer'}`, text, cause },
      response,
      requestId,
    );
  };
