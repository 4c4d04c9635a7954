/** Numbered lists all the way: what the client sends, what the mock reads of it, and how it refuses what is wrong inside. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { family, type Family } from './family.js';

let fleet: Family;
beforeAll(async () => {
  fleet = await family('fleet');
});
beforeEach(() => void fleet.sent.splice(0));

const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
const get = async (query: string) => {
  const answer = await fleet.mock.fetch(`http://mock/?Action=DescribeShips&${query}`);
  return [answer.status, (await answer.json()) as unknown];
};

describe('the client', () => {
  const decks = { Decks: [true] };
  it.each([
    [
      'a list of objects with lists',
      {
        Filters: [
          { Name: 'flag', Value: ['NL', 'a&b'] },
          { Name: 'size', Value: ['7'] },
        ],
      },
      'Filter.1.Name=flag&Filter.1.Value.1=NL&Filter.1.Value.2=a%26b&Filter.2.Name=size&Filter.2.Value.1=7',
    ],
    ['64-bit numbers', { ShipIds: [9223372036854775807n, 7] }, 'ShipId.1=9223372036854775807&ShipId.2=7'],
    ['an object', { Berth: { Quay: 'north', Floors: [0, 2] } }, 'Berth.Quay=north&Berth.Floors.1=0&Berth.Floors.2=2'],
    ['JSON', { Orders: ['name', 'a,b'] }, 'Orders=%5B%22name%22%2C%22a%2Cb%22%5D'],
    ['what names a style of OpenAPI', { Fields: ['Name', 'Id'] }, 'Fields=Name,Id'],
    ['nothing of an empty list', { ShipIds: [], Berth: undefined }, ''],
    [
      'nothing of null',
      { Filters: [null, { Name: 'size', Value: ['7', undefined] }] },
      'Filter.1.Name=size&Filter.1.Value.1=7',
    ],
  ])('writes %s', async (_what, input, want) => {
    const result = await fleet.client['describeShips']?.({ ...input, ...decks });
    expect(result, JSON.stringify(result)).toMatchObject({ ok: true });
    const rest = want === '' ? '' : `${want}&`;
    expect(fleet.sent[0]?.url).toBe(`/?Action=DescribeShips&${rest}Decks.0=true`);
  });

  it('writes the same in a form, each member by its own style', async () => {
    const result = await fleet.client['registerShips']?.({
      Ships: [
        { Name: 'Batavia', Tags: [{ Key: 'a b', Value: 'ü' }], Ports: [[1, 2], [3]] },
        { Name: 'Duyfken', Extra: { 'x.y': { Sizes: [1] } } },
      ],
      Attributes: { 'home.port': 'Delft' },
      Crew: ['Ariaen', 'Jan'],
      Notes: ['n'],
    });
    expect(result, JSON.stringify(result)).toMatchObject({ ok: true });
    expect(fleet.sent[0]?.body.split('&')).toEqual([
      'Action=RegisterShips',
      'Ships.1.Name=Batavia',
      'Ships.1.Tags.member.1.Key=a+b',
      'Ships.1.Tags.member.1.Value=%C3%BC',
      ...['Ships.1.Ports.1.1=1', 'Ships.1.Ports.1.2=2', 'Ships.1.Ports.2.1=3'],
      'Ships.2.Name=Duyfken',
      ...['Ships.2.Extra.entry.1.Name=x.y', 'Ships.2.Extra.entry.1.Value.Sizes.1=1'],
      ...['Attributes.entry.1.Name=home.port', 'Attributes.entry.1.Value=Delft'],
      ...['Sailor.1.Name=Ariaen', 'Sailor.2.Name=Jan'],
      'Notes.1=n',
    ]);
  });

  it('says in its comments how they are sent', () => {
    const text = fleet.files['client.ts'] ?? '';
    expect(text).toContain('At most 3 items. Sent as `Filter.1.Name`, `Filter.1.Value.1` and so on.');
    expect(text).toContain('* `Crew`: Sent as `Sailor.1.Name` and so on.');
    // A style of OpenAPI is as it always was.
    expect(text).not.toContain('`Fields');
  });
});

describe('the mock', () => {
  it.each([
    ['numbers in any order', 'Decks.10=true&Decks.2=false&Decks.0=true', 200, undefined],
    ['a number', 'Decks.0=true&ShipId.1=x', 400, 'ShipIds[0] must be integer'],
    ['a value inside', 'Decks.0=true&Filter.1.Name=colour&Filter.1.Value.1=a', 400, 'Filters[0].Name must be one of'],
    ['a member inside', 'Decks.0=true&Filter.1.Name=flag', 400, 'Filters[0].Value must be present'],
    ['an unknown member', 'Decks.0=true&Filter.1.Name=flag&Filter.1.Value.1=a&Filter.1.X=1', 400, 'Filters[0]'],
    ['too many', 'Decks.0=true&ShipId.1=7&ShipId.2=7', 400, 'ShipIds'],
    ['a list that is needed', '', 400, 'Decks must be present'],
    ['another form', 'Decks.member.0=true', 400, 'Decks must be written as Decks.0 and so on'],
    ['a number before the first', 'Decks.0=true&ShipId.0=7', 400, 'ShipIds must be written as ShipId.1 and so on'],
    [
      'a name without its number',
      'Decks.0=true&Filter.1.Name=flag&Filter.1.Value=a',
      400,
      'Filters must be written as Filter.1.Name, Filter.1.Value.1',
    ],
    ['JSON that is none', 'Decks.0=true&Orders=name', 400, 'Orders must be array'],
    ['JSON twice', 'Decks.0=true&Orders=%5B%22a%22%5D&Orders=%5B%22b%22%5D', 400, 'Orders must be given once'],
    ['a text inside of JSON', 'Decks.0=true&Orders=%5B%22%22%5D', 400, 'Orders[0]'],
  ])('judges %s', async (_what, query, status, message) => {
    const [found, body] = await get(query);
    expect([found, body]).toEqual([
      status,
      message === undefined
        ? { Names: ['Batavia'] }
        : { Code: expect.any(String) as string, Message: expect.stringContaining(message) as string },
    ]);
  });

  it.each([
    ['a member inside', 'Ships.1.Name=Batavia&Ships.1.Tags.member.1.Value=a', 'Ships[0].Tags[0].Key must be present'],
    [
      'the form of a member inside',
      'Ships.1.Name=Batavia&Ships.1.Tags.1.Key=a',
      'Ships must be written as Ships.1.Name',
    ],
    ['a value inside', 'Ships.1.Name=batavia', 'Ships[0].Name'],
    ['a number in a list of lists', 'Ships.1.Name=Batavia&Ships.1.Ports.1.1=x', 'Ships[0].Ports[0][0] must be integer'],
    [
      'an entry without its value',
      'Ships.1.Name=B&Attributes.entry.1.Name=a',
      'Attributes must be written as Attributes.entry.1.Name',
    ],
  ])('judges %s of a form', async (_what, body, message) => {
    const { status, text } = await fleet.post('/', form, `Action=RegisterShips&${body}`);
    expect([status, JSON.parse(text)]).toEqual([
      400,
      { Code: expect.any(String) as string, Message: expect.stringContaining(message) as string },
    ]);
  });

  it('takes a form for a query, by the same names', async () => {
    const { status, text } = await fleet.post('/', form, 'Action=DescribeShips&Decks.0=true&Filter.1.Name=flag');
    expect([status, text]).toEqual([400, expect.stringContaining('Filters[0].Value must be present')]);
  });
});

it('is clean under a contract run, lists included', async () => {
  expect(await fleet.faults()).toEqual([]);
});
