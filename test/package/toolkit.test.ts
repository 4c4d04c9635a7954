/** The toolkit as others have it: packed, installed in an empty project, working on that project's own document. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const name = 'openapi-action-toolkit';
let folder: string;
let project: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'package-'));
  project = path.join(folder, 'project');
  const packed = pack();
  const home = path.join(project, 'node_modules', name);
  mkdirSync(home, { recursive: true });
  execFileSync('tar', ['xzf', packed, '-C', home, '--strip-components', '1']);
  const { dependencies } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')) as {
    dependencies: Readonly<Record<string, string>>;
  };
  // What npm would install: the packages that the manifest names, and nothing else.
  for (const dependency of Object.keys(dependencies)) link(dependency);
  writeFileSync(path.join(project, 'package.json'), '{ "type": "module" }\n');
  cpSync('test/cases/museum/openapi.yaml', path.join(project, 'openapi.yaml'));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** Packs a copy: what npm makes on the way must not appear beside the sources while other tests look at them. */
function pack(): string {
  const copy = path.join(folder, 'toolkit');
  mkdirSync(copy, { recursive: true });
  for (const one of ['generator', 'docs/schema', 'package.json', 'tsconfig.json', 'README.md', 'LICENSE'])
    cpSync(one, path.join(copy, one), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(copy, 'node_modules'));
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: copy });
  return path.join(
    folder,
    `${name}-${(JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version}.tgz`,
  );
}

function link(dependency: string): void {
  const target = path.join(project, 'node_modules', dependency);
  mkdirSync(path.dirname(target), { recursive: true });
  symlinkSync(path.resolve('node_modules', dependency), target);
}

const bin = () => path.join(project, 'node_modules', name, 'generator', 'bin.mjs');
const environment = () => ({ ...process.env, INIT_CWD: project, npm_lifecycle_event: undefined });

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin(), ...args], {
    cwd: project,
    env: environment(),
    encoding: 'utf8',
  });
  return { status, said: `${stdout}${stderr}` };
}

const own = ['--spec', 'openapi.yaml', '--out', 'src/api'];

describe('the command in an empty project', () => {
  it('generates, and finds nothing to object to afterwards', () => {
    expect(run('generate', ...own)).toMatchObject({ status: 0, said: expect.stringContaining('client.ts') as string });
    expect(run('check', ...own)).toMatchObject({ status: 0 });
  });

  it('makes code that compiles there under the strictest settings', () => {
    writeFileSync(
      path.join(project, 'main.ts'),
      `import { createClient, unwrap } from './src/api/client.js';
const museum = createClient({ baseUrl: 'http://127.0.0.1:1' });
export const rooms = async () => unwrap(await museum.listRooms());
`,
    );
    const options = '--strict --exactOptionalPropertyTypes --noUncheckedIndexedAccess --skipLibCheck --noEmit';
    const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
    const { stdout } = spawnSync(
      process.execPath,
      [tsc, ...options.split(' '), '--target', 'es2022', '--module', 'nodenext', 'main.ts'],
      { cwd: project, encoding: 'utf8' },
    );
    expect(stdout).toBe('');
  });

  it('says how drift is mended there', () => {
    writeFileSync(path.join(project, 'src/api/client.ts'), '// mine\n');
    const { status, said } = run('check', ...own);
    expect(status).toBe(1);
    expect(said).toContain(`Fix: npx ${name} generate --spec openapi.yaml --out src/api`);
    run('generate', ...own);
  });

  it('builds the documentation', () => {
    expect(run('docs', ...own)).toMatchObject({ status: 0 });
    expect(readFileSync(path.join(project, 'src/api/docs/index.html'), 'utf8')).toContain('listRooms');
  });

  it('lints the document', () => {
    expect(run('lint', ...own).said).toMatch(/no findings|\d+ errors?, \d+ warnings?/);
  });

  it('serves the mock', async () => {
    const mock = spawn(process.execPath, [bin(), 'mock', '--spec', 'openapi.yaml', '--port', '0'], {
      cwd: project,
      env: environment(),
    });
    try {
      const url = await new Promise<string>((ready, failed) => {
        let said = '';
        const hear = (chunk: Buffer) => {
          said += chunk.toString();
          const [, found] = /(http:\/\/\S+:\d+)/.exec(said) ?? [];
          if (found !== undefined) ready(found);
        };
        mock.stdout.on('data', hear);
        mock.stderr.on('data', hear);
        mock.on('exit', () => failed(new Error(said)));
      });
      expect((await fetch(`${url}/rooms`)).status).toBe(200);
    } finally {
      mock.kill('SIGKILL');
    }
  });

  it('shows in its help what to type there', () => {
    expect(run('generate', '--help').said).toContain(`npx ${name} generate --spec`);
  });
});

