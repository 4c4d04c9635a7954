/** `npm run adopt`: what somebody's document leaves unsaid, proposed, and written as an overlay beside it. */
import { adoptDocument } from '../adopt/document.js';
import type { Proposal } from '../adopt/proposal.js';
import { formatProblem } from '../problem.js';
import { fromHere, projectOf, shown, type ProjectOptions } from './options/project.js';
import { whileSaying } from './terminal/progress.js';

export interface AdoptOptions extends Omit<ProjectOptions, 'spec' | 'out'> {
  readonly format: 'text' | 'json';
  /** The overlay, relative to the folder the user stands in. */
  readonly out?: string;
}

/** @returns 1 when the document is refused with the overlay: something in it has to be mended by hand */
export async function adopt(file: string, { format, out, ...options }: AdoptOptions): Promise<number> {
  const { spec, loading } = projectOf({ ...options, spec: file });
  const target = out === undefined ? undefined : fromHere(out);
  const looking = () => adoptDocument(spec, loading, target);
  const { proposals, untold, overlay, refused } = await whileSaying('looking', looking);
  if (format === 'json') console.log(JSON.stringify(proposals, null, 2));
  else console.log(proposals.length === 0 ? `Nothing to propose for ${shown(spec)}.` : folded(proposals).join('\n'));
  // Programs read what is printed; what could not be told is for people.
  const say = format === 'json' ? console.error : console.log;
  if (untold.length > 0)
    say(['', 'What could not be told:', ...untold.map(({ about, what }) => `- ${about}: ${what}`)].join('\n'));
  if (target !== undefined && overlay !== undefined) {
    const counts = [
      `${overlay.written} written`,
      `${overlay.kept} kept as they were edited`,
      `${overlay.removed} removed`,
    ];
    say(`\n${shown(target)}: ${counts.filter((one) => !one.startsWith('0 ')).join(', ') || 'nothing has changed'}`);
    say(`Use it with every command: --spec ${shown(spec)} --overlay ${shown(target)}`);
  }
  if (refused === undefined) return 0;
  console.error(`\nWith this overlay the document is refused:\n\n${refused.problems.map(formatProblem).join('\n\n')}`);
  return 1;
}

/** What is proposed alike for many places is one paragraph. */
function folded(proposals: readonly Proposal[]): string[] {
  const groups = new Map<string, Proposal[]>();
  for (const one of proposals) {
    const what = one.proposes === null ? 'remove' : Object.keys(one.proposes as object).join(', ');
    const key = `${one.sure} ${what}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups].map(([key, [first, ...more]]) => {
    const places = more.length === 0 ? '' : ` (${more.length + 1} places, the first:)`;
    const said = first?.proposes === null ? '' : `\n  ${JSON.stringify(first?.proposes)}`;
    return `${key}${places}\n  ${first?.target}${said}\n  ${first?.because}`;
  });
}
