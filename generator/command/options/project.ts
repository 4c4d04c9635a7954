/** Where a command works: the document it reads and the folder it writes. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { LoadOptions } from '../../read/load.js';
import type { References } from '../../read/resolver.js';

export interface ProjectOptions {
  /** `--references`: what the document may refer to. */
  readonly references?: References;
  /** `--spec FILE`, relative to the folder the user stands in. */
  readonly spec?: string;
  /** `--out DIR`, likewise. */
  readonly out?: string;
}

export interface Project {
  readonly spec: string;
  readonly out: string;
  readonly loading: LoadOptions;
}

const defaultSpec = path.join('spec', 'openapi.yaml');

/** Resolves the options; without them, the nearest folder upwards that holds spec/openapi.yaml is the project. */
export function projectOf(options: ProjectOptions): Project {
  // npm changes into the package's folder before it runs a script; INIT_CWD is where the user stood.
  const here = process.env['INIT_CWD'] ?? process.cwd();
  const home = upwards(here).find((folder) => existsSync(path.join(folder, defaultSpec))) ?? process.cwd();
  const spec = options.spec === undefined ? path.join(home, defaultSpec) : path.resolve(here, options.spec);
  const out = options.out === undefined ? path.join(home, 'generated') : path.resolve(here, options.out);
  return { spec, out, loading: options.references === undefined ? {} : { references: options.references } };
}

/** A path that the user typed, where the user stands. */
export function fromHere(file: string): string {
  return path.resolve(process.env['INIT_CWD'] ?? process.cwd(), file);
}

function upwards(folder: string): string[] {
  const parent = path.dirname(folder);
  return parent === folder ? [folder] : [folder, ...upwards(parent)];
}

/** A path as the user would type it. */
export function shown(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative === '' ? '.' : relative.startsWith('..') ? file : relative;
}
