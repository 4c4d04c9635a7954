/** Extensions of the root: what holds for a whole document. */
import { dispatchPlaces, violationKinds } from '../../api.js';
import type { JsonObject } from '../../json.js';
import { code, expression, expressions, members, named, oneOf, pointer, text, texts } from './shape.js';
import type { Declaration } from './shape.js';

const place: JsonObject = {
  description: 'Where it stands; of a list, the first that an action has is what the client sends.',
  anyOf: [{ enum: dispatchPlaces }, { type: 'array', minItems: 1, items: { enum: dispatchPlaces } }],
};
const parameter = text('Its name; in the body a field of a form, or a JSON pointer (/method) to a member.');
const inBody = (description: string): JsonObject => ({ type: 'string', pattern: '^/.', description });

const violation = members(
  {
    status: { type: 'integer', minimum: 100, maximum: 599, description: 'Status of the answer.' },
    code: code('Code in the envelope.'),
    message: text('Message in the envelope; {field}, {value} and {reason} are filled in.'),
  },
  ['status', 'code', 'message'],
);

const step = members(
  {
    description: { type: 'string', description: 'What the reader is told before the call.' },
    call: text('operationId of what is called.'),
    with: {
      type: 'object',
      description: "What the client's method is given; ${NAME} is what was given or kept by that name.",
    },
    error: text('Name of the error example that is answered.'),
    answer: { type: 'object', description: 'JSON pointer into the answer: what stands there; null for nothing.' },
    until: { type: 'object', description: 'The same; the call is made again until it is so.' },
    keep: named({ type: 'string' }, 'Name: JSON pointer into the answer, for later steps.'),
  },
  ['call'],
);

export const ofRoot = {
  'x-action-dispatch': {
    at: ['root'],
    says: 'what selects an action where many share a URL, and where its arguments go',
    without: 'each operation has the URL of its key, as in OpenAPI',
    example: { path: '/', in: 'query', parameter: 'Action', version: { in: 'query', parameter: 'Version' } },
    schema: members(
      {
        path: {
          type: 'string',
          pattern: '^/',
          description: "The URL's path of all actions; without it each action's key up to #, or to its last segment.",
        },
        in: place,
        parameter,
        version: members({ in: place, parameter }, ['in', 'parameter'], { description: 'What selects the version.' }),
        arguments: inBody("JSON pointer into the body: where the caller's object goes."),
        call: inBody('JSON pointer into the body and the answer: what names the call.'),
      },
      ['in', 'parameter'],
    ),
  },
  'x-request-id': {
    at: ['root'],
    says: 'the member that names a call in every answer: a name, or a JSON pointer',
    without: 'answers have no name of the call; requestId of a result is undefined',
    example: '/Response/RequestId',
    schema: text('A name, or a JSON pointer.'),
  },
  'x-errors': {
    at: ['root'],
    says: 'the envelope of errors, and what the mock answers to each kind of wrong call',
    without: 'statuses tell errors, their bodies are as documented, and the mock answers problem+json',
    example: {
      code: 'Code',
      message: 'Message',
      violations: { value: { status: 400, code: 'InvalidParameter', message: '{field} {reason}' } },
    },
    schema: members(
      {
        code: text('Where the code stands: a name, or a JSON pointer.'),
        message: text('Where the message stands: a name, or a JSON pointer.'),
        success: { type: 'array', minItems: 1, items: code(''), description: 'Codes that mean no error.' },
        codeAfter: text('Of a longer text the code is what follows the last of these.'),
        codeBefore: text('Of a longer text the code is what comes before the first of these.'),
        violations: members(Object.fromEntries(violationKinds.map((kind) => [kind, violation])), [], {
          description: 'What answers each kind of wrong call; value answers for those that are left out.',
        }),
      },
      ['code', 'message'],
    ),
  },
  'x-validation': {
    at: ['root'],
    says: 'the client can validate: compiled rules are generated',
    without: 'false',
    example: true,
    schema: { type: 'boolean' },
  },
  'x-resources': {
    at: ['root'],
    says: 'what a mock with a memory keeps: by name, what identifies one, its first values, what time does',
    without: 'the mock remembers nothing',
    example: {
      Job: {
        id: 'JobId',
        initial: { Status: '"Waiting"' },
        transitions: [{ when: 'self.Status == "Waiting"', sets: { Status: '"Done"' } }],
      },
    },
    schema: {
      type: 'object',
      additionalProperties: members(
        {
          id: text('The member that identifies one; made by the mock when the call does not bring it.'),
          within: texts('Members that identify it together with id.'),
          parent: members(
            { resource: text('Name of the resource it belongs to.'), by: text('The member that names the parent.') },
            ['resource', 'by'],
            { description: 'It goes when its parent goes.' },
          ),
          initial: expressions('Members of a new one that the call did not bring.'),
          transitions: {
            type: 'array',
            description: 'What time does.',
            items: members(
              {
                when: expression('Whether it happens to this one.'),
                after: {
                  type: 'number',
                  minimum: 0,
                  default: 1,
                  description: 'Transition times after the last change.',
                },
                sets: expressions('Members that change.'),
              },
              ['when'],
            ),
          },
        },
        ['id'],
      ),
    },
  },
  'x-stories': {
    at: ['root'],
    says: 'calls in a row with what each must be answered: a walk-through for readers, and a test',
    without: 'the pages have no walk-throughs',
    example: {
      Renting: { summary: 'Renting a machine', steps: [{ call: 'runInstance', keep: { id: '/InstanceId' } }] },
    },
    schema: {
      type: 'object',
      additionalProperties: members(
        {
          summary: text('Its title.'),
          description: { type: 'string', description: 'What it is about.' },
          given: { type: 'object', description: 'Name: value, for ${NAME} in its steps.' },
          steps: { type: 'array', minItems: 1, items: step, description: 'The calls, in their order.' },
        },
        ['summary', 'steps'],
      ),
    },
  },
} as const satisfies Readonly<Record<string, Declaration>>;

export const answer = {
  'x-answer': {
    at: ['root', 'operation'],
    says: 'where in its envelope the data of an answer lies: a name, or a JSON pointer; at an operation for that one',
    without: 'the whole answer is the data',
    example: '/Response',
    schema: {
      ...pointer(''),
      pattern: '^([^/].*|/.*)?$',
      description: "A name, or a JSON pointer; '' is the whole answer.",
    },
  },
} as const satisfies Readonly<Record<string, Declaration>>;
