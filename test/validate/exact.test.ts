/** JSON numbers as they are written: which are kept, and where; held against a parser that keeps every number. */
import fc from 'fast-check';
import { isLosslessNumber, parse } from 'lossless-json';
import { describe, expect, it } from 'vitest';
import { parseExact } from '../../generator/validate/exact.js';

describe('numbers that a double or its spelling does not carry', () => {
  it.each([
    { given: '9007199254740993', want: { '': '9007199254740993' } },
    { given: '{"a":[1,1e3,{"b/c~":-0.0}]}', want: { '/a/1': '1e3', '/a/2/b~1c~0': '-0.0' } },
    { given: '[1.5,0.1e1,12]', want: { '/1': '0.1e1' } },
    { given: '{"1e3":"1e3","x":"\\\\\\"1e3,","y":[1e3]}', want: { '/y/0': '1e3' } },
    { given: '{"a":1e3,"a":1000}', want: {} },
    { given: '{"a":1000,"a":1e3}', want: { '/a': '1e3' } },
    { given: ' [ "a" , [ ] , { } , 2.0 ] ', want: { '/3': '2.0' } },
    { given: '{"__proto__":1e0}', want: { '/__proto__': '1e0' } },
  ])('$given', ({ given, want }) => {
    const { value, literals } = parseExact(given);
    expect(Object.fromEntries(literals)).toEqual(want);
    expect(value).toEqual(JSON.parse(given));
  });

  it('are the same that a parser finds which keeps all of them', () => {
    const number = fc.oneof(
      fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }).map(String),
      fc.constantFrom('1e3', '0.5', '-0.0', '1.0', '12E+2', '7'),
    );
    // The other parser takes this name for something else.
    const memberName = fc.string().filter((name) => name !== '__proto__');
    const { text } = fc.letrec<{ text: string }>((tie) => ({
      text: fc.oneof(
        { maxDepth: 4 },
        number,
        fc.string({ unit: 'binary' }).map((one) => JSON.stringify(one)),
        fc.array(tie('text'), { maxLength: 4 }).map((items) => `[${items.join(' , ')}]`),
        fc
          .uniqueArray(fc.tuple(memberName, tie('text')), { maxLength: 4, selector: ([name]) => name })
          .map((members) => `{${members.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`),
      ),
    }));
    fc.assert(
      fc.property(text, (given) => {
        const want = new Map<string, string>();
        collect(parse(given), '', want);
        expect(Object.fromEntries(parseExact(given).literals)).toEqual(Object.fromEntries(want));
      }),
      { numRuns: 2_000 },
    );
  });
});

function collect(node: unknown, pointer: string, found: Map<string, string>): void {
  const inside = (name: string | number) => `${pointer}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
  if (isLosslessNumber(node)) {
    const [text, number] = [node.toString(), Number(node.toString())];
    if (Number.isInteger(number) && (String(number) !== text || !Number.isSafeInteger(number)))
      found.set(pointer, text);
  } else if (Array.isArray(node)) node.forEach((item, index) => collect(item, inside(index), found));
  else if (typeof node === 'object' && node !== null)
    for (const [name, child] of Object.entries(node)) collect(child, inside(name), found);
}
