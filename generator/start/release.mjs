/**
 * Makes what the package holds and a checkout does not: generator/compiled, with types for those who import the toolkit.
 * npm runs it around `npm pack` and `npm publish`: `node generator/start/release.mjs`, and `--clean` afterwards.
 */
import { rmSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { compile, released, source } from './compile.mjs';

rmSync(released, { recursive: true, force: true });
if (!process.argv.includes('--clean')) {
  await compile(released);
  const { config } = ts.readConfigFile(path.join(source, '..', 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, path.join(source, '..'));
  const program = ts.createProgram([path.join(source, 'api.ts')], {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: source,
    outDir: released,
  });
  program.emit();
}
