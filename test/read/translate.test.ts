/** Translations are what `redocly bundle --overlay` makes, whatever the overlay refers to, though less is done for them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundle, createConfig } from '@redocly/openapi-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { load } from '../../generator/read/load.js';

let folder: string;
const file = (...names: string[]) => path.join(folder, ...names);

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'translate-'));
  mkdirSync(file('overlays'));
  writeFileSync(file('words.md'), '# Viele Worte\n');
  writeFileSync(file('Name.yaml'), 'type: string\ndescription: Ein Name.\n');
  writeFileSync(
    file('openapi.yaml'),
    `openapi: 3.1.0
info: { title: T, version: '1', description: { $ref: ./english.md } }
paths:
  /a:
    get:
      operationId: a
      responses:
        '200': { description: Fine., content: { application/json: { schema: { $ref: ./Thing.yaml } } } }
`,
  );
  writeFileSync(file('english.md'), '# Many words\n');
  writeFileSync(file('Thing.yaml'), 'type: object\nproperties: { Name: { type: string, description: A name. } }\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

const name = '$.components.schemas.Thing.properties.Name';

describe.each([
  ['nothing', `{ target: ${name}, update: { description: Ein Name. } }`],
  ['a text', '{ target: $.info, update: { summary: { $ref: ../words.md } } }'],
  ['a schema in a file', `{ target: ${name}, update: { $ref: ../Name.yaml } }`],
  [
    'a text and a schema',
    `{ target: $.info, update: { summary: { $ref: ../words.md }, x-of: { $ref: ../Name.yaml } } }`,
  ],
  ['the document', "{ target: $.components.schemas, update: { Other: { $ref: '#/components/schemas/Thing' } } }"],
])('an overlay that refers to %s', (_, action) => {
  it('makes what the stock bundler makes', async () => {
    const overlay = file('overlays', 'de.yaml');
    writeFileSync(overlay, `overlay: 1.0.0\ninfo: { title: D, version: '1' }\nactions:\n  - ${action}\n`);
    const stock = await bundle({ ref: file('openapi.yaml'), config: await createConfig({}), overlays: [overlay] });
    expect(stock.problems).toEqual([]);
    const { document, translations } = await load(file('openapi.yaml'));
    expect(translations.map(({ language }) => language)).toEqual(['de']);
    expect(translations[0]?.document).toEqual(JSON.parse(JSON.stringify(stock.bundle.parsed)));
    expect(translations[0]?.document).not.toEqual(document);
  });
});
