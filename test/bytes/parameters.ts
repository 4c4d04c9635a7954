/** A document with every place × style × explode × shape, an operation each. */

export interface Case {
  readonly id: string;
  readonly place: 'path' | 'query' | 'header' | 'cookie';
  readonly name: string;
  readonly value: unknown;
  readonly parameter: object;
}

const text = { type: 'string' };
const list = (items: object = text) => ({ type: 'array', items });
const point = { type: 'object', properties: { R: { type: 'integer' }, G: { type: 'integer' } } };
const words = { type: 'object', additionalProperties: text };
const tricky = "a b/ü&=?#+%~!'()*[]";

/** Shapes with the values that are sent in them. */
const shapes: Readonly<Record<string, readonly [schema: object, value: unknown]>> = {
  text: [text, 'blue'],
  tricky: [text, tricky],
  integer: [{ type: 'integer' }, 5],
  boolean: [{ type: 'boolean' }, true],
  number: [{ type: 'number' }, 1.25],
  date: [{ type: 'string', format: 'date-time' }, '2020-02-29T12:00:00+01:00'],
  list: [list(), ['blue', 'black', 'brown']],
  one: [list(), ['blue']],
  numbers: [list({ type: 'integer' }), [1, 2]],
  trickyList: [list(), ['a,b', 'c;d', 'ü&']],
  object: [point, { R: 100, G: 200 }],
  free: [words, { x: 'a', 'y z': 'ü' }],
  nothing: [{ anyOf: [{ type: 'integer' }, { type: 'null' }] }, 7],
};
const deep: Readonly<Record<string, readonly [schema: object, value: unknown]>> = {
  object: [point, { R: 100, G: 200 }],
  free: [words, { x: 'a', 'y z': 'ü' }],
  lists: [
    { type: 'object', properties: { a: text, b: list() } },
    { a: 'x', b: ['y', 'z'] },
  ],
  nested: [{ type: 'object', properties: { c: { type: 'object', properties: { d: text } } } }, { c: { d: 'e' } }],
  listed: [{ type: 'array', items: { type: 'object', properties: { d: { type: 'integer' } } } }, [{ d: 1 }, { d: 2 }]],
};

type Choice = readonly [style: string, explode: boolean, shapes: Readonly<Record<string, readonly [object, unknown]>>];

const only = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, shapes[name] as readonly [object, unknown]]));
const without = (...names: readonly string[]) =>
  Object.fromEntries(Object.entries(shapes).filter(([name]) => !names.includes(name)));

const choices: Readonly<Record<Case['place'], readonly Choice[]>> = {
  path: [
    ['simple', false, shapes],
    ['simple', true, shapes],
    ['label', false, shapes],
    ['label', true, shapes],
    ['matrix', false, shapes],
    ['matrix', true, shapes],
  ],
  query: [
    ['form', false, shapes],
    ['form', true, shapes],
    ['spaceDelimited', false, only('list', 'numbers', 'trickyList', 'object')],
    ['spaceDelimited', true, only('list', 'numbers')],
    ['pipeDelimited', false, only('list', 'numbers', 'trickyList', 'object')],
    ['pipeDelimited', true, only('list', 'numbers')],
    ['deepObject', true, deep],
  ],
  // Nothing is encoded in a header: what its delimiters are in cannot be sent, and has a test of its own.
  header: [
    ['simple', false, without('tricky', 'trickyList', 'free')],
    ['simple', true, without('tricky', 'trickyList', 'free')],
  ],
  cookie: [
    ['form', false, shapes],
    ['form', true, without('free')],
  ],
};

const json: readonly (readonly [name: string, schema: object, value: unknown])[] = [
  ['jsonObject', { type: 'object', properties: { k: text } }, { k: 'ü "x" & y' }],
  ['jsonList', list(point), [{ R: 1, G: 2 }]],
  ['jsonText', text, 'a b'],
];

export const cases: readonly Case[] = (['path', 'query', 'header', 'cookie'] as const).flatMap((place) => [
  ...choices[place].flatMap(([style, explode, all]) =>
    Object.entries(all).map(([shape, [schema, value]]): Case => {
      const id = [place, style, explode ? 'exploded' : 'plain', shape].join('_');
      const name = place === 'header' ? 'X-V' : 'v';
      return {
        id,
        place,
        name,
        value,
        parameter: { name, in: place, required: true, style, explode, schema, example: value },
      };
    }),
  ),
  ...json.map(([shape, schema, value]): Case => {
    const name = place === 'header' ? 'X-V' : 'v';
    const content = { 'application/json': { schema, example: value } };
    return { id: `${place}_${shape}`, place, name, value, parameter: { name, in: place, required: true, content } };
  }),
]);

/** Names that need encoding, in every place that has names. */
const names = ['path*', 'scope.id', '$x', 'a b', 'größe', 'page[number]', 'ids[]'];
export const named: readonly Case[] = names.flatMap((name, index) =>
  (['path', 'query'] as const).map((place) => ({
    id: `named_${place}_${index}`,
    place,
    name,
    value: 'v 1',
    parameter: { name, in: place, required: true, schema: text, example: 'v 1' },
  })),
);

export const document = {
  openapi: '3.1.0',
  info: { title: 'Parameters', version: '1' },
  servers: [{ url: 'http://127.0.0.1:4010' }],
  paths: Object.fromEntries(
    [...cases, ...named].map(({ id, place, name, parameter }) => [
      place === 'path' ? `/${id}/{${name}}` : `/${id}`,
      { get: { operationId: id, parameters: [parameter], responses: { 204: { description: 'Fine.' } } } },
    ]),
  ),
};
