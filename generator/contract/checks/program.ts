/** One TypeScript program over generated files as they are given, and a probe beside them that asks about their types. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import type { GeneratedFile } from '../../emit/file.js';

const options: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: [],
};

/** Inside the toolkit's own package, so that what generated code imports is found wherever the files come from. */
const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), 'generated-files');
const probePath = path.join(folder, 'probe.ts');

/** Libraries do not change while a process runs; parsing them takes longer than all the rest. */
const libraries = new Map<string, ts.SourceFile | undefined>();
let last: ts.Program | undefined;

export interface Types {
  readonly checker: ts.TypeChecker;
  readonly probe: ts.SourceFile;
  /** What the compiler says about the probe: offset in it, and the message. */
  readonly said: readonly { readonly at: number; readonly message: string }[];
  /** What it says about the generated files, by path. */
  readonly faults: readonly { readonly path: string; readonly message: string }[];
}

/** @param probe TypeScript that imports from `./client.js` */
export function typesOf(files: readonly GeneratedFile[], probe: string): Types {
  const texts = new Map(
    files.filter((one) => one.path.endsWith('.ts')).map((one) => [path.join(folder, one.path), one.text]),
  );
  texts.set(probePath, probe);
  const host = ts.createCompilerHost(options);
  const readLibrary = host.getSourceFile.bind(host);
  const { fileExists, readFile } = host;
  host.fileExists = (file) => texts.has(path.normalize(file)) || fileExists(file);
  const isThere = host.directoryExists?.bind(host);
  const floors = new Set([...texts.keys()].map((file) => path.dirname(file)));
  host.directoryExists = (place) => floors.has(path.normalize(place)) || isThere?.(place) === true;
  host.readFile = (file) => texts.get(path.normalize(file)) ?? readFile(file);
  host.getSourceFile = (file, version) => {
    const text = texts.get(path.normalize(file));
    if (text !== undefined) {
      const before = last?.getSourceFile(file);
      return before?.text === text ? before : ts.createSourceFile(file, text, version, true);
    }
    if (!libraries.has(file)) libraries.set(file, readLibrary(file, version));
    return libraries.get(file);
  };
  const program = ts.createProgram([...texts.keys()], options, host, last);
  last = program;
  const source = program.getSourceFile(probePath);
  if (source === undefined) throw new Error('The compiler lost its own input.');
  const messageOf = ({ messageText }: ts.Diagnostic) => ts.flattenDiagnosticMessageText(messageText, ' ');
  const diagnosticsOf = (file: ts.SourceFile) => [
    ...program.getSyntacticDiagnostics(file),
    ...program.getSemanticDiagnostics(file),
  ];
  return {
    checker: program.getTypeChecker(),
    probe: source,
    said: diagnosticsOf(source).map((one) => ({ at: one.start ?? 0, message: messageOf(one) })),
    faults: [...texts.keys()]
      .filter((file) => file !== probePath)
      .flatMap((file) => {
        const generated = program.getSourceFile(file);
        if (generated === undefined) return [];
        const place = path.relative(folder, file).split(path.sep).join('/');
        return diagnosticsOf(generated).map((one) => ({ path: place, message: messageOf(one) }));
      }),
  };
}
