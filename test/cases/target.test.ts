/** Service, version and action in one header; codes at the end of a longer text. */
import { beforeAll, expect, it } from 'vitest';
import { family, type Family } from './family.js';

let tables: Family;
beforeAll(async () => {
  tables = await family('target');
});

it('is as the contract says, types, client and documentation included', async () => {
  expect(await tables.faults()).toEqual([]);
});

it('the client sends the target, and takes the code out of the text around it', async () => {
  expect(await tables.client['describeTable']?.({ TableName: 'blue' })).toMatchObject({ ok: true });
  expect(tables.sent.at(-1)?.headers.get('X-Table-Target')).toBe('Tables_20120810.DescribeTable');
  const headers = { 'X-Mock-Error': 'ResourceNotFound' };
  const found = await tables.client['describeTable']?.({ TableName: 'blue' }, { headers });
  expect(found).toMatchObject({ error: { status: 400, code: 'ResourceNotFoundException', message: 'No such table.' } });
  tables.answerNext('{"__type":"com.example#Throttled:http://example.com/"}', { status: 400 });
  expect(await tables.client['listTables']?.()).toMatchObject({ error: { code: 'Throttled' } });
});

it('the mock refuses by the whole text, everybody compares the code in it', async () => {
  const headers = { 'Content-Type': 'application/json', 'X-Table-Target': 'Tables_20120810.DescribeTable' };
  const { status, text } = await tables.post('/', headers, '{}');
  expect([status, JSON.parse(text)]).toMatchObject([400, { __type: 'example.core#ValidationException' }]);
  expect(tables.api.errors?.violations.value).toMatchObject({ code: 'ValidationException' });
});
