/** Envelopes, codes, the request id, paging, what only reads, and forms under a false label. */
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../generator/meaning/json.js';
import { readingVerb } from '../../generator/adopt/actions/safety.js';
import {
  adopting,
  call,
  documentOf,
  families,
  fixed,
  json,
  number,
  object,
  proposed,
  rest,
  text,
  untold,
} from './documents.js';

const list = { type: 'array', items: text };
const errors = (document: JsonObject) => proposed(document, 'x-errors')['$'];
const get = (name: string, responses: object, parameters: readonly object[] = []) => ({
  get: call(name, { responses, parameters }),
});
const failing = (schema: unknown, more = {}) =>
  documentOf({ '/ships': get('a', { 400: json(schema, more) }), '/berths': get('b', { default: json(schema) }) });
const enveloped = (schema: unknown, more = {}) =>
  documentOf({ '/ships': get('a', { 200: json(schema, more) }), '/berths': get('b', { 200: json(schema) }) });

describe('errors', () => {
  const cases: readonly (readonly [string, JsonObject, object | undefined])[] = [
    ['at the top', failing(object({ code: text, message: text })), { code: 'code', message: 'message' }],
    ['numbers', failing(object({ errcode: number, errmsg: text })), { code: 'errcode', message: 'errmsg' }],
    ['inside', rest, { code: '/error/code', message: '/error/message' }],
    [
      'in a list',
      failing(object({ errors: { type: 'array', items: object({ code: text, detail: text }) } })),
      { code: '/errors/0/code', message: '/errors/0/detail' },
    ],
    [
      'problem details',
      failing(object({ type: text, title: text, detail: text, status: number })),
      { code: 'type', message: 'detail' },
    ],
    [
      'a word and a text',
      failing(object({ error: text, error_description: text })),
      { code: 'error', message: 'error_description' },
    ],
    [
      'in a part of a schema',
      failing({ allOf: [object({ code: text }), object({ message: text })] }),
      { code: 'code', message: 'message' },
    ],
    [
      'cut out of a longer text',
      families.target,
      {
        code: '__type',
        message: 'message',
        codeAfter: '#',
        codeBefore: ':',
        violations: {
          value: {
            status: 400,
            code: 'ValidationException',
            message: '{field} {reason}',
          },
        },
      },
    ],
    [
      'which code answers a wrong call',
      families.query,
      {
        code: 'Code',
        message: 'Message',
        violations: { missing: { status: 400, code: 'MissingParameter', message: '{field} {reason}' } },
      },
    ],
    [
      'under 200, where they may be missing',
      families.header,
      { code: '/Response/Error/Code', message: '/Response/Error/Message' },
    ],
    [
      'under 200, with a code that means none',
      enveloped(object({ code: { type: 'integer', example: 0 }, msg: text, data: text }, ['code'])),
      { code: 'code', message: 'msg', success: [0] },
    ],
    [
      'under 200, with an example that means none',
      enveloped(object({ status_code: text, message: text }, ['status_code']), {
        example: { status_code: 'OK', message: '' },
      }),
      { code: 'status_code', message: 'message', success: ['OK'] },
    ],
    [
      'under 200, with nothing that says which means none',
      enveloped(object({ code: number, msg: text }, ['code'])),
      undefined,
    ],
    [
      'of JSON-RPC, which says it itself',
      families.rpc,
      {
        code: '/error/code',
        message: '/error/message',
        violations: {
          value: { status: 200, code: -32602, message: '{field} {reason}' },
          action: { status: 200, code: -32601, message: '{field} {reason}' },
        },
      },
    ],
    ['none', failing(object({ message: text })), undefined],
    [
      'data with a code',
      documentOf({ '/ships': get('a', { 200: json(object({ code: text, message: text })) }) }),
      undefined,
    ],
    [
      'lists of data with codes',
      enveloped(object({ ships: { type: 'array', items: object({ code: text, description: text }) } })),
      undefined,
    ],
    [
      'declared already',
      documentOf(
        { '/a': get('a', { 400: json(object({ code: text, message: text })) }) },
        { 'x-errors': { code: 'code', message: 'message' } },
      ),
      undefined,
    ],
  ];
  it.each(cases)('%s', (_name, document, want) => {
    expect(errors(document)).toEqual(want);
  });

  it('says why there are none', () => {
    expect(untold(enveloped(object({ code: number, msg: text }, ['code'])), 'errors')[0]).toContain(
      'which codes mean that all is well',
    );
    expect(untold(failing(object({ message: text })), 'errors')).toEqual([
      '2 JSON answers of errors have no member that can be told to be a code beside a message.',
    ]);
    expect(untold(families.form, 'errors')).toEqual(['No error is described.']);
  });
});

