/** Documents that are too deep, too wide, too long, or take too much time for what they say. */
import { documentWith, json, postOf, yaml, type Hostile } from './document.js';

const a = (schema: unknown) => json(documentWith({}, schema));
const nested = (levels: number, around: (inner: string) => [string, string]) => {
  const [open, close] = around('');
  return `${open.repeat(levels)}{"type":"string"}${close.repeat(levels)}`;
};
const raw =
  (schema: string): Hostile['files'] =>
  () => ({ 'openapi.json': JSON.stringify(documentWith({}, '@')).replace('"@"', schema) });
const many = <T>(length: number, value: (index: number) => T): T[] =>
  Array.from({ length }, (_, index) => value(index));
const patterns = [
  '^(a+)+$',
  '^(a|a)*$',
  '^(a|aa)+$',
  '^(.*)*$',
  '(x+x+)+y',
  '^([a-zA-Z0-9])(([\\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}$',
  '^(?:(?:(?:(?:a?){20}){20}){20})$',
  'a{1000}{1000}',
  '(a{0,65535}){0,65535}',
  '((((((((((a*)*)*)*)*)*)*)*)*)*$',
  '^(\\s*\\S*)*$',
  '(?=(a+)+b)',
  '(a)\\1+(\\1+)+',
];
const head = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\n";

