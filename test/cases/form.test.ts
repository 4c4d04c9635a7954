/** Forms that say which action is meant, and the same by a query. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { family, type Family } from './family.js';

let topics: Family;
beforeAll(async () => {
  topics = await family('form');
});
beforeEach(() => void topics.sent.splice(0));

const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
const version = 'Version=2010-03-31';

describe('the client', () => {
  it('puts what selects into the form, whatever its caller says', async () => {
    const result = await topics.client['createTopic']?.({ Name: 'blue', Action: 'DeleteTopic' });
    expect(result).toMatchObject({ ok: true, data: { Id: 't-1' } });
    expect(topics.sent).toMatchObject([{ method: 'POST', url: '/', body: `Action=CreateTopic&${version}&Name=blue` }]);
    expect(topics.files['client.ts']).toMatch(/CreateTopicInput = Without<[^;]+'Action' \| 'Version'>/);
  });

  it('takes the preferred place where an action has it', async () => {
    expect(await topics.client['getTopic']?.({ Name: 'blue' })).toMatchObject({ ok: true });
    expect(topics.sent).toMatchObject([{ method: 'GET', url: `/?Action=GetTopic&${version}&Name=blue`, body: '' }]);
  });
});

describe('the mock', () => {
  it('takes a form for an action that has its query documented', async () => {
    const answer = await topics.post('/', form, `Action=GetTopic&${version}&Name=blue`);
    expect(answer).toEqual({ status: 200, text: '{"Name":"blue"}' });
    // It is judged like one.
    expect((await topics.post('/', form, `Action=GetTopic&${version}`)).text).toContain('Name must be present');
  });

  it('refuses what is wrong by the kind of the mistake, or as a wrong value', async () => {
    const unknown = await topics.post('/', form, `Action=DropTopic&${version}&Name=blue`);
    expect(unknown).toMatchObject({ status: 404, text: expect.stringContaining('DropTopic is no action') as string });
    const old = await topics.post('/', form, 'Action=GetTopic&Version=1999-01-01&Name=blue');
    expect(JSON.parse(old.text)).toMatchObject({ Error: { Code: 'InvalidAction' } });
    const wrong = await topics.post('/', form, `Action=CreateTopic&${version}&Name=BLUE`);
    expect([wrong.status, JSON.parse(wrong.text)]).toMatchObject([400, { Error: { Code: 'ValidationError' } }]);
    const twice = await topics.post('/', form, `Action=CreateTopic&Action=GetTopic&${version}`);
    expect(twice.text).toContain('must be given once');
    const none = await topics.post('/', form, 'Name=blue');
    const error = { Code: 'ValidationError', Message: 'Action must be present' };
    expect(JSON.parse(none.text)).toMatchObject({ Error: error });
  });
});

it('is as the contract says, types, client and documentation included', async () => {
  expect(await topics.faults()).toEqual([]);
});
