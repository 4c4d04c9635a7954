/** Pointers in JSON texts, as lines and columns. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeAt, spanOf } from '../../generator/read/text/json-place.js';

const text = '{\n  "a": [1, {"b\\"c": "x}"}],\n  "d": { "a": null, "a": true }\n}';

describe('spanOf', () => {
  it.each([
    [[], text],
    [['a'], '[1, {"b\\"c": "x}"}]'],
    [['a', '0'], '1'],
    [['a', '1', 'b"c'], '"x}"'],
    [['d', 'a'], 'true'],
    [['a', '2'], undefined],
    [['a', 'x'], undefined],
    [['e'], undefined],
  ])('%j', (segments, want) => {
    const span = spanOf(text, segments);
    expect(span && text.slice(span.start, span.end)).toBe(want);
  });

  it('finds every value of any document', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer({ min: 0, max: 3 }), (value, indent) => {
        const written = JSON.stringify(value, null, indent);
        const visit = (one: unknown, segments: string[]): void => {
          const span = spanOf(written, segments);
          expect(span && JSON.parse(written.slice(span.start, span.end))).toEqual(one);
          if (typeof one === 'object' && one !== null)
            for (const [key, child] of Object.entries(one)) visit(child, [...segments, key]);
        };
        visit(JSON.parse(written), []);
      }),
    );
  });
});

it('a place has its line, its column and the line with a caret', () => {
  const at = text.indexOf('true');
  expect(placeAt(text, at, at + 4)).toEqual({
    line: 3,
    column: 26,
    frame: '3 |   "d": { "a": null, "a": true }\n  |                          ^^^^',
  });
});
