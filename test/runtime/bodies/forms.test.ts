/** Forms and multipart bodies, beside implementations that are not ours: URLSearchParams, and undici's FormData in both directions. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formPairs, writeForm } from '../../../generator/runtime/bodies/form.js';
import { assembled, partsOf, writeMultipart } from '../../../generator/runtime/bodies/multipart.js';
import { boundaryOf, readMultipart } from '../../../generator/runtime/bodies/multipart-read.js';
import { deepObject } from '../../../generator/runtime/arguments/deep-object.js';
import { form } from '../../../generator/runtime/arguments/form.js';
import { texts } from '../arguments/values.js';

const names = texts.filter((name) => name !== '' && name !== '__proto__');
const flat = fc.dictionary(names, fc.oneof(texts, fc.array(texts, { minLength: 1, maxLength: 3 })));
const bytes = fc.uint8Array({ maxLength: 200 });
const bytesOf = async (body: BodyInit) => new Uint8Array(await new Response(body).arrayBuffer());
const entries = (value: Readonly<Record<string, unknown>>) =>
  Object.entries(value).flatMap(([name, one]) => [one].flat().map((item) => [name, item] as [string, string]));

describe('application/x-www-form-urlencoded', () => {
  it('is what URLSearchParams makes of the same pairs', () => {
    fc.assert(
      fc.property(flat, (value) => {
        expect(writeForm(value)).toBe(new URLSearchParams(entries(value)).toString());
      }),
    );
  });

  it.each([
    ['nothing for null and undefined', { a: null, b: undefined, c: '' }, 'c='],
    ['an object as JSON', { a: { b: 1 } }, 'a=%7B%22b%22%3A1%7D'],
    ['a long integer by its digits', { a: 9007199254740993n }, 'a=9007199254740993'],
    ['a date as in JSON', { a: new Date(0) }, 'a=1970-01-01T00%3A00%3A00.000Z'],
  ])('has %s', (_what, value, want) => expect(writeForm(value)).toBe(want));

  it('writes members in the style that their encoding names', () => {
    const fields = { tags: { row: 'form' }, extra: { row: 'deepObject' }, expand: { row: 'deepObject' } };
    const value = { tags: ['x', 'y z'], extra: { colour: 'red', deep: { a: 'b' } }, expand: ['x'] };
    expect(writeForm(value, fields, { form, deepObject })).toBe(
      'tags=x,y+z&extra[colour]=red&extra[deep][a]=b&expand[0]=x',
    );
    expect(formPairs(value, fields, { form, deepObject })).toHaveLength(4);
  });
});

/** Their boundary instead of ours, and their line breaks, which they change in texts. */
async function theirs(value: Readonly<Record<string, unknown>>, boundary: string): Promise<string> {
  const data = new FormData();
  for (const [name, one] of entries(value)) data.append(name, one);
  const response = new Response(data);
  const own = boundaryOf(response.headers.get('content-type') ?? '') ?? '';
  return Buffer.from(await response.arrayBuffer())
    .toString('latin1')
    .replaceAll(own, boundary);
}

const plain = fc.dictionary(
  names.filter((name) => !/[\r\n]/.test(name)),
  texts.filter((text) => !/[\r\n]/.test(text)),
  { minKeys: 1 },
);

describe('multipart/form-data', () => {
  it('is what FormData makes of the same texts, but for the end of its last line', async () => {
    await fc.assert(
      fc.asyncProperty(plain, async (value) => {
        const ours = Buffer.from(await new Blob(assembled(partsOf(value), 'b')).arrayBuffer()).toString('latin1');
        expect(ours.trimEnd()).toBe((await theirs(value, 'b')).trimEnd());
      }),
    );
  });

  it('is read by undici as it was meant, files and line breaks included', async () => {
    await fc.assert(
      fc.asyncProperty(names, texts, names, bytes, async (name, text, file, content) => {
        fc.pre(name !== file);
        const value = { [name]: text, [file]: new File([content], 'a "b".png', { type: 'image/png' }) };
        const { body, contentType } = writeMultipart(value, 'multipart/form-data');
        const read = await new Response(body, { headers: { 'Content-Type': contentType } }).formData();
        expect(read.get(name)).toBe(text);
        const found = read.get(file) as File;
        expect([found.name, found.type]).toEqual(['a "b".png', 'image/png']);
        expect(new Uint8Array(await found.arrayBuffer())).toEqual(new Uint8Array(content));
      }),
    );
  });

  it('reads what FormData wrote, bytes included', async () => {
    await fc.assert(
      fc.asyncProperty(plain, bytes, async (value, content) => {
        const data = new FormData();
        for (const [name, one] of Object.entries(value)) data.append(name, one);
        data.append('file', new Blob([content], { type: 'image/png' }), 'ü.png');
        const response = new Response(data);
        const boundary = boundaryOf(response.headers.get('content-type') ?? '') ?? '';
        const parts = readMultipart(await bytesOf(await response.blob()), boundary);
        const want = Object.entries(value).map(([name, one]) => [name, Buffer.from(one).toString('hex')]);
        expect(parts?.map((part) => [part.name, Buffer.from(part.bytes).toString('hex')])).toEqual([
          ...want,
          ['file', Buffer.from(content).toString('hex')],
        ]);
        expect(parts?.at(-1)).toMatchObject({ fileName: 'ü.png', type: 'image/png' });
      }),
    );
  });

  it('says of a part what it is', async () => {
    const value = {
      meta: { a: 1 },
      list: ['x', 'y'],
      when: new Date(0),
      raw: new Uint8Array([0, 255]),
      csv: ['x', 'y'],
    };
    const fields = { csv: { row: 'form' }, meta: { type: 'application/vnd.x+json', headers: { 'X-A': 'b' } } };
    const parts = partsOf(value, fields, { form });
    expect(parts.map(({ name, type, fileName, content }) => [name, type, fileName, content])).toEqual([
      ['meta', 'application/vnd.x+json', undefined, '{"a":1}'],
      ['list', undefined, undefined, 'x'],
      ['list', undefined, undefined, 'y'],
      ['when', undefined, undefined, '1970-01-01T00:00:00.000Z'],
      ['raw', 'application/octet-stream', 'blob', new Uint8Array([0, 255])],
      ['csv', undefined, undefined, 'x,y'],
    ]);
    expect(assembled(parts.slice(0, 1), 'b').join('')).toBe(
      '--b\r\nContent-Disposition: form-data; name="meta"\r\nContent-Type: application/vnd.x+json\r\nX-A: b\r\n\r\n{"a":1}\r\n--b--\r\n',
    );
  });

  it.each([
    ['no boundary in it', 'hello'],
    ['no end', '--b\r\n\r\nx'],
    ['a line behind the boundary', '--bx\r\n\r\nx\r\n--b--'],
  ])('is none with %s', (_what, text) => {
    expect(readMultipart(Buffer.from(text), 'b')).toBeUndefined();
  });

  it.each([
    ['a preamble', 'ignored\r\n--b\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n--b--'],
    ['blanks behind the boundary', '--b \t\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--b--\r\n'],
  ])('is one with %s', (_what, text) => {
    expect(readMultipart(Buffer.from(text), 'b')).toMatchObject([{ name: 'a', bytes: Buffer.from('1') }]);
  });

  it.each([
    ['multipart/form-data; boundary=abc', 'abc'],
    ['multipart/form-data; charset=utf-8; boundary="a b"', 'a b'],
    ['multipart/form-data', undefined],
  ])('%s has the boundary %s', (type, want) => expect(boundaryOf(type)).toBe(want));
});
