/** `npm run diff -- OLD`: what changed since then, rated; whether code written for the client of that time still compiles. */
import { existsSync, readFileSync } from 'node:fs';
import { readAllowances, type Allowance } from '../diff/allow.js';
import { reaches, type Rating } from '../diff/rating.js';
import { HistoryError } from '../diff/history.js';
import { jsonReport, sarifReport } from '../diff/report/data.js';
import type { Format } from '../diff/report/formats.js';
import { markdownReport, textReport, type Difference } from '../diff/report/report.js';
import { differenceSince } from '../diff/since.js';
import { changelogEntry } from '../diff/report/version.js';
import { ProblemError } from '../problem.js';
import { fromHere, projectOf, shown, type ProjectOptions } from './options/project.js';
import { whileSaying } from './terminal/progress.js';

export interface DiffOptions extends ProjectOptions {
  /** Folder with code of the client's users. */
  readonly consumers?: string;
  readonly format?: Format;
  /** Only the entry for the changelog. */
  readonly changelog?: boolean;
  readonly failOn?: Rating;
  /** File of changes that are allowed. */
  readonly allow?: string;
}

/** @param old a file, an address, or a git ref */
export async function diff(old: string, options: DiffOptions): Promise<number> {
  const { consumers, format = 'text', changelog, failOn, allow } = options;
  const given = {
    here: fromHere('.'),
    ...(consumers === undefined ? {} : { consumers: fromHere(consumers) }),
    ...(allow === undefined ? {} : { allowances: allowancesIn(allow) }),
  };
  try {
    const project = projectOf(options);
    const difference = await whileSaying('comparing', () => differenceSince(old, { ...project, ...given }));
    // Who meant a branch of that name has to know.
    if (difference.kind === 'file') console.error(`Compared with the file ${old}.`);
    console.log(
      changelog === true ? changelogEntry(difference.nextVersion, difference.findings) : reports[format](difference),
    );
    return failOn !== undefined && reaches(difference.rating, failOn) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof HistoryError)) throw error;
    console.error(error.message);
    return 2;
  }
}

const reports: Readonly<Record<Format, (difference: Difference) => string>> = {
  text: (difference) => textReport(difference).trimEnd(),
  markdown: (difference) => markdownReport(difference).trimEnd(),
  github: (difference) => markdownReport(difference).trimEnd(),
  json: jsonReport,
  sarif: sarifReport,
};

function allowancesIn(file: string): Allowance[] {
  const place = fromHere(file);
  if (existsSync(place)) return readAllowances(readFileSync(place, 'utf8'), shown(place));
  const what = `--allow ${file} is not there.`;
  const fix = 'Name a YAML or JSON file with a list of { id, pointer, because, until }.';
  throw new ProblemError([{ kind: 'usage', where: {}, what, fix }]);
}
