/** What nobody should send and somebody does: each kind made of a good call, so that it can be tried on every action. */
import type { RawAnswer, Speech } from './raw.js';

/** A good call in its parts. */
export interface Call {
  readonly method: string;
  readonly target: string;
  readonly body: string | undefined;
}

export interface Hostile {
  readonly name: string;
  readonly speech: (call: Call) => Speech;
  /** Statuses that are right; `closed` when no answer at all is right as well. */
  readonly want: readonly (number | 'closed')[];
  /** Only for calls of one sort. */
  readonly only?: 'body' | 'bare';
  /** A good call rides along and must get its answer too. */
  readonly also?: (answers: readonly RawAnswer[]) => boolean;
}

const host = 'Host: mock\r\n';
const head = ({ method, target }: Call, headers = '', version = 'HTTP/1.1') =>
  `${method} ${target} ${version}\r\n${host}${headers}`;
const sized = (body: string | Uint8Array) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`;
/** The good call, whole. */
export const good = (call: Call, headers = ''): string =>
  call.body === undefined ? `${head(call, headers)}\r\n` : `${head(call, headers)}${sized(call.body)}${call.body}`;
const one = (...parts: (string | Uint8Array)[]): Speech => ({ parts, answers: 1 });
const untilClosed = (...parts: (string | Uint8Array)[]): Speech => ({ parts });
const withBody = (call: Call, body: string | Uint8Array): Speech => one(`${head(call)}${sized(body)}`, body);

/** The good body with one member more, given as text. */
const andMember = ({ body = '{}' }: Call, text: string) => `{${text},${body.slice(1)}`;
/** The good body with the value of its first member replaced. */
const firstAs = ({ body = '{}' }: Call, text: string) => {
  const [name = '', ...rest] = Object.entries(JSON.parse(body) as object);
  const members = [
    `${JSON.stringify(name[0])}:${text}`,
    ...rest.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`),
  ];
  return `{${members.join(',')}}`;
};
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
function* repeated(text: string, times: number): Generator<string> {
  for (let count = 0; count < times; count += 1) yield text;
}
const megabyte = 'x'.repeat(1024 * 1024);

