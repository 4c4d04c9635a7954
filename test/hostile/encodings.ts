/** Bytes, encodings and notations that a reader may stumble over. */
import { documentWith, json, yaml, type Hostile } from './document.js';

const text = JSON.stringify(documentWith());
const bytes =
  (buffer: Buffer): Hostile['files'] =>
  () => ({ 'openapi.json': buffer });
const head = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths: {}\n";

export const encodings: readonly Hostile[] = [
  { what: 'a byte order mark', files: bytes(Buffer.from(`\ufeff${text}`)), want: 'used' },
  { what: 'UTF-16, little end first', files: bytes(Buffer.from(`\ufeff${text}`, 'utf16le')), want: 'yaml' },
  { what: 'UTF-16, big end first', files: bytes(Buffer.from(`\ufeff${text}`, 'utf16le').swap16()), want: 'yaml' },
  { what: 'UTF-16 without a mark', files: bytes(Buffer.from(text, 'utf16le')), want: 'yaml' },
  {
    what: 'bytes that are no UTF-8',
    files: bytes(
      Buffer.concat([
        Buffer.from(text.slice(0, -1)),
        Buffer.from(',"x-a":"'),
        Buffer.from([0xff, 0xfe, 0xc0, 0x80]),
        Buffer.from('"}'),
      ]),
    ),
    want: 'used',
  },
  { what: 'NUL bytes', files: bytes(Buffer.from(text.replace('Hostile', 'Hos\u0000tile'))), want: 'yaml' },
  { what: 'nothing', files: yaml(''), want: 'document-unreadable' },
  { what: 'nothing but a comment', files: yaml('# openapi: 3.1.0\n'), want: 'document-unreadable' },
  {
    what: 'random bytes',
    files: bytes(Buffer.from(Array.from({ length: 2_000 }, (_, i) => (i * 7919) % 256))),
    want: 'yaml',
  },
  {
    what: 'a picture',
    files: bytes(
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    ),
    want: 'yaml',
  },
  { what: 'half of a document', files: bytes(Buffer.from(text.slice(0, text.length / 2))), want: 'yaml' },
  {
    what: 'lone surrogates everywhere',
    files: json(
      documentWith(
        { info: { title: '\ud800', version: '\udfff' } },
        {
          type: 'object',
          properties: { '\ud800': { type: 'string', enum: ['\udc00', '\ud800\udc00'], pattern: '\ud800' } },
          example: { '\ud800': '\udc00' },
        },
      ),
    ),
    want: 'used',
  },
  {
    what: 'duplicate keys in JSON',
    files: () => ({
      'openapi.json': text
        .replace('"openapi"', '"openapi":"9.9.9","openapi"')
        .replace('"type":"object"', '"type":"array","type":"object"'),
    }),
    want: 'used',
  },
  {
    what: 'duplicate keys in YAML',
    files: yaml(`${head}components: { schemas: { A: { type: object, type: array } } }\n`),
    want: 'yaml',
  },
  {
    what: 'tags of YAML that make other things',
    files: yaml(`${head}x-a: !!js/function 'function () { globalThis.hacked = 1 }'\n`),
    want: 'yaml',
  },
  {
    what: 'tags of YAML that call Python',
    files: yaml(`${head}x-a: !!python/object/apply:os.system ['touch hacked']\n`),
    want: 'yaml',
  },
  {
    what: 'tags of YAML that are allowed',
    files: yaml(
      `${head}x-a: !!str 1\nx-b: !!set { a, b }\nx-c: !!binary aGFja2Vk\nx-d: !!omap [a: 1]\nx-e: !!timestamp 2001-12-14t21:59:43.10-05:00\n`,
    ),
    want: 'yaml',
  },
  {
    what: 'values of YAML that are no JSON',
    files: yaml(
      `${head}x-a: .inf\nx-b: .nan\nx-c: -.inf\nx-d: 0x1F\nx-e: 0o17\nx-f: 2001-12-14\nx-g: ~\ncomponents: { schemas: { A: { type: number, minimum: .inf, default: .nan, enum: [.nan, .inf, 1] } } }\n`,
    ),
    want: 'used',
  },
  {
    what: 'keys of YAML that are no texts',
    files: yaml(
      `${head}x-a: { 1: a, true: b, null: c, 1.5: d }\ncomponents: { schemas: { A: { type: object, properties: { 1: { type: string }, true: { type: string } } } } }\n`,
    ),
    want: 'used',
  },
  { what: 'keys of YAML that are lists', files: yaml(`${head}x-a: { ? [a, b] : c, ? { d: e } : f }\n`), want: 'yaml' },
  { what: 'an alias to nothing', files: yaml(`${head}x-a: *nothing\n`), want: 'yaml' },
  {
    what: '__proto__ in YAML',
    files: yaml(
      `${head}__proto__: { polluted: 1 }\nx-a: { __proto__: { polluted: 1 }, constructor: { prototype: { polluted: 1 } } }\nx-b: { <<: { __proto__: { polluted: 1 } } }\n`,
    ),
    want: 'used',
  },
  { what: 'several documents in one file', files: yaml(`${head}---\n${head}`), want: 'yaml' },
  { what: 'tabs and carriage returns', files: yaml(head.replaceAll('\n', '\r\n') + 'x-a:\r\n\t- a\r\n'), want: 'yaml' },
  {
    what: 'a list, a text and a number in the place of the document',
    files: () => ({ 'openapi.json': '[1, "a", null]' }),
    want: 'document-unreadable',
  },
  {
    what: 'null everywhere',
    files: () => ({
      'openapi.json':
        '{"openapi":"3.1.0","info":null,"paths":null,"components":null,"servers":null,"tags":null,"security":null}',
    }),
    want: 'used',
  },
  {
    what: 'everything of another type',
    files: () => ({
      'openapi.json':
        '{"openapi":3.1,"info":[],"paths":[1],"components":"a","servers":{"a":1},"tags":"t","security":1,"webhooks":[]}',
    }),
    want: 'used',
  },
  {
    what: 'lists in the place of all objects',
    files: () => ({
      'openapi.json':
        '{"openapi":"3.0.0","info":{"title":"T","version":"1"},"paths":{"/a":[{"get":[]}],"/b":{"get":{"parameters":{"a":1},"requestBody":[],"responses":[{"description":1}]},"post":7}},"components":{"schemas":[1,{"type":["a"]}],"parameters":[[]]}}',
    }),
    want: 'used',
  },
];
