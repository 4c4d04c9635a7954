/** Forms that say which action is meant, and the same by a query; lists in the names of fields, and answers in XML. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { family, type Family } from './family.js';

let topics: Family;
beforeAll(async () => {
  topics = await family('form');
});
beforeEach(() => void topics.sent.splice(0));

const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
const version = 'Version=2010-03-31';
const named = { ...form, 'X-Request-Id': 'r&1' };
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
/** An answer of the service, or of its mock. */
const xml = (root: string, inside: string) =>
  `${declaration}<${root} xmlns="https://topics.example/doc">${inside}<RequestId>r&amp;1</RequestId></${root}>`;
const refused = (code: string, message: string) =>
  xml('ErrorResponse', `<Error><Code>${code}</Code><Message>${message}</Message></Error>`);

describe('the client', () => {
  it('puts what selects into the form, whatever its caller says', async () => {
    const result = await topics.client['createTopic']?.({ Name: 'blue', Action: 'DeleteTopic' });
    expect(result).toMatchObject({ ok: true, data: { Id: 't-1' } });
    expect(topics.sent).toMatchObject([{ method: 'POST', url: '/', body: `Action=CreateTopic&${version}&Name=blue` }]);
    expect(topics.files['client.ts']).toMatch(/CreateTopicInput = Without<[^;]+'Action' \| 'Version'>/);
  });

  it('numbers lists and maps in the names of fields', async () => {
    const Tags = [{ Key: 'a b', Value: '&' }, { Key: 'old' }];
    const result = await topics.client['createTopic']?.({ Name: 'blue', Tags, Attributes: { 'display.name': 'Blue' } });
    expect(result, JSON.stringify(result)).toMatchObject({ ok: true });
    expect(topics.sent[0]?.body.split('&').slice(3)).toEqual([
      ...['Tags.member.1.Key=a+b', 'Tags.member.1.Value=%26', 'Tags.member.2.Key=old'],
      ...['Attributes.entry.1.key=display.name', 'Attributes.entry.1.value=Blue'],
    ]);
  });

  it('takes the preferred place where an action has it', async () => {
    expect(await topics.client['getTopic']?.({ Name: 'blue' })).toMatchObject({
      ok: true,
      data: { Name: 'blue', Tags: [{ Key: 'team', Value: 'red & green' }] },
    });
    expect(topics.sent).toMatchObject([{ method: 'GET', url: `/?Action=GetTopic&${version}&Name=blue`, body: '' }]);
  });

  it('takes data, errors and the name of the call out of their elements', async () => {
    const headers = { 'Content-Type': 'text/xml' };
    topics.answerNext(xml('CreateTopicResponse', '<CreateTopicResult><Id>7</Id></CreateTopicResult>'), { headers });
    expect(await topics.client['createTopic']?.({ Name: 'blue' })).toMatchObject({
      ok: true,
      data: { Id: '7' },
      requestId: 'r&1',
    });
    topics.answerNext(refused('TopicLimitExceeded', 'Enough.'), { status: 400, headers });
    expect(await topics.client['createTopic']?.({ Name: 'blue' })).toMatchObject({
      ok: false,
      requestId: 'r&1',
      error: { kind: 'api', status: 400, code: 'TopicLimitExceeded', message: 'Enough.' },
    });
  });

  it.each([404, 503])('tells an error by its code under %i, which no action documents', async (status) => {
    topics.answerNext(refused('Throttled', 'Later.'), { status, headers: { 'Content-Type': 'text/xml' } });
    expect(await topics.client['listTopics']?.({})).toMatchObject({
      ok: false,
      requestId: 'r&1',
      error: { kind: 'api', status, code: 'Throttled', message: 'Later.' },
    });
  });

  it('goes on by the token in the answer', async () => {
    const page = (id: string, next: string) =>
      xml(
        'ListTopicsResponse',
        `<ListTopicsResult><Topics><member><Id>${id}</Id></member></Topics>${next}</ListTopicsResult>`,
      );
    const headers = { 'Content-Type': 'text/xml' };
    topics.answerNext(page('t-1', '<NextToken>n</NextToken>'), { headers });
    topics.answerNext(page('t-2', ''), { headers });
    const { withPaging } = await topics.load<{
      withPaging(client: unknown): Record<string, { items(input: object): AsyncIterable<unknown> }>;
    }>('paging.ts');
    const all: unknown[] = [];
    for await (const one of withPaging(topics.client)['listTopics']?.items({}) ?? []) all.push(one);
    expect(all).toEqual([{ Id: 't-1' }, { Id: 't-2' }]);
    const sent = `Action=ListTopics&${version}`;
    expect(topics.sent.map(({ body }) => body)).toEqual([sent, `${sent}&NextToken=n`]);
  });
});

describe('the mock', () => {
  it('takes a form for an action that has its query documented', async () => {
    expect(await topics.post('/', named, `Action=GetTopic&${version}&Name=blue`)).toEqual({
      status: 200,
      text: xml(
        'GetTopicResponse',
        '<GetTopicResult><Name>blue</Name><Tags><member><Key>team</Key><Value>red &amp; green</Value></member></Tags></GetTopicResult>',
      ),
    });
    // It is judged like one.
    const without = await topics.post('/', named, `Action=GetTopic&${version}`);
    expect(without.text).toBe(refused('ValidationError', 'Name must be present'));
  });

  it('refuses what is wrong by the kind of the mistake, or as a wrong value', async () => {
    const refusal = async (body: string) => {
      const { status, text } = await topics.post('/', named, body);
      return [status, text];
    };
    expect(await refusal(`Action=DropTopic&${version}&Name=blue`)).toEqual([
      404,
      refused('InvalidAction', 'DropTopic is no action'),
    ]);
    expect(await refusal('Action=GetTopic&Version=1999-01-01&Name=blue')).toEqual([
      404,
      refused('InvalidAction', '1999-01-01 is no action'),
    ]);
    expect(await refusal(`Action=CreateTopic&${version}&Name=BLUE`)).toEqual([
      400,
      refused('ValidationError', 'Name must match pattern "^[a-z]+$"'),
    ]);
    expect(await refusal(`Action=CreateTopic&${version}&Name=blue&Tags.member.1.Value=x`)).toEqual([
      400,
      refused('ValidationError', 'Tags[0].Key must be present'),
    ]);
    expect(await refusal(`Action=CreateTopic&Action=GetTopic&${version}`)).toEqual([
      400,
      refused('ValidationError', 'Action must be given once'),
    ]);
    expect(await refusal('Name=blue')).toEqual([400, refused('ValidationError', 'Action must be present')]);
  });
});

it('is as the contract says, types, client and documentation included', async () => {
  expect(await topics.faults()).toEqual([]);
});
