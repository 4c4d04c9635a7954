#!/usr/bin/env node
/**
 * Starts main.ts. Node 20 cannot run TypeScript, and compiling on every start would cost more than most commands do, so the
 * compiled files are kept under node_modules/.cache, in a folder named after the state of generator/: a changed source
 * is a new folder, never a stale one.
 */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const source = path.dirname(fileURLToPath(import.meta.url));
const cache = path.join(source, '..', 'node_modules', '.cache', 'openapi-action-toolkit');

/** Hundreds of small files, which take longer to find and read than the work that most commands do with them. */
const many = '@redocly/openapi-core';

const files = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.join(entry.parentPath, entry.name))
  .sort();
const state = createHash('sha256').update(process.version);
for (const file of files) {
  const { mtimeMs, size } = statSync(file);
  state.update(`${file} ${mtimeMs} ${size}\n`);
}
state.update(readFileSync(new URL('../package.json', import.meta.resolve(many))));
const compiled = path.join(cache, state.digest('hex').slice(0, 16));
if (!existsSync(compiled)) await compile();

// From Node 22 on, compiled machine code is kept as well.
module.enableCompileCache?.(path.join(cache, 'v8'));
await import(pathToFileURL(path.join(compiled, 'main.js')).href);

async function compile() {
  const { build } = await import('esbuild');
  const fresh = `${compiled}.${process.pid}`;
  mkdirSync(cache, { recursive: true });
  // Everything that is no code (templates, runtime sources that are copied as text) lies beside the code, as in generator/.
  cpSync(source, fresh, { recursive: true });
  await build({
    entryPoints: files.filter((file) => file.endsWith('.ts')),
    outbase: source,
    outdir: fresh,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: 'inline',
    sourcesContent: false,
  });
  writeFileSync(path.join(fresh, 'package.json'), '{ "type": "module" }\n');
  await build({
    stdin: { contents: `export * from '${many}';`, resolveDir: source },
    // Where Node looks first when a compiled file asks for it.
    outfile: path.join(fresh, 'node_modules', many, 'index.js'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  for (const old of readdirSync(cache)) {
    const isOther = /^[0-9a-f]{16}$/.test(old) && Date.now() - statSync(path.join(cache, old)).mtimeMs > 86_400_000;
    if (isOther) rmSync(path.join(cache, old), { recursive: true, force: true });
  }
  try {
    renameSync(fresh, compiled);
  } catch {
    rmSync(fresh, { recursive: true, force: true }); // another process was faster
  }
}
