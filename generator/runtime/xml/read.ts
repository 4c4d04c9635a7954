/** Elements → the JSON text of the value that they stand for, by its shape. Digits stay as they are written. */
import { parseXml, type XmlAttribute, type XmlElement } from './parse.js';
import {
  anything,
  instanceNamespace,
  nodeOf,
  xmlNamespace,
  type XmlItem,
  type XmlMember,
  type XmlName,
  type XmlNode,
  type XmlRoot,
  type XmlShape,
  type XmlShapes,
} from './shape.js';

/**
 * @param isOther whether a root of a name that nobody documented is taken
 * @throws SyntaxError when the text is no XML, or its root is another one
 */
export function readXml(text: string, root: XmlRoot, shapes: XmlShapes, isOther = root.isGuessed === true): string {
  const element = parseXml(text);
  if (!isOther && !isNamed(element, root, root.name)) throw new SyntaxError(`its root is not <${root.name}>`);
  return valueOf(element, root.shape, shapes);
}

function valueOf(element: XmlElement, shape: XmlShape, shapes: XmlShapes): string {
  if (
    element.attributes.some(({ name, namespace, value }) => isNil(name, namespace) && /^(true|1)$/.test(value.trim()))
  )
    return 'null';
  const node = nodeOf(shape, shapes);
  const { text, items, members } = node;
  const below = elementsOf(element);
  const isPlain = below.length === 0 && own(element).length === 0;
  if (isPlain && text !== undefined && (items === undefined || textOf(element).trim() !== ''))
    return scalarOf(textOf(element), text);
  if (items !== undefined) return listOf(itemsIn(below, items, ''), items.shape, shapes);
  if (members !== undefined) return `{${membersOf(element, node, shapes).join(',')}}`;
  if (text !== undefined) return scalarOf(textOf(element), text);
  return isPlain ? JSON.stringify(textOf(element)) : `{${membersOf(element, node, shapes).join(',')}}`;
}

/** @param list what the list itself is called */
function itemsIn(elements: readonly XmlElement[], item: XmlItem, list: string): XmlElement[] {
  // Where nobody says what items are called, inside of an element that is theirs alone everything is one.
  return item.name === undefined && list === '' ? [...elements] : elements.filter((one) => isNamed(one, item, list));
}

function listOf(elements: readonly XmlElement[], shape: XmlShape, shapes: XmlShapes): string {
  return `[${elements.map((one) => valueOf(one, shape, shapes)).join(',')}]`;
}

/** `"name":value`, for each member that is there, those that the document names first. */
function membersOf(element: XmlElement, node: XmlNode, shapes: XmlShapes): string[] {
  const { members = {}, rest = anything } = node;
  const taken = new Set<object>();
  const known = knownOf(element, node, shapes, taken);
  const others = new Map<string, XmlElement[]>();
  for (const one of elementsOf(element))
    if (!taken.has(one) && !Object.hasOwn(members, one.name))
      others.set(one.name, [...(others.get(one.name) ?? []), one]);
  const attributes = own(element).filter(
    (one) => !taken.has(one) && one.prefix === '' && !Object.hasOwn(members, one.name) && !others.has(one.name),
  );
  return [
    ...known,
    ...attributes.map(({ name, value }) => pairOf(name, JSON.stringify(value))),
    ...[...others].map(([name, all]) => pairOf(name, oneOf(all, rest, shapes))),
  ];
}

/** @param taken gets what belongs to a member */
function knownOf(element: XmlElement, { members = {} }: XmlNode, shapes: XmlShapes, taken: Set<object>): string[] {
  const elements = elementsOf(element);
  return Object.entries(members).flatMap(([name, member]) => {
    const value = memberOf(name, member);
    return value === undefined ? [] : [pairOf(name, value)];
  });

  function memberOf(name: string, member: XmlMember): string | undefined {
    const { as, shape, isNeeded = false } = member;
    if (as === 'nothing') return undefined;
    const node = nodeOf(shape, shapes);
    if (as === 'attribute') {
      const attribute = element.attributes.find((one) => isNamed(one, member, name));
      if (attribute === undefined) return undefined;
      taken.add(attribute);
      return attributeOf(attribute.value, node);
    }
    if (as === 'text' || as === 'cdata') {
      const text = elements.length === 0 ? textOf(element) : textOf(element).trim();
      return text === '' && !isNeeded ? undefined : scalarOf(text, node.text ?? 's');
    }
    if (as === 'inside') {
      const inner = knownOf(element, node, shapes, taken);
      return inner.length === 0 && !isNeeded ? undefined : `{${inner.join(',')}}`;
    }
    const isBare = as === 'bare' && node.items !== undefined;
    const all = isBare
      ? itemsIn(elements, node.items, member.name ?? name)
      : elements.filter((one) => isNamed(one, member, name));
    all.forEach((one) => taken.add(one));
    if (isBare) return all.length === 0 && !isNeeded ? undefined : listOf(all, node.items.shape, shapes);
    return all.length === 0 ? undefined : oneOf(all, shape, shapes);
  }
}

/** What is there twice is a list, which its schema has to allow. */
function oneOf(all: readonly XmlElement[], shape: XmlShape, shapes: XmlShapes): string {
  const [first] = all;
  return all.length === 1 && first !== undefined ? valueOf(first, shape, shapes) : listOf(all, shape, shapes);
}

function pairOf(name: string, value: string): string {
  return `${JSON.stringify(name)}:${value}`;
}

/** A list in an attribute is its items with blanks between them, as XML Schema has it. */
function attributeOf(value: string, { text, items }: XmlNode): string {
  if (items === undefined || text !== undefined) return scalarOf(value, text ?? 's');
  const kind = typeof items.shape === 'string' ? 's' : (items.shape.text ?? 's');
  return `[${(value.match(/\S+/g) ?? []).map((one) => scalarOf(one, kind)).join(',')}]`;
}

/** What is none of the kinds stays a text, which its schema then does not take. */
function scalarOf(text: string, kinds: string): string {
  if (kinds.includes('s')) return JSON.stringify(text);
  const said = text.trim();
  if (kinds.includes('n') && numeric.test(said)) return numberText(said);
  if (kinds.includes('b') && /^(true|false|1|0)$/.test(said)) return said === '1' || said === 'true' ? 'true' : 'false';
  return said === '' && kinds.includes('0') ? 'null' : JSON.stringify(text);
}

const numeric = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** As JSON writes it. */
function numberText(text: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = ''] =
    /^[+]?(-?)0*(\d*)(?:\.(\d*))?([eE].*)?$/.exec(text) ?? [];
  return `${sign}${whole || '0'}${fraction === '' ? '' : `.${fraction}`}${exponent}`;
}

function isNamed(one: Required<XmlName>, { name, namespace }: Partial<XmlName>, usual: string): boolean {
  return one.name === (name ?? usual) && (namespace === undefined || namespace === one.namespace);
}

function isNil(name: string, namespace: string): boolean {
  return name === 'nil' && namespace === instanceNamespace;
}

/** Attributes that say something of the value, and not of XML. */
function own({ attributes }: XmlElement): readonly XmlAttribute[] {
  return attributes.filter(
    ({ name, namespace }) =>
      !(namespace === instanceNamespace && /^(nil|schemaLocation|noNamespaceSchemaLocation)$/.test(name)) &&
      !(namespace === xmlNamespace && name === 'space'),
  );
}

function elementsOf({ children }: XmlElement): XmlElement[] {
  return children.filter((one) => typeof one !== 'string');
}

function textOf({ children }: XmlElement): string {
  return children.filter((one) => typeof one === 'string').join('');
}
