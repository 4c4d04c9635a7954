/** From a document of each family to a mock that answers its true calls, with nothing but what adopt wrote. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { adopt, createMock, generate } from '../../generator/api.js';
import { typecheck } from '../corpus/typecheck.js';
import { documentOf, families, fixed, rest } from './documents.js';

const home = mkdtempSync(path.join('node_modules', '.adopt-'));
afterAll(() => rmSync(home, { recursive: true }));

async function adopted(name: string, document: object) {
  const spec = path.join(home, `${name}.json`);
  const out = path.join(home, `${name}.yaml`);
  const text = JSON.stringify(document);
  writeFileSync(spec, text);
  const found = await adopt({ spec, out });
  expect(readFileSync(spec, 'utf8'), 'the document stays as it is').toBe(text);
  return { ...found, spec, overlays: [out] };
}

type Call = readonly [method: string, target: string, headers: Readonly<Record<string, string>>, body?: string];
const formType = { 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8' };
const jsonType = { 'Content-Type': 'application/json' };

const calls: Readonly<Record<keyof typeof families, readonly Call[]>> = {
  query: [['GET', '/?Action=ScuttleShip&Version=2019-05-01&Id=7', {}]],
  header: [
    [
      'POST',
      '/',
      { ...jsonType, 'X-Harbour-Action': 'CreateBerth', 'X-Harbour-Version': '2021-01-01' },
      '{"Zone":"a"}',
    ],
  ],
  target: [['POST', '/', { ...jsonType, 'X-Target': 'Cranes_20120810.ListCranes' }, '{"Limit":2}']],
  form: [
    ['GET', '/?Action=GetTopic&Version=2010-03-31&TopicArn=a', {}],
    ['POST', '/', formType, 'Action=GetTopic&Version=2010-03-31&TopicArn=a'],
    ['POST', '/', formType, 'Action=SetTopic&Version=2010-03-31&TopicArn=a&Tags.member.1.Key=k&Tags.member.1.Value=v'],
    ['POST', '/', formType, 'Action=SetTopic&Version=2010-03-31&TopicArn=a&Tags.1.Key=k&Tags.1.Value=v'],
  ],
  rpc: [
    ['POST', '/rpc', jsonType, '{"jsonrpc":"2.0","id":4,"method":"tides/list","params":{"cursor":"c"}}'],
    ['POST', '/rpc', jsonType, '{"jsonrpc":"2.0","id":"x","method":"ping"}'],
  ],
};

describe.each(Object.entries(families))('%s', (name, document) => {
  it('generates, compiles strictly, and is answered by its mock', async () => {
    const { refused, ...project } = await adopted(name, document);
    expect(refused).toBeUndefined();
    const out = path.join(home, name);
    await generate({ ...project, out });
    expect(typecheck(path.resolve(out), 'node')).toEqual([]);
    const mock = await createMock(project.spec, project);
    for (const [method, target, headers, body] of calls[name as keyof typeof families]) {
      const answer = await mock.fetch(`http://mock${target}`, {
        method,
        headers,
        ...(body === undefined ? {} : { body }),
      });
      expect([answer.status, await answer.text()], `${method} ${target} ${body ?? ''}`).toEqual([
        200,
        expect.any(String),
      ]);
    }
    await mock.close();
  }, 120_000);
});

it('of a form without what it needs, the mock says what is missing', async () => {
  const { spec, overlays } = await adopted('form-missing', families.form);
  const mock = await createMock(spec, { overlays });
  const body = 'Action=SetTopic&Version=2010-03-31&TopicArn=a';
  const answer = await mock.fetch('http://mock/', { method: 'POST', headers: formType, body });
  expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('Tags')]);
  await mock.close();
});

describe('documents of another version', () => {
  it('2.0', async () => {
    const fixed20 = (value: string) => ({ name: 'Action', in: 'query', required: true, type: 'string', enum: [value] });
    const get = (name: string) => ({
      get: { operationId: name, parameters: [fixed20(name)], responses: { 200: { description: 'ok' } } },
    });
    const { spec, overlays, refused, proposals } = await adopted('two', {
      swagger: '2.0',
      info: { title: 'T', version: '1' },
      paths: { '/#Action=GetA': get('GetA'), '/#Action=SetA': get('SetA') },
    });
    expect([refused, proposals.map(({ target }) => target)]).toEqual([
      undefined,
      ['$', "$.paths['/#Action=GetA'].get"],
    ]);
    const mock = await createMock(spec, { overlays });
    expect((await mock.fetch('http://mock/?Action=GetA')).status).toBe(200);
    await mock.close();
  });

  it('3.1 whose path items stand somewhere else', async () => {
    const item = (name: string) => ({
      get: {
        operationId: name,
        parameters: [fixed('query', 'Action', name)],
        responses: { 200: { description: 'ok' } },
      },
    });
    const { overlays, spec, refused, proposals } = await adopted('items', {
      openapi: '3.1.0',
      info: { title: 'T', version: '1' },
      paths: { '/#Action=GetA': { $ref: '#/components/pathItems/A' }, '/#Action=SetA': item('SetA') },
      components: { pathItems: { A: item('GetA') } },
    });
    expect([refused, proposals.map(({ target }) => target)]).toEqual([
      undefined,
      ['$', '$.components.pathItems.A.get'],
    ]);
    const mock = await createMock(spec, { overlays });
    expect((await mock.fetch('http://mock/?Action=GetA')).status).toBe(200);
    await mock.close();
  });

  it('parameters that only keys promise, and some that are not asked for', async () => {
    const { overlays, spec, refused } = await adopted(
      'promised',
      documentOf({
        '/#X-Op=Sail': { post: { operationId: 'sail', responses: { 200: { description: 'ok' } } } },
        '/#X-Op=Moor': {
          post: {
            operationId: 'moor',
            parameters: [fixed('header', 'X-Op', 'Moor', { required: false })],
            responses: { 200: { description: 'ok' } },
          },
        },
      }),
    );
    expect(refused).toBeUndefined();
    const mock = await createMock(spec, { overlays });
    for (const op of ['Sail', 'Moor'])
      expect((await mock.fetch('http://mock/', { method: 'POST', headers: { 'X-Op': op } })).status, op).toBe(200);
    await mock.close();
  });
});

describe('the command', () => {
  const run = (...args: readonly string[]) => {
    const env = { ...process.env, NO_COLOR: '1' };
    return spawnSync(process.execPath, ['generator/bin.mjs', 'adopt', ...args], { env, encoding: 'utf8' });
  };
  const folder = mkdtempSync(path.join(tmpdir(), 'adopt-'));
  const [spec, out] = [path.join(folder, 'rest.json'), path.join(folder, 'ours.yaml')];
  writeFileSync(spec, JSON.stringify(rest));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('prints proposals as JSON, and what could not be told beside', () => {
    const { status, stdout, stderr } = run(spec, '--out', out, '--format', 'json');
    expect([status, stderr]).toEqual([0, expect.stringContaining(`--overlay ${out}`)]);
    expect(JSON.parse(stdout)).toEqual([
      {
        target: '$',
        proposes: { 'x-errors': { code: '/error/code', message: '/error/message' } },
        sure: 'certain',
        because: expect.any(String) as string,
      },
      {
        target: '$.paths./ships.get'.replace('./ships', "['/ships']"),
        proposes: { 'x-pagination': { limit: 'limit', offset: 'offset', items: '/ships', total: '/total' } },
        sure: 'certain',
        because: expect.any(String) as string,
      },
    ]);
  });

  it('says for people what is proposed and written', () => {
    const { status, stdout } = run(spec, '--out', out);
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^certain x-errors\n {2}\$\n/)]);
    expect(stdout).toContain('ours.yaml: nothing has changed');
  });

  it('fails, and says where, when the overlay cannot be used any more', () => {
    writeFileSync(out, readFileSync(out, 'utf8').replace('offset: offset', 'offset: missing'));
    const { status, stderr } = run(spec, '--out', out);
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/With this overlay the document is refused:\n\n\S*ours\.yaml:\d+:\d+.*\n.*"missing"/),
    ]);
  });

  it('refuses what is no document, and a place that holds something else', () => {
    expect(run(path.join(folder, 'none.json'))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('does not exist'),
    });
    expect(run(spec, '--out', spec)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no OpenAPI Overlay'),
    });
    expect(readFileSync(spec, 'utf8')).toBe(JSON.stringify(rest));
  });
});

it('numbers the lists that a document shows, each by its own form', async () => {
  const list = (name: string) => ({ type: 'array', items: { type: 'string', xml: { name } }, xml: { wrapped: false } });
  const sail = (name: string) => ({
    get: {
      operationId: name,
      parameters: [
        fixed('query', 'Action', name),
        { name: 'Crews', in: 'query', required: true, schema: list('CrewName') },
        { name: 'Ships', in: 'query', schema: list('ShipName') },
      ],
      responses: { 200: { description: 'ok', content: { 'application/json': { schema: { type: 'object' } } } } },
    },
  });
  const document = documentOf({ '/#Action=Sail': sail('Sail'), '/#Action=Moor': sail('Moor') });
  const { refused, ...project } = await adopted('numbered', document);
  expect(refused).toBeUndefined();
  const mock = await createMock(project.spec, project);
  const status = async (query: string) => (await mock.fetch(`http://mock/?Action=Sail&${query}`)).status;
  expect(await status('CrewName.1=a&ShipName.1=b&ShipName.2=c')).toBe(200);
  expect(await status('ShipName.1=b')).not.toBe(200);
});
