/** A value → XML text, by its shape. What XML cannot say is refused, never changed. */
import { Unsayable } from '../arguments/unsayable.js';
import { isMembers, plain, type Members } from '../arguments/value.js';
import {
  anything,
  instanceNamespace,
  isXmlName,
  nodeOf,
  outside,
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
 * The whole text, with its declaration.
 * @throws Unsayable
 */
export function writeXml(value: unknown, root: XmlRoot, shapes: XmlShapes): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(root, value, root.shape, new Map([['xml', xmlNamespace]]), shapes)}`;
}

/** The same with the shapes of a document. */
export const xmlWriter =
  (shapes: XmlShapes) =>
  (value: unknown, root: XmlRoot): string =>
    writeXml(value, root, shapes);

/** Prefix → namespace, of what stands around. */
type Scope = ReadonlyMap<string, string>;

/** Names, and texts that are escaped already. */
type Attributes = (readonly [XmlName, string])[];

function element(given: XmlName, value: unknown, shape: XmlShape, around: Scope, shapes: XmlShapes): string {
  const scope = new Map(around);
  const declared = new Map<string, string>();
  /** The name as it is written; a prefix or a namespace that is new here is declared. */
  const spelled = ({ name, prefix = '', namespace }: XmlName, isAttribute = false): string => {
    if (!isXmlName(name)) throw new Unsayable(`has the member "${name}", which is no name in XML`);
    if (namespace === undefined) return name;
    // A prefix means one namespace in one tag, some mean one everywhere, and an attribute without one is in none.
    const isFree = (sign: string) =>
      sign === '' ? !isAttribute && !declared.has('') : isXmlName(sign) && !/^xml/i.test(sign) && !declared.has(sign);
    let sign = prefix;
    for (let count = 1; scope.get(sign) !== namespace || (isAttribute && sign === ''); count += 1) {
      if (isFree(sign)) {
        scope.set(sign, namespace);
        declared.set(sign, namespace);
      } else sign = `ns${count}`;
    }
    return sign === '' ? name : `${sign}:${name}`;
  };
  const tag = spelled(given);
  const found: Attributes = [];
  const said = plain(value);
  if (said === null) found.push([{ name: 'nil', prefix: 'xsi', namespace: instanceNamespace }, 'true']);
  // Attributes come before elements, whose namespaces may be declared for them.
  const fill = said === null ? undefined : filling(said, nodeOf(shape, shapes), given.name, shapes, found);
  const attributes = found.map(([name, text]) => ` ${spelled(name, true)}="${text}"`).join('');
  const children = fill?.(scope) ?? '';
  const spaces = [...declared].map(([sign, space]) => ` xmlns${sign && `:${sign}`}="${escaped(space, '"')}"`);
  const start = `<${tag}${spaces.join('')}${attributes}`;
  return children === '' ? `${start}/>` : `${start}>${children}</${tag}>`;
}

type Fill = (scope: Scope) => string;

/** Attributes at once, and what follows when the scope is known. */
function filling(value: unknown, node: XmlNode, called: string, shapes: XmlShapes, attributes: Attributes): Fill {
  if (Array.isArray(value)) {
    const item = node.items ?? { shape: anything };
    return (scope) => listed(value, item, called, scope, shapes);
  }
  if (!isMembers(value)) {
    const text = escaped(scalar(value));
    return () => text;
  }
  if (node.text !== undefined && node.members === undefined)
    throw new Unsayable(`has an object as ${called}, which is a text`);
  const fills = members(value, node, shapes, attributes);
  return (scope) => fills.map((fill) => fill(scope)).join('');
}

function listed(values: readonly unknown[], item: XmlItem, called: string, scope: Scope, shapes: XmlShapes): string {
  const name = { ...item, name: item.name ?? called };
  return values.map((one) => element(name, one ?? null, item.shape, scope, shapes)).join('');
}

function members(
  value: Members,
  { members: known = {}, rest = anything }: XmlNode,
  shapes: XmlShapes,
  attributes: Attributes,
): Fill[] {
  // In the document's order, which schemas of XML hold senders to; what it does not name comes behind.
  const names = [...Object.keys(known), ...Object.keys(value).filter((name) => !Object.hasOwn(known, name))];
  return names.flatMap((name): Fill[] => {
    const said = Object.hasOwn(value, name) ? plain(value[name]) : undefined;
    if (said === undefined) return [];
    const member: XmlMember = Object.hasOwn(known, name) ? (known[name] as XmlMember) : { shape: rest };
    const named = { ...member, name: member.name ?? name };
    const node = nodeOf(member.shape, shapes);
    switch (member.as) {
      case 'attribute':
        if (said !== null) attributes.push([named, escaped(attributeText(said, name), '"')]);
        return [];
      case 'text':
      case 'cdata': {
        if (said === null) return [];
        if (typeof said === 'object') throw new Unsayable(`has an object as ${name}, which is a text`);
        const text = member.as === 'text' ? escaped(scalar(said)) : cdata(scalar(said));
        return [() => text];
      }
      case 'nothing':
        return [];
      case 'inside':
        return isMembers(said) ? members(said, node, shapes, attributes) : [];
      case 'bare':
        if (Array.isArray(said) && node.items !== undefined) {
          const { items } = node;
          return [(scope) => listed(said, items, named.name, scope, shapes)];
        }
        break;
      default:
        // Of what is said nowhere, a list is its items: nothing tells one around them from a member.
        if (Array.isArray(said) && node.items === undefined)
          return [(scope) => listed(said, { shape: member.shape }, named.name, scope, shapes)];
    }
    return [(scope) => element(named, said, member.shape, scope, shapes)];
  });
}

function attributeText(value: unknown, name: string): string {
  if (Array.isArray(value)) return value.map((one) => scalar(plain(one))).join(' ');
  if (typeof value === 'object') throw new Unsayable(`has an object as ${name}, which is an attribute`);
  return scalar(value);
}

function scalar(value: unknown): string {
  const text = String(value);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Unsayable(`holds ${text}`);
  if (outside.test(text)) throw new Unsayable('holds a character that XML has not');
  return text;
}

/** Text between tags. @param quote of an attribute, which loses breaks unless they are escaped */
export function escaped(text: string, quote?: string): string {
  const signs = quote === undefined ? /[&<>\r]/g : /[&<>"\t\n\r]/g;
  return text.replace(signs, (sign) => known[sign] ?? `&#${sign.charCodeAt(0)};`);
}

const known: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function cdata(text: string): string {
  const kept = text.replaceAll(']]>', ']]]]><![CDATA[>').replaceAll('\r', ']]>&#13;<![CDATA[');
  return text === '' ? '' : `<![CDATA[${kept}]]>`;
}
