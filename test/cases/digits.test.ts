/** Numbers that a double does not carry keep their digits in every room. One document, held by `cases.test.ts` as all others are. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samples } from '../../generator/docs/samples/samples.js';
import { fillPage } from '../../generator/docs/page/page.js';
import { forBrowsers } from '../../generator/docs/page/digits.js';
import { textEdition } from '../../generator/docs/view/text.js';
import { wordsFor } from '../../generator/docs/view/words.js';
import { build } from '../../generator/build/pipeline.js';
import { compareApis } from '../../generator/diff/compare.js';
import { load } from '../../generator/read/load.js';
import { buildApi } from '../../generator/meaning/build.js';
import type { Api } from '../../generator/meaning/api.js';
import { family, type Family } from './family.js';

let ledger: Family;
const scratch = mkdtempSync(path.join(tmpdir(), 'digits-'));
beforeAll(async () => {
  ledger = await family('digits');
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const read = async (name: string, text: string): Promise<Api> => {
  const file = path.join(scratch, name);
  writeFileSync(file, text);
  return buildApi(await load(file));
};

describe('what is generated', () => {
  const rows: readonly (readonly [room: string, file: string, said: string])[] = [
    ['the bundle has examples', 'openapi.json', '"kind": 9007199254740995,'],
    ['the bundle has limits', 'openapi.json', '"minimum": 9007199254740993,'],
    ['the bundle has limits from other files', 'openapi.json', '"maximum": 12345678901234567.89,'],
    ['the bundle has steps', 'openapi.json', '"multipleOf": 5e-19'],
    ['the bundle has negative values', 'openapi.json', ' -9007199254740993\n'],
    ['the bundle has values of const', 'openapi.json', '"const": 18446744073709551615'],
    ['the bundle has defaults', 'openapi.json', '"default": 9007199254740993'],
    ['the bundle has fractions', 'openapi.json', '"example": 0.1000000000000000055'],
    ['the bundle has texts as they are', 'openapi.json', '"note": "9007199254740993"'],
    ['the bundle has names as they are', 'openapi.json', '"9007199254740993": 9007199254740994'],
    [
      'types list integers as bigints',
      'types.ts',
      'kind: 1 | 9007199254740993n | 9007199254740995n | -9007199254740993n;',
    ],
    ['types have a const as a bigint', 'types.ts', 'group?: 18446744073709551615n;'],
    ['types list fractions', 'types.ts', 'share?: 0.1 | 0.1000000000000000055;'],
    ['types know that a default is no number', 'types.ts', 'serial?: Int64;'],
    ['comments of types have limits', 'types.ts', 'At least 0.1000000000000000055. At most 12345678901234567.89.'],
    ['comments of types have defaults', 'types.ts', '@default 9007199254740993'],
    ['comments of types have examples', 'types.ts', '@example 12345678901234567.89'],
    ['the client shows calls', 'client.ts', 'id: 9007199254740993n'],
    ['values can be listed', 'enums.ts', "'-9007199254740993': -9007199254740993n,"],
    ['fractions can be listed', 'enums.ts', "'0.1000000000000000055': 0.1000000000000000055,"],
  ];
  it.each(rows)('%s', (_room, file, said) => {
    expect(ledger.files[file]).toContain(said);
  });

  it('depends on nothing that was read before', async () => {
    await read(
      'other.yaml',
      'openapi: 3.1.0\ninfo: { title: Other, version: 1.0.0 }\npaths: {}\nx-a: 9007199254740992\n',
    );
    await read(
      'more.yaml',
      'openapi: 3.1.0\ninfo: { title: Other, version: 1.0.0 }\npaths: {}\nx-a: 9007199254740991.4\n',
    );
    const { files } = await build('test/cases/digits/openapi.yaml');
    expect(Object.fromEntries(files.map((one) => [one.path, one.text]))).toEqual(ledger.files);
  });
});

describe('the documentation', () => {
  it('shows calls and limits', () => {
    const [curl, typescript] = samples(ledger.api);
    expect(curl?.text).toContain('/entries/9007199254740993?rate=0.1000000000000000055');
    expect(curl?.text).toContain('"amount": 12345678901234567.89');
    expect(typescript?.text).toContain('path: { id: 9007199254740993n }');
    const text = textEdition(ledger.api, wordsFor('en'));
    expect(text).toContain('At least: `9007199254740993`. At most: `9223372036854775807`');
    expect(text).toContain('`0.1000000000000000055`');
  });

  it('gives browsers numbers that no text of the document holds, and the way back', () => {
    const { document, digits } = forBrowsers(ledger.api.document);
    expect(Object.values(digits)).toContain('9007199254740993');
    const [number = ''] = Object.entries(digits).find(([, one]) => one === '9007199254740993') ?? [];
    expect(JSON.stringify(document)).toContain(`"id":${number},`);
    expect(number).not.toBe('9007199254740992');
    const parts = {
      editions: [],
      documents: [],
      fingerprint: '',
      routes: {},
      texts: new Map(),
      events: undefined,
      digits,
    };
    const edition = { api: ledger.api, words: wordsFor('en'), path: 'index.html' };
    expect(fillPage('/*@@scripts@@*/', { ...parts, edition })).toContain('"9007199254740993"');
  });
});

