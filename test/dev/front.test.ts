/** Who answers at `/`: an API that is called there has all its calls; who looks there with a browser is shown the pages. */
import { afterAll, describe, expect, it } from 'vitest';
import { frontLines } from '../../generator/command/terminal/front.js';
import { DevServer } from '../../generator/dev/server.js';
import type { Api } from '../../generator/meaning/api.js';
import { buildApi } from '../../generator/meaning/build.js';
import type { JsonObject } from '../../generator/meaning/json.js';
import { createMock, listen, type Listening } from '../../generator/mock/mock.js';

const files = [
  { path: 'index.html', text: '<!doctype html><title>Pages</title>' },
  { path: 'index.md', text: '# Pages' },
];
const document = { path: 'openapi.json', text: '{"openapi":"3.1.0"}' };

const answers = { '200': { description: 'Fine.' } };
const needed = (place: string, name: string, value: string) => ({
  parameters: [{ name, in: place, required: true, schema: { const: value } }],
});
const apiOf = (paths: JsonObject, dispatch?: JsonObject): Api =>
  buildApi({
    document: {
      openapi: '3.1.0',
      info: { title: 'Jars', version: '1' },
      ...(dispatch === undefined ? {} : { 'x-action-dispatch': dispatch }),
      paths,
    },
  });

const byQuery = apiOf(
  { '/#Action=Look': { get: { operationId: 'look', ...needed('query', 'Action', 'Look'), responses: answers } } },
  { in: 'query', parameter: 'Action' },
);
const byHeader = apiOf(
  { '/#Look': { get: { operationId: 'look', ...needed('header', 'X-Target', 'Look'), responses: answers } } },
  { in: 'header', parameter: 'X-Target' },
);
const body = { content: { 'application/json': { schema: { properties: { method: { const: 'look' } } } } } };
const byBody = apiOf(
  { '/#look': { post: { operationId: 'look', requestBody: body, responses: answers } } },
  { in: 'body', parameter: '/method' },
);
const aside = apiOf(
  { '/jars#Look': { get: { operationId: 'look', ...needed('query', 'Action', 'Look'), responses: answers } } },
  { in: 'query', parameter: 'Action' },
);
const restGet = apiOf({ '/': { get: { operationId: 'look', responses: answers } } });
const restPost = apiOf({ '/': { post: { operationId: 'add', responses: answers } } });

const open: Listening[] = [];
afterAll(() => Promise.all(open.map((one) => one.close())));

async function served(api: Api) {
  const mock = createMock(api);
  const dev = new DevServer(mock.handler, Promise.resolve());
  const show = (next: Api) => {
    mock.replace(next);
    dev.makeWay(next);
    dev.showDocs(files);
    dev.showDocuments([document]);
  };
  show(api);
  const listening = await listen(dev.server, 0, '127.0.0.1');
  open.push(listening);
  const ask = async (target: string, init?: RequestInit): Promise<string> => {
    const answer = await fetch(listening.url + target, { redirect: 'manual', ...init });
    const text = await answer.text();
    const shown = [...files, document].find((one) => one.text === text)?.path;
    return `${answer.status} ${answer.headers.get('location') ?? shown ?? 'API'}`;
  };
  return { ask, show };
}

const browser = { headers: { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };
const post = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"method":"look"}' };
const isBrowser = (headers: Record<string, string>) => ({ headers: { ...browser.headers, ...headers } });

describe.each<[string, Api, [target: string, init: RequestInit | undefined, want: string][]]>([
  [
    'actions at /jars',
    aside,
    [
      ['/', undefined, '200 index.html'],
      ['/', browser, '200 index.html'],
      ['/index.md', undefined, '200 index.md'],
      ['/openapi.json', undefined, '200 openapi.json'],
      ['/jars?Action=Look', browser, '200 API'],
    ],
  ],
  [
    'actions of a query at /',
    byQuery,
    [
      ['/?Action=Look', undefined, '200 API'],
      ['/?Action=Look', browser, '200 API'],
      ['/?Action=Lock', browser, '422 API'],
      ['/', undefined, '422 API'],
      ['/', browser, '302 /_docs/'],
      ['/', { ...browser, method: 'HEAD' }, '302 /_docs/'],
      ['/', { ...browser, method: 'POST' }, '422 API'],
      ['/index.md', undefined, '404 API'],
      ['/openapi.json', undefined, '404 API'],
    ],
  ],
  [
    'actions of a header at /',
    byHeader,
    [
      ['/', { headers: { 'X-Target': 'Look' } }, '200 API'],
      ['/', isBrowser({ 'x-target': 'Look' }), '200 API'],
      ['/', isBrowser({ 'x-target': 'Lock' }), '422 API'],
      ['/', browser, '302 /_docs/'],
    ],
  ],
  [
    'actions of a body at /',
    byBody,
    [
      ['/', post, '200 API'],
      ['/', { ...post, headers: { ...post.headers, ...browser.headers } }, '200 API'],
      ['/', browser, '302 /_docs/'],
      ['/', undefined, '405 API'],
    ],
  ],
  [
    'GET / of a REST API',
    restGet,
    [
      ['/', undefined, '200 API'],
      ['/', browser, '200 API'],
    ],
  ],
  [
    'POST / of a REST API',
    restPost,
    [
      ['/', { method: 'POST' }, '200 API'],
      ['/', browser, '302 /_docs/'],
      ['/', undefined, '405 API'],
    ],
  ],
])('%s', (_what, api, table) => {
  it.each(table.map(([target, init, want]) => [target, JSON.stringify(init ?? {}), want, init] as const))(
    '%s %s: %s',
    async (target, _init, want, init) => {
      const { ask } = await served(api);
      expect(await ask(target, init)).toBe(want);
    },
  );

  it('has its pages at /_docs/', async () => {
    const { ask } = await served(api);
    const shown = await Promise.all(['', 'index.html', 'index.md', 'openapi.json'].map((one) => ask(`/_docs/${one}`)));
    expect(shown).toEqual(['200 index.html', '200 index.html', '200 index.md', '200 openapi.json']);
    expect(await ask('/_docs')).toBe('302 /_docs/');
  });
});

it('the pages follow when an edit moves the API to / and away from it', async () => {
  const { ask, show } = await served(aside);
  show(byQuery);
  expect([await ask('/'), await ask('/index.md')]).toEqual(['422 API', '404 API']);
  show(aside);
  expect([await ask('/'), await ask('/index.md')]).toEqual(['200 index.html', '200 index.md']);
});

it.each([
  ['a broken document', undefined, []],
  ['actions of a query at /jars', aside, []],
  ['actions of a query at /', byQuery, ['pages: http://mock/_docs/ (the API is called at /)']],
  [
    'actions of a header',
    byHeader,
    [
      'pages: http://mock/_docs/ (the API is called at /)',
      'calls: GET http://mock/ with header X-Target: Look is look',
    ],
  ],
  [
    'actions of a body',
    byBody,
    [
      'pages: http://mock/_docs/ (the API is called at /)',
      'calls: POST http://mock/ with "method": "look" in its body is look',
    ],
  ],
])('start says of %s where it is and how it is called', (_what, api, more) => {
  expect(frontLines(api, 'http://mock')).toEqual(['ready: http://mock', ...more]);
});
