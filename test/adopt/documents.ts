/** Small documents of the five families of APIs with one URL, as somebody would write them: nothing declares a rule. */
import { buildApi } from '../../generator/meaning/build.js';
import type { JsonObject, JsonValue } from '../../generator/meaning/json.js';
import { proposalsFor, type Adoption } from '../../generator/adopt/adopt.js';

type Members = Readonly<Record<string, unknown>>;

export const text = { type: 'string' };
export const number = { type: 'integer' };

export function documentOf(paths: Members, more: Members = {}): JsonObject {
  return { openapi: '3.0.3', info: { title: 'Harbour', version: '1.0.0' }, paths, ...more } as unknown as JsonObject;
}

/** A parameter that allows one value. */
export function fixed(place: string, name: string, value: string, more: Members = {}): Members {
  return { name, in: place, required: true, schema: { type: 'string', enum: [value] }, ...more };
}

export function object(properties: Members, required: readonly string[] = []): Members {
  return { type: 'object', ...(required.length === 0 ? {} : { required }), properties };
}

export function json(schema: unknown, more: Members = {}): Members {
  return { description: 'An answer.', content: { 'application/json': { schema, ...more } } };
}

/** One operation. */
export function call(operationId: string, parts: Members = {}): Members {
  return { operationId, responses: { 200: json(object({ Name: text })) }, ...parts };
}

export function body(schema: unknown, type = 'application/json'): Members {
  return { requestBody: { required: true, content: { [type]: { schema } } } };
}

/** Query: an action, a version, arguments; a list in pages. */
const query = documentOf({
  '/#Action=DescribeShips': {
    get: call('describeShips', {
      parameters: [
        fixed('query', 'Action', 'DescribeShips'),
        fixed('query', 'Version', '2019-05-01'),
        { name: 'PageNumber', in: 'query', schema: { type: 'integer', minimum: 1 } },
        { name: 'PageSize', in: 'query', schema: number },
      ],
      responses: {
        200: json(
          object({ RequestId: text, TotalCount: number, Ships: { type: 'array', items: object({ Name: text }) } }),
        ),
        400: json(object({ RequestId: text, Code: text, Message: text }, ['Code', 'Message']), {
          examples: { missing: { value: { RequestId: 'r', Code: 'MissingParameter', Message: 'No Id.' } } },
        }),
      },
    }),
  },
  '/#Action=ScuttleShip': {
    get: call('scuttleShip', {
      parameters: [
        fixed('query', 'Action', 'ScuttleShip'),
        fixed('query', 'Version', '2019-05-01'),
        { name: 'Id', in: 'query', required: true, schema: text },
      ],
      responses: { 200: json(object({ RequestId: text })), 400: json(object({ Code: text, Message: text })) },
    }),
  },
});

/** Header: a version beside the action, and errors inside of what is answered with 200. */
const header = documentOf(
  Object.fromEntries(
    ['DescribeBerths', 'CreateBerth'].map((name) => [
      `/#X-Harbour-Action=${name}`,
      {
        post: call(name, {
          parameters: [fixed('header', 'X-Harbour-Action', name), fixed('header', 'X-Harbour-Version', '2021-01-01')],
          ...body(object({ Zone: text })),
          responses: {
            200: json(
              object(
                {
                  Response: object(
                    { RequestId: text, Berth: text, Error: object({ Code: text, Message: text }, ['Code', 'Message']) },
                    ['RequestId'],
                  ),
                },
                ['Response'],
              ),
            ),
          },
        }),
      },
    ]),
  ),
);

/** Header with a target whose last word is the action; codes behind a `#`; tokens. */
const target = documentOf(
  Object.fromEntries(
    ['ListCranes', 'DeleteCrane'].map((name) => [
      `/#X-Target=Cranes_20120810.${name}`,
      {
        post: call(name, {
          parameters: [fixed('header', 'X-Target', `Cranes_20120810.${name}`)],
          ...body(object({ NextToken: text, Limit: number })),
          responses: {
            200: json(object({ NextToken: text, Cranes: { type: 'array', items: text } })),
            400: json(object({ __type: text, message: text }), {
              example: { __type: 'org.example.cranes#ValidationException:https://cranes.example/', message: 'No.' },
            }),
          },
        }),
      },
    ]),
  ),
);

