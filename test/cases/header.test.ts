/** Action and version in headers, errors under status 200. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildApi } from '../../generator/meaning/build.js';
import type { JsonObject } from '../../generator/meaning/json.js';
import { createMock } from '../../generator/mock/mock.js';
import { family, type Family } from './family.js';

let clips: Family;
beforeAll(async () => {
  clips = await family('header');
});

it('is as the contract says, types, client and documentation included', async () => {
  expect(await clips.faults()).toEqual([]);
});

describe('the client', () => {
  it('sends action and version as headers', async () => {
    clips.sent.splice(0);
    expect(await clips.client['deleteClip']?.({ ClipId: 'c-1', 'X-Clip-Region': 'north-1' })).toMatchObject({
      ok: true,
    });
    expect(clips.sent).toMatchObject([{ method: 'POST', url: '/', body: '{"ClipId":"c-1"}' }]);
    const [{ headers } = { headers: new Headers() }] = clips.sent;
    const said = ['X-Clip-Action', 'X-Clip-Version', 'X-Clip-Region'].map((name) => headers.get(name));
    expect(said).toEqual(['DeleteClip', '2020-03-24', 'north-1']);
  });

  it('tells an error by what is in the answer, whatever its status', async () => {
    const headers = { 'X-Mock-Error': 'ResourceNotFound' };
    expect(await clips.client['deleteClip']?.({ ClipId: 'c-1' }, { headers })).toMatchObject({
      ok: false,
      requestId: 'r-0',
      error: { kind: 'api', status: 200, code: 'ResourceNotFound', message: 'No such clip.' },
    });
  });

  it('has no shape of an error in the type of its data', () => {
    expect(clips.files['client.ts']).toMatch(
      /DescribeClipsAnswer = Fine<Held<[^;]+, \['Response'\]>, \['Error', 'Code'\]>;/,
    );
  });
});

describe('the mock', () => {
  const ask = async (action: string, more: Record<string, string> = {}) => {
    const headers = { 'Content-Type': 'application/json', 'X-Clip-Action': action, 'X-Clip-Version': '2020-03-24' };
    return JSON.parse((await clips.post('/', { ...headers, ...more }, '{}')).text) as { Response: object };
  };

  it('makes up successes, where a schema has the shape of errors as well', async () => {
    for (let seed = 0; seed < 20; seed += 1)
      expect((await ask('DescribeClips', { Prefer: 'dynamic=true' })).Response).toHaveProperty('ClipSet');
  });

  it('shows nobody an error who asked for none, though the success that is written does not fit', async () => {
    const text = readFileSync('test/cases/header/openapi.yaml', 'utf8').replace(
      'Frames: 9007199254740991',
      'Frames: x',
    );
    const mock = createMock(buildApi({ document: parse(text) as JsonObject }));
    const headers = {
      'Content-Type': 'application/json',
      'X-Clip-Action': 'DescribeClips',
      'X-Clip-Version': '2020-03-24',
    };
    const answer = await mock.fetch('http://mock/', { method: 'POST', headers, body: '{}' });
    expect(((await answer.json()) as { Response: object }).Response).toHaveProperty('ClipSet');
  });

  it('refuses with status 200, in the envelope', async () => {
    expect(await ask('DropClip')).toMatchObject({ Response: { Error: { Code: 'InvalidAction' } } });
    expect(await ask('DeleteClip')).toMatchObject({ Response: { Error: { Code: 'MissingParameter' } } });
  });
});
