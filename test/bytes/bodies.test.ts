/** Bodies of every kind: the client, the curl sample and the mock say and read the same bytes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boundaryOf } from '../../generator/runtime/bodies/multipart-read.js';
import { bodies, document } from './bodies.js';
import { worldOf, type Seen, type World } from './world.js';

let world: World;
let curled: ReadonlyMap<string, Seen>;
beforeAll(async () => {
  world = await worldOf(document);
  curled = await world.curled(bodies.map(({ id }) => id));
}, 120_000);
afterAll(async () => world?.close());

/** With a boundary that is everybody's. */
function shown({ headers, body }: Seen): [type: string, body: string] {
  const type = headers['content-type'] ?? '';
  const boundary = boundaryOf(type) ?? '\u0000';
  // JSON stands in samples as people read it.
  const text = /json/.test(type) ? Buffer.from(JSON.stringify(JSON.parse(body.toString()))) : body;
  return [type.replace(boundary, 'b'), text.toString('latin1').replaceAll(boundary, 'b')];
}

describe.each(bodies)('$id', ({ id, value, want, contentType }) => {
  it('is sent alike by client and curl, and taken by the mock', async () => {
    const { seen, result } = await world.sent(id, { body: value });
    if (seen === undefined) throw new Error(JSON.stringify(result));
    expect(shown(curled.get(id)!), 'curl sends something else').toEqual(shown(seen));
    const [type, body] = shown(seen);
    expect(type).toBe(want === undefined ? `${contentType}; boundary=b` : contentType);
    if (want !== undefined) expect(Buffer.from(body, 'latin1').toString()).toBe(want);
    expect(await world.mocked(id, { body: value })).toMatchObject({ ok: true, status: 204 });
  });
});

const png = Buffer.from('89504e470d0a1a0a00ff80fe', 'hex');

describe('bytes', () => {
  it.each([
    ['a Blob', new Blob([png])],
    ['an array', new Uint8Array(png)],
    ['a stream', () => new Blob([png]).stream()],
  ])('go up as %s, and are no text to the mock', async (_what, given) => {
    const body = () => (typeof given === 'function' ? given() : given);
    const { seen, result } = await world.sent('putBytes', { body: body() });
    expect(seen?.body, JSON.stringify(result)).toEqual(png);
    expect(seen?.headers['content-type']).toBe('application/octet-stream');
    expect(await world.mocked('putBytes', { body: body() })).toMatchObject({ ok: true, status: 204 });
  });

  it('of a range of types say which one they are', async () => {
    const { seen } = await world.sent('putImage', {
      body: new Blob([png], { type: 'image/png' }),
      contentType: 'image/*',
    });
    expect(seen?.headers['content-type']).toBe('image/png');
  });

  it('are parts of a form, each with its name and its type', async () => {
    const file = new File([png], 'a.png', { type: 'image/png' });
    const body = { file, files: [file, file], name: 'n' };
    const { seen } = await world.sent('upload', { body });
    const text = shown(seen!)[1];
    expect(text.split('--b\r\n').slice(1)).toHaveLength(4);
    expect(text).toContain(
      'Content-Disposition: form-data; name="file"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n' +
        png.toString('latin1'),
    );
    expect(await world.mocked('upload', { body })).toMatchObject({ ok: true, status: 204 });
    const wrong = { file: new File([png], 'a.txt', { type: 'text/plain' }) };
    expect(await world.mock.fetch('http://x/upload', { method: 'POST', body: formOf(wrong) }).then(said)).toEqual([
      422,
      'file must be image/png or image/jpeg',
    ]);
    expect(
      await world.mock.fetch('http://x/upload', { method: 'POST', body: formOf({ name: 'n' }) }).then(said),
    ).toEqual([422, 'file must be present']);
  });
});

function formOf(members: Readonly<Record<string, string | Blob>>): FormData {
  const data = new FormData();
  for (const [name, one] of Object.entries(members)) data.append(name, one as string);
  return data;
}

async function said(response: Response): Promise<[status: number, detail: unknown]> {
  const text = await response.text();
  return [response.status, text === '' ? undefined : (JSON.parse(text) as { detail?: unknown }).detail];
}

describe('the mock judges', () => {
  const post = (path: string, type: string, body: string) =>
    world.mock
      .fetch(`http://x${path}`, { method: 'POST', headers: type === '' ? {} : { 'Content-Type': type }, body })
      .then(said);
  it.each([
    ['a form by its schema', '/formTypes', 'application/x-www-form-urlencoded', 'n=x', [422, 'n must be integer']],
    [
      'a form without what it needs',
      '/form',
      'application/x-www-form-urlencoded',
      'scope=a',
      [422, 'grant_type must be present'],
    ],
    [
      'what is nested in a form',
      '/formNested',
      'application/x-www-form-urlencoded',
      'items[0][quantity]=x',
      [422, 'items[0].quantity must be integer'],
    ],
    [
      'a form that is encoded otherwise',
      '/formStyled',
      'application/x-www-form-urlencoded',
      'tags=x%2Cy&extra%5Bcolour%5D=red',
      [204, undefined],
    ],
    ['a type that is not documented', '/json', 'text/plain', 'x', [415, 'Content-Type must be application/json']],
    [
      'a body that does not say its type by the first',
      '/json',
      'application/json;charset=UTF-8',
      '{"size":"x"}',
      [422, 'name must be present'],
    ],
    ['JSON behind a byte order mark', '/json', 'application/json', '\ufeff{"name":"a"}', [204, undefined]],
    [
      'parts without a boundary',
      '/parts',
      'multipart/form-data',
      'x',
      [422, 'must have a type that names its boundary'],
    ],
    ['a path that has the server’s in front', '/v1/json', 'application/json', '{"name":"a"}', [204, undefined]],
    ['each of several types', '/many', 'text/csv', 'a,b', [204, undefined]],
  ] as const)('%s', async (_what, path, type, body, want) => {
    expect(await post(path, type, body)).toEqual(want);
  });
});

describe('several types', () => {
  it.each([
    [{ body: { name: 'a' } }, 'application/json', '{"name":"a"}'],
    [{ body: 'a,b', contentType: 'text/csv' }, 'text/csv', 'a,b'],
    [
      { body: { name: 'a b' }, contentType: 'application/x-www-form-urlencoded' },
      'application/x-www-form-urlencoded',
      'name=a+b',
    ],
  ])('%j', async (input, type, body) => {
    const { seen } = await world.sent('many', input);
    expect(shown(seen!)).toEqual([type, body]);
    expect(await world.mocked('many', input)).toMatchObject({ ok: true });
  });
});
