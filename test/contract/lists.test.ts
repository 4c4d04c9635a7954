/** Mistakes inside of numbered lists: a contract run makes them, and each is one when it is read from its texts. */
import { expect, it } from 'vitest';
import { casesOf } from '../../generator/contract/requests/cases.js';
import { wireRequest } from '../../generator/meaning/operation/wire.js';
import { build } from '../../generator/build/pipeline.js';
import { createValidator } from '../../generator/validate/validator.js';

const { api } = await build('test/cases/fleet/openapi.yaml');
const validator = createValidator(api);
const broken = (id: string) => {
  const operation = api.operations.find((one) => one.id === id) ?? expect.unreachable(id);
  return casesOf(api, validator, operation, { seed: 1, variations: 0 })
    .filter(({ kind }) => kind !== undefined)
    .map(({ says, input }) => {
      const { target, body = '' } = wireRequest(operation, input);
      return `${says} · ${decodeURIComponent(body === '' ? target.split('?')[1]! : body)}`;
    });
};

it.each([
  ['describeShips', /^Filters\[0\]\.Value is left out · Action=DescribeShips&Filter\.1\.Name=flag&Filter\.2/],
  ['describeShips', /^Filters\[0\]\.Name is "outside the list.*Filter\.1\.Name=outside/],
  ['describeShips', /^ShipIds\[0\] is "text".*ShipId\.1=text/],
  ['describeShips', /^ShipIds holds an item twice.*ShipId\.3=/],
  ['describeShips', /^Filters has 4 items.*Filter\.4\.Name=/],
  ['describeShips', /^Berth\.Quay is left out.*Berth\.Floors\.1=/],
  ['registerShips', /^Ships\[0\]\.Tags\[0\]\.Key is left out.*Ships\.1\.Tags\.member\.1\.Value=/],
  ['registerShips', /^Ships\[0\]\.Ports\[0\]\[0\] is .*Ships\.1\.Ports\.1\.1=text/],
])('%s: %s', (id, want) => {
  expect(broken(id)).toContainEqual(expect.stringMatching(want));
});

it('makes each request once, however many values are written alike', () => {
  const all = broken('describeShips').map((one) => one.slice(one.indexOf(' · ')));
  expect(all.filter((one, index) => all.indexOf(one) !== index)).toEqual([]);
});
