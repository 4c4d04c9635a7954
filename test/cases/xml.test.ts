/** Documents in XML: from the generated client to the mock and back, judged like JSON, and clean in a contract run. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMock } from '../../generator/mock/mock.js';
import { family, type Family } from './family.js';

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const xml = { 'Content-Type': 'application/xml' };
const bolt = { id: 7n, name: 'Bolt & nut', price: { amount: 0.25, currency: 'EUR' }, tags: ['steel'], note: null };
const boltText = `${declaration}<part id="7"><name>Bolt &amp; nut</name><price currency="EUR">0.25</price><tags><tag>steel</tag></tags><note xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/></part>`;

describe('parts', () => {
  let parts: Family;
  beforeAll(async () => {
    parts = await family('markup');
  });
  beforeEach(() => void parts.sent.splice(0));

  it('are written by the client as their schema says', async () => {
    expect(await parts.client['addPart']?.({ body: bolt })).toMatchObject({ ok: true, status: 201 });
    expect(parts.sent).toMatchObject([{ method: 'POST', url: '/parts', body: boltText }]);
    expect(parts.sent[0]?.headers.get('content-type')).toBe('application/xml');
    expect(parts.files['client.ts']).toContain("readonly body: Xml<Sendable<Schemas['Part']>>");
  });

  it('go up as they are where they are XML already', async () => {
    const text = '<part id="1"><name>n</name><price currency="EUR">1</price><tags/></part>';
    expect(await parts.client['addPart']?.({ body: text })).toMatchObject({ ok: true });
    expect(parts.sent[0]?.body).toBe(text);
  });

  it('are not sent where XML cannot say them', async () => {
    const result = await parts.client['addPart']?.({ body: { ...bolt, 'a b': 1 } });
    expect(result).toMatchObject({
      ok: false,
      error: { kind: 'invalid', message: 'has the member "a b", which is no name in XML' },
    });
    expect(parts.sent).toEqual([]);
  });

  it('come down as values, under whatever label', async () => {
    const text = boltText.replace(
      '</part>',
      '<s:supplier xmlns:s="https://suppliers.example/ns"><s:code>S</s:code></s:supplier></part>',
    );
    const data = { ...bolt, id: 7, suppliers: [{ code: 'S' }] };
    for (const type of ['application/xml', 'text/plain', 'application/vnd.part+xml; charset=utf-8']) {
      parts.answerNext(text, { status: 201, headers: { 'Content-Type': type } });
      expect(await parts.client['addPart']?.({ body: bolt })).toMatchObject({ ok: true, data });
    }
  });

  it('come down in the encoding that they name', async () => {
    const text = '<?xml version="1.0" encoding="iso-8859-1"?><part id="1"><name>Übel</name></part>';
    const bytes = new Uint8Array([...text].map((one) => one.charCodeAt(0)));
    parts.answerNext(bytes as unknown as string, { status: 201, headers: xml });
    expect(await parts.client['addPart']?.({ body: bolt })).toMatchObject({ ok: true, data: { name: 'Übel' } });
  });

  it.each([
    ['broken', '<part id="1">', '<part> does not end'],
    ['another root', '<car/>', 'its root is not <part>'],
    ['a page', '<!DOCTYPE html><html><body>Bad gateway</body></html>', 'document types are not read'],
    ['a digit too many', '<part id="9007199254740993"/>', '9007199254740993 is unsafe'],
  ])('are unreadable: %s', async (_, text, message) => {
    parts.answerNext(text, { status: 201, headers: xml });
    const result = await parts.client['addPart']?.({ body: bolt });
    expect(result).toMatchObject({
      ok: false,
      error: { kind: 'unreadable', message: expect.stringContaining(message) as string },
    });
  });

  it('have every digit with the client for exact integers', async () => {
    const { createClient } = await parts.load<{
      createClient: (options: object) => Record<string, (input: object) => Promise<unknown>>;
    }>('longs.ts');
    const fetch = () => Promise.resolve(new Response('<part id="9007199254740993"/>', { status: 201, headers: xml }));
    const result = await createClient({ baseUrl: 'http://mock', fetch })['addPart']?.({ body: bolt });
    expect(result).toMatchObject({ ok: true, data: { id: 9007199254740993n } });
  });

  it('are answered in the way that is asked for', async () => {
    const get = async (accept: string) => {
      const answer = await parts.mock.fetch('http://mock/parts/7', { headers: { accept } });
      return [answer.status, answer.headers.get('content-type'), (await answer.text()).slice(0, 1)];
    };
    expect(await get('*/*')).toEqual([200, 'application/json', '{']);
    expect(await get('application/vnd.part+xml')).toEqual([200, 'application/vnd.part+xml', '<']);
    const result = await parts.client['getPart']?.({ path: { id: 7 }, accept: 'application/vnd.part+xml' });
    expect(result).toMatchObject({ ok: true, data: { name: expect.any(String) as string } });
  });

  it('keep the text that an example is written as', async () => {
    const answer = await parts.mock.fetch('http://mock/parts/7', {
      method: 'PUT',
      headers: { 'content-type': 'text/xml' },
      body: boltText,
    });
    expect(await answer.text()).toBe('<part id="7"><name>Nut</name><price currency="EUR">0.1</price><tags/></part>');
  });

  it.each([
    ['nothing', '', 'missing', 'id is missing'],
    ['a member left out', boltText.replace('<name>Bolt &amp; nut</name>', ''), 'missing', 'name is missing'],
    ['no number', boltText.replace('0.25', 'much'), 'bad_value', 'price.amount must be number'],
    ['too small', boltText.replace('"7"', '"0"'), 'bad_value', 'id must be &gt;= 1'],
    ['a value that is not listed', boltText.replace('EUR', 'DM'), 'bad_value', 'price.currency must be'],
    ['broken', boltText.slice(0, -3), 'bad_value', 'must be XML'],
    ['another root', '<car/>', 'bad_value', 'its root is not &lt;part&gt;'],
    ['an entity', '<!DOCTYPE part [<!ENTITY a "b">]><part/>', 'bad_value', 'document types are not read'],
    ['a member twice', boltText.replace('<price', '<name>x</name><price'), 'bad_value', 'name must be string'],
  ])('are judged: %s', async (_, body, code, message) => {
    const answer = await parts.post('/parts', xml, body);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain(`<error code="${code}"`);
    expect(answer.text).toContain(message);
  });

  it('are said what went wrong with them in the client', async () => {
    const result = await parts.client['addPart']?.({ body: { ...bolt, id: 0 } });
    const message: unknown = expect.stringContaining('id must be >= 1');
    expect(result).toMatchObject({ ok: false, status: 400, error: { kind: 'api', code: 'bad_value', message } });
    expect(result).toMatchObject({ requestId: expect.any(String) as string });
  });

  it('are a documented error by the text of an example', async () => {
    const answer = await parts.mock.fetch('http://mock/parts/7', { headers: { 'X-Mock-Error': 'gone' } });
    expect([answer.status, await answer.text()]).toEqual([
      404,
      expect.stringContaining('<message>no such part</message>'),
    ]);
  });

  it('are remembered', async () => {
    const mock = createMock(parts.api, { stateful: true });
    const call = async (method: string, url: string, body?: string) => {
      const answer = await mock.fetch(`http://mock${url}`, {
        method,
        headers: { ...xml, accept: 'application/xml, application/*+xml, text/xml' },
        ...(body === undefined ? {} : { body }),
      });
      return [answer.status, (await answer.text()).replace(declaration, '').replace(/ callId="[^"]*"/, '')];
    };
    const shown = boltText.replace(declaration, '').replace('</part>', '<stock>0</stock></part>');
    expect(await call('POST', '/parts', boltText)).toEqual([201, shown]);
    expect(await call('GET', '/parts')).toEqual([
      200,
      `<p:partList xmlns:p="https://parts.example/ns">${shown.replace('<part', '<part')}</p:partList>`,
    ]);
    expect(await call('GET', '/parts/8')).toEqual([404, '<error code="gone"><message>no such part</message></error>']);
  });

  it('are clean in a contract run', async () => {
    expect(await parts.faults()).toEqual([]);
  });
});

