/**
 * Overlays on a document: what comes of it is what `redocly bundle --overlay` makes, the author's nodes are left as they are, and
 * every node of the outcome leads to whoever wrote it.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundle, createConfig } from '@redocly/openapi-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isObject, pointerTo, valueAt, type JsonObject, type JsonValue } from '../../../generator/meaning/json.js';
import { applyOverlay } from '../../../generator/read/overlay/apply.js';
import { Overlaid } from '../../../generator/read/overlay/overlaid.js';

const operation = (id: string) => ({ operationId: id, parameters: [], responses: { 200: { description: 'd' } } });
const author: JsonObject = {
  openapi: '3.1.0',
  info: { title: 'T', version: '1' },
  tags: [{ name: 'a' }, { name: 'b' }, { name: 'c' }],
  paths: {
    '/a': { get: operation('a'), post: operation('b') },
    "/it's/{id}": { get: operation('c') },
  },
  components: { schemas: { S: { type: 'object' } } },
};

const overlayOf = (...actions: JsonObject[]) => ({ overlay: '1.1.0', info: { title: 'O', version: '1' }, actions });

function applied(...overlays: JsonObject[]) {
  const outcome = new Overlaid(author);
  const problems = overlays.flatMap((overlay, index) => applyOverlay(overlay, outcome, index));
  return { outcome, problems };
}

const rows: readonly (readonly [says: string, actions: readonly JsonObject[]])[] = [
  ['a member is added', [{ target: '$.info', update: { summary: 's' } }]],
  ['a member is replaced', [{ target: '$.info', update: { title: 'U' } }]],
  ['members of members are merged', [{ target: '$', update: { info: { title: 'U' }, 'x-own': { a: 1 } } }]],
  ['an item comes after the others', [{ target: '$.tags', update: { name: 'd' } }]],
  ['items come after the others', [{ target: '$.tags', update: [{ name: 'd' }, { name: 'e' }] }]],
  ['lists in members as well', [{ target: '$', update: { tags: [{ name: 'd' }] } }]],
  ['a plain value is replaced', [{ target: '$.info.title', update: 'U' }]],
  ['several targets', [{ target: '$.paths.*.get', update: { deprecated: true } }]],
  ['a target by condition', [{ target: "$.paths.*[?@.operationId == 'b']", update: { summary: 's' } }]],
  ['a name with a quote', [{ target: '$.paths["/it\'s/{id}"].get', update: { summary: 's' } }]],
  ['everywhere below', [{ target: '$..operationId', update: 'x' }]],
  ['a member is removed', [{ target: "$.paths['/a'].post", remove: true }]],
  ['items are removed', [{ target: "$.tags[?@.name != 'b']", remove: true }]],
  ['what holds another is removed with it', [{ target: "$..['/a', 'get']", remove: true }]],
  ['remove wins over update', [{ target: '$.tags[0]', remove: true, update: { name: 'x' } }]],
  ['a node is copied', [{ target: "$.paths['/a'].post", copy: "$.paths['/a'].get" }]],
  [
    'one action after the other',
    [
      { target: '$.paths', update: { '/b': { get: operation('d') } } },
      { target: "$.paths['/b'].get", update: { summary: 's' } },
      { target: '$.tags[1]', remove: true },
      { target: '$.tags', update: { name: 'd' } },
    ],
  ],
  ['a target that meets nothing', [{ target: '$.nothing', update: { a: 1 } }]],
];

describe('an overlay makes what the stock bundler makes', () => {
  let folder: string;
  const file = (name: string) => path.join(folder, name);
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'overlay-'));
    writeFileSync(file('openapi.json'), JSON.stringify(author));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(rows)('%s', async (_, actions) => {
    const overlay = overlayOf(...actions);
    writeFileSync(file('overlay.json'), JSON.stringify(overlay));
    const config = await createConfig({});
    const stock = await bundle({ ref: file('openapi.json'), config, overlays: [file('overlay.json')] });
    expect(stock.problems).toEqual([]);
    const before = JSON.stringify(author);
    const { outcome, problems } = applied(overlay);
    expect(problems).toEqual([]);
    expect(JSON.parse(JSON.stringify(outcome.document))).toEqual(JSON.parse(JSON.stringify(stock.bundle.parsed)));
    expect(JSON.stringify(author), 'the author’s document is changed: copy what is written into').toBe(before);
  });

  it.each(rows)('%s: every plain value is found where it was written', (_, actions) => {
    const overlay = overlayOf(...actions);
    const { outcome } = applied(overlay);
    const wrong = scalars(outcome.document, '').filter(([pointer, value]) => {
      const { overlay: index, pointer: there } = outcome.writerOf(pointer);
      return valueAt(index === undefined ? author : overlay, there) !== value;
    });
    expect(wrong).toEqual([]);
  });
});

function scalars(value: JsonValue, pointer: string): [string, JsonValue][] {
  if (!isObject(value) && !Array.isArray(value)) return [[pointer, value]];
  return Object.entries(value).flatMap(([key, child]: [string, JsonValue]) => scalars(child, pointerTo(pointer, key)));
}

describe('who wrote a node', () => {
  it.each([
    ['/info/title', { pointer: '/info/title' }],
    ['/info/summary', { overlay: 0, pointer: '/actions/0/update/summary' }],
    ['/tags/0/name', { pointer: '/tags/1/name' }],
    ['/tags/2/name', { overlay: 1, pointer: '/actions/1/update/name' }],
    ['/paths/~1a/post/operationId', { overlay: 1, pointer: '/actions/2/update' }],
    ['/paths/~1a/get/responses/200', { pointer: '/paths/~1a/get/responses/200' }],
  ])('%s', (pointer, want) => {
    const { outcome } = applied(
      overlayOf({ target: '$.info', update: { summary: 's' } }),
      overlayOf(
        { target: '$.tags[0]', remove: true },
        { target: '$.tags', update: { name: 'd' } },
        { target: "$.paths['/a'].post.operationId", update: 'x' },
      ),
    );
    expect(outcome.writerOf(pointer)).toEqual(want);
  });
});

describe('what is wrong with an overlay is said where it stands', () => {
  it.each([
    ['no version', { actions: [] }, '', /does not say its version/],
    ['a version of its own', { overlay: '2.0.0', actions: [] }, '/overlay', /Overlay 2\.0\.0 is not supported/],
    ['no actions', { overlay: '1.0.0' }, '', /no list of actions/],
    ['actions that are none', overlayOf('a' as unknown as JsonObject), '/actions/0', /An action is an object/],
    ['no target', overlayOf({ update: {} }), '/actions/0', /no target/],
    ['no JSONPath', overlayOf({ target: 'info', update: {} }), '/actions/0/target', /"info" is no JSONPath/],
    ['removing everything', overlayOf({ target: '$', remove: true }), '/actions/0/target', /cannot be removed/],
    ['two values', overlayOf({ target: '$', update: {}, copy: '$' }), '/actions/0/copy', /not both/],
    ['a copy of many', overlayOf({ target: '$', copy: '$.tags[*]' }), '/actions/0/copy', /selects 3 places/],
    [
      'a text into an object',
      overlayOf({ target: '$.info', update: 'a' }),
      '/actions/0/update',
      /A text cannot be merged into an object/,
    ],
    [
      'a list into a text',
      overlayOf({ target: '$', update: { info: { title: [] } } }),
      '/actions/0/update',
      /A list cannot be merged into a text "title"/,
    ],
    [
      'all kinds at once',
      overlayOf({ target: '$.*', update: {} }),
      '/actions/0/target',
      /plain values and objects and lists/,
    ],
  ])('%s', (_, overlay: JsonObject, pointer, what) => {
    const { problems } = applied(overlay);
    expect(problems).toEqual([
      { pointer, what: expect.stringMatching(what) as string, fix: expect.any(String) as string },
    ]);
  });

  it('names that mean something to JavaScript are names', () => {
    const overlay = JSON.parse(
      '{"overlay":"1.0.0","actions":[{"target":"$.info","update":{"__proto__":{"a":1}}}]}',
    ) as JsonObject;
    const { outcome } = applied(overlay);
    expect(JSON.stringify(outcome.document['info'])).toBe('{"title":"T","version":"1","__proto__":{"a":1}}');
    expect(({} as { a?: number }).a).toBeUndefined();
  });
});
