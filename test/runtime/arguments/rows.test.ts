/** Every row of the table reads what it writes, and writes what an implementation writes that is not ours. */
import fc from 'fast-check';
import { parseTemplate } from 'url-template';
import { describe, expect, it } from 'vitest';
import {
  listRow,
  pairRows,
  textRows,
  type PairRow,
  type PairRowName,
  type TextRowName,
} from '../../../generator/runtime/arguments/table.js';
import { reserved } from '../../../generator/runtime/arguments/reserved.js';
import { queryText } from '../../../generator/runtime/arguments/query-text.js';
import { arrivedAs } from '../../../generator/runtime/arguments/pair.js';
import type { ListStyle } from '../../../generator/runtime/arguments/lists/style.js';
import { percent } from '../../../generator/runtime/arguments/encode.js';
import { Unsayable } from '../../../generator/runtime/arguments/unsayable.js';
import { generated, pairPlaces, same, shapeOf, shapes, textPlaces, texts, type Kind } from './values.js';

type Texts = Readonly<Record<string, unknown>>;

/** A row's properties: which kinds it has words for, and who else writes them. */
interface Property {
  readonly kinds: readonly Kind[];
  /** Template of RFC 6570 that says the same, for an argument called `v`. */
  readonly template?: string;
  /** Another implementation, where no template says it. */
  readonly oracle?: (value: unknown) => string;
  /** The place that the bytes are compared in. */
  readonly places?: readonly ('query' | 'cookie' | 'form')[];
}

const flat: readonly Kind[] = ['text', 'list', 'object'];
const brackets = (text: string) => text.replaceAll('[', '%5B').replaceAll(']', '%5D');

/** `URLSearchParams` has `+` for a blank and leaves `*`; both spellings mean the same. */
const asQuery = (pairs: [string, string][]) => normal(new URLSearchParams(pairs).toString());
const normal = (text: string) => text.replaceAll('+', '%20').replaceAll('*', '%2A').replaceAll('%7E', '~');

/** As `qs` and others count: written here once more, by hand. */
function counted(at: string, value: unknown): [string, string][] {
  if (typeof value === 'string') return [[at, value]];
  const entries: [string, unknown][] = Array.isArray(value)
    ? value.map((item: unknown, index) => [`${index}`, item])
    : Object.entries(value as object);
  return entries.flatMap(([key, one]) => counted(`${at}[${key}]`, one));
}

const delimited = (between: string) => (value: unknown) => {
  const all = Array.isArray(value)
    ? (value as string[])
    : typeof value === 'string'
      ? [value]
      : Object.entries(value as Texts).flat();
  return `v=${parseTemplate('{v}')
    .expand({ v: all as string[] })
    .replaceAll(',', between)}`;
};

const pairs: Readonly<Record<PairRowName, Property>> = {
  form: { kinds: flat, template: '{?v}', places: ['query', 'form', 'cookie'] },
  formExploded: { kinds: flat, template: '{?v*}', places: ['query', 'form', 'cookie'] },
  spaceDelimited: { kinds: flat, oracle: delimited('%20') },
  pipeDelimited: { kinds: flat, oracle: delimited('|') },
  deepObject: {
    kinds: ['text', 'nested'],
    oracle: (value) => asQuery(counted('v', value)),
    places: ['query', 'form'],
  },
  json: {
    kinds: ['text', 'nested'],
    oracle: (value) => asQuery([['v', JSON.stringify(value)]]),
    places: ['query', 'cookie'],
  },
  text: { kinds: ['text'], template: '{?v}', places: ['query', 'cookie'] },
  wholeForm: {
    kinds: ['object'],
    oracle: (value) => new URLSearchParams(value as Record<string, string>).toString(),
  },
  wholeJson: {
    kinds: ['nested'],
    oracle: (value) => normal(new URLSearchParams({ a: JSON.stringify(value) }).toString().slice(2)),
  },
  cookie: {
    kinds: ['text', 'list', 'object'],
    oracle: (value) =>
      `v=${[value]
        .flat()
        .map((one) => (typeof one === 'object' ? Object.entries(one as Texts) : one))
        .join(',')}`,
    places: ['cookie'],
  },
  cookieExploded: {
    kinds: ['text', 'list', 'object'],
    oracle: (value) => {
      if (typeof value === 'string') return `v=${value}`;
      const all: [string, unknown][] = Array.isArray(value)
        ? value.map((one) => ['v', one])
        : Object.entries(value as Texts);
      return all.map(([key, one]) => `${key}=${String(one)}`).join('; ');
    },
    places: ['cookie'],
  },
};

