/** `npm run check`: writes nothing; fails when anything committed in generated/ is not what the document makes. */
import { compare, type Drift } from '../build/output.js';
import { buildOnce } from '../build/pipeline.js';
import { ProblemError, type Problem } from '../problem.js';
import { invocation } from './terminal/invocation.js';
import { projectOf, shown, type ProjectOptions } from './options/project.js';
import { sayFindings } from './terminal/findings.js';
import { whileSaying } from './terminal/progress.js';

export type CheckFormat = 'text' | 'github' | 'json';

export async function check(options: ProjectOptions & { readonly format?: CheckFormat }): Promise<number> {
  const { spec, out, loading } = projectOf(options);
  const format = options.format ?? 'text';
  const built = await whileSaying('generating', () => buildOnce(spec, loading)).catch((error: unknown) => {
    if (!(error instanceof ProblemError) || format === 'text') throw error;
    return error;
  });
  if (built instanceof ProblemError) {
    const { problems } = built;
    if (format === 'json') console.log(JSON.stringify({ ok: false, problems }, null, 2));
    else problems.forEach((problem) => console.log(problemAnnotation(problem)));
    return 2;
  }
  const { files, findings } = built;
  if (format === 'text') sayFindings(findings);
  const drifts = compare(files, out);
  const fix = invocation('generate', flags(options));
  if (format === 'json')
    console.log(JSON.stringify({ ok: drifts.length === 0, files: files.length, drifts, fix, findings }, null, 2));
  else if (format === 'github') drifts.forEach((drift) => console.log(annotation(drift, shown(out), fix)));
  else drifts.forEach((drift) => console.error(text(drift, shown(out))));
  if (format === 'json') return drifts.length === 0 ? 0 : 1;
  if (drifts.length === 0) {
    console.log(`${files.length} generated files in ${shown(out)} are what ${shown(spec)} makes`);
    return 0;
  }
  console.error(`\n${drifts.length} of ${files.length} generated files drifted\nFix: ${fix}`);
  return 1;
}

function explanation({ kind, packages = [] }: Drift): string {
  switch (kind) {
    case 'missing':
      return 'is missing';
    case 'stale':
      return 'is stale: the document makes something else';
    case 'edited':
      return 'was edited by hand: put the change into the document instead';
    case 'versions':
      return `was made by other packages: ${packages.join(', ')}`;
    case 'orphan':
      return 'belongs to nothing the document makes';
  }
}

function text(drift: Drift, out: string): string {
  const place = `${out}/${drift.path}${drift.line === undefined ? '' : `:${drift.line}`}`;
  return [`${place} ${explanation(drift)}`, ...(drift.diff === undefined ? [] : [indented(drift.diff)])].join('\n');
}

function indented(lines: string): string {
  return lines.replaceAll(/^/gm, '  ');
}

/** A workflow command: GitHub shows it at the file and line. */
function annotation(drift: Drift, out: string, fix: string): string {
  const message = [
    `${drift.path} ${explanation(drift)}`,
    ...(drift.diff === undefined ? [] : [drift.diff]),
    `Fix: ${fix}`,
  ].join('\n');
  return command({ file: `${out}/${drift.path}`, line: drift.line ?? 1, title: `Drift (${drift.kind})` }, message);
}

function problemAnnotation({ kind, where, what, fix }: Problem): string {
  const { file, line, column: col } = where;
  return command({ file, line, col, title: `Broken document (${kind})` }, `${what}\nFix: ${fix}`);
}

/** The syntax wants `%`, line breaks, `:` and `,` escaped. */
function command(properties: Readonly<Record<string, string | number | undefined>>, message: string): string {
  const escaped = (value: string) => value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (value: string) => escaped(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const given = Object.entries(properties).filter(([, value]) => value !== undefined);
  return `::error ${given.map(([name, value]) => `${name}=${property(String(value))}`).join(',')}::${escaped(message)}`;
}

function flags({ spec, out, overlay = [], references, strict }: ProjectOptions): string[] {
  const given = Object.entries({ spec, out, references }).filter(([, value]) => value !== undefined);
  const overlays = overlay.flatMap((file) => ['--overlay', file]);
  return [
    ...given.flatMap(([name, value]) => [`--${name}`, String(value)]),
    ...overlays,
    ...(strict === true ? ['--strict'] : []),
  ];
}
