/** The published document as data: complete, and in the closed words of its vocabulary. */
import { describe, expect, it } from 'vitest';
import { loadSource } from './source.js';
import { transcriptionComplaints } from './transcription.js';

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

  it('takes every line of a table once, in order, with the columns and words that it announces', () => {
    expect(transcriptionComplaints(source)).toEqual([]);
  });

  it('counts each row as printed, read differently or not encodable', () => {
    const given = { printed: 0, differently: 0, notEncodable: 0 };
    for (const row of rows) {
      if (row.none !== undefined) given.notEncodable += 1;
      else if (row.ledger === undefined) given.printed += 1;
      else given.differently += 1;
    }
    expect(given.printed + given.differently + given.notEncodable).toBe(342);
    expect(given.notEncodable).toBeLessThan(10);
  });
});
