/** Errors with status 200, told by a number inside of an envelope. */
import { beforeAll, describe, expect, it } from 'vitest';
import { codeIn } from '../../generator/meaning/declared/errors.js';
import { family, type Family } from './family.js';

let parcels: Family;
beforeAll(async () => {
  parcels = await family('envelope');
});
const track = (options?: object) => parcels.client['track']?.({ Id: 7 }, options);

it('a code that means none is a success, by whose example the mock answers', async () => {
  const data = { head: { code: 0 }, place: 'Utrecht' };
  expect(await track()).toMatchObject({ ok: true, status: 200, requestId: 't-1', data });
});

it('every other code is an error, whatever the status', async () => {
  const error = { kind: 'api', status: 200, code: 4041, message: 'No such parcel.' };
  expect(await track({ headers: { 'X-Mock-Error': 'lost' } })).toMatchObject({ ok: false, requestId: 't-0', error });
  parcels.answerNext('{"head":{"code":"0"}}');
  expect(await track()).toMatchObject({ ok: false, error: { code: '0' } });
  parcels.answerNext('{"head":{"code":0}}', { status: 500 });
  expect(await track()).toMatchObject({ ok: false, error: { kind: 'unreadable' } });
});

it('codes and their status are in the types', () => {
  expect(parcels.files['client.ts']).toContain('Success<200, TrackAnswer>');
  expect(parcels.files['client.ts']).toContain('ApiFault<200, 4041, ');
});

it('the mock refuses in the envelope, by its codes', async () => {
  const ask = async (query: string) => {
    const answer = await parcels.mock.fetch(`http://mock/api?${query}`, { headers: { 'X-Request-Id': 'mine' } });
    return [answer.status, await answer.json()] as unknown[];
  };
  const text = 'Id must be present';
  expect(await ask('Action=Track')).toEqual([200, { head: { code: 4000, text, trace: 'mine' } }]);
  expect(await ask('Action=Trace')).toMatchObject([200, { head: { code: 4040, text: 'Trace is no action' } }]);
  expect(await ask('Action=Track&Id=7')).toMatchObject([200, { head: { code: 0, trace: 'mine' } }]);
});

describe('a code inside of a longer text', () => {
  const rules = { message: 'message', violations: {}, codeAfter: '#', codeBefore: ':' };
  it.each([
    ['com.example.v1#NotFound', 'NotFound'],
    ['NotFound:https://example.com/', 'NotFound'],
    ['com.example.v1#NotFound:https://example.com/', 'NotFound'],
    ['NotFound', 'NotFound'],
    ['', undefined],
  ])('%s', (text, code) => {
    expect(codeIn({ ...rules, code: '__type' }, { __type: text })).toBe(code);
  });

  it('is no code where the member is somewhere else', () => {
    expect(codeIn({ ...rules, code: '/error/type' }, { __type: 'a#B' })).toBeUndefined();
  });
});
