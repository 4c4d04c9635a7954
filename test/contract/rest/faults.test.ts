/** REST servers with one fault each: the run names the check and the operation, and nothing else. */
import { describe, expect, it } from 'vitest';
import { examine, type Examining } from './examine.js';
import type { Asked, Fault, Said } from './library.js';

const asks = (call: string) => {
  const [method, pattern = ''] = call.split(' ');
  const path = new RegExp(`^${pattern.replaceAll('#', String.raw`\d+`)}$`);
  return (asked: Asked) => asked.method === method && path.test(asked.path);
};

/** Changes what the right server says to right calls. */
function said(call: string, change: (said: Said, asked: Asked) => Said): Fault {
  const isIt = asks(call);
  return (asked, right) => {
    const answer = right();
    return isIt(asked) && answer.status < 300 ? change(answer, asked) : answer;
  };
}

/** Is right only about other things than these calls. */
function instead(call: string, when: (asked: Asked) => boolean, answer: Said): Fault {
  const isIt = asks(call);
  return (asked, right) => (isIt(asked) && asked.token !== undefined && when(asked) ? answer : right());
}

/** Overlooks what is wrong with a query. */
function overlooks(call: string, name: string, isWrong: (value: string | null) => boolean): Fault {
  const isIt = asks(call);
  return (asked, right) => {
    if (!isIt(asked) || !isWrong(asked.query.get(name))) return right();
    const query = new URLSearchParams(asked.query);
    query.set(name, name === 'q' ? 'mo' : name === 'limit' ? '5' : name === 'genre' ? 'novel' : 'title');
    return right({ ...asked, query });
  };
}

const inBody = (change: (body: Record<string, unknown>) => unknown) => (answer: Said) => ({
  ...answer,
  body: change(answer.body as Record<string, unknown>),
});
const book = 'GET /books/{bookId}';

interface Planted extends Examining {
  readonly fault: Fault;
  readonly what: string;
  readonly want: readonly string[];
}

