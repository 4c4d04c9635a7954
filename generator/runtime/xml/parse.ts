/**
 * XML text → elements, as XML 1.0 and Namespaces in XML say, without document types: nothing is declared in a text, so nothing
 * is expanded or fetched.
 */
import { namePattern, outside, xmlNamespace, type XmlName } from './shape.js';

export interface XmlElement extends Required<XmlName> {
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly (XmlElement | string)[];
}

export interface XmlAttribute extends Required<XmlName> {
  readonly value: string;
}

/** No document needs more; what is nested without end must not fill the stack. */
const deepest = 200;

type Scope = ReadonlyMap<string, string>;

interface Open {
  readonly tag: string;
  readonly scope: Scope;
  readonly children: (XmlElement | string)[];
}

/** @throws SyntaxError saying what is wrong with the text, and where */
export function parseXml(given: string): XmlElement {
  const text = given.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const open: Open[] = [];
  let root: XmlElement | undefined;
  let at = declaration.exec(text)?.[0].length ?? 0;
  const fail = (what: string): never => {
    throw new SyntaxError(`${what} (line ${text.slice(0, at).split('\n').length})`);
  };
  const illegal = text.search(outside);
  if (illegal >= 0) {
    at = illegal;
    fail('it holds a character that XML has not');
  }
  /** The place behind what begins here and ends with a mark. */
  const behind = (mark: string, from: number): number => {
    const end = text.indexOf(mark, from);
    return end < 0 ? fail(`"${text.slice(at, at + 9)}" does not end`) : end + mark.length;
  };
  const matched = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? '';
    at += found.length;
    return found;
  };
  const decoded = (value: string): string =>
    value.replace(/&([^;&]*)(;?)/g, (whole, name: string, end: string, offset: number) => {
      const known = end === ';' ? characterOf(name) : undefined;
      if (known !== undefined) return known;
      at += offset;
      return fail(`${whole} is no character`);
    });
  const add = (child: string): void => {
    if (open.length === 0) {
      if (child.trim() !== '') fail('text stands outside of the root');
    } else open.at(-1)?.children.push(child);
  };
  const attribute = (): [string, string] => {
    const tag = matched(qualified) || fail('a tag is not written as XML says');
    if (!matched(equals)) fail(`the attribute ${tag} has no value`);
    const quote = text[at] ?? '';
    if (quote !== '"' && quote !== "'") fail(`the value of ${tag} is not between quotation marks`);
    const end = behind(quote, at + 1);
    const value = text.slice(at + 1, end - 1);
    if (value.includes('<')) fail(`the value of ${tag} holds a <`);
    at = end;
    return [tag, decoded(value.replace(/[\t\n]/g, ' '))];
  };
  const startTag = (): void => {
    at += 1;
    const tag = matched(qualified) || fail('a tag is not written as XML says');
    const given = new Map<string, string>();
    let space = matched(blanks);
    while (!/[/>]/.test(text[at] ?? '>')) {
      if (space === '') fail(`attributes of ${tag} are not apart`);
      const [name, value] = attribute();
      if (given.has(name)) fail(`the attribute ${name} is there twice`);
      given.set(name, value);
      space = matched(blanks);
    }
    const scope = scopeOf(given, open.at(-1)?.scope ?? none, fail);
    const isEmpty = text[at] === '/';
    at += isEmpty ? 1 : 0;
    if (text[at] !== '>') fail(`the tag ${tag} does not end`);
    at += 1;
    const attributes = [...given]
      .filter(([name]) => !/^xmlns(:|$)/.test(name))
      .map(([name, value]) => ({ ...named(name, scope, '', fail), value }));
    const keys = new Set(attributes.map(({ namespace, name }) => `${namespace} ${name}`));
    if (keys.size < attributes.length) fail(`an attribute of ${tag} is there twice`);
    const children: Open['children'] = [];
    const element = { ...named(tag, scope, scope.get('') ?? '', fail), attributes, children };
    if (open.length === 0) {
      if (root !== undefined) fail('there are two roots');
      root = element;
    } else open.at(-1)?.children.push(element);
    if (!isEmpty) open.push({ tag, scope, children });
    if (open.length > deepest) fail('it is nested too deeply');
  };
  const endTag = (): void => {
    at += 2;
    const tag = matched(qualified);
    const last = open.at(-1);
    if (last === undefined || last.tag !== tag) fail(`</${tag}> ends what is not open`);
    matched(blanks);
    if (text[at] !== '>') fail(`</${tag}> does not end`);
    at += 1;
    open.pop();
  };
  while (at < text.length) {
    const is = (mark: string) => text.startsWith(mark, at);
    if (!is('<')) {
      const end = text.indexOf('<', at);
      const piece = text.slice(at, end < 0 ? undefined : end);
      if (piece.includes(']]>')) fail('text holds ]]>');
      add(decoded(piece));
      at += piece.length;
    } else if (is('<!--')) {
      const end = behind('--', at + 4);
      if (text[end] !== '>') fail('a comment holds --');
      at = end + 1;
    } else if (is('<![CDATA[')) {
      const end = behind(']]>', at);
      if (open.length === 0) fail('text stands outside of the root');
      add(text.slice(at + 9, end - 3));
      at = end;
    } else if (is('<?')) {
      const end = behind('?>', at);
      if (!instruction.test(text.slice(at, end))) fail('an instruction is not written as XML says');
      at = end;
    } else if (is('<!')) fail('document types are not read');
    else if (is('</')) endTag();
    else startTag();
  }
  if (open.length > 0) fail(`<${open.at(-1)?.tag}> does not end`);
  return root ?? fail('there is no root');
}