export const sizes: readonly Hostile[] = [
  { what: 'JSON 10,000 levels deep', files: raw(nested(10_000, () => ['{"items":', '}'])), want: 'document-size' },
  {
    what: 'JSON 1,000,000 levels deep',
    files: raw('['.repeat(1_000_000) + ']'.repeat(1_000_000)),
    want: 'document-size',
  },
  {
    what: 'YAML 10,000 levels deep',
    files: yaml(`${head}x-a: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`),
    want: 'yaml',
  },
  {
    what: 'YAML blocks 3,000 levels deep',
    files: yaml(`${head}x-a:\n${many(3_000, (i) => `${' '.repeat(i + 1)}a:\n`).join('')}`),
    want: 'yaml',
  },
  { what: 'lists 60 levels deep', files: raw(nested(60, () => ['{"type":"array","items":', '}'])), want: 'used' },
  {
    what: 'objects 50 levels deep',
    files: raw(nested(50, () => ['{"type":"object","required":["a"],"properties":{"a":', '}}'])),
    want: 'used',
  },
  {
    what: 'an example 200 levels deep',
    files: json(documentWith({}, { example: many(200, () => 0).reduce<unknown>((inner) => [inner], 'a') })),
    want: 'used',
  },
  { what: 'allOf 100 levels deep', files: raw(nested(100, () => ['{"allOf":[', ']}'])), want: 'used' },
  { what: 'not 100 levels deep', files: raw(nested(100, () => ['{"not":', '}'])), want: 'used' },
  {
    what: 'an enum of 2,000 values',
    files: a({ type: 'string', enum: many(2_000, (i) => `value-${i}`) }),
    want: 'used',
  },
  {
    what: 'an enum of objects',
    files: a({ enum: many(50, (i) => ({ [`a${i}`]: { b: [i, null, true] } })) }),
    want: 'used',
  },
  {
    what: 'oneOf of 60 branches',
    files: a({
      oneOf: many(60, (i) => ({
        type: 'object',
        required: ['k'],
        properties: { k: { const: `k${i}` }, [`a${i}`]: { type: 'string' } },
      })),
    }),
    want: 'used',
  },
  {
    what: 'anyOf of 40 branches that look alike',
    files: a({ anyOf: many(40, (i) => ({ type: 'object', properties: { [`a${i}`]: { type: 'string' } } })) }),
    want: 'used',
  },
  {
    what: '300 members',
    files: a({
      type: 'object',
      properties: Object.fromEntries(many(300, (i) => [`member${i}`, { type: 'string' }])),
      required: many(300, (i) => `member${i}`),
    }),
    want: 'used',
  },
  {
    what: 'a name of 100 KB',
    files: a({ type: 'object', properties: { ['a'.repeat(100_000)]: { type: 'string' } } }),
    want: 'used',
  },
  {
    what: 'an operation and a schema with names of 100 KB',
    files: json(
      documentWith({
        paths: { '/a': { post: postOf({ operationId: 'b'.repeat(100_000), tags: ['c'.repeat(100_000)] }) } },
        components: { schemas: { A: {}, ['d'.repeat(100_000)]: { type: 'object', title: 'e'.repeat(100_000) } } },
      }),
    ),
    want: 'used',
  },
  {
    what: 'a path of 20,000 segments',
    files: json(documentWith({ paths: { [`${'/a'.repeat(20_000)}/{b}`]: { post: postOf() } } })),
    want: 'used',
  },
  {
    what: 'a path of 60 holes',
    files: json(documentWith({ paths: { [many(60, (i) => `/{a${i}}`).join('')]: { post: postOf() } } })),
    want: 'used',
  },
  {
    what: 'holes side by side',
    files: json(documentWith({ paths: { [`/${many(30, (i) => `{a${i}}`).join('')}`]: { post: postOf() } } })),
    want: 'used',
  },
  {
    what: 'a description of 200 KB, of signs that Markdown looks at',
    files: json(documentWith({ info: { title: 'T', version: '1', description: '[![<*_`'.repeat(30_000) } })),
    want: 'used',
  },
  {
    what: 'a description of unclosed HTML',
    files: json(
      documentWith({ info: { title: 'T', version: '1', description: '<div '.repeat(50_000) + '<!--'.repeat(10_000) } }),
    ),
    want: 'used',
  },
  {
    what: 'limits beyond all sizes',
    files: a({
      type: 'object',
      minProperties: 1e9,
      properties: {
        a: { type: 'string', minLength: 1e12 },
        b: { type: 'array', minItems: 1e12, items: { type: 'string' } },
        c: { type: 'number', minimum: 1e308, multipleOf: 1e-308 },
        d: { type: 'string', maxLength: -1 },
        e: { type: 'integer', minimum: 10, maximum: 1 },
      },
    }),
    want: 'used',
  },
  {
    what: 'numbers that are none',
    files: raw(
      '{"type":"number","minimum":1e999,"maximum":-1e999,"default":1e400,"example":1e-400,"enum":[1e999,0.1e1]}',
    ),
    want: 'used',
  },
  {
    what: 'lists of at least a thousand in lists',
    files: a({
      type: 'array',
      minItems: 1_000,
      items: { type: 'array', minItems: 1_000, items: { type: 'array', minItems: 1_000 } },
    }),
    want: 'used',
  },
  {
    what: 'patterns that take exponential time',
    files: a({
      type: 'object',
      required: many(patterns.length, (i) => `p${i}`),
      properties: Object.fromEntries(
        patterns.map((pattern, i) => [
          `p${i}`,
          { type: 'string', pattern, minLength: 40, example: `${'a'.repeat(60)}!` },
        ]),
      ),
      patternProperties: Object.fromEntries(patterns.map((pattern) => [pattern, {}])),
    }),
    want: 'used',
  },
  {
    what: 'a pattern of 100 KB',
    files: a({ type: 'string', pattern: `^(${many(10_000, (i) => `a${i}`).join('|')})$` }),
    want: 'used',
  },
  {
    what: '40 operations',
    files: json(
      documentWith({
        paths: Object.fromEntries(
          many(40, (i) => [`/a${i}`, { get: { responses: { '204': { description: 'Fine' } } } }]),
        ),
      }),
    ),
    want: 'used',
  },
  {
    what: '60 media types and 60 statuses',
    files: json(
      documentWith({
        paths: {
          '/a': {
            post: {
              operationId: 'a',
              requestBody: {
                content: Object.fromEntries(many(60, (i) => [`application/x-${i}`, { schema: { type: 'string' } }])),
              },
              responses: Object.fromEntries(many(60, (i) => [String(200 + i), { description: 'Fine' }])),
            },
          },
        },
      }),
    ),
    want: 'used',
  },
  {
    what: '60 parameters and 60 servers',
    files: json(
      documentWith({
        servers: many(60, (i) => ({ url: `https://a${i}.example` })),
        paths: {
          '/a': {
            get: {
              operationId: 'a',
              parameters: many(60, (i) => ({
                name: `p${i}`,
                in: 'query',
                required: true,
                schema: { type: 'integer', minimum: i },
              })),
              responses: { '204': { description: 'Fine' } },
            },
          },
        },
      }),
    ),
    want: 'used',
  },
];
