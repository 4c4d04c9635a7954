/** Given a union, want the property that tells its branches apart, and what each branch says of it. */
import { expect, it } from 'vitest';
import type { JsonObject } from '../../../generator/meaning/json.js';
import { tagOf } from '../../../generator/meaning/schema/unions.js';

const branch = (k: JsonObject | boolean, isRequired = true): JsonObject => ({
  type: 'object',
  properties: { note: { type: 'string' }, k },
  ...(isRequired ? { required: ['k'] } : {}),
});
const document = {
  components: {
    schemas: {
      Cat: branch({ type: 'string' }),
      Dog: branch({ type: 'string' }),
      Base: branch({ const: 'base' }),
      Derived: { allOf: [{ $ref: '#/components/schemas/Base' }, { properties: { k: { const: 'derived' } } }] },
    },
  },
};
const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

const rows: Record<string, readonly [union: JsonObject, name: string | undefined, ...values: unknown[]]> = {
  'constants that are required': [{ oneOf: [branch({ const: 'a' }), branch({ const: 1 })] }, 'k', ['a'], [1]],
  'lists without a value in common': [
    { anyOf: [branch({ enum: ['a', 'b'] }), branch({ const: 'c' })] },
    'k',
    ['a', 'b'],
    ['c'],
  ],
  'lists with a value in common': [{ oneOf: [branch({ enum: ['a', 'b'] }), branch({ const: 'b' })] }, undefined],
  'a constant that may be left out': [{ oneOf: [branch({ const: 'a' }, false), branch({ const: 'b' })] }, undefined],
  'one branch must not have it': [{ oneOf: [branch({ const: 'a' }), branch(false, false)] }, 'k', ['a'], undefined],
  'a constant that another branch does not mention': [
    { oneOf: [branch({ const: 'a' }), { type: 'object' }] },
    undefined,
  ],
  'a declared tag, by the names of components': [
    { oneOf: [ref('Cat'), ref('Dog')], discriminator: { propertyName: 'k' } },
    'k',
    ['Cat'],
    ['Dog'],
  ],
  'a declared tag with a mapping of one': [
    {
      oneOf: [ref('Cat'), ref('Dog')],
      discriminator: { propertyName: 'k', mapping: { c: '#/components/schemas/Cat', d: '#/components/schemas/Cat' } },
    },
    'k',
    ['c', 'd'],
    ['Dog'],
  ],
  'a declared tag, though a branch has none': [
    { oneOf: [ref('Cat'), { type: 'object' }], discriminator: { propertyName: 'k' } },
    undefined,
  ],
  'a constant that a part of allOf narrows': [{ oneOf: [ref('Base'), ref('Derived')] }, 'k', ['base'], ['derived']],
  'a single branch': [{ oneOf: [branch({ const: 'a' })] }, undefined],
};

it.each(Object.entries(rows))('%s', (_given, [union, name, ...values]) => {
  const tag = tagOf(document, union);
  expect(tag?.name).toBe(name);
  expect(tag?.branches.map((one) => one.values) ?? []).toEqual(values);
});
