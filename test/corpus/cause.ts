/** Reasons that differ only in names and numbers are one reason. */
import type { Cause } from './result.js';

export type Uncounted = Omit<Cause, 'count'>;

const longest = 110;

/** A message without what belongs to one document: quoted names, pointers, paths, numbers. */
export function shortened(message: string): string {
  const [line = ''] = message.trim().split('\n');
  const general = line
    .replaceAll(/"(?:[^"\\]|\\.)*"|`[^`]*`|'[^']*'|"[^"]*$/g, '…')
    .replaceAll(/https?:\/\/\S+/g, '…')
    .replaceAll(/(?<![\w…])#?(?:\/[\w.~%{}$@:+*-]*)+/g, '…')
    .replaceAll(/\b(?:GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE) …/g, 'METHOD …')
    .replaceAll(/\d+/g, 'N')
    .replaceAll(/N(?:, N)+/g, 'N')
    .replaceAll(/\{[…:,N\s[\]{}]*(?:\}|$)/g, '{…}')
    .replaceAll(/…(?:[,|; ]+…)+/g, '…');
  return general.length > longest ? `${general.slice(0, longest - 1).trimEnd()}…` : general;
}

/** One cause a kind and message, counted; the most frequent first. */
export function counted(found: readonly Uncounted[]): Cause[] {
  const groups = new Map<string, Cause>();
  for (const { kind, message, where } of found) {
    const key = keyOf({ kind, message });
    const known = groups.get(key);
    const first = known ?? { kind, message: firstLine(message), ...(where === undefined ? {} : { where }) };
    groups.set(key, { ...first, count: (known?.count ?? 0) + 1 });
  }
  return [...groups.values()].sort((a, b) => b.count - a.count);
}

/** What causes of different documents are added up by. */
export function keyOf({ kind, message }: Uncounted): string {
  return `${kind}: ${shortened(message)}`;
}

/** The problems in what a command of the toolkit printed: each with its place, what is wrong, and the fix. */
export function printedProblems(text: string): Uncounted[] {
  return text.split('\n\n').flatMap((block) => {
    const lines = block.trim().split('\n');
    if (!lines.some((line) => line.startsWith('Fix: '))) return [];
    const [first = '', second = ''] = lines;
    const isPlace = /^(\S.*:\d+:\d+|\S+|at \S+)( at \S+)?$/.test(first) && !second.startsWith('Fix: ');
    return [isPlace ? { kind: 'problem', message: second, where: first } : { kind: 'problem', message: first }];
  });
}

/** Long enough for a reader, short enough for a line of the store. */
function firstLine(message: string): string {
  const [line = ''] = message.trim().split('\n');
  return line.length > 300 ? `${line.slice(0, 299)}…` : line;
}
