/** JSON under a type with a version in its name, headers that stamp answers of a memory, lists of plain values. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { family, type Family } from './family.js';

let jars: Family;
beforeAll(async () => {
  jars = await family('stamped', { stateful: true });
});
beforeEach(() => {
  jars.sent.splice(0);
  jars.mock.memory?.reset();
});

const add = async (...names: readonly string[]) => {
  for (const Name of names) await jars.client['addJar']?.({ Name });
};

describe('a media type like application/x-NAME-json-1.1', () => {
  it('is JSON, for the client as for the mock', async () => {
    expect(await jars.client['addJar']?.({ Name: 'blue' })).toMatchObject({ ok: true, data: { Name: 'blue' } });
    const [{ headers, body } = { headers: new Headers(), body: '' }] = jars.sent;
    expect([headers.get('Content-Type'), body]).toEqual(['application/x-jar-json-1.1', '{"Name":"blue"}']);
    const answer = await jars.mock.fetch('http://mock/', {
      method: 'POST',
      headers: { 'X-Target': 'Jars.GetJar' },
      body: '{"Name":"blue"}',
    });
    expect(answer.headers.get('Content-Type')).toBe('application/x-jar-json-1.1');
  });
});

describe('documented headers', () => {
  it('are in what a memory answers', async () => {
    const added = (await jars.client['addJar']?.({ Name: 'blue' })) as { response?: Response } | undefined;
    expect(added?.response?.headers.get('X-Stamp')).toBe('s-1');
    const listed = (await jars.client['listJars']?.({})) as { response?: Response } | undefined;
    expect(listed?.response?.headers.get('X-Stamp')).toBe('s-1');
  });

  it('are in what it refuses', async () => {
    const lost = await jars.client['getJar']?.({ Name: 'red' });
    expect(lost).toMatchObject({ ok: false, error: { kind: 'api', code: 'JarLost' } });
    expect((lost as { response?: Response } | undefined)?.response?.headers.get('X-Why')).toBe('Jars.Lost;caller');
    await add('blue');
    const taken = await jars.client['addJar']?.({ Name: 'blue' });
    expect(taken).toMatchObject({ ok: false, error: { code: 'JarTaken' } });
    expect((taken as { response?: Response } | undefined)?.response?.headers.get('X-Stamp')).toBe('s-1');
  });

  it('are in refusals by the mock itself, and their media type as well', async () => {
    const ask = (action: string) =>
      jars.mock.fetch('http://mock/', { method: 'POST', headers: { 'X-Target': `Jars.${action}` }, body: '{}' });
    const wrong = await ask('GetJar');
    expect([wrong.status, wrong.headers.get('X-Stamp')]).toEqual([400, 's-1']);
    // Which operation is meant may be unknown: one type is that of all.
    for (const { headers } of [wrong, await ask('Gone')])
      expect(headers.get('Content-Type')).toBe('application/x-jar-json-1.1');
  });
});

describe('a list that shows one value of each resource', () => {
  it('goes on page by page', async () => {
    await add('a', 'b', 'hidden', 'c');
    expect(await jars.client['listJars']?.({})).toMatchObject({ ok: true, data: { Names: ['a', 'b'], Next: '2' } });
    const last = await jars.client['listJars']?.({ After: '2' });
    expect(last).toMatchObject({ ok: true, data: { Names: ['c'] } });
  });

  it('has pages of a size that nobody asks for', async () => {
    await add('a', 'b', 'c');
    expect(await jars.client['browseJars']?.({})).toMatchObject({ ok: true, data: { Names: ['a', 'b'], Next: '2' } });
  });
});

it('holds in every check', async () => {
  expect(await jars.faults()).toEqual([]);
});
