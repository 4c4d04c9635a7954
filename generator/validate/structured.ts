/** Texts whose schema is about the value that they stand for: JSON as it is, and XML as JSON with the same digits. */
import type { Content, Response } from '../meaning/api.js';
import { contentFor, isStructured } from '../meaning/operation/content.js';
import { decodeXml } from '../runtime/xml/decode.js';
import { readXml } from '../runtime/xml/read.js';

/** @throws SyntaxError when it is no XML where XML is documented, or has another root */
export function jsonTextOf({ xml }: Pick<Content, 'xml'>, text: string): string {
  return xml === undefined ? text : readXml(text, xml.root, xml.shapes);
}

/** The documented content that a text is, by its label; a label that is not documented does not change what was meant. */
export function structuredFor(
  { contents }: Pick<Response, 'contents'>,
  text: string,
  contentType: string,
): Content | undefined {
  const labelled = contentFor(contents, contentType);
  if (labelled !== undefined) return isStructured(labelled) ? labelled : undefined;
  const kind = /^\s*</.test(text) ? 'xml' : 'json';
  return contents.find((one) => one.kind === kind) ?? contents.find(isStructured);
}

/** The JSON text of what an answer in XML says; undefined where it is none of what is documented. */
export function answerInXml(
  response: Pick<Response, 'contents'>,
  bytes: Uint8Array,
  contentType: string,
): string | undefined {
  if (!response.contents.some(({ kind }) => kind === 'xml')) return undefined;
  try {
    const text = decodeXml(bytes, contentType);
    const content = structuredFor(response, text, contentType);
    return content?.xml === undefined ? undefined : jsonTextOf(content, text);
  } catch {
    return undefined;
  }
}
