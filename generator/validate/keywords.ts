/** Keywords that are ours, as code: what they call is named, so that compiled schemas can stand in a file of their own. */
import type { Ajv2020, CodeKeywordDefinition, KeywordCxt } from 'ajv/dist/2020.js';
import { _, Name, str, type Code } from 'ajv/dist/compile/codegen/index.js';
import { areUnique, isLong, repeated } from '../runtime/checks.js';

/** The module that compiled code asks for functions of `runtime/checks.ts`. */
const callee = {
  areUnique: { ref: areUnique, code: _`require("checks").areUnique` },
  isLong: { ref: isLong, code: _`require("checks").isLong` },
  repeated: { ref: repeated, code: _`require("checks").repeated` },
} as const;

/** What Ajv's own code calls the pointer to the value. */
const instancePath = new Name('instancePath');

const nameOf = ({ gen }: KeywordCxt, name: keyof typeof callee): Name => gen.scopeValue('func', callee[name]);

const keywords: readonly CodeKeywordDefinition[] = [
  {
    keyword: 'x-int64',
    type: 'number',
    error: { message: 'must be a 64-bit integer' },
    code: (context) => {
      const pointer = _`${instancePath} + ${context.it.errorPath}`;
      context.fail(_`!${nameOf(context, 'isLong')}(${context.data}, ${pointer})`);
    },
  },
  {
    keyword: 'x-unique-by',
    type: 'array',
    schemaType: 'string',
    error: {
      message: ({ schema }) => str`must not be the ${schema as string} of two items`,
      params: ({ schema, params }) => _`{property: ${schema as string}, items: ${params['items'] as Code}}`,
    },
    code: (context) => {
      const { gen, schema, data } = context;
      const items = gen.const('items', _`${nameOf(context, 'repeated')}(${schema as string}, ${data})`);
      context.setParams({ items });
      context.fail(_`${items}.length > 0`);
    },
  },
  {
    // Ajv's own compares every item with every other one.
    keyword: 'uniqueItems',
    type: 'array',
    schemaType: 'boolean',
    error: { message: 'must NOT have duplicate items' },
    code: (context) => {
      if (context.schema === true) context.fail(_`!${nameOf(context, 'areUnique')}(${context.data})`);
    },
  },
];

export function addKeywords(ajv: Ajv2020): void {
  ajv.removeKeyword('uniqueItems');
  for (const keyword of keywords) ajv.addKeyword(keyword);
}
