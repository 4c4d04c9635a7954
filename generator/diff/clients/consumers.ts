/**
 * The layer that a comparison of documents cannot see: code that people wrote against the old client, compiled against the new
 * one. Nothing is written: the compiler sees the files below laid over the disk.
 */
import path from 'node:path';
import ts from 'typescript';

/** Absolute path → text. */
export type Files = ReadonlyMap<string, string>;

export interface Broken {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** `TS2551` and the like. */
  readonly code: string;
  readonly message: string;
}

/** Parsed once: the compiler's own library is larger than everything else. */
const libraries = new Map<string, ts.SourceFile>();

/**
 * Compiles `consumers` with `files` laid over the disk.
 * @param hidden folders whose files on disk do not count (the client's own folder: what is gone is gone)
 * @returns every error in the consumers; errors elsewhere are not theirs
 */
export function compileConsumers(consumers: readonly string[], files: Files, hidden: readonly string[]): Broken[] {
  const [first] = consumers;
  if (first === undefined) return [];
  const options = optionsFor(path.dirname(first));
  const host = ts.createCompilerHost(options);
  const isHidden = (file: string) => hidden.some((folder) => file.startsWith(folder + path.sep));
  const folders = new Set([...files.keys()].flatMap((file) => ancestors(file)));
  const { fileExists, readFile, directoryExists } = host;
  host.fileExists = (file) => files.has(path.normalize(file)) || (!isHidden(path.normalize(file)) && fileExists(file));
  host.readFile = (file) => files.get(path.normalize(file)) ?? readFile(file);
  host.directoryExists = (folder) => folders.has(path.normalize(folder)) || (directoryExists?.(folder) ?? true);
  host.realpath = (file) => (files.has(path.normalize(file)) ? file : (ts.sys.realpath?.(file) ?? file));
  host.getSourceFile = (file, language) => {
    const known = libraries.get(file);
    if (known !== undefined) return known;
    const text = host.readFile(file);
    if (text === undefined) return undefined;
    const source = ts.createSourceFile(file, text, language);
    if (file.includes('/node_modules/')) libraries.set(file, source);
    return source;
  };
  const program = ts.createProgram([...consumers], options, host);
  return consumers.flatMap((consumer) => {
    const source = program.getSourceFile(consumer);
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map(({ file, start = 0, code, messageText }): Broken => {
      const { line, character } = (file as ts.SourceFile).getLineAndCharacterOfPosition(start);
      const message = ts.flattenDiagnosticMessageText(messageText, '\n');
      return { file: consumer, line: line + 1, column: character + 1, code: `TS${code}`, message };
    });
  });
}

/** Those errors that were not there before: a case that never compiled says nothing about the change. */
export function newlyBroken(before: readonly Broken[], after: readonly Broken[]): Broken[] {
  const key = ({ file, line, code, message }: Broken) => JSON.stringify([file, line, code, message]);
  const known = new Set(before.map(key));
  return after.filter((one) => !known.has(key(one)));
}

/** The project's own compiler options, or strict ones. */
function optionsFor(folder: string): ts.CompilerOptions {
  const config = ts.findConfigFile(folder, ts.sys.fileExists);
  const own =
    config === undefined
      ? {
          strict: true,
          target: ts.ScriptTarget.ES2022,
          lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
        }
      : ts.parseJsonConfigFileContent(
          ts.readConfigFile(config, ts.sys.readFile).config,
          // Which files the project has is of no interest here.
          { ...ts.sys, readDirectory: () => [] },
          path.dirname(config),
        ).options;
  return {
    ...own,
    ...(config === undefined
      ? { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext }
      : {}),
    noEmit: true,
    composite: false,
    incremental: false,
    skipLibCheck: true,
  };
}

function ancestors(file: string): string[] {
  const parent = path.dirname(file);
  return parent === file ? [] : [parent, ...ancestors(parent)];
}
