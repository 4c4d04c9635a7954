/** Declarations as text, indented as people would. ts-morph keeps text as it is. */
import { numeral } from './literal.js';
import { propertyKey, stringLiteral } from './names.js';

export interface Member {
  readonly name: string;
  readonly optional: boolean;
  readonly type: string;
  readonly docs?: string | undefined;
}

/** `{ … }`, one member a line. */
export function objectType(members: readonly Member[]): string {
  return `{\n${members.map((member) => indented(memberText(member))).join('\n')}\n}`;
}

export function interfaceText(name: string, docs: string, members: readonly Member[]): string {
  return `\n${comment(docs)}export interface ${name} ${objectType(members)}`;
}

export function aliasText(name: string, docs: string, type: string): string {
  return `\n${comment(docs)}export type ${name} = ${type};`;
}

/** `A`, or one `| A` a line. */
export function unionOf(types: readonly string[]): string {
  return types.length === 1 ? (types[0] as string) : types.map((type) => `| ${type}`).join('\n');
}

export function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}

function memberText({ name, optional, type, docs }: Member): string {
  const mark = optional ? '?' : '';
  const orNothing = optional ? ' | undefined' : '';
  return `${docs === undefined ? '' : comment(docs)}readonly ${propertyKey(name)}${mark}: ${type}${orNothing};`;
}

/** The text must have passed `commentText`. */
export function comment(text: string): string {
  return text.includes('\n') ? `/**\n${text.replace(/^/gm, ' * ').replace(/ +$/gm, '')}\n */\n` : `/** ${text} */\n`;
}

/** Data as an expression. */
export function literal(value: unknown): string {
  if (typeof value === 'string') return stringLiteral(value);
  if (typeof value === 'number') return numeral(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  return `{ ${Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([name, member]) => `${propertyKey(name)}: ${literal(member)}`)
    .join(', ')} }`;
}
