/** Bytes → the text that they are, as XML says which encoding they have (XML 1.0, 4.3.3; RFC 7303, 3). */

/**
 * The mark at the beginning counts first, then what the sender says, then the declaration.
 * @throws TypeError or RangeError when they are no text of that encoding, or nobody knows it
 */
export function decodeXml(bytes: Uint8Array, contentType = ''): string {
  const mark = marks.find(({ sign }) => sign.every((byte, index) => bytes[index] === byte))?.name;
  const said = /;\s*charset="?([^\s;"]+)/i.exec(contentType)?.[1];
  const beginning = String.fromCharCode(...bytes.subarray(0, 200));
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)/.exec(beginning)?.[1];
  return new TextDecoder(mark ?? said ?? declared ?? 'utf-8', { fatal: true }).decode(bytes);
}

const marks = [
  { sign: [0xef, 0xbb, 0xbf], name: 'utf-8' },
  { sign: [0xfe, 0xff], name: 'utf-16be' },
  { sign: [0xff, 0xfe], name: 'utf-16le' },
];