/** Form: the same action by GET and by POST, whose form is called XML because the answer is. */
const form = documentOf(
  Object.fromEntries(
    ['GetTopic', 'SetTopic'].map((name) => {
      const selectors = [fixed('query', 'Action', name), fixed('query', 'Version', '2010-03-31')];
      const responses = {
        200: { description: 'ok', content: { 'text/xml': { schema: { $ref: '#/components/schemas/Topic' } } } },
      };
      return [
        `/#Action=${name}`,
        {
          get: {
            operationId: `GET_${name}`,
            parameters: [{ name: 'TopicArn', in: 'query', required: true, schema: text }, ...selectors],
            responses,
          },
          post: {
            operationId: `POST_${name}`,
            parameters: selectors,
            requestBody: { content: { 'text/xml': { schema: { $ref: `#/components/schemas/${name}Input` } } } },
            responses,
          },
        },
      ];
    }),
  ),
  {
    components: {
      schemas: {
        Topic: object({ Arn: text }),
        GetTopicInput: object({ TopicArn: text }, ['TopicArn']),
        SetTopicInput: object({ TopicArn: text, Tags: { type: 'array', items: object({ Key: text, Value: text }) } }, [
          'TopicArn',
          'Tags',
        ]),
      },
    },
  },
);

/** Body: JSON-RPC 2.0. */
const rpc = documentOf(
  Object.fromEntries(
    ['tides/list', 'tides/forecast', 'ping'].map((name) => [
      `/rpc/${name}`,
      {
        post: call(name, {
          ...body(
            object(
              {
                jsonrpc: { type: 'string', enum: ['2.0'] },
                method: { type: 'string', enum: [name] },
                ...(name === 'ping' ? {} : { params: object({ cursor: text }) }),
                id: { oneOf: [text, number] },
              },
              ['jsonrpc', 'method', 'id'],
            ),
          ),
          responses: {
            200: json(
              object(
                {
                  jsonrpc: { type: 'string', enum: ['2.0'] },
                  id: { oneOf: [text, number] },
                  result: object({ nextCursor: text, tides: { type: 'array', items: text } }),
                },
                ['jsonrpc'],
              ),
            ),
          },
        }),
      },
    ]),
  ),
);

export const families = { query, header, target, form, rpc } as const;

/** Plain REST: every operation has a path of its own. */
export const rest = documentOf({
  '/ships': {
    get: call('listShips', {
      parameters: [
        { name: 'limit', in: 'query', schema: number },
        { name: 'offset', in: 'query', schema: number },
      ],
      responses: {
        200: json(object({ total: number, ships: { type: 'array', items: text } })),
        404: json(object({ error: object({ code: text, message: text }) })),
      },
    }),
  },
  '/berths': {
    get: call('listBerths', {
      responses: {
        200: json({ type: 'array', items: text }),
        404: json(object({ error: object({ code: text, message: text }) })),
      },
    }),
  },
});

/** What is proposed for a document that is written as 3.0 or 3.1. */
export function adopting(document: JsonObject): Adoption {
  return proposalsFor({ api: buildApi({ document }), written: document, writtenAt: (pointer) => pointer });
}

/** What is proposed of one extension, by target. */
export function proposed(document: JsonObject, member: string): Readonly<Record<string, JsonValue>> {
  const found = adopting(document).proposals.flatMap(({ target: at, proposes }) => {
    const value = (proposes as JsonObject | null)?.[member];
    return value === undefined ? [] : [[at, value] as const];
  });
  return Object.fromEntries(found);
}

/** What cannot be told about something. */
export function untold(document: JsonObject, subject: string): string[] {
  return adopting(document).untold.flatMap(({ about, what }) => (about === subject ? [what] : []));
}
