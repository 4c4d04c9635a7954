/** `npm run docs`: builds the documentation, self-contained pages that open from disk. */
import path from 'node:path';
import { Redoc } from '../docs/page/redoc.js';
import { write } from '../build/output.js';
import { projectOf, shown, type ProjectOptions } from './options/project.js';
import { sayFindings } from './terminal/findings.js';
import { whileSaying } from './terminal/progress.js';

export async function docs(options: ProjectOptions): Promise<number> {
  const { spec, out, loading } = projectOf(options);
  const folder = path.join(out, 'docs');
  const redoc = new Redoc();
  try {
    // Redoc takes as long to load as everything else together, so all else is loaded after it was started.
    const [{ buildDocs }, { load }, { buildApi }] = await Promise.all([
      import('../docs/build.js'),
      import('../read/load.js'),
      import('../meaning/build.js'),
    ]);
    const files = await whileSaying('rendering', async () => {
      const source = await load(spec, loading);
      const origin = { folder: path.dirname(source.file), locate: source.locate, ...loading };
      const made = await buildDocs(buildApi(source), { redoc, origin });
      sayFindings([...source.findings.list(source.locate), ...made.findings]);
      return made.files;
    });
    write(files, folder, { file: 'index.html', mark: /<code title="sha256 [\da-f]+">/ });
    console.log(`open ${shown(path.join(folder, 'index.html'))} (${files.length} files, nothing else needed)`);
    return 0;
  } finally {
    redoc.end();
  }
}