/** As servers of numbered lists read them, written here once more by hand: paths of steps, and a text for each. */
function numbered(value: unknown, list: (at: string, number: number) => string, start: number): string {
  const open: { at: string; value: unknown }[] = [{ at: 'v', value }];
  const found: [string, string][] = [];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const { at, value } = next;
    if (typeof value === 'string') found.push([at, value]);
    else if (Array.isArray(value))
      open.unshift(...value.map((item: unknown, index) => ({ at: list(at, index + start), value: item })));
    else open.unshift(...Object.entries(value as Texts).map(([key, one]) => ({ at: `${at}.${key}`, value: one })));
  }
  return asQuery(found);
}

/** The kinds of list styles: each is a row, and all of them have their properties here. */
const listStyles: readonly (readonly [style: ListStyle, property: Property])[] = [
  [
    { form: '{name}.{n}' },
    { kinds: ['text', 'list', 'nested'], oracle: (value) => numbered(value, (at, n) => `${at}.${n}`, 1) },
  ],
  [
    { form: '{name}.{n}', start: 0 },
    { kinds: ['list', 'nested'], oracle: (value) => numbered(value, (at, n) => `${at}.${n}`, 0) },
  ],
  [
    { form: '{name}.member.{n}' },
    { kinds: ['text', 'list', 'nested'], oracle: (value) => numbered(value, (at, n) => `${at}.member.${n}`, 1) },
  ],
  [
    { form: '{name}.{n}.Id' },
    { kinds: ['list', 'nested'], oracle: (value) => numbered(value, (at, n) => `${at}.${n}.Id`, 1) },
  ],
  [
    { form: 'Filter.{n}' },
    {
      kinds: ['list', 'nested'],
      oracle: (value) => numbered(value, (at, n) => `${at === 'v' ? 'Filter' : at}.${n}`, 1),
    },
  ],
  [
    { form: '{name}.{n}', map: { form: '{name}.entry.{n}', key: 'key', value: 'value' } },
    {
      kinds: ['object'],
      oracle: (value) =>
        asQuery(
          Object.entries(value as Texts).flatMap(([key, one], index): [string, string][] => [
            [`v.entry.${index + 1}.key`, key],
            [`v.entry.${index + 1}.value`, String(one)],
          ]),
        ),
    },
  ],
];

const template = (text: string): Property => ({ kinds: flat, template: text });
const textual: Readonly<Record<TextRowName, Property>> = {
  simple: template('{v}'),
  simpleExploded: template('{v*}'),
  label: template('{.v}'),
  labelExploded: template('{.v*}'),
  matrix: template('{;v}'),
  matrixExploded: template('{;v*}'),
  json: {
    kinds: ['text', 'nested'],
    oracle: (value) => normal(new URLSearchParams({ a: JSON.stringify(value) }).toString().slice(2)),
  },
  asciiJson: {
    kinds: ['text', 'nested'],
    oracle: (value) =>
      normal(
        new URLSearchParams({
          a: JSON.stringify(value).replace(
            /[\u007f-\uffff]/g,
            (char) => `\\u${`000${char.charCodeAt(0).toString(16)}`.slice(-4)}`,
          ),
        })
          .toString()
          .slice(2),
      ),
  },
  text: { kinds: ['text'], template: '{v}' },
};

/** Refused values are not sent, so there is nothing to compare. */
function said<T>(write: () => T): T | undefined {
  try {
    return write();
  } catch (error) {
    if (error instanceof Unsayable) return undefined;
    throw error;
  }
}

const missing = 'add the row to the properties of this test: kinds, and who else writes them';

const ofLists = listStyles.map(([style, property]): [string, PairRow, Property] => [
  JSON.stringify(style),
  listRow(style),
  { places: ['query', 'form'], ...property },
]);
const ofTable = Object.entries(pairRows).map(([name, row]): [string, PairRow, Property] => [
  name,
  row,
  pairs[name as PairRowName],
]);

