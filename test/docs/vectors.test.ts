/** The documentation against the vectors: the calls its samples are made of are those that the client sends. */
import { describe, expect, it } from 'vitest';
import { curl } from '../../generator/docs/samples/curl.js';
import { load } from '../../generator/read/load.js';
import { buildApi } from '../../generator/meaning/build.js';
import type { JsonObject } from '../../generator/meaning/json.js';
import { wireRequest, type CallInput } from '../../generator/meaning/operation/wire.js';
import { vectors } from '../vectors/vectors.js';

const api = buildApi(await load('spec/openapi.yaml'));
/** Documents hold no bigints; how those are sent is the client's matter alone. */
const isDocumentable = (value: unknown): boolean =>
  typeof value === 'object' && value !== null ? Object.values(value).every(isDocumentable) : typeof value !== 'bigint';

const cases = vectors.flatMap(({ action, requests }) =>
  requests.filter(({ input }) => isDocumentable(input)).map((one) => [action, one.id, one] as const),
);

describe('a sample of a vector’s input', () => {
  it.each(cases)('%s: %s', (action, _id, { input, method, target, body }) => {
    const operation = api.operations.find(({ id }) => id === action);
    if (operation === undefined) throw new Error(`${action} is no operation: name the vector’s file anew`);
    const names = new Set(operation.parameters.map(({ name }) => name));
    const given = Object.entries(input as JsonObject).filter(([, value]) => value !== undefined && value !== null);
    const call: CallInput = {
      query: Object.fromEntries(given.filter(([name]) => names.has(name))),
      ...(operation.body === undefined
        ? {}
        : { mediaType: 'application/json', body: Object.fromEntries(given.filter(([name]) => !names.has(name))) }),
    };
    const request = wireRequest(operation, call);
    expect({ method: request.method, target: request.target }).toEqual({ method, target });
    if (body !== undefined) expect(JSON.parse(request.body ?? '')).toEqual(body);
    const shown = curl(request, 'http://api.test', { name: 'x', input: call });
    expect(shown.split("'")[1]).toBe(`http://api.test${target.split("'")[0]}`);
  });

  it('is made for every action', () =>
    expect(new Set(cases.map(([action]) => action)).size).toBe(api.operations.length));
});
