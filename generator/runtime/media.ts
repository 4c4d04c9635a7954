/** Answers that may be something else than JSON: read as the document says for their status, whatever label they have. */
import type { Operation, Read } from './client.js';
import { isJson } from './arguments/media-type.js';
import type { Success } from './result.js';
import type { ReadStream } from './streams/items.js';

/** A result whose data is of the type that the call asked for; of another status it stays what it is. */
export type Chosen<R, Data> = R extends { readonly ok: true; readonly status: infer Status; readonly data: infer All }
  ? Data extends All
    ? Success<Status & number, Data> & Pick<R, Extract<keyof R, 'headers'>>
    : R
  : R;

/**
 * `any`: several kinds are documented, so the label tells which one it is. `events` and `lines` come one after the other;
 * `eventFields` are events with all their fields.
 */
type Kind = 'none' | 'text' | 'bytes' | 'any' | 'events' | 'eventFields' | 'lines';

export interface MediaOperation extends Operation {
  /** By status, one digit for a class of them, 0 for all: how a success is read that is not JSON alone. */
  readonly reads?: Readonly<Record<number, Kind>>;
}

/** @param streams readers of what comes piece by piece, where the document has such answers */
export const media =
  <Row extends Operation>(read: Read<Row>, streams?: ReadStream): Read<Row & MediaOperation> =>
  async (operation, response, parse, action, call) => {
    const { ok, status, headers } = response;
    const { reads = {} } = operation;
    const kind = reads[status] ?? reads[Math.floor(status / 100)] ?? reads[0];
    const success = (data: unknown) => ({ ok: true as const, status, data, requestId: undefined, response });
    if (!ok || kind === undefined) return read(operation, response, parse, action, call);
    if (kind === 'none') {
      await response.body?.cancel();
      return success(undefined);
    }
    if (kind === 'text') return success(await response.text());
    if (kind === 'bytes') return success(await response.blob());
    if (kind !== 'any' && streams !== undefined)
      return { ...success(streams(kind, response, (text) => parse(text, action))), isOpen: true };
    const type = headers.get('Content-Type') ?? '';
    if (isJson(type)) return read(operation, response, parse, action, call);
    return success(/^text\//i.test(type) ? await response.text() : await response.blob());
  };
