/** What an overlay does in vain is told with place and remedy, and refused where the document is held strictly. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { translationsCommand } from '../../generator/command/translations.js';
import { buildApi } from '../../generator/meaning/build.js';
import { closest } from '../../generator/read/overlay/closest.js';
import { load } from '../../generator/read/load.js';

let folder: string;
const file = (...names: string[]) => path.join(folder, ...names);
const document = (text = 'A parcel.') => `openapi: 3.1.0
info: { title: Parcels, version: '1', description: Everything about parcels. }
tags: [{ name: Sending, description: To send. }, { name: Tracking, description: To track. }]
paths:
  /parcels:
    get: { operationId: listParcels, summary: All of them, responses: { '200': { description: Fine. } } }
components:
  schemas:
    Parcel: { type: object, description: ${text}, properties: { Weight: { type: integer, description: In grams. } } }
`;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'overlay-'));
  mkdirSync(file('overlays'));
  writeFileSync(file('openapi.yaml'), document());
});
afterAll(() => rmSync(folder, { recursive: true }));

function overlay(...actions: string[]): void {
  const lines = actions.map((action) => `  - ${action}`);
  writeFileSync(
    file('overlays', 'de.yaml'),
    ['overlay: 1.0.0', 'info: { title: D, version: "1" }', 'actions:', ...lines, ''].join('\n'),
  );
}

async function found(): Promise<(string | number | undefined)[][]> {
  const source = await load(file('openapi.yaml'));
  return source.findings
    .list(source.locate)
    .map(({ rule, count, line, pointer, what }) => [rule, count, line, pointer, what]);
}

const idle = 'overlay-target-idle';
const unknown = 'overlay-field-unknown';

describe('in vain is', () => {
  it.each([
    [
      'a name that is not there',
      '{ target: $.components.schemas.Parcle, update: { description: Ein Paket. } }',
      idle,
      '/target',
      'The target "$.components.schemas.Parcle" meets nothing in the document. Did you mean "$.components.schemas.Parcel"?',
    ],
    [
      'a name in a filter',
      `{ target: "$.tags[?@.name == 'Senden']", update: { description: X. } }`,
      idle,
      '/target',
      `The target "$.tags[?@.name == 'Senden']" meets nothing in the document. Did you mean "$.tags[?@.name == 'Sending']"?`,
    ],
    [
      'a path',
      '{ target: "$.paths[\'/parcel\'].get", update: { summary: X } }',
      idle,
      '/target',
      `The target "$.paths['/parcel'].get" meets nothing in the document. Did you mean "$.paths['/parcels'].get"?`,
    ],
    [
      'what nothing is like',
      '{ target: $.webhooks.arrived, update: { description: X. } }',
      idle,
      '/target',
      'The target "$.webhooks.arrived" meets nothing in the document.',
    ],
    [
      'what is to be removed',
      '{ target: $.info.summary, remove: true }',
      idle,
      '/target',
      'The target "$.info.summary" meets nothing in the document.',
    ],
    [
      'a field',
      '{ target: "$.paths[*].get", update: { sumary: Alle } }',
      unknown,
      '/update/sumary',
      'Its target has no "sumary". Did you mean "summary"?',
    ],
    [
      'a field further down',
      '{ target: $.components.schemas.Parcel, update: { properties: { Wieght: { description: In Gramm. } } } }',
      unknown,
      '/update/properties/Wieght',
      'Its target has no "Wieght". Did you mean "Weight"?',
    ],
    [
      'an extension',
      "{ target: '$.tags[0]', update: { x-displayname: Senden } }",
      unknown,
      '/update/x-displayname',
      'Its target has no "x-displayname". Did you mean "x-displayName"?',
    ],
  ])('%s', async (_what, action, rule, pointer, what) => {
    overlay('{ target: $.info, update: { title: Pakete } }', action);
    expect(await found()).toEqual([[rule, 1, 5, `/actions/1${pointer}`, what]]);
    const source = await load(file('openapi.yaml'), { strict: true });
    expect(() => buildApi(source)).toThrow(what);
  });

  it.each([
    ['a text', '{ target: $.info, update: { title: Pakete, summary: Alles } }'],
    ['a display name', "{ target: '$.tags[0]', update: { x-displayName: Senden } }"],
    ['a field of OpenAPI', '{ target: "$.paths[*].get", update: { deprecated: true, operationId: other } }'],
    ['a part of the document', '{ target: $.components.schemas, update: { Letter: { type: object } } }'],
  ])('and not %s that is new', async (_what, action) => {
    overlay(action);
    expect(await found()).toEqual([]);
  });

  it('nor what an earlier action has brought', async () => {
    overlay(
      '{ target: $.components.schemas, update: { Letter: { type: object } } }',
      '{ target: $.components.schemas.Letter, update: { description: Ein Brief. } }',
    );
    expect(await found()).toEqual([]);
  });
});

describe('a translation of a text that has changed since', () => {
  const run = async (options: { accept?: boolean; only?: string } = {}) => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    const code = await translationsCommand({ spec: file('openapi.yaml'), ...options });
    const said = log.mock.calls.map(([line]) => String(line)).join('\n');
    log.mockRestore();
    return { code, said };
  };
  const hashes = () => JSON.parse(readFileSync(file('overlays', 'de.texts.json'), 'utf8')) as Record<string, string>;
  beforeAll(() => {
    writeFileSync(file('openapi.yaml'), document());
    overlay(
      '{ target: $.info, update: { title: Pakete } }',
      '{ target: $.components.schemas.Parcel, update: { description: Ein Paket. } }',
    );
  });

  it('is noticed once somebody has recorded what was translated', async () => {
    expect(await found()).toEqual([]);
    const { code, said } = await run({ accept: true });
    expect([code, said]).toEqual([0, expect.stringMatching(/^recorded 2 of 2 texts in .*overlays\/de\.texts\.json$/)]);
    expect(Object.keys(hashes())).toEqual(['/info/title', '/components/schemas/Parcel/description']);
    writeFileSync(file('openapi.yaml'), document('A parcel or a letter.'));
    const place = '/actions/1/update/description';
    expect(await found()).toEqual([
      [
        'translation-stale',
        1,
        5,
        place,
        'The text at /components/schemas/Parcel/description is now "A parcel or a letter.".',
      ],
    ]);
  });

  it('is told, and does not stop a document that is held strictly', async () => {
    expect(() => buildApi({ document: {} })).not.toThrow();
    const source = await load(file('openapi.yaml'), { strict: true });
    expect(() => buildApi(source)).not.toThrow();
    const { code, said } = await run();
    expect([code, said]).toEqual([
      1,
      expect.stringContaining(
        'de /components/schemas/Parcel/description is stale\n  A parcel or a letter.\n  Ein Paket.',
      ),
    ]);
  });

  it('is fresh again when somebody says so, text by text', async () => {
    overlay(
      '{ target: $.info, update: { title: Pakete, description: Alles. } }',
      '{ target: $.components.schemas.Parcel, update: { description: Ein Paket oder ein Brief. } }',
    );
    expect((await found()).map(([rule]) => rule)).toEqual(['translation-unrecorded', 'translation-stale']);
    await run({ accept: true, only: '/components' });
    expect((await found()).map(([rule]) => rule)).toEqual(['translation-unrecorded']);
    await run({ accept: true });
    expect([await found(), (await run()).code]).toEqual([[], 0]);
  });
});

it.each([
  ['sumary', 'summary'],
  ['descritpion', 'description'],
  ['Wieght', 'Weight'],
  ['weight', 'Weight'],
  ['colour', undefined],
])('by %s somebody means %s', (name, want) => {
  expect(closest(name, ['summary', 'description', 'Weight', 'title'])).toBe(want);
});
