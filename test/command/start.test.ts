/** `start` as it begins: on a port that is taken, and on another port than the document speaks of. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort } from '../port.js';

let folder: string;
const drawing = (colour: string) => `<svg xmlns="http://www.w3.org/2000/svg"><rect fill="${colour}"/></svg>`;
const encoded = (colour: string) => `data:image/svg+xml;base64,${Buffer.from(drawing(colour)).toString('base64')}`;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'begin-'));
  writeFileSync(
    path.join(folder, 'openapi.yaml'),
    `openapi: 3.1.0
info: { title: Parcels, version: '1', description: '![A box](box.svg) Ask http://127.0.0.1:4010/a or http://127.0.0.1:40101/.' }
servers: [{ url: 'https://api.example' }, { url: 'http://127.0.0.1:4010' }]
paths: { /a: { get: { operationId: getA, responses: { '200': { description: Fine. } } } } }
`,
  );
  writeFileSync(path.join(folder, 'box.svg'), drawing('red'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function started(command: string, port: number) {
  const args = [path.resolve('generator/bin.mjs'), command, '--spec', 'openapi.yaml', '--port', String(port)];
  const out = command === 'start' ? ['--out', 'out'] : [];
  const child = spawn(process.execPath, [...args, ...out], { cwd: folder, env: { ...process.env, INIT_CWD: folder } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<number | null>((done) => child.on('exit', (code) => done(code)));
  return { child, ended, said: () => said };
}

it.each(['start', 'mock'])(
  '%s on a port that is taken says so and ends',
  async (command) => {
    const taken = createServer();
    await new Promise<void>((listening) => taken.listen(0, '127.0.0.1', listening));
    const { port } = taken.address() as AddressInfo;
    const { ended, said, child } = started(command, port);
    try {
      expect(await ended).toBe(2);
      expect(said()).toBe(`Port ${port} is taken. Choose another one with --port N (0 finds a free one).\n`);
    } finally {
      child.kill('SIGKILL');
      taken.close();
    }
  },
  60_000,
);

it('speaks of the port it listens on, on the page and in its text', async () => {
  const port = await freePort();
  const { child, said } = started('start', port);
  try {
    await expect.poll(said, { timeout: 50_000 }).toContain('ready: ');
    const base = `http://127.0.0.1:${port}`;
    for (const file of ['/', '/index.md']) {
      const text = await (await fetch(base + file)).text();
      expect(text, file).toContain(`Ask ${base}/a or http://127.0.0.1:40101/.`);
      expect(text, file).not.toMatch(/127\.0\.0\.1:4010\b/);
    }
    expect(await (await fetch(base)).text()).toContain(encoded('red'));
    const document = (await (await fetch(`${base}/openapi.json`)).json()) as { servers: object[] };
    expect(document.servers, 'the document itself is the author’s').toContainEqual({ url: 'http://127.0.0.1:4010' });
    writeFileSync(path.join(folder, 'box.svg'), drawing('blue'));
    const page = async () => (await fetch(base)).text();
    await expect.poll(page, { timeout: 20_000, message: 'the page follows a picture' }).toContain(encoded('blue'));
  } finally {
    child.kill('SIGKILL');
  }
}, 90_000);
