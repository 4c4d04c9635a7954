/** Reads the transcription that may lie beside a document, in `source/tables`, `source/ledger` and `source/vocabulary.yaml`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ParsedFiles } from './parsed-files.js';
import { arrayOf, isObject, objectOf, own, stringOf, type JsonObject, type JsonValue } from '../meaning/json.js';
import type { LedgerEntry, SourceRow, SourceTable, Transcription, Words } from '../meaning/transcription.js';
import { ProblemError, type Problem } from '../problem.js';

/** @throws ProblemError when a file of the transcription is not what its README says */
export function readTranscription(spec: string, parsed = new ParsedFiles()): Transcription | undefined {
  const home = path.join(path.dirname(path.resolve(spec)), 'source');
  if (!existsSync(path.join(home, 'ledger'))) return undefined;
  const problems: Problem[] = [];
  const read = (file: string) => readMapping(file, problems, parsed);
  const filesIn = (folder: string): string[] => {
    if (!existsSync(path.join(home, folder))) return [];
    const names = readdirSync(path.join(home, folder)).filter((name) => name.endsWith('.yaml'));
    return names.sort(bySection).map((name) => path.join(home, folder, name));
  };
  const tables = filesIn('tables').flatMap((file) => readTables(read(file)));
  const ledger = filesIn('ledger').flatMap((file) => readEntries(read(file), path.basename(file, '.yaml')));
  const vocabulary = existsSync(path.join(home, 'vocabulary.yaml')) ? read(path.join(home, 'vocabulary.yaml')) : {};
  if (problems.length > 0) throw new ProblemError(problems);
  const words = (name: string): Words =>
    Object.fromEntries(
      Object.entries(objectOf(vocabulary[name])).map(([word, value]) => [
        word,
        stringOf(value) ?? stringOf(own(value, 'means')) ?? '',
      ]),
    );
  return { tables, ledger, words: { kinds: words('kinds'), rules: words('rules'), none: words('none') } };
}

/**
 * The transcription with the texts of its ledger in another language, from `source/translations/<language>.yaml`; what is
 * not translated stays as it is.
 * @throws ProblemError when that file cannot be read
 */
export function translateTranscription(
  original: Transcription,
  spec: string,
  language: string,
  parsed = new ParsedFiles(),
): Transcription {
  const file = path.join(path.dirname(path.resolve(spec)), 'source', 'translations', `${language}.yaml`);
  if (!existsSync(file)) return original;
  const problems: Problem[] = [];
  const texts = readMapping(file, problems, parsed);
  if (problems.length > 0) throw new ProblemError(problems);
  const { words } = original;
  const inLanguage = (name: 'kinds' | 'rules'): Words =>
    Object.fromEntries(
      Object.entries(words[name]).map(([word, text]) => [word, stringOf(own(own(texts, name), word)) ?? text]),
    );
  return {
    ...original,
    words: { ...words, kinds: inLanguage('kinds'), rules: inLanguage('rules') },
    ledger: original.ledger.map((entry) => {
      const translated = own(own(texts, 'ledger'), entry.id);
      const field = (name: 'printed' | 'evidence' | 'read') => stringOf(own(translated, name)) ?? entry[name];
      return { ...entry, printed: field('printed'), evidence: field('evidence'), read: field('read') };
    }),
  };
}

function readMapping(file: string, problems: Problem[], parsed: ParsedFiles): JsonObject {
  try {
    const value = parsed.valueOf(file, readFileSync(file, 'utf8')) as JsonValue;
    if (isObject(value)) return value;
    problems.push(unreadable(file, 'It holds no mapping.'));
  } catch (error) {
    problems.push(unreadable(file, error instanceof Error ? error.message : String(error)));
  }
  return {};
}

/** `2.10` after `2.9`. */
function bySection(left: string, right: string): number {
  return left.localeCompare(right, 'en', { numeric: true });
}

function readTables(section: JsonObject): SourceTable[] {
  return arrayOf(section['tables']).map((table) => ({
    id: text(own(table, 'id')),
    section: text(section['section']),
    title: text(section['title']),
    describes: text(own(table, 'describes')),
    line: Number(own(table, 'line')),
    rows: arrayOf(own(table, 'rows')).map(readRow),
  }));
}

function readRow(row: JsonValue): SourceRow {
  const none = stringOf(own(row, 'none'));
  const at = own(row, 'at');
  return {
    line: Number(own(row, 'line')),
    name: text(own(row, 'name') ?? own(row, 'url') ?? own(row, 'code') ?? null),
    at: typeof at === 'string' ? [at] : arrayOf(at).map(text),
    ledger: arrayOf(own(row, 'ledger')).map(text),
    ...(none === undefined ? {} : { none }),
  };
}

function readEntries(entries: JsonObject, kind: string): LedgerEntry[] {
  return Object.entries(entries).map(([id, entry]) => ({
    id,
    kind,
    where: Object.fromEntries(
      Object.entries(objectOf(own(entry, 'where'))).map(([section, lines]) => [section, arrayOf(lines).map(Number)]),
    ),
    printed: text(own(entry, 'printed')),
    evidence: text(own(entry, 'evidence')),
    read: text(own(entry, 'read')),
    rule: text(own(entry, 'rule')),
  }));
}

function text(value: JsonValue | undefined): string {
  return value === undefined || value === null ? '' : String(value);
}

function unreadable(file: string, what: string): Problem {
  return {
    kind: 'transcription',
    where: { file: path.relative(process.cwd(), file) },
    what,
    fix: 'Follow the format in source/README.md.',
  };
}