const entry = (more: string) => `{"id":9007199254740993,"kind":9007199254740995,"amount":1${more}}`;
const judged: readonly (readonly [what: string, query: string, body: string, fault: string])[] = [
  ['what the document shows', '9007199254740993?rate=0.1000000000000000055', entry(''), ''],
  ['an integer below its limit', '9007199254740992', entry(''), 'id must be >= 9007199254740993'],
  [
    'an integer above its limit',
    '9007199254740993',
    entry('').replace('9007199254740993', '9007199254740994'),
    'id must be <= 9007199254740993',
  ],
  [
    'a fraction above its limit',
    '9007199254740993?rate=0.1000000000000000056',
    entry(''),
    'rate must be <= 0.1000000000000000055',
  ],
  [
    'a fraction below its limit',
    '9007199254740993',
    entry('').replace(':1}', ':0.1000000000000000050}'),
    'amount must be >= 0.1000000000000000055',
  ],
  ['a value that is listed', '9007199254740993', entry('').replace('995', '993'), ''],
  [
    'a value beside those listed',
    '9007199254740993',
    entry('').replace('995', '994'),
    'kind must be one of 1, 9007199254740993, 9007199254740995, -9007199254740993',
  ],
  ['a const', '9007199254740993', entry(',"group":18446744073709551615'), ''],
  [
    'a value beside the const',
    '9007199254740993',
    entry(',"group":18446744073709551614'),
    'group must be 18446744073709551615',
  ],
  ['a fraction that is listed', '9007199254740993', entry(',"share":0.1000000000000000055'), ''],
  ['the same in another spelling', '9007199254740993', entry(',"share":1.000000000000000055e-1'), ''],
  [
    'a fraction beside those listed',
    '9007199254740993',
    entry(',"share":0.1000000000000000054'),
    'share must be one of 0.1, 0.1000000000000000055',
  ],
  ['a multiple', '9007199254740993', entry(',"even":18014398509481988'), ''],
  ['no multiple', '9007199254740993', entry(',"even":18014398509481987'), 'even must be multiple of 9007199254740994'],
  ['nearly five', '9007199254740993', entry(',"level":4.9999999999999999999'), 'level must be >= 5'],
  ['cents', '9007199254740993', entry(',"price":19.99'), ''],
  ['many cents', '9007199254740993', entry(',"price":12345678901234567.89'), ''],
  ['less than a cent', '9007199254740993', entry(',"price":12345678901234567.891'), 'price must be multiple of 0.01'],
];

