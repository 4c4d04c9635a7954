/** The toolkit as it is now, compiled once and under a name of its own: what is measured stays the same while files are edited. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { hashOf } from './list.js';

export const cache = path.resolve('node_modules/.cache/corpus');

export interface Toolkit {
  /** Hash of everything that a result depends on, besides the document. */
  readonly state: string;
  /** Runs the stages that are no commands: stage.ts as one file. */
  readonly worker: string;
  /** The command line. */
  readonly main: string;
}

const day = 86_400_000;

/** Compiles what is there, unless it was compiled before. */
export async function compiledToolkit(): Promise<Toolkit> {
  const { compile, sources } = (await import(pathToFileURL(path.resolve('generator/start/compile.mjs')).href)) as {
    compile: (folder: string) => Promise<void>;
    sources: () => string[];
  };
  // How causes are told apart is no part of it: that is done anew for every report.
  const own = ['stage', 'judge', 'posted', 'toolkit', 'typecheck'].map((name) =>
    path.resolve(`test/corpus/${name}.ts`),
  );
  const texts = [...sources(), ...own, path.resolve('package-lock.json')].map(
    (file) => `${path.relative('.', file)} ${hashOf(readFileSync(file))}`,
  );
  const state = hashOf([process.version, ...texts].join('\n'));
  const folder = path.join(cache, 'toolkits', state);
  if (!existsSync(folder)) {
    const fresh = `${folder}.${process.pid}`;
    mkdirSync(fresh, { recursive: true });
    await compile(fresh);
    await bundleWorker(fresh);
    withoutOld(path.dirname(folder));
    try {
      renameSync(fresh, folder);
    } catch {
      rmSync(fresh, { recursive: true, force: true }); // another process was faster
    }
  }
  return { state, worker: path.join(folder, 'stage.mjs'), main: path.join(folder, 'main.js') };
}

/** stage.ts and what it needs, with the compiled toolkit beside it in place of its sources. */
async function bundleWorker(folder: string): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: ['test/corpus/stage.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    plugins: [
      {
        name: 'toolkit',
        setup: (setup) => {
          setup.onResolve({ filter: /\/generator\// }, (asked) => ({
            path: asked.path.replace(/^.*\/generator\//, './'),
            external: true,
          }));
        },
      },
    ],
  });
  writeFileSync(path.join(folder, 'stage.mjs'), outputFiles[0]?.text ?? '');
}

/** What no run uses any more; results are kept. */
function withoutOld(folder: string): void {
  for (const name of readdirSync(folder)) {
    const old = path.join(folder, name);
    if (Date.now() - statSync(old).mtimeMs > day) rmSync(old, { recursive: true, force: true });
  }
}
