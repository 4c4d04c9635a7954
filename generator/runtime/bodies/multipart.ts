/**
 * `multipart/form-data` (RFC 7578): an object's members as parts. Values that are files, bytes or streams' blobs are files; an
 * object is a part of JSON that says so; all others are texts, which need no type. Texts stay as they are, line breaks included.
 */
import { asIs } from '../arguments/encode.js';
import { isMembers, isNothing, itemsOf, textOf, type Members } from '../arguments/value.js';
import { stringify } from '../json.js';
import { fieldOf, type Field, type FieldRows, type Fields } from './field.js';

export interface Part {
  readonly name: string;
  readonly content: string | Blob | Uint8Array<ArrayBuffer>;
  readonly type?: string | undefined;
  /** Only files have one. */
  readonly fileName?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** Members of the body → its parts, in their order. */
export function partsOf(body: Members, fields?: Fields, rows: FieldRows = {}): Part[] {
  return Object.entries(body).flatMap(([name, value]): Part[] => {
    if (isNothing(value)) return [];
    const field = fieldOf(fields, name);
    const write = rows[field.row ?? ''];
    if (write !== undefined && !isFile(value))
      return write(name, value, asIs, asIs).map(([own, content]) => ({ name: own, content, headers: field.headers }));
    const values = Array.isArray(value) && !isJson(field.type) ? itemsOf(value) : [value];
    return values.map((one) => partOf(name, one, field));
  });
}

function partOf(name: string, value: unknown, { type, headers }: Field): Part {
  // A list of types is what the part may be.
  const only = type !== undefined && !/[,*]/.test(type) ? type : undefined;
  if (value instanceof Blob)
    return { name, content: value, type: only ?? (value.type || octets), fileName: fileNameOf(value), headers };
  if (value instanceof ArrayBuffer)
    return partOf(name, new Uint8Array(value), { ...(type && { type }), ...(headers && { headers }) });
  if (ArrayBuffer.isView(value)) {
    const content = new Uint8Array(value.buffer as ArrayBuffer, value.byteOffset, value.byteLength);
    return { name, content, type: only ?? octets, fileName: 'blob', headers };
  }
  const isComplex = (isMembers(value) && !(value instanceof Date)) || Array.isArray(value) || isJson(only);
  if (isComplex) return { name, content: stringify(value), type: only ?? 'application/json', headers };
  return { name, content: textOf(value), type: only === 'text/plain' ? undefined : only, headers };
}

const octets = 'application/octet-stream';

function isJson(type: string | undefined): boolean {
  return /^application\/([\w.+-]+\+)?json\b/i.test(type ?? '');
}

function isFile(value: unknown): boolean {
  const [first] = Array.isArray(value) ? (value as unknown[]) : [value];
  return first instanceof Blob || first instanceof ArrayBuffer || ArrayBuffer.isView(first);
}

function fileNameOf(blob: Blob): string {
  return 'name' in blob && typeof blob.name === 'string' ? blob.name : 'blob';
}

/** The body's pieces in order: texts, and files as they were given. */
export function assembled(parts: readonly Part[], boundary: string): Part['content'][] {
  const pieces = parts.flatMap(({ name, content, type, fileName, headers = {} }): Part['content'][] => {
    const file = fileName === undefined ? '' : `; filename="${quoted(fileName)}"`;
    const lines = [
      `--${boundary}`,
      `Content-Disposition: form-data; name="${quoted(name)}"${file}`,
      ...(type === undefined ? [] : [`Content-Type: ${type}`]),
      ...Object.entries(headers).map(([key, value]) => `${key}: ${value}`),
    ];
    return [`${lines.join('\r\n')}\r\n\r\n`, content, '\r\n'];
  });
  return [...pieces, `--${boundary}--\r\n`];
}

/** As the HTML Standard (4.10.21.8) has it in names. */
function quoted(text: string): string {
  return text.replaceAll('\n', '%0A').replaceAll('\r', '%0D').replaceAll('"', '%22');
}

/** The body as one blob, which a request streams. Its type names the boundary. */
export function writeMultipart(
  body: Members,
  mediaType: string,
  fields?: Fields,
  rows?: FieldRows,
): { readonly body: Blob; readonly contentType: string } {
  const boundary = `form-${Math.random().toString(36).slice(2)}${Math.random().toString(36).slice(2)}`;
  const contentType = `${mediaType}; boundary=${boundary}`;
  return { body: new Blob(assembled(partsOf(body, fields, rows), boundary)), contentType };
}
