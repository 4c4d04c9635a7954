/**
 * Compiles generator/ into a folder that Node 20 can run: for a checkout once per state of the sources (bin.mjs), for the
 * package once per release (package.json's prepack).
 */
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const source = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** The room of what starts the others; what runs there before anything is compiled stays as it is. */
const starting = path.join(source, 'start');

/** Hundreds of small files, which take longer to find and read than the work that most commands do with them. */
export const many = '@redocly/openapi-core';

/** Where the package keeps its compiled files. */
export const released = path.join(source, 'compiled');

/** Every source, compiled or not, sorted. */
export function sources() {
  return readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.startsWith(released))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

export async function compile(folder) {
  const { build } = await import('esbuild');
  // What is no code lies beside the code, as in generator/; the runtime's sources are copied as text into what is generated.
  const isStarter = (file) => [source, starting].includes(path.dirname(file)) && file.endsWith('.mjs');
  const isKept = (file) => file.startsWith(path.join(source, 'runtime')) || !(file.endsWith('.ts') || isStarter(file));
  for (const file of sources().filter(isKept)) {
    const copy = path.join(folder, path.relative(source, file));
    mkdirSync(path.dirname(copy), { recursive: true });
    copyFileSync(file, copy);
  }
  await build({
    entryPoints: sources().filter((file) => file.endsWith('.ts')),
    outbase: source,
    outdir: folder,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: 'inline',
    sourcesContent: false,
  });
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }\n');
  await build({
    stdin: { contents: `export * from '${many}';`, resolveDir: source },
    // Where Node looks first when a compiled file asks for it.
    outfile: path.join(folder, 'node_modules', many, 'index.js'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
}
