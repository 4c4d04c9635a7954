/** This file makes generated/source-report.md: what became of every row of the published document. */
import type { Api } from '../meaning/api.js';
import {
  countRows,
  encodingOf,
  type SourceRow,
  type SourceTable,
  type Transcription,
} from '../meaning/transcription.js';
import type { GeneratedFile } from './file.js';

/** Nothing for documents that were not written from a published one. */
export function emitSourceReport(api: Api): GeneratedFile[] {
  const { transcription } = api;
  return transcription === undefined ? [] : [{ path: 'source-report.md', text: report(transcription) }];
}

/** The one line that a generation prints. */
export function sourceSummary({ tables }: Transcription): string {
  const counts = countRows(tables);
  return [
    `${counts.all} rows of the published document:`,
    `${counts['as-printed']} encoded as printed,`,
    `${counts['read-differently']} read differently,`,
    `${counts['not-encodable']} not encodable`,
    ...(counts.open === 0 ? [] : [`(${counts.open} still without a place)`]),
  ].join(' ');
}

function report(transcription: Transcription): string {
  const { tables, ledger, words } = transcription;
  const sections = [...new Set(tables.map((table) => table.section))];
  return `${[
    '# What became of every row of the published document',
    'Generated from source/ beside the OpenAPI document by openapi-action-toolkit. Do not edit; run its command `generate`.',
    `${tables.length} tables, ${sourceSummary(transcription)}.`,
    'A row that is read differently names the entries of the ledger that say why; the ledger stands at the end.',
    ...sections.flatMap((section) =>
      sectionLines(
        section,
        tables.filter((table) => table.section === section),
        words.none,
      ),
    ),
    '## Ledger',
    markdownTable(
      ['Entry', 'Kind', 'Where', 'Printed', 'Evidence', 'Read as', 'Rule'],
      ledger.map(({ id, kind, where, printed, evidence, read, rule }) => {
        const places = Object.entries(where).map(([section, lines]) => `${section} (${lines.join(', ')})`);
        return [id, kind, places.join('; '), printed, evidence, read, rule];
      }),
    ),
    '### Rules of reading',
    ...Object.entries(words.rules).map(([rule, meaning]) => `- **${rule}**: ${meaning}`),
  ].join('\n\n')}\n`;
}

function sectionLines(
  section: string,
  tables: readonly SourceTable[],
  reasons: Readonly<Record<string, string>>,
): string[] {
  return [
    `## ${section} ${tables[0]?.title ?? ''}`,
    ...tables.flatMap(({ describes, line, rows }) => [
      `### Line ${line}: ${describes}`,
      markdownTable(
        ['Line', 'Row', 'Encoded', 'Place or reason'],
        rows.map((row) => rowCells(row, reasons)),
      ),
    ]),
  ];
}

const encodings = {
  'as-printed': 'as printed',
  'read-differently': 'differently',
  'not-encodable': 'not encodable',
  open: 'open',
} as const;

function rowCells(row: SourceRow, reasons: Readonly<Record<string, string>>): string[] {
  const encoding = encodingOf(row);
  const places = row.at.map((pointer) => `\`${pointer}\``).join(', ');
  const why = row.none === undefined ? '' : (reasons[row.none] ?? row.none);
  const because = row.ledger.length === 0 ? '' : `(${row.ledger.join(', ')})`;
  return [String(row.line), `\`${row.name}\``, encodings[encoding], [places, why, because].filter(Boolean).join(' ')];
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n');
}
