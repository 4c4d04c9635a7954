/** `npm run lint`: the document under its own rules, as it is written and in both derived views. */
import { lintFile, lintText } from '../lint.js';
import { buildOnce } from '../pipeline.js';
import { formatProblem } from '../problem.js';
import { projectOf, shown, type ProjectOptions } from './project.js';
import { coloured } from './terminal.js';

export async function lintCommand(options: ProjectOptions): Promise<number> {
  const { spec, out, loading } = projectOf(options);
  const source = await lintFile(spec, loading);
  // A document that fails its own rules would only repeat itself in its views.
  const views =
    source.length > 0
      ? []
      : (await buildOnce(spec, loading)).files.filter(({ path }) => /^openapi.*\.json$/.test(path));
  const found = [
    source,
    ...(await Promise.all(views.map((view) => lintText(view.text, `${out}/${view.path}`, spec)))),
  ].flat();
  for (const problem of found) console.error(`${coloured(formatProblem(problem))}\n(rule ${problem.kind})\n`);
  if (found.length === 0) console.log([shown(spec), ...views.map((view) => view.path)].join(', ') + ': no findings');
  else console.error(`${found.length} ${found.length === 1 ? 'finding' : 'findings'}`);
  return found.length === 0 ? 0 : 1;
}
