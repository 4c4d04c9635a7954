/** Values and the XML that they are, by schemas as documents have them: what is written is read again, digit by digit. */
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../../generator/meaning/json.js';
import { xmlContent } from '../../../generator/meaning/schema/xml/xml-shape.js';
import { decodeXml } from '../../../generator/runtime/xml/decode.js';
import { readXml } from '../../../generator/runtime/xml/read.js';
import { writeXml } from '../../../generator/runtime/xml/write.js';

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

interface Case {
  readonly schema: JsonObject;
  readonly value: unknown;
  readonly xml: string;
  /** What is read, where it is not the value. */
  readonly read?: unknown;
}

const named = (name: string, more: JsonObject = {}) => ({ xml: { name }, ...more });
const list = (items: JsonObject, more: JsonObject = {}) => ({ type: 'array', items, ...more });
const object = (properties: JsonObject, more: JsonObject = {}) => ({
  type: 'object',
  properties,
  xml: { name: 'o' },
  ...more,
});
const text = { type: 'string' };
const integer = { type: 'integer', format: 'int64' };

const components = {
  schemas: {
    Pet: { type: 'object', properties: { id: { ...integer, xml: { attribute: true } }, name: text } },
    Tag: { type: 'object', xml: { name: 'tag' }, properties: { label: text } },
    Node: { type: 'object', properties: { name: text, below: list({ $ref: '#/components/schemas/Node' }) } },
    Base: { type: 'object', xml: { name: 'base' }, properties: { kind: text } },
    Derived: {
      allOf: [{ $ref: '#/components/schemas/Base' }, { type: 'object', properties: { more: { type: 'number' } } }],
    },
    'My.Model': { type: 'object', properties: { a: text } },
    __proto__: {},
  },
};
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const cases: Readonly<Record<string, Case>> = {
  'an attribute and an element': {
    schema: ref('Pet'),
    value: { id: 7, name: 'Rex' },
    xml: '<Pet id="7"><name>Rex</name></Pet>',
  },
  'every digit': { schema: ref('Pet'), value: { id: 9007199254740993n }, xml: '<Pet id="9007199254740993"/>' },
  'what a component is called in XML': {
    schema: object({ tag1: ref('Tag') }),
    value: { tag1: { label: 'x' } },
    xml: '<o><tag><label>x</label></tag></o>',
  },
  'what it is called where it is used': {
    schema: object({ a: { ...ref('Tag'), xml: { name: 'b' } } }),
    value: { a: {} },
    xml: '<o><b/></o>',
  },
  'a component of a dotted name': { schema: ref('My.Model'), value: { a: '1' }, xml: '<My.Model><a>1</a></My.Model>' },
  'a name beside what a schema is made of': {
    schema: object({
      list: { allOf: [list({ allOf: [ref('Tag'), named('item')] }), { xml: { name: 'all', wrapped: true } }] },
    }),
    value: { list: [{ label: 'a' }] },
    xml: '<o><all><item><label>a</label></item></all></o>',
  },
  'members that XML has no name for': {
    schema: object({ $id: text, 'a b': named('ab', text) }),
    value: { $id: 'x', 'a b': 'y' },
    xml: '<o><ab>y</ab></o>',
    read: { 'a b': 'y' },
  },
  'what others are made of gives no name': {
    schema: ref('Derived'),
    value: { kind: 'k', more: 1.5 },
    xml: '<Derived><kind>k</kind><more>1.5</more></Derived>',
  },
  'a list as the specification shows it': {
    schema: object({ animals: list(text) }),
    value: { animals: ['a', 'b'] },
    xml: '<o><animals>a</animals><animals>b</animals></o>',
  },
  'items that have a name': {
    schema: object({ animals: list(named('animal', text)) }),
    value: { animals: ['a'] },
    xml: '<o><animal>a</animal></o>',
  },
  'a name of a list that has no element': {
    schema: object({ animals: list(named('animal', text), named('aliens')) }),
    value: { animals: ['a'] },
    xml: '<o><animal>a</animal></o>',
  },
  'the same without names of items': {
    schema: object({ animals: list(text, named('aliens')) }),
    value: { animals: ['a'] },
    xml: '<o><aliens>a</aliens></o>',
  },
  'a wrapped list': {
    schema: object({ animals: list(text, { xml: { wrapped: true } }) }),
    value: { animals: ['a', 'b'] },
    xml: '<o><animals><animals>a</animals><animals>b</animals></animals></o>',
  },
  'both names': {
    schema: object({ animals: list(named('animal', text), { xml: { name: 'aliens', wrapped: true } }) }),
    value: { animals: ['a'] },
    xml: '<o><aliens><animal>a</animal></aliens></o>',
  },
  'an empty wrapped list': {
    schema: object({ animals: list(text, { xml: { wrapped: true } }) }),
    value: { animals: [] },
    xml: '<o><animals/></o>',
  },
  'an empty list that has to be there': {
    schema: object({ animals: list(text) }, { required: ['animals'] }),
    value: { animals: [] },
    xml: '<o/>',
  },
  'an empty list': { schema: object({ animals: list(text) }), value: { animals: [] }, xml: '<o/>', read: {} },
  'a list of objects': {
    schema: object({ tags: list(ref('Tag'), { xml: { wrapped: true } }) }),
    value: { tags: [{ label: 'a' }, {}] },
    xml: '<o><tags><tag><label>a</label></tag><tag/></tags></o>',
  },
  'a list of lists': {
    schema: object({ rows: list(list({ type: 'number' }, named('row')), { xml: { wrapped: true } }) }),
    value: { rows: [[1, 2], []] },
    xml: '<o><rows><row><row>1</row><row>2</row></row><row/></rows></o>',
  },
  'a root that is a list': {
    schema: list(ref('Tag'), named('Tags')),
    value: [{ label: 'a' }],
    xml: '<Tags><tag><label>a</label></tag></Tags>',
  },
  'a root that nobody named': { schema: list(ref('Tag')), value: [], xml: '<root/>' },
  'what holds itself': {
    schema: ref('Node'),
    value: { name: 'a', below: [{ name: 'b' }, { name: 'c', below: [{ name: 'd' }] }] },
    xml: '<Node><name>a</name><below><name>b</name></below><below><name>c</name><below><name>d</name></below></below></Node>',
  },
  'a namespace with a prefix': {
    schema: object(
      {
        a: { ...text, xml: { namespace: 'u:1', prefix: 'p' } },
        b: { ...text, xml: { namespace: 'u:1', prefix: 'p', attribute: true } },
      },
      { xml: { name: 'o', namespace: 'u:1', prefix: 'p' } },
    ),
    value: { a: 'x', b: 'y' },
    xml: '<p:o xmlns:p="u:1" p:b="y"><p:a>x</p:a></p:o>',
  },
  'a namespace without a prefix': {
    schema: object({ a: { ...text, xml: { namespace: 'u:1' } }, b: text }, { xml: { name: 'o', namespace: 'u:1' } }),
    value: { a: 'x', b: 'y' },
    xml: '<o xmlns="u:1"><a>x</a><b>y</b></o>',
  },
  'prefixes that mean two things': {
    schema: object({
      a: { ...text, xml: { namespace: 'u:1', prefix: 'p', attribute: true } },
      b: { ...text, xml: { namespace: 'u:2', prefix: 'p', attribute: true } },
      c: { ...text, xml: { namespace: 'u:3', attribute: true } },
    }),
    value: { a: '1', b: '2', c: '3' },
    xml: '<o xmlns:p="u:1" xmlns:ns1="u:2" xmlns:ns2="u:3" p:a="1" ns1:b="2" ns2:c="3"/>',
  },
  'a prefix that everybody knows': {
    schema: object({
      type: { ...text, xml: { attribute: true, name: 'xsi:type' } },
      lang: { ...text, xml: { attribute: true, prefix: 'xml' } },
    }),
    value: { type: 'T', lang: 'de' },
    xml: '<o xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="T" xml:lang="de"/>',
  },
  'a prefix without a namespace': {
    schema: object({ a: { ...text, xml: { prefix: 'p' } } }),
    value: { a: 'x' },
    xml: '<o><a>x</a></o>',
  },
  'text beside attributes': {
    schema: object({
      amount: { type: 'number', xml: { 'x-node-type': 'text' } },
      currency: { ...text, xml: { attribute: true } },
    }),
    value: { amount: 9.5, currency: 'EUR' },
    xml: '<o currency="EUR">9.5</o>',
  },
  'text as it is': {
    schema: object({ note: { ...text, xml: { nodeType: 'cdata' } } }),
    value: { note: '<b>&]]>\r</b>' },
    xml: '<o><![CDATA[<b>&]]]]><![CDATA[>]]>&#13;<![CDATA[</b>]]></o>',
  },
  'members among those of the object': {
    schema: object({
      at: {
        type: 'object',
        xml: { 'x-node-type': 'none' },
        properties: { x: { type: 'number' }, y: { type: 'number', xml: { attribute: true } } },
      },
      z: { type: 'number' },
    }),
    value: { at: { x: 1, y: 2 }, z: 3 },
    xml: '<o y="2"><x>1</x><z>3</z></o>',
  },
  'the order of the document': {
    schema: object({ a: text, b: text }),
    value: { more: 'z', b: '2', a: '1' },
    xml: '<o><a>1</a><b>2</b><more>z</more></o>',
  },
  'signs that mean something': {
    schema: object({ a: text, b: { ...text, xml: { attribute: true } } }),
    value: { a: '<&>"\'\r\n\t ', b: '<&>"\'\r\n\t ' },
    xml: '<o b="&lt;&amp;&gt;&quot;\'&#13;&#10;&#9; "><a>&lt;&amp;&gt;"\'&#13;\n\t </a></o>',
  },
  'null and nothing': {
    schema: object({ a: { type: ['string', 'null'] }, b: text, c: list({ type: ['string', 'null'] }) }),
    value: { a: null, b: undefined, c: ['x', null] },
    xml: '<o><a xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/><c>x</c><c xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/></o>',
  },
  'an empty text': {
    schema: object({ a: text, b: { ...text, xml: { attribute: true } } }),
    value: { a: '', b: '' },
    xml: '<o b=""><a/></o>',
  },
  'booleans and numbers': {
    schema: object({ a: { type: 'boolean' }, b: { type: 'number' }, c: integer }),
    value: { a: false, b: -0.25, c: -3 },
    xml: '<o><a>false</a><b>-0.25</b><c>-3</c></o>',
  },
  'a list in an attribute': {
    schema: object({ a: list(integer, { xml: { attribute: true } }) }),
    value: { a: [1, 2] },
    xml: '<o a="1 2"/>',
  },
  'any members of one kind': {
    schema: object({}, { additionalProperties: { type: 'integer' } }),
    value: { a: 1, __proto__x: 2 },
    xml: '<o><a>1</a><__proto__x>2</__proto__x></o>',
  },
  'any members': {
    schema: { type: 'object', xml: { name: 'o' } },
    value: { a: { b: ['1', '2'] }, c: 3 },
    xml: '<o><a><b>1</b><b>2</b></a><c>3</c></o>',
    read: { a: { b: ['1', '2'] }, c: '3' },
  },
  'a date': {
    schema: object({ at: { ...text, format: 'date-time' } }),
    value: { at: new Date(0) },
    xml: '<o><at>1970-01-01T00:00:00.000Z</at></o>',
    read: { at: '1970-01-01T00:00:00.000Z' },
  },
  'either a text or an object': {
    schema: object({ a: { oneOf: [text, ref('Tag')] } }),
    value: { a: { label: 'x' } },
    xml: '<o><a><label>x</label></a></o>',
  },
  'a number as the root': { schema: { ...integer, xml: { name: 'n' } }, value: 5, xml: '<n>5</n>' },
};

