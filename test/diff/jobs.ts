/** A small document with one of everything that a comparison looks at; each row of a test changes a copy of it. */
import { buildApi } from '../../generator/meaning/build.js';
import type { Api } from '../../generator/meaning/api.js';
import type { JsonObject } from '../../generator/meaning/json.js';

export type Draft = any;

const failed = (examples: Record<string, [code: string, summary: string]>) => ({
  description: 'Refused.',
  content: {
    'application/json': {
      schema: { $ref: '#/components/schemas/Error' },
      examples: Object.fromEntries(
        Object.entries(examples).map(([name, [Code, summary]]) => [name, { summary, value: { Code, Message: 'No.' } }]),
      ),
    },
  },
});

const action = (name: string) => ({
  name: 'Action',
  in: 'query',
  required: true,
  schema: { type: 'string', enum: [name] },
});

const document = {
  openapi: '3.1.1',
  info: { title: 'Jobs', version: '1' },
  servers: [{ url: 'https://jobs.example' }, { url: 'https://spare.example' }],
  'x-action-dispatch': { path: '/rpc', in: 'query', parameter: 'Action' },
  'x-request-id': 'CallId',
  'x-errors': {
    code: 'Code',
    message: 'Message',
    violations: Object.fromEntries(
      ['missing', 'format', 'value', 'duplicate', 'method', 'path', 'size'].map((kind) => [
        kind,
        { status: 400, code: 'Wrong', message: `${kind} {field}` },
      ]),
    ),
  },
  paths: {
    '/rpc/StartJob': {
      post: {
        operationId: 'startJob',
        summary: 'Start a job',
        'x-safety': { changesState: true, repeatable: false },
        parameters: [action('StartJob')],
        requestBody: {
          required: true,
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Job' } } },
        },
        responses: {
          '200': {
            description: 'The job.',
            headers: { 'X-Left': { required: true, schema: { type: 'integer' } } },
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Job' } } },
          },
          '400': failed({ wrong: ['Wrong', 'Something is wrong'], busy: ['Busy', 'Too many jobs'] }),
        },
      },
    },
    '/rpc/ListJobs': {
      get: {
        operationId: 'listJobs',
        'x-safety': { changesState: false, repeatable: true },
        'x-pagination': { limit: 'Limit', offset: 'Offset', items: '/Jobs' },
        parameters: [
          action('ListJobs'),
          { name: 'Limit', in: 'query', schema: { type: 'integer', maximum: 100, default: 20 } },
          { name: 'Offset', in: 'query', schema: { type: 'integer' } },
          { name: 'States', in: 'query', schema: { type: 'array', items: { type: 'string' } } },
        ],
        responses: {
          '200': {
            description: 'The jobs.',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['Jobs'],
                  properties: {
                    Jobs: { type: 'array', items: { $ref: '#/components/schemas/Listed' } },
                    CallId: { type: 'string' },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      // Travels both ways.
      Job: {
        type: 'object',
        required: ['Name', 'Steps'],
        properties: {
          Name: { type: 'string', description: 'What it is called.', maxLength: 64 },
          Steps: { type: 'array', items: { $ref: '#/components/schemas/Step' } },
          Kind: { $ref: '#/components/schemas/Kind' },
          Priority: { type: ['string', 'integer'], default: 5 },
          Labels: { type: 'object', additionalProperties: { type: 'string' } },
          Parent: { $ref: '#/components/schemas/Job' },
          Loose: { $ref: '#/components/schemas/Loose' },
          Named: { $ref: '#/components/schemas/Named' },
        },
      },
      Kind: { type: 'string', enum: ['Once', 'Daily', 'Weekly'] },
      Step: { oneOf: [{ $ref: '#/components/schemas/Run' }, { $ref: '#/components/schemas/Wait' }] },
      Run: {
        type: 'object',
        required: ['Type', 'Command'],
        properties: { Type: { const: 'Run' }, Command: { type: 'string' } },
      },
      Wait: {
        type: 'object',
        required: ['Type'],
        properties: { Type: { const: 'Wait' }, Seconds: { type: 'integer', format: 'int32' } },
      },
      // One of the two, or both.
      Loose: {
        anyOf: [
          { type: 'object', properties: { Left: { type: 'string' } } },
          { type: 'object', properties: { Right: { type: 'string' } } },
        ],
      },
      Named: {
        oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }],
        discriminator: { propertyName: 'Kind' },
      },
      Cat: {
        type: 'object',
        required: ['Kind', 'Name'],
        properties: { Kind: { type: 'string' }, Name: { type: 'string' } },
      },
      Dog: {
        type: 'object',
        required: ['Kind', 'Name'],
        properties: { Kind: { type: 'string' }, Name: { type: 'string' } },
      },
      // Only comes back.
      Listed: {
        type: 'object',
        required: ['Id'],
        properties: {
          Id: { type: 'integer', format: 'int64' },
          State: { type: 'string', enum: ['Waiting', 'Running', 'Done'] },
          Owner: { type: 'string' },
        },
      },
      Error: {
        type: 'object',
        required: ['Code', 'Message'],
        properties: { Code: { type: 'string' }, Message: { type: 'string' } },
      },
    },
  },
};

/** The document after `change`, as a model. */
export function jobs(change: (draft: Draft) => void = () => {}): Api {
  const draft = structuredClone(document) as Draft;
  change(draft);
  return buildApi({ document: draft as JsonObject });
}
