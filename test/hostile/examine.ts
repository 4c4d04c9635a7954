/**
 * Takes a hostile document through every output: generated code, which is run; mock and contract; documentation and its
 * samples; comparison and reports. What is made is written into a folder, for others to look at.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildDocs } from '../../generator/docs/build.js';
import { Redoc } from '../../generator/docs/page/redoc.js';
import { samples } from '../../generator/docs/samples/samples.js';
import { build } from '../../generator/build/pipeline.js';
import { runMatrix } from '../../generator/contract/matrix.js';
import { openSession } from '../../generator/contract/session.js';
import { openReports } from '../../generator/contract/report/files.js';
import { sender } from '../../generator/contract/live/send.js';
import { reportText } from '../../generator/contract/report/text.js';
import { compareApis } from '../../generator/diff/compare.js';
import { jsonReport, sarifReport } from '../../generator/diff/report/data.js';
import { markdownReport, textReport } from '../../generator/diff/report/report.js';
import { highest } from '../../generator/diff/rating.js';
import { buildApi } from '../../generator/meaning/build.js';
import type { Api } from '../../generator/meaning/api.js';
import { isObject, type JsonValue } from '../../generator/meaning/json.js';
import { createMock } from '../../generator/mock/mock.js';
import { locating, ProblemError } from '../../generator/problem.js';

/** What of it is asked for; pages take longest. */
export interface Order {
  readonly spec: string;
  /** Inside the project, so that what generated code imports is found. */
  readonly folder: string;
  /** Where the runtime of all documents lies: it is the same for each, and is compiled once. */
  readonly runtime: string;
  readonly pages: boolean;
}

export type Outcome =
  | { readonly how: 'used'; readonly escapes: readonly string[]; readonly findings: readonly string[] }
  | { readonly how: 'refused'; readonly kinds: readonly string[]; readonly text: string }
  | { readonly how: 'broken'; readonly text: string };

const redoc = new Redoc();

