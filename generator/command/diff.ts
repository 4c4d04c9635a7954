/** `npm run diff -- REF`: what changed since then, rated; whether code written for the client of that time still compiles. */
import { reaches, type Rating } from '../diff/rating.js';
import { HistoryError } from '../diff/history.js';
import { markdownReport, textReport } from '../diff/report/report.js';
import { differenceSince } from '../diff/since.js';
import { changelogEntry } from '../diff/report/version.js';
import { fromHere, onThisMachine, projectOf, type ProjectOptions } from './options/project.js';
import { whileSaying } from './terminal/progress.js';

export interface DiffOptions extends ProjectOptions {
  /** Folder with code of the client's users. */
  readonly consumers?: string;
  readonly format?: 'text' | 'github' | 'json';
  /** Only the entry for the changelog. */
  readonly changelog?: boolean;
  readonly failOn?: Rating;
}

export async function diff(ref: string, options: DiffOptions): Promise<number> {
  const { consumers, format, changelog, failOn } = options;
  const given = consumers === undefined ? {} : { consumers: fromHere(consumers) };
  try {
    const project = projectOf(options);
    onThisMachine(project.spec, 'diff');
    const difference = await whileSaying('comparing', () => differenceSince(ref, { ...project, ...given }));
    if (changelog === true) console.log(changelogEntry(difference.nextVersion, difference.findings));
    else if (format === 'json') console.log(JSON.stringify(difference, null, 2));
    else console.log((format === 'github' ? markdownReport(difference) : textReport(difference)).trimEnd());
    return failOn !== undefined && reaches(difference.rating, failOn) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof HistoryError)) throw error;
    console.error(error.message);
    return 2;
  }
}
