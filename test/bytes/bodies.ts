/** A document with bodies of every kind, as the habits of several frameworks have them. */
const text = { type: 'string' };
const object = (properties: object, required: readonly string[] = []) => ({
  type: 'object',
  properties,
  ...(required.length === 0 ? {} : { required }),
});
const binary = { type: 'string', format: 'binary' };

export interface BodyCase {
  readonly id: string;
  readonly content: Readonly<Record<string, object>>;
  readonly value: unknown;
  /** What the body must be; absent where it has a boundary. */
  readonly want?: string;
  readonly contentType: string;
}

const urlencoded = 'application/x-www-form-urlencoded';
const multipart = 'multipart/form-data';
const one = (
  id: string,
  mediaType: string,
  schema: object,
  value: unknown,
  want?: string,
  more: object = {},
): BodyCase => ({
  id,
  content: { [mediaType]: { schema, example: value, ...more } },
  value,
  ...(want === undefined ? {} : { want }),
  contentType: mediaType,
});

const order = object({ tags: { type: 'array', items: text }, extra: object({ colour: text }) });
const pet = object({ name: text, size: { type: 'integer' } }, ['name']);

export const bodies: readonly BodyCase[] = [
  one('json', 'application/json', pet, { name: 'ü' }, '{"name":"ü"}'),
  one('jsonCharset', 'application/json; charset=utf-8', pet, { name: 'a' }, '{"name":"a"}'),
  one('vendor', 'application/vnd.acme.v2+json', pet, { name: 'a' }, '{"name":"a"}'),
  one('patch', 'application/merge-patch+json', object({ a: { type: ['string', 'null'] } }), { a: null }, '{"a":null}'),
  one('textJson', 'text/json', pet, { name: 'a' }, '{"name":"a"}'),
  { ...one('star', '*/*', pet, { name: 'a' }, '{"name":"a"}'), contentType: 'application/json' },
  one('plain', 'text/plain', text, 'a\nb ü', 'a\nb ü'),
  one('csv', 'text/csv', text, 'a,b', 'a,b'),
  one(
    'form',
    urlencoded,
    object({ grant_type: text, scope: text }, ['grant_type']),
    { grant_type: 'x', scope: 'read write' },
    'grant_type=x&scope=read+write',
  ),
  one('formList', urlencoded, order, { tags: ['x', 'y'] }, 'tags=x&tags=y'),
  one('formObject', urlencoded, order, { extra: { colour: 'red' } }, 'extra=%7B%22colour%22%3A%22red%22%7D'),
  one('formStyled', urlencoded, order, { tags: ['x', 'y'], extra: { colour: 'red' } }, 'tags=x,y&extra[colour]=red', {
    encoding: { tags: { explode: false }, extra: { style: 'deepObject', explode: true } },
  }),
  one(
    'formNested',
    urlencoded,
    object({
      metadata: { type: 'object', additionalProperties: text },
      expand: { type: 'array', items: text },
      items: { type: 'array', items: object({ price: text, quantity: { type: 'integer' } }) },
    }),
    { metadata: { a: 'b c' }, expand: ['x', 'y'], items: [{ price: 'p', quantity: 2 }] },
    'metadata[a]=b+c&expand[0]=x&expand[1]=y&items[0][price]=p&items[0][quantity]=2',
    {
      encoding: {
        metadata: { style: 'deepObject', explode: true },
        expand: { style: 'deepObject', explode: true },
        items: { style: 'deepObject', explode: true },
      },
    },
  ),
  one(
    'formSpread',
    urlencoded,
    object({ page: object({ x: text, y: { type: 'integer' } }) }),
    { page: { x: 'a', y: 1 } },
    'x=a&y=1',
    {
      encoding: { page: { style: 'form', explode: true } },
    },
  ),
  one(
    'formTypes',
    urlencoded,
    object({ n: { type: 'integer' }, b: { type: 'boolean' }, e: text }),
    { n: 5, b: true, e: '' },
    'n=5&b=true&e=',
  ),
  one('parts', multipart, object({ meta: object({ weight: { type: 'number' } }) }, ['meta']), { meta: { weight: 2 } }),
  one(
    'partsMixed',
    multipart,
    object({
      title: text,
      tags: { type: 'array', items: text },
      n: { type: 'integer' },
      csv: { type: 'array', items: text },
    }),
    { title: 'a; "b", c', tags: ['x', 'y'], n: 5, csv: ['x', 'y'] },
    undefined,
    { encoding: { csv: { style: 'form', explode: false } } },
  ),
  one('partsTyped', multipart, object({ note: text, data: pet }), { note: '<p>', data: { name: 'a' } }, undefined, {
    encoding: { note: { contentType: 'text/html' }, data: { contentType: 'application/vnd.x+json' } },
  }),
];

export const document = {
  openapi: '3.1.0',
  info: { title: 'Bodies', version: '1' },
  servers: [{ url: 'http://127.0.0.1:4010/v1' }],
  paths: {
    ...Object.fromEntries(
      bodies.map(({ id, content }) => [
        `/${id}`,
        {
          post: {
            operationId: id,
            requestBody: { required: true, content },
            responses: { 204: { description: 'Fine.' } },
          },
        },
      ]),
    ),
    '/bytes': {
      put: {
        operationId: 'putBytes',
        requestBody: { required: true, content: { 'application/octet-stream': { schema: binary } } },
        responses: { 204: { description: 'Fine.' } },
      },
    },
    '/image': {
      put: {
        operationId: 'putImage',
        requestBody: { required: true, content: { 'image/*': { schema: binary } } },
        responses: { 204: { description: 'Fine.' } },
      },
    },
    '/upload': {
      post: {
        operationId: 'upload',
        requestBody: {
          required: true,
          content: {
            [multipart]: {
              schema: object({ file: binary, files: { type: 'array', items: binary }, name: text }, ['file']),
              encoding: { file: { contentType: 'image/png, image/jpeg' } },
            },
          },
        },
        responses: { 204: { description: 'Fine.' } },
      },
    },
    '/many': {
      post: {
        operationId: 'many',
        requestBody: {
          required: true,
          content: {
            'application/json': { schema: pet },
            'text/csv': { schema: text },
            [urlencoded]: { schema: pet },
            [multipart]: { schema: object({ f: binary }) },
          },
        },
        responses: { 204: { description: 'Fine.' } },
      },
    },
  },
};
