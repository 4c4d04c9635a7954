/** How far a document's references reach: its folder by default, more only when asked for. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { lintFile } from '../../generator/read/lint.js';
import { load } from '../../generator/read/load.js';
import { ProblemError } from '../../generator/problem.js';

let folder: string;
let server: Server;
let asked = 0;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'references-'));
  server = createServer((_request, response) => {
    asked += 1;
    response.setHeader('Content-Type', 'application/yaml').end('type: string\n');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  for (const one of ['api/inside', 'elsewhere']) mkdirSync(path.join(folder, one), { recursive: true });
  const names = ['api/inside/A.yaml', 'elsewhere/A.yaml', 'api/inside/a {id}.yaml', 'api/inside/100%25.yaml'];
  for (const one of names) writeFileSync(path.join(folder, one), 'type: string\n');
});
afterAll(async () => {
  await new Promise((done) => server.close(done));
  rmSync(folder, { recursive: true });
});
beforeEach(() => (asked = 0));

/** A document that refers to something, and where it lies. */
function documentWith(reference: string): string {
  const schema = { $ref: reference };
  const responses = { 200: { description: 'd', content: { 'application/json': { schema } } } };
  const file = path.join(folder, 'api', 'openapi.json');
  const paths = { '/a': { get: { operationId: 'a', responses } } };
  writeFileSync(file, JSON.stringify({ openapi: '3.1.0', info: { title: 't', version: '1' }, paths }));
  return file;
}

const remote = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/A.yaml`;
const outside = /outside the folder of the document/;
const network = /is on the network/;

describe.each([
  { refersTo: 'a file below', reference: () => './inside/A.yaml' },
  { refersTo: 'a file elsewhere', reference: () => '../elsewhere/A.yaml', refused: outside },
  { refersTo: 'a file elsewhere', reference: () => '../elsewhere/A.yaml', reach: 'files' },
  {
    refersTo: 'a file by its full path',
    reference: () => path.join(folder, 'elsewhere/A.yaml'),
    refused: outside,
  },
  { refersTo: 'the network', reference: remote, refused: network },
  { refersTo: 'the network', reference: remote, reach: 'files', refused: network },
  { refersTo: 'the network', reference: remote, reach: 'remote' },
  { refersTo: 'a file whose name is percent-encoded', reference: () => './inside/a%20%7Bid%7D.yaml' },
  { refersTo: 'a file that is called like an encoding', reference: () => './inside/100%25.yaml' },
  { refersTo: 'a file elsewhere, encoded', reference: () => '%2e%2e/elsewhere/A.yaml', refused: outside },
] as { refersTo: string; reference: () => string; reach?: 'files' | 'remote'; refused?: RegExp }[])(
  'a reference to $refersTo, reach $reach',
  ({ reference, reach, refused }) => {
    const options = reach === undefined ? {} : { references: reach };

    it(refused === undefined ? 'is followed' : 'is refused, with a way to allow it', async () => {
      const loaded = await load(documentWith(reference()), options).catch((error: unknown) => error);
      if (refused === undefined) expect(loaded).toMatchObject({ file: expect.any(String) as string });
      else {
        expect(loaded).toBeInstanceOf(ProblemError);
        const [problem] = (loaded as ProblemError).problems;
        expect(problem?.what).toMatch(refused);
        expect(problem?.fix).toMatch(/--references (files|remote)/);
      }
      expect(asked > 0, 'asks the network').toBe(reach === 'remote');
    });

    it('is the same to the linter', async () => {
      const found = await lintFile(documentWith(reference()), options);
      const unresolved = found.filter(({ kind }) => kind === 'no-unresolved-refs');
      expect(unresolved).toHaveLength(refused === undefined ? 0 : 1);
      expect(asked > 0, 'asks the network').toBe(reach === 'remote');
    });
  },
);
