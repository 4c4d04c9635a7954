/** Documents other than ours, a folder each: everything is generated, compiles under strict, and its mock answers. */
import { wireRequest } from '../../generator/meaning/operation/wire.js';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createMock } from '../../generator/mock/mock.js';
import { rightInputs } from '../../generator/contract/requests/cases.js';
import { write } from '../../generator/build/output.js';
import { build } from '../../generator/build/pipeline.js';
import { createValidator } from '../../generator/validate/validator.js';
import { strictFaults } from '../strict.js';

// Inside the project, so that what generated code imports is found.
const scratch = path.resolve('node_modules/.cache/cases');
const cases = readdirSync('test/cases', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const documentOf = (name: string) =>
  ['openapi.yaml', 'openapi.json']
    .map((file) => path.join('test/cases', name, file))
    .find((file) => existsSync(file)) ?? '';

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe.each(cases)('%s', (name) => {
  it('generates code that compiles under the strictest settings', async () => {
    const { files } = await build(documentOf(name));
    const folder = path.join(scratch, name);
    mkdirSync(folder, { recursive: true });
    write(files, folder);
    expect(
      strictFaults(files.filter((file) => file.path.endsWith('.ts')).map((file) => path.join(folder, file.path))),
    ).toEqual([]);
  });

  it('answers every operation as documented', async () => {
    const { api } = await build(documentOf(name));
    const mock = createMock(api);
    const validator = createValidator(api);
    for (const operation of api.operations) {
      const [input = {}] = rightInputs(api, validator, operation, undefined);
      const { method, target, headers, body } = wireRequest(operation, input);
      const init = {
        method,
        headers: headers.map(([key, value]): [string, string] => [key, value]),
        ...(body === undefined ? {} : { body }),
      };
      const answer = await mock.fetch(`http://mock${target}`, init);
      const text = await answer.text();
      expect([operation.id, answer.status, text]).toEqual([
        operation.id,
        expect.toSatisfy((status: number) => status >= 200 && status < 300),
        text,
      ]);
      const type = answer.headers.get('content-type') ?? '';
      expect(validator.answer(operation, answer.status, text, type)).toEqual([]);
    }
  });
});
