/** A document on the network: only where that is allowed, with references from where it was found. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { valueAt } from '../../../generator/meaning/json.js';
import { ProblemError } from '../../../generator/problem.js';
import { lintFile } from '../../../generator/read/lint.js';
import { load, type LoadOptions } from '../../../generator/read/load.js';

const document = (reference: string) => `openapi: 3.1.0
info: { title: T, version: 1.0 }
paths:
  /a:
    get:
      operationId: a
      responses:
        '200': { description: d, content: { application/json: { schema: { $ref: ${reference} } } } }
`;

const files: Readonly<Record<string, string>> = {
  '/v1/openapi.yaml': document('./parts/Name.yaml'),
  '/v1/parts/Name.yaml': 'type: string\ndescription: A name.\n',
  '/v1/files.yaml': document('file:///etc/hostname'),
  '/v1/missing.yaml': document('./missing/Name.yaml'),
  '/v1/text.yaml': 'Not found, sorry.',
};

let server: Server;
let asked: { readonly path: string; readonly token: string | undefined }[] = [];
const at = (path: string) => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push({ path, token: request.headers.authorization });
    if (path === '/latest') response.writeHead(302, { Location: '/v1/openapi.yaml' }).end();
    else if (files[path] === undefined) response.writeHead(404).end();
    else response.setHeader('Content-Type', 'text/plain').end(files[path]);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(() => new Promise((done) => server.close(done)));
beforeEach(() => (asked = []));

const remote: LoadOptions = { references: 'remote' };

describe('a document on the network', () => {
  it.each(['/v1/openapi.yaml', '/latest'])('is read from %s with what it refers to', async (path) => {
    const headers = [{ host: '127.0.0.1', name: 'Authorization', value: 'Bearer t' }];
    const source = await load(at(path), { ...remote, headers });
    expect(JSON.stringify(source.document)).toContain('A name.');
    expect(source.file).toBe(at('/v1/openapi.yaml'));
    expect(source.files).toEqual([]);
    const redirects = path === '/latest' ? ['/latest'] : [];
    expect(asked.map((one) => one.path)).toEqual([...redirects, '/v1/openapi.yaml', '/v1/parts/Name.yaml']);
    expect(new Set(asked.map((one) => one.token))).toEqual(new Set(['Bearer t']));
  });

  it('is shown by address, line and column', async () => {
    const { findings, locate } = await load(at('/latest'), remote);
    expect(findings.list(locate)).toMatchObject([
      { rule: 'text-expected', file: at('/v1/openapi.yaml'), line: 2, column: 28, what: expect.any(String) as string },
    ]);
    const { document: outcome } = await load(at('/latest'), remote);
    expect(valueAt(outcome, '/info/version')).toBe('1.0');
    const pointer = '/components/schemas/Name/description';
    expect(locate(pointer)).toMatchObject({ file: at('/v1/parts/Name.yaml'), line: 2 });
  });

  it('is linted like any other', async () => {
    const found = await lintFile(at('/v1/openapi.yaml'), remote);
    expect(found.map(({ where }) => where.file)).toContain(at('/v1/openapi.yaml'));
  });
});

describe('what is refused', () => {
  const refused = async (path: string, options: LoadOptions) => {
    const error = await load(at(path), options).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ProblemError);
    return (error as ProblemError).problems;
  };

  it.each([undefined, 'folder', 'files'] as const)('the network, with references %s', async (references) => {
    const problems = await refused('/v1/openapi.yaml', references === undefined ? {} : { references });
    expect(problems).toEqual([
      {
        kind: 'document-remote',
        where: {},
        what: `"${at('/v1/openapi.yaml')}" is on the network.`,
        fix: 'Save it and name the file, or allow the network with --references remote.',
      },
    ]);
    expect(asked, 'the network is asked though it is not allowed').toEqual([]);
  });

  it.each([
    ['an address that answers nothing', '/nowhere', /nowhere cannot be read: the server answers 404 Not Found/],
    ['something that is no document', '/v1/text.yaml', /The document is no object/],
    ['a file of this machine', '/v1/files.yaml', /neither a file beside the document nor on the network/],
    [
      'a reference that leads nowhere',
      '/v1/missing.yaml',
      /missing\/Name\.yaml cannot be read: the server answers 404/,
    ],
  ])('%s', async (_, path, what) => {
    const problems = await refused(path, remote);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.what).toMatch(what);
  });
});
