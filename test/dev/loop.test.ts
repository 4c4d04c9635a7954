/** `npm start` as its user meets it: one port, every edit followed, the last good output kept while the document is broken. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../port.js';

let folder: string;
let server: ChildProcess;
let output = '';
let url: string;
let early: Promise<number>;

beforeAll(async () => {
  const port = await freePort();
  folder = mkdtempSync(path.join(tmpdir(), 'start-'));
  cpSync('spec', path.join(folder, 'spec'), { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ openapiAction: { strict: true } }));
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  server = spawn(process.execPath, [path.resolve('generator/bin.mjs'), 'start', '--port', String(port)], {
    cwd: folder,
    env: { ...process.env, INIT_CWD: folder },
  });
  server.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  server.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  early = calledAtOnce(port);
  await printed(/ready: (\S+)/);
  url = /ready: (\S+)/.exec(output)?.[1] ?? '';
}, 60_000);
afterAll(() => {
  server.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

async function isOpen(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/__mock/health`).then(
    () => true,
    () => false,
  );
}

/** Calls as soon as somebody listens, which is long before the first build is done. */
async function calledAtOnce(port: number): Promise<number> {
  const target = `http://127.0.0.1:${port}/ncs?Action=DescribeStatefulWorkloadInfo&Version=2017-11-16&NamespaceId=1&StatefulWorkloadId=1`;
  for (;;) {
    const answer = await fetch(target).catch(() => undefined);
    if (answer !== undefined) return answer.status;
    await new Promise((done) => setTimeout(done, 20));
  }
}

