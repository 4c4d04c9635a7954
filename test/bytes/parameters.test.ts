/** Every place × style × explode × shape: the client, the curl sample and the mock say and read the same bytes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { argumentsOf } from '../../generator/validate/arguments.js';
import { receivedOf } from '../../generator/contract/requests/received.js';
import { cases, document, named } from './parameters.js';
import { worldOf, type Seen, type World } from './world.js';

let world: World;
let curled: ReadonlyMap<string, Seen>;
beforeAll(async () => {
  world = await worldOf(document);
  curled = await world.curled([...cases, ...named].map(({ id }) => id));
}, 120_000);
afterAll(async () => world?.close());

const inputOf = ({ place, name, value }: (typeof cases)[number]) => ({ [place]: { [name]: value } });
const shown = ({ target, headers }: Seen) => [target, headers['x-v'], headers['cookie']];

it('there are enough of them', () => expect(cases.length).toBeGreaterThanOrEqual(150));

describe.each([...cases, ...named])('$id', (one) => {
  it('is sent alike by client and curl, read as it was meant, and taken by the mock', async () => {
    const { seen, result } = await world.sent(one.id, inputOf(one));
    if (seen === undefined) throw new Error(JSON.stringify(result));
    expect(shown(curled.get(one.id)!), 'curl sends something else').toEqual(shown(seen));
    const operation = world.operation(one.id);
    const [parameter] = operation.parameters;
    const headers = Object.entries(seen.headers);
    const read = argumentsOf(world.api.document, operation, receivedOf(operation, { ...seen, headers, body: '' }));
    expect(read(parameter!)?.value, JSON.stringify(shown(seen))).toEqual(one.value);
    expect(await world.mocked(one.id, inputOf(one))).toMatchObject({ ok: true, status: 204 });
  });
});

/** OpenAPI's own table: `color` there is `v` here, and so are its values. */
const table: readonly (readonly [id: string, want: string])[] = [
  ['path_simple_plain_text', '/blue'],
  ['path_simple_plain_list', '/blue,black,brown'],
  ['path_simple_plain_object', '/R,100,G,200'],
  ['path_simple_exploded_list', '/blue,black,brown'],
  ['path_simple_exploded_object', '/R=100,G=200'],
  ['path_label_plain_text', '/.blue'],
  ['path_label_plain_list', '/.blue,black,brown'],
  ['path_label_plain_object', '/.R,100,G,200'],
  ['path_label_exploded_list', '/.blue.black.brown'],
  ['path_label_exploded_object', '/.R=100.G=200'],
  ['path_matrix_plain_text', '/;v=blue'],
  ['path_matrix_plain_list', '/;v=blue,black,brown'],
  ['path_matrix_plain_object', '/;v=R,100,G,200'],
  ['path_matrix_exploded_list', '/;v=blue;v=black;v=brown'],
  ['path_matrix_exploded_object', '/;R=100;G=200'],
  ['query_form_plain_text', '?v=blue'],
  ['query_form_plain_list', '?v=blue,black,brown'],
  ['query_form_plain_object', '?v=R,100,G,200'],
  ['query_form_exploded_list', '?v=blue&v=black&v=brown'],
  ['query_form_exploded_object', '?R=100&G=200'],
  ['query_spaceDelimited_plain_list', '?v=blue%20black%20brown'],
  ['query_spaceDelimited_plain_object', '?v=R%20100%20G%20200'],
  ['query_spaceDelimited_exploded_list', '?v=blue&v=black&v=brown'],
  ['query_pipeDelimited_plain_list', '?v=blue|black|brown'],
  ['query_pipeDelimited_plain_object', '?v=R|100|G|200'],
  ['query_deepObject_exploded_object', '?v[R]=100&v[G]=200'],
  ['query_deepObject_exploded_lists', '?v[a]=x&v[b][0]=y&v[b][1]=z'],
  ['query_deepObject_exploded_nested', '?v[c][d]=e'],
  ['query_jsonObject', '?v=%7B%22k%22%3A%22%C3%BC%20%5C%22x%5C%22%20%26%20y%22%7D'],
  ['header_simple_plain_list', 'blue,black,brown'],
  ['header_simple_plain_object', 'R,100,G,200'],
  ['header_simple_exploded_object', 'R=100,G=200'],
  ['header_jsonObject', '{"k":"\\u00fc \\"x\\" & y"}'],
  ['cookie_form_plain_list', 'v=blue,black,brown'],
  ['cookie_form_plain_object', 'v=R,100,G,200'],
  ['cookie_form_exploded_list', 'v=blue; v=black; v=brown'],
  ['cookie_form_exploded_object', 'R=100; G=200'],
  ['cookie_jsonText', 'v=%22a%20b%22'],
];

describe('OpenAPI’s table of styles', () => {
  it.each(table)('%s is %s', async (id, want) => {
    const one = cases.find((other) => other.id === id);
    if (one === undefined) throw new Error('the document has no such operation');
    const { seen } = await world.sent(id, inputOf(one));
    const [target = '', header, cookie] = seen === undefined ? [] : shown(seen);
    expect(header ?? cookie ?? target.slice(`/${id}`.length)).toBe(want);
  });
});
