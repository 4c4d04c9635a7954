/** How values stand in XML, as data: what a document's schemas and their `xml` say. Readers and writers know nothing else. */

export interface XmlName {
  /** Without its prefix. */
  readonly name: string;
  readonly prefix?: string;
  readonly namespace?: string;
}

/** The root of a text. */
export interface XmlRoot extends XmlName {
  readonly shape: XmlShape;
  /** The document does not say the name: another one is as good. */
  readonly isGuessed?: true;
}

/** A shape, or the name of one: shapes may hold themselves. */
export type XmlShape = string | XmlNode;

export type XmlShapes = Readonly<Record<string, XmlNode>>;

/** Without anything it takes whatever there is. */
export interface XmlNode {
  /** What the text may be: `s`tring, `n`umber, `b`oolean, and `0` for null. */
  readonly text?: string;
  /** It is a list of these. */
  readonly items?: XmlItem;
  /** It is an object with these. */
  readonly members?: Readonly<Record<string, XmlMember>>;
  /** Members of other names are of this shape; without it of any. */
  readonly rest?: XmlShape;
}

/** Without a name its elements are called like the list, and any others are taken as well. */
export interface XmlItem extends Partial<XmlName> {
  readonly shape: XmlShape;
}

/** Without a name it is called like the member. */
export interface XmlMember extends Partial<XmlName> {
  /**
   * An element, where nothing is said. `bare` is a list whose items have no element around them; members of what is
   * `inside` stand among those of the object itself. For `nothing` XML has no words.
   */
  readonly as?: 'attribute' | 'text' | 'cdata' | 'bare' | 'inside' | 'nothing';
  /** No elements are an empty list. */
  readonly isNeeded?: true;
  readonly shape: XmlShape;
}

export const anything: XmlNode = {};

export function nodeOf(shape: XmlShape, shapes: XmlShapes): XmlNode {
  if (typeof shape !== 'string') return shape;
  return Object.hasOwn(shapes, shape) ? (shapes[shape] as XmlNode) : anything;
}

/** Where `nil` is, which stands for null. */
export const instanceNamespace = 'http://www.w3.org/2001/XMLSchema-instance';
export const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

const start =
  'A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff' +
  '\uf900-\ufdcf\ufdf0-\ufffd\\u{10000}-\\u{effff}';

/** A name without a prefix (Namespaces in XML, 3). */
export const namePattern = `[${start}][${start}\\-.0-9\u00b7\u0300-\u036f\u203f\u2040]*`;

const whole = new RegExp(`^${namePattern}$`, 'u');

export function isXmlName(text: string): boolean {
  return whole.test(text);
}

/** What no XML can hold, not even escaped (XML 1.0, 2.2). */
export const outside = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
