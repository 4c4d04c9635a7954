/** Given a schema as people write it, want it in JSON Schema 2020-12, and its parts found again from either side. */
import { describe, expect, it } from 'vitest';
import { valueAt, type JsonObject, type JsonValue } from '../../../generator/meaning/json.js';
import { canonicalForm } from '../../../generator/meaning/schema/canonical.js';
import { ProblemError } from '../../../generator/problem.js';

const documentOf = (schema: JsonValue, openapi: string, others: JsonObject = {}): JsonObject => ({
  openapi,
  info: { title: 'T', version: '1' },
  paths: {},
  components: { schemas: { S: schema, X: { type: 'object' }, Y: { type: 'object' }, ...others } },
});
const at = '/components/schemas/S';
const spelt = (schema: JsonValue, openapi: string, others?: JsonObject) =>
  valueAt(canonicalForm(documentOf(schema, openapi, others)).document, at);

type Row = readonly [given: JsonValue, want: JsonValue, says?: readonly string[]];
const x = { $ref: '#/components/schemas/X' };
const y = { $ref: '#/components/schemas/Y' };
const nothing = { type: 'null' };

const oldSpellings: Record<string, Row> = {
  'nullable beside a type': [{ type: 'string', nullable: true }, { type: ['string', 'null'] }],
  'nullable: false': [{ type: 'string', nullable: false }, { type: 'string' }],
  'nullable beside an enum without null': [
    { type: 'string', nullable: true, enum: ['a'] },
    { type: ['string', 'null'], enum: ['a', null] },
  ],
  'nullable beside an enum with null': [
    { type: 'string', nullable: true, enum: ['a', null] },
    { type: ['string', 'null'], enum: ['a', null] },
  ],
  'nullable beside a constant': [{ const: 'a', nullable: true }, { enum: ['a', null] }],
  'nullable alone': [{ nullable: true, description: 'd' }, { description: 'd' }],
  'nullable beside allOf': [
    { allOf: [x], nullable: true, description: 'd' },
    { description: 'd', anyOf: [{ allOf: [x] }, nothing] },
  ],
  'nullable beside oneOf and a type': [
    { oneOf: [x, y], type: 'object', nullable: true },
    { anyOf: [{ oneOf: [x, y], type: 'object' }, nothing] },
  ],
  'nullable beside anyOf': [{ anyOf: [x, y], nullable: true }, { anyOf: [{ anyOf: [x, y] }, nothing] }],
  'nullable beside a reference': [
    { ...x, nullable: true, readOnly: true },
    { readOnly: true, anyOf: [x, nothing] },
  ],
  'nullable as a part of allOf that says nothing else': [
    { allOf: [x, { nullable: true }] },
    { anyOf: [{ allOf: [x, {}] }, nothing] },
  ],
  'nullable as an alternative that says nothing else': [
    { oneOf: [x, { nullable: true }] },
    { oneOf: [x, nothing] },
    ['nullable'],
  ],
  'nullable inside and around': [
    { nullable: true, allOf: [{ oneOf: [x, y], nullable: true }] },
    { anyOf: [{ allOf: [{ anyOf: [{ oneOf: [x, y] }, nothing] }] }, nothing] },
  ],
  'limits that exclude': [
    { minimum: 1, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false },
    { exclusiveMinimum: 1, maximum: 9 },
  ],
  'a limit that excludes nothing that is said': [
    { type: 'integer', exclusiveMaximum: true },
    { type: 'integer' },
    ['exclusive-limit'],
  ],
  'what stands beside a reference is hidden, but for texts': [
    { ...x, maxProperties: 1, type: 'object', description: 'd' },
    { ...x, description: 'd' },
    ['ref-sibling'],
  ],
  example: [
    { type: 'string', example: 'a' },
    { type: 'string', examples: ['a'] },
  ],
  file: [{ type: 'file' }, { type: 'string', format: 'binary' }, ['schema-type']],
  'a type that is none': [{ type: 'any', minLength: 1 }, { minLength: 1 }, ['schema-type']],
  'an empty enum': [{ type: 'string', enum: [] }, { type: 'string' }, ['empty-enum']],
  tuples: [
    {
      type: 'array',
      items: [x, { nullable: true, type: 'string' }],
      additionalItems: { type: 'string', nullable: true },
    },
    { type: 'array', prefixItems: [x, { type: ['string', 'null'] }], items: { type: ['string', 'null'] } },
  ],
  'further items without a list of first ones': [{ items: x, additionalItems: false }, { items: x }],
  dependencies: [
    { dependencies: { a: ['b'], c: { minimum: 1, exclusiveMinimum: true } } },
    { dependentRequired: { a: ['b'] }, dependentSchemas: { c: { exclusiveMinimum: 1 } } },
  ],
  'properties named like keywords': [
    {
      properties: {
        nullable: { type: 'boolean', nullable: true },
        example: { type: 'string', example: { nullable: true } },
        $ref: { type: 'string' },
        required: { enum: [{ nullable: true }] },
        enum: { default: { type: 'file', nullable: true } },
        default: { 'x-any': { nullable: true } },
        items: { type: 'string' },
      },
      required: ['nullable'],
    },
    {
      properties: {
        nullable: { type: ['boolean', 'null'] },
        example: { type: 'string', examples: [{ nullable: true }] },
        $ref: { type: 'string' },
        required: { enum: [{ nullable: true }] },
        enum: { default: { type: 'file', nullable: true } },
        default: { 'x-any': { nullable: true } },
        items: { type: 'string' },
      },
      required: ['nullable'],
    },
  ],
  'a mapping by name, by file, by reference and to nothing': [
    {
      oneOf: [x, y],
      discriminator: {
        propertyName: 'k',
        mapping: { a: 'X', b: './parts/Y.yaml', c: '#/components/schemas/Y', d: 'Gone', e: '#/definitions/X' },
      },
    },
    {
      oneOf: [x, y],
      discriminator: { propertyName: 'k', mapping: { a: x.$ref, b: y.$ref, c: y.$ref, e: x.$ref } },
    },
    ['mapping-target'],
  ],
  'booleans and what nobody knows': [
    { additionalProperties: false, unheard: { nullable: true } },
    { additionalProperties: false, unheard: { nullable: true } },
  ],
};

