/** Documents of every version come in by the same door, and what is said of them is shown in the author's file. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { load } from '../../../generator/read/load.js';

let folder: string;
beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), 'versions-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const swagger = `swagger: "2.0"
info: { title: T, version: "1" }
paths:
  /a:
    get:
      operationId: a
      parameters:
        - { name: q, in: query, type: array, items: { type: string }, collectionFormat: tsv }
      responses: { 200: { description: d, schema: { $ref: ./S.yaml } } }
`;
const later = `openapi: 3.2.0
info: { title: T, version: "1" }
paths:
  /a:
    query:
      operationId: a
      responses: { 200: { description: d, content: { application/jsonl: { itemSchema: { $ref: ./S.yaml } } } } }
    additionalOperations:
      TRACK: { operationId: b, responses: { 200: { description: d } } }
`;

describe.each([
  ['2.0', swagger, ['/a'], { rule: 'collection-format', line: 8, column: 11 }],
  ['3.2', later, ['/a', '/a#QUERY'], { rule: 'method', line: 9 }],
] as const)('OpenAPI %s', (_, text, keys, want) => {
  it('is read as 3.1, with references to files, and said in its place', async () => {
    const file = path.join(folder, 'openapi.yaml');
    writeFileSync(path.join(folder, 'S.yaml'), 'type: object\nproperties: { n: { type: integer } }\n');
    writeFileSync(file, text);
    const { document, findings, locate } = await load(file);
    expect(document['openapi']).toBe('3.1.1');
    expect(Object.keys(document['paths'] as object)).toEqual(keys);
    expect(JSON.stringify(document)).toContain('"n":{"type":"integer"}');
    expect(findings.list(locate)).toMatchObject([{ ...want, file: expect.stringMatching(/openapi\.yaml$/) as string }]);
  });
});
