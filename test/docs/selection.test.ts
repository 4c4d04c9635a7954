/** What selects an action and is no part of its URL is said wherever people look a call up. */
import { describe, expect, it } from 'vitest';
import { documentationView } from '../../generator/docs/view/view.js';
import { operationTexts } from '../../generator/docs/view/text.js';
import { wordsFor } from '../../generator/docs/view/words.js';
import { emitWire } from '../../generator/emit/wire.js';
import { methodDocs } from '../../generator/emit/client/docs.js';
import { buildApi } from '../../generator/meaning/build.js';
import type { JsonObject } from '../../generator/meaning/json.js';
import { createMock } from '../../generator/mock/mock.js';
import { samples } from '../../generator/docs/samples/samples.js';

const header = (name: string, value: string) => ({ name, in: 'header', required: true, schema: { const: value } });
const query = (name: string, value: string) => ({ name, in: 'query', required: true, schema: { const: value } });
const body = (mediaType: string, schema: JsonObject, example: JsonObject) => ({
  requestBody: { required: true, content: { [mediaType]: { schema: { type: 'object', ...schema }, example } } },
});
const fixed = (members: Readonly<Record<string, string>>): JsonObject => ({
  required: Object.keys(members),
  properties: Object.fromEntries(Object.entries(members).map(([name, value]) => [name, { const: value }])),
});

interface Row {
  readonly dispatch: JsonObject;
  readonly operation: JsonObject;
  readonly beside: readonly string[];
  /** How the pages begin, in both languages; the URL over the samples; a line of the sample. */
  readonly en: string;
  readonly zh: string;
  readonly url: string;
  readonly curl: string;
  /** What the mock's catalogue says of it. */
  readonly listed: JsonObject;
}

const rows: Readonly<Record<string, Row>> = {
  'a query': {
    dispatch: { in: 'query', parameter: 'Action' },
    operation: { parameters: [query('Action', 'Look')] },
    beside: [],
    en: '`POST /?Action=Look`',
    zh: '`POST /?Action=Look`',
    url: '/?Action=Look',
    curl: "curl 'http://127.0.0.1:4010/?Action=Look'",
    listed: { url: '/?Action=Look' },
  },
  'two headers': {
    dispatch: { in: 'header', parameter: 'X-Action', version: { in: 'header', parameter: 'X-Version' } },
    operation: { parameters: [header('X-Action', 'Look'), header('X-Version', '1')] },
    beside: ['X-Action: Look', 'X-Version: 1'],
    en: '`POST /` with header `X-Action: Look`, `X-Version: 1`',
    zh: '`POST /`，请求头为 `X-Action: Look`、`X-Version: 1`',
    url: '/ (X-Action: Look, X-Version: 1)',
    curl: "--header 'X-Action: Look'",
    listed: { url: '/', headers: { 'X-Action': 'Look', 'X-Version': '1' } },
  },
  'a form': {
    dispatch: { in: 'body', parameter: 'Action', version: { in: 'query', parameter: 'Version' } },
    operation: {
      parameters: [query('Version', '1')],
      ...body('application/x-www-form-urlencoded', fixed({ Action: 'Look' }), { Action: 'Look' }),
    },
    beside: ['Action=Look'],
    en: '`POST /?Version=1` with `Action=Look` in its body',
    zh: '`POST /?Version=1`，请求体中含 `Action=Look`',
    url: '/?Version=1 (Action=Look)',
    curl: "--data-urlencode 'Action=Look'",
    listed: { url: '/?Version=1', body: { Action: 'Look' } },
  },
  'a member deep in JSON, and a header': {
    dispatch: {
      in: 'body',
      parameter: '/head/action',
      arguments: '/data',
      version: { in: 'header', parameter: 'X-Version' },
    },
    operation: {
      parameters: [header('X-Version', '1')],
      ...body(
        'application/json',
        { required: ['head'], properties: { head: fixed({ action: 'Look' }), data: { type: 'object' } } },
        { head: { action: 'Look' } },
      ),
    },
    beside: ['X-Version: 1', '"head": { "action": "Look" }'],
    en: '`POST /` with header `X-Version: 1` with `"head": { "action": "Look" }` in its body',
    zh: '`POST /`，请求头为 `X-Version: 1`，请求体中含 `"head": { "action": "Look" }`',
    url: '/ (X-Version: 1, "head": { "action": "Look" })',
    curl: '"head": { "action": "Look" }',
    listed: { url: '/', headers: { 'X-Version': '1' }, body: { head: { action: 'Look' } } },
  },
};

describe.each(Object.entries(rows))('%s', (_what, { dispatch, operation, en, beside, zh, url, curl, listed }) => {
  const api = buildApi({
    document: {
      openapi: '3.1.0',
      info: { title: 'Jars', version: '1' },
      'x-action-dispatch': dispatch,
      paths: {
        '/#Look': { post: { operationId: 'look', ...operation, responses: { '200': { description: 'It.' } } } },
      },
    },
  });
  const [look] = api.operations;

  it('on the page and in its text', () => {
    const { document } = documentationView(api, wordsFor('en'));
    const paths = document['paths'] as Record<string, { post: { description: string } }>;
    expect(Object.keys(paths)).toEqual([url]);
    expect(paths[url]?.post.description.split('\n')[0]).toBe(en);
    expect(operationTexts(api, wordsFor('en')).get('look')?.split('\n')).toContain(en);
    expect(operationTexts(api, wordsFor('zh-CN')).get('look')?.split('\n')).toContain(zh);
  });

  it('in the sample, in the client, in the document of true URLs, in the mock’s list', async () => {
    expect(samples(api)[0]?.text).toContain(curl);
    const sent = [`POST ${String(listed['url'])}`, ...beside].map((text) => `\`${text}\``).join(' with ');
    expect(look === undefined ? '' : methodDocs(api, look)).toContain(`Sends ${sent}.`);
    const wire = JSON.parse(emitWire(api)[0]?.text ?? '') as { paths: Record<string, { post: JsonObject }> };
    expect(wire.paths['/']?.post['description']).toContain(`- ${sent}: look`);
    const catalogue = (await (await createMock(api).fetch('http://mock/__mock')).json()) as { operations: object[] };
    expect(catalogue.operations).toEqual([expect.objectContaining({ operationId: 'look', method: 'POST', ...listed })]);
  });
});