/** Never throws: what is no problem of the document comes out as `broken`. */
export async function examine(order: Order): Promise<Outcome> {
  try {
    return await used(order);
  } catch (error) {
    if (error instanceof ProblemError)
      return { how: 'refused', kinds: [...new Set(error.problems.map(({ kind }) => kind))], text: error.message };
    return { how: 'broken', text: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

async function used({ spec, folder, runtime, pages }: Order): Promise<Outcome> {
  rmSync(folder, { recursive: true, force: true });
  const { source, api, files, findings } = await build(spec);
  const said = findings.map(({ rule }) => rule);
  const isRuntime = ({ path: file }: { readonly path: string }) => file.startsWith('runtime/');
  write(path.dirname(runtime), files.filter(isRuntime));
  write(
    folder,
    files.filter((file) => !isRuntime(file)),
  );
  symlinkSync(runtime, path.join(folder, 'runtime'));
  const escapes: string[] = [];
  await importedFrom(folder, escapes);
  await locating(source.locate, () => answered(api, folder));
  compared(api, folder);
  for (const { language, text } of samples(api)) if (language === 'curl') escapes.push(...byShell(text, folder));
  const typescript = samples(api).filter(({ language }) => language === 'typescript');
  write(
    folder,
    typescript.map(({ text }, index) => ({
      path: `samples/${index}.ts`,
      text: `${text.replaceAll('./generated/', '../')}\nexport {};\n`,
    })),
  );
  if (pages) {
    const origin = { folder: path.dirname(source.file), locate: source.locate };
    write(path.join(folder, 'docs'), (await buildDocs(api, { redoc, origin })).files);
  }
  if ('hacked' in globalThis) escapes.push('generated code ran text of the document');
  delete (globalThis as { hacked?: unknown }).hacked;
  if (Object.keys(Object.prototype).length > 0) escapes.push('Object.prototype was written into');
  return { how: 'used', escapes, findings: said };
}

function write(folder: string, files: readonly { readonly path: string; readonly text: string }[]): void {
  for (const file of files) {
    const target = path.join(folder, file.path);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, file.text);
  }
}

/** Whatever the code holds that runs by itself runs now. */
async function importedFrom(folder: string, escapes: string[]): Promise<void> {
  const modules = readdirSync(folder).filter((file) => file.endsWith('.ts'));
  for (const file of modules) {
    try {
      await import(pathToFileURL(path.join(folder, file)).href);
    } catch (error) {
      escapes.push(`${file} does not run: ${String(error)}`);
    }
  }
}

/** The mock is asked by the contract run, and every report is written. */
async function answered(api: Api, folder: string): Promise<void> {
  const listening = await createMock(api).listen();
  try {
    const { url: base } = listening;
    const forms = ['.xml', '.json', '.md', '.sarif', '.har'] as const;
    const reports = openReports(forms);
    const session = openSession({ api, send: reports.keep(sender(base)), base, seed: 1, kind: 'own' });
    const matrix = await runMatrix(session);
    const placeOf = () => ({ file: 'openapi.json', line: 1 });
    write(folder, [
      { path: 'contract.txt', text: reportText(matrix) },
      ...forms.map((form) => ({ path: `contract${form}`, text: reports.text(form, matrix, { placeOf, base }) })),
    ]);
  } finally {
    await listening.close();
  }
}

/** Against a document in which everything is called and limited in another way. */
function compared(api: Api, folder: string): void {
  const other = buildApi({ document: withoutHalf(api.document) as Api['document'] });
  const findings = [...compareApis(api, other), ...compareApis(other, api)];
  const rating = highest(findings);
  const difference = {
    ...{ ref: 'before', kind: 'file' as const, findings, allowed: [], notes: [] },
    ...(rating === undefined ? {} : { rating }),
  };
  write(folder, [
    { path: 'diff.txt', text: textReport(difference) },
    { path: 'diff.md', text: markdownReport(difference) },
    { path: 'diff.json', text: jsonReport(difference) },
    { path: 'diff.sarif', text: sarifReport(difference) },
  ]);
}

/** The document with every other parameter, property and value of an enum gone, and with other texts. */
function withoutHalf(value: JsonValue, key = ''): JsonValue {
  const half = <T>(all: readonly T[]) =>
    ['parameters', 'enum', 'required', 'properties'].includes(key) ? all.filter((_, index) => index % 2 === 0) : all;
  if (Array.isArray(value)) return half(value as readonly JsonValue[]).map((one) => withoutHalf(one));
  if (!isObject(value)) return key === 'description' || key === 'default' ? `${String(value)} now` : value;
  return Object.fromEntries(half(Object.entries(value)).map(([name, one]) => [name, withoutHalf(one, name)]));
}

/** Counts calls, and tells what the real one would read from the reader's files. */
const curl = String.raw`curl() {
  calls=$((calls+1))
  for one in "$@"; do
    case "$last $one" in
      '--form '*';headers='*|'--header @'*|'--data '@*) echo "reads a file: $one";;
      '--form '*) case "\${one#*=}" in @*|\<*) echo "reads a file: $one";; esac;;
      '--data-urlencode '*=*) ;;
      '--data-urlencode '*@*) echo "reads a file: $one";;
    esac
    last=$one
  done
}`.replaceAll('\\$', '$');

/** A sample as a reader pastes it, where `curl` only counts and no other command is found. */
function byShell(text: string, folder: string): string[] {
  const shell = path.join(folder, 'shell');
  mkdirSync(shell, { recursive: true });
  const script = `PATH=/nowhere\n${curl}\n${text}\necho "$calls calls"`;
  const { stdout, stderr, status } = spawnSync('bash', ['-c', script.replaceAll('\0', '')], {
    cwd: shell,
    encoding: 'utf8',
  });
  const found = readdirSync(shell);
  if (stdout === '1 calls\n' && stderr === '' && status === 0 && found.length === 0) return [];
  return [`a sample does more than one call: ${stdout}${stderr}${found.join(' ')}\n${text}`];
}