export const hostile: readonly Hostile[] = [
  // Headers that make no sense.
  ...[
    'garbage',
    'foo/bar;=;x',
    'application/xml,',
    '*/*;q=banana',
    ';',
    'a/b/c',
    '\xff\xfe',
    ',,,,',
    'application/json;charset="',
  ].map((accept): Hostile => ({
    name: `Accept: ${accept}`,
    speech: (call) => one(good(call, `Accept: ${accept}\r\n`)),
    want: [200],
  })),
  { name: 'an empty Accept', speech: (call) => one(good(call, 'Accept:\r\n')), want: [200] },
  { name: 'a Content-Type that is none', speech: (call) => one(good(call, 'Content-Type: ;;;\r\n')), want: [200] },
  { name: 'a Prefer that is none', speech: (call) => one(good(call, 'Prefer: ==;,;==,"\r\n')), want: [200] },
  {
    name: 'a Prefer of 10 kB',
    speech: (call) => one(good(call, `Prefer: example=${'x'.repeat(10_000)}\r\n`)),
    want: [400],
  },
  {
    name: 'an X-Request-Id of 10 kB',
    speech: (call) => one(good(call, `X-Request-Id: ${'x'.repeat(10_000)}\r\n`)),
    want: [200],
  },
  {
    name: 'an X-Request-Id in Latin-1',
    speech: (call) => one(Buffer.from(good(call, 'X-Request-Id: \xe9\xff\r\n'), 'latin1')),
    want: [200],
  },
  {
    name: 'an unknown error asked for in Latin-1',
    speech: (call) => one(Buffer.from(good(call, 'X-Mock-Error: \xe9\r\n'), 'latin1')),
    want: [400],
  },
  { name: 'two Host headers', speech: (call) => one(good(call, 'Host: other\r\n')), want: [200, 400] },
  { name: 'a cookie that is none', speech: (call) => one(good(call, 'Cookie: ===;;=;__proto__=1\r\n')), want: [200] },
  {
    name: 'a header called __proto__',
    speech: (call) => one(good(call, '__proto__: x\r\nconstructor: y\r\n')),
    want: [200],
  },
  { name: 'a flood of headers', speech: (call) => untilClosed(good(call, 'X-A: b\r\n'.repeat(10_000))), want: [431] },
  {
    name: 'one header of 1 MB',
    speech: (call) => untilClosed(good(call, `X-A: ${megabyte}\r\n`)),
    want: [431, 'closed'],
  },
  { name: 'a header without a colon', speech: (call) => untilClosed(good(call, 'nonsense\r\n')), want: [400] },
  { name: 'a header with a NUL', speech: (call) => untilClosed(good(call, 'X-A: a\0b\r\n')), want: [400] },
  { name: 'a blank before the colon', speech: (call) => untilClosed(good(call, 'X-A : b\r\n')), want: [400] },
  { name: 'a folded header', speech: (call) => one(good(call, 'X-A: b\r\n c\r\n')), want: [200, 400] },
  // Request lines.
  { name: 'nothing but line breaks', speech: () => ({ parts: ['\r\n\r\n\r\n'], end: true }), want: ['closed'] },
  {
    name: 'bytes that are no HTTP',
    speech: () => untilClosed(Buffer.from([0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3])),
    want: [400, 'closed'],
  },
  { name: 'HTTP/2 from the start', speech: () => untilClosed('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'), want: [400] },
  {
    name: 'a version that does not exist',
    speech: (call) => untilClosed(`${head(call, '', 'HTTP/9.9')}\r\n`),
    want: [400],
  },
  {
    name: 'a lower-case method',
    speech: (call) => untilClosed(`${head({ ...call, method: 'get' })}\r\n`),
    want: [400],
  },
  {
    name: 'a method nobody has',
    speech: (call) => untilClosed(`${head({ ...call, method: 'BREW' })}\r\n`),
    want: [400],
  },
  {
    name: 'a method of another protocol',
    speech: (call) => one(`${head({ ...call, method: 'PROPFIND' })}\r\n`),
    want: [405],
  },
  { name: 'TRACE', speech: (call) => one(`${head({ ...call, method: 'TRACE' })}\r\n`), want: [405] },
  { name: 'CONNECT', speech: () => untilClosed(`CONNECT example.org:443 HTTP/1.1\r\n${host}\r\n`), want: [405] },
  {
    name: 'an upgrade to a websocket',
    speech: (call) => one(good(call, 'Connection: Upgrade\r\nUpgrade: websocket\r\n')),
    want: [200],
  },
  {
    name: 'HTTP/1.0',
    speech: (call) => ({ parts: [good(call).replace('HTTP/1.1', 'HTTP/1.0')], answers: 1 }),
    want: [200],
  },
  { name: 'no Host', speech: (call) => one(good(call).replace(host, '')), want: [400] },
  {
    name: 'an absolute target',
    speech: (call) => one(good({ ...call, target: `http://elsewhere${call.target}` })),
    want: [200],
  },
  {
    name: 'an absolute target without a path',
    speech: (call) => one(good({ ...call, target: 'http://elsewhere' })),
    want: [404],
  },
  { name: 'a target of two slashes', speech: (call) => one(good({ ...call, target: '//' })), want: [404] },
  {
    name: 'a target with a fragment',
    speech: (call) => one(good({ ...call, target: `${call.target}#x` })),
    want: [200, 400],
  },
  { name: 'a path that climbs', speech: (call) => one(good({ ...call, target: `/../..${call.target}` })), want: [404] },
  { name: 'bad percent-encoding', speech: (call) => one(good({ ...call, target: `${call.target}&x=%` })), want: [400] },
  {
    name: 'percent-encoding of no character',
    speech: (call) => one(good({ ...call, target: `${call.target}&x=%ff%fe` })),
    want: [400],
  },
  {
    name: 'half a surrogate pair, percent-encoded',
    speech: (call) => one(good({ ...call, target: `${call.target}&x=%ed%a0%80` })),
    want: [400],
  },
  {
    name: 'bad percent-encoding in the path',
    speech: (call) => one(good({ ...call, target: call.target.replace('?', '%ZZ?') })),
    want: [404],
  },
  {
    name: 'a NUL, percent-encoded',
    speech: (call) => one(good({ ...call, target: `${call.target}&x%00=%00` })),
    want: [200],
  },
  {
    name: 'a raw byte beyond ASCII in the target',
    speech: (call) => one(Buffer.from(good({ ...call, target: `${call.target}&x=\xff` }), 'latin1')),
    want: [200, 400],
  },
  {
    name: 'a blank in the target',
    speech: (call) => untilClosed(good({ ...call, target: `${call.target}&x=a b` })),
    want: [400],
  },
  {
    name: 'a parameter called __proto__',
    speech: (call) => one(good({ ...call, target: `${call.target}&__proto__=1&constructor=2&toString=3` })),
    want: [200],
  },
  {
    name: 'three thousand parameters',
    speech: (call) => one(good({ ...call, target: `${call.target}${'&a=b'.repeat(3_000)}` })),
    want: [200],
  },
  {
    name: 'a target of 1 MB',
    speech: (call) => untilClosed(good({ ...call, target: `${call.target}&x=${megabyte}` })),
    want: [431, 'closed'],
  },
  // Framing.
  {
    name: 'two lengths',
    speech: (call) => untilClosed(good(call, 'Content-Length: 3\r\nContent-Length: 4\r\n')),
    want: [400],
  },
  {
    name: 'a length and chunks',
    speech: (call) => untilClosed(`${head(call)}Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n`),
    want: [400],
  },
  { name: 'a negative length', speech: (call) => untilClosed(`${head(call)}Content-Length: -1\r\n\r\n`), want: [400] },
  {
    name: 'a length beyond all numbers',
    speech: (call) => untilClosed(`${head(call)}Content-Length: 99999999999999999999999\r\n\r\n`),
    want: [400],
  },
  {
    name: 'a length of a terabyte',
    speech: (call) => untilClosed(`${head(call)}Content-Length: 1099511627776\r\n\r\n`, 'x'),
    want: [413],
  },
  {
    name: 'chunks that are none',
    speech: (call) => untilClosed(`${head(call)}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`),
    want: [400],
  },
  {
    name: 'a chunk of more than all numbers',
    speech: (call) => untilClosed(`${head(call)}Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n`),
    want: [400],
  },
  {
    name: 'chunk extensions without end',
    speech: (call) =>
      untilClosed(`${head(call)}Transfer-Encoding: chunked\r\n\r\n2;${'a'.repeat(100_000)}\r\n{}\r\n0\r\n\r\n`),
    want: [400, 413],
  },
  {
    name: 'an unknown transfer encoding',
    speech: (call) => untilClosed(`${head(call)}Transfer-Encoding: banana\r\n\r\n{}`),
    want: [400],
  },
  {
    name: 'an expectation nobody knows',
    speech: (call) => untilClosed(good(call, 'Expect: wonders\r\n')),
    want: [417],
  },
  {
    name: 'a body announced and never sent',
    speech: (call) => ({ parts: [`${head(call)}Content-Length: 10\r\n\r\n{`], end: true }),
    want: [400, 'closed'],
  },
  {
    name: 'a connection closed in the middle of the headers',
    speech: (call) => ({ parts: [head(call).slice(0, 20)], end: true }),
    want: [400, 'closed'],
  },
  {
    name: 'twenty calls at once on one connection',
    speech: (call) => ({ parts: [good(call).repeat(20)], answers: 20 }),
    want: [200],
    also: (answers) => answers.length === 20,
  },
  {
    name: 'a good call and garbage behind it',
    speech: (call) => untilClosed(`${good(call)}GARBAGE\r\n\r\n`),
    want: [200, 400, 'closed'],
    also: ([first]) => first?.status === 200,
  },
  {
    name: 'a slow good call and garbage behind it',
    speech: (call) => untilClosed(`${good(call, 'Prefer: wait=0.1\r\n')}GARBAGE\r\n\r\n`),
    want: [200, 400, 'closed'],
    also: ([first]) => first?.status === 200,
  },
  // Bodies.
  {
    name: 'a body with a call that takes none',
    only: 'bare',
    speech: (call) => one(good({ ...call, body: '{"a":1}' })),
    want: [200],
  },
  { name: 'an empty body', only: 'body', speech: (call) => withBody(call, ''), want: [400] },
  { name: 'white space', only: 'body', speech: (call) => withBody(call, ' \r\n\t '), want: [400] },
  { name: 'half a JSON', only: 'body', speech: (call) => withBody(call, call.body?.slice(0, -1) ?? ''), want: [400] },
  {
    name: 'a JSON with a comma too many',
    only: 'body',
    speech: (call) => withBody(call, call.body?.replace(/\}$/, ',}') ?? ''),
    want: [400],
  },
  {
    name: 'JSON with a byte order mark',
    only: 'body',
    speech: (call) => withBody(call, `\ufeff${call.body ?? ''}`),
    want: [200, 400],
  },
  {
    name: 'JSON in UTF-16',
    only: 'body',
    speech: (call) => withBody(call, Buffer.from(call.body ?? '', 'utf16le')),
    want: [400],
  },
  {
    name: 'invalid UTF-8',
    only: 'body',
    speech: (call) => withBody(call, Buffer.from('{"a":"\xc3\x28"}', 'latin1')),
    want: [400],
  },
  { name: 'a NUL', only: 'body', speech: (call) => withBody(call, '\0'), want: [400] },
  { name: 'a number', only: 'body', speech: (call) => withBody(call, '1'), want: [400] },
  { name: 'NaN', only: 'body', speech: (call) => withBody(call, 'NaN'), want: [400] },
  { name: '20,000 arrays in each other', only: 'body', speech: (call) => withBody(call, nested(20_000)), want: [400] },
  {
    name: '20,000 arrays in a member',
    only: 'body',
    speech: (call) => withBody(call, firstAs(call, nested(20_000))),
    want: [400],
  },
  {
    name: '20,000 arrays in a member nobody knows',
    only: 'body',
    speech: (call) => withBody(call, andMember(call, `"x":${nested(20_000)}`)),
    want: [200, 400],
  },
  {
    name: '20,000 arrays around an odd number',
    only: 'body',
    speech: (call) => withBody(call, andMember(call, `"x":${'['.repeat(20_000)}1e3${']'.repeat(20_000)}`)),
    want: [200, 400],
  },
  {
    name: '20,000 objects in each other',
    only: 'body',
    speech: (call) => withBody(call, `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`),
    want: [400],
  },
  {
    name: 'keys of every object’s own',
    only: 'body',
    speech: (call) =>
      withBody(
        call,
        andMember(call, '"__proto__":{"Name":1},"constructor":{"prototype":1},"hasOwnProperty":1,"toString":2'),
      ),
    want: [200],
  },
  { name: 'a key twice', only: 'body', speech: (call) => withBody(call, andMember(call, '"x":1,"x":2')), want: [200] },
  {
    name: 'half a surrogate pair',
    only: 'body',
    speech: (call) => withBody(call, andMember(call, String.raw`"\ud800":"\udfff"`)),
    want: [200],
  },
  {
    name: 'half a surrogate pair where a number belongs',
    only: 'body',
    speech: (call) => withBody(call, andMember({ ...call, body: firstAs(call, String.raw`"\ud800"`) }, '"y":1')),
    want: [400],
  },
  {
    name: 'a number of 100,000 digits',
    only: 'body',
    speech: (call) => withBody(call, firstAs(call, '9'.repeat(100_000))),
    want: [400],
  },
  {
    name: 'a number beyond all numbers',
    only: 'body',
    speech: (call) => withBody(call, andMember({ ...call, body: firstAs(call, '1e999') }, '"y":-1e999')),
    want: [400],
  },
  {
    name: '200,000 wrong items',
    only: 'body',
    speech: (call) => withBody(call, firstAs(call, `[${'{},'.repeat(200_000)}1]`)),
    want: [400],
  },
  {
    name: '100,000 keys nobody knows',
    only: 'body',
    speech: (call) => withBody(call, andMember(call, [...Array(100_000).keys()].map((key) => `"k${key}":0`).join(','))),
    want: [200],
  },
  {
    name: '300,000 odd numbers',
    only: 'body',
    speech: (call) => withBody(call, andMember(call, `"x":[${'1e3,'.repeat(300_000)}1]`)),
    want: [200],
  },
  {
    name: 'a string of 9 MB',
    only: 'body',
    speech: (call) => withBody(call, andMember(call, `"x":"${megabyte.repeat(9)}"`)),
    want: [200],
  },
  {
    name: '11 MB',
    speech: (call) => one(`${head(call)}Content-Length: ${11 * megabyte.length}\r\n\r\n`, ...repeated(megabyte, 11)),
    want: [413, 405],
  },
  {
    name: '11 MB in chunks',
    speech: (call) =>
      one(`${head(call)}Transfer-Encoding: chunked\r\n\r\n`, ...repeated(`100000\r\n${megabyte}\r\n`, 11), '0\r\n\r\n'),
    want: [413],
  },
  {
    name: '11 MB that asks first',
    speech: (call) =>
      untilClosed(`${head(call)}Expect: 100-continue\r\nContent-Length: ${11 * megabyte.length}\r\n\r\n`),
    want: [413],
  },
];
