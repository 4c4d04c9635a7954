/** `npm run docs`: builds the documentation, self-contained pages that open from disk. */
import path from 'node:path';
import { buildDocs } from '../docs/build.js';
import { load } from '../load.js';
import { buildApi } from '../model/build.js';
import { write } from '../output.js';
import { projectOf, shown, type ProjectOptions } from './project.js';

export async function docs(options: ProjectOptions): Promise<number> {
  const { spec, out, loading } = projectOf(options);
  const folder = path.join(out, 'docs');
  const files = await buildDocs(buildApi(await load(spec, loading)));
  write(files, folder);
  console.log(`open ${shown(path.join(folder, 'index.html'))} (${files.length} files, nothing else needed)`);
  return 0;
}
