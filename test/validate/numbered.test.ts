/** Lists and objects of forms and queries, numbered behind a dot, where actions share a URL. */
import { describe, expect, it } from 'vitest';
import { buildApi } from '../../generator/meaning/build.js';
import type { JsonObject } from '../../generator/meaning/json.js';
import { createValidator } from '../../generator/validate/validator.js';

const text = { type: 'string' };
const tag = { type: 'object', required: ['Key'], properties: { Key: text, Value: { type: 'integer' } } };
const body = {
  type: 'object',
  additionalProperties: false,
  properties: {
    Name: text,
    Tags: { type: 'array', items: tag },
    Ports: { type: 'array', items: { type: 'integer' } },
    // Called otherwise on the wire.
    InstanceIds: { allOf: [{ type: 'array', items: text }, { xml: { name: 'instanceId' } }] },
    Accounts: { type: 'array', items: { allOf: [text, { xml: { name: 'AccountId' } }] }, xml: { wrapped: false } },
    Place: {
      type: 'object',
      properties: {
        City: { allOf: [text, { xml: { name: 'town' } }] },
        Floors: { type: 'array', items: { type: 'integer' } },
      },
    },
    Attributes: { type: 'object', additionalProperties: text },
  },
};

const documentWith = (extension: object): JsonObject => ({
  openapi: '3.1.0',
  info: { title: 'T', version: '1' },
  ...extension,
  paths: {
    '/#Action=Do': {
      post: {
        operationId: 'post',
        parameters: [{ name: 'Action', in: 'query', required: true, schema: { enum: ['Do'] } }],
        requestBody: { content: { 'application/x-www-form-urlencoded': { schema: body } } },
        responses: {},
      },
      get: {
        operationId: 'get',
        parameters: [
          { name: 'Action', in: 'query', required: true, schema: { enum: ['Do'] } },
          { name: 'Tags', in: 'query', required: true, schema: { type: 'array', items: tag } },
          { name: 'Tags.Mode', in: 'query', schema: text },
        ],
        responses: {},
      },
    },
  },
});

const api = buildApi({
  document: documentWith({ 'x-action-dispatch': { in: ['query', 'body'], parameter: 'Action' } }),
});
const validator = createValidator(api);
const ways = api.operations.flatMap((one) => [one, ...(one.others ?? [])]);
const way = (id: string) => ways.find((one) => one.id === id) ?? expect.unreachable(id);

function read(form: string, from = validator, operation = way('post')) {
  const { body: value, violations } = from.request(operation, {
    body: form,
    contentType: 'application/x-www-form-urlencoded',
  });
  return violations.length === 0 ? value : violations.map(({ field, reason }) => `${field} ${reason}`);
}

describe('a form', () => {
  it.each([
    ['numbers', 'Ports.1=80&Ports.2=443', { Ports: [80, 443] }],
    ['numbers in any order', 'Ports.10=3&Ports.2=2&Ports.1=1', { Ports: [1, 2, 3] }],
    ['a word before the number', 'Ports.member.1=80&Ports.member.2=443', { Ports: [80, 443] }],
    ['objects', 'Tags.1.Key=a&Tags.1.Value=1&Tags.2.Key=b', { Tags: [{ Key: 'a', Value: 1 }, { Key: 'b' }] }],
    ['objects behind a word', 'Tags.member.1.Key=a&Tags.member.1.Value=1', { Tags: [{ Key: 'a', Value: 1 }] }],
    ['the name that xml has, a capital first', 'InstanceId.1=i-1&InstanceId.2=i-2', { InstanceIds: ['i-1', 'i-2'] }],
    ['the name that items have', 'AccountId.1=7', { Accounts: ['7'] }],
    ['members', 'Place.City=Delft&Place.Floors.1=2', { Place: { City: 'Delft', Floors: [2] } }],
    ['members by the name that xml has', 'Place.Town=Delft', { Place: { City: 'Delft' } }],
    ['a map by entries', 'Attributes.entry.1.key=a&Attributes.entry.1.value=b', { Attributes: { a: 'b' } }],
    ['a map by names and values', 'Attributes.1.Name=a&Attributes.1.Value=b', { Attributes: { a: 'b' } }],
    ['a map by its own names', 'Attributes.a=b', { Attributes: { a: 'b' } }],
    ['percent-encoded', 'Ports%2E1=80&Name=a%20b', { Ports: [80], Name: 'a b' }],
    ['beside the style of the document', 'Ports=1&Ports=2&Tags.1.Key=a', { Ports: [1, 2], Tags: [{ Key: 'a' }] }],
    ['what is wrong is said', 'Tags.1.Value=x', ['Tags[0].Key must be present', 'Tags[0].Value must be integer']],
    ['what nobody knows stays unknown', 'Prots.1=80', expect.arrayContaining([expect.stringContaining('Prots.1')])],
  ])('%s', (_name, form, want) => {
    expect(read(form)).toEqual(want);
  });

  it('is read so only where actions share URLs', () => {
    const plain = buildApi({ document: documentWith({}) });
    const operation = plain.operations.find(({ id }) => id === 'post') ?? expect.unreachable();
    expect(read('Ports.1=80', createValidator(plain), operation)).toEqual(
      expect.arrayContaining([expect.stringContaining('Ports.1')]),
    );
  });
});

describe('a query', () => {
  const judged = (query: string) =>
    validator.request(way('get'), { query }).violations.map(({ field, reason }) => `${field} ${reason}`);
  it.each([
    ['Action=Do&Tags.1.Key=a', []],
    ['Action=Do&Tags.1.Value=1', ['Tags[0].Key must be present']],
    ['Action=Do', ['Tags must be present']],
    // A name that is declared is nobody else's part.
    ['Action=Do&Tags.Mode=x', ['Tags must be present']],
  ])('%s', (query, want) => {
    expect(judged(query)).toEqual(want);
  });
});
