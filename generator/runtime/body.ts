/** Bodies of other media types than JSON. */
import { stringify } from './json.js';

/** Bytes and texts that are sent as they are. */
export type Binary = Blob | ArrayBuffer | ArrayBufferView<ArrayBuffer> | ReadableStream<Uint8Array> | string;

/** A form: ready made, or as an object whose members become its fields. Files are Blobs. */
export type Multipart<T> = FormData | { readonly [Key in keyof T]: T[Key] | Blob | readonly Blob[] };
export type UrlEncoded<T> = URLSearchParams | T;

interface EncodedBody {
  readonly body: unknown;
  /** Absent where `fetch` knows better: a form's type names its boundary. */
  readonly contentType?: string | undefined;
}

export function encodeBody(body: unknown, contentType = 'application/json'): EncodedBody {
  if (/^application\/([\w.+-]+\+)?json\b/i.test(contentType)) return { body: stringify(body), contentType };
  if (/^multipart\//i.test(contentType)) return { body: body instanceof FormData ? body : formOf(body as object) };
  if (/^application\/x-www-form-urlencoded\b/i.test(contentType)) {
    const pairs =
      body instanceof URLSearchParams ? body : new URLSearchParams(fieldsOf(body as object) as [string, string][]);
    return { body: String(pairs), contentType };
  }
  return { body, contentType };
}

function formOf(body: object): FormData {
  const form = new FormData();
  for (const [name, value] of fieldsOf(body)) {
    if (value instanceof Blob) form.append(name, value);
    else form.append(name, value);
  }
  return form;
}

/** Lists become repeated fields, objects JSON. */
function fieldsOf(body: object): [string, string | Blob][] {
  return Object.entries(body).flatMap(([name, value]: [string, unknown]) =>
    (Array.isArray(value) ? value : [value])
      .filter((one) => one !== undefined && one !== null)
      .map((one): [string, string | Blob] => [name, one instanceof Blob ? one : textOf(one)]),
  );
}

function textOf(value: unknown): string {
  return typeof value === 'object' ? stringify(value) : String(value);
}
