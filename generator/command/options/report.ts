/** `--report FILE`: where the results of a contract run go besides the terminal. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { formOf, formsInWords, openReports, type Reporting, type Reports } from '../../contract/report/files.js';
import type { Matrix } from '../../contract/matrix.js';
import { ProblemError } from '../../problem.js';
import { fromHere, shown } from './project.js';

export interface ReportFiles {
  readonly keep: Reports['keep'];
  /** Writes them all. */
  write(matrix: Matrix, about: Reporting, mask: (text: string) => string): void;
}

/**
 * @param files relative to the folder the user stands in
 * @throws ProblemError when nobody can tell what form a file should have
 */
export function reportFiles(files: readonly string[] = [], options: { readonly proxy?: boolean } = {}): ReportFiles {
  const asked = files.map((file) => ({ file: fromHere(file), form: formOf(file) ?? unknown(file) }));
  if (options.proxy === true && asked.some(({ form }) => form === '.har'))
    wrong('--proxy keeps no archive of calls.', 'Ask the application, or leave --report *.har out.');
  const reports = openReports(asked.map(({ form }) => form));
  return {
    keep: reports.keep,
    write: (matrix, about, mask) => {
      for (const { file, form } of asked) {
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, mask(reports.text(form, matrix, about)));
        console.log(`wrote ${shown(file)}`);
      }
    },
  };
}

function unknown(file: string): never {
  return wrong(`--report ${file} has no form that is known.`, `End its name with one of ${formsInWords}.`);
}

function wrong(what: string, fix: string): never {
  throw new ProblemError([{ kind: 'usage', where: {}, what, fix }]);
}
