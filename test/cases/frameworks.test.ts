/** Documents as three frameworks write them, through the generated client to the mock and back: the bytes, and what becomes of them. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { family, type Family, type Sent } from './family.js';

const id = '3fa85f64-5717-4562-b3fc-2c963f66afa6';

interface Call {
  readonly says: string;
  readonly method: string;
  readonly input?: object;
  readonly sent: Partial<Pick<Sent, 'method' | 'url' | 'body'>>;
  readonly type?: string;
  readonly result: object;
}

const frameworks: Readonly<Record<string, readonly Call[]>> = {
  fastapi: [
    {
      says: 'a login by form; what may be null is not said',
      method: 'loginForAccessTokenTokenPost',
      input: { body: { username: 'ann', password: 'p&q', client_id: undefined } },
      sent: { method: 'POST', url: '/token', body: 'username=ann&password=p%26q' },
      type: 'application/x-www-form-urlencoded',
      result: { ok: true, status: 200, data: { access_token: 'string' } },
    },
    {
      says: 'arguments that may be null',
      method: 'readPlantsPlantsGet',
      input: { query: { q: 'fern', kind: 'herb', tag: ['a', 'b'], limit: 5 }, header: { 'x-token': 't' } },
      sent: { method: 'GET', url: '/plants/?q=fern&kind=herb&tag=a&tag=b&limit=5' },
      result: { ok: true, status: 200, data: [expect.objectContaining({ id: expect.any(String) as string })] },
    },
    {
      says: 'a mistake',
      method: 'readPlantsPlantsGet',
      input: { query: { q: 'no' } },
      sent: { url: '/plants/?q=no' },
      result: { ok: false, error: { kind: 'api', status: 422 } },
    },
    {
      says: 'a tagged union and a tuple',
      method: 'createPlantPlantsPost',
      input: { body: { name: 'Oak', species: { kind: 'tree', height: 3.5 }, place: [1, 2] } },
      sent: { body: '{"name":"Oak","species":{"kind":"tree","height":3.5},"place":[1,2]}' },
      type: 'application/json',
      result: { ok: true, status: 201 },
    },
    {
      says: 'a tag without what belongs to it',
      method: 'createPlantPlantsPost',
      input: { body: { name: 'Oak', species: { kind: 'tree' } } },
      sent: {},
      result: { ok: false, error: { kind: 'api', status: 422 } },
    },
    {
      says: 'nothing to come back',
      method: 'deletePlantPlantsPlantIdDelete',
      input: { path: { plant_id: id } },
      sent: { method: 'DELETE', url: `/plants/${id}` },
      result: { ok: true, status: 204, data: undefined },
    },
    {
      says: 'files, of either spelling',
      method: 'uploadPicturesPlantsPlantIdPicturesPost',
      input: {
        path: { plant_id: id },
        body: { cover: new Blob(['png']), others: [new Blob(['a']), new Blob(['b'])], order: [2, 1] },
      },
      sent: {
        body: expect.stringMatching(
          /name="cover"; filename=[^]*png[^]*name="others"; filename=[^]*\ba\b[^]*name="others"; filename=[^]*\bb\b[^]*name="order"[^]*2[^]*name="order"[^]*1/,
        ) as string,
      },
      type: 'multipart/form-data',
      result: { ok: true, status: 200 },
    },
  ],
  springdoc: [
    {
      says: 'a page and a filter, spread into the query',
      method: 'findAll',
      input: {
        query: {
          filter: { format: 'EBOOK', ids: [9007199254740993n] },
          pageable: { page: 0, sort: ['title,asc', 'id'] },
        },
      },
      sent: { url: '/api/books?format=EBOOK&ids=9007199254740993&page=0&sort=title%2Casc&sort=id' },
      result: { ok: true, status: 200, data: { content: expect.any(Array) as unknown[] } },
    },
    {
      says: 'no filter and no page',
      method: 'findAll',
      input: { query: { filter: {}, pageable: {} } },
      sent: { url: '/api/books' },
      result: { ok: true, status: 200 },
    },
    {
      says: 'a page that cannot be',
      method: 'findAll',
      input: { query: { filter: {}, pageable: { size: 0 } } },
      sent: { url: '/api/books?size=0' },
      result: { ok: false },
    },
    {
      says: 'a path that a parameter reads as well',
      method: 'count',
      sent: { url: '/api/books/count' },
      result: { ok: true, data: expect.any(Number) as number },
    },
    {
      says: 'a file beside JSON',
      method: 'uploadCover',
      input: { path: { id: 1 }, body: { file: new Blob(['png']), meta: { caption: 'c' } } },
      sent: { method: 'PUT', body: expect.stringMatching(/application\/json[^]*\{"caption":"c"\}/) as string },
      type: 'multipart/form-data',
      result: { ok: true, data: 'string' },
    },
    {
      says: 'a picture',
      method: 'cover',
      input: { path: { id: 1 } },
      sent: { url: '/api/books/1/cover' },
      result: { ok: true, data: expect.any(Blob) as Blob },
    },
  ],
  dotnet: [
    {
      says: 'names with dots and hyphens, and numbers that are listed',
      method: 'getApiOrders',
      input: { query: { Status: 1, Ids: [1, 2], 'Page.Number': 2, 'api-version': '1.0' } },
      sent: { url: '/api/Orders?Status=1&Ids=1&Ids=2&Page.Number=2&api-version=1.0' },
      result: { ok: true, data: [expect.objectContaining({ id: expect.any(Number) as number })] },
    },
    {
      says: 'of many names for JSON its own',
      method: 'postApiOrders',
      input: { body: { customer: 'ann', lines: [{ sku: null, quantity: 1 }], address: null } },
      sent: { body: '{"customer":"ann","lines":[{"sku":null,"quantity":1}],"address":null}' },
      type: 'application/json',
      result: { ok: true, status: 201, data: { id: expect.any(Number) as number } },
    },
    {
      says: 'JSON by another name, if that is asked for',
      method: 'postApiOrders',
      input: { body: { customer: 'ann', lines: [] }, contentType: 'text/json' },
      sent: {},
      type: 'text/json',
      result: { ok: true, status: 201 },
    },
    {
      says: 'what an object that is closed has not',
      method: 'postApiOrders',
      input: { body: { customer: 'ann', lines: [], address: { town: 't' } } },
      sent: {},
      result: { ok: false },
    },
    {
      says: 'JSON that is called plain text',
      method: 'getOrder',
      input: { path: { id: 1 }, accept: 'text/plain' },
      sent: { url: '/api/Orders/1' },
      result: { ok: true, data: { id: expect.any(Number) as number } },
    },
    {
      says: 'a form of a file, a list and a name with a dot',
      method: 'postApiOrdersByIdAttachment',
      input: { path: { id: 1 }, body: { File: new Blob(['x']), 'Address.Street': 's', Tags: ['a', 'b'] } },
      sent: {
        body: expect.stringMatching(
          /name="File"; filename=[^]*name="Address.Street"[^]*name="Tags"[^]*name="Tags"/,
        ) as string,
      },
      type: 'multipart/form-data',
      result: { ok: true, status: 204 },
    },
  ],
};

describe.each(Object.entries(frameworks))('%s', (name, calls) => {
  let made: Family;
  beforeAll(async () => {
    made = await family(name);
  });
  beforeEach(() => void made.sent.splice(0));

  it.each(calls)('$method: $says', async ({ method, input, sent, type, result }) => {
    const found = await made.client[method]?.(input);
    expect(made.sent).toMatchObject([sent]);
    if (type !== undefined) expect(made.sent[0]?.headers.get('content-type')).toContain(type);
    expect(found).toMatchObject(result);
  });
});

it('types an answer that is called plain text by its schema', async () => {
  const { files } = await family('dotnet');
  expect(files['client.ts']).toContain("export type GetOrderAnswer = Schemas['OrderDto'];");
});