const read: readonly Planted[] = [
  {
    what: 'a field of another type',
    fault: said(
      'GET /books/#',
      inBody((one) => ({ ...one, id: String(one['id']) })),
    ),
    want: [`response_schema_conformance ${book}`],
  },
  {
    what: 'a required field left out',
    fault: said(
      'GET /books/#',
      inBody(({ title: _title, ...rest }) => rest),
    ),
    want: [`response_schema_conformance ${book}`],
  },
  {
    what: 'a value outside its list, deep in a list',
    fault: said(
      'GET /search',
      inBody((all) => (all as unknown as object[]).map((one) => ({ ...one, genre: 'song' }))),
    ),
    want: ['response_schema_conformance GET /search'],
  },
  {
    what: 'half a JSON text',
    fault: said('GET /books/#', (answer) => ({ ...answer, body: '{"id": 1,' })),
    want: [`response_schema_conformance ${book}`],
  },
  {
    what: 'bytes that are not UTF-8',
    fault: said('GET /me', (answer) => ({ ...answer, body: Uint8Array.from([0x22, 0xff, 0x22]) })),
    want: ['response_schema_conformance GET /me'],
  },
  {
    what: 'a success without its body',
    fault: said('GET /me', ({ body: _body, ...answer }) => answer),
    want: ['response_schema_conformance GET /me'],
  },
  {
    what: 'another media type',
    fault: said('GET /books', (answer) => ({ ...answer, headers: { ...answer.headers, 'content-type': 'text/html' } })),
    want: ['content_type_conformance GET /books'],
  },
  {
    what: 'a status that nobody documented',
    fault: said('GET /me', (answer) => ({ ...answer, status: 203 })),
    want: ['status_code_conformance GET /me'],
  },
  {
    what: 'a required header left out',
    fault: said('GET /books', (answer) => ({ ...answer, headers: {} })),
    want: ['response_headers_conformance GET /books'],
  },
  {
    what: 'a header of another type',
    fault: said('GET /books', (answer) => ({ ...answer, headers: { 'X-Total-Count': 'many' } })),
    want: ['response_headers_conformance GET /books'],
  },
  {
    what: '500 for a right call',
    fault: instead('GET /status', () => true, { status: 500, body: {} }),
    want: [
      'examples_accepted GET /status',
      'not_a_server_error GET /status',
      'positive_data_acceptance GET /status',
      'status_code_conformance GET /status',
    ],
  },
  {
    what: '500 for a wrong value',
    fault: instead('GET /books', ({ query }) => query.get('limit') === 'text', {
      status: 500,
      body: { message: 'oh' },
    }),
    want: ['negative_data_rejection GET /books', 'not_a_server_error GET /books', 'status_code_conformance GET /books'],
  },
  {
    what: 'a connection that breaks',
    fault: instead('GET /search', () => true, { status: 200, cut: true }),
    want: ['not_a_server_error GET /search'],
  },
  {
    what: 'less than the minimum taken',
    fault: overlooks('GET /books', 'limit', (limit) => limit === '0'),
    want: ['negative_data_rejection GET /books'],
  },
  {
    what: 'more than the maximum taken',
    fault: overlooks('GET /books', 'limit', (limit) => limit === '101'),
    want: ['negative_data_rejection GET /books'],
  },
  {
    what: 'text taken for a number',
    fault: overlooks('GET /books', 'limit', (limit) => limit === 'text'),
    want: ['negative_data_rejection GET /books'],
  },
  {
    what: 'a value outside its list taken',
    fault: overlooks('GET /books', 'genre', (genre) => genre !== null && !['novel', 'essay', 'poem'].includes(genre)),
    want: ['negative_data_rejection GET /books'],
  },
  {
    what: 'a text that is too long taken',
    fault: overlooks('GET /search', 'q', (q) => (q ?? '').length > 50),
    want: ['negative_data_rejection GET /search'],
  },
  {
    what: 'a required parameter not asked for',
    fault: overlooks('GET /search', 'q', (q) => q === null),
    want: ['missing_required GET /search'],
  },
  {
    what: 'a parameter asked for that nobody documented',
    fault: instead('GET /me', ({ query }) => !query.has('session'), { status: 400, body: { message: 'session' } }),
    want: ['examples_accepted GET /me', 'positive_data_acceptance GET /me', 'status_code_conformance GET /me'],
  },
  {
    what: 'an example refused',
    fault: instead('GET /search', ({ query }) => query.get('q') === 'mo', { status: 400, body: { message: 'no' } }),
    want: ['examples_accepted GET /search', 'positive_data_acceptance GET /search'],
  },
  {
    what: 'refusals of another form',
    fault: (asked, right) => {
      const answer = right();
      return answer.status === 400 && asked.path === '/search' ? { ...answer, body: { error: 'q' } } : answer;
    },
    want: ['response_schema_conformance GET /search'],
  },
  {
    what: 'nobody asked who calls',
    fault: (asked, right) => (asked.path === '/me' ? right({ ...asked, token: 'reader-of-books' }) : right()),
    want: ['ignored_auth GET /me'],
  },
  {
    what: 'any credentials taken',
    fault: (asked, right) => right({ ...asked, token: asked.token === undefined ? undefined : 'reader-of-books' }),
    want: [
      '/books',
      '/books/{bookId}',
      '/books/{bookId}/reviews',
      '/books/{bookId}/reviews/{reviewId}',
      '/me',
      '/search',
    ].map((path) => `ignored_auth GET ${path}`),
  },
  {
    what: 'a listed thing that is not there',
    fault: instead('GET /books/#', () => true, { status: 404, body: { message: 'no such book' } }),
    want: [`ensure_resource_availability ${book}`],
  },
  {
    what: 'another method taken',
    fault: (asked, right) =>
      asked.method === 'TRACE' && asked.path === '/me' ? right({ ...asked, method: 'GET' }) : right(),
    want: ['unsupported_method GET /me'],
  },
  {
    what: 'a 405 that does not say what is allowed',
    fault: (asked, right) => {
      const { headers, ...answer } = right();
      return answer.status === 405 && asked.path === '/me' ? answer : { ...answer, ...(headers && { headers }) };
    },
    want: ['allow_header_conformance GET /me'],
  },
  {
    what: 'a 405 that leaves out a method',
    fault: (asked, right) => {
      const answer = right();
      return answer.status === 405 && asked.path === '/books' ? { ...answer, headers: { Allow: 'GET' } } : answer;
    },
    want: ['allow_header_conformance GET /books'],
  },
  {
    what: 'a 405 that allows what nobody documented',
    fault: (asked, right) => {
      const answer = right();
      return answer.status === 405 && asked.path === '/me' ? { ...answer, headers: { Allow: 'GET, DELETE' } } : answer;
    },
    want: ['allow_header_conformance GET /me'],
  },
];

