/**
 * This file makes generated/package/: an npm package of the client, compiled. ES modules only, which every Node that it
 * supports can `require` as well.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import type { Api } from '../meaning/api.js';
import { clientName } from '../meaning/operation/calls.js';
import { objectOf, stringOf } from '../meaning/json.js';
import type { GeneratedFile } from './file.js';

export interface PackageOptions {
  /** `@scope/name`; by default made of the client's name. */
  readonly name?: string | undefined;
  /** Semantic version; by default the document's, where it is one. */
  readonly release?: string | undefined;
  /** What the package needs at run time, with the version to ask for. */
  readonly dependencies: Readonly<Record<string, string>>;
}

/** Files that entries are made of, not entries. */
const inner = new Set(['types', 'validators', 'formats']);

/**
 * @param files of a build
 * @throws Error when they do not compile
 */
export function emitPackage(api: Api, files: readonly GeneratedFile[], options: PackageOptions): GeneratedFile[] {
  const sources = files.filter((file) => file.path.endsWith('.ts'));
  const entries = sources
    .map((file) => file.path.replace(/\.ts$/, ''))
    .filter((name) => !name.includes('/') && !inner.has(name));
  return [
    ...compiled(sources),
    { path: 'package.json', text: `${JSON.stringify(manifest(api, entries, options), null, 2)}\n` },
    { path: 'README.md', text: readme(api, entries, options) },
  ].sort((left, right) => (left.path < right.path ? -1 : 1));
}

function nameOf(api: Api, { name }: PackageOptions): string {
  return name ?? `${clientName(api)}-client`;
}

function manifest(api: Api, entries: readonly string[], options: PackageOptions): object {
  const license = stringOf(objectOf(objectOf(api.document['info'])['license'])['identifier']);
  const version = options.release ?? (/^\d+\.\d+\.\d+$/.test(api.version) ? api.version : '0.1.0');
  const exported = entries.map((name) => [
    name === 'client' ? '.' : `./${name}`,
    { types: `./${name}.d.ts`, default: `./${name}.js` },
  ]);
  return {
    name: nameOf(api, options),
    version,
    description: `Client of ${api.title}`,
    ...(license === undefined ? {} : { license }),
    type: 'module',
    sideEffects: false,
    exports: Object.fromEntries([...exported, ['./package.json', './package.json']]) as object,
    engines: { node: '>=20.19' },
    dependencies: options.dependencies,
  };
}

function readme(api: Api, entries: readonly string[], options: PackageOptions): string {
  const name = nameOf(api, options);
  const more = entries.filter((entry) => entry !== 'client').map((entry) => `- \`${name}/${entry}\``);
  return `# ${name}

Client of ${api.title}.

\`\`\`ts
import { createClient } from '${name}';

const ${clientName(api)} = createClient({ baseUrl: 'https://…' });
\`\`\`

Further entries:

${more.join('\n')}
`;
}

/** JavaScript and declarations. Files exist in memory only; packages and the language's own types come from the disk. */
function compiled(sources: readonly GeneratedFile[]): GeneratedFile[] {
  const root = path.join(fileURLToPath(new URL('.', import.meta.url)), 'package');
  const texts = new Map(sources.map((file) => [path.join(root, file.path), file.text]));
  const settings: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    declaration: true,
    rootDir: root,
    outDir: root,
  };
  const host = ts.createCompilerHost(settings);
  const written: GeneratedFile[] = [];
  const onDisk = { fileExists: host.fileExists, readFile: host.readFile, getSourceFile: host.getSourceFile };
  const packageFile = path.join(root, 'package.json');
  const textOf = (file: string) =>
    path.normalize(file) === packageFile ? '{ "type": "module" }' : texts.get(path.normalize(file));
  Object.assign(host, {
    directoryExists: (folder) => path.normalize(folder).startsWith(root) || ts.sys.directoryExists(folder),
    fileExists: (file) => textOf(file) !== undefined || onDisk.fileExists(file),
    readFile: (file) => textOf(file) ?? onDisk.readFile(file),
    getSourceFile: (file, how, ...rest) => {
      const text = textOf(file);
      return text === undefined ? onDisk.getSourceFile(file, how, ...rest) : ts.createSourceFile(file, text, how);
    },
    writeFile: (file, text) => void written.push({ path: path.relative(root, file).split(path.sep).join('/'), text }),
  } satisfies Partial<ts.CompilerHost>);
  const program = ts.createProgram([...texts.keys()], settings, host);
  const { diagnostics } = program.emit();
  const [first] = [...ts.getPreEmitDiagnostics(program), ...diagnostics];
  if (first !== undefined) throw new Error(ts.formatDiagnostic(first, host));
  return written;
}

/** The version of an installed package, found from here upwards. */
export function installedVersion(name: string, folder = fileURLToPath(new URL('.', import.meta.url))): string {
  const file = path.join(folder, 'node_modules', name, 'package.json');
  if (existsSync(file)) return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
  const parent = path.dirname(folder);
  if (parent === folder) throw new Error(`${name} is not installed. Run: npm install`);
  return installedVersion(name, parent);
}
