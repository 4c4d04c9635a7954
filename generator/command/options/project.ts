/** Where a command works: the document it reads and the folder it writes. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ProblemError } from '../../problem.js';
import type { LoadOptions } from '../../read/load.js';
import { shownAddress, type HostHeader } from '../../read/network/fetch.js';
import { isRemote, type References } from '../../read/resolver.js';

export interface ProjectOptions {
  /** `--references`: what the document may refer to. */
  readonly references?: References;
  /** `--strict`: what would have to be assumed is a problem. */
  readonly strict?: boolean;
  /** `--overlay FILE`, relative to the folder the user stands in, in the order in which they are applied. */
  readonly overlay?: readonly string[];
  /** `--header-for`: what is sent to which host. */
  readonly headerFor?: readonly HostHeader[];
  /** `--spec FILE`, relative to the folder the user stands in, or an address. */
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
  const spec = options.spec === undefined ? path.join(home, defaultSpec) : specFrom(here, options.spec);
  const out = options.out === undefined ? path.join(home, 'generated') : path.resolve(here, options.out);
  const isOwn = options.spec === undefined || spec === path.join(home, defaultSpec);
  const strict = options.strict ?? (isOwn && isStrict(home));
  return {
    spec,
    out,
    loading: {
      strict,
      ...(options.references === undefined ? {} : { references: options.references }),
      ...(options.overlay === undefined ? {} : { overlays: options.overlay.map((file) => path.resolve(here, file)) }),
      ...(options.headerFor === undefined ? {} : { headers: options.headerFor }),
    },
  };
}

/** What package.json says of the project's own document: `openapiAction: { strict: true }`. */
function isStrict(home: string): boolean {
  const file = path.join(home, 'package.json');
  if (!existsSync(file)) return false;
  const { openapiAction } = JSON.parse(readFileSync(file, 'utf8')) as { openapiAction?: { strict?: unknown } };
  return openapiAction?.strict === true;
}

/** A path, or an address, which is the same wherever one stands. */
function specFrom(folder: string, spec: string): string {
  return isRemote(spec) ? spec : path.resolve(folder, spec);
}

/** @throws ProblemError when a command needs the document's files, and the document is an address */
export function onThisMachine(spec: string, command: string): string {
  if (!isRemote(spec)) return spec;
  const what = `${command} works on the files of a document, and "${shownAddress(spec)}" is on the network.`;
  throw new ProblemError([{ kind: 'usage', where: {}, what, fix: 'Save it and name the file.' }]);
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
  if (isRemote(file)) return shownAddress(file);
  const relative = path.relative(process.cwd(), file);
  return relative === '' ? '.' : relative.startsWith('..') ? file : relative;
}
