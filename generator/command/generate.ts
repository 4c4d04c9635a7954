/** `npm run generate`: writes what the document makes. */
import { sourceSummary } from '../emit/source-report.js';
import { gapsOf } from '../model/census.js';
import { said, write } from '../output.js';
import { buildOnce } from '../pipeline.js';
import { projectOf, shown, type ProjectOptions } from './project.js';
import { whileSaying } from './terminal.js';

export async function generate(options: ProjectOptions): Promise<number> {
  const { spec, out, loading } = projectOf(options);
  const { api, files } = await whileSaying('generating', () => buildOnce(spec, loading));
  const done = write(files, out);
  console.log(`${api.operations.length} operations from ${shown(spec)} → ${shown(out)}: ${said(done)}`);
  if (api.transcription !== undefined) console.log(sourceSummary(api.transcription));
  for (const { keyword, means, pointers } of gapsOf(api.document)) {
    const [first = '', ...others] = pointers;
    const where = others.length === 0 ? first : `${first} and ${others.length} more`;
    console.log(`not generated from: ${keyword} (${where}): ${means}`);
  }
  return 0;
}
