/** A body → what `fetch` is given for it, by its media type. */
import { isJson, isMultipart, isUrlEncoded } from '../arguments/media-type.js';
import type { Members } from '../arguments/value.js';
import { stringify } from '../json.js';
import type { XmlRoot } from '../xml/shape.js';
import type { FieldRows, Fields } from './field.js';

/** Writers of the kinds of bodies that the document has besides JSON. */
export interface BodyWriters {
  readonly form?: (body: Members, fields?: Fields, rows?: FieldRows) => string;
  readonly multipart?: (
    body: Members,
    mediaType: string,
    fields?: Fields,
    rows?: FieldRows,
  ) => { readonly body: Blob; readonly contentType: string };
  readonly xml?: (body: unknown, root: XmlRoot) => string;
}

export interface EncodedBody {
  readonly body: unknown;
  /** Absent where `fetch` knows better. */
  readonly contentType?: string | undefined;
  /** A stream goes up as it comes. */
  readonly duplex?: 'half';
}

export function encodeBody(
  body: unknown,
  mediaType: string,
  { form, multipart, xml }: BodyWriters,
  fields?: Fields,
  rows?: FieldRows,
  root?: XmlRoot,
): EncodedBody {
  if (isJson(mediaType)) return { body: stringify(body), contentType: mediaType };
  if (isMultipart(mediaType)) {
    if (body instanceof FormData || multipart === undefined) return { body };
    return multipart(body as Members, mediaType, fields, rows);
  }
  if (isUrlEncoded(mediaType)) {
    const text =
      body instanceof URLSearchParams || form === undefined ? String(body) : form(body as Members, fields, rows);
    return { body: text, contentType: mediaType };
  }
  // Of a range of types, a blob knows which one it is.
  const contentType = mediaType.includes('*') ? typeOf(body) : mediaType;
  if (root !== undefined && xml !== undefined && isValue(body)) return { body: xml(body, root), contentType };
  if (body instanceof ReadableStream) return { body, contentType, duplex: 'half' };
  return { body: typeof body === 'string' || isBytes(body) ? body : stringify(body), contentType };
}

/** Not what is sent as it is. */
export function isValue(body: unknown): boolean {
  return typeof body !== 'string' && !isBytes(body) && !(body instanceof ReadableStream);
}

function isBytes(body: unknown): boolean {
  return body instanceof Blob || body instanceof ArrayBuffer || ArrayBuffer.isView(body);
}

function typeOf(body: unknown): string {
  if (body instanceof Blob && body.type) return body.type;
  if (typeof body === 'string') return 'text/plain';
  return isBytes(body) || body instanceof ReadableStream ? 'application/octet-stream' : 'application/json';
}