const staysThere: Fault = (asked, right) =>
  asks('DELETE /books/#')(asked) && asked.token !== undefined ? { status: 204 } : right();

const written: readonly Planted[] = [
  {
    what: 'a new thing that is not there',
    fault: instead('GET /books/#', ({ path }) => path.endsWith('/43'), { status: 404, body: { message: 'where?' } }),
    want: [`ensure_resource_availability ${book}`, 'ensure_resource_availability POST /books'],
  },
  {
    what: 'a link that leads nowhere',
    fault: instead('GET /books/#/reviews', ({ path }) => path.includes('/43/'), {
      status: 404,
      body: { message: 'where?' },
    }),
    want: ['ensure_resource_availability GET /books/{bookId}/reviews', 'ensure_resource_availability POST /books'],
  },
  {
    what: 'a deleted thing that is still there',
    fault: staysThere,
    want: ['use_after_free DELETE /books/{bookId}'],
  },
  {
    what: 'a new thing without its place',
    fault: said('POST /books', ({ headers: _headers, ...answer }) => answer),
    want: ['response_headers_conformance POST /books'],
  },
  {
    what: '200 where 201 is documented',
    fault: said('POST /books', (answer) => ({ ...answer, status: 200 })),
    want: ['status_code_conformance POST /books'],
  },
  {
    what: 'an answer of a change that is not what its schema says',
    fault: said('PATCH /books/#', (answer) => ({ ...answer, body: {} })),
    want: ['response_schema_conformance PATCH /books/{bookId}'],
  },
  {
    what: '500 for a right deletion',
    fault: instead('DELETE /books/#', () => true, { status: 500, body: { message: 'oh' } }),
    want: [
      'examples_accepted DELETE /books/{bookId}',
      'not_a_server_error DELETE /books/{bookId}',
      'status_code_conformance DELETE /books/{bookId}',
    ],
  },
].map((one) => ({ ...one, allow: ['*'] }));

describe('a server with one fault', () => {
  it('is one of many', () => expect(read.length + written.length).toBeGreaterThan(30));

  it.each([...read, ...written])('$what', async ({ want, what: _what, ...options }) => {
    const { named, findings } = await examine(options);
    expect(named, JSON.stringify(findings.slice(0, 3), null, 1)).toEqual([...want].sort());
    expect(findings[0]?.curl ?? '', 'shown without the secret').not.toContain('reader-of-books');
  });
});

describe('a slow answer', () => {
  it('is named where a limit is asked for', async () => {
    // The clock is the test's own: no machine is ever too slow for it.
    const timing = { maxResponseTime: 100, took: (target: string) => (target === '/me' ? 101 : 100) };
    const { named, findings } = await examine(timing);
    expect(named).toEqual(['max_response_time GET /me']);
    expect(findings[0]).toMatchObject({ expected: 'an answer within 100 ms', found: '101 ms' });
  });
});
