/** A number keeps its digits on every way into the model. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { digitsOf } from '../../generator/meaning/digits.js';
import { valueAt } from '../../generator/meaning/json.js';
import { load } from '../../generator/read/load.js';

const parameter = '{ name: a, in: query, schema: { type: integer, maximum: 9007199254740993 } }';
const head = (version: string) => `${version}\ninfo: { title: T, version: '1' }\n`;
const responses = "responses: { '200': { description: D } }";

const files = {
  '2.0.yaml': `${head("swagger: '2.0'")}paths:\n  /a:\n    get:\n      parameters:\n        - { name: a, in: query, type: integer, maximum: 9007199254740993 }\n      ${responses}\n`,
  '3.0.yaml': `${head('openapi: 3.0.3')}paths: { /a: { get: { parameters: [${parameter}], ${responses} } } }\n`,
  '3.2.json': `{"openapi":"3.2.0","info":{"title":"T","version":"1"},"paths":{"/a":{"get":{"parameters":[{"name":"a","in":"query","schema":{"type":"integer","maximum":9007199254740993}}],"responses":{"200":{"description":"D"}}}}}}`,
  'plain.yaml': `${head('openapi: 3.1.0')}paths: { /a: { get: { parameters: [{ name: a, in: query, schema: { type: integer } }], ${responses} } } }\n`,
  'overlay.yaml':
    "overlay: 1.0.0\ninfo: { title: T, version: '1' }\nactions:\n  - target: $.paths['/a'].get.parameters[0].schema\n    update: { maximum: 9007199254740993 }\n",
};
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'digits-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
});
afterAll(() => rmSync(folder, { recursive: true }));

it.each([
  ['OpenAPI 2.0', '2.0.yaml', []],
  ['OpenAPI 3.0', '3.0.yaml', []],
  ['OpenAPI 3.2, in JSON', '3.2.json', []],
  ['an overlay', 'plain.yaml', ['overlay.yaml']],
])('%s', async (_what, file, overlays) => {
  const { document } = await load(path.join(folder, file), {
    overlays: overlays.map((one) => path.join(folder, one)),
  });
  const maximum = valueAt(document, '/paths/~1a/get/parameters/0/schema/maximum');
  expect(digitsOf(maximum as number)).toBe('9007199254740993');
});
