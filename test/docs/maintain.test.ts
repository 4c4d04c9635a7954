/** docs/guide/maintain.md, done as it is written: every command run and every edit made, in a copy of the project. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { applyPatch, parsePatch } from 'diff';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { load } from '../../generator/read/load.js';
import { createMock } from '../../generator/mock/mock.js';
import { buildApi } from '../../generator/meaning/build.js';

const guide = 'docs/guide/maintain.md';
const blocks = [...readFileSync(guide, 'utf8').matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(
  ([, language = '', text = '']) => ({ language, text }),
);
const steps = blocks.flatMap(({ language, text }): [name: string, run: () => void | Promise<void>][] => {
  if (language === 'diff')
    return parsePatch(counted(text)).map((patch) => [`edit ${patch.newFileName?.slice(2) ?? ''}`, () => edit(patch)]);
  if (language === 'ts') return [['the TypeScript', () => tryOut(text)]];
  const commands = text.split('\n').filter((line) => line !== '');
  return commands.map((command) => [command, () => (command.startsWith('curl ') ? ask(command) : void run(command))]);
});

/** A guide's hunks begin with `@@` alone; nobody counts lines by hand. */
function counted(text: string): string {
  return text.replaceAll(/^@@\n((?:[ +-](?!-- |\+\+ ).*\n|\n)+)/gm, (_, lines: string) => {
    const all = lines.trimEnd().split('\n');
    const count = (sign: string) => all.filter((line) => !line.startsWith(sign)).length;
    return `@@ -1,${count('+')} +1,${count('-')} @@\n${lines}`;
  });
}

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'maintain-'));
  for (const one of ['spec', 'generator', 'generated', 'test', 'docs', 'package.json', 'tsconfig.json', 'README.md'])
    cpSync(one, path.join(folder, one), {
      recursive: true,
      filter: (file) => !/node_modules|generated.docs/.test(file),
    });
  for (const one of ['.prettierrc', '.prettierrc.json', '.prettierignore', '.gitignore', '.gitattributes'])
    if (existsSync(one)) cpSync(one, path.join(folder, one));
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    ['commit', '-qm', 'before'],
  ])
    spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: folder });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

function run(command: string): string {
  // The other half of lint is about code, which the guide does not change; npm test runs it anyway.
  const { status, stdout, stderr } = spawnSync(command.replace('npm run lint', 'node generator/bin.mjs lint'), {
    cwd: folder,
    shell: true,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
  });
  expect(status, `${command}\n${stdout}${stderr}`).toBe(0);
  return stdout;
}

function edit(patch: ReturnType<typeof parsePatch>[number]): void {
  const file = path.join(folder, patch.newFileName?.replace(/^b\//, '') ?? '');
  const before = patch.oldFileName === '/dev/null' ? '' : readFileSync(file, 'utf8');
  const after = applyPatch(before, patch);
  if (after === false) throw new Error(`This edit of ${guide} no longer fits: bring it up to date with ${file}.`);
  writeFileSync(file, after);
}

async function mocked() {
  return createMock(buildApi(await load(path.join(folder, 'spec/openapi.yaml')))).listen();
}

async function ask(command: string): Promise<void> {
  const mock = await mocked();
  try {
    const child = await import('node:child_process');
    const said = await new Promise<string>((done, failed) =>
      child.exec(`${command.replace('http://127.0.0.1:4010', mock.url)} -sS --fail-with-body`, (error, stdout) =>
        error === null ? done(stdout) : failed(new Error(stdout)),
      ),
    );
    expect(JSON.parse(said)).toHaveProperty('RequestId');
  } finally {
    await mock.close();
  }
}

async function tryOut(text: string): Promise<void> {
  const mock = await mocked();
  try {
    const file = path.join(folder, 'tried.ts');
    writeFileSync(file, text.replace('http://127.0.0.1:4010', mock.url));
    run('npx tsc --noEmit --strict --skipLibCheck --target es2022 --module nodenext --types node tried.ts');
    const { exec } = await import('node:child_process');
    await new Promise<void>((done, failed) =>
      exec('npx tsx tried.ts', { cwd: folder }, (error) => (error === null ? done() : failed(error))),
    );
    rmSync(file);
  } finally {
    await mock.close();
  }
}

describe(guide, () => {
  it.each(steps)('%s', async (_name, step) => step(), 120_000);

  it('ends with a minor change', () => {
    expect(run('npm run --silent diff -- HEAD')).toMatch(/minor/);
  });

  it('leaves nothing for the tests of document, translation and vectors to object to', () => {
    run(
      'npx vitest run --config test/vitest.config.ts test/spec/source/document.test.ts test/docs/translation.test.ts test/client/vectors.test.ts',
    );
  });
});
