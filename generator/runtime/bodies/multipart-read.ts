/** A multipart body (RFC 2046, 5.1) → its parts. */

export interface ArrivedPart {
  readonly name: string;
  readonly fileName?: string;
  /** Undefined where the part does not say. */
  readonly type?: string;
  readonly bytes: Uint8Array;
}

/** The boundary that a Content-Type names. */
export function boundaryOf(contentType: string): string | undefined {
  const match = /;\s*boundary=(?:"((?:[^"\\]|\\.)*)"|([^\s;]+))/i.exec(contentType);
  return match?.[1]?.replaceAll(/\\(.)/g, '$1') ?? match?.[2];
}

/** Undefined when it is no multipart body with this boundary that comes to its end. */
export function readMultipart(body: Uint8Array, boundary: string): ArrivedPart[] | undefined {
  const text = latin1(body);
  const mark = `--${boundary}`;
  const parts: ArrivedPart[] = [];
  let at = text.startsWith(mark) ? 0 : text.indexOf(`\r\n${mark}`) + 2;
  if (at === 1) return undefined;
  for (;;) {
    const start = at + mark.length;
    if (text.startsWith('--', start)) return parts;
    const line = /^[ \t]*\r\n/.exec(text.slice(start, start + 200))?.[0];
    if (line === undefined) return undefined;
    const from = start + line.length;
    const end = text.indexOf(`\r\n${mark}`, from - 2);
    if (end < 0) return undefined;
    // A part without any header begins with the empty line.
    const hasNone = text.startsWith('\r\n', from);
    const headEnd = hasNone ? from : text.indexOf('\r\n\r\n', from);
    if (headEnd < 0 || headEnd > end) return undefined;
    parts.push(
      partOf(hasNone ? '' : utf8(body.subarray(from, headEnd)), body.subarray(headEnd + (hasNone ? 2 : 4), end)),
    );
    at = end + 2;
  }
}

function partOf(head: string, bytes: Uint8Array): ArrivedPart {
  const headers = new Map(
    head.split('\r\n').map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const;
    }),
  );
  const disposition = headers.get('content-disposition') ?? '';
  const type = headers.get('content-type');
  const fileName = parameterOf(disposition, 'filename');
  return {
    name: parameterOf(disposition, 'name') ?? '',
    ...(fileName === undefined ? {} : { fileName }),
    ...(type === undefined ? {} : { type }),
    bytes,
  };
}

/** Browsers write `"` as `%22`, others as `\"`. */
function parameterOf(disposition: string, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^\\s;]+))`, 'i').exec(disposition);
  const text = match?.[1]?.replaceAll(/\\(["\\])/g, '$1') ?? match?.[2];
  return text?.replaceAll('%22', '"').replaceAll('%0A', '\n').replaceAll('%0D', '\r');
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function utf8(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
