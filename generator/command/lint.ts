/** `npm run lint`: the document under its own rules, as it is written and in both derived views. Warnings fail nothing. */
import { lintFile, lintText } from '../read/lint.js';
import { buildOnce } from '../build/pipeline.js';
import { findingText } from '../finding.js';
import { formatProblem, type Problem } from '../problem.js';
import { projectOf, shown, type ProjectOptions } from './options/project.js';
import { coloured } from './terminal/progress.js';

export async function lintCommand(options: ProjectOptions): Promise<number> {
  const { spec, out, loading } = projectOf(options);
  const source = await lintFile(spec, loading);
  const errors = source.filter(isError);
  // A document that fails its own rules would only repeat itself in its views, and so do its warnings.
  const built = errors.length > 0 ? undefined : await buildOnce(spec, loading);
  const views = (built?.files ?? []).filter(({ path }) => /^openapi.*\.json$/.test(path));
  const untold = built?.api.untold ?? [];
  const ofViews = await Promise.all(views.map((view) => lintText(view.text, `${out}/${view.path}`, spec)));
  const found = [...source, ...untold, ...ofViews.flat().filter((problem) => source.length === 0 || isError(problem))];
  for (const problem of found) {
    const kind = isError(problem) ? 'rule' : 'a warning of the rule';
    console.error(`${coloured(formatProblem(problem))}\n(${kind} ${problem.kind})\n`);
  }
  // A translation that is older than its text is no mistake of the document, so nothing else stops at it.
  const stale = (built?.findings ?? []).filter(({ rule }) => rule.startsWith('translation-'));
  for (const finding of stale) console.error(`${coloured(findingText(finding))}\n`);
  const failing = found.filter(isError).length + stale.length;
  const warnings = found.length - found.filter(isError).length;
  if (found.length + stale.length === 0)
    console.log([shown(spec), ...views.map((view) => view.path)].join(', ') + ': no findings');
  else console.error(`${counted(failing, 'error')}, ${counted(warnings, 'warning')}`);
  return failing === 0 ? 0 : 1;
}

function isError({ severity }: Problem): boolean {
  return severity !== 'warning';
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
