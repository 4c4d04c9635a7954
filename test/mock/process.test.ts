/** The mock as a process: it starts or says in a line why not, and ends when it is told to, with what is under way finished. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';

const call = '/ncs?Action=DeleteStatefulWorkload&Version=2017-11-16&NamespaceId=1&StatefulWorkloadId=1';
const folder = mkdtempSync(path.join(tmpdir(), 'process-'));
const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<{ code: number | null; signal: string | null }>;
  readonly said: () => string;
  readonly complained: () => string;
}

const start = (...options: string[]) => run('mock', ...options);

function run(...words: string[]): Started {
  const child = spawn(process.execPath, ['generator/bin.mjs', ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let [said, complained] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()));
  const ended = once(child, 'close').then(([code, signal]) => {
    running.delete(child);
    return { code: code as number | null, signal: signal as string | null };
  });
  return { child, ended, said: () => said, complained: () => complained };
}

/** A mock that listens, and its address. */
async function listening(...options: string[]): Promise<Started & { url: string; port: number }> {
  const started = start('--port', '0', ...options);
  let port: string | undefined;
  while ((port = /http:\/\/[^\s/]+:(\d+)/.exec(started.said())?.[1]) === undefined) {
    if (!running.has(started.child)) throw new Error(`it ended: ${started.complained()}`);
    await new Promise((done) => setTimeout(done, 10));
  }
  return { ...started, url: `http://127.0.0.1:${port}`, port: Number(port) };
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

const isOpen = (port: number) =>
  new Promise<boolean>((done) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.destroy());
    socket.on('close', (failed) => done(!failed)).on('error', () => {});
  });

describe('the end', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('%s: what is under way is answered, then it exits with 0', async (signal) => {
    const { child, ended, url, port } = await listening();
    expect((await fetch(url + call)).status).toBe(200);
    const slow = fetch(url + call, { headers: { Prefer: 'wait=3' } }).then((answer) => answer.status);
    const idle = net.connect(port, '127.0.0.1').on('error', () => {});
    await pause(300);
    child.kill(signal);
    // Nobody new is let in.
    await expect.poll(() => isOpen(port), { timeout: 2_500 }).toBe(false);
    expect(await slow).toBe(200);
    expect(await ended).toEqual({ code: 0, signal: null });
    idle.destroy();
  });

  it('a second signal does not wait', async () => {
    const { child, ended, url } = await listening();
    const slow = fetch(url + call, { headers: { Prefer: 'wait=20' } }).catch(() => 'cut');
    await pause(300);
    child.kill('SIGTERM');
    await pause(100);
    child.kill('SIGTERM');
    expect(await ended).toEqual({ code: 130, signal: null });
    expect(await slow).toBe('cut');
  });

  it('a request that takes longer than the patience is cut, and the exit code is still 0', async () => {
    const { child, ended, url } = await listening();
    const slow = fetch(url + call, { headers: { Prefer: 'wait=20' } }).catch(() => 'cut');
    await pause(300);
    child.kill('SIGTERM');
    expect(await ended).toEqual({ code: 0, signal: null });
    expect(await slow).toBe('cut');
  });
});

describe('the start', () => {
  it('on a taken port is one clear line and exit code 2', async () => {
    const taken = net.createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as net.AddressInfo;
    const { ended, said, complained } = start('--port', String(port));
    expect(await ended).toEqual({ code: 2, signal: null });
    expect(said()).toBe('');
    expect(complained()).toBe(`Port ${port} is taken. Choose another one with --port N (0 finds a free one).\n`);
    taken.close();
  });

  it('listens on this machine alone unless told otherwise', async () => {
    const { said } = await listening();
    expect(said()).toMatch(/^14 operations mocked at http:\/\/127\.0\.0\.1:\d+\/ncs /);
    const open = await listening('--host', '0.0.0.0');
    expect(open.said()).toContain('http://0.0.0.0:');
    expect((await fetch(open.url + call)).status).toBe(200);
  });

  it('with --dynamic on a document whose answers cannot be made starts all the same, and says which', async () => {
    const file = path.join(folder, 'openapi.json');
    const schema = { type: 'object', required: ['width'], properties: { width: { not: {} } } };
    const responses = { '200': { description: 'A width.', content: { 'application/json': { schema } } } };
    const paths = { '/width': { get: { operationId: 'getWidth', responses } } };
    writeFileSync(file, JSON.stringify({ openapi: '3.1.0', info: { title: 'Widths', version: '1' }, paths }));
    const { url, said } = await listening('--dynamic', '--spec', file);
    expect((await fetch(`${url}/width`)).status).toBe(200);
    expect(said()).toContain('No answer of getWidth (200) that fits its schema can be made.');
  });
});

