/** Answers that may be something else than JSON. */
import type { Operation, Read } from './client.js';

export interface MediaOperation extends Operation {
  /** Success may be text or bytes. */
  readonly raw?: boolean;
}

/** Reads JSON as `read` does, texts as strings and everything else as a Blob. */
export const media =
  <Row extends Operation>(read: Read<Row>): Read<Row & MediaOperation> =>
  async (operation, response, parse, action) => {
    const { ok, status, headers } = response;
    const type = headers.get('Content-Type') ?? '';
    if (!ok || !operation.raw || /^application\/([\w.+-]+\+)?json\b/i.test(type))
      return read(operation, response, parse, action);
    const data = /^text\//i.test(type) ? await response.text() : await response.blob();
    return { ok, status, data, requestId: undefined, response };
  };