function contentOf(schema: JsonObject) {
  return xmlContent({ components } as unknown as JsonObject, schema);
}

function read(schema: JsonObject, xml: string): JsonValue {
  const { root, shapes } = contentOf(schema);
  return JSON.parse(readXml(xml, root, shapes)) as JsonValue;
}

function write(schema: JsonObject, value: unknown): string {
  const { root, shapes } = contentOf(schema);
  return writeXml(value, root, shapes);
}

function isRight(xml: string): boolean {
  const parser = new SaxesParser({ xmlns: true });
  let isWrong = false;
  parser.on('error', () => (isWrong = true));
  parser.write(xml).close();
  return !isWrong;
}

describe('a value in XML', () => {
  it.each(Object.entries(cases))('is written: %s', (_, { schema, value, xml }) => {
    expect(write(schema, value)).toBe(declaration + xml);
    expect(isRight(xml)).toBe(true);
  });

  it.each(Object.entries(cases))('is read: %s', (_, { schema, value, xml, read: want = value }) => {
    const { root, shapes } = contentOf(schema);
    const json = readXml(xml, root, shapes);
    if (typeof (want as { id?: unknown }).id === 'bigint') expect(json).toBe('{"id":9007199254740993}');
    else expect(JSON.parse(json)).toEqual(want);
  });
});

