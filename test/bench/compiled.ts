/** The generator as users run it. Threads cannot run the sources, so what measures it from within needs it compiled. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Compiles it; returns the folder. */
export async function compiledGenerator(): Promise<string> {
  const folder = path.resolve('node_modules/.cache/bench-generator');
  rmSync(folder, { recursive: true, force: true });
  const { compile } = (await import(pathToFileURL(path.resolve('generator/start/compile.mjs')).href)) as {
    compile: (folder: string) => Promise<void>;
  };
  await compile(folder);
  return folder;
}
