/** `npm run generate`: writes what the document makes. */
import { sourceSummary } from '../emit/source-report.js';
import { said, write } from '../build/output.js';
import { buildOnce } from '../build/pipeline.js';
import { projectOf, shown, type ProjectOptions } from './options/project.js';
import { sayFindings } from './terminal/findings.js';
import { whileSaying } from './terminal/progress.js';

export async function generate(options: ProjectOptions): Promise<number> {
  const { spec, out, loading } = projectOf(options);
  const { api, files, findings } = await whileSaying('generating', () => buildOnce(spec, loading));
  const done = write(files, out);
  console.log(`${api.operations.length} operations from ${shown(spec)} → ${shown(out)}: ${said(done)}`);
  if (api.transcription !== undefined) console.log(sourceSummary(api.transcription));
  sayFindings(findings);
  return 0;
}
