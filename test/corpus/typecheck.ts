/** Generated TypeScript under the strictest settings that its users may have. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import type { Uncounted } from './cause.js';

const options: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: [],
};

/**
 * @param resolution `bundler` for those who leave extensions out of their imports
 * @returns every error of every TypeScript file below the folder
 */
export function typecheck(folder: string, resolution: 'node' | 'bundler'): Uncounted[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('node_modules'))
    .map((file) => path.join(folder, file));
  if (files.length === 0) return [{ kind: 'nothing', message: 'no TypeScript was written' }];
  const modules =
    resolution === 'node'
      ? { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext }
      : { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler };
  const program = ts.createProgram(files, { ...options, ...modules });
  return ts.getPreEmitDiagnostics(program).map(({ code, messageText, file, start = 0 }) => ({
    kind: `TS${code}`,
    message: ts.flattenDiagnosticMessageText(messageText, ' ').replaceAll('\n', ' '),
    ...(file === undefined ? {} : { where: placeOf(folder, file, start) }),
  }));
}

function placeOf(folder: string, file: ts.SourceFile, start: number): string {
  return `${path.relative(folder, file.fileName)}:${file.getLineAndCharacterOfPosition(start).line + 1}`;
}
