/** Answers in XML: read by the shape that the document gives them, and from there on as JSON with the same digits. */
import type { Operation, Read } from '../client.js';
import { isJson, isXml } from '../arguments/media-type.js';
import { failure } from '../failure.js';
import { decodeXml } from './decode.js';
import { readXml } from './read.js';
import type { XmlRoot, XmlShapes } from './shape.js';

export interface XmlAnswersOperation extends Operation {
  /** By status, one digit for a class of them, 0 for all: the root of an answer in XML. */
  readonly answers?: Readonly<Record<number, XmlRoot>>;
}

/**
 * @param read of JSON
 * @param others reads what is neither, where a document has such answers
 */
export const xmlAnswers =
  <Row extends Operation>(read: Read<Row>, shapes: XmlShapes, others = read): Read<Row & XmlAnswersOperation> =>
  async (operation, response, parse, action, call) => {
    const { status, headers, ok } = response;
    const { answers = {} } = operation;
    const root = answers[status] ?? answers[Math.floor(status / 100)] ?? answers[0];
    const type = headers.get('Content-Type') ?? '';
    if (root === undefined || isJson(type) || (others !== read && !isXml(type)))
      return others(operation, response, parse, action, call);
    let text = '';
    try {
      // The text of a failure has been read already.
      text = ok ? decodeXml(new Uint8Array(await response.arrayBuffer()), type) : await response.text();
      // Nothing but XML begins like this, whatever label is on it; a page in HTML has a root that nobody documented.
      const isMarkup = /^\s*</.test(text);
      const isOther = root.isGuessed === true && !/\bhtml\b/i.test(type);
      const json = isMarkup ? readXml(text.trimStart(), root, shapes, isOther) : text;
      response.text = () => Promise.resolve(json);
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      return failure({ kind: 'unreadable', status, message, text, cause }, response);
    }
    return read(operation, response, parse, action, call);
  };
