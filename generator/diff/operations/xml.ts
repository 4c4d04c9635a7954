/** What values are called in XML, and where they stand: another name or place is another text, whatever the schema says. */
import type { Content } from '../../meaning/api.js';
import { nodeOf, type XmlMember, type XmlName, type XmlShape } from '../../runtime/xml/shape.js';
import type { Direction } from '../rating.js';
import type { Comparison } from './comparison.js';

export function compareXml(pair: Comparison, old: Content, now: Content, direction: Direction): void {
  const [before, after] = [old.xml, now.xml];
  if (before === undefined || after === undefined) return;
  const seen = new Set<string>();
  const differs = (field: string, was: string, is: string): void => {
    if (was === is) return;
    const at = { pointer: now.pointer, oldPointer: old.pointer };
    const what = `${field === '' ? 'the whole' : field} is written otherwise in XML`;
    pair.report({ rule: 'xml-changed', ...at, what, before: was, after: is }, direction);
  };
  const walk = (field: string, called: readonly [string, string], left: XmlShape, right: XmlShape): void => {
    const key = typeof left === 'string' && typeof right === 'string' ? `${left} ${right}` : undefined;
    if (key !== undefined && seen.has(key)) return;
    if (key !== undefined) seen.add(key);
    const [was, is] = [nodeOf(left, before.shapes), nodeOf(right, after.shapes)];
    if (was.items !== undefined && is.items !== undefined) {
      const names = [was.items.name ?? called[0], is.items.name ?? called[1]] as const;
      differs(`${field}[0]`, said(was.items, names[0]), said(is.items, names[1]));
      walk(`${field}[0]`, names, was.items.shape, is.items.shape);
    }
    for (const [name, member] of Object.entries(was.members ?? {})) {
      const other = is.members !== undefined && Object.hasOwn(is.members, name) ? is.members[name] : undefined;
      if (other === undefined) continue;
      const inner = field === '' ? name : `${field}.${name}`;
      differs(inner, placed(member, name), placed(other, name));
      walk(inner, [member.name ?? name, other.name ?? name], member.shape, other.shape);
    }
    if (was.rest !== undefined && is.rest !== undefined) walk(`${field}.*`, called, was.rest, is.rest);
  };
  const isFree = before.root.isGuessed === true && after.root.isGuessed === true;
  if (!isFree) differs('', said(before.root, before.root.name), said(after.root, after.root.name));
  walk('', [before.root.name, after.root.name], before.root.shape, after.root.shape);
}

function placed(member: XmlMember, usual: string): string {
  const name = said(member, usual);
  switch (member.as) {
    case 'attribute':
      return `the attribute ${name}`;
    case 'text':
    case 'cdata':
      return 'text';
    case 'bare':
      return 'its items';
    case 'inside':
      return 'its members';
    case 'nothing':
      return 'nothing';
    default:
      return name;
  }
}

/** A prefix only stands for a namespace. */
function said({ name, namespace }: Partial<XmlName>, usual: string): string {
  return `<${name ?? usual}>${namespace === undefined ? '' : ` of ${namespace}`}`;
}