/** Waits until the terminal shows the text, from a position on. */
async function printed(text: RegExp, from = 0): Promise<void> {
  for (let waited = 0; waited < 20_000; waited += 20) {
    if (text.test(output.slice(from))) return;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error(`the terminal never showed ${text}:\n${output.slice(from)}`);
}

function edit(file: string, change: (text: string) => string): void {
  const target = path.join(folder, file);
  writeFileSync(target, change(readFileSync(target, 'utf8')));
}

/** A parameter of the action gets another name, everywhere it is sent. */
function rename(before: RegExp, after: string): void {
  for (const file of [
    'spec/stories/NobodyThere.yaml',
    'spec/stories/StartingAgain.yaml',
    'spec/actions/RestartContainer.yaml',
  ]) {
    edit(file, (text) => text.replaceAll(before, after));
  }
  const target = /(?<='\/ncs\/RestartContainer'\]\.get\.parameters\[\?@\.name == ')\w+/;
  edit('spec/overlays/zh-CN.yaml', (text) => text.replace(target, after));
}

const call = async () => {
  const query = 'Action=RestartContainer&Version=2017-11-16&NamespaceId=1&StatefulWorkloadId=1';
  return (await fetch(`${url}/ncs?${query}`)).json() as Promise<{ Code?: string; Message?: string }>;
};

describe('npm start', () => {
  it('lets a call wait that comes before everything is made', () => expect(early).resolves.toBe(200));

  it('serves documentation, both documents and the mock on one port', async () => {
    const page = await (await fetch(url)).text();
    expect(page).toContain('createStatefulWorkload');
    for (const name of ['openapi.json', 'openapi.wire.json']) {
      expect(await (await fetch(`${url}/${name}`)).text()).toBe(
        readFileSync(path.join(folder, 'generated', name), 'utf8'),
      );
    }
    expect(await call()).toMatchObject({
      Code: 'MissingParameter',
      Message: expect.stringContaining('ContainerId') as string,
    });
  });

  it('follows an edit: files, mock and open pages', async () => {
    const events = await fetch(`${url}/__events`);
    const reader = events.body?.getReader();
    const from = output.length;
    rename(/\bContainerId\b/g, 'DockerId');
    await printed(/wrote .*client\.ts/, from);
    expect(await call()).toMatchObject({ Message: expect.stringContaining('DockerId') as string });
    await printed(/^docs .*ready/m, from);
    let told = '';
    while (!told.includes('event: reload')) told += new TextDecoder().decode((await reader?.read())?.value);
    await reader?.cancel();
  });

  it('tells each stage that did something in a line with its milliseconds, and nothing of the others', async () => {
    // Nobody waits for the linter: its line comes when it comes.
    const stages = (text: string) =>
      [...text.matchAll(/^([a-z]+) +\d+ ms {2}(\S.*)$/gm)].flatMap(([, stage]) => (stage === 'lint' ? [] : [stage]));
    await printed(/^lint +\d+ ms {2}no findings$/m, 0);
    expect(stages(output.slice(0, output.indexOf('ready: ')))).toEqual([
      'load',
      'model',
      'emit',
      'mock',
      'write',
      'docs',
    ]);
    const from = output.length;
    edit('spec/source/translations/zh-CN.yaml', (text) => text.replace('printed: ', 'printed: 又'));
    await printed(/^docs .*ready/m, from);
    expect(stages(output.slice(from)), 'the document is the same').toEqual(['load', 'model', 'docs']);
    const quiet = output.length;
    edit('spec/actions/RestartContainer.yaml', (text) => `# A remark.\n${text}`);
    await printed(/nothing changed/, quiet);
    expect(
      output
        .slice(quiet)
        .replaceAll(/^lint .*\n/gm, '')
        .trim(),
    ).toMatch(/^load +\d+ ms {2}nothing changed in the document$/);
    edit('spec/actions/RestartContainer.yaml', (text) => text.replace('# A remark.\n', ''));
  });

  it('keeps the last good mock while the document is broken, and says where', async () => {
    const from = output.length;
    edit('spec/actions/RestartContainer.yaml', (text) => text.replace('operationId:', 'operationIdd:'));
    await printed(/kept the last good output/, from);
    expect(output.slice(from)).toContain('spec/actions/RestartContainer.yaml:2:3');
    expect(await call()).toMatchObject({ Message: expect.stringContaining('DockerId') as string });
    const mended = output.length;
    edit('spec/actions/RestartContainer.yaml', (text) => text.replace('operationIdd:', 'operationId:'));
    await printed(/^load +\d+ ms  nothing changed in the document$/m, mended);
  });

  it('says what a translation does in vain, and which text is newer than its translation', async () => {
    const from = output.length;
    edit('spec/overlays/zh-CN.yaml', (text) => text.replace('summary: 重启单个容器', 'sumary: 重启单个容器'));
    await printed(/Its target has no "sumary"\. Did you mean "summary"\?/, from);
    expect(output.slice(from)).toMatch(/^spec\/overlays\/zh-CN\.yaml:\d+:\d+ at \/actions\/\d+\/update\/sumary$/m);
    const next = output.length;
    edit('spec/overlays/zh-CN.yaml', (text) => text.replace('sumary: 重启单个容器', 'summary: 重启单个容器'));
    edit('spec/actions/RestartContainer.yaml', (text) =>
      text.replace(/summary: .*/, 'summary: Start a container anew'),
    );
    await printed(/translation-stale: .*The text at \S+ is now "Start a container anew"\./, next);
  });

  it('tells of findings that were there before by their number alone', async () => {
    const from = output.length;
    edit('spec/actions/RestartContainer.yaml', (text) => text.replace(/^  tags:/m, '  x-remark: seen\n  tags:'));
    await printed(/^lint +\d+ ms {2}\d+ findings? \(none new\)$/m, from);
    expect(output.slice(from)).not.toContain('translation-stale');
  });

  it('ends ten edits in a second in one consistent state', async () => {
    const from = output.length;
    for (let round = 1; round <= 10; round += 1) {
      rename(/\bDockerId\d*/g, `DockerId${round}`);
      await new Promise((done) => setTimeout(done, 80));
    }
    await printed(/^docs .*ready[^]*$/m, from);
    for (let waited = 0; waited < 10_000 && !(await call()).Message?.includes('DockerId10'); waited += 50) {
      await new Promise((done) => setTimeout(done, 50));
    }
    expect((await call()).Message).toContain('DockerId10');
    expect(readFileSync(path.join(folder, 'generated/types.ts'), 'utf8')).toContain('DockerId10');
  });

  it('ends cleanly on SIGTERM', async () => {
    const ended = new Promise((done) => server.on('exit', (code, signal) => done([code, signal])));
    server.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });

  it('ends when npm, which started it, is ended', async () => {
    const port = await freePort();
    // The shell stands for npm: it starts the command, and dies of the signal without passing it on.
    const command = `'${process.execPath}' '${path.resolve('generator/bin.mjs')}' mock --port ${port} & wait`;
    const npm = spawn('/bin/sh', ['-c', command], {
      stdio: 'ignore',
      env: { ...process.env, npm_lifecycle_event: 'mock' },
    });
    expect(await calledAtOnce(port)).toBe(200);
    npm.kill('SIGKILL');
    await expect.poll(() => isOpen(port), { timeout: 5_000 }).toBe(false);
  });
});