describe.each([...ofTable, ...ofLists])('%s', (name, { write, read }, property) => {
  const places = property?.places ?? ['query'];

  it('has a property here', () => expect(property, missing).toBeDefined());

  it.each(property?.kinds.flatMap((kind) => places.map((place) => [kind, place] as const)) ?? [])(
    'reads the %s that it wrote, in a %s',
    (kind, placeName) => {
      const place = pairPlaces[placeName];
      let count = 0;
      fc.assert(
        fc.property(
          generated[kind],
          texts.filter((one) => one !== '' && !/[[\]]/.test(one)),
          (value, own) => {
            const written = said(() => write(own, value, place.encode, place.spell));
            if (
              written === undefined ||
              (kind === 'object' && name === 'cookieExploded' && written.some(([key]) => key === ''))
            )
              return;
            count += 1;
            const arrived = arrivedAs(place.read(place.write(written)), place.decode);
            const shape = kind === 'nested' ? shapeOf(value) : shapes[kind];
            const found = read(own, arrived, shape);
            const isJson = name.endsWith('son');
            expect(
              same(found, isJson ? JSON.stringify(value) : value),
              JSON.stringify([value, place.write(written), found]),
            ).toBe(true);
          },
        ),
      );
      expect(count, 'nearly everything is refused: generate what the row can say').toBeGreaterThan(10);
    },
  );

  it.each(property?.kinds ?? [])('writes a %s as others do', (kind) => {
    const place = pairPlaces[places[0] ?? 'query'];
    fc.assert(
      fc.property(generated[kind], (value) => {
        // How names are spelled in cookies is our own matter.
        if (name.startsWith('cookie') && !Object.keys(Object(value) as object).every((key) => /^\w+$/.test(key)))
          return;
        const written = said(() => place.write(write('v', value, place.encode, place.spell)));
        if (written === undefined) return;
        const other =
          property?.template === undefined
            ? property?.oracle?.(value)
            : parseTemplate(property.template)
                .expand({ v: value as string })
                .replace('?', '');
        expect(name === 'deepObject' ? brackets(written) : written).toBe(other);
      }),
    );
  });
});

describe.each(Object.entries(textRows))('%s', (name, { write, read }) => {
  const property = textual[name as TextRowName];

  it('has a property here', () => expect(property, missing).toBeDefined());

  const inHeaders = /^simple|^asciiJson|^text/.test(name);
  const places = inHeaders ? (['path', 'header'] as const) : (['path'] as const);
  it.each(property?.kinds.flatMap((kind) => places.map((place) => [kind, place] as const)) ?? [])(
    'reads the %s that it wrote, in a %s',
    (kind, placeName) => {
      const { encode, decode } = textPlaces[placeName];
      let count = 0;
      fc.assert(
        fc.property(
          generated[kind],
          texts.filter((one) => one !== ''),
          (value, own) => {
            const written = said(() => write(own, value, encode));
            if (written === undefined) return;
            count += 1;
            const found = read(own, written, kind === 'nested' ? shapeOf(value) : shapes[kind], decode);
            const isJson = name.endsWith('son');
            const back = isJson && typeof found === 'string' ? (JSON.parse(found) as never) : found;
            expect(same(back, value), JSON.stringify([value, written, found])).toBe(true);
          },
        ),
      );
      expect(count, 'nearly everything is refused: generate what the row can say').toBeGreaterThan(10);
    },
  );

  it.each(property?.kinds ?? [])('writes a %s as others do', (kind) => {
    fc.assert(
      fc.property(generated[kind], (value) => {
        const written = said(() => write('v', value, percent));
        // RFC 6570, 3.2.1: an empty one has no `=` behind its name in a list either; url-template gives it one.
        if (written === undefined || (name.startsWith('matrix') && /;[^=]+(;|$)/.test(written))) return;
        expect(written).toBe(
          property?.template === undefined
            ? property?.oracle?.(value)
            : parseTemplate(property.template).expand({ v: value as string }),
        );
      }),
    );
  });
});

describe('reserved', () => {
  const kind = texts.filter((text) => !/[#&+'%]/.test(text));
  it('writes a value as RFC 6570 expands it with +, but for what would end it', () => {
    fc.assert(
      fc.property(kind, (value) => {
        const [[, written] = []] = reserved(pairRows.form.write)('v', value, percent, percent);
        expect(written).toBe(parseTemplate('{+v}').expand({ v: value }));
      }),
    );
  });

  it.each([
    ['/a/b:c', '/a/b:c'],
    ['a&b=c#d+e', 'a%26b=c%23d%2Be'],
    ['%41 50%', '%41%2050%25'],
    ["it's", 'it%27s'],
  ])('%j is %s', (value, want) => {
    expect(queryText(reserved(pairRows.formExploded.write)('to', value, percent, percent))).toBe(`to=${want}`);
  });
});
