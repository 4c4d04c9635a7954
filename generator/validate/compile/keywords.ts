/** Keywords that are ours, as code: what they call is named, so that compiled schemas can stand in a file of their own. */
import type { Ajv2020, CodeKeywordDefinition, KeywordCxt, ValidateFunction } from 'ajv/dist/2020.js';
import { _, Name, str, stringify, type Code } from 'ajv/dist/compile/codegen/index.js';
import { callRef } from 'ajv/dist/vocabularies/core/ref.js';
import { matcherOf } from '../../runtime/automaton.js';
import { areUnique, isLong, repeated } from '../../runtime/checks.js';
import { isStep, oneOf, order } from '../../runtime/limits.js';
import { numberKeywords } from './numbers.js';
import { judgedPattern } from './patterns.js';

/** Functions that compiled code asks for, by the files of `runtime/` that have them. */
const callee = {
  areUnique: { ref: areUnique, code: _`require("checks").areUnique` },
  isLong: { ref: isLong, code: _`require("checks").isLong` },
  repeated: { ref: repeated, code: _`require("checks").repeated` },
  isStep: { ref: isStep, code: _`require("limits").isStep` },
  order: { ref: order, code: _`require("limits").order` },
  oneOf: { ref: oneOf, code: _`require("limits").oneOf` },
  matcherOf: { ref: matcherOf, code: _`require("automaton").matcherOf` },
} as const;

/** What Ajv's own code calls the pointer to the value. */
const instancePath = new Name('instancePath');

/** Where the value stands, which is by what its digits are known. */
const pointerTo = ({ it }: KeywordCxt): Code => _`${instancePath} + ${it.errorPath}`;

const nameOf = ({ gen }: KeywordCxt, name: keyof typeof callee): Name => gen.scopeValue('func', callee[name]);

const keywords: readonly CodeKeywordDefinition[] = [
  {
    keyword: 'x-int64',
    type: 'number',
    error: { message: 'must be a 64-bit integer' },
    code: (context) => {
      context.fail(_`!${nameOf(context, 'isLong')}(${context.data}, ${pointerTo(context)})`);
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
  {
    // Ajv's own takes only what is ECMAScript with the flag u, however long it may take.
    keyword: 'pattern',
    type: 'string',
    schemaType: 'string',
    before: 'format',
    error: {
      message: ({ schemaCode }) => str`must match pattern "${schemaCode}"`,
      params: ({ schemaCode }) => _`{pattern: ${schemaCode}}`,
    },
    code: (context) => {
      const fits = fitsPattern(context);
      if (fits !== undefined) context.fail(_`!${fits}`);
    },
  },
];

/** Texts up to this length, in characters, never take an expression long that only has to try each place of the text. */
const short = 1_000;

function fitsPattern(context: KeywordCxt): Code | undefined {
  const { gen, data, it } = context;
  const pattern = judgedPattern(context.schema as string);
  if (pattern === undefined) return undefined;
  const { source, flags, automaton, time, longest } = pattern;
  // What is written to a file stays small: there, texts that need it are no attack.
  const isWritten = it.opts.code.source === true;
  const once = (): Code => {
    const steps = stringify(automaton);
    const code = _`${nameOf(context, 'matcherOf')}(${steps})`;
    const ref = automaton === undefined ? undefined : matcherOf(automaton);
    return _`${gen.scopeValue('func', { key: JSON.stringify(automaton), ref, code })}(${data})`;
  };
  if (automaton !== undefined && time !== 'search') return once();
  const expression = new RegExp(source, flags);
  const name = gen.scopeValue('pattern', {
    key: expression.toString(),
    ref: expression,
    code: _`new RegExp(${source}, ${flags})`,
  });
  const tested = _`${name}.test(${data})`;
  if (time === 'linear' || (time === 'search' && isWritten)) return tested;
  if (automaton !== undefined) return _`(${data}.length > ${short} ? ${once()} : ${tested})`;
  return _`(${data}.length > ${longest} || ${tested})`;
}

export function addKeywords(ajv: Ajv2020): void {
  for (const definition of [...keywords, ...numberKeywords(ajv, { call: nameOf, pointer: pointerTo })]) {
    ajv.removeKeyword(definition.keyword as string);
    ajv.addKeyword(definition);
  }
}

/** A schema that is compiled when something is held against it. */
export interface Lazy {
  readonly validate: ValidateFunction;
}

/** Ajv's own compiles whatever a reference leads to at once, and all that leads to. */
export function referenceKeyword(ajv: Ajv2020, at: (reference: string) => Lazy): void {
  ajv.removeKeyword('$ref');
  ajv.addKeyword({
    keyword: '$ref',
    schemaType: 'string',
    code: (context) => {
      const target = context.gen.scopeValue('wrapper', { ref: at(context.schema as string) });
      callRef(context, _`${target}.validate`);
    },
  });
}