describe('the request id', () => {
  it.each([
    ['at the top', enveloped(object({ requestId: text, data: text })), 'requestId'],
    ['inside', families.header, '/Response/RequestId'],
    [
      'in half of the answers',
      documentOf({
        '/a': get('a', { 200: json(object({ trace_id: text, x: text })) }),
        '/b': get('b', { 200: json(object({ x: text })) }),
      }),
      'trace_id',
    ],
    [
      'in fewer',
      documentOf({
        '/a': get('a', { 200: json(object({ trace_id: text, x: text })) }),
        '/b': get('b', { 200: json(object({ x: text })) }),
        '/c': get('c', { 200: json(object({ x: text })) }),
      }),
      undefined,
    ],
    ['of something else', enveloped(object({ requestId: object({ a: text }), x: text })), undefined],
    ['of items', enveloped(object({ requests: { type: 'array', items: object({ requestId: text }) } })), undefined],
  ])('%s', (_name, document, want) => {
    expect(proposed(document, 'x-request-id')['$']).toBe(want);
  });
});

const queryOf = (...names: readonly string[]) =>
  names.map((name) => ({ name, in: 'query', schema: /size|limit|top|skip|offset|page$/i.test(name) ? number : text }));
const paged = (answer: object, parameters: readonly object[], headers = {}) =>
  documentOf({ '/ships': get('listShips', { 200: { ...json(answer), ...headers } }, parameters) });
const at = "$.paths['/ships'].get";

describe('paging', () => {
  const cases: readonly (readonly [string, JsonObject, object | undefined])[] = [
    [
      'offset',
      paged(object({ ships: list, total: number }), queryOf('limit', 'offset')),
      { limit: 'limit', offset: 'offset', items: '/ships', total: '/total' },
    ],
    [
      'offset, inside of an envelope',
      paged(object({ data: object({ rows: list, totalCount: number }) }), queryOf('$top', '$skip')),
      { limit: '$top', offset: '$skip', items: '/data/rows', total: '/data/totalCount' },
    ],
    [
      'token',
      paged(object({ items: list, nextPageToken: text }), queryOf('pageToken', 'pageSize')),
      { style: 'token', token: 'pageToken', next: '/nextPageToken', limit: 'pageSize', items: '/items' },
    ],
    [
      'token, somewhere else in the answer',
      paged(object({ ships: list, meta: object({ next_cursor: text }) }), queryOf('cursor')),
      { style: 'token', token: 'cursor', next: '/meta/next_cursor', items: '/ships' },
    ],
    [
      'page, counted from 0',
      paged(object({ content: list, totalElements: number }), [
        { name: 'page', in: 'query', schema: { type: 'integer', default: 0 } },
        ...queryOf('size'),
      ]),
      { style: 'page', page: 'page', size: 'size', first: 0, items: '/content', total: '/totalElements' },
    ],
    ['link', paged(list, [], { headers: { Link: { schema: text } } }), { style: 'link', items: '' }],
    [
      'a list that has the name of the operation',
      paged(object({ ships: list, warnings: list }), queryOf('limit', 'offset')),
      { limit: 'limit', offset: 'offset', items: '/ships' },
    ],
    [
      'lists that cannot be told apart',
      paged(object({ red: list, blue: list }), queryOf('limit', 'offset')),
      undefined,
    ],
    ['arguments without a list', paged(object({ name: text }), queryOf('limit', 'offset')), undefined],
    ['a list without arguments', paged(object({ ships: list }), []), undefined],
    ['a token that no answer gives', paged(object({ ships: list }), queryOf('pageToken')), undefined],
    [
      'texts that are called like numbers',
      paged(object({ ships: list }), [
        { name: 'limit', in: 'query', schema: text },
        { name: 'offset', in: 'query', schema: text },
      ]),
      undefined,
    ],
  ];
  it.each(cases)('%s', (_name, document, want) => {
    expect(proposed(document, 'x-pagination')[at]).toEqual(want);
  });

  it('by arguments of a body', () => {
    expect(proposed(families.target, 'x-pagination')["$.paths['/#X-Target=Cranes_20120810.ListCranes'].post"]).toEqual({
      style: 'token',
      token: 'NextToken',
      next: '/NextToken',
      limit: 'Limit',
      items: '/Cranes',
    });
    expect(proposed(families.rpc, 'x-pagination')["$.paths['/rpc/tides/list'].post"]).toEqual({
      style: 'token',
      token: 'cursor',
      next: '/result/nextCursor',
      items: '/result/tides',
    });
  });

  it('says what is not clear, and is not JSON', () => {
    expect(untold(paged(object({ red: list, blue: list }), queryOf('limit', 'offset')), 'paging')[0]).toContain(
      'which list of the answer is meant',
    );
  });

  it('writes what the loader reads, and shows the rest', () => {
    const now = adopting(paged(object({ ships: list }), queryOf('limit', 'offset')));
    expect(now.written).toEqual(now.proposals);
  });
});