describe('a caller that hangs up', () => {
  it('while it waits for its answer leaves nothing behind', async () => {
    const { child, ended, url } = await listening();
    const calls = Array.from({ length: 50 }, () => {
      const stop = new AbortController();
      setTimeout(() => stop.abort(), 200);
      return fetch(url + call, { headers: { Prefer: 'wait=30' }, signal: stop.signal }).catch(() => 'hung up');
    });
    expect(new Set(await Promise.all(calls))).toEqual(new Set(['hung up']));
    expect((await fetch(url + call)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await ended).toEqual({ code: 0, signal: null });
  });
});

describe('a memory in a file', () => {
  const version = 'Version=2017-11-16';
  const data = path.join(folder, 'world.data');
  const definition = JSON.stringify({
    NamespaceId: 1,
    Name: 'kept',
    Placement: { ZoneId: ['B'] },
    ContainerType: 'Standard',
    VirtualPrivateCloud: { VpcId: 'v', SubnetId: 's' },
    Containers: [{ Name: 'web' }],
    ImagePullSecretIds: [],
  });
  const list = async (url: string) =>
    (await fetch(`${url}/ncs?Action=DescribeStatefulWorkloads&${version}&NamespaceId=1`)).json();

  it('is there after a restart, and belongs to one mock at a time', async () => {
    const first = await listening('--data', data);
    expect(first.said()).toContain('14 of 14 operations remember');
    const created = await fetch(`${first.url}/ncs?Action=CreateStatefulWorkload&${version}`, {
      method: 'POST',
      body: definition,
    });
    expect(created.status).toBe(200);
    const second = start('--port', '0', '--data', data);
    expect(await second.ended).toMatchObject({ code: 2 });
    expect(second.complained()).toContain(`The process ${first.child.pid} keeps its data there.\nFix: End it,`);
    first.child.kill('SIGTERM');
    expect(await first.ended).toEqual({ code: 0, signal: null });
    const third = await listening('--data', data, '--transition-time', '0');
    expect(await list(third.url)).toMatchObject({
      TotalCount: 1,
      StatefulWorkloads: [{ Name: 'kept', Status: 'Running' }],
    });
  });

  it.each([
    {
      given: 'a file of another kind',
      file: 'other.txt',
      want: /This is no file that a mock keeps its data in\.\nFix: /,
    },
    { given: 'a folder that is not there', file: 'nowhere/world.data', want: /Its folder does not exist\.\nFix: / },
  ])('$given is refused and left as it is', async ({ file, want }) => {
    writeFileSync(path.join(folder, 'other.txt'), 'my notes');
    const refused = start('--port', '0', '--data', path.join(folder, file));
    expect(await refused.ended).toMatchObject({ code: 2 });
    expect(refused.complained()).toMatch(want);
    expect(readFileSync(path.join(folder, 'other.txt'), 'utf8')).toBe('my notes');
  });

  it('that is damaged is said with a way out, which gives back what is whole', async () => {
    const [file, beside] = [path.join(folder, 'damaged.data'), path.join(folder, 'damaged.data.damaged')];
    const first = await listening('--data', file);
    for (const Name of ['a', 'b', 'c']) {
      const body = JSON.stringify({ ...(JSON.parse(definition) as object), Name });
      await fetch(`${first.url}/ncs?Action=CreateStatefulWorkload&${version}`, { method: 'POST', body });
    }
    first.child.kill('SIGTERM');
    await first.ended;
    const whole = readFileSync(file);
    const cut = whole.subarray(0, whole.length - 100);
    writeFileSync(file, cut);
    const refused = start('--port', '0', '--data', file);
    expect(await refused.ended).toEqual({ code: 2, signal: null });
    expect(refused.complained()).toMatch(/The data file is damaged: it ends at byte .*\nFix: Add --data-repair/);
    expect(readFileSync(file).equals(cut)).toBe(true);
    const out = path.join(folder, 'generated');
    const loop = run('start', '--port', '0', '--data', file, '--out', out);
    expect(await loop.ended).toEqual({ code: 2, signal: null });
    expect(loop.complained()).toMatch(/The data file is damaged: it ends at byte .*\nFix: Add --data-repair/);
    expect(existsSync(out)).toBe(false);
    const repaired = await listening('--data', file, '--data-repair');
    expect(repaired.said()).toMatch(
      /was damaged: 2 of 3 records were whole; what record 3 changed is as it was before/,
    );
    expect(await list(repaired.url)).toMatchObject({ StatefulWorkloads: [{ Name: 'a' }, { Name: 'b' }] });
    expect(readFileSync(beside).equals(cut)).toBe(true);
  });

  it('is named where it is to be repaired', async () => {
    const refused = start('--data-repair');
    expect(await refused.ended).toEqual({ code: 2, signal: null });
    expect(refused.complained()).toContain('Name it with --data FILE.');
  });

  it('says so when the document declares nothing to remember', async () => {
    const { said } = await listening('--stateful', '--spec', 'test/cases/museum/openapi.yaml');
    expect(said()).toContain('the document declares no x-resources, so nothing is remembered');
  });
});
