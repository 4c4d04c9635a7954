/** Types of schemas that hold themselves without an object in between: they compile, and take what the schema takes. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { emitTypes } from '../../generator/emit/types.js';
import { buildApi } from '../../generator/meaning/build.js';
import type { JsonObject } from '../../generator/meaning/json.js';
import { strictFaults } from '../strict.js';

const folder = path.resolve('node_modules/.cache/recursion');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const to = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const text = { type: 'string' };

it.each<{ given: string; schemas: JsonObject; fits: string; fails: string }>([
  {
    given: 'any JSON',
    schemas: {
      Value: {
        anyOf: [text, { type: 'array', items: to('Value') }, { type: 'object', additionalProperties: to('Value') }],
      },
    },
    fits: "['a', ['b', { c: ['d'] }]]",
    fails: "['a', [1]]",
  },
  {
    given: 'lists of lists, by another name in between',
    schemas: { Value: { type: 'array', items: to('Other') }, Other: { anyOf: [to('Value'), { type: 'integer' }] } },
    fits: '[1, [2, [3]]]',
    fails: "[1, ['2']]",
  },
  {
    given: 'a tuple of itself',
    schemas: { Value: { type: 'array', prefixItems: [text, { anyOf: [to('Value'), { type: 'null' }] }] } },
    fits: "['a', ['b', null]]",
    fails: "['a', [1]]",
  },
  {
    given: 'a part that is a union of what it is a part of',
    schemas: {
      Base: {
        type: 'object',
        required: ['kind', 'name'],
        properties: { kind: text, name: text },
        oneOf: [to('Value')],
        discriminator: { propertyName: 'kind', mapping: { value: '#/components/schemas/Value' } },
      },
      Value: { allOf: [to('Base'), { type: 'object', required: ['size'], properties: { size: { type: 'integer' } } }] },
    },
    fits: "{ kind: 'value', name: 'n', size: 1 }",
    fails: "{ kind: 'value', size: 1 }",
  },
])('$given', ({ given, schemas, fits, fails }) => {
  const answer = { description: 'D.', content: { 'application/json': { schema: to('Value') } } };
  const paths = { '/a': { get: { operationId: 'a', responses: { '200': answer } } } };
  const [types] = emitTypes(
    buildApi({ document: { openapi: '3.1.0', info: { title: 'T', version: '1' }, paths, components: { schemas } } }),
  );
  const at = path.join(folder, given.replaceAll(' ', '-'));
  mkdirSync(at, { recursive: true });
  writeFileSync(path.join(at, 'types.ts'), types?.text ?? '');
  const use = (value: string) =>
    `import type { components } from './types.js';\nexport const value: components['schemas']['Value'] = ${value};\n`;
  writeFileSync(path.join(at, 'fits.ts'), use(fits));
  writeFileSync(path.join(at, 'fails.ts'), use(fails));
  expect(strictFaults([path.join(at, 'types.ts'), path.join(at, 'fits.ts')])).toEqual([]);
  expect(strictFaults([path.join(at, 'fails.ts')])).toHaveLength(1);
});
