/** Generated files as they lie in a folder, and the client among them as a thing that runs. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GeneratedFile } from '../../emit/file.js';

/** Texts of the folder; of what is built on demand only the pages. Nothing when there is no folder. */
export function readFiles(folder: string, extension = /\.(ts|json|md|html|yaml)$/): GeneratedFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && extension.test(entry.name) && !/[\\/]node_modules([\\/]|$)/.test(entry.parentPath),
    )
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({
      path: path.relative(folder, file).split(path.sep).join('/'),
      text: readFileSync(file, 'utf8'),
    }));
}

export type AnyResult = Readonly<Record<string, unknown>> & { readonly ok: boolean };
export type AnyClient = Readonly<Record<string, (input?: unknown, options?: object) => Promise<AnyResult>>>;
export type CreateClient = (options: {
  readonly baseUrl: string;
  readonly retry: number;
  readonly retryDelayMs?: number;
  readonly fetch: (request: Request) => Promise<Response>;
}) => AnyClient;

/**
 * Compiles `client.ts` with everything it imports, and loads it.
 * @throws Error when it does not compile or exports no `createClient`
 */
export async function loadClient(files: readonly GeneratedFile[]): Promise<CreateClient> {
  const loaded = (await loadModule(files, 'client.ts')) as { createClient?: CreateClient };
  if (loaded.createClient === undefined) throw new Error('client.ts exports no createClient');
  return loaded.createClient;
}

/**
 * Compiles a generated module with everything it imports, and loads it.
 * @throws Error when it does not compile
 */
export async function loadModule(files: readonly GeneratedFile[], entry: string): Promise<unknown> {
  const { build } = await import('esbuild');
  const texts = new Map(files.map((one) => [one.path, one.text]));
  const bundle = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'silent',
    plugins: [
      {
        name: 'generated',
        setup: (setup) => {
          setup.onResolve({ filter: /^[\w-]+\.ts$|^\./ }, ({ path: wanted, importer, namespace }) => {
            if (namespace !== 'generated' && wanted !== entry) return undefined;
            const file = path.posix.join(path.posix.dirname(importer || entry), wanted).replace(/\.js$/, '.ts');
            return { path: file, namespace: 'generated' };
          });
          setup.onLoad({ filter: /.*/, namespace: 'generated' }, ({ path: file }) => {
            const contents = texts.get(file);
            if (contents === undefined) return { errors: [{ text: `${file} is missing` }] };
            // Libraries are the toolkit's own, wherever the files come from.
            return { contents, loader: 'ts', resolveDir: path.dirname(fileURLToPath(import.meta.url)) };
          });
        },
      },
    ],
  });
  const code = Buffer.from(bundle.outputFiles[0]?.text ?? '').toString('base64');
  return (await import(`data:text/javascript;base64,${code}`)) as unknown;
}
