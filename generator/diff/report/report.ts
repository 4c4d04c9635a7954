/** A comparison as text for a terminal and as Markdown for a pull request. */
import type { Allowed } from '../allow.js';
import type { Finding } from '../finding.js';
import { ratings, type Rating } from '../rating.js';
import { changelogEntry, namesOf } from './version.js';

export interface Difference {
  /** What was compared with, as the user named it. */
  readonly ref: string;
  readonly kind: 'ref' | 'file' | 'address';
  /** Of a git ref. */
  readonly commit?: string;
  /** The rating of the whole; absent when nothing changed. */
  readonly rating?: Rating;
  readonly findings: readonly Finding[];
  /** How many consumer cases of the old ref were compiled; absent when there are none. */
  readonly consumers?: number;
  readonly version?: string;
  readonly nextVersion?: string;
  /** What was found and is allowed to change: it counts for nothing. */
  readonly allowed: Allowed['allowed'];
  /** Of allowances that do nothing. */
  readonly notes: readonly string[];
}

const titles = { major: 'Breaking (major)', minor: 'Compatible (minor)', patch: 'For readers (patch)' } as const;

export function textReport(difference: Difference): string {
  const groups = ratings.flatMap((rating) => {
    const found = difference.findings.filter((one) => one.rating === rating);
    const row = rating === 'patch' ? shortRow : textRow;
    return found.length === 0
      ? []
      : [`${titles[rating]}: ${found.length}\n\n${found.map(row).join('\n')}${rating === 'patch' ? '\n' : ''}`];
  });
  const more = [...difference.allowed.map(allowedRow), ...difference.notes];
  if (groups.length === 0)
    return [`Nothing changed since ${difference.ref}. ${verdict(difference)}`, ...more, ''].join('\n');
  const entry = `For docs/CHANGELOG.md:\n\n${indent(changelogEntry(difference.nextVersion, difference.findings))}`;
  const notes = more.length === 0 ? [] : [`${more.join('\n')}\n`];
  return [...groups, ...notes, `${verdict(difference)}\n`, entry, ''].join('\n');
}

function allowedRow({ rating, rule, what, pointer, because }: Allowed['allowed'][number]): string {
  return `Allowed, though ${rating}: ${what.split('\n')[0]} (${rule} at ${pointer}), because ${because}`;
}

function textRow({ what, why, operations, direction, pointer, place, before, after, rule }: Finding): string {
  const [first = '', ...more] = what.split('\n');
  const where = [direction, namesOf(operations)].filter(Boolean).join(' of ');
  const head = `  ${where === '' ? '' : `${where}: `}${first}`;
  const details = [
    ...more,
    ...(before === undefined && after === undefined ? [] : [`${before ?? '(nothing)'} → ${after ?? '(nothing)'}`]),
    ...(why === undefined ? [] : [`because ${why}`]),
    [...(place === undefined ? [] : [place]), ...(pointer === '' ? [] : [`at ${pointer}`]), `(${rule})`].join(' '),
  ];
  return `${[head, ...details.map((line) => `      ${line}`)].join('\n')}\n`;
}

/** Texts change by the hundred, and the texts themselves are in the files. */
function shortRow({ what, place, pointer }: Finding): string {
  return `  ${what} (${place ?? pointer})`;
}

/** Rows of one table: GitHub takes a summary of 1 MiB at most. */
const shown = 200;

/** Sections of one rating; patches are folded away. Names in backticks, so that nothing in a document becomes markup. */
export function markdownReport(difference: Difference): string {
  const { findings, ref } = difference;
  const more = [...difference.allowed.map(allowedRow), ...difference.notes].map((line) => `- ${cell(line)}`).join('\n');
  if (findings.length === 0)
    return [`### Nothing changed since ${code(ref)}`, verdict(difference), more].filter(Boolean).join('\n\n') + '\n';
  const counts = ratings.map((rating) => `${findings.filter((one) => one.rating === rating).length} ${rating}`);
  const sections = ratings.flatMap((rating) => {
    const found = findings.filter((one) => one.rating === rating);
    if (found.length === 0) return [];
    const rows = found.slice(0, shown).map(markdownRow).join('\n');
    const more = found.length > shown ? `\n\n… and ${found.length - shown} more: npm run diff -- ${code(ref)}` : '';
    const table = `| | where | what | before → after |\n|---|---|---|---|\n${rows}${more}`;
    return rating === 'patch'
      ? [`<details><summary>${titles.patch}: ${found.length}</summary>\n\n${table}\n\n</details>`]
      : [`#### ${titles[rating]}: ${found.length}\n\n${table}`];
  });
  const entry = changelogEntry(difference.nextVersion, findings);
  return [
    `### The document since ${code(ref)}: ${difference.rating ?? 'nothing changed'}`,
    `${verdict(difference)} (${counts.join(', ')})`,
    ...sections,
    ...(more === '' ? [] : [more]),
    `<details><summary>Entry for docs/CHANGELOG.md</summary>\n\n${fenced(entry)}\n\n</details>\n`,
  ].join('\n\n');
}

function markdownRow({ what, why, operations, direction, place, pointer, before, after }: Finding): string {
  const where = [code(place ?? pointer), ...(operations.length === 0 ? [] : [cell(namesOf(operations))])].join('<br>');
  const values = before === undefined && after === undefined ? '' : `${quoted(before)} → ${quoted(after)}`;
  return `| ${direction ?? ''} | ${where} | ${cell(what)}${why === undefined ? '' : `; ${cell(why)}`} | ${values} |`;
}

/** What it means for the package: the rating, the next version, what was compiled. */
function verdict(difference: Difference): string {
  const { rating, version, nextVersion } = difference;
  const next =
    rating === undefined
      ? `The version stays${version === undefined ? '' : ` ${version}`}.`
      : nextVersion === undefined
        ? `This is ${rating}.`
        : `Next version: ${nextVersion} (${rating}; ${version} at ${difference.ref}).`;
  return [next, consumerNote(difference)].filter(Boolean).join(' ');
}

function consumerNote({ consumers, findings }: Difference): string {
  if (consumers === undefined) return '';
  const broken = new Set(
    findings.filter(({ rule }) => rule === 'consumer-broken').map(({ place }) => place?.split(':')[0]),
  );
  return `${consumers - broken.size} of ${consumers} consumer cases compile against the new client.`;
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}

/** Text of a document inside a table: no markup, one line. */
function cell(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_[\]~|@#!]/g, (mark) => `&#${mark.charCodeAt(0)};`)
    .replaceAll(/\s*\n\s*/g, '<br>');
}

function code(text: string): string {
  return `<code>${cell(text)}</code>`;
}

function quoted(text: string | undefined): string {
  return text === undefined ? '(nothing)' : code(text);
}

/** A fence longer than any in the text. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}md\n${text}\n${fence}`;
}
