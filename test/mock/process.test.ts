/** The mock as a process: it starts or says in a line why not, and ends when it is told to, with what is under way finished. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

function start(...options: string[]): Started {
  const child = spawn(process.execPath, ['generator/bin.mjs', 'mock', ...options], {
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

  it('with --dynamic on a document whose answers cannot be generated says which, and exits with 2', async () => {
    const file = path.join(folder, 'openapi.json');
    const schema = { type: 'object', required: ['width'], properties: { width: { type: 'number', multipleOf: 0.5 } } };
    const responses = { '200': { description: 'A width.', content: { 'application/json': { schema } } } };
    const paths = { '/width': { get: { operationId: 'getWidth', responses } } };
    writeFileSync(file, JSON.stringify({ openapi: '3.1.0', info: { title: 'Widths', version: '1' }, paths }));
    const { ended, complained } = start('--port', '0', '--dynamic', '--spec', file);
    expect(await ended).toEqual({ code: 2, signal: null });
    expect(complained()).toContain('Answers of getWidth (application/json) cannot be generated');
    expect(complained()).toContain('without --dynamic');
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
