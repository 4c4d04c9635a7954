/** Every sample of every page is compiled and run against the mock, and its answer is the one shown beside it. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { tsImport } from 'tsx/esm/api';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { samples, sampleServer, type Sample } from '../../generator/docs/samples.js';
import { isObject } from '../../generator/model/json.js';
import { createMock, type Listening } from '../../generator/mock/mock.js';
import { write } from '../../generator/output.js';
import { emit } from '../../generator/pipeline.js';
import { apiOf } from './pages.js';

const api = await apiOf('spec/openapi.yaml');
const all = samples(api);
const curlSamples = named(all.filter((sample) => sample.language === 'curl'));
const typescriptSamples = named(all.filter((sample) => sample.language === 'typescript'));

/** A project such as a reader has it: the generated files, the packages, and the samples. */
const project = mkdtempSync(path.join(tmpdir(), 'samples-'));
let mock: Listening;
let diagnostics: ReadonlyMap<string, string[]>;

beforeAll(async () => {
  mock = await createMock(api).listen();
  symlinkSync(path.resolve('node_modules'), path.join(project, 'node_modules'));
  writeFileSync(path.join(project, 'package.json'), '{ "type": "module" }');
  write(await emit(api), path.join(project, 'generated'));
  for (const [name, sample] of typescriptSamples) {
    writeFileSync(fileOf(name), sample.text.replaceAll(sampleServer(api), mock.url));
  }
  diagnostics = compile(typescriptSamples.map(([name]) => fileOf(name)));
});

afterAll(async () => {
  await mock?.close();
  rmSync(project, { recursive: true, force: true });
});

it('there is a curl and a TypeScript sample for every action', () => {
  for (const group of [curlSamples, typescriptSamples]) {
    expect(new Set(group.map(([, { operation }]) => operation.id))).toEqual(
      new Set(api.operations.map(({ id }) => id)),
    );
  }
});

describe('TypeScript', () => {
  it.each(typescriptSamples)('%s compiles', (name) => {
    expect(diagnostics.get(fileOf(name)) ?? []).toEqual([]);
  });

  it.each(typescriptSamples)('%s answers what is shown', async (name, { answer }) => {
    const said = vi.spyOn(console, 'log').mockImplementation(() => {});
    const failed = vi.spyOn(console, 'error').mockImplementation(() => {});
    try {
      await tsImport(pathToFileURL(fileOf(name)).href, import.meta.url);
      expect(failed.mock.calls, 'the call failed').toEqual([]);
      expect(comparable(said.mock.calls[0]?.[0])).toEqual(comparable(answer.value));
    } finally {
      said.mockRestore();
      failed.mockRestore();
    }
  });
});

describe('curl', () => {
  it.each(curlSamples)('%s answers what is shown', async (_name, { text, answer }) => {
    const command = `${text.replaceAll(sampleServer(api), mock.url)} --silent --show-error --write-out '\\n%{http_code}'`;
    const said = await shell(command);
    const end = said.lastIndexOf('\n');
    expect(Number(said.slice(end + 1)), said).toBe(answer.status);
    expect(comparable(JSON.parse(said.slice(0, end)))).toEqual(comparable(answer.value));
  });
});

function named(list: readonly Sample[]): [name: string, sample: Sample][] {
  return list.map((sample) => [`${sample.operation.id} ${sample.name}`, sample]);
}

function fileOf(name: string): string {
  return path.join(project, `${name.replaceAll(' ', '.')}.ts`);
}

/** File → what the compiler says about it, under the strictest settings a reader may have. */
function compile(files: readonly string[]): Map<string, string[]> {
  const program = ts.createProgram(files, {
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
  });
  const found = new Map<string, string[]>();
  for (const { file, messageText } of ts.getPreEmitDiagnostics(program)) {
    const name = path.normalize(file?.fileName ?? '');
    found.set(name, [...(found.get(name) ?? []), ts.flattenDiagnosticMessageText(messageText, '\n')]);
  }
  return found;
}

/** Every answer of the mock has an identifier of its own. */
function comparable(value: unknown): unknown {
  const name = api.requestId;
  if (!isObject(value) || name === undefined) return value;
  return { ...value, [name]: typeof value[name] };
}

function shell(command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('bash', ['-c', command], { stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.on('close', (code) => (code === 0 ? resolve(out) : reject(new Error(err || `exit code ${code}`))));
  });
}
