/** What counts as the same request, and what does not: a judge that sees no difference is none. */
import { describe, expect, it } from 'vitest';
import { differencesOf, linesOf } from './same.js';

const request = (more: object = {}) => ({
  method: 'POST',
  url: '/?Action=Get&Name=a%20b',
  headers: { 'content-type': 'application/json', 'x-target': 'A.Get', host: '127.0.0.1:1', 'user-agent': 'x' },
  body: '{"id":9007199254740993,"list":[1,"1"],"none":{}}',
  ...more,
});

it('says method, path, query, headers that matter and every value of the body', () => {
  expect(linesOf(request())).toEqual([
    'method: POST',
    'path: /',
    'query Action: "Get"',
    'query Name: "a b"',
    'header content-type: application/json',
    'header x-target: A.Get',
    'body /id: 9007199254740993',
    'body /list/0: 1',
    'body /list/1: "1"',
    'body /none: {}',
  ]);
});

describe('a difference', () => {
  it.each([
    ['in a digit', { body: '{"id":9007199254740992,"list":[1,"1"],"none":{}}' }, 'body /id: 9007199254740993'],
    ['in a type', { body: '{"id":9007199254740993,"list":[1,1],"none":{}}' }, 'body /list/1: "1"'],
    ['in what is left out', { body: '{"id":9007199254740993,"list":[1,"1"]}' }, 'body /none: {}'],
    ['in the query', { url: '/?Action=Get&Name=a%2Bb' }, 'query Name: "a b"'],
    ['in the path', { url: '/rpc?Action=Get&Name=a%20b' }, 'path: /'],
    ['in the method', { method: 'PUT' }, 'method: POST'],
    ['in a header', { headers: { ...request().headers, 'x-target': 'A.Got' } }, 'header x-target: A.Get'],
  ])('%s is told', (_, more, want) => {
    expect(differencesOf([request()], [request(more)], {}, undefined)[0]).toBe(`only the SDK sends ${want}`);
  });

  it('in the number of requests is told', () => {
    const [first] = differencesOf([request(), request()], [request()], {}, undefined);
    expect(first).toBe('the SDK sends 2 requests, our client 1');
  });
});

it.each([
  [
    'the order of members and parameters',
    { url: '/?Name=a+b&Action=Get', body: '{"none":{},"list":[1,"1"],"id":9007199254740993}' },
  ],
  ['agents', { headers: { ...request().headers, 'user-agent': 'y', accept: '*/*' } }],
  [
    'what a row keeps apart',
    { url: '/?Action=Get&Name=a%20b&Signature=s', headers: { ...request().headers, 'x-date': '1' } },
  ],
])('%s makes none', (_, more) => {
  const apart = { headers: ['x-date'], query: ['signature'] };
  expect(differencesOf([request()], [request(more)], apart, undefined)).toEqual([]);
});

it('lets each call have a name of its own', () => {
  const named = (id: number) => request({ body: `{"id":${id},"method":"get"}` });
  expect(differencesOf([named(1)], [named(2)], {}, '/id')).toEqual([]);
  expect(differencesOf([named(1)], [named(2)], {}, undefined)).not.toEqual([]);
});