describe('what others write', () => {
  const parts = object({
    n: { type: 'number' },
    b: { type: 'boolean' },
    t: text,
    z: { type: ['integer', 'null'] },
    l: list(text, { xml: { wrapped: true } }),
  });
  it.each([
    ['blanks around numbers', '<o>\n  <n> 7 </n>\n</o>', { n: 7 }],
    ['numbers as XML Schema writes them', '<o><n>+007.50E2</n></o>', { n: 750 }],
    ['a fraction without a zero', '<o><n>-.5</n></o>', { n: -0.5 }],
    ['booleans as digits', '<o><b>1</b></o>', { b: true }],
    ['blanks in texts', '<o><t> a <!-- b -->c </t></o>', { t: ' a c ' }],
    ['nothing for null', '<o><z/></o>', { z: null }],
    ['what is no number', '<o><n>many</n><b>yes</b></o>', { n: 'many', b: 'yes' }],
    ['items of any name', '<o><l><string>a</string><string>b</string></l></o>', { l: ['a', 'b'] }],
    ['any namespace where none is said', '<x:o xmlns:x="u"><x:t>a</x:t></x:o>', { t: 'a' }],
    ['what is there twice', '<o><t>a</t><t>b</t></o>', { t: ['a', 'b'] }],
    ['what is documented nowhere', '<o more="1"><other><x>1</x></other></o>', { more: '1', other: { x: '1' } }],
    [
      'attributes of XML itself',
      '<o xml:space="preserve" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b"><t>a</t></o>',
      { t: 'a' },
    ],
  ])('%s', (_, xml, want) => {
    expect(read(parts, xml)).toEqual(want);
  });

  it('a name that every object has', () => {
    const json = readXml(
      '<o><__proto__><a>1</a></__proto__><constructor>x</constructor></o>',
      contentOf(parts).root,
      {},
    );
    expect(json).toBe('{"__proto__":{"a":"1"},"constructor":"x"}');
    expect(({} as { a?: unknown }).a).toBeUndefined();
  });

  it('another root, where the document does not say its name', () => {
    expect(read(ref('Pet'), '<Animal id="1"/>')).toEqual({ id: 1 });
    expect(() => read(parts, '<Animal/>')).toThrow('its root is not <o>');
  });

  it('another namespace than is said', () => {
    const said = object({ a: { ...text, xml: { namespace: 'u:1' } } });
    expect(read(said, '<o><a xmlns="u:1">x</a></o>')).toEqual({ a: 'x' });
    expect(read({ ...said, additionalProperties: false }, '<o><a xmlns="u:2">x</a></o>')).toEqual({});
  });
});

