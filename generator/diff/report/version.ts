/** The next version by semantic versioning, and the entry that tells of it. */
import type { Finding } from '../finding.js';
import type { Rating } from '../rating.js';

/** `0.1.0` and `minor` make `0.2.0`. Nothing changed, or a version of another form: undefined. */
export function nextVersion(version: string | undefined, rating: Rating | undefined): string | undefined {
  const [, major, minor, patch] = /^(\d+)\.(\d+)\.(\d+)/.exec(version ?? '')?.map(Number) ?? [];
  if (major === undefined || minor === undefined || patch === undefined || rating === undefined) return undefined;
  return {
    major: `${major + 1}.0.0`,
    minor: `${major}.${minor + 1}.0`,
    patch: `${major}.${minor}.${patch + 1}`,
  }[rating];
}

const headings = { major: 'Breaking', minor: 'Added and widened', patch: 'Texts' } as const;

/** An entry for a changelog, in Markdown. Texts are counted, not listed; consumer cases are named by their effect. */
export function changelogEntry(version: string | undefined, found: readonly Finding[]): string {
  const breaksCode = found.some(({ rule }) => rule === 'consumer-broken');
  const sections = (['major', 'minor'] as const).flatMap((rating) => {
    const rows = found
      .filter(({ rating: its, rule }) => its === rating && rule !== 'consumer-broken')
      .map((one) => `- ${sentence(one)}`);
    if (rating === 'major' && rows.length === 0 && breaksCode)
      rows.push("- The client's types changed: code written against the last version may no longer compile.");
    return rows.length === 0 ? [] : [`### ${headings[rating]}\n\n${[...new Set(rows)].join('\n')}`];
  });
  const texts = found.filter(({ rating }) => rating === 'patch').length;
  const last = texts === 0 ? [] : [`### ${headings.patch}\n\n- ${texts} ${texts === 1 ? 'text' : 'texts'} changed.`];
  const body = [...sections, ...last];
  return [`## ${version ?? 'Unreleased'}`, ...(body.length === 0 ? ['Nothing changed.'] : body)].join('\n\n');
}

/** `createJob, stopJob: Name is required now (request)`. */
function sentence({ what, operations, direction, rule }: Finding): string {
  const who = namesOf(operations);
  const way = direction === undefined || rule.startsWith('operation-') ? '' : ` (${direction})`;
  return `${who === '' || what.includes(who) ? '' : `${who}: `}${what.split('\n')[0]}${way}`;
}

export function namesOf(operations: readonly string[]): string {
  if (operations.length <= 3) return operations.join(', ');
  return `${operations.slice(0, 2).join(', ')} and ${operations.length - 2} more`;
}