const newSpellings: Record<string, Row> = {
  'what stands beside a reference holds': [
    { ...x, maxProperties: 1 },
    { ...x, maxProperties: 1 },
  ],
  'nullable, of the last version': [{ type: 'string', nullable: true }, { type: ['string', 'null'] }, ['nullable']],
  'an anchor': [
    { $ref: '#node', $defs: { n: { $anchor: 'node', type: 'string' } } },
    { $ref: '#/components/schemas/S/$defs/n', $defs: { n: { type: 'string' } } },
  ],
  'a schema with an address, and references relative to it': [
    {
      $id: 'https://a.example/s.json',
      properties: { a: { $ref: '#/$defs/n' }, b: { $ref: 's.json#/$defs/n' }, c: { $ref: '#/components/schemas/X' } },
      $defs: { n: { $id: 'n.json' }, m: { $ref: 'n.json' } },
    },
    {
      properties: {
        a: { $ref: '#/components/schemas/S/$defs/n' },
        b: { $ref: '#/components/schemas/S/$defs/n' },
        c: { $ref: '#/components/schemas/X' },
      },
      $defs: { n: {}, m: { $ref: '#/components/schemas/S/$defs/n' } },
    },
  ],
  'definitions of a pasted schema': [
    { $ref: '#/definitions/n', definitions: { n: { type: 'string' } } },
    { $ref: '#/components/schemas/S/definitions/n', definitions: { n: { type: 'string' } } },
  ],
  'a place behind a reference': [
    {
      properties: {
        a: { $ref: '#/components/schemas/S/properties/b/properties/c' },
        b: { $ref: '#/components/schemas/Z' },
      },
    },
    { properties: { a: { $ref: '#/components/schemas/Z/properties/c' }, b: { $ref: '#/components/schemas/Z' } } },
  ],
  'a dynamic reference to the one anchor of its name': [
    { $dynamicAnchor: 'node', properties: { next: { $dynamicRef: '#node' } } },
    { properties: { next: { $ref: '#/components/schemas/S' } } },
  ],
  'a dynamic reference to one of two is the most general': [
    { $dynamicRef: '#node', $defs: { a: { $dynamicAnchor: 'node' }, b: { $id: 'b', $dynamicAnchor: 'node' } } },
    { $ref: '#/components/schemas/S/$defs/a', $defs: { a: {}, b: {} } },
    ['dynamic-ref'],
  ],
  'a reference that leads nowhere': [{ $ref: '#/components/schemas/Gone' }, { $ref: '#/components/schemas/Gone' }],
  'limits as numbers': [{ exclusiveMinimum: 1 }, { exclusiveMinimum: 1 }],
};

describe.each([
  ['3.0.3', oldSpellings],
  ['3.1.0', newSpellings],
])('OpenAPI %s: given a schema, want it spelt', (openapi, rows) => {
  const others = { Z: { properties: { c: { type: 'string' } } } };
  it.each(Object.entries(rows))('%s', (_given, [schema, want, says = []]) => {
    const document = documentOf(schema, openapi, others);
    const before = JSON.stringify(document);
    const form = canonicalForm(document);
    expect(valueAt(form.document, at)).toEqual(want);
    expect(form.findings.map(({ rule }) => rule)).toEqual(says);
    expect(JSON.stringify(document), "the author's document was written into").toBe(before);
    expect(spelt(valueAt(form.document, at) as JsonValue, '3.1.0', others), 'once is enough').toEqual(want);
  });
});

