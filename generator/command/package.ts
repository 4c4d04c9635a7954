/** `npm run package`: compiles the client into a folder that `npm publish` takes. */
import path from 'node:path';
import { emitPackage, installedVersion } from '../emit/package.js';
import { write } from '../build/output.js';
import { buildOnce } from '../build/pipeline.js';
import { projectOf, shown, type ProjectOptions } from './options/project.js';
import { sayFindings } from './terminal/findings.js';
import { whileSaying } from './terminal/progress.js';

export interface PackageCommandOptions extends ProjectOptions {
  readonly name?: string;
  readonly release?: string;
}

export async function packageCommand({ name, release, ...options }: PackageCommandOptions): Promise<number> {
  const { spec, out, loading } = projectOf(options);
  const folder = path.join(out, 'package');
  const { api, files, findings } = await whileSaying('compiling', () => buildOnce(spec, loading));
  sayFindings(findings);
  const dependencies = { 'openapi-fetch': `^${installedVersion('openapi-fetch')}` };
  const mark = /^\/\/ Generated from the OpenAPI document/;
  write(emitPackage(api, files, { name, release, dependencies }), folder, { file: 'client.js', mark });
  console.log(`${shown(folder)} is ready: npm publish ${shown(folder)}`);
  return 0;
}