describe('what only reads', () => {
  it.each([
    ['DescribeShips', 'describe'],
    ['Harbour_2013.ListShips', 'list'],
    ['tides/get', 'get'],
    ['batch_get_ships', 'get'],
    ['BatchGetShip', 'get'],
    ['CheckDomain', 'check'],
    ['ListLogInEvents', 'list'],
    ['queryShips', 'query'],
    ['HEADShip', 'head'],
    ['HeadShip', 'head'],
    ['GetOrCreateShip', undefined],
    ['GetShipAndSink', undefined],
    ['CheckIn', undefined],
    ['CheckoutShip', undefined],
    ['Listen', undefined],
    ['GetawayShip', undefined],
    ['CreateShip', undefined],
    ['ShipGet', undefined],
    ['', undefined],
  ])('%s', (action, want) => {
    expect(readingVerb(action)).toBe(want);
  });

  it('is told of actions, with "repeatable" never guessed', () => {
    expect(proposed(families.form, 'x-safety')).toEqual({
      "$.paths['/#Action=GetTopic']['get', 'post']": { changesState: false, repeatable: false },
    });
    expect(untold(families.form, 'safety')[0]).toContain('What 2 operations may change');
  });

  it('is not told where the method says it', () => {
    expect(proposed(rest, 'x-safety')).toEqual({});
  });
});

describe('forms that are called XML', () => {
  const asForm = 'application/x-www-form-urlencoded';

  it('are forms', () => {
    expect(proposed(families.form, asForm)).toEqual({
      "$.paths['/#Action=GetTopic'].post.requestBody.content": {
        schema: { $ref: '#/components/schemas/GetTopicInput' },
      },
      "$.paths['/#Action=SetTopic'].post.requestBody.content": {
        schema: { $ref: '#/components/schemas/SetTopicInput' },
      },
    });
    const removed = adopting(families.form).proposals.filter(({ proposes }) => proposes === null);
    expect(removed.map(({ target }) => target)).toEqual(["$.paths.*.post.requestBody.content['text/xml']"]);
    expect(untold(families.form, 'forms')).toEqual([]);
  });

  it('stay XML where nothing but the body says what is meant', () => {
    const xml = (name: string) => ({
      post: call(name, {
        parameters: [{ name: 'SOAPAction', in: 'header', required: true, schema: { enum: [name] } }],
        requestBody: { content: { 'text/xml': { schema: object({ x: text }) } } },
      }),
    });
    const document = documentOf({ '/#Sail': xml('Sail'), '/#Moor': xml('Moor') });
    expect(proposed(document, 'x-action-dispatch')['$']).toEqual({ in: 'header', parameter: 'SOAPAction' });
    expect(proposed(document, asForm)).toEqual({});
  });
});