describe('given a place of the author’s, want it in the canonical form, and back', () => {
  const wrapped = {
    allOf: [{ properties: { a: { oneOf: [x, y], nullable: true } } }],
    properties: {
      t: { items: [{ type: 'string' }], additionalItems: x },
      'b/c': { minimum: 1, exclusiveMinimum: true },
    },
    dependencies: { a: ['b'], c: { not: x } },
    nullable: true,
    example: {},
    description: 'd',
  };
  const form = canonicalForm(documentOf(wrapped, '3.0.0'));
  it.each([
    ['', ''],
    ['/description', '/description'],
    ['/allOf/0', '/anyOf/0/allOf/0'],
    ['/allOf/0/properties/a', '/anyOf/0/allOf/0/properties/a'],
    ['/allOf/0/properties/a/oneOf/1', '/anyOf/0/allOf/0/properties/a/anyOf/0/oneOf/1'],
    ['/properties/t/items/0', '/anyOf/0/properties/t/prefixItems/0'],
    ['/properties/t/additionalItems', '/anyOf/0/properties/t/items'],
    ['/properties/b~1c/minimum', '/anyOf/0/properties/b~1c/exclusiveMinimum'],
    ['/dependencies/a', '/anyOf/0/dependentRequired/a'],
    ['/dependencies/c/not', '/anyOf/0/dependentSchemas/c/not'],
    ['/example', '/examples/0'],
  ])('%s is %s', (authored, canonical) => {
    expect(form.canonicalPointer(at + authored)).toBe(at + canonical);
    expect(form.authored(at + canonical)).toBe(at + authored);
    expect(valueAt(form.document, at + canonical), 'it must exist').toBeDefined();
  });

  it('takes references there along', () => {
    const others = { R: { $ref: '#/components/schemas/S/allOf/0/properties/a' } };
    expect(valueAt(canonicalForm(documentOf(wrapped, '3.0.0', others)).document, '/components/schemas/R')).toEqual({
      $ref: '#/components/schemas/S/anyOf/0/allOf/0/properties/a',
    });
  });

  it('takes what a schema was made of for the place of its null', () => {
    expect(form.authored(`${at}/anyOf/1`)).toBe(`${at}/nullable`);
  });
});

describe('a document', () => {
  const nullable = { type: 'string', nullable: true };
  const other = { type: ['string', 'null'] };
  it('has its schemas wherever OpenAPI has them', () => {
    const parameter = (schema: JsonValue): JsonObject => ({
      name: 'p',
      in: 'query',
      schema,
      example: { nullable: true },
    });
    const content = (schema: JsonValue): JsonObject => ({
      'a/b': {
        schema,
        example: nullable,
        examples: { e: { value: nullable } },
        encoding: { x: { headers: { h: { schema } } } },
      },
    });
    const operation = (schema: JsonValue): JsonObject => ({
      parameters: [parameter(schema), { name: 'q', in: 'query', content: content(schema) }],
      requestBody: { content: content(schema) },
      responses: {
        200: { headers: { h: { schema } }, content: content(schema) },
        'x-any': { schema: nullable },
      },
      callbacks: {
        done: { '{$url}': { post: { requestBody: { content: content(schema) } } }, 'x-any': { schema: nullable } },
      },
      'x-any': { schema: nullable },
    });
    const whole = (schema: JsonValue): JsonObject => ({
      openapi: '3.0.0',
      paths: { '/a': { parameters: [parameter(schema)], get: operation(schema) }, 'x-any': { schema: nullable } },
      components: {
        parameters: { p: parameter(schema) },
        examples: { e: { value: nullable } },
        responses: { r: { content: content(schema) } },
      },
      'x-any': { schema: nullable },
    });
    expect(canonicalForm(whole(nullable)).document).toEqual(whole(other));
  });

  it('has a schema wherever one is referred to', () => {
    const document = {
      openapi: '3.0.0',
      components: { schemas: { S: { $ref: '#/x-parts/Part' } } },
      'x-parts': { Part: { ...nullable, example: { nullable: true } }, Other: nullable },
    };
    expect(canonicalForm(document).document['x-parts']).toEqual({
      Part: { ...other, examples: [{ nullable: true }] },
      Other: nullable,
    });
  });

  it('is the same object when nothing is spelt otherwise', () => {
    const document = documentOf({ oneOf: [x, y], type: 'object', properties: { a: { enum: [1] } } }, '3.1.0');
    expect(canonicalForm(document).document).toBe(document);
  });

  it('is refused when it is nested deeper than anybody writes', () => {
    const deep = (levels: number): JsonValue => {
      let schema: JsonObject = { type: 'string', nullable: true };
      for (let level = 0; level < levels; level += 1) schema = { allOf: [schema] };
      return schema;
    };
    expect(() => canonicalForm(documentOf(deep(400), '3.0.0'))).not.toThrow();
    expect(() => canonicalForm(documentOf(deep(5000), '3.0.0'))).toThrow(ProblemError);
  });

  it('may name things as JavaScript does', () => {
    const properties = JSON.parse(
      '{"__proto__": {"type": "string", "nullable": true}, "constructor": {"example": 1}}',
    ) as JsonObject;
    expect(JSON.stringify(spelt({ properties }, '3.0.0'))).toBe(
      '{"properties":{"__proto__":{"type":["string","null"]},"constructor":{"examples":[1]}}}',
    );
  });
});
