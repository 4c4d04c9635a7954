/** Style and house rules, by Redocly's linter in process, with the configuration that lies beside the document. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { lint, lintFromString, loadConfig } from '@redocly/openapi-core';
import { fromRedocly } from './redocly.js';
import { guarded } from './guard.js';
import type { LoadOptions } from './load.js';
import type { Problem } from '../problem.js';
import { openRoot } from './root.js';

/**
 * Findings for a document on disk, errors and warnings alike.
 * @throws ProblemError when it cannot be read at all
 */
export async function lintFile(file: string, options: LoadOptions = {}): Promise<Problem[]> {
  const config = await configFor(file);
  const { root, resolver: externalRefResolver } = await openRoot(file, config.resolve, options);
  const found = await guarded(root, externalRefResolver, () => lint({ ref: root, config, externalRefResolver }));
  return found.filter((finding) => !finding.ignored).map(fromRedocly);
}

/**
 * Findings for a document in memory, under the rules of the document it was made from.
 * @param label path shown in the findings
 */
export async function lintText(text: string, label: string, spec: string): Promise<Problem[]> {
  const config = await configFor(spec);
  const found = await lintFromString({ source: text, absoluteRef: path.resolve(label), config });
  return found.filter((finding) => !finding.ignored).map(fromRedocly);
}

async function configFor(spec: string) {
  const beside = path.join(path.dirname(path.resolve(spec)), 'redocly.yaml');
  return existsSync(beside) ? loadConfig({ configPath: beside }) : loadConfig({ customExtends: ['recommended'] });
}
