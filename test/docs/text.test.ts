/** The Markdown edition, and the small forms that all pages are made of. */
import { beforeAll, describe, expect, it } from 'vitest';
import { curl } from '../../generator/docs/samples/curl.js';
import { fieldsOf } from '../../generator/docs/view/fields.js';
import { cell, code, plain } from '../../generator/docs/view/markdown.js';
import { effectLine } from '../../generator/docs/view/notes.js';
import { tagSlugs } from '../../generator/docs/view/routes.js';
import { samples } from '../../generator/docs/samples/samples.js';
import { textEdition } from '../../generator/docs/view/text.js';
import { wordsFor } from '../../generator/docs/view/words.js';
import type { Api, Operation } from '../../generator/meaning/api.js';
import { trueCall } from '../../generator/meaning/declared/dispatch.js';
import { apiOf } from './pages.js';

let api: Api;
beforeAll(async () => {
  api = await apiOf('test/docs/case/openapi.yaml');
});

describe('the Markdown edition', () => {
  it('says everything the pages say', () => {
    const text = textEdition(api, wordsFor('en'));
    for (const operation of api.operations) {
      expect(text).toContain(`\`${trueCall(operation)}\``);
      expect(text).toContain(operation.description);
      for (const { code, message } of operation.documentedErrors) {
        expect(text).toContain(`| \`${code}\``);
        expect(text).toContain(message);
      }
    }
    for (const sample of samples(api)) expect(text).toContain(sample.text);
    for (const { id } of api.transcription?.ledger ?? []) expect(text).toContain(`id="ledger-${id}"`);
    expect(text).toContain('| `Extras[].Sum` | integer | yes | (Insurance) What the parcel is worth. |');
    expect(text).toContain(
      '| `Weight` | string or integer | yes | Weight in grams. Source note [weight-types](#ledger-weight-types): string or integer |',
    );
  });

  it('has no link that leads nowhere', () => {
    const text = textEdition(api, wordsFor('en'));
    const targets = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, target]) => target ?? '');
    const lost = targets.filter((target) => !text.includes(`id="${target}"`));
    expect(targets.length).toBeGreaterThan(0);
    expect([...new Set(lost)]).toEqual([]);
  });

  it('speaks the language of its words', () => {
    expect(textEdition(api, wordsFor('zh-CN'))).toContain('### 应答 200');
    expect(textEdition(api, wordsFor('fr')), 'English where a language is unknown').toContain('### Answer 200');
  });
});

describe('what a call does', () => {
  const get = { source: 'method', changesState: false, repeatable: true } as const;
  const post = { source: 'idempotency-key', changesState: true, repeatable: true } as const;
  const operation = (more: Partial<Operation>) => ({ ...(api.operations[0] as Operation), ...more });
  const wire = { method: 'GET', path: '/', query: [], headers: [] } as const;

  it.each<[string, Partial<Operation>, string | undefined]>([
    ['nobody', {}, undefined],
    ['the document', { safety: { ...get, source: 'x-safety' } }, 'Changes nothing.'],
    ['a method', { safety: get, wire }, 'Changes nothing. (What GET means by RFC 9110; the document does not say it.)'],
    [
      'a key',
      { safety: post, idempotencyKey: 'Key' },
      '**Changes something.** Sending it twice does no more harm than sending it once. (As long as `Key` stays the same.)',
    ],
  ])('is said with whoever says it: %s', (_who, more, want) => {
    const { safety: _own, ...unsafe } = operation({});
    expect(effectLine({ ...unsafe, ...more }, wordsFor('en'))).toBe(want);
  });
});

describe('a curl sample', () => {
  const call = { name: 'one', input: {} };
  const request = { method: 'GET', target: '/post?Do=Trace', headers: [] };
  it.each([
    ['reads', request, `curl 'http://x/post?Do=Trace'`],
    [
      'names its method where curl would choose another',
      { ...request, method: 'DELETE' },
      `curl 'http://x/post?Do=Trace' \\\n  --request DELETE`,
    ],
    ['needs no body to post', { ...request, method: 'POST' }, `curl 'http://x/post?Do=Trace' \\\n  --request POST`],
    ['asks for headers alone', { ...request, method: 'HEAD' }, `curl 'http://x/post?Do=Trace' \\\n  --head`],
    ['keeps brackets from curl', { ...request, target: '/a?b[c]=1' }, `curl 'http://x/a?b[c]=1' \\\n  --globoff`],
    [
      'keeps quotes from the shell',
      { ...request, headers: [['X-Name', "O'Neill"] as const] },
      `curl 'http://x/post?Do=Trace' \\\n  --header 'X-Name: O'\\''Neill'`,
    ],
  ])('%s', (_what, given, want) => {
    expect(curl(given, 'http://x', call)).toBe(want);
  });
});

describe('the fields of a schema', () => {
  const fields = (schema: object, schemas: object = {}) =>
    fieldsOf({ components: { schemas } } as never, schema as never).map(({ path, type }) => `${path}: ${type}`);
  const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

  it.each([
    [
      'nested',
      { properties: { a: { type: 'object', properties: { b: { type: 'string' } } } } },
      {},
      ['a: object', 'a.b: string'],
    ],
    [
      'in a list',
      { properties: { a: { type: 'array', items: { properties: { b: { type: 'integer', format: 'int64' } } } } } },
      {},
      ['a: array of any', 'a[].b: integer (int64)'],
    ],
    ['in a list at the top', { type: 'array', items: { properties: { b: { type: 'string' } } } }, {}, ['[].b: string']],
    [
      'in a map',
      { properties: { a: { type: 'object', additionalProperties: ref('B') } } },
      { B: { type: 'object', properties: { c: { type: 'boolean' } } } },
      ['a: map of B', 'a{}.c: boolean'],
    ],
    [
      'of all parts',
      { allOf: [ref('A'), { properties: { b: { type: 'string' } } }] },
      { A: { properties: { a: { type: 'string' } } } },
      ['a: string', 'b: string'],
    ],
    [
      'of every branch',
      { oneOf: [ref('A'), ref('B')] },
      { A: { properties: { a: { type: 'string' } } }, B: { properties: { b: { type: ['string', 'null'] } } } },
      ['a: string', 'b: string or null'],
    ],
    ['without what may not occur', { properties: { a: { type: 'string' }, b: false } }, {}, ['a: string']],
    ['of a circle, once', ref('A'), { A: { type: 'object', properties: { a: ref('A') } } }, ['a: A']],
    ['of a list that holds itself', ref('A'), { A: { type: 'array', items: ref('A') } }, []],
  ])('%s', (_what, schema, schemas, want) => {
    expect(fields(schema, schemas)).toEqual(want);
  });
});

describe('Markdown', () => {
  it.each([
    ['a cell is one line without bars', cell('a\n  b|c'), 'a b\\|c'],
    ['code may hold backticks', code('a`b'), '``a`b``'],
    ['code may begin with one', code('`a`'), '`` `a` ``'],
    ['plain text is not markup', plain('<b>*x*</b> [y] #z'), '\\<b\\>\\*x\\*\\</b\\> \\[y\\] \\#z'],
  ])('%s', (_what, text, want) => {
    expect(text).toBe(want);
  });
});

it('tags of any script and look get addresses of their own', () => {
  const slugs = tagSlugs(['Life cycle', 'Lïfe-Cycle!', '查询', '变更', 'errors']);
  expect([...slugs.values()]).toEqual(['life-cycle', 'life-cycle-2', 'tag', 'tag-2', 'errors-2']);
});
