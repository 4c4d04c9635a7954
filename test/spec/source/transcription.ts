/** Is the transcription complete, and written in the closed words of its vocabulary? */
import { folder, type Section, type Source, type Table } from './source.js';

export function transcriptionComplaints(source: Source): string[] {
  return [...orderComplaints(source), ...source.sections.flatMap((section) => sectionComplaints(source, section))];
}

/** Lines rise through the whole document: no table or row stands twice, none in the wrong section. */
function orderComplaints({ sections }: Source): string[] {
  const lines = sections.flatMap(({ section, line, tables }) =>
    [line, ...tables.flatMap((table) => [table.line, ...table.rows.map((row) => row.line)])].map((at) => ({
      section,
      at,
    })),
  );
  return lines
    .filter(({ at }, index) => at <= (lines[index - 1]?.at ?? 0))
    .map(
      ({ section, at }) =>
        `Section ${section}: line ${String(at)} comes after a later line. Correct its number, or remove it.`,
    );
}

function sectionComplaints(source: Source, { section, tables }: Section): string[] {
  return tables.flatMap((table) =>
    [...gapComplaints(table), ...wordComplaints(source, table)].map(
      (what) => `${folder}/tables/${section}.yaml, section ${section}, table ${table.id}: ${what}`,
    ),
  );
}

/** The rows of a table are the lines between its header and `last`, without a gap. */
function gapComplaints({ line, last, rows }: Table): string[] {
  const given = rows.map((row) => row.line);
  const want = Array.from({ length: last - line }, (_, index) => line + 1 + index);
  const before = (missing: number) => rows.filter((row) => row.line < missing).at(-1)?.name ?? 'the header';
  return [
    ...want
      .filter((one) => !given.includes(one))
      .map((one) => `the row of line ${String(one)}, below ${before(one)}, is missing. Transcribe it.`),
    ...given
      .filter((one) => !want.includes(one))
      .map((one) => `line ${String(one)} does not belong to it. Correct the line, or \`last\`.`),
  ];
}

function wordComplaints({ vocabulary }: Source, { kind, header, rows }: Table): string[] {
  const has = (...labels: string[]) => labels.some((label) => header.includes(label));
  const is = (list: object, word: string | undefined) => word === undefined || Object.hasOwn(list, word);
  return [
    ...(is(vocabulary.tables, kind) ? [] : [`"${kind}" is no kind of table.`]),
    ...rows.flatMap((row) => {
      const typed = kind !== 'codes' && has('类型', '参数类型');
      return [
        ...((row.type !== undefined) === typed ? [] : ['its type is not what the header announces.']),
        ...(row.required === undefined || has('是否必填', '必填')
          ? []
          : ['its header has no column for requirements.']),
        ...(is(vocabulary.types, row.type) || row.read?.type !== undefined
          ? []
          : [`"${row.type ?? ''}" is no printed type.`]),
        ...(is(vocabulary.required, row.required) ? [] : [`"${row.required ?? ''}" is no mark of a requirement.`]),
      ].map((what) => `line ${String(row.line)}: ${what} Transcribe it again, or extend vocabulary.yaml.`);
    }),
  ];
}
