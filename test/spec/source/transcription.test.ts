/** The published document as data: complete, and in the closed words of its vocabulary. */
import { describe, expect, it } from 'vitest';
import { loadSource, type Source } from './source.js';

const source = loadSource();
const tables = source.sections.flatMap((section) => section.tables);
const rows = tables.flatMap((table) => table.rows);

describe('the transcription', () => {
  it('has 14 actions, 89 tables, 342 rows and 14 method and URL lines', () => {
    const given = {
      actions: new Set(source.sections.flatMap(({ action }) => action ?? [])).size,
      tables: tables.length,
      rows: rows.length,
      calls: rows.filter(({ url }) => url !== undefined).length,
    };
    expect(given).toEqual({ actions: 14, tables: 89, rows: 342, calls: 14 });
  });

  it('takes every line once, in the order of the source', () => {
    const lines = source.sections.flatMap((section) => [
      section.line,
      ...section.tables.flatMap((table) => [table.line, ...table.rows.map(({ line }) => line)]),
    ]);
    expect(lines).toEqual([...new Set(lines)].sort((one, other) => one - other));
  });

  it('gives every row of a table the columns that its header announces', () => {
    const has = (header: readonly string[], ...labels: string[]) => labels.some((label) => header.includes(label));
    const wrong = tables.flatMap(({ id, header, rows }) =>
      rows
        .filter((row) => {
          const typed = (row.type !== undefined) === has(header, '类型', '参数类型') || row.code !== undefined;
          const marked = row.required === undefined || has(header, '是否必填', '必填');
          return !typed || !marked;
        })
        .map((row) => `${id}, line ${String(row.line)}: its columns are not those of its header. Transcribe it again.`),
    );
    expect(wrong).toEqual([]);
  });

  it('uses only words of the vocabulary', () => {
    expect(strangers(source)).toEqual([]);
  });

  it('counts each row as printed, read differently or not encodable', () => {
    const classes = { printed: 0, differently: 0, notEncodable: 0 };
    for (const row of rows) {
      if (row.none !== undefined) classes.notEncodable += 1;
      else if (row.ledger === undefined) classes.printed += 1;
      else classes.differently += 1;
    }
    expect(classes.printed + classes.differently + classes.notEncodable).toBe(342);
    expect(classes.notEncodable).toBeLessThan(10);
  });
});

function strangers({ vocabulary }: Source): string[] {
  const is = (list: object, word: string | undefined) => word === undefined || Object.hasOwn(list, word);
  return tables.flatMap((table) => [
    ...(is(vocabulary.tables, table.kind) ? [] : [`${table.id}: "${table.kind}" is no kind of table.`]),
    ...table.rows.flatMap((row) => [
      ...(is(vocabulary.types, row.type) || row.read?.type !== undefined
        ? []
        : [`line ${String(row.line)}: "${row.type ?? ''}" is no printed type.`]),
      ...(is(vocabulary.required, row.required)
        ? []
        : [`line ${String(row.line)}: "${row.required ?? ''}" is no mark.`]),
      ...(is(vocabulary.none, row.none) ? [] : [`line ${String(row.line)}: "${row.none ?? ''}" is no reason.`]),
    ]),
  ]);
}