describe('the mock', () => {
  it.each(judged)('judges %s', async (_what, query, body, fault) => {
    const init = { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body };
    const answer = await ledger.mock.fetch(`http://mock/entries/${query}`, init);
    const text = await answer.text();
    expect([answer.status, fault === '' ? '' : (JSON.parse(text) as { detail: string }).detail]).toEqual([
      fault === '' ? 200 : 422,
      fault,
    ]);
    if (fault !== '') return;
    expect(text).toBe('{"id":9007199254740993,"kind":9007199254740995,"amount":12345678901234567.89}');
    expect(answer.headers.get('X-Kept')).toBe('9007199254740997');
  });
});

describe('the client', () => {
  interface Longs {
    createClient(
      options: object,
    ): Record<
      string,
      (input: object) => Promise<{ ok: boolean; data?: unknown; error?: { kind: string; message: string } }>
    >;
  }
  const call = { path: { id: 9007199254740993n }, body: { id: 9007199254740993n, kind: 9007199254740995n, amount: 1 } };
  const fetch = (request: Request) =>
    ledger.mock.fetch(request.url, {
      method: request.method,
      headers: request.headers,
      body: request.body,
      duplex: 'half',
    } as RequestInit);

  it('reads listed integers as its types say', async () => {
    const { createClient } = await ledger.load<Longs>('longs.ts');
    const answer = await createClient({ baseUrl: 'http://mock', fetch })['putEntry']?.(call);
    expect(answer).toMatchObject({ ok: true, data: { id: 9007199254740993n, kind: 9007199254740995n } });
  });

  it('validates by digits', async () => {
    const { validation } = await ledger.load<{ validation(): object }>('validation.ts');
    const { createClient } = await ledger.load<Longs>('longs.ts');
    const client = createClient({ baseUrl: 'http://mock', fetch, ...validation() });
    expect(await client['putEntry']?.(call)).toMatchObject({ ok: true });
    const wrong = await client['putEntry']?.({ ...call, body: { ...call.body, kind: 9007199254740994n } });
    expect(wrong).toMatchObject({
      ok: false,
      error: {
        kind: 'invalid',
        message: expect.stringContaining('kind must be one of 1, 9007199254740993,') as string,
      },
    });
  });
});

it('passes a contract run', { timeout: 120_000 }, async () => {
  expect(await ledger.faults()).toEqual([]);
});

describe('a comparison', () => {
  const document = (limit: string) => `openapi: 3.1.0
info: { title: Ledger, version: 1.0.0 }
paths:
  /entries:
    get:
      operationId: listEntries
      parameters: [{ name: after, in: query, schema: { type: integer, ${limit} } }]
      responses: { '200': { description: Entries. } }
`;
  const rows: readonly (readonly [old: string, now: string, rule: string, before: string, after: string])[] = [
    [
      'maximum: 9007199254740993',
      'maximum: 9007199254740992',
      'limit-tightened',
      '9007199254740993',
      '9007199254740992',
    ],
    [
      'maximum: 9007199254740992',
      'maximum: 9007199254740993',
      'limit-loosened',
      '9007199254740992',
      '9007199254740993',
    ],
    [
      'minimum: 9223372036854775806',
      'minimum: 9223372036854775807',
      'limit-tightened',
      '9223372036854775806',
      '9223372036854775807',
    ],
    [
      'enum: [1, 9007199254740993]',
      'enum: [1, 9007199254740992]',
      'value-dropped',
      '1, 9007199254740993',
      '1, 9007199254740992',
    ],
  ];
  it.each(rows)('of %s with %s', async (old, now, rule, before, after) => {
    const [left, right] = [await read('old.yaml', document(old)), await read('now.yaml', document(now))];
    const found = compareApis(left, right).find((one) => one.rule === rule);
    expect(found).toMatchObject({ before, after });
    expect(compareApis(left, await read('same.yaml', document(old)))).toEqual([]);
  });
});
