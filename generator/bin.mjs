#!/usr/bin/env node
/**
 * Starts main.ts. The package holds it compiled. In a checkout Node 20 cannot run TypeScript, and compiling on every start
 * would cost more than most commands do, so the compiled files are kept under node_modules/.cache, in a folder named after
 * the state of generator/: a changed source is a new folder, never a stale one.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { compile, many, released, source, sources } from './start/compile.mjs';

// Beside the sources it is what an interrupted release left behind.
const isPackage = !existsSync(path.join(source, 'main.ts'));
const folder = isPackage ? released : await cached();
await import(pathToFileURL(path.join(folder, 'main.js')).href);

async function cached() {
  const cache = path.join(source, '..', 'node_modules', '.cache', 'openapi-action-toolkit');
  const state = createHash('sha256').update(process.version);
  for (const file of sources()) {
    const { mtimeMs, size } = statSync(file);
    state.update(`${file} ${mtimeMs} ${size}\n`);
  }
  state.update(readFileSync(new URL('../package.json', import.meta.resolve(many))));
  const compiled = path.join(cache, state.digest('hex').slice(0, 16));
  if (!existsSync(compiled)) {
    const fresh = `${compiled}.${process.pid}`;
    mkdirSync(cache, { recursive: true });
    await compile(fresh);
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
  // From Node 22 on, compiled machine code is kept as well.
  module.enableCompileCache?.(path.join(cache, 'v8'));
  return compiled;
}