const declaration =
  /^<\?xml[ \t\n]+version[ \t\n]*=[ \t\n]*(?:"1\.\d+"|'1\.\d+')(?:[ \t\n]+encoding[ \t\n]*=[ \t\n]*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:[ \t\n]+standalone[ \t\n]*=[ \t\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\n]*\?>/;
const instruction = new RegExp(`^<\\?(?![xX][mM][lL][ \\t\\n?])${namePattern}(?:[ \\t\\n][^]*)?\\?>$`, 'u');
const qualified = new RegExp(`${namePattern}(?::${namePattern})?`, 'uy');
const blanks = /[ \t\n]*/y;
const equals = /[ \t\n]*=[ \t\n]*/y;

const none: Scope = new Map([['xml', xmlNamespace]]);
const declaring = 'http://www.w3.org/2000/xmlns/';
const entities: ReadonlyMap<string, string> = new Map([
  ...([['amp', '&'] as const, ['lt', '<'] as const, ['gt', '>'] as const] as const),
  ...([['quot', '"'] as const, ['apos', "'"] as const] as const),
]);

function characterOf(name: string): string | undefined {
  const [, hex, decimal] =
    /^#(?:x([\da-fA-F]{1,8})|(\d{1,8}))$/.exec(name.replace(/^(#x?)0+(?=[\da-fA-F])/, '$1')) ?? [];
  const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
  if (!(code <= 0x10ffff)) return entities.get(name);
  const character = String.fromCodePoint(code);
  return outside.test(character) ? undefined : character;
}

type Fail = (what: string) => never;

/** Prefix → namespace, with what a tag declares. */
function scopeOf(attributes: ReadonlyMap<string, string>, around: Scope, fail: Fail): Scope {
  let scope: Map<string, string> | undefined;
  for (const [tag, value] of attributes) {
    if (!/^xmlns(:|$)/.test(tag)) continue;
    const prefix = tag.slice(6);
    const isOdd = prefix === 'xmlns' || value === declaring || (prefix === 'xml') !== (value === xmlNamespace);
    if (isOdd || (prefix !== '' && value === '')) fail(`${tag} cannot be "${value}"`);
    scope ??= new Map(around);
    scope.set(prefix, value);
  }
  return scope ?? around;
}

/** @param usual namespace of what has no prefix */
function named(tag: string, scope: Scope, usual: string, fail: Fail): Required<XmlName> {
  const [name, prefix = ''] = tag.split(':').reverse() as [string, string?];
  if (prefix === '') return { name, prefix, namespace: usual };
  const namespace = scope.get(prefix) ?? fail(`the prefix ${prefix} is not declared`);
  return { name, prefix, namespace };
}