describe('people', () => {
  let people: Family;
  beforeAll(async () => {
    people = await family('roster');
  });
  beforeEach(() => void people.sent.splice(0));

  it('come out of their wrappers, with what names the call', async () => {
    people.answerNext(
      '<ListUsersResponse xmlns="https://roster.example/doc"><ListUsersResult><Users><member><UserName>ann</UserName></member></Users><IsTruncated>false</IsTruncated></ListUsersResult><ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata></ListUsersResponse>',
      { headers: { 'Content-Type': 'text/xml' } },
    );
    expect(await people.client['listUsers']?.({})).toMatchObject({
      ok: true,
      requestId: 'r-1',
      data: { Users: [{ UserName: 'ann' }], IsTruncated: false },
      body: { ResponseMetadata: { RequestId: 'r-1' } },
    });
  });

  it('are an error by the code in its wrapper', async () => {
    people.answerNext(
      '<ErrorResponse><Error><Type>Sender</Type><Code>NoSuchEntity</Code><Message>who?</Message></Error><ResponseMetadata><RequestId>r-2</RequestId></ResponseMetadata></ErrorResponse>',
      { status: 404, headers: { 'Content-Type': 'text/xml' } },
    );
    expect(await people.client['getUser']?.({ UserName: 'x' })).toMatchObject({
      ok: false,
      requestId: 'r-2',
      error: { kind: 'api', status: 404, code: 'NoSuchEntity', message: 'who?' },
    });
  });

  it('are walked through page by page', async () => {
    const page = (name: string, marker: string) =>
      `<ListUsersResponse xmlns="https://roster.example/doc"><ListUsersResult><Users><member><UserName>${name}</UserName></member></Users><IsTruncated>${marker !== ''}</IsTruncated>${marker}</ListUsersResult><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></ListUsersResponse>`;
    people.answerNext(page('ann', '<Marker>m</Marker>'), { headers: { 'Content-Type': 'text/xml' } });
    people.answerNext(page('bob', ''), { headers: { 'Content-Type': 'text/xml' } });
    const { withPaging } = await people.load<{
      withPaging(client: unknown): Record<string, { items(input: object): AsyncIterable<unknown> }>;
    }>('paging.ts');
    const all: unknown[] = [];
    for await (const one of withPaging(people.client)['listUsers']?.items({}) ?? []) all.push(one);
    expect(all).toEqual([{ UserName: 'ann' }, { UserName: 'bob' }]);
    expect(people.sent.map(({ body }) => body)).toEqual(['Action=ListUsers', 'Action=ListUsers&Marker=m']);
  });

  it('are refused in XML by the mock, with the name of the call', async () => {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded', 'X-Request-Id': 'r-3' };
    const { status, text } = await people.post('/', headers, 'Action=GetUser');
    expect([status, text]).toEqual([
      400,
      `${declaration}<ErrorResponse><Error><Type>Sender</Type><Code>ValidationError</Code><Message>UserName must be present</Message></Error><ResponseMetadata><RequestId>r-3</RequestId></ResponseMetadata></ErrorResponse>`,
    ]);
    const unknown = await people.post('/', headers, 'Action=DropUser');
    expect(unknown.text).toContain('<Code>InvalidAction</Code>');
  });

  it('are there from the start, unless no answer in XML may show them', async () => {
    const begun = (user: object) => createMock(people.api, { stateful: true, seedData: { User: [user] } });
    const answer = await begun({ UserName: 'a < b', UserId: 9_007_199_254_740_993n }).fetch('http://mock/', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'Action=GetUser&UserName=a+%3C+b',
    });
    expect(await answer.text()).toContain('<UserName>a &lt; b</UserName><UserId>9007199254740993</UserId>');
    const want = 'No answer can show it: getUser: /GetUserResult/User/UserId must be integer.';
    expect(() => begun({ UserName: 'ann', UserId: 'one' })).toThrow(want);
  });

  it('are answered with the name of the call', async () => {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded', 'X-Request-Id': 'r&4' };
    expect((await people.post('/', headers, 'Action=GetUser&UserName=ann')).text).toContain(
      '<RequestId>r&amp;4</RequestId>',
    );
    expect(await people.client['getUser']?.({ UserName: 'ann' })).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('9007199254740993 is unsafe') as string },
    });
  });

  it('are clean in a contract run', async () => {
    expect(await people.faults()).toEqual([]);
  });
});
