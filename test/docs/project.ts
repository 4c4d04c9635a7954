/** A project such as a reader of the documentation has it: the generated files, the packages, and code that was pasted. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { tsImport } from 'tsx/esm/api';
import { vi } from 'vitest';
import type { Api } from '../../generator/meaning/api.js';
import { write } from '../../generator/build/output.js';
import { emit } from '../../generator/build/pipeline.js';

export interface Said {
  /** Arguments of every `console.log`. */
  readonly log: readonly unknown[][];
  readonly error: readonly unknown[][];
}

export class Project {
  private constructor(private readonly folder: string) {}

  static async create(api: Api): Promise<Project> {
    const folder = mkdtempSync(path.join(tmpdir(), 'project-'));
    symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
    writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }');
    write(await emit(api), path.join(folder, 'generated'));
    return new Project(folder);
  }

  /** Puts code into a file; the name may be any text. */
  paste(name: string, text: string): void {
    writeFileSync(this.#file(name), text);
  }

  /** Name → what the compiler says about it, under the strictest settings a reader may have. */
  compile(names: readonly string[]): Map<string, string[]> {
    const program = ts.createProgram(
      names.map((name) => this.#file(name)),
      {
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        noEmit: true,
        target: ts.ScriptTarget.ES2023,
        module: ts.ModuleKind.NodeNext,
        moduleResolution: ts.ModuleResolutionKind.NodeNext,
        lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
        types: [],
        skipLibCheck: true,
      },
    );
    const found = new Map<string, string[]>(names.map((name) => [name, []]));
    for (const { file, messageText } of ts.getPreEmitDiagnostics(program)) {
      const at = path.normalize(file?.fileName ?? '');
      const name = names.find((one) => this.#file(one) === at) ?? at;
      found.set(name, [...(found.get(name) ?? []), ts.flattenDiagnosticMessageText(messageText, '\n')]);
    }
    return found;
  }

  /** Runs what was pasted and listens to what it says. */
  async run(name: string): Promise<Said> {
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    try {
      await tsImport(pathToFileURL(this.#file(name)).href, import.meta.url);
      return { log: [...log.mock.calls], error: [...error.mock.calls] };
    } finally {
      log.mockRestore();
      error.mockRestore();
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #file(name: string): string {
    return path.join(this.folder, `${name.replace(/[^\w-]+/g, '.')}.ts`);
  }
}

/** What a shell command says; rejects when it fails. */
export function shell(command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('bash', ['-c', command], { stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.on('close', (code) => (code === 0 ? resolve(out) : reject(new Error(err || `exit code ${code}`))));
  });
}
