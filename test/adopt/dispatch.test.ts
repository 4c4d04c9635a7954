/** The dispatch rule of documents that do not declare one, in five families; and documents that have none. */
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../generator/meaning/json.js';
import {
  adopting,
  body,
  call,
  documentOf,
  families,
  fixed,
  number,
  object,
  proposed,
  rest,
  text,
  untold,
} from './documents.js';

const rule = (document: JsonObject) => proposed(document, 'x-action-dispatch')['$'];
const version = { in: 'query', parameter: 'Version' };
const post = (name: string, schema: unknown) => ({ post: call(name, body(schema)) });
const get = (name: string, ...parameters: unknown[]) => ({ get: call(name, { parameters }) });

describe('the rule of each family', () => {
  it.each([
    ['query', { in: 'query', parameter: 'Action', version }],
    [
      'header',
      { in: 'header', parameter: 'X-Harbour-Action', version: { in: 'header', parameter: 'X-Harbour-Version' } },
    ],
    ['target', { in: 'header', parameter: 'X-Target' }],
    ['form', { in: ['query', 'body'], parameter: 'Action', version: { in: ['query', 'body'], parameter: 'Version' } }],
    ['rpc', { path: '/rpc', in: 'body', parameter: '/method', arguments: '/params', call: '/id' }],
  ] as const)('%s', (family, want) => {
    expect(rule(families[family])).toEqual(want);
    const [first] = adopting(families[family]).proposals;
    expect(first).toMatchObject({ target: '$', sure: 'certain', because: expect.stringMatching(/operations? fix/) });
  });
});

const rpcBody = (method: string, more: object = {}, required: readonly string[] = []) =>
  object({ method: { const: method }, ...more }, ['method', ...required]);

describe('rules of documents that are written otherwise', () => {
  const cases: readonly (readonly [string, JsonObject, object])[] = [
    [
      'keys that end with the name of the action',
      documentOf({
        '/api/Sail': get('sail', fixed('query', 'Action', 'Sail')),
        '/api/Moor': get('moor', fixed('query', 'Action', 'Moor')),
      }),
      { in: 'query', parameter: 'Action' },
    ],
    [
      'keys that say it in other letters',
      documentOf({
        '/api/set-sail': get('a', fixed('header', 'X-Op', 'SetSail')),
        '/api/moor': get('b', fixed('header', 'x-op', 'Moor')),
      }),
      { in: 'header', parameter: 'X-Op' },
    ],
    [
      'keys with a query',
      documentOf({
        '/api?Action=Sail': get('sail', fixed('query', 'Action', 'Sail')),
        '/api?Action=Moor': get('moor', fixed('query', 'Action', 'Moor')),
      }),
      { in: 'query', parameter: 'Action' },
    ],
    [
      'several URLs, one action at two of them',
      documentOf({
        '/#Action=Send': { post: call('a', { parameters: [fixed('query', 'Action', 'Send')] }) },
        '/{queue}/#Action=Send': {
          post: call('b', {
            parameters: [fixed('query', 'Action', 'Send'), { name: 'queue', in: 'path', required: true, schema: text }],
          }),
        },
      }),
      { in: 'query', parameter: 'Action' },
    ],
    [
      'two versions of one action',
      documentOf({
        '/api#Sail:1': get('a', fixed('query', 'Action', 'Sail'), fixed('query', 'ApiVersion', '1')),
        '/api#Sail:2': get('b', fixed('query', 'Action', 'Sail'), fixed('query', 'ApiVersion', '2')),
        '/api#Moor:1': get('c', fixed('query', 'Action', 'Moor'), fixed('query', 'ApiVersion', '1')),
      }),
      { in: 'query', parameter: 'Action', version: { in: 'query', parameter: 'ApiVersion' } },
    ],
    [
      'a field of a form, where nothing says it in the query',
      documentOf({
        '/#Action=Sail': {
          post: call(
            'a',
            body(object({ Action: { const: 'Sail' }, Course: text }, ['Action']), 'application/x-www-form-urlencoded'),
          ),
        },
        '/#Action=Moor': {
          post: call('b', body(object({ Action: { const: 'Moor' } }, ['Action']), 'application/x-www-form-urlencoded')),
        },
      }),
      { in: 'body', parameter: 'Action' },
    ],
    [
      'an operation alone, by its key',
      documentOf({
        '/#X-Target=Only_1.Sail': { post: call('sail', { parameters: [fixed('header', 'X-Target', 'Only_1.Sail')] }) },
      }),
      { in: 'header', parameter: 'X-Target' },
    ],
    [
      'a member of a body without anything around it',
      documentOf({
        '/#sail': post('a', rpcBody('sail', { speed: number })),
        '/#moor': post('b', rpcBody('moor', { berth: text })),
      }),
      { in: 'body', parameter: '/method' },
    ],
    [
      'a member of a head, and the arguments beside the head',
      documentOf({
        '/#sail': post(
          'a',
          object({ head: object({ action: { const: 'sail' } }, ['action']), cargo: object({ speed: number }) }, [
            'head',
          ]),
        ),
        '/#moor': post(
          'b',
          object({ head: object({ action: { const: 'moor' } }, ['action']), cargo: object({ berth: text }) }, ['head']),
        ),
      }),
      { in: 'body', parameter: '/head/action', arguments: '/cargo' },
    ],
    [
      'a value that a part of a schema fixes',
      documentOf(
        {
          '/#sail': post('a', {
            allOf: [{ $ref: '#/components/schemas/Call' }, object({ method: { enum: ['sail'] } })],
          }),
          '/#moor': post('b', {
            allOf: [{ $ref: '#/components/schemas/Call' }, object({ method: { enum: ['moor'] } })],
          }),
        },
        { components: { schemas: { Call: object({ method: text }, ['method']) } } },
      ),
      { in: 'body', parameter: '/method' },
    ],
    [
      'what selects, and not what is the same everywhere',
      documentOf({
        '/#Sail': get('a', fixed('query', 'Format', 'JSON'), fixed('query', 'Do', 'Sail')),
        '/#Moor': get('b', fixed('query', 'Format', 'JSON'), fixed('query', 'Do', 'Moor')),
      }),
      { in: 'query', parameter: 'Do' },
    ],
  ];
  it.each(cases)('%s', (_name, document, want) => {
    expect(rule(document)).toEqual(want);
  });

  it('a call is named by what the answer echoes, and not by any id', () => {
    const answer = {
      responses: { 200: { description: 'ok', content: { 'application/json': { schema: object({ callId: text }) } } } },
    };
    const with_ = (name: string) => ({
      post: { ...call(name, body(rpcBody(name, { callId: text, id: text }))), ...answer },
    });
    expect(rule(documentOf({ '/#sail': with_('sail'), '/#moor': with_('moor') }))).toEqual({
      in: 'body',
      parameter: '/method',
      call: '/callId',
    });
  });

  it('keeps the arguments where something else must be in every body', () => {
    const with_ = (name: string) => post(name, rpcBody(name, { params: object({}), token: text }, ['token']));
    expect(rule(documentOf({ '/#sail': with_('sail'), '/#moor': with_('moor') }))).toEqual({
      in: 'body',
      parameter: '/method',
    });
  });
});

