/** What a media type of a document means for the bytes of a body. */
import { essenceOf, isJson, isMultipart, isUrlEncoded, isXml } from '../../runtime/arguments/media-type.js';
import { readXml } from '../../runtime/xml/read.js';
import type { BodyKind, Content } from '../api.js';
import { objectOf, own, pointerTo, resolve, stringOf, type JsonObject, type JsonValue } from '../json.js';
import { argumentShape } from '../schema/argument-shape.js';
import { partsOf } from '../schema/schema.js';
import { xmlContent } from '../schema/xml/xml-shape.js';

/** What the media type and the schema say of the bytes. */
export function bytesOf(
  document: JsonObject,
  mediaType: string,
  schema: JsonValue | undefined,
): Pick<Content, 'kind' | 'sentAs' | 'files' | 'xml'> {
  const kind = kindOf(document, mediaType, schema);
  const files = kind !== 'multipart' || schema === undefined ? [] : fileNames(document, schema);
  return {
    kind,
    sentAs: mediaType.includes('*') && kind === 'json' ? 'application/json' : mediaType,
    ...(files.length === 0 ? {} : { files }),
    ...(kind === 'xml' && schema !== undefined ? { xml: xmlContent(document, schema) } : {}),
  };
}

/** By the media type, and where that leaves it open by the schema. */
function kindOf(document: JsonObject, mediaType: string, schema: JsonValue | undefined): BodyKind {
  if (isJson(mediaType)) return 'json';
  if (isUrlEncoded(mediaType)) return 'form';
  if (isMultipart(mediaType)) return 'multipart';
  const essence = essenceOf(mediaType);
  if (essence === 'text/event-stream') return 'events';
  if (/^application\/(x-)?(jsonl|ndjson|json-seq|jsonlines|[\w.-]+\+json-seq)$/.test(essence)) return 'lines';
  if (isXml(mediaType) && schema !== undefined && isNoText(document, schema)) return 'xml';
  if (essence === 'text/plain' && schema !== undefined && isNoText(document, schema)) return 'json';
  if (essence.startsWith('text/') || /^application\/([\w.+-]+\+)?(xml|yaml|javascript)$/.test(essence)) return 'text';
  const isOpen = essence === '*/*' || essence === 'application/*';
  if (!isOpen || schema === undefined || isBinary(document, schema)) return 'binary';
  return 'json';
}

/** The schema takes no text. Some frameworks write plain text beside JSON, for the same bytes. */
function isNoText(document: JsonObject, schema: JsonValue): boolean {
  const { text, isPlain } = argumentShape(document, schema);
  return !text || isPlain === true;
}

/** Bytes: a file. OpenAPI 3.0 says it by the format, 3.1 by a media type without an encoding. */
function isBinary(document: JsonObject, schema: JsonValue): boolean {
  return partsOf(document, [schema]).some((node) => {
    if (node['format'] === 'binary') return true;
    const isText = stringOf(node['contentEncoding']) !== undefined;
    return stringOf(node['contentMediaType']) !== undefined && !isText && !isJson(stringOf(node['contentMediaType']));
  });
}

/** Its schema is about a value that the bytes stand for, and not about the bytes. */
export function isStructured({ kind }: Pick<Content, 'kind'>): boolean {
  return kind === 'json' || kind === 'xml';
}

/** What an example shows, which may be written as the text that is sent; undefined where that cannot be read. */
export function shownBy({ xml }: Pick<Content, 'xml'>, value: JsonValue): JsonValue | undefined {
  if (xml === undefined || typeof value !== 'string') return value;
  try {
    return JSON.parse(readXml(value.trim(), xml.root, xml.shapes)) as JsonValue;
  } catch {
    return undefined;
  }
}

/** Names of a form's members that are files, or lists of files. */
function fileNames(document: JsonObject, schema: JsonValue): string[] {
  const { members } = argumentShape(document, schema);
  const parts = partsOf(document, [schema]);
  const isFile = (name: string) =>
    parts
      .flatMap((node) => own(node['properties'], name) ?? [])
      .some(
        (one) =>
          isBinary(document, one) ||
          partsOf(document, [one]).some((node) => isBinary(document, objectOf(node['items']))),
      );
  return (members?.names ?? []).filter(isFile);
}

/** Whether the schema of an event stream describes the event, and not its data. */
export function isEvent({ schema }: Pick<Content, 'schema'>): boolean {
  return 'data' in objectOf(objectOf(schema)['properties']);
}

/**
 * The schema of a media type's content, and where it stands. Of what comes piece by piece it is that of one piece: OpenAPI 3.2
 * says it apart, and a list means its items.
 */
export function schemaOf(
  document: JsonObject,
  content: JsonValue,
  at: string,
  mediaType: string,
): { readonly schema?: JsonValue; readonly pointer: string } {
  const pointer = pointerTo(at, 'schema');
  const schema = own(content, 'schema');
  const kind = kindOf(document, mediaType, schema);
  if (kind === 'events' || kind === 'lines') {
    const list = resolve(document, schema ?? {}, pointer);
    const items = own(list.value, 'type') === 'array' ? own(list.value, 'items') : undefined;
    // Written under an older version as well, where the field has no meaning yet.
    const place = own(content, 'itemSchema') === undefined ? 'x-item-schema' : 'itemSchema';
    const item = own(content, place);
    if (items !== undefined) return { schema: items, pointer: pointerTo(list.pointer, 'items') };
    if (item !== undefined) return { schema: item, pointer: pointerTo(at, place) };
  }
  return { ...(schema === undefined ? {} : { schema }), pointer };
}

/** The content that a message's type means: that type, or the narrowest range it is in; undefined when it is none of them. */
export function contentFor(contents: readonly Content[], contentType: string): Content | undefined {
  const wanted = essenceOf(contentType);
  const range = `${wanted.split('/')[0]}/*`;
  const find = (essence: string) => contents.find(({ mediaType }) => essenceOf(mediaType) === essence);
  return find(wanted) ?? find(range) ?? find('*/*');
}
