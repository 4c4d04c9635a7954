/** A body as it goes over the wire: by its media type, and for forms by their `encoding`. */
import { isMultipart, isUrlEncoded } from '../../runtime/arguments/media-type.js';
import { formPairs } from '../../runtime/bodies/form.js';
import { assembled, partsOf, type Part } from '../../runtime/bodies/multipart.js';
import type { Pair } from '../../runtime/arguments/pair.js';
import { queryText } from '../../runtime/arguments/query-text.js';
import { writeXml } from '../../runtime/xml/write.js';
import type { Content } from '../api.js';
import { rowsFor } from './arguments.js';
import { jsonText, sendable } from '../digits.js';
import { isObject, type JsonObject, type JsonValue } from '../json.js';

export interface WireBody {
  readonly text: string;
  readonly contentType: string;
  /** What a multipart body is made of. */
  readonly parts?: readonly TextPart[];
  /** What a form is made of: encoded already. */
  readonly pairs?: readonly Pair[];
}

export interface TextPart extends Omit<Part, 'content'> {
  readonly content: string;
}

/**
 * @param content the media type of the document that the body is written as
 * @param mediaType as it is sent, where it differs
 */
export function writeBody(content: Content, value: JsonValue, mediaType?: string): WireBody {
  const contentType = mediaType ?? content.sentAs;
  const rows = rowsFor(Object.values(content.fields ?? {}).flatMap(({ row }) => row ?? [])).pairs;
  if (isUrlEncoded(contentType) && isObject(value)) {
    const pairs = formPairs(asFields(value), content.fields, rows);
    return { text: queryText(pairs), contentType, pairs };
  }
  if (isMultipart(contentType) && isObject(value)) {
    const parts = partsOf(asFields(value), content.fields, rows).map((part): TextPart => {
      const text = { ...part, content: part.content as string };
      if (content.files?.includes(part.name) !== true) return text;
      // A text that stands for a file is its content.
      return { ...text, fileName: part.name, type: part.type ?? firstType(content.fields?.[part.name]?.type) };
    });
    const boundary = boundaryFor(parts);
    return { text: assembled(parts, boundary).join(''), contentType: `${contentType}; boundary=${boundary}`, parts };
  }
  if (content.xml !== undefined && typeof value !== 'string')
    return { text: writeXml(sendable(value, 'text'), content.xml.root, content.xml.shapes), contentType };
  const isText = typeof value === 'string' && content.kind !== 'json';
  return { text: isText ? value : jsonText(value), contentType };
}

/** Members are texts, and those that are objects JSON. */
function asFields(value: JsonObject): JsonObject {
  const members = Object.entries(value).map(([name, one]) => [name, sendable(one, isObject(one) ? 'double' : 'text')]);
  return Object.fromEntries(members) as JsonObject;
}

/** Of the types that a part may have. */
function firstType(types = 'application/octet-stream'): string {
  const [first = ''] = types.split(',');
  return first.includes('*') ? 'application/octet-stream' : first.trim();
}

/** A line that no part has. */
function boundaryFor(parts: readonly TextPart[]): string {
  let boundary = 'form-boundary';
  while (parts.some(({ content }) => content.includes(boundary))) boundary += '-x';
  return boundary;
}