describe('the library in an empty project', () => {
  const script = (text: string) => {
    writeFileSync(path.join(project, 'library.mjs'), text);
    const { stdout, stderr } = spawnSync(process.execPath, ['library.mjs'], { cwd: project, encoding: 'utf8' });
    expect(stderr).toBe('');
    return JSON.parse(stdout) as unknown;
  };

  it('generates and checks', () => {
    const said = script(`
      import { check, generate } from '${name}';
      const project = { spec: 'openapi.yaml', out: 'library' };
      const before = await check(project);
      const written = await generate(project);
      const after = await check(project);
      console.log(JSON.stringify({ before: before.map(({ kind }) => kind), written, after }));
    `) as { before: string[]; written: string[]; after: unknown[] };
    expect(new Set(said.before)).toEqual(new Set(['missing']));
    expect(said.written).toContain('client.ts');
    expect(said.after).toEqual([]);
  });

  it.each([
    ['a path', `'openapi.yaml'`],
    [
      'an object',
      `{ openapi: '3.1.0', info: { title: 't', version: '1' }, paths: { '/rooms': { get: { operationId: 'r', responses: { 200: { description: 'd', content: { 'application/json': { schema: { type: 'object' }, example: {} } } } } } } } }`,
    ],
  ])('mocks a document given as %s, without a port', (_what, document) => {
    const status = script(`
      import { createMock } from '${name}';
      const mock = await createMock(${document});
      const answer = await mock.fetch('http://anywhere/rooms');
      console.log(JSON.stringify(answer.status));
    `);
    expect(status).toBe(200);
  });

  it('brings the schema of extensions for editors', () => {
    const { at, title } = script(`
      import { readFileSync } from 'node:fs';
      import { fileURLToPath } from 'node:url';
      const at = fileURLToPath(import.meta.resolve('${name}/extensions.schema.json'));
      console.log(JSON.stringify({ at, title: JSON.parse(readFileSync(at, 'utf8')).title }));
    `) as Record<'at' | 'title', string>;
    // The guide tells editors of this place.
    const file = path.relative(project, at);
    expect(readFileSync('docs/guide/extensions.md', 'utf8')).toContain(`$schema=${file}`);
    expect(title).toContain('Extensions of OpenAPI documents');
  });

  it('names what is wrong with a document', () => {
    const problems = script(`
      import { generate, ProblemError } from '${name}';
      const failure = await generate({ spec: 'none.yaml', out: 'x' }).catch((error) => error);
      console.log(JSON.stringify(failure instanceof ProblemError && failure.problems.map(({ kind }) => kind)));
    `);
    expect(problems).toEqual(['document-missing']);
  });

  it('has types', () => {
    writeFileSync(
      path.join(project, 'library.ts'),
      `import { check, createMock, type Drift } from '${name}';
export const drifts: Promise<Drift[]> = check({ spec: 'a', out: 'b' });
export const answer: Promise<Response> = createMock('a').then((mock) => mock.fetch('http://x/'));
// @ts-expect-error a document is a path or an object
void createMock(1);
`,
    );
    const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
    const options = '--strict --skipLibCheck --noEmit --target es2022 --module nodenext'.split(' ');
    const { stdout } = spawnSync(process.execPath, [tsc, ...options, 'library.ts'], { cwd: project, encoding: 'utf8' });
    expect(stdout).toBe('');
  });
});
