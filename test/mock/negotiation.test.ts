/** Media types and headers of answers, by what the document says and the caller accepts. */
import { describe, expect, it } from 'vitest';
import { qualityOf, sentType } from '../../generator/mock/http/accept.js';
import { documentOf, mockOf } from './rest.js';

describe('how much a media type is wanted', () => {
  it.each([
    [undefined, 'application/json', 1],
    ['', 'application/json', 1],
    ['nonsense', 'application/json', 1],
    ['application/json', 'application/json', 1],
    ['APPLICATION/JSON', 'application/json', 1],
    ['application/*', 'application/json', 1],
    ['*/*;q=0.3', 'application/json', 0.3],
    ['text/html', 'application/json', 0],
    ['application/json;q=0', 'application/json', 0],
    ['application/json;q=0, */*', 'application/json', 0],
    ['*/*, application/json;q=0.2', 'application/json', 0.2],
    ['application/*;q=0.1, */*;q=0.9', 'application/json', 0.1],
    ['text/plain', 'text/plain; charset=utf-8', 1],
    ['text/plain;charset=latin1', 'text/plain', 1],
    ['text/plain;format=flowed', 'text/plain', 0],
    ['text/plain;q=0.1, text/plain;format="flowed"', 'text/plain;format=flowed', 1],
    ['application/json;a="x,y;q=0";q=0.5', 'application/json;a="x,y;q=0"', 0.5],
    ['application/json;q=7', 'application/json', 1],
  ])('Accept: %s, %s: %d', (accept, type, want) => {
    expect(qualityOf(accept, type)).toBe(want);
  });

  it.each([
    ['*/*', 'application/json'],
    ['application/*', 'application/json'],
    ['text/*', 'text/plain'],
    ['image/*', 'image/png'],
    ['application/json; charset=utf-8', 'application/json; charset=utf-8'],
  ])('%s is sent as %s', (documented, want) => {
    expect(sentType(documented)).toBe(want);
  });
});

describe('an answer in several media types', () => {
  const content = {
    'text/csv': { schema: { type: 'string' }, example: 'a,b' },
    'application/json': { schema: { type: 'object' }, example: { a: 1 } },
    'application/vnd.x+json;v=2': { schema: { type: 'object' }, example: { b: 2 } },
  };
  const failure = { description: 'F.', content: { 'application/json': { schema: {}, example: { no: 1 } } } };
  const { ask } = mockOf(documentOf({ responses: { '200': { description: 'D.', content }, '400': failure } }));
  it.each([
    { accept: undefined, want: [200, 'application/json', '{"a":1}'] },
    { accept: '*/*', want: [200, 'application/json', '{"a":1}'] },
    { accept: 'text/*', want: [200, 'text/csv', 'a,b'] },
    { accept: 'application/json;q=0.1, text/csv', want: [200, 'text/csv', 'a,b'] },
    { accept: 'application/json;q=0, text/csv;q=0.5', want: [200, 'text/csv', 'a,b'] },
    { accept: 'text/csv, */*;q=0.1', want: [200, 'text/csv', 'a,b'] },
    { accept: 'application/vnd.x+json; v=2', want: [200, 'application/vnd.x+json;v=2', '{"b":2}'] },
  ])('$accept', async ({ accept, want }) => {
    const { status, type, text } = await ask(accept === undefined ? {} : { headers: { Accept: accept } });
    expect([status, type, text]).toEqual(want);
  });

  it('is a 406 when none is wanted, but what went wrong is told all the same', async () => {
    const refused = await ask({ headers: { Accept: 'text/html' } });
    expect([refused.status, refused.text]).toEqual([
      406,
      expect.stringContaining('must allow one of text/csv, application/json'),
    ]);
    expect((await ask({ headers: { Accept: 'text/html', Prefer: 'code=400' } })).text).toBe('{"no":1}');
  });
});

it('what has a range for a media type is sent as one that exists', async () => {
  const content = { '*/*': { schema: { type: 'object' }, example: { a: 1 } } };
  const { ask } = mockOf(documentOf({ responses: { '200': { description: 'D.', content } } }));
  const { type, text } = await ask();
  expect([type, text]).toEqual(['application/json', '{"a":1}']);
});

describe('documented headers', () => {
  const headers = {
    'X-Needed': { required: true, schema: { type: 'integer', minimum: 3 } },
    'X-Shown': { schema: { type: 'string' }, example: 'naïve' },
    'X-List': { required: true, schema: { type: 'array', items: { type: 'string', enum: ['a'] }, minItems: 2 } },
    'Content-Type': { required: true, schema: { type: 'string', example: 'x/y' } },
  };
  const { ask } = mockOf(documentOf({ responses: { '200': { description: 'D.', headers } } }));

  it('are sent when they are required or shown, and a page may read them', async () => {
    const { headers: got } = await ask({ headers: { Origin: 'http://page' } });
    expect([got.get('x-needed'), got.get('x-shown'), got.get('content-type')]).toEqual(['3', 'na%C3%AFve', null]);
    expect(got.get('x-list')?.split(',')).toHaveLength(2);
    expect(got.get('access-control-expose-headers')?.split(', ')).toEqual(
      expect.arrayContaining(['X-Needed', 'X-Shown', 'X-List', 'X-Mock-Ignored']),
    );
  });
});

it('a documented OPTIONS is answered, but not where a browser asks before a call', async () => {
  const content = { 'application/json': { schema: {}, example: { o: 1 } } };
  const responses = { '200': { description: 'D.', content } };
  const { ask } = mockOf(documentOf({ responses }, {}, { method: 'options' }));
  expect((await ask({ method: 'OPTIONS' })).text).toBe('{"o":1}');
  const preflight = { Origin: 'http://page', 'Access-Control-Request-Method': 'OPTIONS' };
  expect((await ask({ method: 'OPTIONS', headers: preflight })).status).toBe(204);
});
