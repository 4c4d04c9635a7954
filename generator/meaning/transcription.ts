/**
 * What a document was written from, when it was written from a published one: the rows of its tables, each with the place
 * that encodes it, and the ledger of contradictions. Data beside the document (`source/`), read by `transcription.ts`.
 */
export interface Transcription {
  readonly tables: readonly SourceTable[];
  readonly ledger: readonly LedgerEntry[];
  /** What the closed words mean: kinds of entries, rules, reasons for leaving a row out. */
  readonly words: { readonly kinds: Words; readonly rules: Words; readonly none: Words };
}

export type Words = Readonly<Record<string, string>>;

export interface SourceTable {
  readonly id: string;
  readonly section: string;
  /** Title of the section, in the transcriber's words. */
  readonly title: string;
  readonly describes: string;
  readonly line: number;
  readonly rows: readonly SourceRow[];
}

export interface SourceRow {
  readonly line: number;
  /** What the row is about: a field's name, a code, or a call. */
  readonly name: string;
  /** JSON pointers into the bundled document. */
  readonly at: readonly string[];
  readonly ledger: readonly string[];
  /** Why the row has no place in the document. */
  readonly none?: string;
}

export interface LedgerEntry {
  readonly id: string;
  readonly kind: string;
  /** Section → lines. */
  readonly where: Readonly<Record<string, readonly number[]>>;
  readonly printed: string;
  readonly evidence: string;
  readonly read: string;
  /** Which rule of reading decided. */
  readonly rule: string;
}

export type Encoding = 'as-printed' | 'read-differently' | 'not-encodable' | 'open';

/** `open`: neither encoded nor explained, which a finished transcription has none of. */
export function encodingOf(row: SourceRow): Encoding {
  if (row.at.length > 0) return row.ledger.length > 0 ? 'read-differently' : 'as-printed';
  return row.none === undefined ? 'open' : 'not-encodable';
}

export function countRows(tables: readonly SourceTable[]): Record<Encoding | 'all', number> {
  const counts = { all: 0, 'as-printed': 0, 'read-differently': 0, 'not-encodable': 0, open: 0 };
  for (const row of tables.flatMap((table) => table.rows)) {
    counts[encodingOf(row)] += 1;
    counts.all += 1;
  }
  return counts;
}
