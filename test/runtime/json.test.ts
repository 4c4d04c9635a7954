import { describe, expect, it } from 'vitest';
import { parseSafely, stringify } from '../../generator/runtime/json.js';

describe('parseSafely reads what a number can hold', () => {
  it.each<[text: string, want: unknown]>([
    ['{"Id":9007199254740991}', { Id: 9007199254740991 }],
    ['{"Id":-9007199254740991}', { Id: -9007199254740991 }],
    ['[9007199254740994]', [9007199254740994]],
    ['0.30000000000000004', 0.30000000000000004],
    ['[1.00000000000000000001]', [1]],
    ['1234567890123456789e-3', 1234567890123456.8],
    ['{"text":"9007199254740993"}', { text: '9007199254740993' }],
    ['{"text":"a \\" : 9007199254740993 , \\\\"}', { text: 'a " : 9007199254740993 , \\' }],
    ['{"9007199254740993":1}', { '9007199254740993': 1 }],
    ['{"id":"7f0c3a51-58a4-4f0e-8a53-5b8f0d1a9c27"}', { id: '7f0c3a51-58a4-4f0e-8a53-5b8f0d1a9c27' }],
  ])('%s', (text, want) => {
    expect(parseSafely(text)).toEqual(want);
  });

  it('even beside a string of megabytes', () => {
    const long = 'x\\"'.repeat(1_000_000);
    expect(parseSafely(`{"a":"${long}","b":1234567890123456}`)).toMatchObject({ b: 1234567890123456 });
  });
});

describe('parseSafely refuses what a number would round', () => {
  it.each<[text: string, digits: string]>([
    ['9007199254740993', '9007199254740993'],
    ['{"Id":9007199254740993}', '9007199254740993'],
    ['{"Id": -9007199254740993 }', '9007199254740993'],
    ['[1,9223372036854775807]', '9223372036854775807'],
    ['{"a":"x","b":[{"c":18446744073709551615}]}', '18446744073709551615'],
    ['{"a":"\\\\","Id":9007199254740993}', '9007199254740993'],
  ])('%s', (text, digits) => {
    expect(() => parseSafely(text)).toThrow(new RangeError(`${digits} is unsafe`));
  });
});

describe('stringify writes bigints as the integers they are', () => {
  it.each<[value: unknown, want: string | undefined]>([
    [{ a: 1, b: 'x', c: null }, '{"a":1,"b":"x","c":null}'],
    [{ Id: 9007199254740993n }, '{"Id":9007199254740993}'],
    [[-1n, { deep: [1n, '1', 2n] }], '[-1,{"deep":[1,"1",2]}]'],
    [{ Id: 1n, text: '"0.5:7"', date: new Date(0) }, '{"Id":1,"text":"\\"0.5:7\\"","date":"1970-01-01T00:00:00.000Z"}'],
    [7n, '7'],
    [undefined, undefined],
  ])('%o', (value, want) => {
    expect(stringify(value)).toBe(want);
  });

  it('refuses circles as JSON does', () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    expect(() => stringify(circle)).toThrow(TypeError);
  });
});