describe('parameters that keys promise', () => {
  it('are made required', () => {
    const optional = (value: string) => get(value, fixed('query', 'Action', value, { required: false }));
    const document = documentOf({ '/#Action=Sail': optional('Sail'), '/#Action=Moor': optional('Moor') });
    expect(rule(document)).toEqual({ in: 'query', parameter: 'Action' });
    expect(proposed(document, 'required')).toEqual({
      "$.paths['/#Action=Sail'].get.parameters[0]": true,
      "$.paths['/#Action=Moor'].get.parameters[0]": true,
    });
  });

  it('are declared where nobody did', () => {
    const document = documentOf({ '/#X-Op=Sail': { post: call('sail') }, '/#X-Op=Moor': { post: call('moor') } });
    expect(rule(document)).toEqual({ in: 'header', parameter: 'X-Op' });
    expect(proposed(document, 'parameters')["$.paths['/#X-Op=Sail'].post"]).toEqual([fixed('header', 'X-Op', 'Sail')]);
  });
});

describe('no rule', () => {
  it.each([
    ['for REST', rest],
    [
      'where one is declared',
      documentOf(families.query['paths'] as Record<string, unknown>, {
        'x-action-dispatch': { in: 'query', parameter: 'Action' },
      }),
    ],
    [
      'where operations have URLs of their own',
      documentOf({
        '/ships': get('a', fixed('header', 'X-Op', 'x1')),
        '/berths': get('b', fixed('header', 'X-Op', 'x2')),
      }),
    ],
    [
      'where all fix the same',
      documentOf({
        '/ships': get('a', fixed('query', 'format', 'json')),
        '/berths': get('b', fixed('query', 'format', 'json')),
      }),
    ],
  ])('%s', (_name, document) => {
    expect(rule(document)).toBeUndefined();
  });

  it('says which operation is missing', () => {
    const document = documentOf({
      '/#Sail': get('a', fixed('query', 'Action', 'Sail')),
      '/#Moor': get('c', fixed('query', 'Action', 'Moor')),
      '/ships': get('b'),
    });
    expect(rule(document)).toBeUndefined();
    expect(untold(document, 'dispatch')).toEqual([
      '2 of 3 operations fix Action, and get /ships does not: a rule is about all of them.',
    ]);
  });

  it('says that one operation is many actions', () => {
    const many = { name: 'Action', in: 'query', required: true, schema: { enum: ['Sail', 'Moor'] } };
    expect(untold(documentOf({ '/api': get('all', many) }), 'dispatch')).toEqual([
      'get /api is many actions in one: give each of them an operation with one value of its own.',
    ]);
  });

  it('says that a version is asked for and not told', () => {
    const free = { name: 'Version', in: 'query', required: true, schema: text };
    const document = documentOf({
      '/#Action=Sail': get('a', fixed('query', 'Action', 'Sail'), free),
      '/#Action=Moor': get('b', fixed('query', 'Action', 'Moor'), free),
    });
    expect(rule(document)).toEqual({ in: 'query', parameter: 'Action' });
    expect(untold(document, 'dispatch')[0]).toContain('Calls have to give Version');
  });
});