describe('what XML cannot say', () => {
  it.each([
    ['a name with a blank', { type: 'object' }, { 'a b': 1 }, 'has the member "a b", which is no name in XML'],
    ['a name with a colon', { type: 'object' }, { 'a:b': 1 }, 'which is no name in XML'],
    ['a control character', object({ a: text }), { a: '\u0000' }, 'holds a character that XML has not'],
    ['half a character', object({ a: text }), { a: '\ud83d' }, 'holds a character that XML has not'],
    ['no number', object({ a: { type: 'number' } }), { a: NaN }, 'holds NaN'],
    ['an object as a text', object({ a: text }), { a: { b: 1 } }, 'has an object as a, which is a text'],
    [
      'an object as an attribute',
      object({ a: { ...text, xml: { attribute: true } } }),
      { a: {} },
      'which is an attribute',
    ],
  ])('%s', (_, schema, value, message) => {
    expect(() => write(schema, value)).toThrow(message);
  });
});

describe('bytes', () => {
  const utf16 = (text: string, isLittle: boolean) =>
    new Uint8Array(
      [...text].flatMap((one) =>
        isLittle
          ? [one.charCodeAt(0) & 255, one.charCodeAt(0) >> 8]
          : [one.charCodeAt(0) >> 8, one.charCodeAt(0) & 255],
      ),
    );
  const latin = (text: string) => new Uint8Array([...text].map((one) => one.charCodeAt(0)));
  it.each([
    ['UTF-8', new TextEncoder().encode('<a>ä</a>'), ''],
    ['UTF-8 with a mark', new TextEncoder().encode('\ufeff<a>ä</a>'), ''],
    ['what the declaration says', latin('<?xml version="1.0" encoding="ISO-8859-1"?><a>ä</a>'), 'application/xml'],
    ['what the sender says', latin('<a>ä</a>'), 'text/xml; charset="iso-8859-1"'],
    ['UTF-16 with a mark', utf16('\ufeff<a>ä</a>', true), 'text/xml; charset=utf-16'],
    ['UTF-16 the other way round', utf16('\ufeff<a>ä</a>', false), 'text/xml'],
  ])('%s', (_, bytes, type) => {
    expect(decodeXml(bytes, type)).toContain('<a>ä</a>');
  });

  it('refuses what is no text', () => {
    expect(() => decodeXml(new Uint8Array([0xff, 0x61]))).toThrow();
  });
});

