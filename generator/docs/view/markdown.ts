/** The few Markdown forms the pages need. */
import type { Content } from '../../meaning/api.js';
import type { JsonValue } from '../../meaning/json.js';
import { writeBody } from '../../meaning/operation/wire-body.js';
import { laidOut } from '../../emit/literal.js';

/** Text inside a table cell: one line, no bars. */
export function cell(text: string): string {
  return text
    .replace(/\s*[\r\n]\s*/g, ' ')
    .replaceAll('|', '\\|')
    .trim();
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

/** Labelled lines; those without text are left out. */
export function list(lines: readonly (readonly [label: string, text: string])[], colon = ': '): string {
  return lines
    .filter(([, text]) => text !== '')
    .map(([label, text]) => `- **${label}**${colon}${text}`)
    .join('\n');
}

export function code(value: string | number): string {
  // An empty line would end the paragraph, and the span with it.
  const text = String(value).replace(/\s*[\r\n]\s*/g, ' ');
  // A code span ends at the first run of as many backticks as it began with.
  const fence = '`'.repeat(Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  return text.startsWith('`') || text.endsWith('`') ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
}

export function block(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/^\s*(`+)/gm)].map(([, run = '']) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`;
}

/** What an example shows, as it goes over the wire. */
export function exampleBlock(content: Content | undefined, value: JsonValue): string {
  return content?.xml === undefined
    ? block('json', laidOut(value, 'json'))
    : block('xml', writeBody(content, value).text);
}

/** Plain text as Markdown that shows exactly this text. */
export function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, (character) => `\\${character}`);
}

export function paragraphs(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}
