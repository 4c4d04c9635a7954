/** A plain REST document of twelve operations, without a word that is not OpenAPI's own. */
import { buildApi } from '../../../generator/meaning/build.js';
import type { JsonObject, JsonValue } from '../../../generator/meaning/json.js';

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: JsonValue): JsonObject => ({ content: { 'application/json': { schema } } });
const errors = (...statuses: number[]): JsonObject =>
  Object.fromEntries(statuses.map((status) => [status, { description: 'Refused.', ...json(ref('Error')) }]));
const path = (name: string): JsonObject => ({
  name,
  in: 'path',
  required: true,
  schema: { type: 'integer', minimum: 1 },
  example: 7,
});
const query = (name: string, schema: JsonObject, more: JsonObject = {}): JsonObject => ({
  name,
  in: 'query',
  schema,
  ...more,
});
const body = (name: string, example: JsonObject): JsonObject => ({
  required: true,
  content: { 'application/json': { schema: ref(name), example } },
});
const draft = { title: 'Momo', genre: 'novel' };
const review = { stars: 5, text: 'Read it.' };
const list = (name: string): JsonObject => ({
  type: 'object',
  required: ['items', 'total'],
  properties: { items: { type: 'array', items: ref(name) }, total: { type: 'integer', minimum: 0 } },
});
const total = { 'X-Total-Count': { required: true, schema: { type: 'integer', minimum: 0 } } };
const genre = { type: 'string', enum: ['novel', 'essay', 'poem'] };

const document: JsonObject = {
  openapi: '3.1.0',
  info: { title: 'Library', version: '1' },
  security: [{ token: [] }],
  paths: {
    '/books': {
      get: {
        operationId: 'listBooks',
        parameters: [
          query('limit', { type: 'integer', minimum: 1, maximum: 100 }),
          query('genre', genre),
          query('sort', { type: 'string', enum: ['title', '-title'] }),
        ],
        responses: { 200: { description: 'Books.', headers: total, ...json(list('Book')) }, ...errors(400, 401) },
      },
      post: {
        operationId: 'addBook',
        requestBody: body('Draft', draft),
        responses: {
          201: {
            description: 'The new one.',
            headers: { Location: { required: true, schema: { type: 'string' } } },
            links: { reviews: { operationId: 'listReviews', parameters: { bookId: '$response.body#/id' } } },
            ...json(ref('Book')),
          },
          ...errors(400, 401),
        },
      },
    },
    '/books/{bookId}': {
      parameters: [path('bookId')],
      get: {
        operationId: 'getBook',
        responses: { 200: { description: 'It.', ...json(ref('Book')) }, ...errors(400, 401, 404) },
      },
      put: {
        operationId: 'replaceBook',
        requestBody: body('Draft', draft),
        responses: { 200: { description: 'It.', ...json(ref('Book')) }, ...errors(400, 401, 404) },
      },
      patch: {
        operationId: 'changeBook',
        requestBody: body('Change', { title: 'Momo' }),
        responses: { 200: { description: 'It.', ...json(ref('Book')) }, ...errors(400, 401, 404) },
      },
      delete: { operationId: 'removeBook', responses: { 204: { description: 'Gone.' }, ...errors(400, 401, 404) } },
    },
    '/books/{bookId}/reviews': {
      parameters: [path('bookId')],
      get: {
        operationId: 'listReviews',
        responses: {
          200: { description: 'Reviews.', ...json({ type: 'array', items: ref('Review') }) },
          ...errors(400, 401, 404),
        },
      },
      post: {
        operationId: 'addReview',
        requestBody: body('ReviewDraft', review),
        responses: { 201: { description: 'It.', ...json(ref('Review')) }, ...errors(400, 401, 404) },
      },
    },
    '/books/{bookId}/reviews/{reviewId}': {
      get: {
        operationId: 'getReview',
        parameters: [path('bookId'), path('reviewId')],
        responses: { 200: { description: 'It.', ...json(ref('Review')) }, ...errors(400, 401, 404) },
      },
    },
    '/search': {
      get: {
        operationId: 'search',
        parameters: [query('q', { type: 'string', minLength: 1, maxLength: 50 }, { required: true, example: 'mo' })],
        responses: {
          200: { description: 'Books.', ...json({ type: 'array', items: ref('Book') }) },
          ...errors(400, 401),
        },
      },
    },
    '/me': {
      get: { operationId: 'me', responses: { 200: { description: 'You.', ...json(ref('Reader')) }, ...errors(401) } },
    },
    '/status': {
      get: {
        operationId: 'status',
        security: [],
        responses: { 200: { description: 'Up.', ...json({ type: 'object' }) } },
      },
    },
  },
  components: {
    securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    schemas: {
      Error: { type: 'object', required: ['message'], properties: { message: { type: 'string' } } },
      Draft: {
        type: 'object',
        required: ['title', 'genre'],
        properties: { title: { type: 'string', minLength: 1 }, genre, pages: { type: 'integer', minimum: 1 } },
      },
      Change: { type: 'object', properties: { title: { type: 'string', minLength: 1 } } },
      Book: {
        type: 'object',
        required: ['id', 'title', 'genre'],
        properties: { id: { type: 'integer' }, title: { type: 'string' }, genre, pages: { type: 'integer' } },
      },
      ReviewDraft: {
        type: 'object',
        required: ['stars'],
        properties: { stars: { type: 'integer', minimum: 1, maximum: 5 }, text: { type: 'string' } },
      },
      Review: {
        type: 'object',
        required: ['id', 'stars'],
        properties: { id: { type: 'integer' }, stars: { type: 'integer' }, text: { type: 'string' } },
      },
      Reader: { type: 'object', required: ['name'], properties: { name: { type: 'string' } } },
    },
  },
};

export const api = buildApi({ document });
