/** The client of a REST document with 658 operations: it compiles under the strictest settings, and its methods reach the mock. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { typesOf } from '../../generator/contract/checks/program.js';
import { emitPackage, installedVersion } from '../../generator/emit/package.js';
import { createMock } from '../../generator/mock/mock.js';
import { argumentOf } from '../../generator/meaning/operation/calls.js';
import { build } from '../../generator/build/pipeline.js';
import { restDocument } from '../bench/large.js';
import { exampleInput } from '../cases/example.js';

// Inside the project, so that what generated code imports is found.
const folder = path.resolve('node_modules/.cache/large');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

mkdirSync(folder, { recursive: true });
const spec = path.join(folder, 'openapi.json');
writeFileSync(spec, JSON.stringify(restDocument(47)));
const { api, files } = await build(spec);

type Method = (input: unknown) => Promise<{ readonly ok: boolean; readonly status?: number; readonly error?: unknown }>;

describe(`${api.operations.length} operations`, () => {
  it('compile under strict with exact optional properties', { timeout: 120_000 }, () => {
    expect(api.operations).toHaveLength(658);
    expect(typesOf(files, "export type { Client } from './client.js';").faults).toEqual([]);
  });

  it('are methods that reach their mock, every eleventh of them', { timeout: 120_000 }, async () => {
    const dependencies = { 'openapi-fetch': installedVersion('openapi-fetch') };
    for (const file of emitPackage(api, files, { dependencies })) {
      const place = path.join(folder, 'package', file.path);
      mkdirSync(path.dirname(place), { recursive: true });
      writeFileSync(place, file.text);
    }
    expect(readFileSync(path.join(folder, 'package/client.d.ts'), 'utf8')).toContain('restartContainer46(');
    const { createClient } = (await import(pathToFileURL(path.join(folder, 'package/client.js')).href)) as {
      createClient: (options: object) => Readonly<Record<string, Method>>;
    };
    const mock = createMock(api);
    const seen: string[] = [];
    const client = createClient({
      baseUrl: 'http://mock.test',
      fetch: (request: Request) => {
        seen.push(`${request.method} ${new URL(request.url).pathname}`);
        return mock.fetch(request);
      },
    });
    const called = api.operations.filter((_one, index) => index % 11 === 0);
    const outcomes = [];
    for (const operation of called) {
      const input = exampleInput(operation);
      const result = await client[operation.id]?.(argumentOf(operation, { name: 'x', input }));
      outcomes.push(result?.ok === true ? operation.id : { operation: operation.id, error: result?.error });
    }
    expect(outcomes).toEqual(called.map(({ id }) => id));
    expect(seen).toEqual(
      called.map(
        ({ wire: { method, path: target } }) =>
          `${method} ${target.replace('{Owner}', '00000000-0000-4000-8000-000000000000')}`,
      ),
    );
    expect(called.length).toBeGreaterThanOrEqual(50);
  });
});
