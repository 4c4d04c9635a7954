/** Flags about where a document comes from and what is changed in it, as users of the command line meet them. */
import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMock, generate } from '../../generator/api.js';

const document = `openapi: 3.1.0
info: { title: T, version: '1' }
paths:
  /a:
    get:
      operationId: a
      responses: { '200': { description: d, content: { application/json: { example: before } } } }
`;
const example = "$.paths['/a'].get.responses['200'].content['application/json'].example";
const overlay = `overlay: 1.0.0
info: { title: O, version: '1' }
actions:
  - { target: "${example}", update: after }
`;

let folder: string;
let server: Server;
const tokens: (string | undefined)[] = [];
const file = (name: string) => path.join(folder, name);
const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/openapi.yaml`;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'reading-'));
  writeFileSync(file('openapi.yaml'), document);
  writeFileSync(file('ours.yaml'), overlay);
  writeFileSync(file('more.yaml'), overlay.replace('update: after', 'update: last'));
  server = createServer((request, response) => {
    tokens.push(request.headers.authorization);
    response.end(document);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(async () => {
  await new Promise((done) => server.close(done));
  rmSync(folder, { recursive: true });
});

async function run(...args: string[]): Promise<{ code: number | null; said: string }> {
  const env = { ...process.env, INIT_CWD: folder, NO_COLOR: '1' };
  const child = spawn(process.execPath, [path.resolve('generator/bin.mjs'), ...args], { cwd: folder, env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
  const code = await new Promise<number | null>((done) => child.on('close', done));
  return { code, said };
}

const generated = () => readFileSync(file('out/openapi.json'), 'utf8');

it('--overlay, again and again, from where the user stands', async () => {
  const overlays = ['--overlay', 'ours.yaml', '--overlay', 'more.yaml'];
  const { code, said } = await run('generate', '--spec', 'openapi.yaml', '--out', 'out', ...overlays);
  expect(said).toContain('1 operations from openapi.yaml');
  expect(code).toBe(0);
  expect(generated()).toContain('"last"');
  const checked = await run('check', '--spec', 'openapi.yaml', '--out', 'out');
  expect(checked.code, 'the overlays are part of what is checked').toBe(1);
});

it('an address, with a header for its host', async () => {
  const token = 'Bearer do-not-tell';
  const args = ['generate', '--spec', address(), '--out', 'out', '--header-for', `127.0.0.1 Authorization: ${token}`];
  const refused = await run(...args);
  expect(refused.said).toContain('or allow the network with --references remote');
  expect(refused.code).toBe(2);
  expect(tokens).toEqual([]);
  const { code, said } = await run(...args, '--references', 'remote');
  expect(said).toContain(`1 operations from ${address()}`);
  expect(code).toBe(0);
  expect(tokens).toEqual([token]);
  expect(`${refused.said}${said}${generated()}`).not.toContain('do-not-tell');
});

it('a header that is none, and what needs files', async () => {
  const wrong = await run('generate', '--spec', address(), '--header-for', 'Authorization: Bearer do-not-tell');
  expect(wrong.said).toContain('--header-for takes a host and a header.');
  expect(wrong.said).not.toContain('do-not-tell');
  expect(wrong.code).toBe(2);
  const diff = await run('diff', 'HEAD', '--spec', address(), '--references', 'remote');
  expect(diff.said).toContain('an address has no history: name the old document by its file or address');
  expect(diff.code).toBe(2);
});

it('the same as a library', async () => {
  const overlays = [file('ours.yaml')];
  await generate({ spec: address(), out: file('library'), references: 'remote', overlays });
  expect(readFileSync(file('library/openapi.json'), 'utf8')).toContain('"after"');
  const mock = await createMock(file('openapi.yaml'), { overlays });
  expect(await (await mock.fetch(new Request('http://mock/a'))).json()).toBe('after');
  await mock.close();
});
