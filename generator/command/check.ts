/** `npm run check`: writes nothing; fails when anything committed in generated/ is not what the document makes. */
import { compare, type Drift } from '../output.js';
import { build } from '../pipeline.js';
import { projectOf, shown, type ProjectOptions } from './project.js';

const explanation: Readonly<Record<Drift['kind'], string>> = {
  missing: 'is missing',
  stale: 'is stale: the document makes something else',
  edited: 'was edited by hand',
  orphan: 'belongs to nothing the document makes',
};

export async function check(options: ProjectOptions): Promise<number> {
  const { spec, out } = projectOf(options);
  const { files } = await build(spec);
  const drifts = compare(files, out);
  if (drifts.length === 0) {
    console.log(`${files.length} generated files in ${shown(out)} are what ${shown(spec)} makes`);
    return 0;
  }
  for (const { kind, path, line } of drifts) {
    console.error(`${shown(out)}/${path} ${explanation[kind]}`);
    if (line === undefined) continue;
    console.error(
      `  line ${line.number} should be: ${excerpt(line.want)}\n  line ${line.number} is:        ${excerpt(line.have)}`,
    );
  }
  console.error(`\nFix: npm run generate${kept(options)}`);
  return 1;
}

function excerpt(line: string): string {
  return line.length > 160 ? `${line.slice(0, 160)}…` : line;
}

function kept({ spec, out }: ProjectOptions): string {
  const flags = [spec === undefined ? [] : ['--spec', spec], out === undefined ? [] : ['--out', out]].flat();
  return flags.length === 0 ? '' : ` -- ${flags.join(' ')}`;
}