describe('read(write(x)) is x', () => {
  const word = fc
    .string({ unit: 'grapheme', maxLength: 8 })
    .filter((one) => !/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(one));
  const schema = object(
    {
      id: { ...integer, xml: { attribute: true } },
      label: { ...text, xml: { attribute: true, name: 'l', prefix: 'p', namespace: 'u:p' } },
      name: text,
      price: { type: ['number', 'null'] },
      isOpen: { type: 'boolean' },
      tags: list(text),
      marks: list(named('mark', integer), { xml: { wrapped: true, name: 'all' } }),
      below: list(ref('Node')),
      pet: ref('Pet'),
      others: { type: 'object', additionalProperties: integer },
    },
    { required: ['tags', 'below'] },
  );
  const node = fc.letrec((tie) => ({
    node: fc.record(
      { name: word, below: fc.array(tie('node'), { minLength: 1, maxLength: 2, size: 'small' }) },
      { requiredKeys: [] },
    ),
  })).node;
  const value = fc.record(
    {
      id: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
      label: word,
      name: word,
      price: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => one + 0)),
      isOpen: fc.boolean(),
      tags: fc.array(word, { maxLength: 3 }),
      marks: fc.array(fc.maxSafeInteger(), { maxLength: 3 }),
      below: fc.array(node, { maxLength: 2 }),
      pet: fc.record({ id: fc.nat(), name: word }, { requiredKeys: [] }),
      others: fc.dictionary(fc.stringMatching(/^[a-z_][\w.-]{0,5}$/), fc.integer(), { noNullPrototype: true }),
    },
    { requiredKeys: ['tags', 'below'] },
  );
  const exact = (one: unknown) =>
    JSON.stringify(one, (_, each: unknown) => (typeof each === 'bigint' ? `${each}` : Object.is(each, -0) ? 0 : each));

  it('for whatever there is, and saxes takes it', () => {
    fc.assert(
      fc.property(value, (one) => {
        const xml = write(schema, one);
        expect(isRight(xml)).toBe(true);
        const { root, shapes } = contentOf(schema);
        const json = readXml(xml, root, shapes).replace(/^\{"id":(-?\d+)/, '{"id":"$1"');
        expect(JSON.parse(json)).toEqual(JSON.parse(exact(one)));
      }),
      { numRuns: 500 },
    );
  });
});
