/** Code as a caller's strictest compiler takes it. */
import path from 'node:path';
import ts from 'typescript';

const options: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noUnusedLocals: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: [],
};

/** What the compiler says of the files, each as `client.ts:3 message`; none when all is well. */
export function strictFaults(files: readonly string[]): string[] {
  return ts.getPreEmitDiagnostics(ts.createProgram([...files], options)).map((one) => {
    const position = one.file?.getLineAndCharacterOfPosition(one.start ?? 0);
    const place = `${path.basename(one.file?.fileName ?? '')}:${(position?.line ?? 0) + 1}`;
    return `${place} ${ts.flattenDiagnosticMessageText(one.messageText, '\n')}`;
  });
}
