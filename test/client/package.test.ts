/** The package that others install: packed, judged by the usual tools, installed beside nothing else, used. */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageCommand } from '../../generator/command/package.js';

let folder: string;
let tarball: string;
/** An empty project with the package, and what npm would install along with it. */
let project: string;
let manifest: { readonly exports: Readonly<Record<string, unknown>>; readonly dependencies: object };

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'package-'));
  await packageCommand({ out: folder, name: '@acme/ncs', release: '1.2.3' });
  const built = path.join(folder, 'package');
  manifest = JSON.parse(readFileSync(path.join(built, 'package.json'), 'utf8')) as typeof manifest;
  const packed =
    run(built, 'npm', 'pack', '--ignore-scripts', '--pack-destination', folder).trim().split('\n').pop() ?? '';
  tarball = path.join(folder, packed);
  project = path.join(folder, 'project');
  const home = path.join(project, 'node_modules/@acme/ncs');
  mkdirSync(home, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', home]);
  for (const name of ['openapi-fetch', 'openapi-typescript-helpers'])
    symlinkSync(path.resolve('node_modules', name), path.join(project, 'node_modules', name));
  writeFileSync(path.join(project, 'package.json'), '{ "type": "module" }');
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(cwd: string, command: string, ...args: string[]): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

const entries = () => Object.keys(manifest.exports).filter((key) => key !== './package.json');
const specifier = (entry: string) => path.posix.join('@acme/ncs', entry);

describe('the package', () => {
  it('has an entry for the client and for everything beside it', () => {
    const beside = readdirSync('generated').flatMap((file) => {
      const name = file.replace(/\.ts$/, '');
      return file.endsWith('.ts') && !['client', 'types', 'validators', 'formats'].includes(name) ? [`./${name}`] : [];
    });
    expect(entries().sort()).toEqual(['.', ...beside].sort());
    expect(entries()).toEqual(
      expect.arrayContaining(['./longs', './paging', './waiting', './enums', './validation', './plain']),
    );
  });

  it('needs openapi-fetch and nothing else', () => {
    expect(manifest.dependencies).toEqual({ 'openapi-fetch': '^0.17.0' });
    const files = readdirSync(path.join(folder, 'package'), { recursive: true, encoding: 'utf8' });
    const imported = files
      .filter((file) => /\.(js|d\.ts)$/.test(file))
      .flatMap((file) => {
        const text = readFileSync(path.join(folder, 'package', file), 'utf8').replace(/^ *(\*|\/\/).*$/gm, '');
        return [...text.matchAll(/(?:from|import\(|require\()\s*["']([^."'][^"']*)["']/g)].map(([, name]) => name);
      });
    expect([...new Set(imported)]).toEqual(['openapi-fetch']);
  });

  it('has nothing publint would say', async () => {
    const { messages, pkg } = await publint({
      pkgDir: path.join(project, 'node_modules/@acme/ncs'),
      strict: true,
      pack: false,
    });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it('has types that are right for every resolution it supports', async () => {
    const checked = await checkPackage(createPackageFromTarballData(new Uint8Array(readFileSync(tarball))));
    const problems = checked.types === false ? ['no types'] : checked.problems;
    // Node 10 knows no `exports`; from CommonJS, every Node that is supported can require ES modules.
    const tolerated = (one: object | string) =>
      typeof one === 'object' &&
      (('resolutionKind' in one && one.resolutionKind === 'node10') ||
        ('kind' in one && one.kind === 'CJSResolvesToESM'));
    expect(problems.filter((one) => !tolerated(one))).toEqual([]);
  });
});

describe('in a project that has nothing else', () => {
  it('every entry can be imported and required', () => {
    const script = `
      import { createRequire } from 'node:module';
      const require = createRequire(import.meta.url);
      const found = {};
      for (const name of ${JSON.stringify(entries().map(specifier))})
        found[name] = [Object.keys(await import(name)).length > 0, Object.keys(require(name)).length > 0];
      console.log(JSON.stringify(found));`;
    writeFileSync(path.join(project, 'all.mjs'), script);
    const found = JSON.parse(run(project, process.execPath, '--no-warnings', 'all.mjs')) as object;
    expect(found).toEqual(Object.fromEntries(entries().map((entry) => [specifier(entry), [true, true]])));
  });

  it('a call works', () => {
    writeFileSync(
      path.join(project, 'call.mjs'),
      `import { createClient } from '@acme/ncs';
       const fetch = async ({ url }) => Response.json({ StatefulWorkloads: [], RequestId: url });
       const result = await createClient({ baseUrl: 'http://api.test', fetch }).describeStatefulWorkloads({ NamespaceId: 1 });
       console.log(result.ok, result.requestId);`,
    );
    const call = 'http://api.test/ncs?Action=DescribeStatefulWorkloads&Version=2017-11-16&NamespaceId=1';
    expect(run(project, process.execPath, 'call.mjs').trim()).toBe(`true ${call}`);
  });

  it('the plain client sends the true URL', () => {
    writeFileSync(
      path.join(project, 'plain.mjs'),
      `import { createClient } from '@acme/ncs/plain';
       const sent = [];
       const fetch = async (request) => (sent.push(request.method, request.url, await request.text()), Response.json({}));
       const client = createClient({ baseUrl: 'http://api.test/ncs/base', fetch });
       client.use({ onRequest: ({ request }) => void sent.push(request.url) });
       const query = { Action: 'RestartContainer', Version: '2017-11-16', NamespaceId: 1 };
       await client.GET('/ncs/RestartContainer', { params: { query } });
       await client.POST('/ncs/ModifyStatefulWorkload', { params: { query: { Action: 'ModifyStatefulWorkload' } }, body: { a: 'ü' } });
       console.log(JSON.stringify(sent));`,
    );
    const get = 'http://api.test/ncs/base/ncs?Action=RestartContainer&Version=2017-11-16&NamespaceId=1';
    const post = 'http://api.test/ncs/base/ncs?Action=ModifyStatefulWorkload';
    expect(JSON.parse(run(project, process.execPath, 'plain.mjs'))).toEqual([
      get,
      'GET',
      get,
      '',
      post,
      'POST',
      post,
      '{"a":"ü"}',
    ]);
  });

  it('a consumer compiles under the strictest settings, without lib checks being skipped', () => {
    const file = path.join(project, 'consumer.ts');
    writeFileSync(
      file,
      `import { createClient, unwrap, type Middleware } from '@acme/ncs';
       import { createClient as createExact } from '@acme/ncs/longs';
       import { createClient as createPlain } from '@acme/ncs/plain';
       import { validation, type Drift } from '@acme/ncs/validation';
       const drifts: Drift[] = [];
       const sign: Middleware = { onRequest({ request }) { request.headers.set('x', '1'); } };
       const ncs = createClient({ baseUrl: 'http://api.test', middleware: [sign], ...validation({ onDrift: (one) => drifts.push(one) }) });
       const result = await ncs.deleteStatefulWorkload({ NamespaceId: 1, StatefulWorkloadId: 2n });
       if (!result.ok && result.error.kind === 'api' && result.error.code === 'ResourceNotFound') console.log(result.error.body.RequestId);
       const exact = createExact({ baseUrl: 'http://api.test' });
       const id: bigint = unwrap(await exact.createStatefulWorkload({} as never)).StatefulWorkloadId;
       // @ts-expect-error: a bigint is no number
       const rounded: number = unwrap(await exact.createStatefulWorkload({} as never)).StatefulWorkloadId;
       // @ts-expect-error: an argument is missing
       await ncs.deleteStatefulWorkload({ NamespaceId: 1 });
       const { data } = await createPlain({ baseUrl: 'http://api.test' }).GET('/ncs/DescribeStatefulWorkloads', {
         params: { query: { Action: 'DescribeStatefulWorkloads', Version: '2017-11-16', NamespaceId: 1 } },
       });
       console.log(id, rounded, data?.StatefulWorkloads.length);`,
    );
    const program = ts.createProgram([file], {
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noEmit: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      types: [],
    });
    const texts = ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
    expect(texts).toEqual([]);
  });

  it('brings no file that the compiler did not make', () => {
    expect(existsSync(path.join(project, 'node_modules/@acme/ncs/client.ts'))).toBe(false);
    expect(existsSync(path.join(project, 'node_modules/@acme/ncs/client.d.ts'))).toBe(true);
  });
});
