/** Lists in every style, walked through by the generated client: over the mock, with a memory and without, and over answers of others. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textEdition } from '../../generator/docs/view/text.js';
import { wordsFor } from '../../generator/docs/view/words.js';
import type { AnyClient } from '../../generator/contract/checks/generated.js';
import type { Listening } from '../../generator/mock/mock.js';
import { family, type Family } from './family.js';

interface Walk {
  items(input?: object): AsyncIterable<{ readonly tree: string }>;
  pages(input?: object): AsyncIterable<unknown>;
}
type WithPaging = (client: AnyClient) => Readonly<Record<string, Walk>>;

let leaves: Family;
let remembered: Family;
let listening: Listening;
let withPaging: WithPaging;
beforeAll(async () => {
  leaves = await family('paged');
  remembered = await family('paged', { stateful: true });
  listening = await remembered.mock.listen();
  ({ withPaging } = await leaves.load<{ withPaging: WithPaging }>('paging.ts'));
  for (const tree of ['oak', 'elm', 'ash', 'fir', 'yew']) await remembered.client['addLeaf']?.({ body: { tree } });
});
afterAll(() => listening.close());

const all = ['oak', 'elm', 'ash', 'fir', 'yew'];
const walked = async (client: AnyClient, name: string, input?: object) => {
  const found: string[] = [];
  for await (const { tree } of withPaging(client)[name]!.items(input)) found.push(tree);
  return found;
};

it('is as the contract says, types, client and documentation included', async () => {
  expect(await leaves.faults()).toEqual([]);
});

describe.each([
  ['byPage', undefined, ['page=0', 'page=1', 'page=2']],
  [
    'byToken',
    { body: { paging: { most: 2 } } },
    ['{"paging":{"most":2}}', '{"paging":{"most":2,"token":"2"}}', '{"paging":{"most":2,"token":"4"}}'],
  ],
  ['byMarker', undefined, ['', '100003', '100007']],
  ['byLink', { query: { tree: ['oak'] } }, ['tree=oak', 'tree=oak&page=2', 'tree=oak&page=3']],
  ['byUrl', undefined, ['', 'cursor=2', 'cursor=4']],
] as const)('%s', (name, input, asked) => {
  it('gives every item once, and asks for each page once', async () => {
    remembered.sent.splice(0);
    expect(await walked(remembered.client, name, input)).toEqual(all);
    const said = remembered.sent.map(
      ({ url, body, headers }) => body || (headers.get('X-After') ?? url.split('?')[1] ?? ''),
    );
    expect(said).toEqual(asked);
  });

  it('comes to an end on a mock without a memory', async () => {
    expect(await walked(leaves.client, name, input)).toEqual(
      name === 'byPage' ? ['oak'] : expect.arrayContaining(['oak']),
    );
    expect((await walked(leaves.client, name, input)).length).toBe(1);
  });

  it('goes over a socket', async () => {
    const { withPaging: over } = await leaves.load<{ withPaging: WithPaging }>('paging.ts');
    const { createClient } = await leaves.load<{ createClient(options: object): AnyClient }>('client.ts');
    const found: string[] = [];
    const client = createClient({ baseUrl: listening.url });
    for await (const { tree } of over(client)[name]!.items(input)) found.push(tree);
    expect(found).toEqual(all);
  });
});

describe('the client', () => {
  const answers = (...bodies: readonly (readonly [unknown, string?])[]) => {
    leaves.sent.splice(0);
    for (const [body, link] of bodies)
      leaves.answerNext(JSON.stringify(body), link === undefined ? {} : { headers: { Link: link } });
  };
  const page = (next: unknown, ...trees: string[]) => ({ leaves: trees.map((tree, id) => ({ id, tree })), next });

  it('goes on over an empty page that names another one, and ends where the name is empty or not there', async () => {
    answers([page('a', 'oak')], [page('b')], [page('', 'elm')]);
    expect(await walked(leaves.client, 'byToken')).toEqual(['oak', 'elm']);
    answers([page('a', 'oak')], [page(undefined, 'elm')]);
    expect(await walked(leaves.client, 'byToken')).toEqual(['oak', 'elm']);
    answers([page('a', 'oak')], [page(null, 'elm')]);
    expect(await walked(leaves.client, 'byToken')).toEqual(['oak', 'elm']);
  });

  it('goes in no circle', async () => {
    answers([page('a', 'oak')], [page('b', 'elm')], [page('a', 'ash')]);
    expect(await walked(leaves.client, 'byToken')).toEqual(['oak', 'elm', 'ash']);
    expect(leaves.sent).toHaveLength(3);
    answers([page(undefined, 'oak', 'elm')], [page(undefined, 'oak', 'elm')]);
    expect(await walked(leaves.client, 'byMarker')).toEqual(['oak', 'elm']);
    // What is left is for nobody.
    expect(leaves.sent).toHaveLength(2);
  });

  it('counts what a server gave, not what it was asked for', async () => {
    const counted = (...trees: string[]) => [{ ...page(undefined, ...trees), count: 3 }] as const;
    answers(counted('oak'), counted('elm'), counted('ash'));
    expect(await walked(leaves.client, 'byPage', { query: { size: 50 } })).toEqual(['oak', 'elm', 'ash']);
  });

  it.each([
    ['</leaves/linked?page=2>; rel="next"', ['', 'page=2']],
    [
      '<https://elsewhere.example/l?page=1>; rel="first prev", <?page=2&key=a%2Cb>; title="a, \\"b\\""; REL=next',
      ['', 'page=2&key=a%2Cb'],
    ],
    ['</leaves/linked?page=2>; rel="last"', ['']],
    ['', ['']],
  ])('reads the link %s', async (link, asked) => {
    answers([[{ id: 1, tree: 'oak' }], link], [[{ id: 2, tree: 'elm' }]]);
    await walked(leaves.client, 'byLink');
    expect(leaves.sent.map(({ url }) => url.split('?')[1] ?? '')).toEqual(asked);
    while (leaves.sent.length < 2) await leaves.client['byLink']?.();
  });
});

describe('the mock with a memory', () => {
  const get = async (target: string, headers = {}) => {
    const answer = await remembered.mock.fetch(`http://mock${target}`, { headers });
    return { link: answer.headers.get('Link'), body: (await answer.json()) as unknown };
  };

  it('links to the next page, and from the last one to none', async () => {
    expect((await get('/leaves/linked?size=3')).link).toMatch(/^<.*\/leaves\/linked\?size=3&page=2>; rel="next"$/);
    expect((await get('/leaves/linked?size=3&page=2')).link).toBeNull();
    expect((await get('/leaves/led?most=4')).body).toMatchObject({
      next: expect.stringContaining('cursor=4') as string,
    });
    expect((await get('/leaves/led?most=4&cursor=4')).body).not.toHaveProperty('next');
  });

  it('shows nothing behind what nobody named', async () => {
    expect((await get('/leaves/led?cursor=none')).body).toMatchObject({ leaves: [] });
    expect((await get('/leaves/after', { 'X-After': '7' })).body).toMatchObject({ leaves: [] });
  });
});

it('makes up pages that come to an end', async () => {
  const answer = await leaves.mock.fetch('http://mock/leaves/led', { headers: { Prefer: 'dynamic=true' } });
  expect(await answer.json()).not.toHaveProperty('next');
});

it('is documented', () => {
  expect(textEdition(leaves.api, wordsFor('en'))).toContain(
    'Its list comes page by page: `X-After` asks for what comes after an item',
  );
  expect(textEdition(leaves.api, wordsFor('zh-CN'))).toContain('列表按页返回');
});