describe('lists that are numbered', () => {
  const asForm = 'application/x-www-form-urlencoded';
  const named = (name: string, more = {}) => ({ type: 'array', items: { ...text, xml: { name } }, ...more });
  const flat = { xml: { wrapped: false } };
  const tag = object({ Key: text, Value: text });
  const documentWith = (parameters: object, form: object = {}, schemas: object = {}) => {
    const query = Object.entries(parameters).map(([name, schema]) => ({ name, in: 'query', schema: schema as object }));
    const ways = (name: string) => ({
      get: call(`get${name}`, { parameters: [fixed('query', 'Action', name), ...query] }),
      post: call(`post${name}`, {
        parameters: [fixed('query', 'Action', name)],
        requestBody: { content: { [asForm]: { schema: object(form as never) } } },
      }),
    });
    return documentOf({ '/#Action=Sail': ways('Sail'), '/#Action=Moor': ways('Moor') }, { components: { schemas } });
  };
  const parameter = (name: string) =>
    `$.paths.*.*.parameters[?(@.in == 'query' && @.name == '${name}') && @.schema.type == 'array']`;
  const styles = (document: JsonObject) =>
    adopting(document).proposals.flatMap(({ target, proposes, sure }) => {
      const style = (proposes as Record<string, { form: string }> | null)?.['x-list-style'];
      return style === undefined ? [] : [[target, style.form, sure]];
    });

  it.each([
    ['without anything around items', named('ShipName', flat), 'ShipName.{n}', 'likely'],
    [
      'without anything around items that have no name',
      { ...named('x'), items: text, ...flat },
      '{name}.{n}',
      'likely',
    ],
    ['behind the name of items', named('Ship'), '{name}.Ship.{n}', 'guess'],
    ['behind member', named('member'), '{name}.member.{n}', 'guess'],
    ['of items without a name of their own', named('item'), '{name}.{n}', 'guess'],
    ['of items called like the list', named('Ships'), '{name}.{n}', 'guess'],
    ['of objects', { type: 'array', items: { allOf: [tag, { xml: { name: 'Tag' } }] } }, '{name}.Tag.{n}', 'guess'],
  ])('%s', (_what, schema, form, sure) => {
    expect(styles(documentWith({ Ships: schema }))).toEqual([[parameter('Ships'), form, sure]]);
  });

  it('and written into the overlay where it is more than a guess', () => {
    const { proposals, written } = adopting(documentWith({ Ships: named('Ship'), Crews: named('CrewName', flat) }));
    const isStyle = ({ proposes }: { proposes: unknown }) => Object.hasOwn(Object(proposes) as object, 'x-list-style');
    expect([proposals, written].map((all) => all.filter(isStyle).length)).toEqual([2, 1]);
  });

  it.each([
    ['Filter.N', 'Filter.{n}'],
    ['Filter.n.Name', 'Filter.{n}.Name'],
  ])('and called %s', (name, form) => {
    expect(styles(documentWith({ [name]: list }))).toEqual([[parameter(name), form, 'likely']]);
  });

  it('of a form, where they stand', () => {
    const form = {
      Ids: { allOf: [named('item'), { xml: { name: 'Id' } }] },
      Tags: { $ref: '#/components/schemas/Tags' },
    };
    const schemas = { Tags: { type: 'array', items: { allOf: [tag, { xml: { name: 'Tag' } }] } } };
    expect(styles(documentWith({}, form, schemas)).sort()).toEqual(
      [
        ...['Sail', 'Moor'].map((name) => [
          `$.paths['/#Action=${name}'].post.requestBody.content['${asForm}'].schema.properties.Ids`,
          'Id.{n}',
          'guess',
        ]),
        ['$.components.schemas.Tags', '{name}.Tag.{n}', 'guess'],
      ].sort(),
    );
  });

  it.each([
    ['of which nothing is said', { Ships: list }],
    [
      'with lists inside',
      { Ships: { type: 'array', items: { allOf: [object({ Sizes: list }), { xml: { name: 'Ship' } }] } } },
    ],
    [
      'with members of other names',
      {
        Ships: named('Ship', { items: { ...object({ Id: { ...text, xml: { name: 'id' } } }), xml: { name: 'Ship' } } }),
      },
    ],
  ])('are not told %s', (_what, parameters) => {
    const document = documentWith(parameters);
    expect(styles(document)).toEqual([]);
    expect(untold(document, 'lists')).toEqual([
      '1 list (such as Ships) may be written as Ships.1, Ships.member.1 or JSON, and the document does not tell: say it by x-list-style, at the root or at each.',
    ]);
  });

  it('are left alone where the document says it', () => {
    const document = { ...documentWith({ Ships: named('Ship') }), 'x-list-style': { form: '{name}.{n}' } };
    expect([styles(document), untold(document, 'lists')]).toEqual([[], []]);
  });
});
